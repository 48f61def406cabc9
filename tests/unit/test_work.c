/* SPDX-License-Identifier: EUPL-1.2 */
/* core/work: who waits is answered in time, also when no thread ever comes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/dispatch.h"
#include "core/loop.h"
#include "core/threads.h"
#include "core/work.h"

/* A loop with one timer, and threads with one place in their line. */
static struct {
	loop_timer_fn ring;
	void *rings_for;
	uint64_t after_ms;
	thread_fn done;
	void *job;
	bool is_full, is_running, is_freed;
	enum step step;
	enum problem_code problem;
	int resumed, afters;
} world;

struct loop_timer *
loop_after(uint64_t ms, loop_timer_fn fn, void *arg)
{
	world.ring = fn;
	world.rings_for = arg;
	world.after_ms = ms;
	return ((struct loop_timer *)&world);
}

void
loop_cancel(struct loop_timer *t)
{
	if (t != NULL)
		world.ring = NULL;
}

bool
threads_full(void)
{
	return (world.is_full);
}

struct thread_job *
threads_run(thread_fn run, thread_fn done, void *arg)
{
	(void)run;
	if (world.is_full)
		return (NULL);
	world.done = done;
	world.job = arg;
	return ((struct thread_job *)&world);
}

bool
threads_cancel(struct thread_job *job)
{
	assert_ptr_equal(job, &world);
	return (!world.is_running);
}

void
dispatch_resume(struct ctx *c, enum step step)
{
	(void)c;
	world.step = step;
	world.resumed++;
}

void
dispatch_free(struct ctx *c)
{
	(void)c;
	world.is_freed = true;
}

enum step
problem(struct ctx *c, enum problem_code code)
{
	(void)c;
	world.problem = code;
	return (STEP_DONE);
}

static void
work(void *arg)
{
	(void)arg;
}

static enum step
after(struct ctx *c, void *arg)
{
	(void)c;
	(void)arg;
	world.afters++;
	return (STEP_DONE);
}

static void
ring(void)
{
	loop_timer_fn fn = world.ring;

	assert_non_null(fn);
	world.ring = NULL;
	fn(world.rings_for);
}

static int
begin(void **state)
{
	static struct ctx c;

	memset(&c, 0, sizeof(c));
	memset(&world, 0, sizeof(world));
	arena_init(&c.arena);
	*state = &c;
	return (0);
}

static int
end(void **state)
{
	arena_release(&((struct ctx *)*state)->arena);
	return (0);
}

static void
assert_refused(const struct ctx *c)
{
	assert_int_equal(world.resumed, 1);
	assert_int_equal(world.step, STEP_DONE);
	assert_int_equal(world.problem, PROBLEM_TOO_BUSY);
	assert_string_equal(c->retry_after, "2");
	assert_int_equal(world.afters, 0);
	assert_null(c->work);
}

static void
done_in_time(void **state)
{
	struct ctx *c = *state;

	assert_int_equal(ctx_work(c, work, NULL, after), STEP_WAIT);
	assert_int_equal(world.after_ms, 30000);
	world.is_running = true;
	world.done(world.job);
	assert_int_equal(world.afters, 1);
	assert_int_equal(world.resumed, 1);
	assert_null(world.ring); /* nothing is left that would ring */
	assert_null(c->work);
}

static void
what_waits_for_too_long_is_refused(void **state)
{
	struct ctx *c = *state;

	assert_int_equal(ctx_work(c, work, NULL, after), STEP_WAIT);
	ring();
	assert_refused(c);
	assert_true(work_leave(c));
}

static void
what_has_begun_ends(void **state)
{
	struct ctx *c = *state;

	assert_int_equal(ctx_work(c, work, NULL, after), STEP_WAIT);
	world.is_running = true;
	ring();
	assert_int_equal(world.resumed, 0);
	world.done(world.job);
	assert_int_equal(world.afters, 1);
	assert_int_equal(world.resumed, 1);
}

static void
who_finds_no_room_is_told_later(void **state)
{
	struct ctx *c = *state;

	world.is_full = true;
	assert_false(work_has_room());
	assert_int_equal(ctx_work(c, work, NULL, after), STEP_WAIT);
	assert_int_equal(world.after_ms, 1000);
	assert_int_equal(world.resumed, 0);
	ring();
	assert_refused(c);
}

static void
who_leaves_is_forgotten(void **state)
{
	struct ctx *c = *state;

	assert_int_equal(work_refuse(c), STEP_WAIT);
	assert_true(work_leave(c));
	assert_null(world.ring);
	assert_int_equal(ctx_work(c, work, NULL, after), STEP_WAIT);
	assert_true(work_leave(c));
	assert_null(world.ring);
	assert_null(c->work);
	assert_true(work_leave(c));
}

static void
who_leaves_what_runs_leaves_its_memory(void **state)
{
	struct ctx *c = *state;

	assert_int_equal(ctx_work(c, work, NULL, after), STEP_WAIT);
	world.is_running = true;
	assert_false(work_leave(c));
	assert_null(world.ring);
	world.done(world.job);
	assert_true(world.is_freed);
	assert_int_equal(world.afters + world.resumed, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(done_in_time, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_waits_for_too_long_is_refused, begin, end),
		cmocka_unit_test_setup_teardown(what_has_begun_ends, begin,
		    end),
		cmocka_unit_test_setup_teardown(who_finds_no_room_is_told_later,
		    begin, end),
		cmocka_unit_test_setup_teardown(who_leaves_is_forgotten, begin,
		    end),
		cmocka_unit_test_setup_teardown(
		    who_leaves_what_runs_leaves_its_memory, begin, end),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
