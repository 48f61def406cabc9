/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Buckets of gcra.h for very many keys, in memory of fixed size that all
 * processes forked later share.
 *
 * A bucket is one 64-bit word, changed by compare-and-swap alone: there is no
 * lock that a process could die with, and no state in which half of a change
 * is seen. A key may live in any of the eight words of one cache line. When
 * all eight are taken, the one that will be full first makes room, and the
 * newcomer takes over what it owes: so an overflowing table lets nobody have
 * more than the quota. A word that is full again owes nothing, and to forget
 * it loses nothing.
 *
 * Words hold 20 bits of the key's hash. Two keys in one cache line that agree
 * in them (one in a million) share a quota; the hash is keyed with random
 * bytes, so that nobody can look for such a pair.
 */
#ifndef LIB_BUCKETS_H
#define LIB_BUCKETS_H

#include "gcra.h"
#include "str.h"

enum {
	BUCKETS_WAYS = 8
};

struct buckets;

/* Room for at least n keys, rounded up to a power of two. NULL: no memory.
 * Needs sodium_init(). */
struct buckets *buckets_new(size_t n);
void buckets_free(struct buckets *b);
size_t buckets_room(const struct buckets *b);

/* now: microseconds of a clock that all processes share and that never goes
 * back; rates whose burst is above two minutes are not for this table. */
struct gcra_answer buckets_take(struct buckets *b, struct str key,
    const struct gcra_rate *rate, int64_t now);
/* Gives one back; when the key was forgotten meanwhile nothing is kept. */
struct gcra_answer buckets_give(struct buckets *b, struct str key,
    const struct gcra_rate *rate, int64_t now);

#endif
