/* SPDX-License-Identifier: EUPL-1.2 */
/* The shared table: many keys, many processes, processes that are killed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/buckets.h"

#include <sys/mman.h>
#include <sys/wait.h>

#include <signal.h>
#include <sodium.h>
#include <stdatomic.h>

enum {
	MINUTE = 60000000,
	CHILDREN = 4
};

static uint64_t
next(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (*seed >> 33);
}

static struct str
key(const uint32_t *n)
{
	return ((struct str){ (const char *)n, sizeof(*n) });
}

static void
test_room(void **state)
{
	static const size_t asked[] = { 1, 8, 9, 1000, 65536 };
	static const size_t given[] = { 8, 8, 16, 1024, 65536 };

	(void)state;
	for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
		struct buckets *b = buckets_new(asked[i]);

		assert_int_equal(buckets_room(b), given[i]);
		buckets_free(b);
	}
	buckets_free(NULL);
}

/* As long as there is room, each key is by itself. */
static void
test_the_same_as_the_arithmetic(void **state)
{
	struct buckets *b = buckets_new(4096);
	struct gcra_rate rate = gcra_rate(10, MINUTE);
	int64_t due[40] = { 0 };
	int64_t now = 12345;
	uint64_t seed = 7;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		uint32_t n = (uint32_t)(next(&seed) % 40);
		struct gcra_answer want, got;

		if (next(&seed) % 8 == 0) {
			want = gcra_give(&rate, due[n], now);
			got = buckets_give(b, key(&n), &rate, now);
		} else {
			want = gcra_take(&rate, due[n], now);
			got = buckets_take(b, key(&n), &rate, now);
		}
		if (want.allowed)
			due[n] = want.due;
		assert_int_equal(got.allowed, want.allowed);
		assert_int_equal(got.left, want.left);
		assert_int_equal(got.retry_us, want.retry_us);
		assert_int_equal(got.full_us, want.full_us);
		now += (int64_t)(next(&seed) % 600000);
	}
	buckets_free(b);
}

/* The counting goes round after 203 days; nobody may notice. */
static void
test_across_the_end_of_the_count(void **state)
{
	struct gcra_rate rate = gcra_rate(10, MINUTE);
	const int64_t round = INT64_C(1) << 44;

	(void)state;
	for (int64_t start = -90; start <= 30; start += 5) {
		struct buckets *b = buckets_new(64);
		int64_t now = round + start * 1000000;
		uint32_t n = 1;

		for (int i = 9; i >= 0; i--)
			assert_int_equal(
			    buckets_take(b, key(&n), &rate, now).left, i);
		assert_false(buckets_take(b, key(&n), &rate, now).allowed);
		assert_false(
		    buckets_take(b, key(&n), &rate, now + 5999999).allowed);
		assert_true(
		    buckets_take(b, key(&n), &rate, now + 6000000).allowed);
		assert_int_equal(buckets_take(b, key(&n), &rate,
				     now + 2 * (int64_t)MINUTE)
				     .left,
		    9);
		/* Months of silence. */
		assert_int_equal(
		    buckets_take(b, key(&n), &rate, now + round / 2).left, 9);
		buckets_free(b);
	}
}

/* 200 keys in 8 places: some are refused too early, none is let in too often. */
static void
test_an_overflowing_table_lets_nobody_have_more(void **state)
{
	static int admitted[200];
	struct buckets *b = buckets_new(8);
	struct gcra_rate rate = gcra_rate(5, MINUTE);
	uint64_t seed = 3;
	int all = 0;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		uint32_t n = (uint32_t)(next(&seed) % 200);

		if (!buckets_take(b, key(&n), &rate, 1000).allowed)
			continue;
		all++;
		assert_true(++admitted[n] <= 5);
	}
	assert_true(all >= 8 * 5);
	/* When all are full again, so is everybody. */
	for (uint32_t n = 0; n < 8; n++)
		assert_true(
		    buckets_take(b, key(&n), &rate, 1000 + MINUTE).allowed);
	buckets_free(b);
}

/* Whoever has used up a quota is not forgotten because others come by. */
static void
test_many_strangers_do_not_wash_a_key_out(void **state)
{
	struct buckets *b = buckets_new(64);
	struct gcra_rate rate = gcra_rate(100, MINUTE);
	uint32_t heavy = 1;

	(void)state;
	for (int i = 0; i < 100; i++)
		assert_true(buckets_take(b, key(&heavy), &rate, 1000).allowed);
	for (uint32_t n = 2; n < 5000; n++)
		(void)buckets_take(b, key(&n), &rate, 1000);
	assert_false(buckets_take(b, key(&heavy), &rate, 1000).allowed);
	buckets_free(b);
}

static void
test_what_is_forgotten_cannot_be_given_back(void **state)
{
	struct buckets *b = buckets_new(8);
	struct gcra_rate rate = gcra_rate(5, MINUTE);
	struct gcra_answer a;
	uint32_t n = 1;

	(void)state;
	a = buckets_give(b, key(&n), &rate, 1000);
	assert_int_equal(a.left, 5);
	assert_int_equal(buckets_take(b, key(&n), &rate, 1000).left, 4);
	buckets_free(b);
}

/* ---- several processes ---- */

struct tally {
	_Atomic long admitted;
	_Atomic bool go;
};

static struct tally *
tally_new(void)
{
	void *p = mmap(NULL, sizeof(struct tally), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	assert_true(p != MAP_FAILED);
	return (p);
}

/* Takes until nothing is left, or for ever. */
static pid_t
hammer(struct buckets *b, struct tally *tally, const struct gcra_rate *rate,
    bool endless)
{
	pid_t pid = fork();
	uint32_t n = 42;

	assert_true(pid >= 0);
	if (pid > 0)
		return (pid);
	while (!tally->go)
		;
	for (;;) {
		if (buckets_take(b, key(&n), rate, 1000).allowed)
			tally->admitted++;
		else if (!endless)
			_exit(0);
	}
}

static void
test_processes_share_one_quota(void **state)
{
	struct gcra_rate rate = gcra_rate(100000, MINUTE);

	(void)state;
	for (int round = 0; round < 5; round++) {
		struct buckets *b = buckets_new(64);
		struct tally *tally = tally_new();
		pid_t pids[CHILDREN];

		for (int i = 0; i < CHILDREN; i++)
			pids[i] = hammer(b, tally, &rate, false);
		tally->go = true;
		for (int i = 0; i < CHILDREN; i++)
			assert_int_equal(waitpid(pids[i], NULL, 0), pids[i]);
		assert_int_equal(tally->admitted, 100000);
		assert_int_equal(munmap(tally, sizeof(*tally)), 0);
		buckets_free(b);
	}
}

/*
 * Killed wherever they are: the others go on, nothing hangs, and what was
 * counted stays counted. Between the count in the table and our own lies at
 * most one request of each process that was killed.
 */
static void
test_a_killed_process_leaves_a_sound_table(void **state)
{
	struct gcra_rate rate = gcra_rate(3000000, MINUTE);
	struct buckets *b = buckets_new(64);
	struct tally *tally = tally_new();
	const int kills = 100;
	uint32_t n = 42;

	(void)state;
	tally->go = true;
	for (int i = 0; i < kills; i++) {
		pid_t pid = hammer(b, tally, &rate, true);

		(void)usleep((unsigned int)(200 + i * 37 % 900));
		assert_int_equal(kill(pid, SIGKILL), 0);
		assert_int_equal(waitpid(pid, NULL, 0), pid);
	}
	while (buckets_take(b, key(&n), &rate, 1000).allowed)
		tally->admitted++;
	assert_true(tally->admitted <= 3000000);
	assert_true(tally->admitted >= 3000000 - kills);
	assert_int_equal(munmap(tally, sizeof(*tally)), 0);
	buckets_free(b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_room),
		cmocka_unit_test(test_the_same_as_the_arithmetic),
		cmocka_unit_test(test_across_the_end_of_the_count),
		cmocka_unit_test(
		    test_an_overflowing_table_lets_nobody_have_more),
		cmocka_unit_test(test_many_strangers_do_not_wash_a_key_out),
		cmocka_unit_test(test_what_is_forgotten_cannot_be_given_back),
		cmocka_unit_test(test_processes_share_one_quota),
		cmocka_unit_test(test_a_killed_process_leaves_a_sound_table),
	};

	if (sodium_init() == -1)
		return (EXIT_FAILURE);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
