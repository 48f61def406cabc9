/* SPDX-License-Identifier: EUPL-1.2 */
/* Counting; metrics_render.c says what was counted. */
#include "metrics.h"

#include <string.h>
#include <sys/mman.h>

#include "../lib/clock.h"
#include "metrics_store.h"

const int64_t metrics_request_edges_us[METRICS_REQUEST_EDGES] = { 500, 1000,
	2500, 5000, 10000, 25000, 50000, 100000, 250000, 500000, 1000000,
	2500000, 5000000, 10000000 };
const int64_t metrics_turn_edges_us[METRICS_TURN_EDGES] = { 100, 500, 1000,
	5000, 10000, 20000, 50000, 100000, 500000, 1000000 };
const int metrics_transport_statuses[METRICS_TRANSPORT] = { 400, 408, 411, 413,
	414, 417, 431, 501, 503, 505 };

struct metrics_store *metrics_store;

static struct metrics_part *own;
static int64_t woken_us;

static void add(_Atomic uint64_t *counter, uint64_t n);
static void observe(struct metrics_histogram *h, const int64_t *edges,
    size_t nedges, int64_t us);
static void observe_turn(int64_t us);
static size_t operation_index(const char *name);

bool
metrics_init(size_t workers)
{
	size_t size = sizeof(struct metrics_store) +
	    workers * sizeof(struct metrics_part);
	void *p = mmap(NULL, size, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		return (false);
	metrics_store = p;
	metrics_store->workers = workers;
	return (true);
}

void
metrics_worker(size_t index, bool restarted)
{
	if (metrics_store == NULL || index >= metrics_store->workers)
		return;
	own = &metrics_store->parts[index];
	atomic_store(&own->in_flight, 0);
	add(&own->restarts, restarted ? 1 : 0);

	/* What the predecessor counted itself stays counted. */
	for (size_t i = 0; i < METRICS_DB_LANES; i++) {
		struct metrics_db_lane *d = &own->db[i];

		for (size_t k = 0; k < METRICS_DB_COUNTERS; k++) {
			add(&d->before[k], d->counters[k]);
			atomic_store(&d->counters[k], 0);
		}
		for (size_t k = 0; k < METRICS_DB_GAUGES; k++)
			atomic_store(&d->gauges[k], 0);
	}
	add(&own->log_dropped_before, own->log_dropped);
	atomic_store(&own->log_dropped, 0);
}

void
metrics_request(const char *operation, int status, int64_t took_us,
    size_t bytes)
{
	struct metrics_operation *o;
	size_t class = (size_t)status / 100;

	if (own == NULL || class >= METRICS_CLASSES)
		return;
	o = &own->operations[operation_index(operation)];
	add(&o->by_class[class], 1);
	add(&o->bytes, bytes);
	observe(&o->took, metrics_request_edges_us, METRICS_REQUEST_EDGES,
	    took_us);
}

void
metrics_in_flight(int change)
{
	if (own != NULL)
		atomic_fetch_add_explicit(&own->in_flight, change,
		    memory_order_relaxed);
}

void
metrics_limited(enum limit_policy policy)
{
	if (own != NULL)
		add(&own->limited[policy], 1);
}

void
metrics_transport_error(int status)
{
	if (own == NULL)
		return;
	for (size_t i = 0; i < METRICS_TRANSPORT; i++) {
		if (metrics_transport_statuses[i] == status)
			add(&own->transport[i], 1);
	}
}

void
metrics_turn(bool woken)
{
	if (own == NULL)
		return;
	if (woken) {
		woken_us = clock_monotonic();
	} else if (woken_us != 0) {
		observe_turn(clock_monotonic() - woken_us);
		woken_us = 0;
	}
}

void
metrics_db(enum db_pool pool, enum db_lane lane,
    const struct db_figures *figures)
{
	const int gauges[METRICS_DB_GAUGES] = { figures->connections_up,
		figures->connections_wanted, figures->in_flight,
		figures->queued };
	const uint64_t counters[METRICS_DB_COUNTERS] = { figures->sent,
		figures->failed, figures->timed_out, figures->refused_full,
		figures->reconnects };
	struct metrics_db_lane *d;

	if (own == NULL)
		return;
	d = &own->db[(size_t)pool * DB_LANES + (size_t)lane];
	for (size_t i = 0; i < METRICS_DB_GAUGES; i++)
		atomic_store_explicit(&d->gauges[i], gauges[i],
		    memory_order_relaxed);
	for (size_t i = 0; i < METRICS_DB_COUNTERS; i++)
		atomic_store_explicit(&d->counters[i], counters[i],
		    memory_order_relaxed);
}

/* A successor counts on from where its predecessor ended. */
void
metrics_answers(const struct answers_figures *figures)
{
	static uint64_t said[METRICS_ANSWERS];
	const uint64_t now[METRICS_ANSWERS] = { figures->given,
		figures->outdone, figures->proofs };

	for (size_t i = 0; own != NULL && i < METRICS_ANSWERS; i++) {
		add(&own->answers[i], now[i] - said[i]);
		said[i] = now[i];
	}
}

void
metrics_log_dropped(uint64_t lines)
{
	if (own != NULL)
		atomic_store_explicit(&own->log_dropped, lines,
		    memory_order_relaxed);
}

static void
add(_Atomic uint64_t *counter, uint64_t n)
{
	atomic_fetch_add_explicit(counter, n, memory_order_relaxed);
}

static void
observe(struct metrics_histogram *h, const int64_t *edges, size_t nedges,
    int64_t us)
{
	size_t i = 0;

	if (us < 0)
		us = 0;
	while (i < nedges && us > edges[i])
		i++;
	add(&h->buckets[i], 1);
	add(&h->sum_us, (uint64_t)us);
}

/* Nobody else writes to our part: no other value can come between. */
static void
observe_turn(int64_t us)
{
	observe(&own->turn, metrics_turn_edges_us, METRICS_TURN_EDGES, us);
	if (us > 0 && (uint64_t)us > own->longest_turn_us)
		atomic_store_explicit(&own->longest_turn_us, (uint64_t)us,
		    memory_order_relaxed);
}

/*
 * Names get their place when they are first counted. All workers are forked
 * from one image, so a pointer to a constant means the same in each. The last
 * place is everybody's when there are more names than places.
 */
static size_t
operation_index(const char *name)
{
	size_t i;

	/* Nearly always it is the very same constant. */
	for (i = 0; i < METRICS_OPERATIONS - 1; i++)
		if (atomic_load_explicit(&metrics_store->operations[i],
			memory_order_relaxed) == name)
			return (i);
	for (i = 0; i < METRICS_OPERATIONS - 1; i++) {
		const char *there = atomic_load(&metrics_store->operations[i]);

		if (there == NULL &&
		    atomic_compare_exchange_strong(
			&metrics_store->operations[i], &there, name))
			return (i);
		if (strcmp(there, name) == 0)
			return (i);
	}
	atomic_store(&metrics_store->operations[i], "other");
	return (i);
}
