/* SPDX-License-Identifier: EUPL-1.2 */
#include "lru.h"

#include <sodium.h>
#include <stdint.h>
#include <sys/queue.h>

#include "alloc.h"

enum {
	BYTES_A_BUCKET = 2048, /* about one piece in each */
	BUCKETS_MIN = 64
};

struct lru_entry {
	TAILQ_ENTRY(lru_entry) by_age;
	LIST_ENTRY(lru_entry) in_bucket;
	struct lru *owner; /* NULL: out of the cache, only held */
	unsigned holders;
	size_t bytes;
	size_t key_at; /* the key stands behind the data */
	size_t key_n;
	max_align_t data[];
};

TAILQ_HEAD(ages, lru_entry);
LIST_HEAD(bucket, lru_entry);

struct lru {
	unsigned char secret[crypto_shorthash_KEYBYTES];
	struct ages ages; /* the oldest first */
	size_t bytes, bytes_max, nbuckets;
	struct bucket buckets[];
};

static struct bucket *
bucket_of(struct lru *l, struct str key)
{
	uint64_t hash;

	_Static_assert(sizeof(hash) == crypto_shorthash_BYTES, "hash");
	(void)crypto_shorthash((unsigned char *)&hash,
	    (const unsigned char *)key.p, key.n, l->secret);
	return (&l->buckets[hash & (l->nbuckets - 1)]);
}

static struct str
key_of(const struct lru_entry *e)
{
	return ((struct str){ (const char *)e->data + e->key_at, e->key_n });
}

struct lru *
lru_new(size_t bytes)
{
	size_t n = BUCKETS_MIN;
	struct lru *l;

	while (n < bytes / BYTES_A_BUCKET)
		n *= 2;
	l = calloc(1, sizeof(*l) + n * sizeof(l->buckets[0]));
	if (l == NULL)
		abort();
	randombytes_buf(l->secret, sizeof(l->secret));
	TAILQ_INIT(&l->ages);
	l->bytes_max = bytes;
	l->nbuckets = n;
	return (l);
}

/* Out of the cache; freed now, or by the last who holds it. */
static void
drop(struct lru *l, struct lru_entry *e)
{
	TAILQ_REMOVE(&l->ages, e, by_age);
	LIST_REMOVE(e, in_bucket);
	l->bytes -= e->bytes;
	e->owner = NULL;
	if (e->holders == 0)
		free(e);
}

void
lru_clear(struct lru *l)
{
	while (!TAILQ_EMPTY(&l->ages))
		drop(l, TAILQ_FIRST(&l->ages));
}

void
lru_free(struct lru *l)
{
	if (l == NULL)
		return;
	lru_clear(l);
	free(l);
}

static struct lru_entry *
find(struct bucket *bucket, struct str key)
{
	struct lru_entry *e;

	LIST_FOREACH(e, bucket, in_bucket)
		if (str_eq(key_of(e), key))
			return (e);
	return (NULL);
}

struct lru_entry *
lru_find(struct lru *l, struct str key)
{
	struct lru_entry *e = find(bucket_of(l, key), key);

	if (e == NULL)
		return (NULL);
	TAILQ_REMOVE(&l->ages, e, by_age);
	TAILQ_INSERT_TAIL(&l->ages, e, by_age);
	e->holders++;
	return (e);
}

struct lru_entry *
lru_put(struct lru *l, struct str key, size_t n)
{
	struct bucket *bucket = bucket_of(l, key);
	struct lru_entry *old = find(bucket, key), *e;
	size_t bytes = sizeof(*e) + n + key.n;

	if (old != NULL)
		drop(l, old);
	if (n > SIZE_MAX / 2 || bytes > l->bytes_max / 8)
		return (NULL);
	/* The analyser does not see that drop() moves the head on. */
	while (l->bytes + bytes > l->bytes_max)
		drop(l, TAILQ_FIRST(&l->ages)); /* NOLINT(clang-analyzer-*) */
	e = malloc(bytes);
	if (e == NULL)
		abort();
	*e = (struct lru_entry){ .owner = l,
		.holders = 1,
		.bytes = bytes,
		.key_at = n,
		.key_n = key.n };
	if (key.n > 0)
		memcpy((char *)e->data + n, key.p, key.n);
	TAILQ_INSERT_TAIL(&l->ages, e, by_age);
	LIST_INSERT_HEAD(bucket, e, in_bucket);
	l->bytes += bytes;
	return (e);
}

void *
lru_data(struct lru_entry *e)
{
	return (e->data);
}

void
lru_release(struct lru_entry *e)
{
	if (e == NULL || --e->holders > 0 || e->owner != NULL)
		return;
	free(e);
}

size_t
lru_bytes(const struct lru *l)
{
	return (l->bytes);
}
