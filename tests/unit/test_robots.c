/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lib/robots.h"

struct question {
	const char *file;
	const char *path;
	bool is_allowed;
};

static void
ask(const struct question *all, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (robots_allows(str_from(all[i].file),
			STR("Conect-LinkCheck"),
			str_from(all[i].path)) != all[i].is_allowed)
			fail_msg("%s: %s", all[i].file, all[i].path);
}
#define ASK(all) ask(all, sizeof(all) / sizeof((all)[0]))

static void
test_whose_rules_hold(void **state)
{
	static const struct question all[] = {
		{ "", "/a", true },
		{ "Disallow: /", "/a", true }, /* nobody was named */
		{ "User-agent: *\nDisallow: /", "/a", false },
		{ "User-agent: *\nDisallow:", "/a", true },
		{ "User-agent: other\nDisallow: /", "/a", true },
		{ "user-AGENT : conect-LINKcheck\nDISallow : /", "/a", false },
		{ "User-agent: Conect-LinkCheck/1.0\nDisallow: /", "/a",
		    false },
		{ "User-agent: Conect\nDisallow: /", "/a", true },
		{ "User-agent: *\nDisallow: /\nUser-agent: conect-linkcheck\n"
		  "Allow: /",
		    "/a", true },
		{ "User-agent: conect-linkcheck\nDisallow:\nUser-agent: *\n"
		  "Disallow: /",
		    "/a", true },
		/* several names for one group, several groups for one name */
		{ "User-agent: x\nUser-agent: conect-linkcheck\n"
		  "User-agent: y\nDisallow: /a",
		    "/a", false },
		{ "User-agent: conect-linkcheck\nDisallow: /a\n"
		  "User-agent: x\nDisallow: /b\nUser-agent: "
		  "conect-linkcheck\nDisallow: /c",
		    "/c", false },
		{ "User-agent: conect-linkcheck\nDisallow: /a\n"
		  "User-agent: x\nDisallow: /b\nUser-agent: "
		  "conect-linkcheck\nDisallow: /c",
		    "/b", true },
		/* other lines end no group of names */
		{ "User-agent: *\nSitemap: /s\nCrawl-delay: 1\nDisallow: /",
		    "/a", false },
	};

	(void)state;
	ASK(all);
}

static void
test_which_rule_holds(void **state)
{
#define TO_ALL "User-agent: *\n"
	static const struct question all[] = {
		{ TO_ALL "Disallow: /a\nAllow: /a/b", "/a/b/c", true },
		{ TO_ALL "Allow: /a/b\nDisallow: /a", "/a/c", false },
		{ TO_ALL "Disallow: /a\nAllow: /a", "/a", true },
		{ TO_ALL "Allow: /a\nDisallow: /a", "/a", true },
		{ TO_ALL "Disallow: /a", "/abc?d", false },
		{ TO_ALL "Disallow: /a", "/A", true },
		{ TO_ALL "Disallow: a", "/a", true },
		{ TO_ALL "Disallow: /*.pdf$", "/x/y.pdf", false },
		{ TO_ALL "Disallow: /*.pdf$", "/x/y.pdf?z", true },
		{ TO_ALL "Disallow: /*.pdf", "/x/y.pdf?z", false },
		{ TO_ALL "Disallow: /a*b*c", "/axbyb-c", false },
		{ TO_ALL "Disallow: /a*b*c", "/axc-b", true },
		{ TO_ALL "Disallow: /a*$", "/abc", false },
		{ TO_ALL "Disallow: /a$", "/ab", true },
		{ TO_ALL "Disallow: *", "/", false },
		{ TO_ALL "Disallow: $", "/", true },
		{ TO_ALL "Disallow: /%c8%99", "/%C8%99i", false },
		{ TO_ALL "Disallow: /\xc8\x99", "/%C8%99i", false },
		{ TO_ALL "Disallow: /%61", "/a", false },
		{ TO_ALL "Disallow: /%zz", "/%zz", false },
		{ TO_ALL "Disallow: /a # because", "/a", false },
		{ TO_ALL "Disallow: / # because\r\nAllow: /a\r", "/a", true },
		{ "\xef\xbb\xbfUser-agent: *\rDisallow: /", "/a", false },
		{ TO_ALL "Disallow: /", "/robots.txt", true },
	};

	(void)state;
	ASK(all);
#undef TO_ALL
}

/* The first half a megabyte counts. */
static void
test_a_file_without_end(void **state)
{
	static char file[ROBOTS_MOST + 100];
	static const char begin[] = "User-agent: *\n", rule[] = "\nDisallow: /";

	(void)state;
	memset(file, '#', sizeof(file));
	memcpy(file, begin, sizeof(begin) - 1);
	memcpy(file + ROBOTS_MOST, rule, sizeof(rule) - 1);
	assert_true(robots_allows((struct str){ file, sizeof(file) }, STR("x"),
	    STR("/a")));
	memcpy(file + ROBOTS_MOST - 20, rule, sizeof(rule) - 1);
	assert_false(robots_allows((struct str){ file, ROBOTS_MOST - 8 },
	    STR("x"), STR("/a")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whose_rules_hold),
		cmocka_unit_test(test_which_rule_holds),
		cmocka_unit_test(test_a_file_without_end),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
