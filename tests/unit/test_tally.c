/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>

#include "lib/tally.h"

enum {
	ADDRESSES = 300,
	MOST = 1000
};

static struct address
nth(unsigned int i)
{
	struct address a = { { 0 } };

	a.bytes[3] = (unsigned char)i;
	a.bytes[14] = (unsigned char)(i >> 8);
	return (a);
}

static void
test_counts_each_address(void **state)
{
	struct tally *t = tally_new(MOST);
	struct address a = nth(1), b = nth(2);

	(void)state;
	assert_int_equal(tally_add(t, &a), 1);
	assert_int_equal(tally_add(t, &a), 2);
	assert_int_equal(tally_add(t, &b), 1);
	assert_int_equal(tally_take(t, &a), 1);
	assert_int_equal(tally_of(t, &a), 1);
	assert_int_equal(tally_take(t, &a), 0);
	assert_int_equal(tally_take(t, &a), 0);
	assert_int_equal(tally_of(t, &b), 1);
	tally_free(t);
}

static void
test_past_its_room_nothing_changes(void **state)
{
	struct tally *t = tally_new(3);

	(void)state;
	for (unsigned int i = 0; i < 3; i++) {
		struct address a = nth(i);

		assert_int_equal(tally_add(t, &a), 1);
	}
	struct address one_more = nth(3), known = nth(0);

	assert_int_equal(tally_add(t, &one_more), 0);
	assert_int_equal(tally_add(t, &known), 1);
	assert_int_equal(tally_take(t, &known), 0);
	assert_int_equal(tally_add(t, &one_more), 1);
	tally_free(t);
}

/* Against a plain array: gaps are closed without losing anybody. */
static void
test_like_an_array(void **state)
{
	struct tally *t = tally_new(MOST);
	size_t expected[ADDRESSES] = { 0 }, all = 0;

	(void)state;
	for (int round = 0; round < 100000; round++) {
		unsigned int i = randombytes_uniform(ADDRESSES);
		struct address a = nth(i);

		if (randombytes_uniform(2) == 0 && all < MOST) {
			all++;
			assert_int_equal(tally_add(t, &a), ++expected[i]);
		} else if (expected[i] > 0) {
			all--;
			assert_int_equal(tally_take(t, &a), --expected[i]);
		}
	}
	for (unsigned int i = 0; i < ADDRESSES; i++) {
		struct address a = nth(i);

		assert_int_equal(tally_of(t, &a), expected[i]);
	}
	tally_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts_each_address),
		cmocka_unit_test(test_past_its_room_nothing_changes),
		cmocka_unit_test(test_like_an_array),
	};

	if (sodium_init() == -1)
		return (1);
	return (cmocka_run_group_tests_name("tally", tests, NULL, NULL));
}
