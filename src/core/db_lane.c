/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A lane: its queue, its deadlines, and its breaker.
 *
 *	usable > 0            jobs go out while there is room, else queue
 *	usable = 0, not open  jobs queue, for DB_PATIENCE_MS at most
 *	open                  jobs are refused at once; one connection knocks
 */
#include "db_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"

#include "../lib/alloc.h"

static void lane_open(struct lane *lane);
static struct conn *lane_pick(struct lane *lane);
static void on_deadline(void *arg);
static void on_patience(void *arg);

void
lane_init(struct lane *lane, const char *conninfo, int n)
{
	int deadline_ms = db.deadline_ms[lane->kind];

	TAILQ_INIT(&lane->queue);
	TAILQ_INIT(&lane->due);
	lane->open = true;
	if (conninfo == NULL || n < 1)
		return;
	lane->conninfo = db_conninfo_new(conninfo,
	    deadline_ms - deadline_ms / 10);
	if (lane->conninfo == NULL) {
		log_event("error", "db_conninfo_refused",
		    db_conninfo_fault(conninfo));
		return;
	}

	lane->conns = db_take((size_t)n * sizeof(*lane->conns));
	lane->nconns = n;
	lane->open = false;
	lane->patience = loop_after(DB_PATIENCE_MS, on_patience, lane);
	for (int i = 0; i < n; i++)
		conn_init(&lane->conns[i], lane);
	for (int i = 0; i < n; i++)
		conn_start(&lane->conns[i]);
}

void
lane_close(struct lane *lane)
{
	for (int i = 0; i < lane->nconns; i++) {
		conn_stop(&lane->conns[i]);
		free(lane->conns[i].ring);
	}
	lane_open(lane);
	loop_cancel(lane->deadline);
	free(lane->conns);
	db_conninfo_free(lane->conninfo);
	lane->deadline = NULL;
	lane->conns = NULL;
	lane->conninfo = NULL;
	lane->nconns = 0;
}

void
lane_gained(struct lane *lane)
{
	if (lane->said[0] != '\0')
		log_event("info", "db_up",
		    lane->pool == DB_PUBLIC ? "public" : "app");
	lane->said[0] = '\0';
	lane->usable++;
	lane->open = false;
	loop_cancel(lane->patience);
	lane->patience = NULL;
	for (int i = 0; i < lane->nconns && lane->usable == 1; i++)
		conn_start(&lane->conns[i]);
}

/* Jobs wait a moment for a connection: after a short restart of PostgreSQL
 * nobody need have noticed. */
void
lane_dropped(struct lane *lane)
{
	lane->usable--;
	if (lane->usable > 0 || lane->open || lane->patience != NULL)
		return;

	lane->patience = loop_after(DB_PATIENCE_MS, on_patience, lane);
}

void
lane_refused(struct lane *lane)
{
	if (lane->usable > 0)
		return;

	for (int i = 0; i < lane->nconns; i++) {
		enum conn_state state = lane->conns[i].state;

		if (state == CONN_OPENING || state == CONN_PREPARING)
			return;
	}
	lane_open(lane);
}

static void
on_patience(void *arg)
{
	struct lane *lane = arg;

	lane->patience = NULL;
	db_turn_begin();
	lane_open(lane);
	db_turn_end();
}

/* The breaker opens: until a connection is up nothing waits for one. */
static void
lane_open(struct lane *lane)
{
	struct db_job *job;

	lane->open = true;
	loop_cancel(lane->patience);
	lane->patience = NULL;
	while ((job = TAILQ_FIRST(&lane->queue)) != NULL)
		job_answer(job, DB_UNAVAILABLE, NULL);
}

void
lane_pump(struct lane *lane)
{
	struct db_job *job;
	struct conn *c;

	while ((job = TAILQ_FIRST(&lane->queue)) != NULL &&
	    (c = lane_pick(lane)) != NULL) {
		if (conn_send(c, job))
			lane_unqueue(lane, job);
		else
			job_answer(job, DB_UNAVAILABLE, NULL);
	}
	if (db.draining)
		lane_settle(lane);
}

void
lane_unqueue(struct lane *lane, struct db_job *job)
{
	TAILQ_REMOVE(&lane->queue, job, line);
	lane->queued--;
}

/* The connection with the fewest sends in flight that has room for one. */
static struct conn *
lane_pick(struct lane *lane)
{
	struct conn *best = NULL;
	int fewest = db.depth;

	for (int i = 0; i < lane->nconns && fewest > 0; i++) {
		struct conn *c = &lane->conns[i];

		if (c->state == CONN_UP && c->in_flight < fewest) {
			best = c;
			fewest = c->in_flight;
		}
	}
	return (best);
}

/* While draining: a connection with nothing left to do is closed. */
void
lane_settle(struct lane *lane)
{
	for (int i = 0; i < lane->nconns; i++) {
		struct conn *c = &lane->conns[i];

		if (c->in_flight == 0 && TAILQ_EMPTY(&lane->queue))
			conn_stop(c);
	}
}

/*
 * One timer for all jobs of a lane: they have the same time, so the first one
 * in is the first one due.
 */
void
lane_arm(struct lane *lane)
{
	const struct db_job *first = TAILQ_FIRST(&lane->due);
	int64_t left_us;

	if (lane->deadline != NULL || first == NULL)
		return;

	left_us = first->deadline_us - loop_now_us();
	lane->deadline = loop_after(left_us < 0 ? 0
						: (uint64_t)left_us / 1000 + 1,
	    on_deadline, lane);
}

static void
on_deadline(void *arg)
{
	struct lane *lane = arg;
	int64_t now = loop_now_us();
	struct db_job *job;

	lane->deadline = NULL;
	db_turn_begin();
	while (
	    (job = TAILQ_FIRST(&lane->due)) != NULL && job->deadline_us <= now)
		job_expire(job);
	lane_arm(lane);
	db_turn_end();
}

void
lane_complain(struct lane *lane, const char *event, const char *detail)
{
	char text[sizeof(lane->said)];

	(void)snprintf(text, sizeof(text), "%s %s: %s",
	    lane->pool == DB_PUBLIC ? "public" : "app",
	    lane->kind == DB_POINT ? "point" : "slow", detail);
	text[strcspn(text, "\n")] = '\0'; /* libpq adds advice */
	if (strcmp(text, lane->said) == 0)
		return;

	memcpy(lane->said, text, sizeof(text));
	log_event("error", event, text);
}
