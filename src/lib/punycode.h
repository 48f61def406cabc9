/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef LIB_PUNYCODE_H
#define LIB_PUNYCODE_H

#include <stdint.h>

#include "buf.h"

enum {
	PUNYCODE_POINTS_MOST = 63
};

/*
 * Appends a label of a name as RFC 3492 writes it, without its xn--. False:
 * too many points, no point at all, or no room.
 */
bool punycode_write(struct buf *b, const int32_t *points, size_t n);

#endif
