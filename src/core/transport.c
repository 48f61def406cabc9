/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Errors found before there is a request: the same problems, with the same
 * headers, made without an arena since there may be nothing to own it.
 */
#include <stdio.h>
#include <string.h>

#include "../lib/uuid.h"
#include "problem.h"
#include "reply.h"
#include "request.h"
#include "server_info.h"

static const struct {
	int status;
	enum problem_code problem;
} transport_problems[] = {
	{ 400, PROBLEM_MALFORMED_REQUEST },
	{ 401, PROBLEM_UNAUTHENTICATED },
	{ 404, PROBLEM_NOT_FOUND },
	{ 405, PROBLEM_METHOD_NOT_ALLOWED },
	{ 408, PROBLEM_REQUEST_TIMEOUT },
	{ 411, PROBLEM_LENGTH_REQUIRED },
	{ 413, PROBLEM_BODY_TOO_LARGE },
	{ 414, PROBLEM_URI_TOO_LONG },
	{ 417, PROBLEM_EXPECTATION_FAILED },
	{ 431, PROBLEM_HEADERS_TOO_LARGE },
	{ 500, PROBLEM_INTERNAL_ERROR },
	{ 501, PROBLEM_NOT_IMPLEMENTED },
	{ 503, PROBLEM_OVERLOADED },
	{ 505, PROBLEM_HTTP_VERSION_UNSUPPORTED },
};

static const struct header transport_headers[] = {
	{ { "Content-Type", 12 }, { "application/problem+json", 24 } },
	{ { "Content-Language", 16 }, { "ro", 2 } },
	{ { "Cache-Control", 13 }, { "no-store", 8 } },
	{ { "X-Content-Type-Options", 22 }, { "nosniff", 7 } },
	{ { "Referrer-Policy", 15 }, { "no-referrer", 11 } },
	{ { "Cross-Origin-Resource-Policy", 28 }, { "cross-origin", 12 } },
	{ { "Access-Control-Allow-Origin", 27 }, { "*", 1 } },
	{ { "Access-Control-Expose-Headers", 29 },
	    { REPLY_EXPOSED, sizeof(REPLY_EXPOSED) - 1 } },
	{ { "Content-Security-Policy", 23 },
	    { "default-src 'none'; frame-ancestors 'none'", 42 } },
};

static const struct problem_entry *
entry_for(int status)
{
	for (size_t i = 0;
	     i < sizeof(transport_problems) / sizeof(transport_problems[0]);
	     i++)
		if (transport_problems[i].status == status)
			return (&problem_table[transport_problems[i].problem]);
	return (&problem_table[PROBLEM_INTERNAL_ERROR]);
}

static void
add(struct reply *r, const char *name, const char *value)
{
	r->headers[r->nheaders++] = (struct header){ str_from(name),
		str_from(value) };
}

const struct reply *
dispatch_transport_error(int status)
{
	static struct reply reply;
	static char body[1024], request_id[REQUEST_ID_SIZE];
	const struct problem_entry *p = entry_for(status);
	int n;

	request_id_new(request_id);
	/* The catalogue's texts hold nothing that JSON would escape: a unit
	 * test reads every one of these back. */
	n = snprintf(body, sizeof(body),
	    "{\"type\":\"%s/problems/%s\",\"title\":\"%s\",\"status\":%d,"
	    "\"detail\":\"%s\",\"code\":\"%s\",\"request_id\":\"%s\"}",
	    server_public_url(), p->code, p->title[0], p->status, p->detail[0],
	    p->code, request_id);
	reply = (struct reply){ .status = p->status, .close = true };
	reply.body = (struct str){ body, (size_t)n };
	memcpy(reply.headers, transport_headers, sizeof(transport_headers));
	reply.nheaders = sizeof(transport_headers) /
	    sizeof(transport_headers[0]);
	add(&reply, "API-Version", server_version());
	add(&reply, "X-Request-Id", request_id);
	if (status == 503)
		add(&reply, "Retry-After", "1");
	if (status == 401)
		add(&reply, "WWW-Authenticate", "Bearer");
	return (&reply);
}
