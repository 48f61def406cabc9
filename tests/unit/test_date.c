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
#include "lib/date.h"

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
days(void **state)
{
	static const char *const bad[] = { "", "2026", "2026-03", "2026-3-09",
		"2026-03-9", "2026-03-09 ", " 2026-03-09", "2026-13-01",
		"2026-00-01", "2026-01-00", "2026-01-32", "2026-02-29",
		"2026-04-31", "1900-02-29", "0000-01-01", "20260309",
		"2026/03/09", "+026-03-09", "-026-03-09", "02026-03-09",
		"2026-03-0９", "2026-03-09T00:00:00Z", "09.03.2026" };
	static const char *const good[] = { "2026-03-09", "2024-02-29",
		"2000-02-29", "0001-01-01", "9999-12-31", "1970-01-01" };
	char back[DATE_SIZE];
	struct date d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (date_parse(exact(&arena, str_from(bad[i])), &d))
			fail_msg("%s passed", bad[i]);
	}
	for (i = 0; i < sizeof(good) / sizeof(*good); i++) {
		assert_true(date_parse(exact(&arena, str_from(good[i])), &d));
		date_format(d, back);
		assert_string_equal(back, good[i]);
	}
}

static void
romanian_days(void **state)
{
	static const char *const bad[] = { "", "9.3", "09.03.26", "29.02.2026",
		"2026.03.09", "09-03-2026", "009.03.2026", "09.003.2026",
		"09.03.2026 ", "31.04.2026", "0.1.2026", "1.0.2026", ".1.2026",
		"1..2026", "1.1.0000" };
	char back[DATE_SIZE];
	struct date d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (date_parse_ro(exact(&arena, str_from(bad[i])), &d))
			fail_msg("%s passed", bad[i]);
	}
	assert_true(date_parse_ro(STR("09.03.2026"), &d));
	date_format(d, back);
	assert_string_equal(back, "2026-03-09");
	assert_true(date_parse_ro(STR("9.3.2026"), &d));
	assert_int_equal(d.day, 9);
	assert_true(date_parse_ro(STR("29.02.2024"), &d));
}

static void
plausible(void **state)
{
	(void)state;
	assert_false(date_is_plausible((struct date){ 1799, 12, 31 }));
	assert_true(date_is_plausible((struct date){ 1800, 1, 1 }));
	assert_true(date_is_plausible((struct date){ 2200, 12, 31 }));
	assert_false(date_is_plausible((struct date){ 2201, 1, 1 }));
}

/* Every day of the calendar, counted by hand. */
static void
days_are_counted(void **state)
{
	int64_t n = date_to_days((struct date){ 1, 1, 1 });
	char text[DATE_SIZE];
	struct date d, back;

	(void)state;
	assert_int_equal(n, -719162);
	assert_int_equal(date_to_days((struct date){ 1970, 1, 1 }), 0);
	assert_int_equal(date_to_days((struct date){ 2026, 11, 22 }), 20779);
	for (d.year = 1; d.year <= 9999; d.year++) {
		for (d.month = 1; d.month <= 12; d.month++) {
			for (d.day = 1; d.day <= 31; d.day++) {
				date_format(d, text);
				if (!date_parse(str_from(text), &back))
					break;
				if (date_to_days(d) != n)
					fail_msg("%s", text);
				back = date_from_days(n++);
				if (back.year != d.year ||
				    back.month != d.month || back.day != d.day)
					fail_msg("%s back", text);
			}
		}
	}
	assert_int_equal(n, 2932897);
}

static void
instants(void **state)
{
	static const struct {
		const char *from, *to;
		int64_t micros;
	} good[] = {
		{ "1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z", 0 },
		{ "1970-01-01t00:00:00z", "1970-01-01T00:00:00Z", 0 },
		{ "2026-03-09T12:00:00+02:00", "2026-03-09T10:00:00Z",
		    INT64_C(1773050400000000) },
		{ "2026-01-01T00:30:00+02:00", "2025-12-31T22:30:00Z",
		    INT64_C(1767220200000000) },
		{ "2024-02-28T23:30:00-01:00", "2024-02-29T00:30:00Z",
		    INT64_C(1709166600000000) },
		{ "1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z", -500000 },
		{ "1970-01-01T00:00:00.000001Z", "1970-01-01T00:00:00.000001Z",
		    1 },
		{ "1970-01-01T00:00:00.1234567Z", "1970-01-01T00:00:00.123456Z",
		    123456 },
		{ "1970-01-01T00:00:00.999999999Z",
		    "1970-01-01T00:00:00.999999Z", 999999 },
		{ "1970-01-01T00:00:00.100Z", "1970-01-01T00:00:00.1Z",
		    100000 },
		{ "1970-01-01T00:00:00.000Z", "1970-01-01T00:00:00Z", 0 },
		{ "1970-01-01T00:00:00-00:00", "1970-01-01T00:00:00Z", 0 },
		{ "1970-01-02T23:59:00+23:59", "1970-01-02T00:00:00Z",
		    INT64_C(86400000000) },
		{ "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z",
		    INT64_C(-62135596800000000) },
		{ "9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z",
		    INT64_C(253402300799999999) },
	};
	struct instant t;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(*good); i++) {
		assert_true(
		    instant_parse(exact(&arena, str_from(good[i].from)), &t));
		assert_string_equal(t.text, good[i].to);
		assert_true(t.micros == good[i].micros);
		assert_true(instant_parse(str_from(t.text), &t));
		assert_true(t.micros == good[i].micros);
	}
}

static void
instants_refused(void **state)
{
	static const char *const bad[] = { "", "2026-03-09",
		"2026-03-09T12:00:00", "2026-03-09 12:00:00Z",
		"2026-03-09T12:00Z", "2026-03-09T24:00:00Z",
		"2026-03-09T12:60:00Z", "2026-03-09T12:00:60Z",
		"2016-12-31T23:59:60Z", "2026-03-09T12:00:00.Z",
		"2026-03-09T12:00:00,5Z", "2026-03-09T12:00:00.1234567890Z",
		"2026-03-09T12:00:00+0200", "2026-03-09T12:00:00+02",
		"2026-03-09T12:00:00+24:00", "2026-03-09T12:00:00+02:60",
		"2026-03-09T12:00:00+02:00 ", "2026-03-09T12:00:00ZZ",
		"2026-02-29T12:00:00Z", "0001-01-01T00:00:00+00:01",
		"9999-12-31T23:59:59-00:01", "2026-03-09T1:00:00Z",
		"2026-03-09T12:00:00 +02:00", "2026-03-09T12:00:00Europe" };
	char text[INSTANT_SIZE];
	struct instant t;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (instant_parse(exact(&arena, str_from(bad[i])), &t))
			fail_msg("%s passed", bad[i]);
	}
	assert_false(instant_format(INT64_MAX, text));
	assert_false(instant_format(INT64_MIN, text));
	assert_false(instant_format(INT64_C(253402300800000000), text));
	assert_false(instant_format(INT64_C(-62135596800000001), text));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days),
		cmocka_unit_test(romanian_days),
		cmocka_unit_test(plausible),
		cmocka_unit_test(days_are_counted),
		cmocka_unit_test(instants),
		cmocka_unit_test(instants_refused),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
