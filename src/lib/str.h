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

/* What stands before the first `at`, which is dropped; *rest is left behind
 * it. Without one: all of it, and *rest becomes empty. */
struct str str_cut(struct str *rest, char at);
/* Without the blanks and tabs at both ends. */
struct str str_trim(struct str s);
/* Equal but for the case of ASCII letters. */
bool str_eq_nocase(struct str a, struct str b);

/* Is there a byte below 0x20, or 0x7f? */
bool str_has_control(struct str s);

/* ASCII only, whatever the locale. */
char char_lower(char c);
char char_upper(char c);
bool char_is_digit(char c);
bool char_is_alnum(char c);
/* 0 to 15, or -1. */
int char_hex(char c);
/* False for NUL, which no C string can hold. */
bool char_is_in(char c, const char *set);

#endif
