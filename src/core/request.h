/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A request as it came and a reply as it goes: what core/server.c (Kore) and
 * core/dispatch.c (Kore-free) tell each other.
 */
#ifndef CORE_REQUEST_H
#define CORE_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "../lib/str.h"

enum method {
	METHOD_GET,
	METHOD_HEAD,
	METHOD_POST,
	METHOD_PUT,
	METHOD_PATCH,
	METHOD_DELETE,
	METHOD_OPTIONS,
	METHOD_OTHER
};

struct header {
	struct str name; /* any case in requests; as sent in replies */
	struct str value;
};

/* Valid until the request is freed by the server. */
struct request {
	enum method method;
	struct str path;  /* as sent, percent-encoded, without the query */
	struct str query; /* after '?'; p is NULL when there is no '?' */
	struct str body;  /* p is NULL when there is none */
	const struct header *headers;
	size_t nheaders;
	struct str address; /* of the peer, as text */
};

enum {
	REPLY_HEADERS_MAX = 32
};

struct reply {
	int status;
	struct str body;
	bool no_length;   /* 204 and 304: no Content-Length at all */
	bool close;       /* close the connection after it */
	struct str lines; /* constant: "Name: value\r\n" as often as wanted */
	size_t nheaders;
	struct header headers[REPLY_HEADERS_MAX]; /* the first nheaders */
};

struct ctx;

/*
 * The life of a request. begin copies nothing from *req but keeps pointers
 * into it. If dispatch_is_done(), the reply is ready; else `wake(owner)` is
 * called from the event loop when it has become ready. dispatch_end frees everything, at
 * any time, also half-way (client gone).
 */
struct ctx *dispatch_begin(const struct request *req, void (*wake)(void *owner),
    void *owner);
bool dispatch_is_done(const struct ctx *c);
const struct reply *dispatch_reply(const struct ctx *c);
void dispatch_end(struct ctx *c);

/*
 * May a body of n bytes come, before any of it is read? 0, or the status to
 * refuse it with: 413, or 401 when large ones need a credential and there is
 * none (named: there is something that may be one).
 */
int dispatch_body(enum method method, struct str path, size_t n, bool named);

/*
 * Body and headers of an error that the transport found before there was a
 * request (malformed head, too large, timed out): a complete reply in static
 * memory, valid until the next call. status: one of 400 401 408 411 413 414 417
 * 431 501 503 505.
 */
const struct reply *dispatch_transport_error(int status);

#endif
