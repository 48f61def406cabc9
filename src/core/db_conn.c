/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One connection to PostgreSQL: libpq in pipeline mode, never blocking.
 *
 *	DOWN ──start──► OPENING ──open──► PREPARING ──Sync──► UP ◄──┐
 *	  ▲                │                  │               │     │ all
 *	  │                └──── failed ──────┘        overdue│     │ answered
 *	  └──── retry timer ◄──── lost ◄──────────────────────┼─ SUSPECT
 *
 * A send is its statements and one Sync, which PostgreSQL runs as one
 * transaction; its answer is known only when the Sync is back, since the
 * commit may still fail. Sends are answered in the order they were made: the
 * ring holds who waits for each. The connection is used again only after a
 * Sync, and only while PostgreSQL says that no transaction is open.
 */
#include "db_private.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <libpq-fe.h>

static void on_socket(void *arg, int events);
static void on_retry(void *arg);
static void on_limit(void *arg);
static void open_step(struct conn *c);
static void prepare(struct conn *c);
static bool read_results(struct conn *c);
static bool take_result(struct conn *c, PGresult *pg);
static bool has_failed(const PGresult *pg);
static bool take_sync(struct conn *c);
static void land(struct conn *c);
static enum db_status outcome(struct conn *c);
static bool flush(struct conn *c);
static bool watch(struct conn *c, int events);
static void unwatch(struct conn *c);
static void limit(struct conn *c, uint64_t ms);
static void came_up(struct conn *c);
static void failed(struct conn *c, const char *why);
static void lost(struct conn *c);
static void retry(struct conn *c);

void
conn_init(struct conn *c, struct lane *lane)
{
	c->lane = lane;
	c->ring = db_take((size_t)db.depth * sizeof(struct db_job *));
}

void
conn_start(struct conn *c)
{
	if (c->state != CONN_DOWN)
		return;

	loop_cancel(c->retry);
	c->retry = NULL;
	c->misfit = false;
	c->pg = db_conninfo_connect(c->lane->conninfo);
	c->state = CONN_OPENING;
	if (PQstatus(c->pg) == CONNECTION_BAD) {
		failed(c, PQerrorMessage(c->pg));
		return;
	}

	limit(c, DB_STEP_MS);
	if (!watch(c, LOOP_WRITE))
		failed(c, "no file descriptor is left");
}

bool
conn_send(struct conn *c, struct db_job *job)
{
	int ok = 1;

	for (size_t i = 0; i < job->ncalls && ok; i++) {
		const struct db_call *call = &job->calls[i];
		const struct statement *s = call->statement;

		ok = PQsendQueryPrepared(c->pg, s->name, s->nparams,
		    call->values, call->lengths, call->lengths + s->nparams,
		    s->binary);
	}
	if (!ok || !PQpipelineSync(c->pg)) {
		/* Without its Sync nothing of it can be committed. */
		lane_complain(c->lane, "db_send_failed", PQerrorMessage(c->pg));
		lost(c);
		return (false);
	}

	if (c->in_flight == 0)
		c->heard_us = loop_now_us();
	job->place = JOB_SENT;
	job->conn = c;
	job->slot = (c->head + c->in_flight) % db.depth;
	c->ring[job->slot] = job;
	c->in_flight++;
	c->lane->sent++;
	/* A broken socket is found by reading, in the loop. */
	(void)flush(c);
	return (true);
}

void
conn_disown(struct conn *c, int slot)
{
	c->ring[slot] = NULL;
}

void
conn_suspect(struct conn *c)
{
	if (c->state != CONN_UP)
		return;

	c->state = CONN_SUSPECT;
	limit(c, DB_SILENCE_MS);
	lane_dropped(c->lane);
}

void
conn_stop(struct conn *c)
{
	bool was_up = c->state == CONN_UP;

	loop_cancel(c->retry);
	loop_cancel(c->limit);
	c->retry = c->limit = NULL;
	unwatch(c);
	PQclear(c->kept);
	PQfinish(c->pg);
	c->kept = NULL;
	c->pg = NULL;
	c->nresults = 0;
	c->ended = c->retire = false;
	c->state = CONN_DOWN;

	for (; c->in_flight > 0; c->in_flight--) {
		struct db_job *job = c->ring[c->head];

		if (job != NULL)
			job_answer(job, DB_LOST, NULL);
		c->ring[c->head] = NULL;
		c->head = (c->head + 1) % db.depth;
	}
	if (was_up)
		lane_dropped(c->lane);
}

static void
on_socket(void *arg, int events)
{
	struct conn *c = arg;

	db_turn_begin();
	if (c->state == CONN_OPENING) {
		open_step(c);
	} else {
		bool alive = true;

		/* Reading also writes what could not be written before. Even
		 * when the socket is closed, what came before counts. */
		if (events & (LOOP_READ | LOOP_ERROR))
			alive = PQconsumeInput(c->pg) == 1;
		if (read_results(c)) {
			if (!alive || !flush(c))
				lost(c);
		}
		lane_pump(c->lane);
	}
	db_turn_end();
}

static void
on_retry(void *arg)
{
	struct conn *c = arg;

	c->retry = NULL;
	db_turn_begin();
	conn_start(c);
	db_turn_end();
}

/* The connection, or a send over it, has taken too long. */
static void
on_limit(void *arg)
{
	struct conn *c = arg;
	int64_t silence_ms = (loop_now_us() - c->heard_us) / 1000;

	c->limit = NULL;
	db_turn_begin();
	if (c->state != CONN_SUSPECT)
		failed(c, "no answer in time");
	else if (silence_ms >= DB_SILENCE_MS)
		lost(c);
	else
		limit(c, (uint64_t)(DB_SILENCE_MS - silence_ms));
	db_turn_end();
}

/* PQconnectPoll may open another socket (the next address, or without TLS):
 * the watch is made anew at each step. */
static void
open_step(struct conn *c)
{
	PostgresPollingStatusType step;

	unwatch(c);
	step = PQconnectPoll(c->pg);
	if (step == PGRES_POLLING_OK) {
		prepare(c);
		return;
	}
	if (step != PGRES_POLLING_READING && step != PGRES_POLLING_WRITING) {
		failed(c, PQerrorMessage(c->pg));
		return;
	}

	limit(c, DB_STEP_MS);
	if (!watch(c, step == PGRES_POLLING_READING ? LOOP_READ : LOOP_WRITE))
		failed(c, "no file descriptor is left");
}

static void
prepare(struct conn *c)
{
	if (PQsetnonblocking(c->pg, 1) != 0 || !PQenterPipelineMode(c->pg) ||
	    !prepare_send(c)) {
		failed(c, PQerrorMessage(c->pg));
		return;
	}

	c->state = CONN_PREPARING;
	limit(c, DB_PREPARE_MS);
	if (!flush(c))
		failed(c, PQerrorMessage(c->pg));
}

/*
 * Takes all results that have arrived whole. False: the connection was ended.
 * After a statement's results libpq says NULL once, after a Sync it does not:
 * two NULLs in a row mean that nothing is to come although something should.
 */
static bool
read_results(struct conn *c)
{
	while (c->in_flight > 0 || c->state == CONN_PREPARING) {
		PGresult *pg;

		if (PQisBusy(c->pg))
			return (true);
		pg = PQgetResult(c->pg);
		if (pg == NULL && c->ended)
			return (true);
		c->ended = pg == NULL;
		if (pg != NULL && !take_result(c, pg))
			return (false);
	}
	return (true);
}

static bool
take_result(struct conn *c, PGresult *pg)
{
	ExecStatusType status = PQresultStatus(pg);

	c->heard_us = loop_now_us();
	if (status == PGRES_PIPELINE_SYNC) {
		PQclear(pg);
		return (take_sync(c));
	}

	c->nresults++;
	if (status == PGRES_PIPELINE_ABORTED || has_failed(c->kept)) {
		PQclear(pg);
		return (true);
	}
	if (has_failed(pg) && c->state == CONN_PREPARING)
		prepare_blame(c, pg);
	PQclear(c->kept);
	c->kept = pg;
	return (true);
}

static bool
has_failed(const PGresult *pg)
{
	ExecStatusType status = PQresultStatus(pg);

	return (pg != NULL && status != PGRES_TUPLES_OK &&
	    status != PGRES_COMMAND_OK);
}

static bool
take_sync(struct conn *c)
{
	bool was_preparing = c->state == CONN_PREPARING;

	if (was_preparing && has_failed(c->kept)) {
		failed(c, PQresultErrorMessage(c->kept));
		return (false);
	}

	if (was_preparing)
		PQclear(c->kept);
	else
		land(c);
	c->kept = NULL;
	c->nresults = 0;
	if (c->in_flight > 0)
		return (true);

	if (c->retire || PQtransactionStatus(c->pg) != PQTRANS_IDLE) {
		lost(c);
		return (false);
	}
	if (c->state != CONN_UP)
		came_up(c);
	return (true);
}

/* The oldest send is answered; kept becomes its result. */
static void
land(struct conn *c)
{
	struct db_job *job = c->ring[c->head];
	enum db_status status = outcome(c);

	c->ring[c->head] = NULL;
	c->head = (c->head + 1) % db.depth;
	c->in_flight--;
	if (job == NULL)
		PQclear(c->kept);
	else
		job_answer(job, status, c->kept);
}

/*
 * A statement that is gone (26000) or whose columns changed under it (0A000,
 * after a migration) did not run, and never will on this connection: it is
 * replaced by one that prepares anew.
 */
static enum db_status
outcome(struct conn *c)
{
	const char *state = PQresultErrorField(c->kept, PG_DIAG_SQLSTATE);

	if (!has_failed(c->kept))
		return (DB_OK);
	if (state == NULL)
		return (DB_REFUSED);
	if (strcmp(state, "57014") == 0)
		return (DB_TIMEOUT);
	if (strcmp(state, "26000") != 0 && strcmp(state, "0A000") != 0)
		return (DB_REFUSED);

	c->retire = true;
	conn_suspect(c);
	return (DB_UNAVAILABLE);
}

/* False: the connection is broken. */
static bool
flush(struct conn *c)
{
	int left = PQflush(c->pg);

	if (left < 0)
		return (false);

	return (watch(c, left > 0 ? LOOP_READ | LOOP_WRITE : LOOP_READ));
}

/*
 * libpq closes its socket inside any call that finds it broken, and the loop
 * must not watch what is closed: so a copy of the descriptor is watched. False:
 * no descriptor is left.
 */
static bool
watch(struct conn *c, int events)
{
	if (c->watch == NULL) {
		c->fd = fcntl(PQsocket(c->pg), F_DUPFD_CLOEXEC, 0);
		if (c->fd == -1)
			return (false);
		c->watch = loop_watch(c->fd, events, on_socket, c);
	} else if (c->watched != events) {
		loop_rewatch(c->watch, events);
	}
	c->watched = events;
	return (true);
}

static void
unwatch(struct conn *c)
{
	if (c->watch == NULL)
		return;

	loop_unwatch(c->watch);
	(void)close(c->fd);
	c->watch = NULL;
}

static void
limit(struct conn *c, uint64_t ms)
{
	loop_cancel(c->limit);
	c->limit = loop_after(ms, on_limit, c);
}

static void
came_up(struct conn *c)
{
	loop_cancel(c->limit);
	c->limit = NULL;
	c->failures = 0;
	c->state = CONN_UP;
	lane_gained(c->lane);
}

/* It did not come up. */
static void
failed(struct conn *c, const char *why)
{
	if (!c->misfit)
		lane_complain(c->lane, "db_connect_failed", why);
	conn_stop(c);
	c->failures++;
	lane_refused(c->lane);
	retry(c);
}

/* It was up, and must not be used again. */
static void
lost(struct conn *c)
{
	if (c->state == CONN_PREPARING) {
		failed(c, PQerrorMessage(c->pg));
		return;
	}

	conn_stop(c);
	c->lane->reconnects++;
	retry(c);
}

/*
 * While a lane's breaker is open only its first connection knocks; the others
 * follow when that one is let in (lane_gained).
 */
static void
retry(struct conn *c)
{
	bool is_probe = c == c->lane->conns;
	uint64_t max = is_probe ? DB_PROBE_MAX_MS : DB_BACKOFF_MAX_MS;
	uint64_t ms = 0;

	if (db.draining || (c->lane->open && !is_probe))
		return;

	if (c->failures > 0)
		ms = DB_BACKOFF_MS << (c->failures < 6 ? c->failures - 1 : 5);
	if (ms > max)
		ms = max;
	if (c->misfit)
		ms = DB_MISFIT_MS;
	loop_cancel(c->retry);
	c->retry = loop_after(ms, on_retry, c);
}
