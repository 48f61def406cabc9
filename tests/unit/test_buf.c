/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>

#include "files.h"
#include "lib/buf.h"

/* Each test runs on both kinds of memory. */
static void
on_both(void (*fn)(struct arena *a))
{
	struct arena a;

	arena_init(&a);
	fn(&a);
	arena_release(&a);
	fn(NULL);
}

static void
appends(struct arena *a)
{
	struct buf b;
	int i;

	buf_init(&b, a, 100000);
	assert_string_equal(buf_view(&b).p, "");
	assert_true(buf_str(&b, STR("ab")));
	assert_true(buf_char(&b, 'c'));
	assert_true(buf_text(&b, "de"));
	assert_true(buf_text(&b, NULL));
	assert_true(buf_printf(&b, "-%d-", 42));
	assert_string_equal(buf_view(&b).p, "abcde-42-");
	assert_int_equal(buf_view(&b).n, 9);
	buf_reset(&b);
	assert_string_equal(buf_view(&b).p, "");
	for (i = 0; i < 20000; i++)
		assert_true(buf_printf(&b, "%d,", i % 10));
	assert_int_equal(b.n, 40000);
	assert_memory_equal(b.p, "0,1,2,3,4,5,6,7,8,9,0,1,", 24);
	assert_int_equal(b.p[b.n], '\0');
	buf_release(&b);
	assert_int_equal(b.n, 0);
	assert_true(buf_text(&b, "again"));
	buf_release(&b);
}

static void
maximum(struct arena *a)
{
	struct buf b;

	buf_init(&b, a, 5);
	assert_true(buf_text(&b, "12345"));
	assert_false(b.full);
	assert_false(buf_char(&b, '6'));
	assert_true(b.full);
	assert_false(buf_text(&b, ""));
	assert_string_equal(buf_view(&b).p, "12345");
	buf_reset(&b);
	assert_false(b.full);
	assert_false(buf_text(&b, "123456"));
	assert_string_equal(buf_view(&b).p, "");
	buf_reset(&b);
	assert_false(buf_printf(&b, "%d", 123456));
	buf_reset(&b);
	assert_true(buf_printf(&b, "%d", 12345));
	buf_release(&b);
	buf_init(&b, a, 0);
	assert_true(buf_text(&b, ""));
	assert_false(buf_char(&b, 'x'));
	buf_release(&b);
}

static void
json(struct arena *a)
{
	struct buf b;

	buf_init(&b, a, 1000);
	assert_true(
	    buf_json_string(&b, STR("a\"b\\c/\b\f\n\r\t\x01\x1F\x7Fș\0z")));
	assert_string_equal(buf_view(&b).p,
	    "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t"
	    "\\u0001\\u001f\\u007fș\\u0000z\"");
	buf_reset(&b);
	assert_true(buf_json_string(&b, STR("\xFFx\xC3")));
	assert_string_equal(buf_view(&b).p, "\"\xEF\xBF\xBDx\xEF\xBF\xBD\"");
	buf_release(&b);

	buf_init(&b, a, 6);
	assert_true(buf_json_string(&b, STR("abcd")));
	buf_reset(&b);
	assert_false(buf_json_string(&b, STR("abcde")));
	assert_string_equal(buf_view(&b).p, "");
	buf_reset(&b);
	assert_true(buf_text(&b, "x"));
	assert_false(buf_json_escaped(&b, STR("ab\n\nc")));
	assert_string_equal(buf_view(&b).p, "x");
	buf_release(&b);
}

static void
test_appends(void **state)
{
	(void)state;
	on_both(appends);
}

static void
test_maximum(void **state)
{
	(void)state;
	on_both(maximum);
}

static void
test_json(void **state)
{
	(void)state;
	on_both(json);
}

/* Whatever goes in, JSON comes out, and the same text when it was valid. */
static void
naughty_line(const char *name, struct str content, void *owner)
{
	struct buf b;
	json_t *root;

	(void)owner;
	buf_init(&b, NULL, 1 << 20);
	assert_true(buf_json_string(&b, content));
	root = json_loadb(b.p, b.n, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
	if (root == NULL)
		fail_msg("%s", name);
	assert_int_equal(json_string_length(root), content.n);
	assert_memory_equal(json_string_value(root), content.p, content.n);
	json_decref(root);
	buf_release(&b);
}

static void
test_naughty(void **state)
{
	(void)state;
	assert_true(
	    file_each("tests/data/naughty-strings", naughty_line, NULL) >= 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_appends),
		cmocka_unit_test(test_maximum),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_naughty),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
