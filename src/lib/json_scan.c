/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A recogniser of JSON that counts. Not recursive: the open arrays and
 * objects are bits of a word, which is why depth is at most 64.
 */
#include "json_scan.h"

#include <errno.h>
#include <math.h>
#include <sodium.h>
#include <stdint.h>
#include <stdlib.h>

#include "text.h"

enum {
	NUMBER_MAX = 200,
	DEPTH_MAX = 64
};

const struct json_limits JSON_LIMITS = {
	.total = 65536,
	.depth = 16,
	.values = 5000,
	.string = 20000,
	.key = 64,
};

struct scan {
	const struct json_limits *limits;
	struct str text;
	size_t i;
	size_t values;
	size_t depth;
	uint64_t objects; /* bit d: the container at depth d is an object */
	enum json_error_kind fault;
};

static bool refuse(struct scan *s, enum json_error_kind kind);
static bool document(struct scan *s);
static bool value(struct scan *s);
static bool scalar(struct scan *s, int c);
static bool opening(struct scan *s, char c);
static bool closing(struct scan *s, bool *ret_more);
static bool key(struct scan *s);
static bool string(struct scan *s, size_t max, enum json_error_kind too_long);
static size_t character(struct scan *s);
static size_t escape(struct scan *s);
static bool hex4(struct scan *s, size_t at, uint32_t *ret);
static bool literal(struct scan *s, struct str word);
static bool number(struct scan *s);
static bool number_in_range(struct scan *s, struct str text, bool is_real);
static size_t digits(struct scan *s);
static void blanks(struct scan *s);
static int peek(const struct scan *s);

bool
json_scan(const struct json_limits *limits, struct str text,
    struct json_fault *fault)
{
	struct scan s = { .limits = limits, .text = text };

	if (text.n > limits->total)
		(void)refuse(&s, JSON_TOO_LONG);
	else
		(void)document(&s);
	*fault = (struct json_fault){ s.fault, s.i };
	return (s.fault == JSON_FINE);
}

bool
json_parse(const struct json_limits *limits, struct str text, json_t **ret,
    struct json_fault *fault)
{
	json_error_t e;
	json_t *root;

	if (!json_scan(limits, text, fault))
		return (false);

	root = json_loadb(text.p, text.n,
	    JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &e);
	if (root == NULL) {
		fault->kind = json_error_code(&e) == json_error_duplicate_key
		    ? JSON_DUPLICATE_KEY
		    : JSON_SYNTAX;
		fault->offset = e.position < 0 ? 0 : (size_t)e.position;
		return (false);
	}
	*ret = root;
	return (true);
}

void
json_start(void)
{
	/* Jansson takes 0 for "choose one yourself". */
	json_object_seed((size_t)randombytes_random() | 1);
}

const char *
json_fault_code(enum json_error_kind kind)
{
	static const char *const codes[] = {
		[JSON_FINE] = "ok",
		[JSON_EMPTY] = "empty",
		[JSON_SYNTAX] = "syntax",
		[JSON_TRAILING] = "trailing_data",
		[JSON_BAD_UTF8] = "bad_utf8",
		[JSON_BAD_ESCAPE] = "bad_escape",
		[JSON_NUMBER_RANGE] = "number_range",
		[JSON_TOO_LONG] = "too_long",
		[JSON_TOO_DEEP] = "too_deep",
		[JSON_TOO_MANY_VALUES] = "too_many_values",
		[JSON_STRING_TOO_LONG] = "string_too_long",
		[JSON_KEY_TOO_LONG] = "key_too_long",
		[JSON_DUPLICATE_KEY] = "duplicate_key",
	};

	return (codes[kind]);
}

static bool
refuse(struct scan *s, enum json_error_kind kind)
{
	if (s->fault == JSON_FINE)
		s->fault = kind;
	return (false);
}

/*
 * Each turn reads one value, which may open a container; then as many
 * closings as follow, up to the comma before the next value.
 */
static bool
document(struct scan *s)
{
	bool more = true;

	blanks(s);
	if (s->i == s->text.n)
		return (refuse(s, JSON_EMPTY));

	while (more) {
		if (!value(s) || !closing(s, &more))
			return (false);
	}
	if (s->i < s->text.n)
		return (refuse(s, JSON_TRAILING));
	return (true);
}

/* A scalar, or the opening of containers down to a scalar or an empty one. */
static bool
value(struct scan *s)
{
	int c;

	for (;;) {
		blanks(s);
		if (s->values++ == s->limits->values)
			return (refuse(s, JSON_TOO_MANY_VALUES));
		c = peek(s);
		if (c != '[' && c != '{')
			return (scalar(s, c));
		if (!opening(s, (char)c))
			return (false);
		blanks(s);
		if (peek(s) == (c == '[' ? ']' : '}'))
			return (true);
		if (c == '{' && !key(s))
			return (false);
	}
}

static bool
scalar(struct scan *s, int c)
{
	switch (c) {
	case '"':
		return (string(s, s->limits->string, JSON_STRING_TOO_LONG));
	case 't':
		return (literal(s, STR("true")));
	case 'f':
		return (literal(s, STR("false")));
	case 'n':
		return (literal(s, STR("null")));
	default:
		return (number(s));
	}
}

static bool
opening(struct scan *s, char c)
{
	if (s->depth == s->limits->depth || s->depth == DEPTH_MAX)
		return (refuse(s, JSON_TOO_DEEP));

	s->objects &= ~(UINT64_C(1) << s->depth);
	if (c == '{')
		s->objects |= UINT64_C(1) << s->depth;
	s->depth++;
	s->i++;
	return (true);
}

/* Behind a value. *ret_more: a comma (and key) was read, a value must come. */
static bool
closing(struct scan *s, bool *ret_more)
{
	bool in_object;
	int c;

	for (;;) {
		blanks(s);
		if (s->depth == 0) {
			*ret_more = false;
			return (true);
		}
		in_object = (s->objects >> (s->depth - 1) & 1) != 0;
		c = peek(s);
		if (c == ',') {
			s->i++;
			*ret_more = true;
			return (!in_object || key(s));
		}
		if (c != (in_object ? '}' : ']'))
			return (refuse(s, JSON_SYNTAX));
		s->depth--;
		s->i++;
	}
}

static bool
key(struct scan *s)
{
	blanks(s);
	if (peek(s) != '"')
		return (refuse(s, JSON_SYNTAX));
	if (!string(s, s->limits->key, JSON_KEY_TOO_LONG))
		return (false);
	blanks(s);
	if (peek(s) != ':')
		return (refuse(s, JSON_SYNTAX));
	s->i++;
	return (true);
}

static bool
string(struct scan *s, size_t max, enum json_error_kind too_long)
{
	size_t n, len = 0;

	for (s->i++; peek(s) != '"'; len += n) {
		n = character(s);
		if (n == 0)
			return (false);
		if (len + n > max)
			return (refuse(s, too_long));
	}
	s->i++;
	return (true);
}

/* One of a string, escaped or not: its decoded length, 0 when refused. */
static size_t
character(struct scan *s)
{
	uint32_t code;
	size_t n;
	int c;

	c = peek(s);
	if (c == '\\') {
		n = escape(s);
		if (n == 0)
			(void)refuse(s, JSON_BAD_ESCAPE);
		return (n);
	}
	/* Also the end of the text, which is -1. */
	if (c < 0x20) {
		(void)refuse(s, JSON_SYNTAX);
		return (0);
	}
	n = utf8_decode((struct str){ s->text.p + s->i, s->text.n - s->i },
	    &code);
	if (n == 0)
		(void)refuse(s, JSON_BAD_UTF8);
	s->i += n;
	return (n);
}

/* The decoded length in bytes; 0 when it is bad. */
static size_t
escape(struct scan *s)
{
	uint32_t high, low;
	char utf8[4];
	int c;

	s->i++;
	c = peek(s);
	if (c < 0)
		return (0);
	if (c != 'u') {
		s->i++;
		return (c != '\0' && strchr("\"\\/bfnrt", c) != NULL ? 1 : 0);
	}
	if (!hex4(s, s->i + 1, &high) || high == 0)
		return (0);
	s->i += 5;
	if (high < 0xD800 || high > 0xDFFF)
		return (utf8_encode(high, utf8));

	if (high > 0xDBFF || s->text.n - s->i < 6 ||
	    memcmp(s->text.p + s->i, "\\u", 2) != 0 ||
	    !hex4(s, s->i + 2, &low) || low < 0xDC00 || low > 0xDFFF)
		return (0);
	s->i += 6;
	return (4);
}

static bool
hex4(struct scan *s, size_t at, uint32_t *ret)
{
	uint32_t code = 0;
	int digit;
	size_t i;

	if (s->text.n < 4 || at > s->text.n - 4)
		return (false);
	for (i = at; i < at + 4; i++) {
		digit = char_hex(s->text.p[i]);
		if (digit < 0)
			return (false);
		code = code * 16 + (uint32_t)digit;
	}
	*ret = code;
	return (true);
}

static bool
literal(struct scan *s, struct str word)
{
	if (s->text.n - s->i < word.n ||
	    memcmp(s->text.p + s->i, word.p, word.n) != 0)
		return (refuse(s, JSON_SYNTAX));
	s->i += word.n;
	return (true);
}

static bool
number(struct scan *s)
{
	size_t start = s->i, n;
	bool is_real = false;
	int c;

	if (peek(s) == '-')
		s->i++;
	n = s->i;
	if (digits(s) == 0 || (s->text.p[n] == '0' && s->i - n > 1))
		return (refuse(s, JSON_SYNTAX));
	if (peek(s) == '.') {
		s->i++;
		is_real = true;
		if (digits(s) == 0)
			return (refuse(s, JSON_SYNTAX));
	}
	c = peek(s);
	if (c == 'e' || c == 'E') {
		s->i++;
		is_real = true;
		c = peek(s);
		if (c == '+' || c == '-')
			s->i++;
		if (digits(s) == 0)
			return (refuse(s, JSON_SYNTAX));
	}
	return (number_in_range(s,
	    (struct str){ s->text.p + start, s->i - start }, is_real));
}

/* What Jansson will say to it. */
static bool
number_in_range(struct scan *s, struct str text, bool is_real)
{
	char copy[NUMBER_MAX + 1];

	if (text.n > NUMBER_MAX)
		return (refuse(s, JSON_NUMBER_RANGE));
	memcpy(copy, text.p, text.n);
	copy[text.n] = '\0';

	if (is_real)
		return (isfinite(strtod(copy, NULL)) ||
		    refuse(s, JSON_NUMBER_RANGE));
	errno = 0;
	(void)strtoll(copy, NULL, 10);
	return (errno != ERANGE || refuse(s, JSON_NUMBER_RANGE));
}

static size_t
digits(struct scan *s)
{
	size_t start = s->i;

	while (peek(s) >= '0' && peek(s) <= '9')
		s->i++;
	return (s->i - start);
}

static void
blanks(struct scan *s)
{
	int c;

	for (c = peek(s); c == ' ' || c == '\t' || c == '\n' || c == '\r';
	     c = peek(s))
		s->i++;
}

/* The next byte, or -1 at the end. */
static int
peek(const struct scan *s)
{
	return (s->i < s->text.n ? (unsigned char)s->text.p[s->i] : -1);
}
