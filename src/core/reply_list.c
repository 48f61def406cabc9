/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Lists: the page object, sealed cursors, the Link header (RFC 8288).
 *
 * A cursor is the position that SQL gave (the keys of a row and a direction),
 * sealed together with the operation and its filters: it cannot be forged,
 * and it cannot be used with other filters than those it was made with.
 */
#include <jansson.h>
#include <string.h>

#include "../lib/buf.h"
#include "../lib/cursor.h"
#include "../lib/query.h"
#include "contract.h"
#include "list.h"
#include "reply.h"
#include "server_info.h"

enum {
	LIST_BODY_MAX = 8 * 1024 * 1024,
	CONTEXT_MAX = 64 * 1024,
	LINK_MAX = 16 * 1024
};

static struct str context_of(struct ctx *c);

/* ---- cursors ---- */

/* How much, and how it is written, make no other list. */
static bool
is_filter(const char *name)
{
	static const char *const others[] = { "cursor", "limit", "count",
		"format", "lang" };

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strcmp(name, others[i]) == 0)
			return (false);
	return (true);
}

/* The operation and every bound filter, in the contract's order. A page goes
 * through the list of its operation: one cursor fits both. */
static struct str
context_of(struct ctx *c)
{
	struct buf b;

	buf_init(&b, &c->arena, CONTEXT_MAX);
	buf_text(&b, contract_list_of(c->operation));
	for (size_t i = 0; i < contract_nparameters(c->operation); i++) {
		const char *name = contract_parameter_name(c->operation, i);
		const char *value = ctx_param(c, name);

		if (!is_filter(name) ||
		    contract_parameter_begins(c->operation, i))
			continue;
		buf_str(&b, STR("\n"));
		buf_text(&b, name);
		if (value != NULL)
			buf_printf(&b, "=%s", value);
	}
	return (buf_view(&b));
}

bool
list_open_cursor(struct ctx *c)
{
	const char *sealed = ctx_param(c, "cursor");
	struct str payload;

	/* Before a handler rebinds any of them. */
	c->filters = context_of(c);
	if (sealed == NULL)
		return (true);
	if (cursor_open(&c->arena, server_config()->secret, str_from(sealed),
		c->filters, &payload) == false)
		return (false);
	ctx_bind(c, "cursor", arena_strdup(&c->arena, payload));
	return (true);
}

const char *
list_seal_cursor(struct ctx *c, struct str payload)
{
	if (payload.p == NULL)
		return (NULL);
	return (cursor_seal(&c->arena, server_config()->secret, payload,
	    c->filters));
}

/* ---- links ---- */

/* The request's own query with another cursor; everything else as sent. */
static const char *
link_to(struct ctx *c, const char *cursor)
{
	struct str query = c->req->query;
	struct buf b;
	size_t at = 0;

	buf_init(&b, &c->arena, LINK_MAX);
	buf_text(&b, server_public_url());
	query_write_uri(&b, c->req->path);
	buf_str(&b, STR("?"));
	while (query.p != NULL && at < query.n) {
		const char *amp = memchr(query.p + at, '&', query.n - at);
		size_t end = amp == NULL ? query.n : (size_t)(amp - query.p);
		struct str pair = { query.p + at, end - at };

		at = end + 1;
		if (pair.n == 0 ||
		    (pair.n >= 7 && memcmp(pair.p, "cursor=", 7) == 0))
			continue;
		query_write_uri(&b, pair);
		buf_str(&b, STR("&"));
	}
	buf_str(&b, STR("cursor="));
	buf_text(&b, cursor);
	return (b.p);
}

static void
add_link_header(struct ctx *c, const char *next, const char *prev)
{
	const char *value = NULL;

	if (next != NULL)
		value = arena_printf(&c->arena, "<%s>; rel=\"next\"",
		    link_to(c, next));
	if (prev != NULL)
		value = arena_printf(&c->arena, "%s%s<%s>; rel=\"prev\"",
		    value == NULL ? "" : value, value == NULL ? "" : ", ",
		    link_to(c, prev));
	if (value != NULL)
		reply_header(c, "Link", str_from(value));
}

/* ---- the body ---- */

static const char *
quoted(struct ctx *c, const char *cursor)
{
	/* base64url needs no escaping */
	return (cursor == NULL ? "null"
			       : arena_printf(&c->arena, "\"%s\"", cursor));
}

static struct str
list_body(struct ctx *c, struct db_result *result, const char *next,
    const char *prev)
{
	struct str extra = db_value(result, 0, "extra");
	struct str total = db_value(result, 0, "total");
	const char *limit = ctx_param(c, "limit");
	struct buf b;

	buf_init(&b, &c->arena, LIST_BODY_MAX);
	buf_str(&b, STR("{\"items\":"));
	buf_str(&b, db_value(result, 0, "items"));
	buf_str(&b, STR(",\"page\":{\"next\":"));
	buf_text(&b, quoted(c, next));
	buf_str(&b, STR(",\"prev\":"));
	buf_text(&b, quoted(c, prev));
	buf_str(&b, STR(",\"limit\":"));
	buf_text(&b, limit == NULL ? "null" : limit);
	if (total.p != NULL) {
		buf_str(&b, STR(",\"total\":"));
		buf_str(&b, total);
	}
	buf_str(&b, STR("}"));
	if (extra.n > 2) { /* an object with something in it */
		buf_str(&b, STR(","));
		buf_str(&b, (struct str){ extra.p + 1, extra.n - 1 });
	} else {
		buf_str(&b, STR("}"));
	}
	return (b.full ? (struct str){ NULL, 0 } : buf_view(&b));
}

enum step
reply_list(struct ctx *c, struct db_result *result)
{
	struct str items = db_value(result, 0, "items");
	const char *next, *prev;
	struct str body;

	if (items.p == NULL)
		return (problem(c, PROBLEM_NOT_FOUND));
	next = list_seal_cursor(c, db_value(result, 0, "next"));
	prev = list_seal_cursor(c, db_value(result, 0, "prev"));
	add_link_header(c, next, prev);
	if (c->format != FORMAT_JSON)
		return (reply_csv(c, items));
	body = list_body(c, result, next, prev);
	if (body.p == NULL)
		return (problem(c, PROBLEM_INTERNAL_ERROR));
	return (reply_text(c, 200, "application/json", body));
}
