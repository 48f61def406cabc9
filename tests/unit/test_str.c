/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lib/str.h"

static void
equality(void **state)
{
	(void)state;
	assert_true(str_eq(str_from(NULL), STR("")));
	assert_true(str_eq(str_from("ab"), STR("ab")));
	assert_false(str_eq(STR("ab"), STR("abc")));
	assert_false(str_eq(STR("ab"), STR("aB")));
	assert_true(str_eq((struct str){ NULL, 0 }, STR("")));
	assert_true(str_eq_nocase(STR("aB-1"), STR("Ab-1")));
	assert_false(str_eq_nocase(STR("ab"), STR("abc")));
	assert_false(str_eq_nocase(STR("ab"), STR("ac")));
	/* Neighbours of the letters must not be taken for their case. */
	assert_false(str_eq_nocase(STR("@"), STR("`")));
	assert_false(str_eq_nocase(STR("["), STR("{")));
}

static void
cut(void **state)
{
	struct str rest = STR("a,,b");

	(void)state;
	assert_true(str_eq(str_cut(&rest, ','), STR("a")));
	assert_true(str_eq(rest, STR(",b")));
	assert_true(str_eq(str_cut(&rest, ','), STR("")));
	assert_true(str_eq(str_cut(&rest, ','), STR("b")));
	assert_int_equal(rest.n, 0);
	assert_true(str_eq(str_cut(&rest, ','), STR("")));
	rest = (struct str){ NULL, 0 };
	assert_true(str_eq(str_cut(&rest, ','), STR("")));
}

static void
trim(void **state)
{
	(void)state;
	assert_true(str_eq(str_trim(STR(" \ta b\t ")), STR("a b")));
	assert_true(str_eq(str_trim(STR(" \t ")), STR("")));
	assert_true(str_eq(str_trim(STR("")), STR("")));
	assert_true(str_eq(str_trim(STR("\na\n")), STR("\na\n")));
	assert_true(str_eq(str_trim(STR("\0a\0")), STR("\0a\0")));
}

static void
characters(void **state)
{
	int i, c, digits = 0, alnums = 0, hexes = 0;

	(void)state;
	for (i = -128; i < 128; i++) {
		c = char_upper((char)i);
		assert_int_equal(char_upper((char)c), c);
		if (c != (char)i)
			assert_int_equal(char_lower((char)c), (char)i);
		digits += char_is_digit((char)i);
		alnums += char_is_alnum((char)i);
		hexes += char_hex((char)i) >= 0;
	}
	assert_int_equal(digits, 10);
	assert_int_equal(alnums, 62);
	assert_int_equal(hexes, 22);
	assert_int_equal(char_hex('0'), 0);
	assert_int_equal(char_hex('9'), 9);
	assert_int_equal(char_hex('a'), 10);
	assert_int_equal(char_hex('F'), 15);
	assert_int_equal(char_lower('Z'), 'z');
	assert_int_equal(char_upper('a'), 'A');
	assert_true(char_is_in('b', "abc"));
	assert_false(char_is_in('d', "abc"));
	assert_false(char_is_in('\0', "abc"));
}

/* Each byte, wherever it stands in a text of each length. */
static void
controls(void **state)
{
	char text[20];

	(void)state;
	assert_false(str_has_control((struct str){ NULL, 0 }));
	for (int c = 0; c < 256; c++) {
		for (size_t n = 1; n <= sizeof(text); n++) {
			for (size_t at = 0; at < n; at++) {
				memset(text, 0x80 + (int)at, sizeof(text));
				text[at] = (char)c;
				assert_int_equal(str_has_control(
						     (struct str){ text, n }),
				    c < 0x20 || c == 0x7f);
			}
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equality),
		cmocka_unit_test(cut),
		cmocka_unit_test(trim),
		cmocka_unit_test(characters),
		cmocka_unit_test(controls),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
