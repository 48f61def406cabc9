/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A compiled schema: what schema.c makes and schema_check.c and
 * schema_text.c walk. For these files only.
 */
#ifndef LIB_SCHEMA_NODE_H
#define LIB_SCHEMA_NODE_H

#include "pattern.h"
#include "schema.h"

enum schema_format {
	FORMAT_NONE,
	FORMAT_DATE,
	FORMAT_DATE_TIME,
	FORMAT_UUID,
	FORMAT_URI,
	FORMAT_EMAIL,
	FORMAT_INT32,
	FORMAT_INT64
};

struct schema_list {
	const struct schema **items;
	size_t n;
};

struct schema_property {
	struct str name;
	const struct schema *schema;
};

/* Limits are SIZE_MAX and pointers NULL where the keyword is absent. */
struct schema {
	const json_t *source; /* the place in the document */
	unsigned int types;
	bool never;              /* the schema `false` */
	const json_t *one_value; /* const */
	const json_t *values;    /* enum */
	const json_t *fallback;  /* default */
	struct schema_property *properties;
	struct str *names; /* of the properties, for `nearest` */
	size_t nproperties;
	const json_t *required;
	const struct schema *additional;
	size_t min_properties, max_properties;
	const struct schema *items;
	size_t min_items, max_items;
	bool unique_items;
	size_t min_length, max_length;
	const json_t *minimum, *maximum;
	const json_t *above, *below; /* the exclusive ones */
	const struct pattern *pattern;
	const char *pattern_source;
	enum schema_format format;
	const struct schema *ref;
	struct schema_list all_of, any_of, one_of;
	enum {
		UNSEEN,
		OPEN,
		DONE
	} mark; /* of the search for cycles */
};

/* For schema.c and schema_keywords.c, which compile. */
struct schema_memo {
	struct schema_memo *next;
	struct schema schema;
};

struct schema_bundle {
	struct arena arena;
	json_t *root;
	struct schema_memo *memos;
	const char *fault; /* the first; nothing is compiled after it */
	int depth;
};

/* The place being compiled, for messages. */
struct schema_place {
	struct schema_bundle *bundle;
	const char *pointer;
	const char *keyword;
	struct schema *schema;
};

/* Reads one keyword into the schema. False when it is not known or ill-formed;
 * the fault is recorded then. */
bool schema_keyword(struct schema_place *at, const json_t *value);
/* Records the first fault: the innermost. Always false. */
bool schema_fault(const struct schema_place *at, const char *what);
/* The schema at a place of the document, compiled once; NULL with a fault. */
const struct schema *schema_compile_at(struct schema_bundle *b,
    const json_t *source, const char *pointer);
/* What a JSON pointer points at, or NULL. */
const json_t *schema_resolve(struct schema_bundle *b, const char *pointer);

/* The name of one type, e.g. "integer". */
const char *schema_type_name(enum schema_type type);
/* Whether a text keeps to a format. */
bool schema_format_fits(enum schema_format format, struct str s);
/* "date-time" and so on; FORMAT_NONE when unknown. */
enum schema_format schema_format_of(struct str name);
/* The bit of a value's own type; integers are SCHEMA_INTEGER alone. */
unsigned int schema_type_of(const json_t *value);

/* What was expected, in no language: the sentence around it is translated.
 * The texts live in the arena. sign: "", ">" or "<". */
const char *schema_limit_text(struct arena *a, size_t n);
const char *schema_bound_text(struct arena *a, const char *sign,
    const json_t *bound);
const char *schema_types_text(struct arena *a, unsigned int types);
const char *schema_values_text(struct arena *a, const json_t *values);
/* The nearest of the values to a mistyped one, or NULL. */
const char *schema_nearest_value(struct arena *a, const json_t *values,
    const json_t *v);

#endif
