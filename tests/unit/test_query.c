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
#include "lib/query.h"

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

static void
assert_error(const char *raw, enum query_error want)
{
	struct query q;
	enum query_error got;

	got = query_parse(&arena, exact(&arena, str_from(raw)), &q);
	if (got != want)
		fail_msg("%s: %s", raw, query_error_code(got));
}

static void
assert_pairs(const char *raw, const char *want)
{
	char got[512] = "";
	struct query q;
	size_t i, n = 0;

	assert_int_equal(query_parse(&arena, exact(&arena, str_from(raw)), &q),
	    QUERY_OK);
	for (i = 0; i < q.n; i++) {
		n += (size_t)snprintf(got + n, sizeof(got) - n, "[%s|%s]",
		    q.pairs[i].name.p, q.pairs[i].value.p);
		assert_int_equal(strlen(q.pairs[i].name.p), q.pairs[i].name.n);
		assert_int_equal(strlen(q.pairs[i].value.p),
		    q.pairs[i].value.n);
	}
	assert_string_equal(got, want);
}

static void
pairs(void **state)
{
	(void)state;
	assert_pairs("", "");
	assert_pairs("&", "");
	assert_pairs("a=1", "[a|1]");
	assert_pairs("a=1&b=2&a=3", "[a|1][b|2][a|3]");
	assert_pairs("a", "[a|]");
	assert_pairs("a=", "[a|]");
	assert_pairs("=x", "[|x]");
	assert_pairs("=", "[|]");
	assert_pairs("&&a=1&&", "[a|1]");
	assert_pairs("a=b=c", "[a|b=c]");
	assert_pairs("q=p%C4%83rin%C8%9Bi+ia%c8%99i", "[q|părinți iași]");
	assert_pairs("q=a%2Bb%26c%3Dd%25", "[q|a+b&c=d%]");
	assert_pairs("a%20b+c=1", "[a b c|1]");
	assert_pairs("q=părinți", "[q|părinți]");
	assert_pairs("a;b=1", "[a;b|1]");
	assert_pairs("county[]=CV", "[county[]|CV]");
}

static void
refused(void **state)
{
	(void)state;
	assert_error("a=%", QUERY_BAD_PERCENT);
	assert_error("a=%4", QUERY_BAD_PERCENT);
	assert_error("a=%zz", QUERY_BAD_PERCENT);
	assert_error("a=%4&b=1", QUERY_BAD_PERCENT);
	assert_error("%=1", QUERY_BAD_PERCENT);
	assert_error("a=% 41", QUERY_BAD_PERCENT);
	assert_error("a=%+1", QUERY_BAD_PERCENT);
	assert_error("a=%00", QUERY_BAD_NUL);
	assert_error("a%00=1", QUERY_BAD_NUL);
	assert_error("a=%FF", QUERY_BAD_UTF8);
	assert_error("a=%C3", QUERY_BAD_UTF8);
	assert_error("a=%C0%80", QUERY_BAD_UTF8);
	assert_error("a=%ED%A0%80", QUERY_BAD_UTF8);
	assert_error("a=\xC3", QUERY_BAD_UTF8);
	assert_error("a=1&b=%", QUERY_BAD_PERCENT);
	assert_string_equal(query_error_code(QUERY_BAD_NUL), "bad_nul");
}

static void
bounds(void **state)
{
	char many[QUERY_LENGTH_MAX + 1];
	struct query q;
	size_t i;

	(void)state;
	memset(many, 'a', sizeof(many));
	assert_int_equal(query_parse(&arena,
			     (struct str){ many, sizeof(many) - 1 }, &q),
	    QUERY_OK);
	assert_int_equal(query_parse(&arena, (struct str){ many, sizeof(many) },
			     &q),
	    QUERY_TOO_LONG);

	for (i = 0; i < 200; i += 2)
		memcpy(many + i, "x&", 2);
	assert_int_equal(query_parse(&arena, (struct str){ many, 128 }, &q),
	    QUERY_OK);
	assert_int_equal(q.n, 64);
	assert_int_equal(query_parse(&arena, (struct str){ many, 130 }, &q),
	    QUERY_TOO_MANY);
	memset(many, '&', sizeof(many));
	assert_int_equal(query_parse(&arena,
			     (struct str){ many, sizeof(many) - 1 }, &q),
	    QUERY_OK);
	assert_int_equal(q.n, 0);
	assert_int_equal(query_parse(&arena, (struct str){ NULL, 0 }, &q),
	    QUERY_OK);
	assert_int_equal(q.n, 0);
}

static void
find(void **state)
{
	struct str value = { "unset", 5 };
	struct query q;

	(void)state;
	assert_int_equal(query_parse(&arena, STR("a=1&b=2&a=3"), &q), QUERY_OK);
	assert_int_equal(query_find(&q, STR("x"), &value), 0);
	assert_true(str_eq(value, STR("unset")));
	assert_int_equal(query_find(&q, STR("a"), &value), 2);
	assert_true(str_eq(value, STR("1")));
	assert_int_equal(query_find(&q, STR("b"), NULL), 1);
}

static void
percent_modes(void **state)
{
	struct str got;

	(void)state;
	assert_int_equal(percent_decode(&arena, STR("a+b%2B"), PERCENT_PATH,
			     &got),
	    QUERY_OK);
	assert_true(str_eq(got, STR("a+b+")));
	assert_int_equal(percent_decode(&arena, STR("a+b%2B"), PERCENT_QUERY,
			     &got),
	    QUERY_OK);
	assert_true(str_eq(got, STR("a b+")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs),
		cmocka_unit_test(refused),
		cmocka_unit_test(bounds),
		cmocka_unit_test(find),
		cmocka_unit_test(percent_modes),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
