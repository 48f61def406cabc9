/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A file of the source tree inside the binary. tools/embed-files.sh makes
 * tables of them.
 */
#ifndef LIB_EMBEDDED_H
#define LIB_EMBEDDED_H

#include <stddef.h>

struct embedded {
	const char *name; /* src/page/home.html, web/src/locales/ro/app.json */
	const char *begin, *end;
};

#endif
