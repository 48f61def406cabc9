/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/nearest.h"

static size_t
distance(const char *a, const char *b)
{
	size_t d = nearest_distance(str_from(a), str_from(b));

	assert_int_equal(nearest_distance(str_from(b), str_from(a)), d);
	return (d);
}

static void
distances(void **state)
{
	(void)state;
	assert_int_equal(distance("", ""), 0);
	assert_int_equal(distance("", "abc"), 3);
	assert_int_equal(distance("abc", "abc"), 0);
	assert_int_equal(distance("ABC", "abc"), 0);
	assert_int_equal(distance("abc", "abd"), 1);
	assert_int_equal(distance("abc", "ab"), 1);
	assert_int_equal(distance("abc", "xabc"), 1);
	assert_int_equal(distance("abc", "acb"), 1);
	assert_int_equal(distance("abcd", "badc"), 2);
	assert_int_equal(distance("ca", "abc"), 3);
	assert_int_equal(distance("kitten", "sitting"), 3);
	assert_int_equal(distance("county", "conuty"), 1);
}

static void
long_words(void **state)
{
	char a[NEAREST_WORD_MAX + 1], b[NEAREST_WORD_MAX + 1];

	(void)state;
	memset(a, 'a', sizeof(a));
	memset(b, 'b', sizeof(b));
	assert_int_equal(nearest_distance((struct str){ a, NEAREST_WORD_MAX },
			     (struct str){ b, NEAREST_WORD_MAX }),
	    NEAREST_WORD_MAX);
	assert_true(nearest_distance((struct str){ a, sizeof(a) },
			(struct str){ a, 1 }) == SIZE_MAX);
	assert_true(nearest_distance((struct str){ a, 1 },
			(struct str){ a, sizeof(a) }) == SIZE_MAX);
}

static void
assert_nearest(const char *word, const char *want)
{
	static const struct str names[] = { { "q", 1 }, { "county", 6 },
		{ "domain", 6 }, { "sort", 4 }, { "limit", 5 },
		{ "registered_on", 13 }, { "-registered_on", 14 } };
	struct str got = { "none", 4 };

	(void)nearest(names, sizeof(names) / sizeof(*names), str_from(word),
	    &got);
	if (!str_eq(got, str_from(want)))
		fail_msg("%s: %.*s", word, (int)got.n, got.p);
}

static void
candidates(void **state)
{
	struct str got;

	(void)state;
	assert_nearest("conty", "county");
	assert_nearest("countie", "county");
	assert_nearest("counties", "none");
	assert_nearest("COUNTY", "county");
	assert_nearest("limt", "limit");
	assert_nearest("registred_on", "registered_on");
	assert_nearest("+registered_on", "registered_on");
	assert_nearest("z", "none");
	assert_nearest("", "none");
	assert_nearest("x", "none");
	assert_nearest("Q", "q");
	assert_nearest("so", "sort");
	assert_nearest("s", "none");
	assert_false(nearest(NULL, 0, STR("x"), &got));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(distances),
		cmocka_unit_test(long_words),
		cmocka_unit_test(candidates),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
