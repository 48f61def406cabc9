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
#include "register/clean.h"
#include "register/encoding.h"
#include "register/file_name.h"
#include "register/row.h"

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
	assert_string_equal(arena_strdup(&arena, got), want);
}

static void
test_mask(void **state)
{
	static const char *const kept[] = { "", "123456789012",
		"12345678901234", "0960229123456", "1961329123456",
		"1960200123456", "4012345678901 " };
	bool masked;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(kept) / sizeof(kept[0]); i++) {
		assert_str(clean_mask(&arena, exact(&arena, str_from(kept[i])),
			       &masked),
		    kept[i]);
		assert_false(masked);
	}
	assert_str(clean_mask(&arena, exact(&arena, STR("x6990101990011y")),
		       &masked),
	    "x*************y");
	assert_true(masked);
}

static void
test_place(void **state)
{
	static const struct {
		const char *from, *place, *hint;
		bool is_address;
	} cases[] = {
		{ "CORBEANCA - IF", "CORBEANCA", "IF", false },
		{ "POPESTI-LEORDENI- IF", "POPESTI-LEORDENI", "IF", false },
		{ "POPESTI-LEORDENI", "POPESTI-LEORDENI", "", false },
		{ "SECTORUL 4 - BUCURESTI", "SECTORUL 4", "BUCURESTI", false },
		{ "DROBETA-TURNU SEVERIN", "DROBETA-TURNU SEVERIN", "", false },
		{ "SAT MIC - COMUNA MARE", "SAT MIC - COMUNA MARE", "", false },
		{ "BRASOV, STR. X NR. 5", "BRASOV", "", true },
		{ "STRADA X 5", "", "", true },
		{ "-", "-", "", false },
		{ " - ", " - ", "", false },
		{ "- IF", "- IF", "", false },
		{ "", "", "", false },
	};
	struct str place, hint;
	bool is_address;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		place = clean_place(&arena,
		    exact(&arena, str_from(cases[i].from)), &hint, &is_address);
		assert_str(place, cases[i].place);
		assert_str(hint, cases[i].hint);
		assert_int_equal(is_address, cases[i].is_address);
	}
}

static enum encoding
probe(const char *bytes, size_t n)
{
	struct encoding_probe whole = { 0 }, single = { 0 };
	size_t i;

	encoding_probe_add(&whole, (struct str){ bytes, n });
	for (i = 0; i < n; i++)
		encoding_probe_add(&single, (struct str){ bytes + i, 1 });
	assert_int_equal(encoding_probe_end(&whole),
	    encoding_probe_end(&single));
	return (encoding_probe_end(&whole));
}

static void
test_probe(void **state)
{
	(void)state;
	assert_int_equal(probe("plain", 5), ENCODING_UTF8);
	assert_int_equal(probe("", 0), ENCODING_UTF8);
	assert_int_equal(probe("\xC8\x9A\xE2\x80\x9E", 5), ENCODING_UTF8);
	assert_int_equal(probe("ASOCIA\xDEIA", 9), ENCODING_ISO_8859_2);
	assert_int_equal(probe("\x84"
			       "A\xDE\x94",
			     4),
	    ENCODING_WINDOWS_1250);
	assert_int_equal(probe("\xFF\xFE"
			       "A\0",
			     4),
	    ENCODING_UTF16_LE);
	assert_int_equal(probe("\xFE\xFF\0A", 4), ENCODING_UTF16_BE);
	assert_int_equal(probe("\xC8", 1), ENCODING_ISO_8859_2);
	/* Overlong forms and surrogates are no UTF-8. */
	assert_int_equal(probe("\xC0\xAF", 2), ENCODING_ISO_8859_2);
	assert_int_equal(probe("\xED\xA0\x80", 3), ENCODING_WINDOWS_1250);
}

static void
test_decode(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, &arena, 64);
	assert_true(encoding_decode(ENCODING_WINDOWS_1250,
	    STR("\x84\xAA\xDE\xF5\x94"), &b));
	assert_str(buf_view(&b), "„ŞŢő”");
	buf_reset(&b);
	assert_true(
	    encoding_decode(ENCODING_ISO_8859_2, STR("\xAA\xBA\xE3"), &b));
	assert_str(buf_view(&b), "Şşă");
	buf_init(&b, &arena, 3);
	assert_false(encoding_decode(ENCODING_UTF8, STR("four"), &b));
}

static void
test_repair(void **state)
{
	static const struct {
		const char *from, *to;
		bool repaired;
	} cases[] = {
		{ "ASOCIAȚIA", "ASOCIAȚIA", false },
		{ "ASOCIAÞIA", "ASOCIAȚIA", true },
		{ "ªCOALÃ", "ȘCOALĂ", true },
		{ "etajul 1º", "etajul 1º", false },
		{ "ASOCIAÈšIA", "ASOCIAȚIA", true },
		{ "EGYESÜLET Ő Ű", "EGYESÜLET Ő Ű", false },
		{ "ASOCIA\xDEIA", "ASOCIAŢIA", true },
		{ "pierdut \xEF\xBF\xBD", "pierdut \xEF\xBF\xBD", true },
		{ "\xC3", "Ă", true },
		{ "", "", false },
	};
	bool repaired;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_str(encoding_repair(&arena,
			       exact(&arena, str_from(cases[i].from)),
			       &repaired),
		    cases[i].to);
		assert_int_equal(repaired, cases[i].repaired);
	}
	assert_str(encoding_repair(&arena, STR("â€žXâ€“Y"), &repaired), "„X–Y");
}

static void
test_file_name(void **state)
{
	static const struct {
		const char *path, *day, *form;
	} cases[] = {
		{ "/x/09_03_2026Asociatii.xlsx", "2026-03-09", "asociatie" },
		{ "09032026Fundatii.csv", "2026-03-09", "fundatie" },
		{ "rnong-2026-09-20.csv", "2026-09-20", NULL },
		{ "20260920.csv", "2026-09-20", NULL },
		{ "09.03.2026 Federatii.csv", "2026-03-09", "federatie" },
		{ "09_03_2026PersJuridstr.xlsx", "2026-03-09",
		    "persoana_juridica_straina" },
		{ "2026-09-20 to 2026-09-21.csv", NULL, NULL },
		{ "/2026-09-20/rnong.csv", NULL, NULL },
		{ "12026-03-09.csv", NULL, NULL },
		{ "31_02_2026.csv", NULL, NULL },
		{ "Uniuni", NULL, "uniune" },
		{ "", NULL, NULL },
	};
	char text[DATE_SIZE];
	struct date day;
	const char *form;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(file_name_date(cases[i].path, &day),
		    cases[i].day != NULL);
		if (cases[i].day != NULL) {
			date_format(day, text);
			assert_string_equal(text, cases[i].day);
		}
		form = file_name_legal_form(&arena, cases[i].path);
		assert_string_equal(form == NULL ? "-" : form,
		    cases[i].form == NULL ? "-" : cases[i].form);
	}
}

static void
test_form(void **state)
{
	struct str fields[] = { STR("NUMĂR REGISTRU"), STR("denumire ong"),
		STR("Altceva"), STR("Altceva"), STR("") };
	struct csv_row row = { .line = 1, .n = 5, .fields = fields };
	struct register_form form;

	(void)state;
	assert_true(register_form_read(&arena, &row, &form));
	assert_int_equal(form.kind, REGISTER_RNONG);
	assert_int_equal(form.at[REGISTER_NAME], 1);
	assert_int_equal(form.at[REGISTER_CIF], -1);
	assert_str(form.title[2], "Altceva");
	assert_str(form.title[3], "Altceva (2)");
	assert_str(form.title[4], "-");
	assert_string_equal(register_form_name(&form), "rnong_short");
	fields[4] = STR("Denumire ONG");
	assert_false(register_form_read(&arena, &row, &form));
	row.n = 1;
	assert_false(register_form_read(&arena, &row, &form));
	row.n = 0;
	assert_false(register_form_read(&arena, &row, &form));
}

static void
test_row(void **state)
{
	static const struct register_rules rules = { .captured_on = { 2026, 9,
							 20 } };
	struct str titles[] = { STR("Nr. Crt."), STR("Numar Registru"),
		STR("Denumire ONG"), STR("CUI") };
	struct str fields[] = { STR("7"), STR(" 07 / a / 2020"),
		STR("Ă  ş\t„x”"), STR("6990101 990011") };
	struct csv_row row = { .line = 1, .n = 4, .fields = titles };
	struct register_form form;
	struct register_row read;

	(void)state;
	assert_true(register_form_read(&arena, &row, &form));
	row.fields = fields;
	assert_true(register_row_read(&arena, &form, &rules, &row, &read));
	assert_null(read.rejected);
	assert_str(read.national_number, "7/A/2020");
	assert_str(read.name, "Ă ș „x”");
	assert_str(read.name_key, "a s x");
	assert_str(read.legal_form, "asociatie");
	assert_null(read.cif.p);
	assert_str(read.raw,
	    "{\"Numar Registru\":\" 07 / a / 2020\","
	    "\"Denumire ONG\":\"Ă  ş\\t„x”\","
	    "\"CUI\":\"*************\",\"Nr. Crt.\":\"7\"}");
	assert_int_equal(read.steady.n,
	    read.raw.n - strlen(",\"Nr. Crt.\":\"7\"}"));
	/* In a name, with a sign of no width in it. */
	fields[2] = STR("x 699010\xE2\x80\x8B"
			"1990011");
	assert_true(register_row_read(&arena, &form, &rules, &row, &read));
	assert_str(read.name, "x *************");
	assert_null(strstr(arena_strdup(&arena, read.raw), "699010"));
	fields[1] = fields[2] = fields[3] = STR(" ");
	assert_false(register_row_read(&arena, &form, &rules, &row, &read));
	fields[3] = STR("1");
	assert_true(register_row_read(&arena, &form, &rules, &row, &read));
	assert_string_equal(read.rejected, "neither_name_nor_number");
	row.n = 3;
	fields[2] = STR("x");
	assert_true(register_row_read(&arena, &form, &rules, &row, &read));
	assert_string_equal(read.rejected, "columns");
}

/* A file without a head: its first row is taken for one. */
static void
test_titles(void **state)
{
	struct str titles[] = { STR("Numar Registru"), STR("Denumire ONG"),
		STR("6990101990011") };
	struct csv_row row = { .line = 1, .n = 3, .fields = titles };
	struct register_form form;

	(void)state;
	assert_true(register_form_read(&arena, &row, &form));
	assert_str(form.title[2], "*************");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_mask, setup, teardown),
		cmocka_unit_test_setup_teardown(test_place, setup, teardown),
		cmocka_unit_test_setup_teardown(test_probe, setup, teardown),
		cmocka_unit_test_setup_teardown(test_decode, setup, teardown),
		cmocka_unit_test_setup_teardown(test_repair, setup, teardown),
		cmocka_unit_test_setup_teardown(test_file_name, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(test_form, setup, teardown),
		cmocka_unit_test_setup_teardown(test_row, setup, teardown),
		cmocka_unit_test_setup_teardown(test_titles, setup, teardown),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
