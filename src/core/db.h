/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * PostgreSQL as the rest of the program sees it: named statements, sent as
 * one pipeline, answered once, by a callback from the event loop.
 *
 * The only file that includes libpq is db.c. Promises:
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
};

/* One statement and its values, all in text format; NULL is SQL NULL. */
struct db_call {
	const struct statement *statement;
	const char *const *values; /* nparams of them */
};

enum db_status {
	DB_OK,          /* the last statement ran; there may be no row */
	DB_REFUSED,     /* PostgreSQL refused it: see sqlstate, constraint */
	DB_TIMEOUT,     /* deadline passed: the outcome of a write is unknown */
	DB_UNAVAILABLE, /* queue full, breaker open, or connection lost */
	DB_LOST,        /* connection lost after sending: outcome unknown */
};

struct db_result; /* rows of the last statement; lives until db_forget */

typedef void (*db_done)(void *arg, struct db_result *result);

struct db_options {
	const char *conninfo[DB_POOLS];
	int connections[DB_POOLS][DB_LANES];
	int depth;       /* sends in flight on one connection */
	int queue;       /* sends waiting per lane; beyond it DB_UNAVAILABLE */
	int deadline_ms[DB_LANES];
};

/*
 * Starts connecting (returns at once) and prepares `statements` on each
 * connection of their pool and lane. Both must stay valid. Call once a worker.
 */
void db_init(const struct db_options *options,
    const struct statement *const *statements, size_t count);
/* No new sends; closes when the last one is answered. */
void db_drain(void);
void db_close(void);

/*
 * Sends 1…4 calls as one pipeline over a connection of the last call's pool
 * and lane. The values are copied. `done` is called once with a result that
 * the callee must give to db_forget. Returns a handle for db_abandon.
 */
struct db_job *db_send(const struct db_call *calls, size_t count, db_done done,
    void *arg);
/* The caller has gone: `done` will not be called. The query runs to its end. */
void db_abandon(struct db_job *job);

enum db_status db_status(const struct db_result *r);
const char *db_sqlstate(const struct db_result *r);   /* "" if none */
const char *db_constraint(const struct db_result *r); /* "" if none */
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
	uint64_t sent, failed, timed_out, refused_full, reconnects;
};
void db_figures(enum db_pool pool, enum db_lane lane, struct db_figures *ret);

#endif
