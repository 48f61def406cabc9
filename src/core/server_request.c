/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One request of Kore's becomes a struct request, is given to dispatch, and
 * the reply goes back the same way:
 *
 *   begun ──done?──→ answered      dispatch_begin decided at once
 *     └──→ asleep ──wake──→ answered
 *   any state ──client gone──→ freed (server_free ends the ctx)
 */
#include <kore.h>

#include <http.h>

#include "../lib/head.h"
#include "log.h"
#include "metrics.h"
#include "request.h"
#include "server.h"
#include "server_glue.h"

struct exchange {
	struct request req;
	struct header headers[HEAD_LINES_MAX];
	char address[INET6_ADDRSTRLEN];
	struct ctx *ctx;
};

__attribute__((visibility("default"))) int server_handle(
    struct http_request *kore);

static void begin(struct http_request *kore);
static enum method method_of(const struct http_request *kore);
static void take_headers(struct exchange *x, struct http_request *kore);
static void take_address(struct exchange *x, const struct connection *c);
static void server_free(struct http_request *kore);
static void wake(void *owner);
static void answer(struct http_request *kore, const struct reply *reply);
static const char *field_text(struct str s, char *buf, size_t size);

enum {
	FIELD_NAME_MAX = 128,
	FIELD_VALUE_MAX = 12288
};

int
server_handle(struct http_request *kore)
{
	struct exchange *x = http_state_get(kore);

	if (x == NULL) {
		begin(kore);
		x = http_state_get(kore);
	}
	if (!dispatch_is_done(x->ctx)) {
		http_request_sleep(kore);
		return (KORE_RESULT_RETRY);
	}
	answer(kore, dispatch_reply(x->ctx));
	return (KORE_RESULT_OK);
}

static void
begin(struct http_request *kore)
{
	struct exchange *x = http_state_create(kore, sizeof(*x), server_free);

	x->req.method = method_of(kore);
	x->req.path = str_from(kore->path);
	if (kore->query_string != NULL)
		x->req.query = str_from(kore->query_string);
	if (kore->http_body != NULL)
		x->req.body = (struct str){ (char *)kore->http_body->data,
			kore->content_length };
	take_headers(x, kore);
	take_address(x, kore->owner);

	metrics_in_flight(1);
	x->ctx = dispatch_begin(&x->req, wake, kore);
}

static enum method
method_of(const struct http_request *kore)
{
	switch (kore->method) {
	case HTTP_METHOD_GET:
		return (METHOD_GET);
	case HTTP_METHOD_HEAD:
		return (METHOD_HEAD);
	case HTTP_METHOD_POST:
		return (METHOD_POST);
	case HTTP_METHOD_PUT:
		return (METHOD_PUT);
	case HTTP_METHOD_PATCH:
		return (METHOD_PATCH);
	case HTTP_METHOD_DELETE:
		return (METHOD_DELETE);
	case HTTP_METHOD_OPTIONS:
		return (METHOD_OPTIONS);
	default:
		return (METHOD_OTHER);
	}
}

/* Host is not in Kore's list. The head was checked: they fit. */
static void
take_headers(struct exchange *x, struct http_request *kore)
{
	struct http_header *h;
	size_t n = 0;

	x->headers[n++] = (struct header){ STR("host"), str_from(kore->host) };
	TAILQ_FOREACH(h, &kore->req_headers, list) {
		if (n == HEAD_LINES_MAX)
			break;
		x->headers[n++] = (struct header){ str_from(h->header),
			str_from(h->value) };
	}
	x->req.headers = x->headers;
	x->req.nheaders = n;
}

static void
take_address(struct exchange *x, const struct connection *c)
{
	const void *address = &c->addr.ipv4.sin_addr;

	if (c->family == AF_INET6)
		address = &c->addr.ipv6.sin6_addr;
	if (inet_ntop(c->family, address, x->address, sizeof(x->address)) ==
	    NULL)
		x->address[0] = '\0';
	x->req.address = str_from(x->address);
}

/* Kore calls this when the request is over, or its client has gone. */
static void
server_free(struct http_request *kore)
{
	struct exchange *x = http_state_get(kore);

	if (x->ctx == NULL)
		return;
	dispatch_end(x->ctx);
	x->ctx = NULL;
	metrics_in_flight(-1);
}

static void
wake(void *owner)
{
	http_request_wakeup(owner);
}

static void
answer(struct http_request *kore, const struct reply *reply)
{
	static char name[FIELD_NAME_MAX], value[FIELD_VALUE_MAX];

	if (!server_can_hold(reply->body.n)) {
		metrics_transport_error(503);
		reply = dispatch_transport_error(503);
	}
	for (size_t i = 0; i < reply->nheaders; i++) {
		const struct header *h = &reply->headers[i];

		if (field_text(h->name, name, sizeof(name)) == NULL ||
		    field_text(h->value, value, sizeof(value)) == NULL) {
			log_event("error", "reply_header_refused", name);
			continue;
		}
		http_response_header(kore, name, value);
	}

	if (reply->no_length)
		kore->flags |= HTTP_REQUEST_NO_CONTENT_LENGTH;
	if (reply->close || server_is_stopping())
		kore->owner->flags |= CONN_CLOSE_EMPTY;
	http_response(kore, reply->status, reply->body.p, reply->body.n);
}

/* s as a C string in buf; NULL when it does not fit, or could end its line. */
static const char *
field_text(struct str s, char *buf, size_t size)
{
	if (s.n >= size)
		return (NULL);
	for (size_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.p[i] < ' ' || s.p[i] == 0x7f)
			return (NULL);
		buf[i] = s.p[i];
	}
	buf[s.n] = '\0';
	return (buf);
}

int
server_head(const void *p, size_t n, size_t max)
{
	return (head_check(p, n, max));
}

const void *
server_error(int status, struct kore_buf *fields, size_t *ret_n)
{
	const struct reply *reply = dispatch_transport_error(status);

	metrics_transport_error(status);
	for (size_t i = 0; i < reply->nheaders; i++) {
		kore_buf_append(fields, reply->headers[i].name.p,
		    reply->headers[i].name.n);
		kore_buf_append(fields, ": ", 2);
		kore_buf_append(fields, reply->headers[i].value.p,
		    reply->headers[i].value.n);
		kore_buf_append(fields, "\r\n", 2);
	}
	*ret_n = reply->body.n;
	return (reply->body.p);
}
