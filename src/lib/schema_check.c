/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Checking a value against a schema, to the end: everything wrong is said at
 * once. Whoever fills in a form wants one answer, not ten.
 */
#include "schema.h"

#include <stdint.h>

#include "buf.h"
#include "nearest.h"
#include "schema_node.h"
#include "text.h"

enum {
	POINTER_TEXT_MAX = 1024,
	UNIQUE_MAX = 500
};

/* Where in the value we are: a chain on the stack, written out only when
 * something is wrong there. */
struct at {
	const struct at *up;
	const char *name; /* of a member, or NULL */
	size_t index;     /* of an item */
};

struct run {
	struct arena *arena;
	struct violations *ret; /* NULL: only `failed` matters */
	bool failed;
};

/* One of minimum, maximum and their exclusive forms. */
struct limit {
	const json_t *bound;
	int refused; /* orders of value and bound: less, equal, more */
	int also_refused;
	const char *code;
	const char *words;
};

static void check(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at);
static void check_values(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at);
static void check_number(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at);
static bool is_beyond(const struct limit *limit, const json_t *v);
static void check_string(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at);
static void check_format(struct run *r, const struct schema *s, struct str text,
    const struct at *at);
static void check_array(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at);
static bool has_repeats(const json_t *array);
static void check_object(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at);
static void check_member(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at);
static void check_branches(struct run *r, const struct schema *s,
    const json_t *v, const struct at *at);
static size_t count_fits(const struct run *r, const struct schema_list *list,
    const json_t *v);
static void no_branch(struct run *r, const struct schema_list *list,
    const json_t *v, const struct at *at, const char *code);
static const struct schema *likely_branch(const struct schema_list *list,
    const json_t *v);
static bool matches(const struct run *r, const struct schema *s,
    const json_t *v);
static int compare(const json_t *a, const json_t *b);
static bool quiet(struct run *r);
static struct violation *add(struct run *r, const struct at *at,
    const char *code, const char *expected);
static const char *pointer_text(struct arena *a, const struct at *at);
static void put_pointer(struct buf *b, const struct at *at);

bool
schema_check(const struct schema *s, const json_t *value, struct arena *a,
    struct violations *ret)
{
	struct run r = { .arena = a, .ret = ret };

	check(&r, s, value, NULL);
	return (!r.failed);
}

static void
check(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	unsigned int type = schema_type_of(v);

	/* A second opinion changes nothing when nobody listens. */
	if (r->failed && r->ret == NULL)
		return;
	if (s->never) {
		if (!quiet(r))
			add(r, at, "not_allowed", "nothing here");
		return;
	}
	if ((type & s->types) == 0) {
		if (!quiet(r))
			add(r, at, "type",
			    schema_types_text(r->arena, s->types));
		return;
	}

	check_values(r, s, v, at);
	if (json_is_number(v))
		check_number(r, s, v, at);
	else if (type == SCHEMA_STRING)
		check_string(r, s, v, at);
	else if (type == SCHEMA_ARRAY)
		check_array(r, s, v, at);
	else if (type == SCHEMA_OBJECT)
		check_object(r, s, v, at);
	check_branches(r, s, v, at);
}

static void
check_values(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	struct violation *x;
	size_t i, n = json_array_size(s->values);

	if (s->one_value != NULL && !json_equal(s->one_value, v) && !quiet(r)) {
		json_t *only = json_pack("[O]", s->one_value);

		x = add(r, at, "const", schema_values_text(r->arena, only));
		x->nearest = schema_nearest_value(r->arena, only, v);
		json_decref(only);
	}
	if (s->values == NULL)
		return;
	for (i = 0; i < n; i++) {
		if (json_equal(json_array_get(s->values, i), v))
			return;
	}
	if (quiet(r))
		return;
	x = add(r, at, "enum", schema_values_text(r->arena, s->values));
	x->nearest = schema_nearest_value(r->arena, s->values, v);
}

static void
check_number(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	const struct limit limits[] = {
		{ s->minimum, -1, -1, "minimum", "" },
		{ s->maximum, 1, 1, "maximum", "" },
		{ s->above, -1, 0, "minimum", ">" },
		{ s->below, 1, 0, "maximum", "<" },
	};
	size_t i;

	for (i = 0; i < sizeof(limits) / sizeof(*limits); i++) {
		if (is_beyond(&limits[i], v) && !quiet(r))
			add(r, at, limits[i].code,
			    schema_bound_text(r->arena, limits[i].words,
				limits[i].bound));
	}
	if (s->format == FORMAT_INT32 && json_is_integer(v) &&
	    json_integer_value(v) != (int32_t)json_integer_value(v) &&
	    !quiet(r))
		add(r, at, json_integer_value(v) > 0 ? "maximum" : "minimum",
		    "int32");
}

static bool
is_beyond(const struct limit *limit, const json_t *v)
{
	int order;

	if (limit->bound == NULL)
		return (false);
	order = compare(v, limit->bound);
	return (order == limit->refused || order == limit->also_refused);
}

static void
check_string(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	struct str text = { json_string_value(v), json_string_length(v) };
	size_t length = utf8_length(text);

	if (length < s->min_length && !quiet(r))
		add(r, at, "min_length",
		    schema_limit_text(r->arena, s->min_length));
	if (length > s->max_length && !quiet(r))
		add(r, at, "max_length",
		    schema_limit_text(r->arena, s->max_length));
	if (s->pattern != NULL && !pattern_matches(s->pattern, text) &&
	    !quiet(r))
		add(r, at, "pattern", s->pattern_source);
	check_format(r, s, text, at);
}

static void
check_format(struct run *r, const struct schema *s, struct str text,
    const struct at *at)
{
	static const struct {
		const char *code, *expected;
	} words[] = {
		[FORMAT_DATE] = { "format_date", "YYYY-MM-DD" },
		[FORMAT_DATE_TIME] = { "format_date_time",
		    "YYYY-MM-DDTHH:MM:SSZ" },
		[FORMAT_UUID] = { "format_uuid", "UUID" },
		[FORMAT_URI] = { "format_uri", "URI" },
		[FORMAT_EMAIL] = { "format_email", "name@example.org" },
		[FORMAT_INT64] = { NULL, NULL },
	};

	if (schema_format_fits(s->format, text) || quiet(r))
		return;
	add(r, at, words[s->format].code, words[s->format].expected);
}

static void
check_array(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	size_t i, n = json_array_size(v);
	struct at here = { .up = at };

	if (n < s->min_items && !quiet(r))
		add(r, at, "min_items",
		    schema_limit_text(r->arena, s->min_items));
	if (n > s->max_items && !quiet(r))
		add(r, at, "max_items",
		    schema_limit_text(r->arena, s->max_items));
	/* Each is compared with each: so not with any number of them. */
	if (s->unique_items && (n > UNIQUE_MAX || has_repeats(v)) && !quiet(r))
		add(r, at, "unique_items",
		    schema_limit_text(r->arena, UNIQUE_MAX));
	for (i = 0; i < n && s->items != NULL; i++) {
		here.index = i;
		check(r, s->items, json_array_get(v, i), &here);
	}
}

static bool
has_repeats(const json_t *array)
{
	size_t i, j, n = json_array_size(array);

	for (i = 1; i < n; i++) {
		for (j = 0; j < i; j++) {
			if (json_equal(json_array_get(array, i),
				json_array_get(array, j)))
				return (true);
		}
	}
	return (false);
}

static void
check_object(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	size_t i, n = json_object_size(v);
	struct at here = { .up = at };
	const char *name;
	json_t *member;

	for (i = 0; i < json_array_size(s->required); i++) {
		name = json_string_value(json_array_get(s->required, i));
		here.name = name;
		if (json_object_get(v, name) == NULL && !quiet(r))
			add(r, &here, "required", "a value");
	}
	if (n < s->min_properties && !quiet(r))
		add(r, at, "min_properties",
		    schema_limit_text(r->arena, s->min_properties));
	if (n > s->max_properties && !quiet(r))
		add(r, at, "max_properties",
		    schema_limit_text(r->arena, s->max_properties));
	json_object_foreach((json_t *)(uintptr_t)v, name, member)
	{
		here.name = name;
		check_member(r, s, member, &here);
	}
}

static void
check_member(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	struct str name = str_from(at->name), near;
	struct violation *x;
	size_t i;

	for (i = 0; i < s->nproperties; i++) {
		if (str_eq(s->properties[i].name, name)) {
			check(r, s->properties[i].schema, v, at);
			return;
		}
	}
	if (s->additional == NULL)
		return;
	if (!s->additional->never) {
		check(r, s->additional, v, at);
		return;
	}
	if (quiet(r))
		return;
	x = add(r, at, "unknown_field", "only fields that are defined");
	if (nearest(s->names, s->nproperties, name, &near))
		x->nearest = near.p;
}

static void
check_branches(struct run *r, const struct schema *s, const json_t *v,
    const struct at *at)
{
	size_t i;

	if (s->ref != NULL)
		check(r, s->ref, v, at);
	for (i = 0; i < s->all_of.n; i++)
		check(r, s->all_of.items[i], v, at);

	if (s->any_of.n > 0 && count_fits(r, &s->any_of, v) == 0)
		no_branch(r, &s->any_of, v, at, "any_of");
	if (s->one_of.n == 0)
		return;
	switch (count_fits(r, &s->one_of, v)) {
	case 0:
		no_branch(r, &s->one_of, v, at, "one_of");
		break;
	case 1:
		break;
	default:
		if (!quiet(r))
			add(r, at, "one_of", "exactly one of several forms");
	}
}

static size_t
count_fits(const struct run *r, const struct schema_list *list, const json_t *v)
{
	size_t i, n = 0;

	for (i = 0; i < list->n; i++)
		n += matches(r, list->items[i], v) ? 1 : 0;
	return (n);
}

static void
no_branch(struct run *r, const struct schema_list *list, const json_t *v,
    const struct at *at, const char *code)
{
	const struct schema *likely;

	likely = likely_branch(list, v);
	if (likely != NULL)
		check(r, likely, v, at);
	else if (!quiet(r))
		add(r, at, code, "one of several forms");
}

/* The only branch that takes values of this type: what is wrong there helps
 * more than "none fits". */
static const struct schema *
likely_branch(const struct schema_list *list, const json_t *v)
{
	const struct schema *found = NULL;
	size_t i;

	for (i = 0; i < list->n; i++) {
		if ((schema_types(list->items[i]) & schema_type_of(v)) == 0)
			continue;
		if (found != NULL)
			return (NULL);
		found = list->items[i];
	}
	return (found);
}

static bool
matches(const struct run *r, const struct schema *s, const json_t *v)
{
	struct run probe = { .arena = r->arena };

	check(&probe, s, v, NULL);
	return (!probe.failed);
}

/* Integers exactly, anything else as doubles. */
static int
compare(const json_t *a, const json_t *b)
{
	double x, y;

	if (json_is_integer(a) && json_is_integer(b))
		return ((json_integer_value(a) > json_integer_value(b)) -
		    (json_integer_value(a) < json_integer_value(b)));
	x = json_number_value(a);
	y = json_number_value(b);
	return ((x > y) - (x < y));
}

/* Records that something is wrong. True when that is all there is to do, so
 * that no text is made which nobody reads. */
static bool
quiet(struct run *r)
{
	r->failed = true;
	if (r->ret == NULL)
		return (true);
	if (r->ret->n < SCHEMA_VIOLATIONS_MAX)
		return (false);
	r->ret->truncated = true;
	return (true);
}

static struct violation *
add(struct run *r, const struct at *at, const char *code, const char *expected)
{
	struct violation *x = &r->ret->items[r->ret->n++];

	*x = (struct violation){ .pointer = pointer_text(r->arena, at),
		.code = code,
		.expected = expected };
	return (x);
}

static const char *
pointer_text(struct arena *a, const struct at *at)
{
	struct buf b;

	buf_init(&b, a, POINTER_TEXT_MAX);
	put_pointer(&b, at);
	return (buf_view(&b).p);
}

static void
put_pointer(struct buf *b, const struct at *at)
{
	const char *p;

	if (at == NULL)
		return;
	put_pointer(b, at->up);
	(void)buf_char(b, '/');
	if (at->name == NULL) {
		(void)buf_printf(b, "%zu", at->index);
		return;
	}
	for (p = at->name; *p != '\0'; p++) {
		if (*p == '~')
			(void)buf_text(b, "~0");
		else if (*p == '/')
			(void)buf_text(b, "~1");
		else
			(void)buf_char(b, *p);
	}
}
