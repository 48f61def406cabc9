/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * "Did you mean …": the candidate nearest to a mistyped word.
 */
#ifndef LIB_NEAREST_H
#define LIB_NEAREST_H

#include "str.h"

enum {
	NEAREST_WORD_MAX = 64,
	NEAREST_DISTANCE_MAX = 2
};

/*
 * Insertions, deletions, replacements and swaps of neighbours (bytes, ASCII
 * case ignored) between two words of at most NEAREST_WORD_MAX bytes each;
 * SIZE_MAX when one is longer.
 */
size_t nearest_distance(struct str a, struct str b);

/* The candidate at the smallest distance, the first of equals. False when
 * none is within NEAREST_DISTANCE_MAX and half of the longer word. */
bool nearest(const struct str *candidates, size_t n, struct str word,
    struct str *ret);

#endif
