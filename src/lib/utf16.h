/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * UTF-16 as a stream of bytes, in either order, into UTF-8. Whatever the bytes
 * are, what comes out is valid: half a pair of surrogates, and a byte left over
 * at the end, become U+FFFD. A byte order mark is a character like others.
 */
#ifndef LIB_UTF16_H
#define LIB_UTF16_H

#include <stdint.h>

#include "buf.h"

struct utf16 {
	bool is_big; /* the more significant byte first */
	bool has_byte;
	unsigned char byte; /* the first of two */
	uint32_t high;      /* of a pair; 0: none */
};

enum {
	/* Bytes that n of UTF-16 become, at most, with what was begun before. */
	UTF16_GROWTH = 3
};

/* Appends what is whole; false when the buffer is full. */
bool utf16_add(struct utf16 *u, struct str bytes, struct buf *out);
/* After the last: appends what is left over. */
bool utf16_end(struct utf16 *u, struct buf *out);

#endif
