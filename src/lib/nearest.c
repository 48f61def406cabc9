/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Optimal string alignment over three rows.
 */
#include "nearest.h"

#include <stdint.h>

static size_t least(size_t a, size_t b, size_t c);

size_t
nearest_distance(struct str a, struct str b)
{
	size_t rows[3][NEAREST_WORD_MAX + 1];
	size_t *before = rows[0], *above = rows[1], *row = rows[2], *spare;
	size_t i, j, cost;

	if (a.n > NEAREST_WORD_MAX || b.n > NEAREST_WORD_MAX)
		return (SIZE_MAX);

	memset(rows, 0, sizeof(rows));
	for (j = 0; j <= b.n; j++)
		above[j] = j;
	for (i = 1; i <= a.n; i++) {
		row[0] = i;
		for (j = 1; j <= b.n; j++) {
			cost = char_lower(a.p[i - 1]) == char_lower(b.p[j - 1])
			    ? 0
			    : 1;
			row[j] = least(above[j] + 1, row[j - 1] + 1,
			    above[j - 1] + cost);
			if (i > 1 && j > 1 &&
			    char_lower(a.p[i - 1]) == char_lower(b.p[j - 2]) &&
			    char_lower(a.p[i - 2]) == char_lower(b.p[j - 1]))
				row[j] = least(row[j], before[j - 2] + 1,
				    row[j]);
		}
		spare = before;
		before = above;
		above = row;
		row = spare;
	}
	return (above[b.n]);
}

bool
nearest(const struct str *candidates, size_t n, struct str word,
    struct str *ret)
{
	size_t i, d, longer, best = NEAREST_DISTANCE_MAX + 1;

	for (i = 0; i < n; i++) {
		d = nearest_distance(candidates[i], word);
		longer = candidates[i].n > word.n ? candidates[i].n : word.n;
		if (d < best && d <= longer / 2) {
			best = d;
			*ret = candidates[i];
		}
	}
	return (best <= NEAREST_DISTANCE_MAX);
}

static size_t
least(size_t a, size_t b, size_t c)
{
	size_t min = a < b ? a : b;

	return (min < c ? min : c);
}
