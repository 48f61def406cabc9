/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Memory of one request: taken piece by piece, given back all at once.
 *
 * No allocation ever fails: out of memory ends the process (the parent starts
 * another). The memory is wiped before it is given back. In sanitizer builds
 * (ARENA_UNPOOLED) each piece is its own malloc, so that overruns are seen.
 */
#ifndef LIB_ARENA_H
#define LIB_ARENA_H

#include "str.h"

struct arena_block;
struct arena {
	struct arena_block *head; /* newest block, or NULL */
	size_t used;              /* bytes handed out since arena_init */
};

void arena_init(struct arena *a);
/* Wipes and frees everything; the arena may be used again. NULL is allowed. */
void arena_release(struct arena *a);
/* n zeroed bytes, aligned for any type. n = 0 gives a valid pointer. */
void *arena_alloc(struct arena *a, size_t n);
/* A NUL-terminated copy. */
char *arena_strdup(struct arena *a, struct str s);
struct str arena_copy(struct arena *a, struct str s);
char *arena_printf(struct arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
