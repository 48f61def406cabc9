/* SPDX-License-Identifier: EUPL-1.2 */
#include "input.h"

#include <string.h>
#include <strings.h>

#include "../lib/buf.h"
#include "../lib/json_scan.h"
#include "../lib/nearest.h"
#include "../lib/query.h"
#include "contract.h"
#include "idempotency.h"
#include "json_text.h"

enum {
	BOUND_TEXT_MAX = 64 * 1024,
	VERSION_DIGITS_MAX = 18 /* of a bigint, all of them */
};

/* ---- faults ---- */

static enum violation_code
violation_of(const char *code)
{
	for (size_t i = 0; i < VIOLATION_CODES; i++)
		if (strcmp(violation_table[i].code, code) == 0)
			return ((enum violation_code)i);
	return (VIOLATION_NOT_ALLOWED);
}

static void
note(struct ctx *c, const char *in, const char *where, enum violation_code code,
    const char *nearest)
{
	ctx_fault(c,
	    &(struct fault){ .in = in,
		.where = where,
		.code = code,
		.expected = "",
		.nearest = nearest });
}

/* The schema's complaints about one parameter, or about the body. */
static void
note_violations(struct ctx *c, const char *in, const char *where,
    const struct violations *found)
{
	for (size_t i = 0; i < found->n; i++) {
		const struct violation *v = &found->items[i];

		ctx_fault(c,
		    &(struct fault){ .in = in,
			.where = where == NULL ? v->pointer : where,
			.code = violation_of(v->code),
			.expected = v->expected,
			.nearest = v->nearest });
	}
}

/* ---- values as SQL text ---- */

static void
add_array_item(struct buf *b, const char *text)
{
	buf_char(b, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\')
			buf_char(b, '\\');
		buf_char(b, *text);
	}
	buf_char(b, '"');
}

/* A text[] literal: {"a","b"}. */
static const char *
array_text(struct ctx *c, const json_t *array)
{
	struct buf b;

	buf_init(&b, &c->arena, BOUND_TEXT_MAX);
	buf_char(&b, '{');
	for (size_t i = 0; i < json_array_size(array); i++) {
		if (i > 0)
			buf_char(&b, ',');
		add_array_item(&b,
		    json_text_scalar(&c->arena, json_array_get(array, i)));
	}
	buf_char(&b, '}');
	return (b.full ? "{}" : b.p);
}

static const char *
sql_text(struct ctx *c, const json_t *value)
{
	return (json_is_array(value) ? array_text(c, value)
				     : json_text_scalar(&c->arena, value));
}

/* ---- parameters ---- */

static void
take_parameter(struct ctx *c, const struct parameter *p, struct str text)
{
	struct violations found = { 0 };
	json_t *value = NULL;

	if (!schema_from_text(p->schema, &c->arena, text, &value)) {
		note(c, p->in_path ? "path" : "query", p->name, VIOLATION_TYPE,
		    NULL);
		return;
	}
	if (schema_check(p->schema, value, &c->arena, &found))
		ctx_bind(c, p->name, sql_text(c, value));
	else
		note_violations(c, p->in_path ? "path" : "query", p->name,
		    &found);
	json_decref(value);
}

static const struct parameter *
parameter_named(const struct operation *o, struct str name, bool in_path)
{
	for (size_t i = 0; i < o->nparameters; i++)
		if (o->parameters[i].in_path == in_path &&
		    str_eq(str_from(o->parameters[i].name), name))
			return (&o->parameters[i]);
	return (NULL);
}

/* At most 64 bytes of it, whole characters. */
static struct str
shortened(struct str name)
{
	if (name.n <= 64)
		return (name);
	name.n = 64;
	while (name.n > 0 && ((unsigned char)name.p[name.n] & 0xc0) == 0x80)
		name.n--;
	return (name);
}

static void
unknown_parameter(struct ctx *c, struct str name)
{
	const struct operation *o = c->operation;
	struct str known[CONTRACT_PARAMETERS_MAX] = { { NULL, 0 } }, found;
	size_t n = 0;

	for (size_t i = 0; i < o->nparameters; i++)
		if (!o->parameters[i].in_path)
			known[n++] = str_from(o->parameters[i].name);
	note(c, "query", arena_strdup(&c->arena, shortened(name)),
	    n == 0 ? VIOLATION_NO_PARAMETERS : VIOLATION_UNKNOWN_PARAMETER,
	    nearest(known, n, name, &found) ? arena_strdup(&c->arena, found)
					    : NULL);
}

static void
take_query(struct ctx *c, const struct query *q)
{
	for (size_t i = 0; i < q->n; i++) {
		const struct query_pair *pair = &q->pairs[i];
		const struct parameter *p = parameter_named(c->operation,
		    pair->name, false);

		if (p == NULL)
			unknown_parameter(c, pair->name);
		else if (ctx_has(c, p->name))
			note(c, "query", p->name, VIOLATION_DUPLICATE_PARAMETER,
			    NULL);
		else
			take_parameter(c, p, pair->value);
	}
}

/* What was not sent: the contract's default, or NULL. */
static void
take_absent(struct ctx *c, const struct query *q)
{
	const struct operation *o = c->operation;

	for (size_t i = 0; i < o->nparameters; i++) {
		const struct parameter *p = &o->parameters[i];
		const json_t *fallback = schema_default(p->schema);

		if (ctx_has(c, p->name) || p->in_path)
			continue;
		if (p->required && query_find(q, str_from(p->name), NULL) == 0)
			note(c, "query", p->name, VIOLATION_REQUIRED, NULL);
		ctx_bind(c, p->name,
		    fallback == NULL ? NULL : sql_text(c, fallback));
	}
}

static void
take_path(struct ctx *c, const struct path_match *match)
{
	for (size_t i = 0; i < match->nparams; i++) {
		const struct parameter *p = parameter_named(c->operation,
		    match->params[i].name, true);

		if (p != NULL)
			take_parameter(c, p, match->params[i].value);
	}
}

/* ---- the version that a write names ---- */

/*
 * The number in "v3", also as a cache or a language has left it, W/"v3-ro", or
 * followed by what else shows beside the version: "v3.12.fresh".
 */
static const char *
version_of(struct ctx *c, struct str tag)
{
	struct str digits;
	size_t n = 0;

	if (tag.n > 2 && memcmp(tag.p, "W/", 2) == 0)
		tag = (struct str){ tag.p + 2, tag.n - 2 };
	if (tag.n < 3 || tag.p[0] != '"' || tag.p[tag.n - 1] != '"')
		return (NULL);
	digits = (struct str){ tag.p + 1, tag.n - 2 };
	if (digits.p[0] == 'v')
		digits = (struct str){ digits.p + 1, digits.n - 1 };
	while (n < digits.n && char_is_digit(digits.p[n]))
		n++;
	if (n == 0 || n > VERSION_DIGITS_MAX ||
	    (n < digits.n && digits.p[n] != '-' && digits.p[n] != '.'))
		return (NULL);
	return (arena_strdup(&c->arena, (struct str){ digits.p, n }));
}

/* Is it a tag at all? `*` and what has no quotes name no version. */
static bool
is_tag(struct str tag)
{
	return (tag.n > 2 && tag.p[tag.n - 1] == '"');
}

/* Of what may not be there yet: the statement knows whether it has to be. */
static bool
may_be_without(struct ctx *c, struct str tag)
{
	bool any = str_eq(tag, STR("*"));

	if (!c->operation->if_exists || (tag.n > 0 && !any))
		return (false);
	ctx_bind(c, "if_any", any ? "t" : NULL);
	return (true);
}

/* A tag that is no version of ours is not the one that there is now. */
static bool
take_version(struct ctx *c, enum problem_code *ret)
{
	struct str tag = str_trim(ctx_header(c, "If-Match"));
	const char *version;

	if (!c->operation->if_match || may_be_without(c, tag))
		return (true);
	*ret = PROBLEM_VERSION_REQUIRED;
	if (!is_tag(tag))
		return (false);
	*ret = PROBLEM_VERSION_CONFLICT;
	version = version_of(c, tag);
	ctx_bind(c, "if_match", version);
	return (version != NULL);
}

/* ---- the body ---- */

static bool
is_type(struct str type, const char *wanted)
{
	return (str_eq_nocase(str_trim(type), str_from(wanted)));
}

/* With or without the only charset that JSON has. */
static bool
is_json_type(const struct operation *o, struct str type)
{
	struct str rest = str_trim(type), name = str_trim(str_cut(&rest, ';'));
	struct str charset = str_trim(rest);

	if (charset.n > 0 && !is_type(charset, "charset=utf-8"))
		return (false);
	return (is_type(name, "application/json") ||
	    (o->takes_patch && is_type(name, "application/merge-patch+json")));
}

static enum violation_code
json_violation(enum json_error_kind kind)
{
	switch (kind) {
	case JSON_DUPLICATE_KEY:
		return (VIOLATION_JSON_DUPLICATE_KEY);
	case JSON_TOO_LONG:
	case JSON_TOO_DEEP:
	case JSON_TOO_MANY_VALUES:
	case JSON_STRING_TOO_LONG:
	case JSON_KEY_TOO_LONG:
		return (VIOLATION_JSON_LIMIT);
	default:
		return (VIOLATION_JSON_SYNTAX);
	}
}

static bool
parse_body(struct ctx *c, enum problem_code *ret)
{
	struct json_fault fault;

	if (json_parse(&JSON_LIMITS, c->req->body, &c->body, &fault))
		return (true);
	*ret = fault.kind == JSON_TOO_LONG ? PROBLEM_BODY_TOO_LARGE
					   : PROBLEM_MALFORMED_JSON;
	ctx_fault(c,
	    &(struct fault){ .in = "body",
		.where = "",
		.code = json_violation(fault.kind),
		.expected = arena_printf(&c->arena, "%zu", fault.offset) });
	return (false);
}

/*
 * Each member under its own name: text as text, the rest as JSON. The whole is
 * `body`, where absent and null can be told apart; a member of that name comes
 * before it.
 */
static void
bind_body(struct ctx *c)
{
	const char *key;
	json_t *value;

	ctx_bind(c, "body", json_text(&c->arena, c->body).p);
	json_object_foreach(c->body, key, value) ctx_bind(c, key,
	    json_is_object(value) || json_is_array(value)
		? json_text(&c->arena, value).p
		: json_text_scalar(&c->arena, value));
}

static bool
take_body(struct ctx *c, enum problem_code *ret)
{
	struct violations found = { 0 };

	*ret = PROBLEM_UNSUPPORTED_MEDIA_TYPE;
	if (c->operation->takes_bytes)
		return (is_type(ctx_header(c, "Content-Type"),
			    "application/octet-stream") &&
		    ctx_header(c, "Content-Encoding").n == 0);
	if (c->operation->body == NULL)
		return (true);
	if (!is_json_type(c->operation, ctx_header(c, "Content-Type")) ||
	    ctx_header(c, "Content-Encoding").n > 0)
		return (false);
	if (!parse_body(c, ret))
		return (false);
	*ret = PROBLEM_INVALID_BODY;
	if (!schema_check(c->operation->body, c->body, &c->arena, &found)) {
		note_violations(c, "body", NULL, &found);
		return (false);
	}
	bind_body(c);
	return (true);
}

bool
input_check(struct ctx *c, const struct path_match *match,
    enum problem_code *ret)
{
	struct query q;

	if (query_parse(&c->arena, c->req->query, &q) != QUERY_OK) {
		*ret = PROBLEM_MALFORMED_QUERY;
		return (false);
	}
	take_path(c, match);
	take_query(c, &q);
	take_absent(c, &q);
	*ret = PROBLEM_INVALID_PARAMETERS;
	return (idempotency_admit(c) && c->nfaults == 0 &&
	    take_version(c, ret) && take_body(c, ret));
}
