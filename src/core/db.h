/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * PostgreSQL as the rest of the program sees it: named statements, sent as
 * one pipeline, answered once, by a callback from the event loop.
 *
 * Only the db*.c files include libpq. Promises:
 *  - nothing here blocks;
 *  - a send is answered exactly once, by its callback, never from inside
 *    db_send itself, at the latest at its deadline;
 *  - the statements of one send run in one transaction (one Sync), and see
 *    no other send's settings;
 *  - when PostgreSQL is away sends fail at once (DB_UNAVAILABLE), and work
 *    again by themselves when it is back.
 */
#ifndef CORE_DB_H
#define CORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../lib/str.h"

enum db_pool {
	DB_PUBLIC, /* role conect_public: views of public_api only */
	DB_APP,    /* role conect_app: row-level security, identity by act_as */
	DB_POOLS
};

enum db_lane {
	DB_POINT, /* point reads and writes */
	DB_SLOW,  /* search with counts, exports: never delays the point lane */
	DB_LANES
};

/*
 * Made from the .sql files by tools/embed-sql.awk; static const, never freed.
 * A statement's text uses $1…$n; params[i] is the name it had as :name.
 */
struct statement {
	const char *name;
	const char *text;
	const char *const *params;
	int nparams;
	enum db_pool pool;
	enum db_lane lane;
	/* Its answer changes only with a commit_mark (see answers.h). */
	bool cacheable;
	bool binary; /* its columns come as PostgreSQL has them: bytea, text */
};

/*
 * One statement and its values; NULL is SQL NULL. All are text, but for those
 * whose length is given: these are bytes, for a parameter of type bytea, and are
 * not copied: they stay until the send is answered or abandoned.
 */
struct db_call {
	const struct statement *statement;
	const char *const *values; /* nparams of them */
	const int *lengths;        /* 0: text; or NULL: all are */
};

enum db_status {
	DB_OK,          /* the last statement ran; there may be no row */
	DB_REFUSED,     /* PostgreSQL refused it: see sqlstate, constraint */
	DB_TIMEOUT,     /* deadline passed: the outcome of a write is unknown */
	DB_UNAVAILABLE, /* it did not run: queue full, breaker open, draining */
	DB_LOST,        /* connection lost after sending: outcome unknown */
};

struct db_result; /* rows of the last statement; lives until db_forget */

typedef void (*db_done)(void *arg, struct db_result *result);

struct db_options {
	const char *conninfo[DB_POOLS];
	int connections[DB_POOLS][DB_LANES];
	int depth; /* sends in flight on one connection */
	int queue; /* sends waiting per lane; beyond it DB_UNAVAILABLE */
	int deadline_ms[DB_LANES];
};

/*
 * NULL, or what is wrong with a conninfo, as the end of a sentence. A host name
 * that would have to be looked up is refused: looking it up blocks.
 */
const char *db_conninfo_fault(const char *conninfo);

/*
 * Starts connecting (returns at once) and prepares `statements` on the
 * connections of their pool: slow ones on the slow lane, point ones on both.
 * A pool whose conninfo is NULL or at fault is never up. The statements and
 * the conninfo must stay valid. Call once a worker.
 */
void db_init(const struct db_options *options,
    const struct statement *const *statements, size_t count);
/* Takes no new sends; closes each connection when its last is answered. */
void db_drain(void);
/* Ends all at once: what is unanswered is answered from here. Not for use in
 * a callback. */
void db_close(void);

/*
 * Sends 1…4 calls of one pool as one pipeline, over the slow lane if one of
 * them is slow. Text is copied. `done` is called once with a result
 * that the callee must give to db_forget; that of the last call, or the first
 * error. Returns a handle for db_abandon, good until `done` is called.
 */
struct db_job *db_send(const struct db_call *calls, size_t count, db_done done,
    void *arg);
/* The caller has gone: `done` will not be called. What was sent runs to its
 * end, what still waits for a connection never runs. */
void db_abandon(struct db_job *job);

enum db_status db_status(const struct db_result *r);
const char *db_sqlstate(const struct db_result *r);   /* "" if none */
const char *db_constraint(const struct db_result *r); /* "" if none */
const char *db_column(const struct db_result *r);     /* "" if none */
const char *db_detail(const struct db_result *r);     /* "" if none */
int db_rows(const struct db_result *r);
/* Value by column name, of the given row; p is NULL for SQL NULL or no such
 * column. NUL-terminated; owned by the result. */
struct str db_value(const struct db_result *r, int row, const char *column);
void db_forget(struct db_result *r); /* NULL-safe */

/* True when a connection of the pool's point lane is up. */
bool db_is_up(enum db_pool pool);

/* Figures for /metrics. */
struct db_figures {
	int connections_up;
	int connections_wanted;
	int in_flight;
	int queued;
	uint64_t sent;         /* handed to a connection */
	uint64_t failed;       /* DB_REFUSED and DB_LOST */
	uint64_t timed_out;    /* DB_TIMEOUT */
	uint64_t refused_full; /* DB_UNAVAILABLE */
	uint64_t reconnects;
};
void db_figures(enum db_pool pool, enum db_lane kind, struct db_figures *ret);

#endif
