/* SPDX-License-Identifier: EUPL-1.2 */
#include "threads.h"

#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/queue.h>
#include <sys/resource.h>

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "loop.h"

#include "../lib/alloc.h"

enum {
	STACK_BYTES = 256 * 1024,
	NICENESS = 5,
	LOOK_MS = 50,  /* at one place, before the other is tried */
	REST_MS = 100, /* at most, after a computation that was in the way */
	TELLING_MS = 5 /* what computed for less says nothing of others */
};

struct thread_job {
	TAILQ_ENTRY(thread_job) line;
	bool queued; /* guarded by own.lock */
	thread_fn run, done;
	void *arg;
};
TAILQ_HEAD(thread_jobs, thread_job);

/* What all workers share. */
static struct shared {
	size_t workers;
	atomic_bool is_crowded; /* others want the processors */
	pthread_mutex_t places[THREADS_AT_ONCE];
	atomic_int jobs[]; /* of each worker */
} * shared;

/* Of this worker. */
static struct {
	pthread_mutex_t lock; /* of the two lists, and of `queued` */
	pthread_cond_t more;
	struct thread_jobs queue, finished;
	bool started;
	int event; /* readable when something is finished */
	struct loop_watch *watch;
	atomic_int *jobs;
} own = { .lock = PTHREAD_MUTEX_INITIALIZER,
	.more = PTHREAD_COND_INITIALIZER,
	.event = -1 };

static void
must(int error)
{
	if (error != 0)
		abort();
}

bool
threads_init(size_t workers)
{
	size_t n = sizeof(*shared) + workers * sizeof(shared->jobs[0]);
	pthread_mutexattr_t kind;
	struct shared *s = mmap(NULL, n, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (s == MAP_FAILED)
		return (false);
	must(pthread_mutexattr_init(&kind));
	must(pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED));
	must(pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST));
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		must(pthread_mutex_init(&s->places[i], &kind));
	must(pthread_mutexattr_destroy(&kind));
	s->workers = workers;
	shared = s;
	return (true);
}

/* Running or waiting for it. */
static int
jobs_on_host(void)
{
	int n = 0;

	for (size_t i = 0; i < shared->workers; i++)
		n += atomic_load(&shared->jobs[i]);
	return (n);
}

/* ---- in a thread ---- */

/* The place is ours, also when it was left by a worker that is no more: it
 * guards nothing that could be half done. */
static bool
is_taken(pthread_mutex_t *place, int error)
{
	if (error == EOWNERDEAD)
		error = pthread_mutex_consistent(place);
	if (error != 0 && error != ETIMEDOUT)
		abort();
	return (error == 0);
}

/* Of all places, or of the first alone while others want the processors. */
static pthread_mutex_t *
take_place(void)
{
	for (unsigned i = 0;; i++) {
		unsigned n = atomic_load(&shared->is_crowded) ? 1
							      : THREADS_AT_ONCE;
		pthread_mutex_t *place = &shared->places[i % n];
		struct timespec until;

		must(clock_gettime(CLOCK_MONOTONIC, &until));
		if (i >= THREADS_AT_ONCE)
			until.tv_nsec += LOOK_MS * 1000000L;
		if (until.tv_nsec >= 1000000000L) {
			until.tv_nsec -= 1000000000L;
			until.tv_sec++;
		}
		if (is_taken(place,
			pthread_mutex_clocklock(place, CLOCK_MONOTONIC,
			    &until)))
			return (place);
	}
}

static struct thread_job *
next_job(void)
{
	struct thread_job *job;

	must(pthread_mutex_lock(&own.lock));
	while ((job = TAILQ_FIRST(&own.queue)) == NULL)
		must(pthread_cond_wait(&own.more, &own.lock));
	TAILQ_REMOVE(&own.queue, job, line);
	job->queued = false;
	must(pthread_mutex_unlock(&own.lock));
	return (job);
}

static void
hand_back(struct thread_job *job)
{
	uint64_t one = 1;

	must(pthread_mutex_lock(&own.lock));
	TAILQ_INSERT_TAIL(&own.finished, job, line);
	must(pthread_mutex_unlock(&own.lock));
	if (write(own.event, &one, sizeof(one)) != sizeof(one))
		abort();
}

/* Readers first: on Linux a thread has a niceness of its own. One that competes
 * with two readers still gets a seventh of a processor, two passwords a second.
 * Not SCHED_IDLE: nobody could sign in while all processors are busy, and who
 * holds the lock has to get on. Refused (a service that is nicer already): no
 * harm. */
static void
step_back(void)
{
	(void)setpriority(PRIO_PROCESS, 0, NICENESS);
}

static int64_t
read_ms(clockid_t clock)
{
	struct timespec t;

	must(clock_gettime(clock, &t));
	return (t.tv_sec * 1000 + t.tv_nsec / 1000000);
}

/* Runs it; how long to rest after it. A computation that had to wait for a
 * processor half as long as it ran was not alone. That is seen whoever the
 * others are: priorities count within one service, and PostgreSQL is another.
 * Only where more are waiting, as in a flood, is there a rest. */
static int64_t
compute(struct thread_job *job)
{
	int64_t from = read_ms(CLOCK_MONOTONIC), took;
	int64_t spent = -read_ms(CLOCK_THREAD_CPUTIME_ID);

	job->run(job->arg);
	took = read_ms(CLOCK_MONOTONIC) - from;
	spent += read_ms(CLOCK_THREAD_CPUTIME_ID);
	if (spent >= TELLING_MS)
		atomic_store(&shared->is_crowded, took * 2 > spent * 3);
	if (!atomic_load(&shared->is_crowded) ||
	    jobs_on_host() <= THREADS_AT_ONCE)
		return (0);
	return (took < REST_MS ? took : REST_MS);
}

static void *
serve(void *unused)
{
	(void)unused;
	step_back();
	for (;;) {
		struct thread_job *job = next_job();
		pthread_mutex_t *place = take_place();
		int64_t rest = compute(job);

		hand_back(job);
		(void)poll(NULL, 0, (int)rest);
		must(pthread_mutex_unlock(place));
	}
	return (NULL);
}

/* ---- on the loop ---- */

/* The next that is done, or NULL. */
static struct thread_job *
next_finished(void)
{
	struct thread_job *job;

	must(pthread_mutex_lock(&own.lock));
	job = TAILQ_FIRST(&own.finished);
	if (job != NULL)
		TAILQ_REMOVE(&own.finished, job, line);
	must(pthread_mutex_unlock(&own.lock));
	return (job);
}

static void
on_finished(void *unused, int events)
{
	struct thread_job *job;
	uint64_t count;

	(void)unused;
	(void)events;
	if (read(own.event, &count, sizeof(count)) != sizeof(count))
		return;
	while ((job = next_finished()) != NULL) {
		atomic_fetch_sub(own.jobs, 1);
		job->done(job->arg);
		free(job);
	}
}

void
threads_worker(size_t index)
{
	if (index >= shared->workers)
		abort();
	own.jobs = &shared->jobs[index];
	atomic_store(own.jobs, 0); /* of who was here before us */
	TAILQ_INIT(&own.queue);
	TAILQ_INIT(&own.finished);
	own.event = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	if (own.event == -1)
		abort();
	own.watch = loop_watch(own.event, LOOP_READ, on_finished, NULL);
}

void
threads_worker_stop(void)
{
	if (own.watch != NULL)
		loop_unwatch(own.watch);
	own.watch = NULL;
}

/* Not before there is something to do: most workers of most days need none.
 * Signals are the loop's. */
static void
start(void)
{
	pthread_attr_t attr;
	sigset_t all, before;
	pthread_t id;

	own.started = true;
	must(sigfillset(&all));
	must(pthread_sigmask(SIG_SETMASK, &all, &before));
	must(pthread_attr_init(&attr));
	must(pthread_attr_setstacksize(&attr, STACK_BYTES));
	must(pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED));
	for (int i = 0; i < THREADS_AT_ONCE; i++)
		must(pthread_create(&id, &attr, serve, NULL));
	must(pthread_attr_destroy(&attr));
	must(pthread_sigmask(SIG_SETMASK, &before, NULL));
}

bool
threads_full(void)
{
	return (jobs_on_host() >= THREADS_QUEUE_MAX + THREADS_AT_ONCE);
}

struct thread_job *
threads_run(thread_fn run, thread_fn done, void *arg)
{
	struct thread_job *job;

	if (threads_full())
		return (NULL);
	job = calloc(1, sizeof(*job));
	if (job == NULL)
		abort();
	*job = (struct thread_job){ .queued = true,
		.run = run,
		.done = done,
		.arg = arg };
	if (!own.started)
		start();
	atomic_fetch_add(own.jobs, 1);
	must(pthread_mutex_lock(&own.lock));
	TAILQ_INSERT_TAIL(&own.queue, job, line);
	must(pthread_mutex_unlock(&own.lock));
	must(pthread_cond_signal(&own.more));
	return (job);
}

bool
threads_cancel(struct thread_job *job)
{
	bool queued;

	must(pthread_mutex_lock(&own.lock));
	queued = job->queued;
	if (queued)
		TAILQ_REMOVE(&own.queue, job, line);
	must(pthread_mutex_unlock(&own.lock));
	if (!queued)
		return (false);
	atomic_fetch_sub(own.jobs, 1);
	free(job);
	return (true);
}
