/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <sys/resource.h>
#include <sys/wait.h>

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "core/threads.h"
#include "poll_loop.h"

enum {
	ALL = THREADS_QUEUE_MAX + THREADS_AT_ONCE,
	PATIENCE_MS = 30000
};

struct counted {
	pthread_t ran_in;
	int niceness;
	bool ran;
	bool done;
};

static atomic_int running, most;
static sem_t gate, entered;
static int ndone;

static void
note(void *arg)
{
	struct counted *x = arg;

	x->ran_in = pthread_self();
	x->niceness = getpriority(PRIO_PROCESS, 0);
	x->ran = true;
}

static void
finish(void *arg)
{
	struct counted *x = arg;

	x->done = true;
	ndone++;
}

static void
finish_wrongly(void *arg)
{
	(void)arg;
	fail();
}

/* Runs until the gate is opened for it. */
static void
wait_at_gate(void *arg)
{
	int now = atomic_fetch_add(&running, 1) + 1;
	int before = atomic_load(&most);

	(void)arg;
	while (
	    now > before && !atomic_compare_exchange_weak(&most, &before, now))
		continue;
	(void)sem_post(&entered);
	while (sem_wait(&gate) != 0)
		continue;
	atomic_fetch_sub(&running, 1);
}

static int64_t
spent_ms(void)
{
	struct timespec t;

	assert_int_equal(clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t), 0);
	return (t.tv_sec * 1000 + t.tv_nsec / 1000000);
}

/* Computes, and has to wait for a processor for much longer. */
static void
compute_in_a_crowd(void *arg)
{
	struct timespec held_up = { .tv_nsec = 60 * 1000 * 1000 };
	int64_t from = spent_ms();

	while (spent_ms() < from + 20)
		continue;
	(void)nanosleep(&held_up, NULL);
	note(arg);
}

static void
open_gate(int n)
{
	for (int i = 0; i < n; i++)
		(void)sem_post(&gate);
}

/* In a worker of its own that takes both places and is killed. */
static void
take_and_die(int ready)
{
	struct counted x[THREADS_AT_ONCE] = { 0 };

	threads_worker(1);
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		(void)threads_run(wait_at_gate, finish, &x[i]);
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		while (sem_wait(&entered) != 0)
			continue;
	if (write(ready, "x", 1) != 1)
		abort();
	for (;;)
		(void)pause();
}

static void
a_killed_worker_gives_its_places_back(void **state)
{
	struct counted x = { 0 };
	int ready[2], status;
	pid_t child;
	char byte;

	(void)state;
	assert_int_equal(pipe(ready), 0);
	child = fork();
	if (child == 0)
		take_and_die(ready[1]);
	assert_int_equal(read(ready[0], &byte, 1), 1);
	threads_worker(0);
	assert_non_null(threads_run(note, finish, &x));
	poll_loop_for(3 * 50);
	assert_false(x.ran); /* both places are taken, and stay so */
	assert_int_equal(kill(child, SIGKILL), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(poll_loop_until(&x.done, PATIENCE_MS));
	assert_true(x.ran);
	(void)close(ready[0]);
	(void)close(ready[1]);
}

static void
elsewhere_and_back(void **state)
{
	struct counted x = { 0 };

	(void)state;
	assert_non_null(threads_run(note, finish, &x));
	assert_true(poll_loop_until(&x.done, PATIENCE_MS));
	assert_true(x.ran);
	assert_false(pthread_equal(x.ran_in, pthread_self()));
}

static void
the_loop_goes_first(void **state)
{
	struct counted x = { 0 };
	int own = getpriority(PRIO_PROCESS, 0);

	(void)state;
	if (own >= 5)
		skip(); /* as nice as a thread becomes */
	assert_non_null(threads_run(note, finish, &x));
	assert_true(poll_loop_until(&x.done, PATIENCE_MS));
	assert_int_equal(x.niceness, 5);
	assert_int_equal(getpriority(PRIO_PROCESS, 0), own);
}

static void
two_at_once_and_a_bounded_queue(void **state)
{
	struct counted x[ALL] = { 0 };

	(void)state;
	/* The killed worker has not been replaced: it still counts. */
	for (int i = 0; i < ALL - THREADS_AT_ONCE; i++) {
		assert_false(threads_full());
		assert_non_null(threads_run(wait_at_gate, finish, &x[i]));
	}
	assert_true(threads_full());
	assert_null(threads_run(wait_at_gate, finish_wrongly, NULL));
	ndone = 0;
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		assert_int_equal(sem_wait(&entered), 0);
	open_gate(ALL - THREADS_AT_ONCE);
	for (int i = 0; i < ALL - THREADS_AT_ONCE; i++)
		assert_true(poll_loop_until(&x[i].done, PATIENCE_MS));
	assert_int_equal(ndone, ALL - THREADS_AT_ONCE);
	assert_int_equal(atomic_load(&most), THREADS_AT_ONCE);
	assert_int_equal(atomic_load(&running), 0);
}

static void
what_has_begun_ends(void **state)
{
	struct counted x[THREADS_AT_ONCE] = { 0 }, last = { 0 };
	struct thread_job *begun[THREADS_AT_ONCE], *queued;

	(void)state;
	while (sem_trywait(&entered) == 0)
		continue;
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		begun[i] = threads_run(wait_at_gate, finish, &x[i]);
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		assert_int_equal(sem_wait(&entered), 0);
	queued = threads_run(note, finish_wrongly, &last);
	assert_true(threads_cancel(queued));
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		assert_false(threads_cancel(begun[i]));
	open_gate(THREADS_AT_ONCE);
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		assert_true(poll_loop_until(&x[i].done, PATIENCE_MS));
	assert_false(last.ran);
}

static void
one_at_a_time_in_a_crowd(void **state)
{
	struct counted crowd = { 0 }, x[2] = { 0 };

	(void)state;
	assert_int_equal(sem_trywait(&entered), -1);
	assert_non_null(threads_run(compute_in_a_crowd, finish, &crowd));
	assert_true(poll_loop_until(&crowd.done, PATIENCE_MS));
	atomic_store(&most, 0);
	for (int i = 0; i < 2; i++)
		assert_non_null(threads_run(wait_at_gate, finish, &x[i]));
	assert_int_equal(sem_wait(&entered), 0);
	poll_loop_for(4 * 50);
	assert_int_equal(sem_trywait(&entered), -1); /* the other waits */
	open_gate(2);
	for (int i = 0; i < 2; i++)
		assert_true(poll_loop_until(&x[i].done, PATIENCE_MS));
	assert_int_equal(atomic_load(&most), 1);
}

/* Last: what is left of the watch is left behind. */
static void
stops(void **state)
{
	(void)state;
	threads_worker_stop();
	poll_loop_turn(0);
	assert_int_equal(poll_loop_left(), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_killed_worker_gives_its_places_back),
		cmocka_unit_test(elsewhere_and_back),
		cmocka_unit_test(the_loop_goes_first),
		cmocka_unit_test(two_at_once_and_a_bounded_queue),
		cmocka_unit_test(what_has_begun_ends),
		cmocka_unit_test(one_at_a_time_in_a_crowd),
		cmocka_unit_test(stops),
	};

	if (!threads_init(2) || sem_init(&gate, 0, 0) != 0 ||
	    sem_init(&entered, 0, 0) != 0)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
