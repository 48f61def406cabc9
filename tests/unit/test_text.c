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
#include "lib/text.h"

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
assert_str(struct str got, const char *want)
{
	if (!str_eq(got, str_from(want)))
		fail_msg("got \"%.*s\", want \"%s\"", (int)got.n, got.p, want);
}

static void
utf8_is_valid_as_the_standard_says(void **state)
{
	static const struct {
		struct str s;
		bool valid;
	} cases[] = {
		{ { "", 0 }, true },
		{ { NULL, 0 }, true },
		{ { "a\0b", 3 }, true },
		{ { "\x7F", 1 }, true },
		{ { "\x80", 1 }, false },
		{ { "\xBF", 1 }, false },
		{ { "\xC0\x80", 2 }, false },
		{ { "\xC1\xBF", 2 }, false },
		{ { "\xC2\x80", 2 }, true },
		{ { "\xC2", 1 }, false },
		{ { "\xC2\x41", 2 }, false },
		{ { "\xDF\xBF", 2 }, true },
		{ { "\xE0\x80\x80", 3 }, false },
		{ { "\xE0\x9F\xBF", 3 }, false },
		{ { "\xE0\xA0\x80", 3 }, true },
		{ { "\xE0\xA0", 2 }, false },
		{ { "\xED\x9F\xBF", 3 }, true },
		{ { "\xED\xA0\x80", 3 }, false },
		{ { "\xED\xBF\xBF", 3 }, false },
		{ { "\xEE\x80\x80", 3 }, true },
		{ { "\xEF\xBF\xBF", 3 }, true },
		{ { "\xF0\x80\x80\x80", 4 }, false },
		{ { "\xF0\x8F\xBF\xBF", 4 }, false },
		{ { "\xF0\x90\x80\x80", 4 }, true },
		{ { "\xF0\x90\x80", 3 }, false },
		{ { "\xF4\x8F\xBF\xBF", 4 }, true },
		{ { "\xF4\x90\x80\x80", 4 }, false },
		{ { "\xF5\x80\x80\x80", 4 }, false },
		{ { "\xFF", 1 }, false },
		{ { "ok \xFE", 4 }, false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		if (utf8_is_valid(exact(&arena, cases[i].s)) != cases[i].valid)
			fail_msg("case %zu", i);
	}
}

static void
utf8_decode_undoes_encode(void **state)
{
	uint32_t code, back;
	char bytes[4];
	size_t n;

	(void)state;
	for (code = 0; code <= 0x10FFFF; code++) {
		if (code == 0xD800)
			code = 0xE000;
		n = utf8_encode(code, bytes);
		assert_int_equal(utf8_decode((struct str){ bytes, n }, &back),
		    n);
		assert_int_equal(back, code);
		assert_int_equal(utf8_decode((struct str){ bytes, n - 1 },
				     &back),
		    0);
	}
}

static void
utf8_length_counts_code_points(void **state)
{
	(void)state;
	assert_int_equal(utf8_length(STR("")), 0);
	assert_int_equal(utf8_length(STR("abc")), 3);
	assert_int_equal(utf8_length(STR("șțőű")), 4);
	assert_int_equal(utf8_length(STR("\xF0\x9F\x98\x80")), 1);
}

static void
normalise_a_line(void **state)
{
	static const struct {
		const char *from, *to;
	} cases[] = {
		{ "", "" },
		{ "   ", "" },
		{ "  a  b\tc\n", "a b c" },
		{ "a\xC2\xA0\xE2\x80\x83"
		  "b",
		    "a b" },
		{ "Asociaţia Şcoala ŢŞ ţş", "Asociația Școala ȚȘ țș" },
		{ "s\xCC\xA6t\xCC\xA6S\xCC\xA6T\xCC\xA6", "șțȘȚ" },
		{ "s\xCC\xA7t\xCC\xA7S\xCC\xA7T\xCC\xA7", "șțȘȚ" },
		{ "a\xCC\x86"
		  "a\xCC\x82i\xCC\x82"
		  "A\xCC\x86"
		  "A\xCC\x82I\xCC\x82",
		    "ăâîĂÂÎ" },
		{ "o\xCC\x8Bu\xCC\x8BO\xCC\x8BU\xCC\x8B", "őűŐŰ" },
		{ "o\xCC\x88u\xCC\x88"
		  "e\xCC\x81"
		  "a\xCC\x81i\xCC\x81",
		    "öüéáí" },
		{ "x\xCC\x86", "x\xCC\x86" },
		{ "\xCC\x86"
		  "a",
		    "\xCC\x86"
		    "a" },
		{ "a \xCC\x86", "a \xCC\x86" },
		{ "ă\xCC\x86", "ă\xCC\x86" },
		{ "a\x01"
		  "b\x7F"
		  "c\xC2\x80"
		  "d",
		    "abcd" },
		{ "a\x01\xCC\x86", "ă" },
		{ "„Viața” – 2026", "„Viața” – 2026" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_str(text_normalise(&arena,
			       exact(&arena, str_from(cases[i].from)),
			       TEXT_LINE),
		    cases[i].to);
	assert_str(text_normalise(&arena, STR("a\0b"), TEXT_LINE), "ab");
}

static void
normalise_a_block(void **state)
{
	(void)state;
	assert_str(text_normalise(&arena,
		       STR("\r\n a \tb\r\nc\rd\n\n\xC2\x85"
			   "e  \n"),
		       TEXT_BLOCK),
	    "a \tb\nc\nd\n\ne");
	assert_str(text_normalise(&arena, STR("\n\n"), TEXT_BLOCK), "");
	assert_str(text_normalise(&arena, STR("\x1B[31mroşu\x1B[0m"),
		       TEXT_BLOCK),
	    "[31mroșu[0m");
}

static void
normalise_twice_is_once(const char *name, struct str content, void *owner)
{
	enum text_shape shape;
	struct str once;

	(void)name;
	(void)owner;
	for (shape = TEXT_LINE; shape <= TEXT_BLOCK; shape++) {
		once = text_normalise(&arena, content, shape);
		assert_true(once.n <= content.n);
		assert_true(utf8_is_valid(once) || !utf8_is_valid(content));
		assert_true(str_eq(text_normalise(&arena, once, shape), once));
	}
}

static void
normalise_naughty_strings(void **state)
{
	(void)state;
	assert_true(file_each("tests/data/naughty-strings",
			normalise_twice_is_once, NULL) >= 3);
}

static void
forbidden_characters(void **state)
{
	static const char *const bad[] = { "\n", "a\tb", "\x7F", "\xC2\x85",
		"a\xC2\xAD"
		"b",
		"\xD8\x9C", "\xE2\x80\x8B", "\xE2\x80\x8D", "\xE2\x80\x8E",
		"\xE2\x80\x8F", "\xE2\x80\xA8", "\xE2\x80\xAA",
		"evil \xE2\x80\xAE"
		"fdp",
		"\xE2\x81\xA0", "\xE2\x81\xA6", "\xE2\x81\xA9",
		"\xEF\xBB\xBF"
		"bom",
		"\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xF0\x9F\xBF\xBE",
		"\xEE\x80\x80", "\xF3\xA0\x81\xA1", "\xF4\x8F\xBF\xBD",
		"\xE3\x85\xA4", "bad \xC3",
		"z\xCC\x81\xCC\x81\xCC\x81\xCC\x81" };
	static const char *const good[] = { "", "Asociația „Viața” S.O.S.",
		"Ősz – ű & 100% (a/b)", "z\xCC\x81\xCC\x81\xCC\x81",
		"z\xCC\x81\xCC\x81y\xCC\x81\xCC\x81", "\xF0\x9F\x98\x80",
		"Ελλάδα Україна 中文",
		"a\xC2\xA0"
		"b" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (!text_has_forbidden(exact(&arena, str_from(bad[i]))))
			fail_msg("bad %zu passed", i);
	}
	for (i = 0; i < sizeof(good) / sizeof(*good); i++) {
		if (text_has_forbidden(exact(&arena, str_from(good[i]))))
			fail_msg("good %zu refused", i);
	}
	assert_true(text_has_forbidden(STR("a\0b")));
}

static void
fold_is_what_sql_says(void **state)
{
	struct str rest, input, folded, key, got;
	size_t n;

	(void)state;
	rest = file_read(&arena, "tests/data/fold_vectors.tsv");
	for (n = 0; rest.n > 0; n++) {
		input = copy_column(&arena, &rest);
		folded = copy_column(&arena, &rest);
		key = copy_column(&arena, &rest);
		got = text_fold(&arena, exact(&arena, input));
		if (!str_eq(got, folded))
			fail_msg("line %zu: fold(%.*s) = '%.*s', not '%.*s'",
			    n + 1, (int)input.n, input.p, (int)got.n, got.p,
			    (int)folded.n, folded.p);
		got = text_key(&arena, exact(&arena, folded));
		if (!str_eq(got, key))
			fail_msg("line %zu: key_of(%.*s) = '%.*s', not '%.*s'",
			    n + 1, (int)folded.n, folded.p, (int)got.n, got.p,
			    (int)key.n, key.p);
	}
	assert_true(n >= 2000);
}

static void
fold_of_bytes_that_sql_never_sees(void **state)
{
	(void)state;
	assert_str(text_fold(&arena, STR("")), "");
	assert_str(text_fold(&arena, STR("a\0b")), "a b");
	assert_str(text_fold(&arena,
		       STR("a\xFF"
			   "b\xC3")),
	    "a b");
	assert_str(text_fold(&arena, STR("s.\0.o")), "s o");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8_is_valid_as_the_standard_says),
		cmocka_unit_test(utf8_decode_undoes_encode),
		cmocka_unit_test(utf8_length_counts_code_points),
		cmocka_unit_test(normalise_a_line),
		cmocka_unit_test(normalise_a_block),
		cmocka_unit_test(normalise_naughty_strings),
		cmocka_unit_test(forbidden_characters),
		cmocka_unit_test(fold_is_what_sql_says),
		cmocka_unit_test(fold_of_bytes_that_sql_never_sees),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
