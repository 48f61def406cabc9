/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How many of something each address has, for a bounded number of them at a
 * time. One owner, no locks; the hash is keyed, so that nobody can choose
 * addresses that collide.
 */
#ifndef LIB_TALLY_H
#define LIB_TALLY_H

#include "address.h"

struct tally;

/* For at most n things at a time. NULL: no memory. Needs sodium_init(). */
struct tally *tally_new(size_t n);
void tally_free(struct tally *t);

/* One more, one less; what the address has after it. Past n of all, or less
 * than none, nothing is changed. */
size_t tally_add(struct tally *t, const struct address *a);
size_t tally_take(struct tally *t, const struct address *a);
size_t tally_of(const struct tally *t, const struct address *a);

#endif
