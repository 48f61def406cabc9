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
#include "lib/http.h"

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
etag_quote(void **state)
{
	(void)state;
	assert_string_equal(http_etag_quote(&arena, STR("v3")), "\"v3\"");
	assert_string_equal(http_etag_quote(&arena, STR("")), "\"\"");
	assert_null(http_etag_quote(&arena, STR("a b")));
	assert_null(http_etag_quote(&arena, STR("a\"b")));
	assert_null(http_etag_quote(&arena, STR("a\r\nX: y")));
	assert_null(http_etag_quote(&arena, STR("a\x7F")));
}

static void
etag_matches(void **state)
{
	static const struct {
		const char *header;
		bool matches;
	} cases[] = {
		{ "\"v3\"", true },
		{ "W/\"v3\"", true },
		{ "*", true },
		{ "  *  ", true },
		{ "\"v2\", \"v3\"", true },
		{ "\"v2\",\"v3\"", true },
		{ ",, \"v2\" ,, W/\"v3\" ,", true },
		{ "\"a,b\", \"v3\"", true },
		{ "", false },
		{ "   ", false },
		{ "\"v2\"", false },
		{ "\"V3\"", false },
		{ "v3", false },
		{ "\"v3", false },
		{ "w/\"v3\"", false },
		{ "W/v3", false },
		{ "W/", false },
		{ "\"", false },
		{ "\"v2\", *", false },
		{ "\"x\" \"v3\"", false },
		{ "junk, \"v3\"", false },
		{ "\"v2, v3\"", false },
	};
	char many[HTTP_HEADER_MAX + 8];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		if (http_etag_matches(exact(&arena, str_from(cases[i].header)),
			STR("\"v3\"")) != cases[i].matches)
			fail_msg("%s", cases[i].header);
	}
	assert_true(http_etag_matches(STR("\"v3\""), STR("W/\"v3\"")));
	assert_false(http_etag_matches(STR("\"\""), STR("")));
	assert_false(http_etag_matches((struct str){ NULL, 0 }, STR("\"v3\"")));
	memset(many, ',', sizeof(many));
	memcpy(many + sizeof(many) - 4, "\"v3\"", 4);
	assert_false(http_etag_matches((struct str){ many, sizeof(many) },
	    STR("\"v3\"")));
	assert_true(http_etag_matches((struct str){ many + 8, HTTP_HEADER_MAX },
	    STR("\"v3\"")));
}

enum {
	J = HTTP_JSON,
	C = HTTP_CSV,
	H = HTTP_HTML
};
static const struct {
	const char *header;
	unsigned int offered;
	int want; /* 0: 406 */
} accept_cases[] = {
	{ "", J | C, J },
	{ "*/*", J | C | H, J },
	{ "*", J | C, J },
	{ "application/json", J | C, J },
	{ "text/csv", J | C, C },
	{ "TEXT/CSV", J | C, C },
	{ "text/csv; charset=utf-8", J | C, C },
	{ "text/*", J | C, C },
	{ "text/*", J | C | H, C },
	{ "application/*", J | C, J },
	{ "text/html", J | C, 0 },
	{ "text/html", J | H, H },
	{ "image/png", J | C, 0 },
	{ "application/json;q=0", J | C, 0 },
	{ "application/json;q=0, */*", J | C, C },
	{ "*/*;q=0", J, 0 },
	{ "*/*;q=0.1, text/csv;q=0", J | C, J },
	{ "text/csv;q=0.9, application/json;q=0.8", J | C, C },
	{ "text/csv;q=0.8, application/json;q=0.8", J | C, J },
	{ "text/csv;q=0.801, application/json;q=0.8", J | C, C },
	{ "text/csv ; q=0.5 , application/json ; q=0.4", J | C, C },
	{ "text/csv;Q=0.5, application/json;Q=0.4", J | C, C },
	{ "text/html,application/xhtml+xml,application/xml;q=0.9,"
	  "*/*;q=0.8",
	    J | C, J },
	{ "text/html,application/xhtml+xml,application/xml;q=0.9,"
	  "*/*;q=0.8",
	    J | H, H },
	{ "application/*;q=0.2, text/csv;q=0.1", J | C, J },
	{ "application/json;q=2, text/csv", J | C, C },
	{ "application/json;q=, text/csv", J | C, C },
	{ "application/json;q=0.1234, text/csv;q=0.1", J | C, C },
	{ "application/json;q=1.001, text/csv;q=0.1", J | C, C },
	{ "application/json;q=-1, text/csv;q=0.1", J | C, C },
	{ ";;;,,,", J | C, J },
	{ "json", J | C, 0 },
	{ "application/jsonx", J | C, 0 },
	{ "/*", J | C, 0 },
	{ "*/json", J | C, 0 },
	{ "application/json", C, 0 },
};

static void
accept(void **state)
{
	char many[HTTP_HEADER_MAX + 1];
	enum http_media got;
	bool fits;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(accept_cases) / sizeof(*accept_cases); i++) {
		fits = http_accept(exact(&arena,
				       str_from(accept_cases[i].header)),
		    accept_cases[i].offered, &got);
		if (fits != (accept_cases[i].want != 0) ||
		    (fits && (int)got != accept_cases[i].want))
			fail_msg("%zu: %s", i, accept_cases[i].header);
	}
	assert_true(http_accept((struct str){ NULL, 0 }, HTTP_CSV, &got));
	assert_int_equal(got, HTTP_CSV);
	assert_false(http_accept(STR("*/*"), 0, &got));
	memset(many, ',', sizeof(many));
	memcpy(many, "text/csv", 8);
	assert_true(http_accept((struct str){ many, HTTP_HEADER_MAX },
	    HTTP_JSON | HTTP_CSV, &got));
	assert_int_equal(got, HTTP_CSV);
	assert_true(http_accept((struct str){ many, HTTP_HEADER_MAX + 1 },
	    HTTP_JSON | HTTP_CSV, &got));
	assert_int_equal(got, HTTP_JSON);
}

static void
language(void **state)
{
	static const struct {
		const char *header, *want;
	} cases[] = {
		{ "", "ro" },
		{ "ro", "ro" },
		{ "hu", "hu" },
		{ "en", "en" },
		{ "HU-ro", "hu" },
		{ "en-GB,en;q=0.9", "en" },
		{ "de", "ro" },
		{ "de, hu;q=0.5", "hu" },
		{ "hu;q=0.5, en;q=0.6", "en" },
		{ "hu;q=0.5, en;q=0.5", "hu" },
		{ "en;q=0.5, hu;q=0.5", "en" },
		{ "en;q=0, hu;q=0.1", "hu" },
		{ "hu;q=0", "ro" },
		{ "*", "ro" },
		{ "*;q=0.5, en;q=0.4", "ro" },
		{ "en;q=0.6, *;q=0.5", "en" },
		{ "hungarian", "ro" },
		{ "h", "ro" },
		{ "-hu", "ro" },
		{ "en;q=x, hu;q=0.1", "hu" },
	};
	char many[HTTP_HEADER_MAX + 1];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_string_equal(http_language_code(
					http_language(exact(&arena,
					    str_from(cases[i].header)))),
		    cases[i].want);
	memset(many, ',', sizeof(many));
	memcpy(many, "hu", 2);
	assert_int_equal(http_language((struct str){ many, sizeof(many) }),
	    HTTP_RO);
	assert_int_equal(http_language((struct str){ many, sizeof(many) - 1 }),
	    HTTP_HU);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(etag_quote),
		cmocka_unit_test(etag_matches),
		cmocka_unit_test(accept),
		cmocka_unit_test(language),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
