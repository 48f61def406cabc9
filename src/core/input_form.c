/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Queries as browsers make them from forms, and as they come back from where
 * a link was shared: put in order by a redirect, so that every page has one
 * address for one question.
 */
#include <string.h>

#include "../lib/query.h"
#include "contract.h"
#include "input.h"
#include "reply.h"

enum {
	ADDRESS_MAX = 8 * 1024
};

/* What others append to links that are followed from their pages. */
static const char *const trackers[] = { "fbclid", "gclid", "dclid", "msclkid",
	"yclid", "mc_cid", "mc_eid", "igshid", "twclid" };

static bool
is_tracker(struct str name)
{
	for (size_t i = 0; i < sizeof(trackers) / sizeof(trackers[0]); i++)
		if (str_eq(name, str_from(trackers[i])))
			return (true);
	return (name.n > 4 && memcmp(name.p, "utm_", 4) == 0);
}

/* An array in the contract: several values are written with commas. */
static bool
takes_several(const struct ctx *c, struct str name)
{
	for (size_t i = 0; i < c->operation->nparameters; i++) {
		const struct parameter *p = &c->operation->parameters[i];

		if (str_eq(str_from(p->name), name))
			return (schema_types(p->schema) == SCHEMA_ARRAY);
	}
	return (false);
}

static bool
is_repeated(const struct query *q, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (str_eq(q->pairs[i].name, q->pairs[at].name))
			return (true);
	return (false);
}

/* `text` is one of the values joined so far. */
static bool
has_value(struct str joined, struct str text)
{
	while (joined.n > 0)
		if (str_eq(str_cut(&joined, ','), text))
			return (true);
	return (false);
}

/* All values of this name, each once. */
static struct str
joined(struct ctx *c, const struct query *q, struct str name)
{
	struct buf b;

	buf_init(&b, &c->arena, ADDRESS_MAX);
	for (size_t i = 0; i < q->n; i++) {
		struct str values = q->pairs[i].value;

		if (!str_eq(q->pairs[i].name, name))
			continue;
		while (values.n > 0) {
			struct str value = str_cut(&values, ',');

			if (value.n == 0 || has_value(buf_view(&b), value))
				continue;
			if (b.n > 0)
				buf_char(&b, ',');
			buf_str(&b, value);
		}
	}
	return (buf_view(&b));
}

/* Appends what is left of the pair; true when it is not as it was sent. */
static bool
tidy(struct ctx *c, const struct query *q, size_t at, struct buf *address)
{
	const struct query_pair *pair = &q->pairs[at];
	struct str value = pair->value;
	bool several = takes_several(c, pair->name);

	if (pair->value.n == 0 || is_tracker(pair->name))
		return (true);
	if (several && is_repeated(q, at))
		return (true);
	if (several && query_find(q, pair->name, NULL) > 1)
		value = joined(c, q, pair->name);
	query_write(address, pair->name, value);
	return (value.p != pair->value.p);
}

bool
input_is_untidy(struct ctx *c)
{
	struct buf address;
	struct query q;
	bool changed = false;

	if (!contract_is_page(c->operation) ||
	    query_parse(&c->arena, c->req->query, &q) != QUERY_OK)
		return (false);
	buf_init(&address, &c->arena, ADDRESS_MAX);
	query_write_uri(&address, c->req->path);
	for (size_t i = 0; i < q.n; i++)
		changed = tidy(c, &q, i, &address) || changed;
	if (!changed || address.full)
		return (false);
	(void)reply_redirect(c, 302, buf_view(&address));
	return (true);
}
