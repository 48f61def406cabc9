/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The assembler puts the file in, so that no tool must turn it into C first.
 * The name is relative to where the compiler runs: the root of the sources.
 */
#include "bundle.h"

__asm__(".pushsection .rodata\n"
	".global bundle_json, bundle_json_end, bundle_json_len\n"
	"bundle_json:\n"
	".incbin \"openapi/bundle.json\"\n"
	"bundle_json_end:\n"
	".byte 0\n"
	".balign 8\n"
	"bundle_json_len:\n"
	".quad bundle_json_end - bundle_json\n"
	".popsection\n");
