/* SPDX-License-Identifier: EUPL-1.2 */
/* The shared memory of metrics.c and metrics_render.c; nobody else's. */
#ifndef CORE_METRICS_STORE_H
#define CORE_METRICS_STORE_H

#include <stdatomic.h>
#include <stdint.h>

#include "db.h"
#include "policy.h"

enum {
	METRICS_OPERATIONS = 256,
	METRICS_CLASSES = 6, /* 0 unused, 1xx … 5xx */
	METRICS_REQUEST_EDGES = 14,
	METRICS_TURN_EDGES = 10,
	METRICS_TRANSPORT = 10,
	METRICS_DB_LANES = DB_POOLS * DB_LANES,
	METRICS_DB_GAUGES = 4,
	METRICS_DB_COUNTERS = 5,
	METRICS_ANSWERS = 3
};

extern const int64_t metrics_request_edges_us[METRICS_REQUEST_EDGES];
extern const int64_t metrics_turn_edges_us[METRICS_TURN_EDGES];
extern const int metrics_transport_statuses[METRICS_TRANSPORT];

/* One bucket an edge, not cumulative, and one for all beyond. */
struct metrics_histogram {
	_Atomic uint64_t buckets[METRICS_REQUEST_EDGES + 1];
	_Atomic uint64_t sum_us;
};

struct metrics_operation {
	_Atomic uint64_t by_class[METRICS_CLASSES];
	_Atomic uint64_t bytes;
	struct metrics_histogram took;
};

struct metrics_db_lane {
	_Atomic int gauges[METRICS_DB_GAUGES];
	_Atomic uint64_t counters[METRICS_DB_COUNTERS];
	_Atomic uint64_t before[METRICS_DB_COUNTERS]; /* predecessors' */
};

/* Written by one worker, read by all. */
struct metrics_part {
	_Atomic int in_flight;
	_Atomic uint64_t restarts;
	_Atomic uint64_t log_dropped, log_dropped_before;
	_Atomic uint64_t limited[LIMIT_POLICIES];
	_Atomic uint64_t transport[METRICS_TRANSPORT];
	_Atomic uint64_t answers[METRICS_ANSWERS];
	struct metrics_histogram turn;
	_Atomic uint64_t longest_turn_us;
	struct metrics_db_lane db[METRICS_DB_LANES];
	struct metrics_operation operations[METRICS_OPERATIONS];
};

struct metrics_store {
	size_t workers;
	_Atomic(const char *) operations[METRICS_OPERATIONS];
	struct metrics_part parts[];
};

extern struct metrics_store *metrics_store;

#endif
