/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * JSON from strangers: limits and grammar are checked in one pass without
 * allocation, and only then does Jansson build the tree. So a small body
 * cannot become a large heap or a long pause.
 *
 * json_scan accepts a subset of RFC 8259: any value at the top level, no byte
 * order mark, no invalid UTF-8, no lone surrogate, no \u0000, integers within
 * int64, reals within double. Whatever it accepts Jansson accepts too, but
 * for duplicate keys, which only json_parse sees. (Jansson alone would take a
 * NUL for the end and not look behind it.)
 */
#ifndef LIB_JSON_SCAN_H
#define LIB_JSON_SCAN_H

#include <jansson.h>

#include "str.h"

struct json_limits {
	size_t total;  /* bytes of text */
	size_t depth;  /* nested arrays and objects */
	size_t values; /* scalars, arrays and objects; keys do not count */
	size_t string; /* decoded bytes of one string */
	size_t key;    /* decoded bytes of one key */
};

/* 64 KiB, depth 16, 5,000 values, strings of 20,000 bytes, keys of 64. */
extern const struct json_limits JSON_LIMITS;

enum json_error_kind {
	JSON_FINE,
	JSON_EMPTY,
	JSON_SYNTAX,
	JSON_TRAILING, /* something after the value */
	JSON_BAD_UTF8,
	JSON_BAD_ESCAPE,   /* also lone surrogates and \u0000 */
	JSON_NUMBER_RANGE, /* beyond int64, double, or 200 characters */
	JSON_TOO_LONG,
	JSON_TOO_DEEP,
	JSON_TOO_MANY_VALUES,
	JSON_STRING_TOO_LONG,
	JSON_KEY_TOO_LONG,
	JSON_DUPLICATE_KEY
};

struct json_fault {
	enum json_error_kind kind;
	size_t offset; /* byte of the text at which it was noticed */
};

/* False with *fault filled. The limits are checked as reading goes on: the
 * first thing wrong wins. */
bool json_scan(const struct json_limits *limits, struct str text,
    struct json_fault *fault);

/* json_scan, then a new reference in *ret. */
bool json_parse(const struct json_limits *limits, struct str text, json_t **ret,
    struct json_fault *fault);

/*
 * Once, before anything else touches JSON: names of members are hashed with a
 * secret, so that nobody can choose names that collide. Needs sodium_init().
 */
void json_start(void);

/* A stable snake_case word for the problem's `code`, e.g. too_deep. */
const char *json_fault_code(enum json_error_kind kind);

#endif
