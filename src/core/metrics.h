/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Figures for the operator, in memory that all workers share and that a
 * worker's successor takes over, so that counters never go back. Each worker
 * writes its own part only. Before metrics_init every call does nothing.
 */
#ifndef CORE_METRICS_H
#define CORE_METRICS_H

#include <stdbool.h>
#include <stdint.h>

#include "../lib/arena.h"
#include "answers.h"
#include "db.h"
#include "policy.h"

/* In the parent, once. False: no memory. */
bool metrics_init(size_t workers);
/* In a worker, once: which part is ours (from 0). */
void metrics_worker(size_t index, bool restarted);

/* A request was answered. operation: a text that lives for ever. */
void metrics_request(const char *operation, int status, int64_t took_us,
    size_t bytes);
/* One request more (+1) or fewer (-1) is being worked on. */
void metrics_in_flight(int change);
/* A request was refused because its client had used up its quota. */
void metrics_limited(enum limit_policy policy);
/* An error answered before there was a request. */
void metrics_transport_error(int status);
/* The loop has been woken (true), or is about to wait again (false): between
 * the two it served nobody else. */
void metrics_turn(bool woken);
/* What the database layer of this worker says now. */
void metrics_db(enum db_pool pool, enum db_lane lane,
    const struct db_figures *figures);
/* What became of the answers this worker keeps, so far. */
void metrics_answers(const struct answers_figures *figures);
/* Log lines this worker has dropped so far. */
void metrics_log_dropped(uint64_t lines);

/* All of it, summed over the workers: Prometheus' text format 0.0.4. */
struct str metrics_render(struct arena *a);

#endif
