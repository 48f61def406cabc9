/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The keywords of schemas: each is a row of a table, so that what is known can
 * be read at a glance and what is not known is refused.
 */
#include "schema_node.h"

#include <stdint.h>

typedef bool (*keyword_fn)(struct schema_place *at, const json_t *value);

/* One function for each keyword that says something. */
static bool kw_ignore(struct schema_place *at, const json_t *value);
static bool kw_type(struct schema_place *at, const json_t *value);
static bool kw_enum(struct schema_place *at, const json_t *value);
static bool kw_const(struct schema_place *at, const json_t *value);
static bool kw_default(struct schema_place *at, const json_t *value);
static bool kw_properties(struct schema_place *at, const json_t *value);
static bool kw_required(struct schema_place *at, const json_t *value);
static bool kw_additional(struct schema_place *at, const json_t *value);
static bool kw_items(struct schema_place *at, const json_t *value);
static bool kw_unique(struct schema_place *at, const json_t *value);
static bool kw_count(struct schema_place *at, const json_t *value);
static bool kw_number(struct schema_place *at, const json_t *value);
static bool kw_pattern(struct schema_place *at, const json_t *value);
static bool kw_format(struct schema_place *at, const json_t *value);
static bool kw_ref(struct schema_place *at, const json_t *value);
static bool kw_all_of(struct schema_place *at, const json_t *value);
static bool kw_any_of(struct schema_place *at, const json_t *value);
static bool kw_one_of(struct schema_place *at, const json_t *value);

static const struct schema *sub(struct schema_place *at, const json_t *value,
    const char *step);
static bool type_bit(const json_t *name, unsigned int *ret);
static bool take_list(struct schema_place *at, const json_t *value,
    struct schema_list *ret);

static const struct {
	const char *name;
	keyword_fn fn;
} keywords[] = {
	{ "type", kw_type },
	{ "enum", kw_enum },
	{ "const", kw_const },
	{ "default", kw_default },
	{ "properties", kw_properties },
	{ "required", kw_required },
	{ "additionalProperties", kw_additional },
	{ "minProperties", kw_count },
	{ "maxProperties", kw_count },
	{ "items", kw_items },
	{ "minItems", kw_count },
	{ "maxItems", kw_count },
	{ "uniqueItems", kw_unique },
	{ "minLength", kw_count },
	{ "maxLength", kw_count },
	{ "minimum", kw_number },
	{ "maximum", kw_number },
	{ "exclusiveMinimum", kw_number },
	{ "exclusiveMaximum", kw_number },
	{ "pattern", kw_pattern },
	{ "format", kw_format },
	{ "$ref", kw_ref },
	{ "allOf", kw_all_of },
	{ "anyOf", kw_any_of },
	{ "oneOf", kw_one_of },
	{ "title", kw_ignore },
	{ "description", kw_ignore },
	{ "example", kw_ignore },
	{ "examples", kw_ignore },
	{ "deprecated", kw_ignore },
	{ "readOnly", kw_ignore },
	{ "writeOnly", kw_ignore },
	{ "$comment", kw_ignore },
	{ "contentMediaType", kw_ignore },
};

bool
schema_keyword(struct schema_place *at, const json_t *value)
{
	size_t i;

	if (at->keyword[0] == 'x' && at->keyword[1] == '-')
		return (true);
	for (i = 0; i < sizeof(keywords) / sizeof(*keywords); i++) {
		if (strcmp(keywords[i].name, at->keyword) == 0)
			return (keywords[i].fn(at, value) ||
			    schema_fault(at, "an ill-formed value"));
	}
	return (schema_fault(at, "a keyword that is not known"));
}

static bool
kw_ignore(struct schema_place *at, const json_t *value)
{
	(void)at;
	(void)value;
	return (true);
}

static bool
kw_type(struct schema_place *at, const json_t *value)
{
	unsigned int bit, types = 0;
	size_t i;

	if (json_is_string(value))
		return (type_bit(value, &at->schema->types));
	if (json_array_size(value) == 0)
		return (false);
	for (i = 0; i < json_array_size(value); i++) {
		if (!type_bit(json_array_get(value, i), &bit))
			return (false);
		types |= bit;
	}
	at->schema->types = types;
	return (true);
}

/* A number may also be an integer. */
static bool
type_bit(const json_t *name, unsigned int *ret)
{
	unsigned int bit;

	for (bit = SCHEMA_NULL; bit <= SCHEMA_OBJECT; bit <<= 1) {
		if (json_is_string(name) &&
		    strcmp(json_string_value(name),
			schema_type_name((enum schema_type)bit)) == 0) {
			*ret = bit == SCHEMA_NUMBER ? bit | SCHEMA_INTEGER
						    : bit;
			return (true);
		}
	}
	return (false);
}

static bool
kw_enum(struct schema_place *at, const json_t *value)
{
	at->schema->values = value;
	return (json_array_size(value) > 0);
}

static bool
kw_const(struct schema_place *at, const json_t *value)
{
	at->schema->one_value = value;
	return (true);
}

static bool
kw_default(struct schema_place *at, const json_t *value)
{
	at->schema->fallback = value;
	return (true);
}

static bool
kw_properties(struct schema_place *at, const json_t *value)
{
	struct schema *s = at->schema;
	const char *name;
	json_t *entry;
	size_t i = 0;

	if (!json_is_object(value))
		return (false);
	s->nproperties = json_object_size(value);
	s->properties = arena_alloc(&at->bundle->arena,
	    s->nproperties * sizeof(*s->properties));
	s->names = arena_alloc(&at->bundle->arena,
	    s->nproperties * sizeof(*s->names));
	json_object_foreach((json_t *)(uintptr_t)value, name, entry)
	{
		s->names[i] = str_from(name);
		s->properties[i].name = s->names[i];
		s->properties[i].schema = sub(at, entry, name);
		if (s->properties[i].schema == NULL)
			return (false);
		i++;
	}
	return (true);
}

static bool
kw_required(struct schema_place *at, const json_t *value)
{
	size_t i;

	at->schema->required = value;
	for (i = 0; i < json_array_size(value); i++) {
		if (!json_is_string(json_array_get(value, i)))
			return (false);
	}
	return (json_is_array(value));
}

static bool
kw_additional(struct schema_place *at, const json_t *value)
{
	at->schema->additional = sub(at, value, "");
	return (at->schema->additional != NULL);
}

static bool
kw_items(struct schema_place *at, const json_t *value)
{
	at->schema->items = sub(at, value, "");
	return (at->schema->items != NULL);
}

static bool
kw_unique(struct schema_place *at, const json_t *value)
{
	at->schema->unique_items = json_is_true(value);
	return (json_is_boolean(value));
}

static bool
kw_count(struct schema_place *at, const json_t *value)
{
	struct schema *s = at->schema;
	const struct {
		const char *name;
		size_t *place;
	} counts[] = {
		{ "minProperties", &s->min_properties },
		{ "maxProperties", &s->max_properties },
		{ "minItems", &s->min_items },
		{ "maxItems", &s->max_items },
		{ "minLength", &s->min_length },
		{ "maxLength", &s->max_length },
	};
	size_t i;

	for (i = 0; strcmp(counts[i].name, at->keyword) != 0; i++)
		continue;
	if (!json_is_integer(value) || json_integer_value(value) < 0)
		return (false);
	*counts[i].place = (size_t)json_integer_value(value);
	return (true);
}

static bool
kw_number(struct schema_place *at, const json_t *value)
{
	struct schema *s = at->schema;

	if (strcmp(at->keyword, "minimum") == 0)
		s->minimum = value;
	else if (strcmp(at->keyword, "maximum") == 0)
		s->maximum = value;
	else if (strcmp(at->keyword, "exclusiveMinimum") == 0)
		s->above = value;
	else
		s->below = value;
	return (json_is_number(value));
}

static bool
kw_pattern(struct schema_place *at, const json_t *value)
{
	struct schema *s = at->schema;
	const char *why = NULL;

	s->pattern_source = json_string_value(value);
	if (s->pattern_source == NULL)
		return (false);
	s->pattern = pattern_compile(&at->bundle->arena,
	    str_from(s->pattern_source), &why);
	return (s->pattern != NULL || schema_fault(at, why));
}

static bool
kw_format(struct schema_place *at, const json_t *value)
{
	at->schema->format = schema_format_of(
	    str_from(json_string_value(value)));
	return (at->schema->format != FORMAT_NONE ||
	    schema_fault(at, "a format that is not known"));
}

static bool
kw_ref(struct schema_place *at, const json_t *value)
{
	const char *pointer = json_string_value(value);
	const json_t *target = NULL;

	if (pointer != NULL && pointer[0] == '#')
		target = schema_resolve(at->bundle, pointer);
	if (target == NULL)
		return (schema_fault(at, "refers to nothing in the document"));
	at->schema->ref = schema_compile_at(at->bundle, target, pointer);
	return (at->schema->ref != NULL);
}

static bool
kw_all_of(struct schema_place *at, const json_t *value)
{
	return (take_list(at, value, &at->schema->all_of));
}

static bool
kw_any_of(struct schema_place *at, const json_t *value)
{
	return (take_list(at, value, &at->schema->any_of));
}

static bool
kw_one_of(struct schema_place *at, const json_t *value)
{
	return (take_list(at, value, &at->schema->one_of));
}

static bool
take_list(struct schema_place *at, const json_t *value, struct schema_list *ret)
{
	struct arena *a = &at->bundle->arena;
	size_t i, n = json_array_size(value);

	if (n == 0)
		return (false);
	ret->items = arena_alloc(a, n * sizeof(void *));
	for (i = 0; i < n; i++) {
		ret->items[i] = sub(at, json_array_get(value, i),
		    arena_printf(a, "%zu", i));
		if (ret->items[i] == NULL)
			return (false);
	}
	ret->n = n;
	return (true);
}

/* The schema one or two steps further down. */
static const struct schema *
sub(struct schema_place *at, const json_t *value, const char *step)
{
	return (schema_compile_at(at->bundle, value,
	    arena_printf(&at->bundle->arena, "%s/%s%s%s", at->pointer,
		at->keyword, *step == '\0' ? "" : "/", step)));
}
