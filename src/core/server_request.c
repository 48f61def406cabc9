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
	struct ctx *ctx;
	char address[INET6_ADDRSTRLEN];
	struct header headers[HEAD_LINES_MAX]; /* the first req.nheaders */
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
static void complain(struct str name);
static char *put(char *to, struct str s);
static size_t add_field(char *to, size_t room, const struct header *h);

enum {
	FIELD_VALUE_MAX = 12288,
	FIELDS_MAX = 64 * 1024
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
	struct exchange *x = kore_malloc(sizeof(*x));

	/* As http_state_create does, but for zeroing the headers' room. */
	memset(x, 0, offsetof(struct exchange, headers));
	kore->hdlr_extra = x;
	kore->onfree = server_free;

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
	static struct in_addr last;
	static char text[INET6_ADDRSTRLEN];

	if (c->family == AF_INET6) {
		if (inet_ntop(AF_INET6, &c->addr.ipv6.sin6_addr, x->address,
			sizeof(x->address)) == NULL)
			x->address[0] = '\0';
	} else {
		/* Most often it is the proxy's. */
		if (text[0] == '\0' ||
		    last.s_addr != c->addr.ipv4.sin_addr.s_addr) {
			last = c->addr.ipv4.sin_addr;
			(void)inet_ntop(AF_INET, &last, text, sizeof(text));
		}
		memcpy(x->address, text, sizeof(text));
	}
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
	static char fields[FIELDS_MAX];
	size_t n, added;

	if (!server_can_hold(reply->body.n)) {
		metrics_transport_error(503);
		reply = dispatch_transport_error(503);
	}
	n = (size_t)(put(fields, reply->lines) - fields);
	for (size_t i = 0; i < reply->nheaders; i++) {
		added = add_field(fields + n, sizeof(fields) - n,
		    &reply->headers[i]);
		if (added == 0)
			complain(reply->headers[i].name);
		n += added;
	}

	if (reply->no_length)
		kore->flags |= HTTP_REQUEST_NO_CONTENT_LENGTH;
	if (reply->close || server_is_stopping())
		kore->owner->flags |= CONN_CLOSE_EMPTY;
	http_response_fields(kore, reply->status, fields, n, reply->body.p,
	    reply->body.n);
}

static void
complain(struct str name)
{
	char text[64];

	(void)snprintf(text, sizeof(text), "%.*s", (int)name.n, name.p);
	log_event("error", "reply_header_refused", text);
}

/* Its line; 0 when it does not fit, or could end the line early. */
static size_t
add_field(char *to, size_t room, const struct header *h)
{
	size_t n = h->name.n + h->value.n + 4;

	if (h->value.n > FIELD_VALUE_MAX || n > room ||
	    str_has_control(h->name) || str_has_control(h->value))
		return (0);
	to = put(to, h->name);
	to = put(to, STR(": "));
	to = put(to, h->value);
	(void)put(to, STR("\r\n"));
	return (n);
}

static char *
put(char *to, struct str s)
{
	if (s.p != NULL)
		memcpy(to, s.p, s.n);
	return (to + s.n);
}

int
server_head(const void *p, size_t n, size_t max)
{
	return (head_check(p, n, max));
}

int
server_body(struct http_request *kore)
{
	const char *value;
	bool named = http_request_header(kore, "cookie", &value) ||
	    http_request_header(kore, "authorization", &value);

	return (dispatch_body(method_of(kore), str_from(kore->path),
	    kore->content_length, named));
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
