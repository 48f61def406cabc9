/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "entry/value.h"
#include "files.h"
#include "lib/buf.h"
#include "lib/plain.h"
#include "lib/text.h"

static struct arena arena;
static struct entry_rules rules;

/* The counties as the database gives them, from the list that it is made of. */
static struct str
counties(void)
{
	struct str rest = file_read(&arena, "migrations/data/county.csv"), line,
		   code;
	struct buf b;

	buf_init(&b, &arena, 4096);
	(void)str_cut(&rest, '\n');
	while (rest.n > 0) {
		line = str_cut(&rest, '\n');
		code = str_cut(&line, ',');
		for (size_t i = 0; i < 5; i++)
			(void)str_cut(&line, ',');
		(void)buf_printf(&b, "%s%.*s ", b.n > 0 ? "," : "", (int)code.n,
		    code.p);
		(void)buf_str(&b, text_fold(&arena, str_cut(&line, ',')));
	}
	return (buf_view(&b));
}

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	assert_true(entry_rules_read(&rules, STR("2026-11-22"), counties()));
	assert_int_equal(rules.ncounties, 42);
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
values_are_what_sql_says(void **state)
{
	struct str rest, field, given, kept, fault, got;
	const char *why;
	struct arena a;
	size_t n;

	(void)state;
	arena_init(&a);
	rest = file_read(&arena, "tests/data/entry_vectors.tsv");
	for (n = 0; rest.n > 0; n++) {
		field = copy_column(&a, &rest);
		given = copy_column(&a, &rest);
		kept = copy_column(&a, &rest);
		fault = copy_column(&a, &rest);
		got = entry_value(&a, &rules, entry_field_parse(field),
		    exact(&a, given), &why);
		if (!str_eq(got, kept) || !str_eq(str_from(why), fault))
			fail_msg("line %zu: %.*s \"%.*s\" is \"%.*s\" (%s), "
				 "not \"%.*s\" (%.*s)",
			    n + 1, (int)field.n, field.p, (int)given.n, given.p,
			    (int)got.n, got.p, why == NULL ? "" : why,
			    (int)kept.n, kept.p, (int)fault.n, fault.p);
		arena_release(&a);
	}
	assert_true(n >= 1500);
}

static void
a_day_is_the_last(void **state)
{
	const char *why;

	(void)state;
	(void)entry_value(&arena, &rules, ENTRY_RECORDED_ON, STR("2026-11-23"),
	    &why);
	assert_null(why);
	(void)entry_value(&arena, &rules, ENTRY_RECORDED_ON, STR("2026-11-24"),
	    &why);
	assert_string_equal(why, "maximum");
}

static void
cells_are_without_what_a_spreadsheet_adds(void **state)
{
	static const struct {
		enum entry_field field;
		const char *cell, *value;
	} cases[] = {
		{ ENTRY_NAME, "'=1+1", "=1+1" },
		{ ENTRY_NAME, "'-x", "-x" },
		{ ENTRY_NAME, "'\tx", "\tx" },
		{ ENTRY_NAME, "'Cuvânt", "'Cuvânt" },
		{ ENTRY_NAME, "'", "'" },
		{ ENTRY_NAME, "", "" },
		{ ENTRY_NAME, "5.3.2024", "5.3.2024" },
		{ ENTRY_RECORDED_ON, "'+5.3.2024", "+5.3.2024" },
		{ ENTRY_RECORDED_ON, " 5.3.2024", "2024-03-05" },
		{ ENTRY_RECORDED_ON, "15/12/2024\n", "2024-12-15" },
		{ ENTRY_RECORDED_ON,
		    "\xE3\x80\x80"
		    "1-1-2024\t",
		    "2024-01-01" },
		{ ENTRY_RECORDED_ON, "31.02.2024", "2024-02-31" },
		{ ENTRY_RECORDED_ON, "5.3.24", "5.3.24" },
		{ ENTRY_RECORDED_ON, "5.3.20245", "5.3.20245" },
		{ ENTRY_RECORDED_ON, "5..2024", "5..2024" },
		{ ENTRY_RECORDED_ON, "115.3.2024", "115.3.2024" },
		{ ENTRY_RECORDED_ON, "5.3", "5.3" },
		{ ENTRY_RECORDED_ON, "5.", "5." },
		{ ENTRY_RECORDED_ON, "5.3.2024 x", "5.3.2024 x" },
		{ ENTRY_RECORDED_ON, "2024-03-15", "2024-03-15" },
		{ ENTRY_RECORDED_ON, "", "" },
	};
	struct str got;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		got = entry_cell(&arena, cases[i].field,
		    exact(&arena, str_from(cases[i].cell)));
		assert_string_equal(arena_strdup(&arena, got), cases[i].value);
	}
}

static void
fields_have_names_in_their_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < ENTRY_FIELDS; i++) {
		const char *name = entry_field_name((enum entry_field)i);

		assert_int_equal(entry_field_parse(str_from(name)), i);
		if (i > 0)
			assert_true(
			    strcmp(entry_field_name((enum entry_field)(i - 1)),
				name) < 0);
	}
	assert_int_equal(entry_field_parse(STR("")), ENTRY_FIELDS);
	assert_int_equal(entry_field_parse(STR("nume")), ENTRY_FIELDS);
}

static void
rules_that_are_none(void **state)
{
	struct entry_rules r;
	struct buf many;

	(void)state;
	assert_false(entry_rules_read(&r, STR("22.11.2026"), STR("AB alba")));
	assert_true(entry_rules_read(&r, STR("2026-12-31"), STR("AB alba")));
	assert_int_equal(r.last_day.year, 2027);
	buf_init(&many, &arena, 4096);
	for (size_t i = 0; i <= ENTRY_COUNTIES_MAX; i++)
		(void)buf_text(&many, "XX x,");
	assert_false(entry_rules_read(&r, STR("2026-12-31"), buf_view(&many)));
}

static void
bytes_that_sql_never_sees(void **state)
{
	(void)state;
	assert_int_equal(plain_line(&arena, STR("")).n, 0);
	assert_string_equal(arena_strdup(&arena,
				plain_line(&arena,
				    exact(&arena,
					STR("a\xFF"
					    "b\xC8")))),
	    "ab");
	assert_string_equal(arena_strdup(&arena,
				plain_upper(&arena,
				    exact(&arena,
					STR("a\x80"
					    "ș")))),
	    "AȘ");
	assert_string_equal(arena_strdup(&arena, plain_left(STR("ășț"), 2)),
	    "ăș");
	assert_int_equal(plain_left(STR("ăș"), 9).n, 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_what_sql_says),
		cmocka_unit_test(a_day_is_the_last),
		cmocka_unit_test(cells_are_without_what_a_spreadsheet_adds),
		cmocka_unit_test(fields_have_names_in_their_order),
		cmocka_unit_test(rules_that_are_none),
		cmocka_unit_test(bytes_that_sql_never_sees),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
