/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The spelling of 1993: î inside a word is written â. At its ends it stays,
 * and so do letters that are not certain to be Romanian words.
 */
#include "text.h"

enum {
	SMALL_I = 0xee,   /* î */
	CAPITAL_I = 0xce, /* Î */
	A_FOR_I = 0x0c    /* from î down to â, in both cases */
};

static bool
is_letter(uint32_t code)
{
	return ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
	    (code >= 0xc0 && code < 0x250));
}

struct str
text_respell(struct arena *a, struct str s)
{
	char *p = arena_strdup(a, s);
	uint32_t code, next;
	bool inside = false;
	size_t i, n;

	for (i = 0; i < s.n; i += n) {
		n = utf8_decode((struct str){ s.p + i, s.n - i }, &code);
		if (n == 0)
			return (s);
		if (inside && (code == SMALL_I || code == CAPITAL_I) &&
		    utf8_decode((struct str){ s.p + i + n, s.n - i - n },
			&next) > 0 &&
		    is_letter(next))
			(void)utf8_encode(code - A_FOR_I, p + i);
		inside = is_letter(code);
	}
	return ((struct str){ p, s.n });
}
