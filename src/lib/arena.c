/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Blocks of memory in a list, handed out from the front of the newest.
 *
 * A worker keeps a few ordinary blocks for the next request: taking them from
 * malloc each time costs more than the request's own work. The pool belongs
 * to the thread, so it needs no lock.
 */
#include "arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <sodium.h>

#include "alloc.h"

enum {
	BLOCK_SIZE = 16 * 1024,
	POOL_MAX = 64
};

struct arena_block {
	struct arena_block *next;
	size_t size; /* of data */
	size_t used;
	alignas(max_align_t) char data[];
};

static struct arena_block *block_new(size_t size);
static void block_give_back(struct arena_block *b);
static void *take(struct arena *a, size_t n);

#ifndef ARENA_UNPOOLED
static _Thread_local struct arena_block *pool;
static _Thread_local size_t pool_n;
#endif

void
arena_init(struct arena *a)
{
	a->head = NULL;
	a->used = 0;
}

void
arena_release(struct arena *a)
{
	struct arena_block *b, *next;

	if (a == NULL)
		return;

	for (b = a->head; b != NULL; b = next) {
		next = b->next;
		sodium_memzero(b->data, b->used);
		block_give_back(b);
	}
	arena_init(a);
}

void *
arena_alloc(struct arena *a, size_t n)
{
	void *p;

	p = take(a, n);
	if (n > 0)
		memset(p, 0, n);
	a->used += n;
	return (p);
}

char *
arena_strdup(struct arena *a, struct str s)
{
	char *p;

	/* s.n + 1 cannot wrap: no object is that large. */
	p = take(a, s.n + 1);
	if (s.n > 0)
		memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	a->used += s.n + 1;
	return (p);
}

struct str
arena_copy(struct arena *a, struct str s)
{
	return ((struct str){ arena_strdup(a, s), s.n });
}

char *
arena_printf(struct arena *a, const char *format, ...)
{
	static _Thread_local char piece[256];
	char *p;
	va_list args;
	int n;

	/* Nearly every text is short: formatted once, then copied. */
	va_start(args, format);
	n = vsnprintf(piece, sizeof(piece), format, args);
	va_end(args);
	if (n < 0)
		abort();
	if ((size_t)n < sizeof(piece))
		return (arena_strdup(a, (struct str){ piece, (size_t)n }));

	p = arena_alloc(a, (size_t)n + 1);
	va_start(args, format);
	(void)vsnprintf(p, (size_t)n + 1, format, args);
	va_end(args);
	return (p);
}

#ifdef ARENA_UNPOOLED

/* Each piece its own block of exactly its size: overruns hit the red zone. */
static void *
take(struct arena *a, size_t n)
{
	struct arena_block *b;

	b = block_new(n);
	b->used = n;
	b->next = a->head;
	a->head = b;
	return (b->data);
}

static void
block_give_back(struct arena_block *b)
{
	free(b);
}

#else

static void *
take(struct arena *a, size_t n)
{
	const size_t align = alignof(max_align_t);
	struct arena_block *b;
	size_t rounded;
	void *p;

	if (n > SIZE_MAX / 2)
		abort();
	rounded = (n + align - 1) / align * align;

	b = a->head;
	if (b == NULL || b->size - b->used < rounded) {
		b = block_new(rounded > BLOCK_SIZE ? rounded : BLOCK_SIZE);
		b->next = a->head;
		a->head = b;
	}
	p = b->data + b->used;
	b->used += rounded;
	return (p);
}

static void
block_give_back(struct arena_block *b)
{
	if (b->size != BLOCK_SIZE || pool_n == POOL_MAX) {
		free(b);
		return;
	}
	b->next = pool;
	pool = b;
	pool_n++;
}

#endif

static struct arena_block *
block_new(size_t size)
{
	struct arena_block *b;

#ifndef ARENA_UNPOOLED
	if (size == BLOCK_SIZE && pool != NULL) {
		b = pool;
		pool = b->next;
		pool_n--;
		b->next = NULL;
		b->used = 0;
		return (b);
	}
#endif
	if (size > SIZE_MAX / 2)
		abort();
	b = malloc(sizeof(*b) + size);
	if (b == NULL) {
		(void)fputs("out of memory\n", stderr);
		abort();
	}
	b->next = NULL;
	b->size = size;
	b->used = 0;
	return (b);
}
