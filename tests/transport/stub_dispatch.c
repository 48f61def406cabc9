/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A dispatcher of a few lines in place of core/dispatch.c: answers that let a
 * test see what the transport did. `make build/stubd`.
 *
 *   /hello           200            /headers       the request's header lines
 *   /echo            the body       /big?n=N       N bytes
 *   /upload          the length of a body up to 10 MiB, with a Cookie
 *   /slow?ms=N       200 after N ms /status?code=N that status, no_length
 *   /wake            woken at once  /close         200, then close
 *   /badheader       a header with a line break in it
 *   /pid             the worker's process id
 *   /hash /db /kill  see stub_sandbox.c
 *
 * Listens on STUB_PORT of 127.0.0.1 (or the socket it is given) with
 * STUB_WORKERS workers, takes STUB_PER_ADDRESS connections of an address but
 * of STUB_PROXY any number, and connects to the database STUB_DB if it is set.
 * STUB_DIE makes every worker end as soon as it starts.
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/log.h"
#include "core/loop.h"
#include "core/request.h"
#include "core/server.h"
#include "core/server_info.h"
#include "lib/alloc.h"
#include "lib/arena.h"
#include "lib/buf.h"
#include "stub.h"

enum {
	ANSWER_MAX = 64 * 1024 * 1024,
	BODY_MAX = 1024 * 1024
};

static const struct {
	const char *path;
	void (*handle)(struct ctx *c);
} routes[] = {
	{ "/hello", stub_hello },
	{ "/echo", stub_echo },
	{ "/upload", stub_upload },
	{ "/headers", stub_headers },
	{ "/big", stub_big },
	{ "/slow", stub_slow },
	{ "/wake", stub_wake },
	{ "/status", stub_status },
	{ "/close", stub_close },
	{ "/pid", stub_pid },
	{ "/badheader", stub_badheader },
	{ "/hash", stub_hash },
	{ "/db", stub_db },
	{ "/kill", stub_kill },
};

void
stub_answer(struct ctx *c, int status, struct str body)
{
	c->reply.status = status;
	c->reply.body = body;
	c->reply.headers[c->reply.nheaders++] = (struct header){
		STR("content-type"), STR("text/plain")
	};
	c->done = true;
}

void
stub_hello(struct ctx *c)
{
	stub_answer(c, 200, STR("hello"));
}

void
stub_echo(struct ctx *c)
{
	stub_answer(c, 200, c->req->body);
}

void
stub_headers(struct ctx *c)
{
	struct buf b;

	buf_init(&b, &c->arena, ANSWER_MAX);
	for (size_t i = 0; i < c->req->nheaders; i++) {
		buf_str(&b, c->req->headers[i].name);
		buf_text(&b, "=");
		buf_str(&b, c->req->headers[i].value);
		buf_text(&b, "\n");
	}
	stub_answer(c, 200, buf_view(&b));
}

void
stub_upload(struct ctx *c)
{
	stub_answer(c, 200,
	    str_from(arena_printf(&c->arena, "%zu", c->req->body.n)));
}

int
dispatch_body(enum method method, struct str path, size_t n, bool named)
{
	(void)method;
	if (n <= BODY_MAX)
		return (0);
	return (named && str_eq(path, STR("/upload")) ? 0 : 413);
}

static long
number(const struct ctx *c)
{
	const char *equals;

	if (c->req->query.p == NULL)
		return (0);
	equals = memchr(c->req->query.p, '=', c->req->query.n);
	return (equals == NULL ? 0 : strtol(equals + 1, NULL, 10));
}

void
stub_big(struct ctx *c)
{
	size_t n = (size_t)number(c);

	if (n > ANSWER_MAX) {
		stub_answer(c, 400, STR("too big"));
		return;
	}
	char *p = arena_alloc(&c->arena, n);
	memset(p, 'x', n);
	stub_answer(c, 200, (struct str){ p, n });
}

static void
slept(void *arg)
{
	struct ctx *c = arg;

	c->timer = NULL;
	stub_answer(c, 200, STR("slept"));
	c->wake(c->owner);
}

void
stub_slow(struct ctx *c)
{
	c->timer = loop_after((uint64_t)number(c), slept, c);
}

void
stub_wake(struct ctx *c)
{
	c->timer = loop_after(0, slept, c);
}

void
stub_status(struct ctx *c)
{
	c->reply.no_length = true;
	stub_answer(c, (int)number(c), STR(""));
}

void
stub_close(struct ctx *c)
{
	c->reply.close = true;
	stub_answer(c, 200, STR("closing"));
}

void
stub_pid(struct ctx *c)
{
	stub_answer(c, 200,
	    str_from(arena_printf(&c->arena, "%ld", (long)getpid())));
}

void
stub_badheader(struct ctx *c)
{
	c->reply.headers[c->reply.nheaders++] = (struct header){ STR("x-bad"),
		STR("a\r\nx-injected: b") };
	stub_answer(c, 200, STR("ok"));
}

struct ctx *
dispatch_begin(const struct request *req, void (*wake)(void *owner),
    void *owner)
{
	struct ctx *c = calloc(1, sizeof(*c));

	if (c == NULL)
		abort();
	arena_init(&c->arena);
	c->req = req;
	c->wake = wake;
	c->owner = owner;
	for (size_t i = 0; i < sizeof(routes) / sizeof(routes[0]); i++) {
		if (str_eq(req->path, str_from(routes[i].path))) {
			routes[i].handle(c);
			return (c);
		}
	}
	stub_answer(c, 404,
	    str_from(arena_printf(&c->arena, "no %.*s", (int)req->path.n,
		req->path.p)));
	return (c);
}

bool
dispatch_is_done(const struct ctx *c)
{
	return (c->done);
}

const struct reply *
dispatch_reply(const struct ctx *c)
{
	return (&c->reply);
}

void
dispatch_end(struct ctx *c)
{
	loop_cancel(c->timer);
	stub_sandbox_end(c);
	arena_release(&c->arena);
	free(c);
}

const struct reply *
dispatch_transport_error(int status)
{
	static struct reply reply;
	static char body[64];
	int n = snprintf(body, sizeof(body), "{\"status\":%d}", status);

	reply = (struct reply){ .status = status,
		.headers = { { STR("content-type"),
		    STR("application/problem+json") } },
		.nheaders = 1,
		.body = { body, (size_t)n } };
	return (&reply);
}

void
app_configure(int argc, char **argv, struct server_options *ret)
{
	const char *port = getenv("STUB_PORT");
	static struct address_range trusted;
	const char *workers = getenv("STUB_WORKERS");
	const char *most = getenv("STUB_PER_ADDRESS");
	const char *proxy = getenv("STUB_PROXY");

	(void)argc;
	(void)argv;
	if (port == NULL || sodium_init() == -1)
		exit(2);
	log_init(false);
	ret->host = "127.0.0.1";
	ret->port = port;
	ret->user = getenv("STUB_USER");
	ret->workers = workers == NULL ? 2 : (int)strtol(workers, NULL, 10);
	ret->per_address = most == NULL ? 128 : strtoul(most, NULL, 10);
	if (proxy != NULL && address_range_parse(str_from(proxy), &trusted)) {
		ret->proxies = &trusted;
		ret->nproxies = 1;
	}
}

void
app_worker_start(void)
{
	if (getenv("STUB_DIE") != NULL)
		_exit(1);
	stub_sandbox_start();
}

void
app_worker_tick(void)
{
}

void
app_worker_stop(void)
{
	log_event("info", "worker_stopped", "");
}
