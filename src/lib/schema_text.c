/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * From the text of a query string to JSON of the schema's type.
 */
#include "schema.h"

#include "json_scan.h"
#include "schema_node.h"
#include "text.h"

static json_t *scalar(unsigned int types, struct str text);
static json_t *list(const struct schema *s, struct str text);
static json_t *number(struct str text);
static bool is_number(struct str text);
static const struct schema *items_of(const struct schema *s);

bool
schema_from_text(const struct schema *s, struct arena *a, struct str text,
    json_t **ret)
{
	unsigned int types;
	json_t *value;

	(void)a;
	if (!utf8_is_valid(text) ||
	    (text.n > 0 && memchr(text.p, '\0', text.n) != NULL))
		return (false);
	types = schema_types(s);
	if ((types & SCHEMA_ARRAY) != 0 && types != SCHEMA_ANY)
		value = list(s, text);
	else
		value = scalar(types, text);
	if (value == NULL)
		return (false);
	*ret = value;
	return (true);
}

/* The narrowest type first; a schema without type takes everything as text. */
static json_t *
scalar(unsigned int types, struct str text)
{
	json_t *value = NULL;

	if (types == SCHEMA_ANY)
		types = SCHEMA_STRING;
	if ((types & (SCHEMA_INTEGER | SCHEMA_NUMBER)) != 0)
		value = number(text);
	if (value != NULL && (schema_type_of(value) & types) != 0)
		return (value);
	json_decref(value);

	if ((types & SCHEMA_BOOLEAN) != 0 && str_eq(text, STR("true")))
		return (json_true());
	if ((types & SCHEMA_BOOLEAN) != 0 && str_eq(text, STR("false")))
		return (json_false());
	return (json_stringn(text.p == NULL ? "" : text.p, text.n));
}

static json_t *
list(const struct schema *s, struct str text)
{
	const struct schema *items = items_of(s);
	unsigned int types = items == NULL ? SCHEMA_STRING
					   : schema_types(items);
	json_t *array = json_array();
	struct str piece;
	const char *comma;

	while (text.n > 0) {
		comma = memchr(text.p, ',', text.n);
		piece = text;
		if (comma != NULL)
			piece.n = (size_t)(comma - text.p);
		if (json_array_append_new(array, scalar(types, piece)) != 0) {
			json_decref(array);
			return (NULL);
		}
		if (comma == NULL)
			break;
		text = (struct str){ comma + 1, text.n - piece.n - 1 };
		/* A comma at the end leaves one more, empty. */
		if (text.n == 0)
			(void)json_array_append_new(array,
			    scalar(types, (struct str){ "", 0 }));
	}
	return (array);
}

/* NULL when it is not one. The scanner knows the grammar and the range. */
static json_t *
number(struct str text)
{
	struct json_fault fault;
	json_t *value;

	if (!is_number(text) || !json_parse(&JSON_LIMITS, text, &value, &fault))
		return (NULL);
	return (value);
}

/* Keeps out what else JSON has, and blanks. */
static bool
is_number(struct str text)
{
	size_t i;

	for (i = 0; i < text.n; i++) {
		if (!char_is_in(text.p[i], "0123456789+-.eE"))
			return (false);
	}
	return (text.n > 0);
}

static const struct schema *
items_of(const struct schema *s)
{
	const struct schema *found = s->items;
	size_t i;

	if (found == NULL && s->ref != NULL)
		found = items_of(s->ref);
	for (i = 0; i < s->all_of.n && found == NULL; i++)
		found = items_of(s->all_of.items[i]);
	for (i = 0; i < s->any_of.n && found == NULL; i++)
		found = items_of(s->any_of.items[i]);
	return (found);
}
