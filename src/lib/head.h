/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Is this the head of one well-formed HTTP/1 request? Asked by the transport
 * each time bytes arrive, before anything else looks at them. What is let
 * through has one meaning only: for us, for Kore's parser behind us, and for
 * any proxy in front.
 */
#ifndef LIB_HEAD_H
#define LIB_HEAD_H

#include <stddef.h>

enum {
	HEAD_URI_MAX = 8000, /* what RFC 9110 asks everybody to support */
	HEAD_LINES_MAX = 64,
	HEAD_HOST_MAX = 253
};

/*
 * p: the n bytes that have come so far, body included if it has begun; max:
 * the most that can come of a head. Returns
 *   0    not complete, nothing wrong yet;
 *   1    complete and well-formed;
 *   400  malformed; an authority in the target that is not the Host; any
 *        Transfer-Encoding; a body where none may be; more bytes than the head
 *        announced (so also: a pipelined request);
 *   411  POST, PUT or PATCH without Content-Length;
 *   413  Content-Length past what fits in 63 bits;
 *   414  a request target past HEAD_URI_MAX;
 *   417  an expectation other than 100-continue;
 *   431  a head past max, or more than HEAD_LINES_MAX lines;
 *   501  a method nobody here has; 505  another version of HTTP.
 * What is wrong is said as soon as it can be seen.
 */
int head_check(const void *p, size_t n, size_t max);

#endif
