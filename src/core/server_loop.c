/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * loop.h over Kore's events and timers. A watch that is dropped may still be
 * named by an event of the same turn, so its memory is kept until the turn is
 * over.
 */
#include "loop.h"

#include <sys/epoll.h>

#include <kore.h>

#include "../lib/clock.h"
#include "server_glue.h"

struct loop_watch {
	struct kore_event evt; /* first: what Kore is given and gives back */
	int fd;
	loop_io_fn fn; /* NULL: dropped */
	void *arg;
	struct loop_watch *next_dropped;
};

struct loop_timer {
	struct kore_timer *timer;
	loop_timer_fn fn;
	void *arg;
};

static void watch_event(void *arg, int error);
static void timer_event(void *arg, u_int64_t now);

static struct loop_watch *dropped;

struct loop_watch *
loop_watch(int fd, int events, loop_io_fn fn, void *arg)
{
	struct loop_watch *w = kore_calloc(1, sizeof(*w));

	w->evt.handle = watch_event;
	w->fd = fd;
	w->fn = fn;
	w->arg = arg;
	loop_rewatch(w, events);

	return (w);
}

void
loop_rewatch(struct loop_watch *w, int events)
{
	int mask = EPOLLRDHUP;

	if (events & LOOP_READ)
		mask |= EPOLLIN;
	if (events & LOOP_WRITE)
		mask |= EPOLLOUT;
	kore_platform_event_schedule(w->fd, mask, 0, w);
}

void
loop_unwatch(struct loop_watch *w)
{
	kore_platform_disable_read(w->fd);
	w->fn = NULL;
	w->next_dropped = dropped;
	dropped = w;
}

void
server_loop_sweep(void)
{
	while (dropped != NULL) {
		struct loop_watch *w = dropped;

		dropped = w->next_dropped;
		kore_free(w);
	}
}

static void
watch_event(void *arg, int error)
{
	struct loop_watch *w = arg;
	int events = error ? LOOP_ERROR : 0;

	if (w->evt.flags & KORE_EVENT_READ)
		events |= LOOP_READ;
	if (w->evt.flags & KORE_EVENT_WRITE)
		events |= LOOP_WRITE;
	w->evt.flags = 0;

	if (w->fn != NULL)
		w->fn(w->arg, events);
}

struct loop_timer *
loop_after(uint64_t ms, loop_timer_fn fn, void *arg)
{
	struct loop_timer *t = kore_calloc(1, sizeof(*t));

	t->fn = fn;
	t->arg = arg;
	t->timer = kore_timer_add(timer_event, ms, t, KORE_TIMER_ONESHOT);

	return (t);
}

void
loop_cancel(struct loop_timer *t)
{
	if (t == NULL)
		return;
	kore_timer_remove(t->timer);
	kore_free(t);
}

/* Kore frees its own part after this. */
static void
timer_event(void *arg, u_int64_t now)
{
	struct loop_timer *t = arg;
	loop_timer_fn fn = t->fn;
	void *fn_arg = t->arg;

	(void)now;
	kore_free(t);
	fn(fn_arg);
}

int64_t
loop_now_us(void)
{
	return (clock_monotonic());
}
