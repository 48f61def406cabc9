/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Query strings: split first, decode after, so that an encoded '&' or '='
 * stays part of its value.
 */
#include "query.h"

#include "text.h"

static size_t count_pairs(struct str raw);
static enum query_error parse_pair(struct arena *a, struct str piece,
    struct query_pair *ret);

enum query_error
query_parse(struct arena *a, struct str raw, struct query *ret)
{
	struct query_pair *pairs;
	enum query_error e;
	struct str piece;
	size_t n;

	if (raw.n > QUERY_LENGTH_MAX)
		return (QUERY_TOO_LONG);
	n = count_pairs(raw);
	if (n > QUERY_PAIRS_MAX)
		return (QUERY_TOO_MANY);

	pairs = arena_alloc(a, n * sizeof(*pairs));
	n = 0;
	while (raw.n > 0) {
		piece = str_cut(&raw, '&');
		if (piece.n == 0)
			continue;
		e = parse_pair(a, piece, &pairs[n]);
		if (e != QUERY_OK)
			return (e);
		n++;
	}

	*ret = (struct query){ pairs, n };
	return (QUERY_OK);
}

const char *
query_error_code(enum query_error e)
{
	static const char *const codes[] = {
		[QUERY_OK] = "ok",
		[QUERY_TOO_LONG] = "query_too_long",
		[QUERY_TOO_MANY] = "too_many_parameters",
		[QUERY_BAD_PERCENT] = "bad_percent",
		[QUERY_BAD_UTF8] = "bad_utf8",
		[QUERY_BAD_NUL] = "bad_nul",
	};

	return (codes[e]);
}

size_t
query_find(const struct query *q, struct str name, struct str *ret)
{
	size_t i, found = 0;

	for (i = 0; i < q->n; i++) {
		if (!str_eq(q->pairs[i].name, name))
			continue;
		if (found == 0 && ret != NULL)
			*ret = q->pairs[i].value;
		found++;
	}
	return (found);
}

enum query_error
percent_decode(struct arena *a, struct str s, enum percent_mode mode,
    struct str *ret)
{
	size_t i, n = 0;
	int high, low;
	char *p;

	p = arena_alloc(a, s.n + 1);
	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '+' && mode == PERCENT_QUERY) {
			p[n++] = ' ';
			continue;
		}
		if (s.p[i] != '%') {
			p[n++] = s.p[i];
			continue;
		}
		if (s.n - i < 3)
			return (QUERY_BAD_PERCENT);
		high = char_hex(s.p[i + 1]);
		low = char_hex(s.p[i + 2]);
		if (high < 0 || low < 0)
			return (QUERY_BAD_PERCENT);
		p[n++] = (char)(unsigned char)(high * 16 + low);
		i += 2;
	}

	if (memchr(p, '\0', n) != NULL)
		return (QUERY_BAD_NUL);
	if (!utf8_is_valid((struct str){ p, n }))
		return (QUERY_BAD_UTF8);
	*ret = (struct str){ p, n };
	return (QUERY_OK);
}

/* Non-empty pieces between '&'s. */
static size_t
count_pairs(struct str raw)
{
	size_t n = 0;

	while (raw.n > 0) {
		if (str_cut(&raw, '&').n > 0)
			n++;
	}
	return (n);
}

static enum query_error
parse_pair(struct arena *a, struct str piece, struct query_pair *ret)
{
	enum query_error e;
	struct str name;

	name = str_cut(&piece, '=');
	e = percent_decode(a, name, PERCENT_QUERY, &ret->name);
	if (e != QUERY_OK)
		return (e);
	return (percent_decode(a, piece, PERCENT_QUERY, &ret->value));
}
