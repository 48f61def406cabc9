/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Put into the binary by the assembler: the contract as the Makefile
 * compresses it. The name is relative to the root of the sources.
 */
#include "service.h"

/* NOLINTBEGIN(bugprone-macro-parentheses): names and a string, no values */
#define EMBED(symbol, file)                                                    \
	__asm__(".pushsection .rodata\n" #symbol ": .incbin \"" file           \
		"\"\n" #symbol "_end: .byte 0\n"                               \
		".balign 8\n" #symbol "_len: .quad " #symbol "_end - " #symbol \
		"\n"                                                           \
		".popsection\n");                                              \
	extern const char symbol[];                                            \
	extern const size_t symbol##_len

EMBED(page_bundle_gzip, "build/gen/bundle.json.gz");
/* NOLINTEND(bugprone-macro-parentheses) */

struct str
service_bundle_gzip(void)
{
	return ((struct str){ page_bundle_gzip, page_bundle_gzip_len });
}
