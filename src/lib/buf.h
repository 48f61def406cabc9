/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Text that grows up to a maximum given at its birth.
 *
 * The first append that does not fit is refused whole, and so is every later
 * one: whoever writes many pieces checks `full` once at the end. Memory comes
 * from the arena, or from the heap when the arena is NULL (large or
 * long-lived text; then buf_release is a duty). Running out of memory ends
 * the process, as in arena.h.
 */
#ifndef LIB_BUF_H
#define LIB_BUF_H

#include <stdarg.h>

#include "arena.h"

struct buf {
	char *p;  /* always NUL-terminated after the first append */
	size_t n; /* bytes in use, without the NUL */
	size_t cap;
	size_t max;
	struct arena *arena;
	bool full; /* an append was refused; the content is incomplete */
};

void buf_init(struct buf *b, struct arena *a, size_t max);
/* Wipes and frees the heap kind; the arena kind is only emptied. */
void buf_release(struct buf *b);
/* Empties it and forgets `full`; keeps the memory. */
void buf_reset(struct buf *b);

/* All return false when the text does not fit: nothing is appended then. */
bool buf_str(struct buf *b, struct str s);
bool buf_text(struct buf *b, const char *s);
bool buf_char(struct buf *b, char c);
bool buf_printf(struct buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool buf_vprintf(struct buf *b, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
/* The inside of a JSON string: quotes, backslashes and controls escaped, the
 * rest as it is. Invalid UTF-8 becomes U+FFFD, so the result is always JSON. */
bool buf_json_escaped(struct buf *b, struct str s);
/* The same between quotes. */
bool buf_json_string(struct buf *b, struct str s);

/* Valid until the next append; never NULL. */
struct str buf_view(const struct buf *b);

#endif
