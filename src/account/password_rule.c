/* SPDX-License-Identifier: EUPL-1.2 */
#include "password_rule.h"

enum {
	FEW_LETTERS = 4
};

/* Is it one piece again and again, at least twice (the last may be cut)? */
static bool
is_periodic(struct str s)
{
	for (size_t period = 1; period <= s.n / 2; period++)
		if (memcmp(s.p, s.p + period, s.n - period) == 0)
			return (true);
	return (false);
}

static bool
has_few_letters(struct str s)
{
	bool seen[256] = { false };
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		n += !seen[(unsigned char)s.p[i]];
		seen[(unsigned char)s.p[i]] = true;
	}
	return (n <= FEW_LETTERS);
}

/* abcdefgh, 98765432, 7890123: three quarters are the neighbour of the one
 * before. */
static bool
is_row(struct str s)
{
	size_t n = 0;

	for (size_t i = 1; i < s.n; i++) {
		int step = s.p[i] - s.p[i - 1];

		n += step == 1 || step == -1 || step == 9 || step == -9;
	}
	return (n * 4 >= s.n * 3);
}

bool
password_repeats(struct str folded)
{
	return (
	    is_periodic(folded) || has_few_letters(folded) || is_row(folded));
}
