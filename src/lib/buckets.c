/* SPDX-License-Identifier: EUPL-1.2 */
#include "buckets.h"

#include <sys/mman.h>

#include <sodium.h>
#include <stdatomic.h>

/*
 * A word: 20 bits of hash above 44 bits of the instant at which the bucket is
 * full. These count round every 203 days, so they are read as the instant
 * nearest to now: ahead by at most AHEAD_US, or else in the past.
 */
enum {
	DUE_BITS = 44,
	TAG_BITS = 64 - DUE_BITS
};
#define DUE_MASK ((UINT64_C(1) << DUE_BITS) - 1)
#define AHEAD_US INT64_C(120000000)

struct line {
	_Alignas(64) _Atomic uint64_t words[BUCKETS_WAYS];
};

struct buckets {
	size_t size; /* of the mapping */
	size_t nlines;
	unsigned char secret[crypto_shorthash_KEYBYTES];
	struct line lines[];
};

/* Where a key lives: a line, a tag, and after find() one word of the line. */
struct place {
	struct line *line;
	uint64_t tag;
	size_t way;
	uint64_t word; /* as it was read */
	bool found;
};

struct buckets *
buckets_new(size_t n)
{
	size_t nlines = 1, size;
	struct buckets *b;

	while (nlines * BUCKETS_WAYS < n)
		nlines *= 2;
	size = sizeof(*b) + nlines * sizeof(struct line);
	b = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
	    -1, 0);
	if (b == MAP_FAILED)
		return (NULL);
	b->size = size;
	b->nlines = nlines;
	randombytes_buf(b->secret, sizeof(b->secret));
	return (b);
}

void
buckets_free(struct buckets *b)
{
	if (b != NULL)
		(void)munmap(b, b->size);
}

size_t
buckets_room(const struct buckets *b)
{
	return (b->nlines * BUCKETS_WAYS);
}

static struct place
place_of(struct buckets *b, struct str key)
{
	unsigned char out[crypto_shorthash_BYTES];
	struct place p = { 0 };
	uint64_t hash;

	_Static_assert(sizeof(out) == sizeof(hash), "SipHash has 64 bits");
	(void)crypto_shorthash(out, (const unsigned char *)key.p, key.n,
	    b->secret);
	memcpy(&hash, out, sizeof(hash));
	p.line = &b->lines[hash & (b->nlines - 1)];
	p.tag = hash >> (64 - TAG_BITS);
	if (p.tag == 0)
		p.tag = 1; /* 0 is a word nobody has used */
	return (p);
}

static int64_t
due_of(uint64_t word, int64_t now)
{
	uint64_t ahead = (word - (uint64_t)now) & DUE_MASK;

	if (word == 0 || ahead > AHEAD_US)
		return (now);
	return (now + (int64_t)ahead);
}

static uint64_t
word_of(uint64_t tag, int64_t due)
{
	return (tag << DUE_BITS | ((uint64_t)due & DUE_MASK));
}

/* The key's own word, else the one that owes least. */
static void
find(struct place *p, int64_t now)
{
	int64_t least = INT64_MAX;

	p->found = false;
	for (size_t i = 0; i < BUCKETS_WAYS; i++) {
		uint64_t word = atomic_load_explicit(&p->line->words[i],
		    memory_order_relaxed);
		int64_t due = due_of(word, now);

		p->found = word >> DUE_BITS == p->tag;
		if (p->found || due < least) {
			least = due;
			p->way = i;
			p->word = word;
		}
		if (p->found)
			return;
	}
}

/* False when another process was quicker: look again. */
static bool
keep(struct place *p, int64_t due)
{
	return (atomic_compare_exchange_weak_explicit(&p->line->words[p->way],
	    &p->word, word_of(p->tag, due), memory_order_relaxed,
	    memory_order_relaxed));
}

struct gcra_answer
buckets_take(struct buckets *b, struct str key, const struct gcra_rate *rate,
    int64_t now)
{
	struct place p = place_of(b, key);
	struct gcra_answer answer;

	do {
		find(&p, now);
		answer = gcra_take(rate, due_of(p.word, now), now);
	} while (answer.allowed && !keep(&p, answer.due));
	return (answer);
}

struct gcra_answer
buckets_give(struct buckets *b, struct str key, const struct gcra_rate *rate,
    int64_t now)
{
	struct place p = place_of(b, key);
	struct gcra_answer answer;

	do {
		find(&p, now);
		if (!p.found)
			return (gcra_give(rate, now, now));
		answer = gcra_give(rate, due_of(p.word, now), now);
	} while (!keep(&p, answer.due));
	return (answer);
}
