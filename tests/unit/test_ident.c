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
#include "lib/ident.h"

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
assert_cif(const char *s, enum ident_error want, const char *digits)
{
	char got[CIF_SIZE] = "untouched";
	enum ident_error e;

	e = cif_parse(exact(&arena, str_from(s)), got);
	if (e != want)
		fail_msg("%s: %s", s, ident_error_code(e));
	assert_string_equal(got, digits == NULL ? "untouched" : digits);
}

static void
cif_accepts_what_people_write(void **state)
{
	static const char *const real[] = { "30339344", "25852660", "47632542",
		"52178265", "27772126", "18547290", "4204020" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(real) / sizeof(*real); i++)
		assert_cif(real[i], IDENT_OK, real[i]);
	assert_cif("RO30339344", IDENT_OK, "30339344");
	assert_cif("ro 30339344", IDENT_OK, "30339344");
	assert_cif(" Ro30 339 344\t", IDENT_OK, "30339344");
	assert_cif("RO\xC2\xA0"
		   "30339344",
	    IDENT_OK, "30339344");
	/* The shortest and the longest: weights 2 and all ten. */
	assert_cif("19", IDENT_OK, "19");
	assert_cif("1234567897", IDENT_OK, "1234567897");
	/* A remainder of ten gives the check digit 0: 6*2*10 % 11 = 10. */
	assert_cif("60", IDENT_OK, "60");
}

static void
cif_refuses(void **state)
{
	(void)state;
	assert_cif("", IDENT_EMPTY, NULL);
	assert_cif("   ", IDENT_EMPTY, NULL);
	assert_cif("RO", IDENT_FORM, NULL);
	assert_cif("R30339344", IDENT_FORM, NULL);
	assert_cif("ROO30339344", IDENT_FORM, NULL);
	assert_cif("0", IDENT_FORM, NULL);
	assert_cif("9", IDENT_FORM, NULL);
	assert_cif("00", IDENT_FORM, NULL);
	assert_cif("030339344", IDENT_FORM, NULL);
	assert_cif("18547291", IDENT_CHECK_DIGIT, NULL);
	assert_cif("30339343", IDENT_CHECK_DIGIT, NULL);
	assert_cif("12345678901", IDENT_TOO_LONG, NULL);
	assert_cif("123456789012", IDENT_TOO_LONG, NULL);
	assert_cif("1234567890123", IDENT_PERSONAL, NULL);
	assert_cif("RO 1234567890123", IDENT_PERSONAL, NULL);
	assert_cif("12345678901234", IDENT_TOO_LONG, NULL);
	assert_cif("3033-9344", IDENT_FORM, NULL);
	assert_cif("+30339344", IDENT_FORM, NULL);
	assert_cif("３０３３９３４４", IDENT_FORM, NULL);
	assert_cif("30339344'; DROP TABLE ngo --", IDENT_FORM, NULL);
	assert_int_equal(cif_parse((struct str){ "30339344\0", 9 },
			     (char[CIF_SIZE]){ 0 }),
	    IDENT_FORM);
}

static void
cif_check_digit_is_exact(void **state)
{
	char text[32], got[CIF_SIZE];
	int body, digit, right;

	(void)state;
	for (body = 1; body < 3000; body++) {
		for (right = 0, digit = 0; digit < 10; digit++) {
			(void)snprintf(text, sizeof(text), "%d%d", body, digit);
			right += cif_parse(str_from(text), got) == IDENT_OK;
		}
		assert_int_equal(right, 1);
	}
}

static void
cif_bounds_its_input(void **state)
{
	char many[5000], got[CIF_SIZE];

	(void)state;
	memset(many, ' ', sizeof(many));
	assert_int_equal(cif_parse((struct str){ many, sizeof(many) }, got),
	    IDENT_TOO_LONG);
	memset(many, '1', sizeof(many));
	assert_int_equal(cif_parse((struct str){ many, 120 }, got),
	    IDENT_TOO_LONG);
}

static void
national_number(void **state)
{
	static const struct {
		const char *from, *to;
		bool doubtful;
	} good[] = {
		{ "3304/A/2026", "3304/A/2026", false },
		{ "3304/a/2026", "3304/A/2026", false },
		{ " 3304 / A / 2026 ", "3304/A/2026", false },
		{ "000123/B/1990", "123/B/1990", false },
		{ "999999/E/2000", "999999/E/2000", false },
		{ "1/C/1989", "1/C/1989", true },
		{ "1/D/2027", "1/D/2027", true },
		{ "12/A/1005", "12/A/1005", true },
		{ "12/A/3009", "12/A/3009", true },
		{ "12/A/0000", "12/A/0000", true },
	};
	static const struct {
		const char *s;
		enum ident_error e;
	} bad[] = {
		{ "", IDENT_EMPTY },
		{ " ", IDENT_EMPTY },
		{ "3304", IDENT_FORM },
		{ "3304/A", IDENT_FORM },
		{ "3304/A/", IDENT_FORM },
		{ "/A/2026", IDENT_FORM },
		{ "0/A/2026", IDENT_FORM },
		{ "1234567/A/2026", IDENT_FORM },
		{ "3304/F/2026", IDENT_FORM },
		{ "3304/AB/2026", IDENT_FORM },
		{ "3304/@/2026", IDENT_FORM },
		{ "3304/A/26", IDENT_FORM },
		{ "3304/A/20266", IDENT_FORM },
		{ "3304/A/2026/1", IDENT_FORM },
		{ "33 04/A/2026", IDENT_FORM },
		{ "-3304/A/2026", IDENT_FORM },
		{ "3304\\A\\2026", IDENT_FORM },
	};
	struct national_number n;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(*good); i++) {
		assert_int_equal(
		    national_number_parse(exact(&arena, str_from(good[i].from)),
			2026, &n),
		    IDENT_OK);
		assert_string_equal(n.text, good[i].to);
		assert_int_equal(n.year_doubtful, good[i].doubtful);
	}
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (national_number_parse(exact(&arena, str_from(bad[i].s)),
			2026, &n) != bad[i].e)
			fail_msg("%s", bad[i].s);
	}
	assert_int_equal(national_number_parse(STR("3304/A/2026"), 2026, &n),
	    IDENT_OK);
	assert_int_equal(n.number, 3304);
	assert_int_equal(n.letter, 'A');
	assert_int_equal(n.year, 2026);
}

static void
court_number(void **state)
{
	static const struct {
		const char *from, *to;
		unsigned int number;
		char part;
		const char *section;
		unsigned int year;
	} good[] = {
		{ "4/A/I/2026", "4/A/I/2026", 4, 'A', "I", 2026 },
		{ "4 / a / xii / 2026", "4/A/XII/2026", 4, 'A', "XII", 2026 },
		{ "111", "111", 111, 0, "", 0 },
		{ "26/2000", "26/2000", 26, 0, "", 2000 },
		{ "32/PJ/2010", "32/PJ/2010", 32, 0, "", 2010 },
		{ "65/22.05.2012", "65/22.05.2012", 65, 0, "", 2012 },
		{ "65 / 22. 05 .2012", "65/22.05.2012", 65, 0, "", 2012 },
		{ "7/B/2011", "7/B/2011", 7, 'B', "", 2011 },
		{ "Dosar  12 bis", "DOSAR 12 BIS", 0, 0, "", 0 },
		{ "1/A/2", "1/A/2", 0, 0, "", 0 },
		{ "4/Q/I/2026", "4/Q/I/2026", 0, 0, "", 0 },
		{ "4/A/Z/2026", "4/A/Z/2026", 0, 0, "", 0 },
		{ "1/2/3/4/5", "1/2/3/4/5", 0, 0, "", 0 },
		{ "1234567/2000", "1234567/2000", 0, 0, "", 0 },
		{ "65/31.02.2012", "65/31.02.2012", 0, 0, "", 0 },
		{ "/5", "/5", 0, 0, "", 0 },
		{ "123456789012345678901234567890",
		    "123456789012345678901234567890", 0, 0, "", 0 },
		{ "șșșșșșșșșșșșșșșșșșșșșșșșșșșșș1",
		    "șșșșșșșșșșșșșșșșșșșșșșșșșșșșș1", 0, 0, "", 0 },
	};
	struct court_number c, again;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(*good); i++) {
		assert_int_equal(court_number_parse(exact(&arena,
							str_from(good[i].from)),
				     &c),
		    IDENT_OK);
		assert_string_equal(c.text, good[i].to);
		assert_int_equal(c.number, good[i].number);
		assert_int_equal(c.part, good[i].part);
		assert_string_equal(c.section, good[i].section);
		assert_int_equal(c.year, good[i].year);
		assert_int_equal(court_number_parse(str_from(c.text), &again),
		    IDENT_OK);
		assert_string_equal(again.text, c.text);
	}
}

static void
court_number_refuses(void **state)
{
	struct court_number c;
	char many[400];

	(void)state;
	memset(many, '1', sizeof(many));
	assert_int_equal(court_number_parse(STR(""), &c), IDENT_EMPTY);
	assert_int_equal(court_number_parse(STR("fără număr"), &c), IDENT_FORM);
	assert_int_equal(court_number_parse(STR("1\n2"), &c), IDENT_FORM);
	assert_int_equal(court_number_parse(STR("1\xE2\x80\xAE"
						"2"),
			     &c),
	    IDENT_FORM);
	assert_int_equal(court_number_parse(STR("1\xFF"), &c), IDENT_FORM);
	assert_int_equal(court_number_parse(STR("1234567890123"), &c),
	    IDENT_PERSONAL);
	assert_int_equal(court_number_parse((struct str){ many, 31 }, &c),
	    IDENT_TOO_LONG);
	assert_int_equal(court_number_parse((struct str){ many, 120 }, &c),
	    IDENT_TOO_LONG);
	assert_int_equal(court_number_parse((struct str){ many, 400 }, &c),
	    IDENT_TOO_LONG);
}

static void
siruta(void **state)
{
	/* Real codes, and real codes whose check digit is wrong. */
	static const int right[] = { 179132, 83320, 63394, 179141, 179196, 10 };
	static const int wrong[] = { 9026, 12912, 20063, 26338, 86453 };
	int value;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(right) / sizeof(*right); i++)
		assert_true(siruta_check(right[i]));
	for (i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(siruta_check(wrong[i]));
	assert_false(siruta_check(0));
	assert_false(siruta_check(-10));
	assert_false(siruta_check(1791321));

	assert_true(siruta_parse(STR("179132"), &value));
	assert_int_equal(value, 179132);
	assert_false(siruta_parse(STR(""), &value));
	assert_false(siruta_parse(STR("0"), &value));
	assert_false(siruta_parse(STR("1791321"), &value));
	assert_false(siruta_parse(STR("+1"), &value));
	assert_false(siruta_parse(STR(" 1"), &value));
}

static void
assert_guess(const char *s, enum ident_scheme scheme, const char *value)
{
	char got[121] = "?";
	enum ident_scheme found;

	found = ident_guess(exact(&arena, str_from(s)), 2026, got);
	if (found != scheme)
		fail_msg("%s: scheme %d", s, found);
	assert_string_equal(got, value);
}

static void
guess(void **state)
{
	(void)state;
	assert_guess("30339344", IDENT_SCHEME_CIF, "30339344");
	assert_guess(" 30 339 344 ", IDENT_SCHEME_CIF, "30339344");
	assert_guess("RO30339344", IDENT_SCHEME_CIF, "30339344");
	assert_guess("ro-cui-30339344", IDENT_SCHEME_CIF, "30339344");
	assert_guess("RO19", IDENT_SCHEME_CIF, "19");
	assert_guess("RO-CUI-19", IDENT_SCHEME_CIF, "19");
	assert_guess("19", IDENT_SCHEME_NONE, "");
	assert_guess("2020", IDENT_SCHEME_NONE, "");
	assert_guess("30339343", IDENT_SCHEME_NONE, "");
	assert_guess("RO30339343", IDENT_SCHEME_NONE, "");
	assert_guess("1234567890123", IDENT_SCHEME_PERSONAL, "");
	assert_guess("RO-CUI-1234567890123", IDENT_SCHEME_PERSONAL, "");
	assert_guess("1 234567 890123", IDENT_SCHEME_PERSONAL, "");
	assert_guess("3304/a/2026", IDENT_SCHEME_NATIONAL_NUMBER,
	    "3304/A/2026");
	assert_guess("12/A/1005", IDENT_SCHEME_NATIONAL_NUMBER, "12/A/1005");
	assert_guess("4/a/i/2026", IDENT_SCHEME_COURT_NUMBER, "4/A/I/2026");
	assert_guess("26/2000", IDENT_SCHEME_COURT_NUMBER, "26/2000");
	assert_guess("32/pj/2010", IDENT_SCHEME_COURT_NUMBER, "32/PJ/2010");
	assert_guess("65/22.05.2012", IDENT_SCHEME_COURT_NUMBER,
	    "65/22.05.2012");
	assert_guess("111", IDENT_SCHEME_NONE, "");
	assert_guess("km 5/7", IDENT_SCHEME_NONE, "");
	assert_guess("asociatia 24/7", IDENT_SCHEME_NONE, "");
	assert_guess("1/2", IDENT_SCHEME_NONE, "");
	assert_guess("", IDENT_SCHEME_NONE, "");
	assert_guess("părinți iași", IDENT_SCHEME_NONE, "");
	assert_null(ident_scheme_name(IDENT_SCHEME_NONE));
	assert_null(ident_scheme_name(IDENT_SCHEME_PERSONAL));
	assert_string_equal(ident_scheme_name(IDENT_SCHEME_CIF), "cif");
	assert_string_equal(ident_scheme_name(IDENT_SCHEME_COURT_NUMBER),
	    "court_number");
	assert_string_equal(ident_scheme_name(IDENT_SCHEME_NATIONAL_NUMBER),
	    "national_number");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cif_accepts_what_people_write),
		cmocka_unit_test(cif_refuses),
		cmocka_unit_test(cif_check_digit_is_exact),
		cmocka_unit_test(cif_bounds_its_input),
		cmocka_unit_test(national_number),
		cmocka_unit_test(court_number),
		cmocka_unit_test(court_number_refuses),
		cmocka_unit_test(siruta),
		cmocka_unit_test(guess),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
