/* SPDX-License-Identifier: EUPL-1.2 */
#include "work.h"

#include "dispatch.h"
#include "loop.h"
#include "threads.h"

enum {
	/* Who does not wait as told asks no more often than that. */
	REFUSE_MS = 1000,
	/* In the queue. */
	PATIENCE_MS = 30 * 1000
};

struct work {
	struct ctx *c;
	work_fn work;
	void *arg;
	work_done_fn after;
	struct thread_job *job;   /* NULL: refused */
	struct loop_timer *timer; /* NULL: it has run */
	bool left;                /* the request is over */
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

	loop_cancel(w->timer);
	c->work = NULL;
	if (w->left)
		dispatch_free(c);
	else
		dispatch_resume(c, w->after(c, w->arg));
}

static void
refuse(void *arg)
{
	struct work *w = arg;
	struct ctx *c = w->c;

	c->work = NULL;
	c->retry_after = "2";
	dispatch_resume(c, problem(c, PROBLEM_TOO_BUSY));
}

/* It still waits? It has waited long enough. */
static void
give_up(void *arg)
{
	struct work *w = arg;

	w->timer = NULL;
	if (threads_cancel(w->job))
		refuse(w);
}

bool
work_has_room(void)
{
	return (!threads_full());
}

enum step
work_refuse(struct ctx *c)
{
	struct work *w = arena_alloc(&c->arena, sizeof(*w));

	*w = (struct work){ .c = c };
	c->work = w;
	w->timer = loop_after(REFUSE_MS, refuse, w);
	return (STEP_WAIT);
}

enum step
ctx_work(struct ctx *c, work_fn work, void *arg, work_done_fn after)
{
	struct work *w = arena_alloc(&c->arena, sizeof(*w));

	*w = (struct work){ .c = c, .work = work, .arg = arg, .after = after };
	w->job = threads_run(run, done, w);
	if (w->job == NULL)
		return (work_refuse(c));
	c->work = w;
	w->timer = loop_after(PATIENCE_MS, give_up, w);
	return (STEP_WAIT);
}

bool
work_leave(struct ctx *c)
{
	struct work *w = c->work;

	if (w == NULL)
		return (true);
	loop_cancel(w->timer);
	w->timer = NULL;
	if (w->job != NULL && !threads_cancel(w->job)) {
		w->left = true;
		return (false);
	}
	c->work = NULL;
	return (true);
}
