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
#include "lib/utf16.h"

#define BYTES(literal)                                                         \
	{                                                                      \
		(literal), sizeof(literal) - 1                                 \
	}

/* Whole, and byte by byte, is the same. */
static void
decodes(bool is_big, struct str bytes, const char *want)
{
	struct utf16 whole = { .is_big = is_big }, single = whole;
	struct arena a;
	struct buf one, other;
	size_t i;

	arena_init(&a);
	buf_init(&one, &a, 64);
	buf_init(&other, &a, 64);
	bytes = exact(&a, bytes);
	assert_true(utf16_add(&whole, bytes, &one) && utf16_end(&whole, &one));
	for (i = 0; i < bytes.n; i++)
		assert_true(
		    utf16_add(&single, (struct str){ bytes.p + i, 1 }, &other));
	assert_true(utf16_end(&single, &other));
	assert_string_equal(buf_view(&one).p, want);
	assert_string_equal(buf_view(&other).p, want);
	arena_release(&a);
}

static void
characters_in_either_order(void **state)
{
	static const struct {
		bool is_big;
		struct str bytes;
		const char *want;
	} cases[] = {
		{ false, BYTES(""), "" },
		{ false, BYTES("A\0\x1B\x02"), "Aț" },
		{ true, BYTES("\0A\x02\x1B"), "Aț" },
		{ false, BYTES("\xFF\xFE\x31\x00"),
		    "\xEF\xBB\xBF"
		    "1" },
		{ true, BYTES("\xFE\xFF\x00\x31"),
		    "\xEF\xBB\xBF"
		    "1" },
		{ false, BYTES("\x3D\xD8\x00\xDE"), "😀" },
		{ true, BYTES("\xD8\x3D\xDE\x00"), "😀" },
		{ true, BYTES("\xDB\xFF\xDF\xFF"), "\xF4\x8F\xBF\xBF" },
		{ true, BYTES("\xD7\xFF\xE0\x00"), "\xED\x9F\xBF\xEE\x80\x80" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		decodes(cases[i].is_big, cases[i].bytes, cases[i].want);
}

static void
what_is_no_character_is_shown(void **state)
{
	static const struct {
		struct str bytes;
		const char *want;
	} cases[] = {
		{ BYTES("\x00"), "�" },
		{ BYTES("\x00"
			"A\x00"),
		    "A�" },
		{ BYTES("\xD8\x3D"), "�" },
		{ BYTES("\xD8\x3D\xDE"), "�" },
		{ BYTES("\xD8\x3D\x00"
			"A"),
		    "�A" },
		{ BYTES("\xDE\x00\x00"
			"A"),
		    "�A" },
		{ BYTES("\xD8\x3D\xD8\x3D\xDE\x00"), "�😀" },
		{ BYTES("\xDE\x00\xD8\x3D"), "��" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		decodes(true, cases[i].bytes, cases[i].want);
}

static void
a_buffer_that_is_full(void **state)
{
	struct utf16 u = { .is_big = true };
	struct arena a;
	struct buf out;

	(void)state;
	arena_init(&a);
	buf_init(&out, &a, 2);
	assert_false(utf16_add(&u, (struct str)BYTES("\x20\x1E\0A"), &out));
	buf_reset(&out);
	assert_true(utf16_add(&u, (struct str)BYTES("\xD8\x3D"), &out));
	assert_false(utf16_add(&u, (struct str)BYTES("\0A"), &out));
	u = (struct utf16){ .has_byte = true };
	buf_reset(&out);
	assert_false(utf16_end(&u, &out));
	assert_true(utf16_end(&u, &out));
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_in_either_order),
		cmocka_unit_test(what_is_no_character_is_shown),
		cmocka_unit_test(a_buffer_that_is_full),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
