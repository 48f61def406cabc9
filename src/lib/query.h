/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The query string of a URL as decoded pairs, in their order, repeated names
 * kept. '+' is a space. Nothing is dropped silently: what cannot be decoded
 * makes the whole string an error.
 */
#ifndef LIB_QUERY_H
#define LIB_QUERY_H

#include "buf.h"

enum {
	QUERY_LENGTH_MAX = 8192,
	QUERY_PAIRS_MAX = 64
};

struct query_pair {
	struct str name;
	struct str value; /* p is never NULL; empty for `name` and `name=` */
};

struct query {
	const struct query_pair *pairs;
	size_t n;
};

enum query_error {
	QUERY_OK,
	QUERY_TOO_LONG,
	QUERY_TOO_MANY,
	QUERY_BAD_PERCENT, /* '%' without two hexadecimal digits */
	QUERY_BAD_UTF8,
	QUERY_BAD_NUL
};

/* raw: what stands after '?'; p may be NULL. Empty pairs (`&&`) are skipped.
 * Values are NUL-terminated copies in the arena. *ret only on QUERY_OK. */
enum query_error query_parse(struct arena *a, struct str raw,
    struct query *ret);

/* A stable snake_case word for the problem's `code`, e.g. bad_percent. */
const char *query_error_code(enum query_error e);

/* How often the name occurs, and in *ret (may be NULL) the first value. */
size_t query_find(const struct query *q, struct str name, struct str *ret);

/* A path or query as it was sent, but for bytes that would end a link or are
 * not ASCII. */
void query_write_uri(struct buf *b, struct str s);
/* Appends `?name=value`, or `&name=value` when there is a '?' already. */
void query_write(struct buf *b, struct str name, struct str value);

/*
 * Decodes one percent-encoded piece; n bytes of s at most become n bytes.
 * Exported for path.c. plus: '+' means space.
 */
enum percent_mode {
	PERCENT_PATH,
	PERCENT_QUERY
};
enum query_error percent_decode(struct arena *a, struct str s,
    enum percent_mode mode, struct str *ret);

#endif
