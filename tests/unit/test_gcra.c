/* SPDX-License-Identifier: EUPL-1.2 */
/* The arithmetic of quotas, with a clock that the tests turn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lib/gcra.h"

enum {
	MINUTE = 60000000,
	ROUNDS = 400,
	STEPS = 600
};

/* Not random: the same at each run, so that a failure can be seen again. */
static uint64_t
next(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (*seed >> 33);
}

static void
test_a_quota_at_once_then_evenly(void **state)
{
	struct gcra_rate rate = gcra_rate(60, MINUTE);
	struct gcra_answer a;
	int64_t now = 1000, due = 0;

	(void)state;
	for (int i = 0; i < 60; i++) {
		a = gcra_take(&rate, due, now);
		assert_true(a.allowed);
		assert_int_equal(a.left, 59 - i);
		assert_int_equal(a.full_us, (i + 1) * 1000000);
		due = a.due;
	}
	assert_int_equal(a.retry_us, 1000000);
	a = gcra_take(&rate, due, now);
	assert_false(a.allowed);
	assert_int_equal(a.left, 0);
	assert_int_equal(a.retry_us, 1000000);
	assert_int_equal(a.due, due);

	a = gcra_take(&rate, due, now + 999999);
	assert_false(a.allowed);
	assert_int_equal(a.retry_us, 1);
	a = gcra_take(&rate, due, now + 1000000);
	assert_true(a.allowed);
	assert_int_equal(a.left, 0);
	a = gcra_take(&rate, due, now + MINUTE);
	assert_true(a.allowed);
	assert_int_equal(a.left, 59);
}

static void
test_a_quota_that_does_not_divide_is_never_exceeded(void **state)
{
	static const int64_t quotas[] = { 1, 7, 59, 61, 999, 5999999, 6000000 };

	(void)state;
	for (size_t i = 0; i < sizeof(quotas) / sizeof(quotas[0]); i++) {
		struct gcra_rate rate = gcra_rate(quotas[i], MINUTE);

		assert_true(rate.interval_us * quotas[i] >= MINUTE);
		assert_int_equal(rate.burst_us, rate.interval_us * quotas[i]);
	}
}

/* From any admitted request to any later one no more were admitted than the
 * quota and what came back meanwhile. */
static void
assert_bounded(const struct gcra_rate *rate, const int64_t *at, size_t n,
    int64_t quota)
{
	for (size_t i = 0; i < n; i++)
		for (size_t j = i; j < n; j++)
			if ((int64_t)(j - i + 1) >
			    quota + (at[j] - at[i]) / rate->interval_us)
				fail_msg("%zu admitted in %lld us", j - i + 1,
				    (long long)(at[j] - at[i]));
}

static void
test_never_more_than_the_quota(void **state)
{
	static int64_t at[STEPS];

	(void)state;
	for (uint64_t round = 1; round <= ROUNDS; round++) {
		uint64_t seed = round;
		int64_t quota = (int64_t)(next(&seed) % 40) + 1;
		struct gcra_rate rate = gcra_rate(quota,
		    (int64_t)(next(&seed) % 5000) + 1);
		int64_t now = (int64_t)next(&seed), due = 0;
		size_t n = 0;

		for (int i = 0; i < STEPS; i++) {
			struct gcra_answer a = gcra_take(&rate, due, now);

			if (a.allowed) {
				at[n++] = now;
				due = a.due;
			}
			now += (int64_t)(next(&seed) %
			    (uint64_t)(2 * rate.interval_us));
		}
		assert_true(n > 0);
		assert_bounded(&rate, at, n, quota);
	}
}

/* Exactly `left` may follow at once, and the next after `retry_us`. */
static void
assert_truthful(const struct gcra_rate *rate, struct gcra_answer a, int64_t now,
    int64_t quota)
{
	struct gcra_answer b;
	int64_t due = a.due;

	if (a.left == 0) {
		assert_true(a.retry_us > 0);
		assert_false(
		    gcra_take(rate, due, now + a.retry_us - 1).allowed);
		assert_true(gcra_take(rate, due, now + a.retry_us).allowed);
	} else {
		assert_int_equal(a.retry_us, 0);
	}
	b = gcra_take(rate, due, now + a.full_us);
	assert_int_equal(b.left, quota - 1);
	if (a.full_us > 0)
		assert_true(gcra_take(rate, due, now + a.full_us - 1).left <=
		    quota - 1);
	for (int64_t i = 0; i < a.left; i++) {
		b = gcra_take(rate, due, now);
		assert_true(b.allowed);
		due = b.due;
	}
	assert_false(gcra_take(rate, due, now).allowed);
}

static void
test_what_is_said_is_true(void **state)
{
	(void)state;
	for (uint64_t round = 1; round <= ROUNDS; round++) {
		uint64_t seed = round * 977;
		int64_t quota = (int64_t)(next(&seed) % 20) + 1;
		struct gcra_rate rate = gcra_rate(quota,
		    (int64_t)(next(&seed) % 100000) + 1);
		int64_t now = 5, due = 0;

		for (int i = 0; i < 40; i++) {
			struct gcra_answer a = gcra_take(&rate, due, now);

			assert_truthful(&rate, a, now, quota);
			due = a.due;
			now += (int64_t)(next(&seed) %
			    (uint64_t)(2 * rate.interval_us));
		}
	}
}

static void
test_what_is_given_back_is_there(void **state)
{
	struct gcra_rate rate = gcra_rate(3, 3000);
	struct gcra_answer a = gcra_take(&rate, 0, 100);
	struct gcra_answer b = gcra_take(&rate, a.due, 100);

	(void)state;
	assert_int_equal(b.left, 1);
	b = gcra_give(&rate, b.due, 100);
	assert_int_equal(b.left, 2);
	assert_int_equal(b.due, a.due);
	b = gcra_give(&rate, b.due, 100);
	assert_int_equal(b.left, 3);
	assert_int_equal(b.full_us, 0);
	/* Never above the quota, however often. */
	b = gcra_give(&rate, b.due, 100);
	assert_int_equal(b.left, 3);
	assert_int_equal(gcra_take(&rate, b.due, 100).left, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_quota_at_once_then_evenly),
		cmocka_unit_test(
		    test_a_quota_that_does_not_divide_is_never_exceeded),
		cmocka_unit_test(test_never_more_than_the_quota),
		cmocka_unit_test(test_what_is_said_is_true),
		cmocka_unit_test(test_what_is_given_back_is_there),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
