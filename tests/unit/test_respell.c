/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/lib/text.h"

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
check(const char *text, const char *expected)
{
	struct str got = text_respell(&arena, str_from(text));

	assert_int_equal(got.n, strlen(expected));
	assert_memory_equal(got.p, expected, got.n);
}

static void
i_inside_a_word_becomes_a(void **state)
{
	(void)state;
	check("Tîrgu Mureș", "Târgu Mureș");
	check("SFÎNTU GHEORGHE", "SFÂNTU GHEORGHE");
	check("Rîmnicu-Sărat, șîș", "Râmnicu-Sărat, șâș");
}

static void
at_the_ends_it_stays(void **state)
{
	(void)state;
	check("Însurăței", "Însurăței");
	check("a hotărî", "a hotărî");
	check("„Împreună” și î", "„Împreună” și î");
	check("1îx xî1", "1îx xî1");
}

static void
what_is_not_text_stays(void **state)
{
	(void)state;
	check("", "");
	check("a\xc3", "a\xc3");
	check("a\xffîb", "a\xffîb");
	assert_int_equal(text_respell(&arena, str_from(NULL)).n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(i_inside_a_word_becomes_a),
		cmocka_unit_test(at_the_ends_it_stays),
		cmocka_unit_test(what_is_not_text_stays),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
