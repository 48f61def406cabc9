/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Files of the source tree inside the binary: templates and words. The table
 * is made by the Makefile, in build/gen/embedded.c.
 */
#ifndef PAGE_EMBEDDED_H
#define PAGE_EMBEDDED_H

#include <stddef.h>

struct embedded {
	const char *name; /* src/page/home.html, web/src/locales/ro/app.json */
	const char *begin, *end;
};

extern const struct embedded embedded_files[];
extern const size_t embedded_count;

#endif
