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
#include "lib/pattern.h"

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

static bool
matches(const char *source, const char *text)
{
	const char *fault = "none";
	struct pattern *p;

	p = pattern_compile(&arena, exact(&arena, str_from(source)), &fault);
	if (p == NULL)
		fail_msg("%s: %s", source, fault);
	return (pattern_matches(p, exact(&arena, str_from(text))));
}

static void
does_match(void **state)
{
	static const char *const cases[][2] = {
		{ "", "" },
		{ "", "abc" },
		{ "a", "a" },
		{ "b", "abc" },
		{ "^a", "abc" },
		{ "c$", "abc" },
		{ "^abc$", "abc" },
		{ "^$", "" },
		{ "^a?$", "" },
		{ "^a?$", "a" },
		{ "^a*$", "aaaa" },
		{ "^a+b$", "aab" },
		{ "^.$", "ș" },
		{ "^...$", "aș\xF0\x9F\x98\x80" },
		{ "^[a-z]{2}$", "ab" },
		{ "^[a-z]{2,}$", "abc" },
		{ "^[a-z]{1,3}$", "abc" },
		{ "^[^0-9]+$", "abcș" },
		{ "^[ăâîșț]+$", "șțăîâ" },
		{ "^\\d{1,6}/[A-E]/\\d{4}$", "3304/A/2026" },
		{ "^(a|b|cd)+$", "abcdab" },
		{ "^(?:ab)*$", "abab" },
		{ "^(ab|)$", "" },
		{ "^a|b$", "ax" },
		{ "^a|b$", "xb" },
		{ "^\\w+@\\w+\\.ro$", "a_1@b.ro" },
		{ "^\\S+$", "a-b" },
		{ "^[\\d,-]+$", "1,2-3" },
		{ "^[a\\-z]+$", "-az" },
		{ "^\\^\\$\\.\\(\\)\\[\\]\\{\\}\\|\\\\\\?\\*\\+$",
		    "^$.()[]{}|\\?*+" },
		{ "^(a*)*$", "aaaa" },
		{ "^(a*)+b$", "aab" },
		{ "^(a{0}b)$", "b" },
		{ "^a{3}$", "aaa" },
		{ "^\\s\\S\\s$", " a\n" },
		{ "^\\D\\W$", "a-" },
		{ "^[^\\s]+$", "ab" },
		{ "a$|^b", "bc" },
		{ "^[A-Z]{2}$", "CV" },
		{ "^x\\/y$", "x/y" },
		{ "^\\n\\t\\r$", "\n\t\r" },
		{ "^((((a))))$", "a" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		if (!matches(cases[i][0], cases[i][1]))
			fail_msg("%s does not match %s", cases[i][0],
			    cases[i][1]);
	}
}

static void
does_not_match(void **state)
{
	static const char *const cases[][2] = {
		{ "a", "" },
		{ "a", "b" },
		{ "^b", "ab" },
		{ "b$", "ba" },
		{ "^abc$", "abcd" },
		{ "^abc$", "xabc" },
		{ "^$", "x" },
		{ "^a?$", "aa" },
		{ "^a+b$", "b" },
		{ "^.$", "\n" },
		{ "^.$", "ab" },
		{ "^[a-z]{2}$", "a" },
		{ "^[a-z]{2}$", "abc" },
		{ "^[a-z]{1,3}$", "abcd" },
		{ "^[a-z]{1,3}$", "" },
		{ "^[^0-9]+$", "ab1" },
		{ "^[a-z]$", "A" },
		{ "^\\d{1,6}/[A-E]/\\d{4}$", "3304/F/2026" },
		{ "^\\d{1,6}/[A-E]/\\d{4}$", "3304/A/2026\n" },
		{ "^\\d+$", "٣" },
		{ "^\\w+$", "ș" },
		{ "^(a|b)$", "ab" },
		{ "^a.c$", "abbc" },
		{ "a\\.c", "abc" },
		{ "^[a\\-z]+$", "b" },
		{ "^(ab){2}$", "ab" },
		{ "^a{0}$", "a" },
		{ "x^a", "xa" },
		{ "a$b", "ab" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		if (matches(cases[i][0], cases[i][1]))
			fail_msg("%s matches %s", cases[i][0], cases[i][1]);
	}
	assert_false(pattern_matches(pattern_compile(&arena, STR("."),
					 &(const char *){ NULL }),
	    STR("\xFF")));
}

static void
refused(void **state)
{
	static const char *const cases[] = { "(", ")", "(a", "a)", "[", "[a",
		"[]", "[^]", "[z-a]", "[a-\\d]", "[\\d-z]x[", "*", "+a", "?",
		"{2}", "a{", "a{}", "a{x}", "a{2,1}", "a{257}", "a{1,257}",
		"a{1", "a}", "]", "a**", "a+?", "a*?", "a{2}{3}", "a??", "^*",
		"$+", "\\1", "\\b", "\\B", "\\p{L}", "\\u0041", "\\x41", "\\k",
		"\\", "[\\", "(?=a)", "(?!a)", "(?<n>a)", "(?i)a", "\xFF",
		"((((((((((((((((((a))))))))))))))))))", "(a{256}){256}",
		"((((a{99}){99}){99}){99})", "^[]$]?" };
	const char *fault;
	char many[4000];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		fault = NULL;
		if (pattern_compile(&arena, exact(&arena, str_from(cases[i])),
			&fault) != NULL)
			fail_msg("%s was accepted", cases[i]);
		assert_non_null(fault);
	}
	memset(many, 'a', sizeof(many));
	assert_null(pattern_compile(&arena, (struct str){ many, sizeof(many) },
	    &fault));
	assert_non_null(
	    pattern_compile(&arena, (struct str){ many, 2000 }, &fault));
	/* Nothing repeated a great many times is still nothing. */
	assert_non_null(pattern_compile(&arena,
	    STR("((((((){256}){256}){256}){256}){256}){256}"), &fault));
}

/* What takes other matchers for ever; each would run past any patience. */
static void
no_blow_up(void **state)
{
	char many[20000];
	const char *fault;
	struct pattern *p;

	(void)state;
	memset(many, 'a', sizeof(many));
	p = pattern_compile(&arena, STR("^(a+)+$"), &fault);
	assert_true(pattern_matches(p, (struct str){ many, sizeof(many) }));
	many[sizeof(many) - 1] = '!';
	assert_false(pattern_matches(p, (struct str){ many, sizeof(many) }));
	p = pattern_compile(&arena, STR("^(a|a)*(a|aa)+$"), &fault);
	assert_false(pattern_matches(p, (struct str){ many, sizeof(many) }));
	p = pattern_compile(&arena, STR("^(a?){64}a{64}$"), &fault);
	assert_true(pattern_matches(p, (struct str){ many, 64 }));
	assert_true(pattern_matches(p, (struct str){ many, 128 }));
	assert_false(pattern_matches(p, (struct str){ many, 129 }));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_match),
		cmocka_unit_test(does_not_match),
		cmocka_unit_test(refused),
		cmocka_unit_test(no_blow_up),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
