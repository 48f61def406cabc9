/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A whole request from its path to its reply, the database being away.
 * Input: method letter, then lines: path, query, Accept, Accept-Language,
 * If-None-Match, and the rest is the body.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../unit/dispatch_world.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct str
line(struct str *rest)
{
	const char *end = rest->n == 0 ? NULL : memchr(rest->p, '\n', rest->n);
	size_t n = end == NULL ? rest->n : (size_t)(end - rest->p);
	struct str s = { rest->p, n };

	n += end == NULL ? 0 : 1;
	rest->p += n;
	rest->n -= n;
	return (s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool ready;
	struct str rest = { (const char *)data, size };
	struct header headers[4];
	struct request req = { .headers = headers,
		.nheaders = 4,
		.address = STR("127.0.0.1") };
	struct ctx *c;

	if (size == 0)
		return (0);
	if (!ready)
		world_init();
	ready = true;
	req.method = (enum method)(*rest.p & 7);
	rest.p++;
	rest.n--;
	req.path = line(&rest);
	req.query = line(&rest);
	headers[0] = (struct header){ STR("Accept"), line(&rest) };
	headers[1] = (struct header){ STR("Accept-Language"), line(&rest) };
	headers[2] = (struct header){ STR("If-None-Match"), line(&rest) };
	headers[3] = (struct header){ STR("Content-Type"),
		STR("application/json") };
	if (rest.n > 0)
		req.body = rest;
	c = world_begin(&req);
	world_settle();
	if (!dispatch_is_done(c) || dispatch_reply(c)->status < 200)
		abort();
	dispatch_end(c);
	return (0);
}
