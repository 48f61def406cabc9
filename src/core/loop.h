/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The event loop as the rest of core sees it: watched descriptors and timers
 * of this worker. core/server.c implements it over Kore; unit tests implement
 * it over poll(2). Single-threaded; callbacks run from the loop, never from
 * inside these functions.
 */
#ifndef CORE_LOOP_H
#define CORE_LOOP_H

#include <stdbool.h>
#include <stdint.h>

enum loop_events {
	LOOP_READ = 1,
	LOOP_WRITE = 2,
	LOOP_ERROR = 4, /* reported only: hang-up or error on the descriptor */
};

/* events: what is ready, level-triggered. */
typedef void (*loop_io_fn)(void *arg, int events);
typedef void (*loop_timer_fn)(void *arg);

struct loop_watch;
struct loop_timer;

/*
 * Watches fd until loop_unwatch. The watch does not own fd: unwatch first,
 * then close. loop_rewatch changes the set of events.
 */
struct loop_watch *loop_watch(int fd, int events, loop_io_fn fn, void *arg);
void loop_rewatch(struct loop_watch *w, int events);
void loop_unwatch(struct loop_watch *w);

/* Calls fn once, ms milliseconds from now; cancel is NULL-safe and must not
 * be called after fn has run. */
struct loop_timer *loop_after(uint64_t ms, loop_timer_fn fn, void *arg);
void loop_cancel(struct loop_timer *t);

/* Monotonic time in microseconds. */
int64_t loop_now_us(void);

#endif
