/* SPDX-License-Identifier: EUPL-1.2 */
/* The catalogue of NGOs: search, facets, suggestions, lookup, profile. */
#include <string.h>

#include "../core/json_text.h"
#include "../core/routes.h"
#include "../lib/clock.h"
#include "../lib/ident.h"
#include "../lib/text.h"
#include "identifier.h"
#include "ngo.sql.h"

/*
 * What search needs beside the parameters: the folded words, the key of a
 * name, and the identifier that the text looks like. A personal number is
 * never looked for: nothing of it is bound.
 */
static void
bind_search(struct ctx *c)
{
	const char *q = ctx_param(c, "q");
	struct str folded = text_fold(&c->arena, str_from(q));
	char value[121];
	enum ident_scheme scheme = ident_guess(str_from(q), clock_year(),
	    value);
	bool exact = ident_scheme_name(scheme) != NULL;

	if (scheme == IDENT_SCHEME_PERSONAL)
		folded.n = 0;
	ctx_bind(c, "folded",
	    folded.n == 0 ? NULL : arena_strdup(&c->arena, folded));
	ctx_bind(c, "name_key",
	    folded.n == 0
		? NULL
		: arena_strdup(&c->arena, text_key(&c->arena, folded)));
	ctx_bind(c, "scheme", exact ? ident_scheme_name(scheme) : NULL);
	ctx_bind(c, "value",
	    exact ? arena_strdup(&c->arena, str_from(value)) : NULL);
}

/* 13 digits in the search box are refused, and neither kept nor logged. */
static bool
is_personal(struct ctx *c)
{
	char value[121];

	if (ident_guess(str_from(ctx_param(c, "q")), clock_year(), value) !=
	    IDENT_SCHEME_PERSONAL)
		return (false);
	ctx_fault(c,
	    &(struct fault){ .in = "query",
		.where = "q",
		.code = VIOLATION_PERSONAL_NUMBER,
		.expected = "" });
	return (true);
}

static enum step
search(struct ctx *c, const struct statement *s, result_fn after)
{
	if (ctx_param(c, "q") != NULL && is_personal(c))
		return (problem(c, PROBLEM_INVALID_PARAMETERS));
	bind_search(c);
	return (ctx_query(c, s, after));
}

enum step
ngo_list(struct ctx *c)
{
	if (ctx_param(c, "sort") == NULL)
		ctx_bind(c, "sort",
		    ctx_param(c, "q") == NULL ? "name" : "relevance");
	return (search(c, &SQL_NGO_LIST, reply_list));
}

enum step
ngo_facets(struct ctx *c)
{
	return (search(c, &SQL_NGO_FACETS, reply_object));
}

enum step
ngo_suggest(struct ctx *c)
{
	return (search(c, &SQL_NGO_SUGGEST, reply_object));
}

enum step
ngo_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_GET, reply_object));
}

enum step
ngo_lookup(struct ctx *c)
{
	const char *value = ctx_param(c, "value");
	const char *normal = identifier_normalise(c, ctx_param(c, "scheme"),
	    str_from(value), "query", "value");

	if (normal == NULL)
		return (problem(c, PROBLEM_INVALID_PARAMETERS));
	ctx_bind(c, "normalized", normal);
	return (ctx_query(c, &SQL_NGO_LOOKUP, reply_object));
}

enum step
ngo_lookup_many(struct ctx *c)
{
	json_t *items = json_object_get(c->body, "items");
	json_t *item;
	size_t i;

	json_array_foreach(items, i, item)
	{
		json_t *value = json_object_get(item, "value");
		const char *normal = identifier_normalise(c,
		    json_string_value(json_object_get(item, "scheme")),
		    (struct str){ json_string_value(value),
			json_string_length(value) },
		    "body", arena_printf(&c->arena, "/items/%zu/value", i));

		if (normal != NULL)
			json_object_set_new(item, "normalized",
			    json_string(normal));
	}
	if (c->nfaults > 0)
		return (problem(c, PROBLEM_INVALID_BODY));
	ctx_bind(c, "items", json_text(&c->arena, items).p);
	c->cache_control = "no-store";
	return (ctx_query(c, &SQL_NGO_LOOKUP_MANY, reply_object));
}
