/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Jobs and lanes: who waits for what, how long, and over which connection.
 * See db.h for the promises, db_conn.c for the connections.
 *
 * Callbacks are called in one place, db_turn_end, after the work of a turn of
 * the loop is done: so they may send, abandon and forget as they like, and no
 * function here has to fear that its caller's world changed under it.
 */
#include "db_private.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/alloc.h"

struct db db;

static void on_wake(void *arg);
static void call_ready(void);
static struct lane *lane_of(const struct db_call *calls, size_t count);
static struct db_job *job_new(const struct db_call *calls, size_t count);
static void job_copy(struct db_job *job, const struct db_call *calls);
static char *copy_values(const struct db_call *call, const char **values,
    int *lengths, char *text);
static void job_free(struct db_job *job);
static void job_accept(struct db_job *job);
static void job_leave(struct db_job *job);
static void count_answer(struct lane *lane, enum db_status status);

void
db_init(const struct db_options *options,
    const struct statement *const *statements, size_t count)
{
	memset(&db, 0, sizeof(db));
	TAILQ_INIT(&db.ready);
	db.statements = statements;
	db.nstatements = count;
	db.depth = options->depth < 1 ? 1 : options->depth;
	db.queue = options->queue;
	db.started = true;

	for (int pool = 0; pool < DB_POOLS; pool++) {
		for (int kind = 0; kind < DB_LANES; kind++) {
			struct lane *lane = &db.lanes[pool][kind];

			lane->pool = (enum db_pool)pool;
			lane->kind = (enum db_lane)kind;
			db.deadline_ms[kind] = options->deadline_ms[kind];
			lane_init(lane, options->conninfo[pool],
			    options->connections[pool][kind]);
		}
	}
}

void
db_drain(void)
{
	if (!db.started)
		return;

	db.draining = true;
	for (int pool = 0; pool < DB_POOLS; pool++) {
		for (int kind = 0; kind < DB_LANES; kind++)
			lane_settle(&db.lanes[pool][kind]);
	}
}

void
db_close(void)
{
	if (!db.started)
		return;

	db.draining = true;
	for (int pool = 0; pool < DB_POOLS; pool++) {
		for (int kind = 0; kind < DB_LANES; kind++)
			lane_close(&db.lanes[pool][kind]);
	}
	/* A callback may send once more; that is answered here, too. */
	while (!TAILQ_EMPTY(&db.ready))
		call_ready();
	loop_cancel(db.wake);
	memset(&db, 0, sizeof(db));
}

struct db_job *
db_send(const struct db_call *calls, size_t count, db_done done, void *arg)
{
	struct db_job *job = job_new(calls, count);

	job->done = done;
	job->arg = arg;
	job_accept(job);
	return (job);
}

void
db_abandon(struct db_job *job)
{
	if (job->place == JOB_SENT)
		conn_disown(job->conn, job->slot);
	job_leave(job);
	job_free(job);
}

bool
db_is_up(enum db_pool pool)
{
	return (db.lanes[pool][DB_POINT].usable > 0);
}

void
db_figures(enum db_pool pool, enum db_lane kind, struct db_figures *ret)
{
	const struct lane *lane = &db.lanes[pool][kind];

	*ret = (struct db_figures){
		.connections_up = lane->usable,
		.connections_wanted = lane->nconns,
		.queued = lane->queued,
		.sent = lane->sent,
		.failed = lane->failed,
		.timed_out = lane->timed_out,
		.refused_full = lane->refused,
		.reconnects = lane->reconnects,
	};
	for (int i = 0; i < lane->nconns; i++)
		ret->in_flight += lane->conns[i].in_flight;
}

void *
db_take(size_t n)
{
	void *p = calloc(1, n == 0 ? 1 : n);

	if (p == NULL)
		abort();
	return (p);
}

/* ---- turns of the loop ---- */

void
db_turn_begin(void)
{
	db.in_turn = true;
}

void
db_turn_end(void)
{
	call_ready();
	db.in_turn = false;
	if (!TAILQ_EMPTY(&db.ready) && db.wake == NULL)
		db.wake = loop_after(0, on_wake, NULL);
}

static void
on_wake(void *arg)
{
	(void)arg;
	db.wake = NULL;
	db_turn_begin();
	db_turn_end();
}

/* What becomes ready meanwhile waits for the next turn: a callback that sends
 * again at each refusal would otherwise hold the loop for ever. */
static void
call_ready(void)
{
	struct db_job *job;

	for (int n = db.nready; n > 0; n--) {
		struct db_result *result;
		db_done done;
		void *arg;

		job = TAILQ_FIRST(&db.ready);
		if (job == NULL)
			return;
		done = job->done;
		arg = job->arg;
		result = job->result;
		job->result = NULL;
		job_leave(job);
		job_free(job);
		done(arg, result);
	}
}

/* ---- jobs ---- */

static struct lane *
lane_of(const struct db_call *calls, size_t count)
{
	enum db_pool pool = calls[0].statement->pool;
	enum db_lane kind = DB_POINT;

	for (size_t i = 0; i < count; i++) {
		if (calls[i].statement->pool != pool)
			abort();
		if (calls[i].statement->lane == DB_SLOW)
			kind = DB_SLOW;
	}
	return (&db.lanes[pool][kind]);
}

static struct db_job *
job_new(const struct db_call *calls, size_t count)
{
	struct db_job *job;

	if (!db.started || count < 1 || count > DB_CALLS_MAX)
		abort();

	job = db_take(sizeof(*job));
	job->lane = lane_of(calls, count);
	job->ncalls = count;
	job_copy(job, calls);
	return (job);
}

static bool
is_bytes(const struct db_call *call, int k)
{
	return (call->lengths != NULL && call->lengths[k] > 0);
}

static size_t
text_size(const struct db_call *call, int k)
{
	if (call->values[k] == NULL || is_bytes(call, k))
		return (0);
	return (strlen(call->values[k]) + 1);
}

/*
 * In one piece of memory: the pointers first, then the lengths, whether each is
 * bytes, and the text.
 */
static void
job_copy(struct db_job *job, const struct db_call *calls)
{
	size_t n = 0, ntext = 0;
	const char **values;
	int *lengths;
	char *text;

	for (size_t i = 0; i < job->ncalls; i++) {
		for (int k = 0; k < calls[i].statement->nparams; k++, n++)
			ntext += text_size(&calls[i], k);
	}
	job->nmemory = n * (sizeof(*values) + 2 * sizeof(*lengths)) + ntext;
	job->memory = db_take(job->nmemory);

	values = (const char **)(void *)job->memory;
	lengths = (int *)(void *)(values + n);
	text = (char *)(lengths + 2 * n);
	for (size_t i = 0; i < job->ncalls; i++) {
		int nparams = calls[i].statement->nparams;

		job->calls[i] = (struct db_call){ calls[i].statement, values,
			lengths };
		text = copy_values(&calls[i], values, lengths, text);
		values += nparams;
		lengths += 2 * (size_t)nparams;
	}
}

/* A call's values, then its lengths and formats; gives the end of the text. */
static char *
copy_values(const struct db_call *call, const char **values, int *lengths,
    char *text)
{
	int n = call->statement->nparams;

	for (int k = 0; k < n; k++) {
		const char *value = call->values[k];

		if (value == NULL || is_bytes(call, k)) {
			values[k] = value;
			lengths[k] = is_bytes(call, k) ? call->lengths[k] : 0;
			lengths[n + k] = is_bytes(call, k);
			continue;
		}
		values[k] = text;
		text = stpcpy(text, value) + 1;
	}
	return (text);
}

static void
job_free(struct db_job *job)
{
	db_forget(job->result);
	explicit_bzero(job->memory, job->nmemory);
	free(job->memory);
	free(job);
}

/* Into the lane's queue and, if there is room, straight out to a connection. */
static void
job_accept(struct db_job *job)
{
	struct lane *lane = job->lane;
	int64_t ms = db.deadline_ms[lane->kind];

	job->place = JOB_QUEUED;
	job->deadline_us = loop_now_us() + ms * 1000;
	TAILQ_INSERT_TAIL(&lane->queue, job, line);
	TAILQ_INSERT_TAIL(&lane->due, job, due);
	lane->queued++;
	if (db.draining || lane->open) {
		job_answer(job, DB_UNAVAILABLE, NULL);
		return;
	}

	lane_pump(lane);
	if (lane->queued > db.queue && job->place == JOB_QUEUED)
		job_answer(job, DB_UNAVAILABLE, NULL);
	lane_arm(lane);
}

void
job_answer(struct db_job *job, enum db_status status, struct pg_result *pg)
{
	job_leave(job);
	count_answer(job->lane, status);
	job->place = JOB_READY;
	job->result = db_result_new(status, pg);
	TAILQ_INSERT_TAIL(&db.ready, job, line);
	db.nready++;
	if (!db.in_turn && db.wake == NULL)
		db.wake = loop_after(0, on_wake, NULL);
}

/* Takes the job off whatever list it is on. */
static void
job_leave(struct db_job *job)
{
	if (job->place == JOB_READY) {
		TAILQ_REMOVE(&db.ready, job, line);
		db.nready--;
		return;
	}

	if (job->place == JOB_QUEUED)
		lane_unqueue(job->lane, job);
	TAILQ_REMOVE(&job->lane->due, job, due);
}

/* What was never sent did not run; of what was sent nothing is known. */
void
job_expire(struct db_job *job)
{
	struct conn *c = job->conn;

	if (job->place == JOB_QUEUED) {
		job_answer(job, DB_UNAVAILABLE, NULL);
		return;
	}

	conn_disown(c, job->slot);
	job_answer(job, DB_TIMEOUT, NULL);
	conn_suspect(c);
}

static void
count_answer(struct lane *lane, enum db_status status)
{
	if (status == DB_TIMEOUT)
		lane->timed_out++;
	else if (status == DB_UNAVAILABLE)
		lane->refused++;
	else if (status != DB_OK)
		lane->failed++;
}
