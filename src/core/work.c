/* SPDX-License-Identifier: EUPL-1.2 */
#include "work.h"

#include "dispatch.h"
#include "threads.h"

struct work {
	struct ctx *c;
	work_fn work;
	void *arg;
	work_done_fn after;
	struct thread_job *job;
	bool left; /* the request is over */
};

static void
run(void *arg)
{
	struct work *w = arg;

	w->work(w->arg);
}

static void
done(void *arg)
{
	struct work *w = arg;
	struct ctx *c = w->c;

	c->work = NULL;
	if (w->left)
		dispatch_free(c);
	else
		dispatch_resume(c, w->after(c, w->arg));
}

static enum step
too_busy(struct ctx *c)
{
	c->retry_after = "2";
	return (problem(c, PROBLEM_TOO_BUSY));
}

bool
work_has_room(struct ctx *c)
{
	bool full = threads_full();

	if (full)
		(void)too_busy(c);
	return (!full);
}

enum step
ctx_work(struct ctx *c, work_fn work, void *arg, work_done_fn after)
{
	struct work *w = arena_alloc(&c->arena, sizeof(*w));

	*w = (struct work){ c, work, arg, after, NULL, false };
	w->job = threads_run(run, done, w);
	if (w->job == NULL)
		return (too_busy(c));
	c->work = w;
	return (STEP_WAIT);
}

bool
work_leave(struct ctx *c)
{
	if (c->work == NULL || threads_cancel(c->work->job)) {
		c->work = NULL;
		return (true);
	}
	c->work->left = true;
	return (false);
}
