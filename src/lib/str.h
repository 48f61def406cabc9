/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A piece of text that somebody else owns. Not NUL-terminated; may hold any
 * byte. Everything that comes from outside is passed as a struct str, never
 * as a bare pointer.
 */
#ifndef LIB_STR_H
#define LIB_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *p;
	size_t n;
};

#define STR(literal) ((struct str){ (literal), sizeof(literal) - 1 })

/* The text of a C string, without its NUL; NULL gives the empty text. */
static inline struct str
str_from(const char *s)
{
	return ((struct str){ s, s == NULL ? 0 : strlen(s) });
}

static inline bool
str_eq(struct str a, struct str b)
{
	return (a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0));
}

#endif
