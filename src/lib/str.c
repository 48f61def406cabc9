/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Pieces of text, and characters without locales.
 */
#include "str.h"

#include <stdint.h>

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

/* Eight bytes at a time: every header of every answer is looked through. */
bool
str_has_control(struct str s)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80;
	uint64_t eight, del, found = 0;

	for (size_t at = 0; at < s.n; at += sizeof(eight)) {
		if (s.n < sizeof(eight)) {
			eight = ones * ' ';
			memcpy(&eight, s.p, s.n);
		} else {
			/* The last eight may overlap those before. */
			if (at > s.n - sizeof(eight))
				at = s.n - sizeof(eight);
			memcpy(&eight, s.p + at, sizeof(eight));
		}
		del = eight ^ ones * 0x7f;
		found |= (eight - ones * 0x20) & ~eight & high;
		found |= (del - ones) & ~del & high;
	}
	return (found != 0);
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
