/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The contract's schemas at work: an interpreter of the part of JSON Schema
 * 2020-12 that our OpenAPI document uses. Compiled once at start, where any
 * keyword it does not know is refused by name; then immutable.
 *
 * Known: type (one or several), enum, const, properties, required,
 * additionalProperties, minProperties, maxProperties, items, minItems,
 * maxItems, uniqueItems, minLength, maxLength (code points), minimum, maximum,
 * exclusiveMinimum, exclusiveMaximum, pattern (see pattern.h), format
 * (asserted: date, date-time, uuid, uri, email), $ref inside the document,
 * allOf, anyOf, oneOf, default; schemas true and false. Ignored as annotations:
 * title, description, example(s), deprecated, readOnly, writeOnly, $comment,
 * contentMediaType, x-*.
 *
 * Stricter than the standard in one point: 1.0 is not an integer.
 */
#ifndef LIB_SCHEMA_H
#define LIB_SCHEMA_H

#include <jansson.h>

#include "arena.h"

enum {
	SCHEMA_VIOLATIONS_MAX = 100
};

enum schema_type {
	SCHEMA_NULL = 1 << 0,
	SCHEMA_BOOLEAN = 1 << 1,
	SCHEMA_INTEGER = 1 << 2,
	SCHEMA_NUMBER = 1 << 3, /* integers too */
	SCHEMA_STRING = 1 << 4,
	SCHEMA_ARRAY = 1 << 5,
	SCHEMA_OBJECT = 1 << 6,
	SCHEMA_ANY = (1 << 7) - 1
};

struct schema;
struct schema_bundle;

struct violation {
	const char *pointer;  /* JSON pointer into the value; "" is the whole */
	const char *code;     /* static: required type enum const min_length
	    max_length minimum maximum pattern format_date format_date_time
	    format_uuid format_uri format_email unknown_field min_items max_items
	    unique_items min_properties max_properties any_of one_of not_allowed */
	const char *expected; /* in no language, for the detail; not NULL */
	const char *nearest; /* nearest valid value or property name, or NULL */
};

/* Zero-initialise. Strings live in the arena given to schema_check. */
struct violations {
	struct violation items[SCHEMA_VIOLATIONS_MAX];
	size_t n;
	bool truncated; /* there were more */
};

/* root: the whole OpenAPI document; a reference is taken. */
struct schema_bundle *schema_bundle_new(json_t *root);
void schema_bundle_free(struct schema_bundle *b);

/*
 * The schema at a JSON pointer of the document (`/components/schemas/x`; a
 * leading '#' is allowed). The same pointer gives the same schema. NULL when
 * it is missing, holds an unknown or ill-formed keyword, or refers to itself
 * without end; *ret_fault then names the place and the keyword, and lives as
 * long as the bundle.
 */
const struct schema *schema_compile(struct schema_bundle *b,
    const char *pointer, const char **ret_fault);

/* True when the value keeps to the schema. All violations are appended. */
bool schema_check(const struct schema *s, const json_t *value, struct arena *a,
    struct violations *ret);

/*
 * One value of a query string or path as JSON of the schema's type: integers
 * (`-?(0|[1-9][0-9]*)` within int64), numbers, `true`/`false`, text, arrays of
 * those separated by commas (the empty text is the empty array). What cannot
 * be converted stays a JSON string, so that schema_check says `type`.
 * *ret is a new reference. False: the text is not valid UTF-8.
 */
bool schema_from_text(const struct schema *s, struct arena *a, struct str text,
    json_t **ret);

/* Bits of enum schema_type that a value may have. */
unsigned int schema_types(const struct schema *s);
/* Borrowed; NULL when the schema has none. */
const json_t *schema_default(const struct schema *s);

#endif
