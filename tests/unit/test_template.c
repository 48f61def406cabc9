/* SPDX-License-Identifier: EUPL-1.2 */
/* Templates: what they say, what they escape, and what does not compile. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lib/html.h"
#include "lib/template.h"

static struct arena arena;
static struct words words;

static const char *const catalogues[WORDS_LANGS] = {
	"{\"a.plain\": \"Text & <b> „x”\", \"a.of\": \"{name} din {place}\","
	"\"a.count\": {\"one\": \"o organizație\","
	"\"few\": \"{count} organizații\","
	"\"other\": \"{count} de organizații\"}}",
	"{\"a.plain\": \"Szöveg\", \"a.of\": \"{place}: {name}\","
	"\"a.count\": {\"one\": \"{count} szervezet\","
	"\"other\": \"{count} szervezet\"}}",
	"{\"a.plain\": \"Text\", \"a.of\": \"{name} of {place}\","
	"\"a.count\": {\"one\": \"{count} organisation\","
	"\"other\": \"{count} organisations\"}}",
};

static int
setup(void **state)
{
	const char *fault = NULL;

	(void)state;
	arena_init(&arena);
	words_init(&words);
	for (int i = 0; i < WORDS_LANGS; i++)
		assert_true(words_add(&words, (enum words_lang)i,
		    str_from(catalogues[i]), &arena, &fault));
	return (0);
}

static int
teardown(void **state)
{
	(void)state;
	words_release(&words);
	arena_release(&arena);
	return (0);
}

static const struct template *
compile(enum words_lang lang, const char *text, const char **ret_fault)
{
	const struct template_source sources[] = {
		{ "main", str_from(text) },
		{ "part", STR("<i>{{name}}</i>") },
		{ "again", STR("{{>again}}") },
		{ "half", STR("{{#name}}") },
	};
	const struct template_library library = { sources,
		sizeof(sources) / sizeof(sources[0]), &words, lang };

	return (template_compile(&arena, &library, "main", ret_fault));
}

static const char *
render_in(enum words_lang lang, const char *text, const char *json)
{
	const char *fault = NULL;
	const struct template *t = compile(lang, text, &fault);
	json_t *data = json_loads(json, 0, NULL);
	struct template_data all = { { data }, 1 };
	struct buf b;

	if (t == NULL)
		fail_msg("%s: %s", text, fault);
	assert_non_null(data);
	buf_init(&b, &arena, 4096);
	assert_true(template_render(t, &all, &arena, &b));
	json_decref(data);
	return (b.p == NULL ? "" : b.p);
}

static const char *
render(const char *text, const char *json)
{
	return (render_in(WORDS_EN, text, json));
}

static void
values_are_escaped(void **state)
{
	(void)state;
	assert_string_equal(render("<p>{{x}}</p>",
				"{\"x\": \"<b> & \\\"it's\\\"\"}"),
	    "<p>&lt;b&gt; &amp; &quot;it&#39;s&quot;</p>");
	assert_string_equal(render("<p>{{purpose}}</p>",
				"{\"purpose\": \"Fondator <PERSON>\"}"),
	    "<p>Fondator &lt;PERSON&gt;</p>");
	assert_string_equal(render("<a title=\"{{x}}\" id='{{x}}'>y</a>",
				"{\"x\": \"' onclick=\\\"\"}"),
	    "<a title=\"&#39; onclick=&quot;\" id='&#39; "
	    "onclick=&quot;'>y</a>");
	assert_string_equal(render("{{x}}", "{\"x\": \"a\\u0001\\u007fb\"}"),
	    "a\xEF\xBF\xBD\xEF\xBF\xBD"
	    "b");
	assert_string_equal(render("{{x}}{{y}}{{z}}{{u}}",
				"{\"x\": 12, \"y\": true, \"z\": null}"),
	    "12true");
}

static void
invalid_utf8_is_replaced(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, &arena, 100);
	html_escape(&b, STR("a\xff\xc3<\xed\xa0\x80\xef\xbf\xbe"));
	assert_string_equal(b.p,
	    "a\xEF\xBF\xBD\xEF\xBF\xBD&lt;\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
	    "\xEF\xBF\xBD");
}

static void
sections_of_all_kinds(void **state)
{
	static const struct {
		const char *template, *json, *result;
	} cases[] = {
		{ "{{#x}}[{{.}}]{{/x}}", "{\"x\": [\"a\", \"b\"]}", "[a][b]" },
		{ "{{#x}}[{{a}}{{b}}]{{/x}}",
		    "{\"b\": \"B\", \"x\": [{\"a\": 1}, {\"a\": 2}]}",
		    "[1B][2B]" },
		{ "{{#x}}{{a}}{{/x}}", "{\"x\": {\"a\": 1}}", "1" },
		{ "{{#x}}y{{/x}}{{^x}}n{{/x}}", "{\"x\": []}", "n" },
		{ "{{#x}}y{{/x}}{{^x}}n{{/x}}", "{\"x\": 0}", "n" },
		{ "{{#x}}y{{/x}}{{^x}}n{{/x}}", "{\"x\": \"\"}", "n" },
		{ "{{#x}}y{{/x}}{{^x}}n{{/x}}", "{\"x\": null}", "n" },
		{ "{{#x}}y{{/x}}{{^x}}n{{/x}}", "{}", "n" },
		{ "{{#x}}y{{/x}}{{^x}}n{{/x}}", "{\"x\": {}}", "y" },
		{ "{{#x=a}}y{{/x}}{{^x=a}}n{{/x}}", "{\"x\": \"a\"}", "y" },
		{ "{{#x=a}}y{{/x}}{{^x=a}}n{{/x}}", "{\"x\": \"b\"}", "n" },
		{ "{{#x=a}}y{{/x}}", "{\"x\": [\"b\", \"a\"]}", "y" },
		{ "{{#x=5}}y{{/x}}{{#z=false}}f{{/z}}",
		    "{\"x\": 5, \"z\": false}", "yf" },
		{ "{{#x=a}}{{name}}{{/x}}", "{\"x\": \"a\", \"name\": \"N\"}",
		    "N" },
		{ "{{! no }}{{>part}}", "{\"name\": \"<\"}", "<i>&lt;</i>" },
		{ "{{a.b.c}}{{a.x.c}}", "{\"a\": {\"b\": {\"c\": 7}}}", "7" },
		{ "a \n\t b", "{}", "a\nb" },
		{ "a  b", "{}", "a  b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(render(cases[i].template, cases[i].json),
		    cases[i].result);
}

static void
filters(void **state)
{
	static const struct {
		enum words_lang lang;
		const char *template, *json, *result;
	} cases[] = {
		{ WORDS_RO, "{{x|number}}", "{\"x\": 1234567}", "1.234.567" },
		{ WORDS_HU, "{{x|number}}", "{\"x\": 12345}",
		    "12\xC2\xA0"
		    "345" },
		{ WORDS_EN, "{{x|number}}", "{\"x\": -1234}", "-1,234" },
		{ WORDS_EN, "{{x|number}}", "{\"x\": 999}", "999" },
		{ WORDS_RO, "{{x|date}}", "{\"x\": \"2019-04-11\"}",
		    "11 aprilie 2019" },
		{ WORDS_HU, "{{x|date}}", "{\"x\": \"2019-04-11\"}",
		    "2019. április 11." },
		{ WORDS_EN, "{{x|date}}", "{\"x\": \"2019-04-11\"}",
		    "11 April 2019" },
		{ WORDS_EN, "{{x|date}}", "{\"x\": \"<2019>\"}",
		    "&lt;2019&gt;" },
		{ WORDS_RO, "{{x|time}}", "{\"x\": \"2026-09-30T08:05:59Z\"}",
		    "30 septembrie 2026 la 11:05" },
		{ WORDS_RO, "{{x|stamp}}",
		    "{\"x\": \"2026-09-30T08:05:59.123456Z\"}",
		    "2026-09-30T08:05:59.123Z" },
		{ WORDS_RO, "{{x|stamp}}",
		    "{\"x\": \"2026-09-30T08:05:59.5+03:00\"}",
		    "2026-09-30T08:05:59.5+03:00" },
		{ WORDS_RO, "{{x|stamp}}", "{\"x\": \"2026-09-30T08:05:59Z\"}",
		    "2026-09-30T08:05:59Z" },
		{ WORDS_RO, "{{x|stamp}}", "{\"x\": null}", "" },
		{ WORDS_HU, "{{x|time}}", "{\"x\": \"2026-12-31T23:05:00Z\"}",
		    "2027. január 1. 01:05" },
		{ WORDS_EN, "<a href=\"/x?q={{x|url}}\">y</a>",
		    "{\"x\": \"a b&c=<\\u0103\"}",
		    "<a href=\"/x?q=a%20b%26c%3D%3C%C4%83\">y</a>" },
		{ WORDS_EN, "<a href=\"{{x|link}}\">y</a>",
		    "{\"x\": \"javascript:alert(1)\"}", "<a href=\"#\">y</a>" },
		{ WORDS_EN, "<a href=\"{{x|link}}\">y</a>",
		    "{\"x\": \"//elsewhere\"}", "<a href=\"#\">y</a>" },
		{ WORDS_EN, "<a href=\"{{x|link}}\">y</a>",
		    "{\"x\": \"/ro/?a=1&b=2\"}",
		    "<a href=\"/ro/?a=1&amp;b=2\">y</a>" },
		{ WORDS_EN, "{{x|label:county}} {{y|label:county}}",
		    "{\"x\": \"CV\", \"y\": \"<\","
		    "\"labels\": {\"county\": {\"CV\": \"Covasna\"}}}",
		    "Covasna &lt;" },
		{ WORDS_HU, "{{x|own}}",
		    "{\"x\": {\"ro\": \"r\", \"hu\": \"h\", \"en\": \"e\"}}",
		    "h" },
		{ WORDS_EN,
		    "<script type=\"application/ld+json\">{{x|json}}</script>",
		    "{\"x\": {\"a\": \"</script><!--&'\"}}",
		    "<script type=\"application/ld+json\">{\"a\":\"\\u003c/"
		    "script\\u003e\\u003c!--\\u0026\\u0027\"}</script>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(render_in(cases[i].lang, cases[i].template,
					cases[i].json),
		    cases[i].result);
}

static void
words_and_plurals(void **state)
{
	static const struct {
		int n;
		const char *ro;
	} cases[] = { { 0, "0 organizații" }, { 1, "o organizație" },
		{ 2, "2 organizații" }, { 19, "19 organizații" },
		{ 20, "20 de organizații" }, { 100, "100 de organizații" },
		{ 101, "101 organizații" }, { 119, "119 organizații" },
		{ 1120, "1.120 de organizații" } };
	char json[32];

	(void)state;
	assert_string_equal(render_in(WORDS_RO, "{{t a.plain}}", "{}"),
	    "Text &amp; &lt;b&gt; „x”");
	assert_string_equal(render_in(WORDS_HU,
				"{{t a.of name=x place=y|date}}",
				"{\"x\": \"<X>\", \"y\": \"2020-01-02\"}"),
	    "2020. január 2.: &lt;X&gt;");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		(void)snprintf(json, sizeof(json), "{\"n\": %d}", cases[i].n);
		assert_string_equal(render_in(WORDS_RO, "{{t a.count count=n}}",
					json),
		    cases[i].ro);
	}
	assert_string_equal(render("{{t a.count count=n}}", "{\"n\": 1}"),
	    "1 organisation");
}

static void
what_does_not_compile(void **state)
{
	static const char *const bad[] = {
		"{{t a.nothing}}",
		"{{t a.of name=x}}", /* place is missing */
		"{{t a.count}}",     /* so is count */
		"{{x|nothing}}",
		"{{x|label}}",
		"{{x|date:y}}",
		"{{x",
		"{{}}",
		"{{#x}}",
		"{{/x}}",
		"{{#x}}{{#y}}{{/x}}{{/y}}",
		"{{a..b}}",
		"{{a b}}",
		"{{a.b.c.d.e}}",
		"{{>nothing}}",
		"{{>again}}",
		"{{>half}}",
		"<{{x}}>",
		"<a {{x}}>",
		"<a {{x}}=\"1\">",
		"<a title={{x}}>",
		"<a title=x>",
		"<a href=\"{{x}}\">",
		"<a href='{{#x}}{{/x}}{{y}}'>",
		"<a href=\"{{t a.plain}}\">",
		"<p onclick=\"{{x}}\">",
		"<p style=\"{{x}}\">",
		"<script>{{x}}</script>",
		"<style>{{x|json}}</style>",
		"<p>{{x|json}}</p>",
		"<!-- {{x}} -->",
		"<a{{#x}}b{{/x}}>",
		"<a {{#x}}hid{{/x}}den>",
		"{{#x}}<a title=\"{{/x}}\">",
		"{{#x}}<p{{/x}}>",
		"<a title=\"x",
		"<p",
	};
	const char *fault;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		fault = NULL;
		if (compile(WORDS_RO, bad[i], &fault) != NULL)
			fail_msg("compiles: %s", bad[i]);
		assert_non_null(fault);
		assert_non_null(strstr(fault, "main"));
	}
}

static void
what_does(void **state)
{
	static const char *const good[] = {
		"<a href=\"/x/{{x}}\">",
		"<option{{#x}} selected{{/x}}>",
		"<h1{{#x}} lang=\"{{x}}\"{{/x}}>",
		"<p class=\"a{{#x}} b{{/x}}\">{{x}}</p>",
		"<input{{#x}} checked{{/x}}{{#x}} hidden{{/x}}>",
		"<title>{{x}}</title>",
		"<!doctype html><html lang=\"{{x}}\"><!-- a > b -->",
		"<?xml version=\"1.0\"?><loc>{{x}}</loc>",
		"<script src=\"/a.js\"></script>{{x}}",
		"<style>p > a{}</style>{{x}}",
		"<a href=\"{{#x}}{{x|link}}{{/x}}\">",
	};
	const char *fault;

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		if (compile(WORDS_RO, good[i], &fault) == NULL)
			fail_msg("%s: %s", good[i], fault);
}

static void
output_is_bounded(void **state)
{
	const char *fault;
	const struct template *t = compile(WORDS_RO, "{{#x}}0123456789{{/x}}",
	    &fault);
	json_t *data = json_pack("{s:[i,i,i,i,i,i,i,i,i,i]}", "x", 1, 2, 3, 4,
	    5, 6, 7, 8, 9, 10);
	struct template_data all = { { data }, 1 };
	struct buf b;

	(void)state;
	buf_init(&b, &arena, 55);
	assert_false(template_render(t, &all, &arena, &b));
	assert_int_equal(b.n, 50);
	json_decref(data);
}

static void
nesting_is_bounded(void **state)
{
	struct buf b;
	const char *fault;

	(void)state;
	buf_init(&b, &arena, 10000);
	for (int i = 0; i < TEMPLATE_DEPTH_MAX + 1; i++)
		buf_text(&b, "{{#x}}");
	for (int i = 0; i < TEMPLATE_DEPTH_MAX + 1; i++)
		buf_text(&b, "{{/x}}");
	assert_null(compile(WORDS_RO, b.p, &fault));
}

static void
catalogues_are_checked(void **state)
{
	static const struct {
		const char *json;
		bool loads;
	} cases[] = {
		{ "[]", false },
		{ "{", false },
		{ "{\"a\": 1}", false },
		{ "{\"a\": [\"x\"]}", false },
		{ "{\"a\": {\"one\": 1}}", false },
		{ "{\"a\": \"x\", \"a\": \"y\"}", false },
		{ "{\"a.plain\": \"twice\"}", false },
		{ "{\"w.few\": {\"one\": \"x\", \"other\": \"y\"}}", true },
		{ "{\"w.brace\": \"a { b\"}", true },
		{ "{\"w.empty\": \"\"}", true },
	};
	struct word word;
	const char *fault;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(words_add(&words, WORDS_RO,
				     str_from(cases[i].json), &arena, &fault),
		    cases[i].loads);
	assert_non_null(
	    words_find(&words, WORDS_RO, STR("w.few"), &arena, &word));
	assert_non_null(
	    words_find(&words, WORDS_RO, STR("w.brace"), &arena, &word));
	assert_non_null(
	    words_find(&words, WORDS_RO, STR("w.empty"), &arena, &word));
}

/* The days on which the clocks change, and those around them. */
static void
clocks_of_romania(void **state)
{
	static const struct {
		const char *utc, *local;
	} cases[] = {
		{ "2026-03-29T00:59:00Z", "29 March 2026 at 02:59" },
		{ "2026-03-29T01:00:00Z", "29 March 2026 at 04:00" },
		{ "2026-10-25T00:59:00Z", "25 October 2026 at 03:59" },
		{ "2026-10-25T01:00:00Z", "25 October 2026 at 03:00" },
		{ "2025-12-31T22:00:00Z", "1 January 2026 at 00:00" },
	};
	char text[INSTANT_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct instant at;
		struct buf b;

		assert_true(instant_parse(str_from(cases[i].utc), &at));
		buf_init(&b, &arena, 100);
		words_instant(&b, WORDS_EN, at.micros);
		assert_string_equal(b.p, cases[i].local);
	}
	for (int day = 1; day <= 31; day++) {
		struct date d = { 2026, day % 2 == 0 ? 3 : 10, day };

		assert_true(instant_format(words_day_begins(d), text));
		assert_non_null(strstr(text, ":00:00Z"));
		assert_int_equal(date_to_days(
				     words_day_of(words_day_begins(d))),
		    date_to_days(d));
		assert_int_equal(date_to_days(
				     words_day_of(words_day_begins(d) - 1)),
		    date_to_days(d) - 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(values_are_escaped, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(invalid_utf8_is_replaced, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(sections_of_all_kinds, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(filters, setup, teardown),
		cmocka_unit_test_setup_teardown(words_and_plurals, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(what_does_not_compile, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(what_does, setup, teardown),
		cmocka_unit_test_setup_teardown(output_is_bounded, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(nesting_is_bounded, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(catalogues_are_checked, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(clocks_of_romania, setup,
		    teardown),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
