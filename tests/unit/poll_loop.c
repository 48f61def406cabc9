/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Watches and timers in two lists. Those ended from inside a callback are only
 * marked, and swept when the turn is over.
 */
#include "poll_loop.h"

#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/queue.h>
#include <time.h>

#include "lib/alloc.h"

enum {
	WATCHES_MAX = 256
};

struct loop_watch {
	TAILQ_ENTRY(loop_watch) entry;
	int fd;
	int events;
	loop_io_fn fn;
	void *arg;
	bool ended;
};

struct loop_timer {
	TAILQ_ENTRY(loop_timer) entry;
	int64_t at_us;
	loop_timer_fn fn;
	void *arg;
	bool ended;
};

static TAILQ_HEAD(, loop_watch) watches = TAILQ_HEAD_INITIALIZER(watches);
static TAILQ_HEAD(, loop_timer) timers = TAILQ_HEAD_INITIALIZER(timers);

static void
fail_if(bool wrong)
{
	if (wrong)
		abort();
}

struct loop_watch *
loop_watch(int fd, int events, loop_io_fn fn, void *arg)
{
	struct loop_watch *w = calloc(1, sizeof(*w));

	fail_if(w == NULL || fd < 0);
	*w = (struct loop_watch){ .fd = fd,
		.events = events,
		.fn = fn,
		.arg = arg };
	TAILQ_INSERT_TAIL(&watches, w, entry);
	return (w);
}

void
loop_rewatch(struct loop_watch *w, int events)
{
	fail_if(w->ended);
	w->events = events;
}

void
loop_unwatch(struct loop_watch *w)
{
	/* As epoll does: a descriptor that was closed first is an error. */
	fail_if(w->ended || fcntl(w->fd, F_GETFD) < 0);
	w->ended = true;
}

struct loop_timer *
loop_after(uint64_t ms, loop_timer_fn fn, void *arg)
{
	struct loop_timer *t = calloc(1, sizeof(*t));

	fail_if(t == NULL);
	t->at_us = loop_now_us() + (int64_t)ms * 1000;
	t->fn = fn;
	t->arg = arg;
	TAILQ_INSERT_TAIL(&timers, t, entry);
	return (t);
}

void
loop_cancel(struct loop_timer *t)
{
	if (t == NULL)
		return;
	fail_if(t->ended);
	t->ended = true;
}

int64_t
loop_now_us(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return ((int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000);
}

static void
sweep(void)
{
	struct loop_watch *w, *next_w;
	struct loop_timer *t, *next_t;

	for (w = TAILQ_FIRST(&watches); w != NULL; w = next_w) {
		next_w = TAILQ_NEXT(w, entry);
		if (w->ended) {
			TAILQ_REMOVE(&watches, w, entry);
			free(w);
		}
	}
	for (t = TAILQ_FIRST(&timers); t != NULL; t = next_t) {
		next_t = TAILQ_NEXT(t, entry);
		if (t->ended) {
			TAILQ_REMOVE(&timers, t, entry);
			free(t);
		}
	}
}

static int
until_next_timer(int max_ms)
{
	int64_t now = loop_now_us(), ms = max_ms;
	struct loop_timer *t;

	TAILQ_FOREACH(t, &timers, entry) {
		int64_t left = (t->at_us - now + 999) / 1000;

		if (!t->ended && left < ms)
			ms = left < 0 ? 0 : left;
	}
	return ((int)ms);
}

static void
run_timers(void)
{
	int64_t now = loop_now_us();
	struct loop_timer *t;

	TAILQ_FOREACH(t, &timers, entry) {
		if (t->ended || t->at_us > now)
			continue;
		t->ended = true;
		t->fn(t->arg);
	}
}

static void
serve(struct loop_watch *w, short revents)
{
	int events = 0;

	if (revents & POLLIN)
		events |= LOOP_READ;
	if (revents & POLLOUT)
		events |= LOOP_WRITE;
	if (revents & (POLLERR | POLLHUP | POLLNVAL))
		events |= LOOP_ERROR;
	if (events != 0 && !w->ended)
		w->fn(w->arg, events);
}

void
poll_loop_turn(int max_ms)
{
	struct pollfd fds[WATCHES_MAX];
	struct loop_watch *which[WATCHES_MAX];
	struct loop_watch *w;
	nfds_t n = 0;

	sweep();
	TAILQ_FOREACH(w, &watches, entry) {
		short events = 0;

		fail_if(n == WATCHES_MAX);
		if (w->events & LOOP_READ)
			events |= POLLIN;
		if (w->events & LOOP_WRITE)
			events |= POLLOUT;
		fds[n] = (struct pollfd){ .fd = w->fd, .events = events };
		which[n++] = w;
	}
	if (poll(fds, n, until_next_timer(max_ms)) > 0) {
		for (nfds_t i = 0; i < n; i++)
			serve(which[i], fds[i].revents);
	}
	run_timers();
	sweep();
}

bool
poll_loop_until(const bool *done, int ms)
{
	int64_t end = loop_now_us() + (int64_t)ms * 1000;

	while (!*done && loop_now_us() < end)
		poll_loop_turn(20);
	return (*done);
}

void
poll_loop_for(int ms)
{
	const bool never = false;

	(void)poll_loop_until(&never, ms);
}

int
poll_loop_left(void)
{
	struct loop_watch *w;
	struct loop_timer *t;
	int n = 0;

	sweep();
	TAILQ_FOREACH(w, &watches, entry)
		n++;
	TAILQ_FOREACH(t, &timers, entry)
		n++;
	return (n);
}
