/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <time.h>

#include "lib/clock.h"

static void
now(void **state)
{
	int64_t before = (int64_t)time(NULL) * 1000000, t = clock_now();

	(void)state;
	/* The coarse clock of time() may lag a little, never by a second. */
	assert_true(t >= before - 1000000);
	assert_true(t <= ((int64_t)time(NULL) + 2) * 1000000);
}

static void
monotonic(void **state)
{
	int64_t t, last = clock_monotonic();
	int i;

	(void)state;
	for (i = 0; i < 1000; i++) {
		t = clock_monotonic();
		assert_true(t >= last);
		last = t;
	}
}

static void
year(void **state)
{
	time_t t = time(NULL);
	struct tm tm;

	(void)state;
	assert_non_null(gmtime_r(&t, &tm));
	/* Or midnight of New Year's Eve passed between the two. */
	assert_in_range(clock_year(), tm.tm_year + 1900, tm.tm_year + 1901);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(now),
		cmocka_unit_test(monotonic),
		cmocka_unit_test(year),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
