/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "files.h"
#include "lib/json_scan.h"

#include "lib/alloc.h"

static struct arena arena;

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return (0);
}

static int
teardown(void **state)
{
	(void)state;
	arena_release(&arena);
	return (0);
}

static const struct json_limits wide = { 1 << 20, 64, 200000, 1 << 20,
	1 << 20 };

static enum json_error_kind
scan(const struct json_limits *limits, struct str s)
{
	struct json_fault fault;
	bool fine;

	fine = json_scan(limits, exact(&arena, s), &fault);
	assert_int_equal(fine, fault.kind == JSON_FINE);
	assert_true(fault.offset <= s.n);
	return (fault.kind);
}

static void
assert_scan(const char *s, enum json_error_kind want)
{
	enum json_error_kind got = scan(&JSON_LIMITS, str_from(s));

	if (got != want)
		fail_msg("%s: %s", s, json_fault_code(got));
}

static bool
jansson_accepts(struct str s)
{
	json_error_t e;
	json_t *root;

	root = json_loadb(s.p, s.n, JSON_DECODE_ANY, &e);
	json_decref(root);
	return (root != NULL);
}

/*
 * y_ must be accepted and n_ refused, but for \u0000, which we refuse. What
 * Jansson says must agree, for the i_ files too, within our own depth; but
 * Jansson takes a NUL for the end and does not look behind it.
 */
static void
check_suite_file(const char *name, struct str content, void *owner)
{
	struct json_fault fault;
	bool accepted;

	accepted = json_scan(owner, exact(&arena, content), &fault);
	if (name[0] == 'y' && !accepted && strstr(name, "null") == NULL)
		fail_msg("%s: %s", name, json_fault_code(fault.kind));
	if (name[0] == 'n' && accepted)
		fail_msg("%s was accepted", name);
	if (accepted && !jansson_accepts(content))
		fail_msg("Jansson does not take %s", name);
	if (!accepted && fault.kind != JSON_TOO_DEEP &&
	    (content.n == 0 || memchr(content.p, '\0', content.n) == NULL) &&
	    jansson_accepts(content))
		fail_msg("only Jansson takes %s", name);
}

static void
json_test_suite(void **state)
{
	struct json_limits limits = wide;

	(void)state;
	assert_int_equal(file_each("tests/data/json-test-suite/test_parsing",
			     check_suite_file, &limits),
	    318);
}

static void
grammar(void **state)
{
	(void)state;
	assert_scan("", JSON_EMPTY);
	assert_scan(" \t\r\n", JSON_EMPTY);
	assert_scan("1", JSON_FINE);
	assert_scan(" \"a\" ", JSON_FINE);
	assert_scan("{\"a\":[1,{\"b\":null}],\"c\":{}}", JSON_FINE);
	assert_scan("[[],{},[[]],\"\"]", JSON_FINE);
	assert_scan("[1,]", JSON_SYNTAX);
	assert_scan("[,1]", JSON_SYNTAX);
	assert_scan("[1 2]", JSON_SYNTAX);
	assert_scan("[1}", JSON_SYNTAX);
	assert_scan("{\"a\":1]", JSON_SYNTAX);
	assert_scan("{\"a\"}", JSON_SYNTAX);
	assert_scan("{\"a\":}", JSON_SYNTAX);
	assert_scan("{\"a\":1,}", JSON_SYNTAX);
	assert_scan("{a:1}", JSON_SYNTAX);
	assert_scan("{'a':1}", JSON_SYNTAX);
	assert_scan("[1", JSON_SYNTAX);
	assert_scan("nul", JSON_SYNTAX);
	assert_scan("True", JSON_SYNTAX);
	assert_scan("// x\n1", JSON_SYNTAX);
	assert_scan("\xEF\xBB\xBF{}", JSON_SYNTAX);
	assert_scan("{} {}", JSON_TRAILING);
	assert_scan("1 x", JSON_TRAILING);
	assert_scan("nullx", JSON_TRAILING);
	assert_int_equal(scan(&JSON_LIMITS, (struct str){ "{}\0", 3 }),
	    JSON_TRAILING);
}

static void
truncated_at_every_byte(void **state)
{
	struct str body = STR(
	    "{\"name\":\"Asociația \\u0219\\n\",\"domains\":"
	    "[\"mediu\",1,-0.5e+3,true,false,null],\"x\":{}}");
	size_t n;

	(void)state;
	assert_int_equal(scan(&JSON_LIMITS, body), JSON_FINE);
	for (n = 0; n < body.n; n++)
		assert_int_not_equal(scan(&JSON_LIMITS,
					 (struct str){ body.p, n }),
		    JSON_FINE);
}

static void
strings(void **state)
{
	(void)state;
	assert_scan("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"",
	    JSON_FINE);
	assert_scan("\"\\u0000\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\uD83D\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\uDE00\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\uD83Dxx\\uDE00\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\uD83D\\u0041\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\uD83D\\uD83D\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\u12\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\u12g4\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\x41\"", JSON_BAD_ESCAPE);
	assert_scan("\"\\", JSON_BAD_ESCAPE);
	assert_scan("\"\\u", JSON_BAD_ESCAPE);
	assert_scan("\"a\nb\"", JSON_SYNTAX);
	assert_scan("\"a", JSON_SYNTAX);
	assert_scan("\"\xC3\"", JSON_BAD_UTF8);
	assert_scan("\"\xC0\x80\"", JSON_BAD_UTF8);
	assert_scan("\"\xED\xA0\x80\"", JSON_BAD_UTF8);
	assert_scan("\"\x7F\"", JSON_FINE);
}

static void
numbers(void **state)
{
	char many[300];

	(void)state;
	assert_scan("-0", JSON_FINE);
	assert_scan("0.0", JSON_FINE);
	assert_scan("1E-400", JSON_FINE);
	assert_scan("9223372036854775807", JSON_FINE);
	assert_scan("-9223372036854775808", JSON_FINE);
	assert_scan("9223372036854775808", JSON_NUMBER_RANGE);
	assert_scan("-9223372036854775809", JSON_NUMBER_RANGE);
	assert_scan("123456789012345678901234567890", JSON_NUMBER_RANGE);
	assert_scan("1e400", JSON_NUMBER_RANGE);
	assert_scan("-1e400", JSON_NUMBER_RANGE);
	assert_scan("01", JSON_SYNTAX);
	assert_scan("-01", JSON_SYNTAX);
	assert_scan("-", JSON_SYNTAX);
	assert_scan("+1", JSON_SYNTAX);
	assert_scan(".5", JSON_SYNTAX);
	assert_scan("1.", JSON_SYNTAX);
	assert_scan("1.e1", JSON_SYNTAX);
	assert_scan("1e", JSON_SYNTAX);
	assert_scan("1e+", JSON_SYNTAX);
	assert_scan("0x10", JSON_TRAILING);
	assert_scan("NaN", JSON_SYNTAX);
	assert_scan("Infinity", JSON_SYNTAX);
	memset(many, '1', sizeof(many));
	many[1] = '.';
	assert_int_equal(scan(&JSON_LIMITS, (struct str){ many, 200 }),
	    JSON_FINE);
	assert_int_equal(scan(&JSON_LIMITS, (struct str){ many, 201 }),
	    JSON_NUMBER_RANGE);
}

static void
limits(void **state)
{
	const struct json_limits small = { 40, 2, 4, 5, 3 };
	char deep[70000];

	(void)state;
	assert_int_equal(scan(&small, STR("[[1]]")), JSON_FINE);
	assert_int_equal(scan(&small, STR("[[[]]]")), JSON_TOO_DEEP);
	assert_int_equal(scan(&small, STR("[{\"a\":{}}]")), JSON_TOO_DEEP);
	assert_int_equal(scan(&small, STR("[[],[],[]]")), JSON_FINE);
	assert_int_equal(scan(&small, STR("[1,2,3]")), JSON_FINE);
	assert_int_equal(scan(&small, STR("[1,2,3,4]")), JSON_TOO_MANY_VALUES);
	assert_int_equal(scan(&small, STR("{\"a\":1,\"b\":2,\"c\":3}")),
	    JSON_FINE);
	assert_int_equal(scan(&small, STR("\"12345\"")), JSON_FINE);
	assert_int_equal(scan(&small, STR("\"123456\"")), JSON_STRING_TOO_LONG);
	assert_int_equal(scan(&small, STR("\"\\u0219\\u0219\"")), JSON_FINE);
	assert_int_equal(scan(&small, STR("\"\\u0219\\u0219\\u0219\"")),
	    JSON_STRING_TOO_LONG);
	assert_int_equal(scan(&small, STR("{\"123\":1}")), JSON_FINE);
	assert_int_equal(scan(&small, STR("{\"1234\":1}")), JSON_KEY_TOO_LONG);
	assert_int_equal(scan(&small,
			     STR("                                       1")),
	    JSON_FINE);
	assert_int_equal(scan(&small,
			     STR("                                        1")),
	    JSON_TOO_LONG);

	memset(deep, '[', sizeof(deep));
	assert_int_equal(scan(&JSON_LIMITS, (struct str){ deep, 17 }),
	    JSON_TOO_DEEP);
	assert_int_equal(scan(&JSON_LIMITS, (struct str){ deep, 16 }),
	    JSON_SYNTAX);
	assert_int_equal(scan(&JSON_LIMITS, (struct str){ deep, 65536 }),
	    JSON_TOO_DEEP);
	assert_int_equal(scan(&JSON_LIMITS, (struct str){ deep, 65537 }),
	    JSON_TOO_LONG);
}

/* The first fault decides, in keys as in values. */
static void
text_that_is_none(void **state)
{
	static const char *const bad[] = { "\xF5\x80\x80\x80",
		"\xF4\x90\x80\x80", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF",
		"\xC1\xBF", "\x80", "\xFE", "\xFF", "\xE2\x82", "\xF0\x9F\x98",
		"\xED\xBF\xBF", "\xED\xA0\xBD\xED\xB8\x80" };
	char text[64];
	int n;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		n = snprintf(text, sizeof(text), "[\"%s\"]", bad[i]);
		assert_int_equal(scan(&JSON_LIMITS,
				     (struct str){ text, (size_t)n }),
		    JSON_BAD_UTF8);
		n = snprintf(text, sizeof(text), "{\"%s\":1}", bad[i]);
		assert_int_equal(scan(&JSON_LIMITS,
				     (struct str){ text, (size_t)n }),
		    JSON_BAD_UTF8);
	}
	for (int c = 0; c < 0x20; c++) {
		char one[] = { '"', (char)c, '"' };
		char name[] = { '{', '"', (char)c, '"', ':', '1', '}' };

		assert_int_equal(scan(&JSON_LIMITS,
				     (struct str){ one, sizeof(one) }),
		    JSON_SYNTAX);
		assert_int_equal(scan(&JSON_LIMITS,
				     (struct str){ name, sizeof(name) }),
		    JSON_SYNTAX);
	}
	assert_scan("{\"\\u0000\":1}", JSON_BAD_ESCAPE);
	assert_scan("{\"\\ud800\":1}", JSON_BAD_ESCAPE);
	assert_scan("{\"\\udc00\\ud800\":1}", JSON_BAD_ESCAPE);
	assert_scan("\"\xEF\xBF\xBF\"", JSON_FINE);
	assert_scan("\"\xF4\x8F\xBF\xBF\"", JSON_FINE);
}

/* ---- what a body may cost: Jansson's memory, counted ---- */

static struct {
	size_t now, peak, calls;
} heap;

static void *
count_alloc(size_t n)
{
	size_t *p = malloc(n + 2 * sizeof(*p));

	if (p == NULL)
		abort();
	*p = n;
	heap.calls++;
	heap.now += n;
	if (heap.now > heap.peak)
		heap.peak = heap.now;
	return (p + 2);
}

static void
count_free(void *p)
{
	size_t *block = p;

	if (p == NULL)
		return;
	heap.now -= block[-2];
	free(block - 2);
}

/* `piece` again and again, between brackets, with commas, up to the limits. */
static struct str
body_of(char *text, size_t size, const char *brackets, const char *piece,
    size_t times)
{
	size_t n = 0;

	text[n++] = brackets[0];
	for (size_t i = 0; i < times; i++) {
		if (i > 0)
			text[n++] = ',';
		if (brackets[0] == '{')
			n += (size_t)snprintf(text + n, size - n,
			    "\"%zx\":", i);
		n += (size_t)snprintf(text + n, size - n, "%s", piece);
	}
	text[n++] = brackets[1];
	return ((struct str){ text, n });
}

static size_t
peak_of(struct str body, bool accepted)
{
	struct json_fault fault;
	json_t *root = NULL;

	heap.now = heap.peak = heap.calls = 0;
	assert_int_equal(json_parse(&JSON_LIMITS, body, &root, &fault),
	    accepted);
	json_decref(root);
	assert_int_equal(heap.now, 0);
	return (heap.peak);
}

static void
no_body_becomes_a_large_heap(void **state)
{
	static char text[200000];
	static const char *const pieces[] = { "{}", "[]", "\"\"", "0", "0.5",
		"null", "[[]]", "{\"a\":0}" };

	(void)state;
	json_set_alloc_funcs(count_alloc, count_free);
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		size_t each = i < 6 ? 1 : 2;
		struct str body = body_of(text, sizeof(text), "[]", pieces[i],
		    4999 / each);

		assert_true(body.n <= JSON_LIMITS.total);
		assert_true(peak_of(body, true) < 2 << 20);
		body = body_of(text, sizeof(text), "{}", pieces[i], 4000);
		if (body.n <= JSON_LIMITS.total && each == 1)
			assert_true(peak_of(body, true) < 2 << 20);
	}
	/* What is refused by the scan costs nothing at all. */
	assert_int_equal(peak_of(body_of(text, sizeof(text), "[]", "{}", 20000),
			     false),
	    0);
	memset(text, '[', 65536);
	assert_int_equal(peak_of((struct str){ text, 65536 }, false), 0);
	assert_int_equal(peak_of(STR("[1,\"\\ud800\"]"), false), 0);
	assert_int_equal(heap.calls, 0);
	json_set_alloc_funcs(malloc, free);
}

static void
parse(void **state)
{
	struct json_fault fault;
	json_t *root = NULL;

	(void)state;
	assert_true(
	    json_parse(&JSON_LIMITS, STR("{\"a\":[1]}"), &root, &fault));
	assert_int_equal(fault.kind, JSON_FINE);
	assert_int_equal(json_array_size(json_object_get(root, "a")), 1);
	json_decref(root);

	root = NULL;
	assert_false(
	    json_parse(&JSON_LIMITS, STR("{\"a\":1,\"a\":2}"), &root, &fault));
	assert_int_equal(fault.kind, JSON_DUPLICATE_KEY);
	assert_false(json_parse(&JSON_LIMITS, STR("{\"a\":1,\"\\u0061\":2}"),
	    &root, &fault));
	assert_int_equal(fault.kind, JSON_DUPLICATE_KEY);
	assert_false(json_parse(&JSON_LIMITS,
	    STR("[1,{\"x\":{\"\\ud83d\\ude00\":1,\"\xF0\x9F\x98\x80\":2}}]"),
	    &root, &fault));
	assert_int_equal(fault.kind, JSON_DUPLICATE_KEY);
	/* The same name in two objects is none. */
	assert_true(json_parse(&JSON_LIMITS,
	    STR("[{\"a\":1},{\"a\":{\"a\":2}}]"), &root, &fault));
	json_decref(root);
	root = NULL;
	assert_false(json_parse(&JSON_LIMITS, STR("{\"a\":1"), &root, &fault));
	assert_int_equal(fault.kind, JSON_SYNTAX);
	assert_int_equal(fault.offset, 6);
	assert_null(root);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_test_suite),
		cmocka_unit_test(grammar),
		cmocka_unit_test(truncated_at_every_byte),
		cmocka_unit_test(strings),
		cmocka_unit_test(numbers),
		cmocka_unit_test(limits),
		cmocka_unit_test(text_that_is_none),
		cmocka_unit_test(no_body_becomes_a_large_heap),
		cmocka_unit_test(parse),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
