/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Long computations beside the loop: two threads in each worker, and two
 * computations at once on the whole host, whatever the number of workers. They
 * have a lower priority than the loop: who waits for them waits longer. While
 * others want the processors there is one at a time, with a rest after it.
 *
 *	queued ──► running ──► done(), on the loop
 *	   └─ threads_cancel: never
 *
 * The places on the host are robust mutexes in shared memory: when a worker is
 * killed the kernel gives its places back.
 */
#ifndef CORE_THREADS_H
#define CORE_THREADS_H

#include <stdbool.h>
#include <stddef.h>

enum {
	THREADS_AT_ONCE = 2,
	THREADS_QUEUE_MAX = 20 /* waiting or running, of all workers */
};

typedef void (*thread_fn)(void *arg);
struct thread_job;

/* Once, before the workers are forked. False: no memory. */
bool threads_init(size_t workers);
/* In a worker, when its loop is there; index from 0. */
void threads_worker(size_t index);
void threads_worker_stop(void);

/* Too many wait: threads_run would refuse. */
bool threads_full(void);
/* run(arg) in a thread, then done(arg) on the loop. NULL: too many wait. */
struct thread_job *threads_run(thread_fn run, thread_fn done, void *arg);
/* True: it had not begun and never will; done will not be called, the job is
 * gone. False: it runs, and done will be called. */
bool threads_cancel(struct thread_job *job);

#endif
