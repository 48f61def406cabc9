/* SPDX-License-Identifier: EUPL-1.2 */
/* Open addressing, linear probing; a slot that empties is closed up again. */
#include "tally.h"

#include <sodium.h>
#include <stdint.h>

#include "alloc.h"

struct slot {
	struct address address;
	size_t count; /* 0: free */
};

struct tally {
	unsigned char key[crypto_shorthash_KEYBYTES];
	size_t mask;
	size_t most, all;
	struct slot slots[];
};

struct tally *
tally_new(size_t n)
{
	size_t size = 2;
	struct tally *t;

	while (size < 2 * n)
		size *= 2;
	t = calloc(1, sizeof(*t) + size * sizeof(t->slots[0]));
	if (t == NULL)
		return (NULL);
	t->mask = size - 1;
	t->most = n;
	randombytes_buf(t->key, sizeof(t->key));
	return (t);
}

void
tally_free(struct tally *t)
{
	free(t);
}

static size_t
home(const struct tally *t, const struct address *a)
{
	uint64_t hash = 0;
	unsigned char out[crypto_shorthash_BYTES];

	(void)crypto_shorthash(out, a->bytes, sizeof(a->bytes), t->key);
	memcpy(&hash, out, sizeof(hash));
	return ((size_t)hash & t->mask);
}

/* Where the address is, or would be. Half of the slots are always free. */
static size_t
find(const struct tally *t, const struct address *a)
{
	size_t i = home(t, a);

	while (t->slots[i].count != 0 &&
	    memcmp(t->slots[i].address.bytes, a->bytes, sizeof(a->bytes)) != 0)
		i = (i + 1) & t->mask;
	return (i);
}

size_t
tally_of(const struct tally *t, const struct address *a)
{
	return (t->slots[find(t, a)].count);
}

size_t
tally_add(struct tally *t, const struct address *a)
{
	struct slot *s = &t->slots[find(t, a)];

	if (t->all == t->most)
		return (s->count);
	t->all++;
	s->address = *a;
	return (++s->count);
}

/* Moves what was put behind the gap into it, where that is nearer its home. */
static void
close_gap(struct tally *t, size_t gap)
{
	for (size_t i = (gap + 1) & t->mask; t->slots[i].count != 0;
	     i = (i + 1) & t->mask) {
		size_t h = home(t, &t->slots[i].address);

		if (((i - h) & t->mask) < ((i - gap) & t->mask))
			continue;
		t->slots[gap] = t->slots[i];
		t->slots[i].count = 0;
		gap = i;
	}
}

size_t
tally_take(struct tally *t, const struct address *a)
{
	size_t i = find(t, a);

	if (t->slots[i].count == 0)
		return (0);
	t->all--;
	if (--t->slots[i].count > 0)
		return (t->slots[i].count);
	close_gap(t, i);
	return (0);
}
