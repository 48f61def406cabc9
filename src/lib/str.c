/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Pieces of text, and characters without locales.
 */
#include "str.h"

struct str
str_cut(struct str *rest, char at)
{
	struct str piece = *rest;
	const char *found;

	found = rest->n == 0 ? NULL : memchr(rest->p, at, rest->n);
	if (found == NULL) {
		*rest = (struct str){ "", 0 };
		return (piece);
	}
	piece.n = (size_t)(found - rest->p);
	*rest = (struct str){ found + 1, rest->n - piece.n - 1 };
	return (piece);
}

struct str
str_trim(struct str s)
{
	while (s.n > 0 && char_is_in(s.p[0], " \t"))
		s = (struct str){ s.p + 1, s.n - 1 };
	while (s.n > 0 && char_is_in(s.p[s.n - 1], " \t"))
		s.n--;
	return (s);
}

bool
str_eq_nocase(struct str a, struct str b)
{
	size_t i;

	if (a.n != b.n)
		return (false);
	for (i = 0; i < a.n; i++) {
		if (char_lower(a.p[i]) != char_lower(b.p[i]))
			return (false);
	}
	return (true);
}

char
char_lower(char c)
{
	if (c >= 'A' && c <= 'Z')
		return ((char)(c - 'A' + 'a'));
	return (c);
}

char
char_upper(char c)
{
	if (c >= 'a' && c <= 'z')
		return ((char)(c - 'a' + 'A'));
	return (c);
}

bool
char_is_digit(char c)
{
	return (c >= '0' && c <= '9');
}

bool
char_is_alnum(char c)
{
	c = char_lower(c);
	return (char_is_digit(c) || (c >= 'a' && c <= 'z'));
}

int
char_hex(char c)
{
	if (char_is_digit(c))
		return (c - '0');
	c = char_lower(c);
	if (c >= 'a' && c <= 'f')
		return (c - 'a' + 10);
	return (-1);
}

bool
char_is_in(char c, const char *set)
{
	return (c != '\0' && strchr(set, c) != NULL);
}
