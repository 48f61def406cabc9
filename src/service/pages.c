/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Files put into the binary by the assembler: the home page in its three
 * languages and the contract as the Makefile compresses it. Names are
 * relative to the root of the sources.
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

EMBED(page_home_ro, "src/service/home_ro.html");
EMBED(page_home_hu, "src/service/home_hu.html");
EMBED(page_home_en, "src/service/home_en.html");
EMBED(page_bundle_gzip, "build/gen/bundle.json.gz");
/* NOLINTEND(bugprone-macro-parentheses) */

struct str
service_home_page(int lang)
{
	switch (lang) {
	case 1:
		return ((struct str){ page_home_hu, page_home_hu_len });
	case 2:
		return ((struct str){ page_home_en, page_home_en_len });
	default:
		return ((struct str){ page_home_ro, page_home_ro_len });
	}
}

struct str
service_bundle_gzip(void)
{
	return ((struct str){ page_bundle_gzip, page_bundle_gzip_len });
}
