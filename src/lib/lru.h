/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Pieces of memory found by a key, at most so many bytes of them: what was not
 * asked for the longest goes first. A piece in use outlives its eviction.
 * Keys come from strangers: the hash is keyed with a secret.
 */
#ifndef LIB_LRU_H
#define LIB_LRU_H

#include <stddef.h>

#include "str.h"

struct lru;
struct lru_entry;

/* At most `bytes` of keys and data, counted with what they cost beside. */
struct lru *lru_new(size_t bytes);
/* NULL-safe. Pieces still held stay until they are released. */
void lru_free(struct lru *l);

/* The piece of that key, held for the caller until lru_release; or NULL. */
struct lru_entry *lru_find(struct lru *l, struct str key);
/*
 * A new piece of n bytes, held for the caller, who fills it; an older one of
 * that key goes. NULL when it would take more than an eighth of the whole.
 */
struct lru_entry *lru_put(struct lru *l, struct str key, size_t n);
/* Aligned for any type. */
void *lru_data(struct lru_entry *e);
/* NULL-safe. */
void lru_release(struct lru_entry *e);

/* Drops all of it. */
void lru_clear(struct lru *l);
size_t lru_bytes(const struct lru *l);

#endif
