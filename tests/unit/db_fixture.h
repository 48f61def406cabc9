/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A private PostgreSQL for tests of core/db.h, and something to hold a send's
 * answer. Started once a test program (cluster_setup, a cmocka group fixture),
 * with one database, in which each test makes what it needs.
 */
#ifndef TESTS_DB_FIXTURE_H
#define TESTS_DB_FIXTURE_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka.h wants these first. */
#include <setjmp.h>

#include <cmocka.h>

#include "core/db.h"
#include "poll_loop.h"

/* A statement and its text, with at most one parameter. */
#define STATEMENT(id, nparams, pool, lane, text)                               \
	static const struct statement id = { #id, text, ANY_PARAM, nparams,    \
		pool, lane, false, false }
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const ANY_PARAM[] __attribute__((unused)) = { "value" };

int cluster_setup(void **state);
int cluster_teardown(void **state);
const char *cluster_conninfo(void);
/* Runs SQL as the superuser; fails the test when PostgreSQL refuses. */
void cluster_run(const char *sql);
/* The first column of the first row as a number; -1 when there is no row. */
long cluster_ask(const char *sql);
/* SIGSTOP, SIGCONT … to the postmaster and every process of its. */
void cluster_signal(int signal);
void cluster_down(void);
void cluster_up(void);

struct answer {
	bool done;
	int times; /* called; anything but 1 is a fault */
	enum db_status status;
	char sqlstate[6];
	char constraint[64];
	int rows;
	char
	    *body; /* column body of row 0, or NULL; free it with answer_free */
	int64_t sent_us;
	int64_t took_us;
};

/* Sends `count` calls; *a is filled in later. */
struct db_job *ask(struct answer *a, const struct db_call *calls, size_t count);
/* One statement with at most one value. */
struct db_job *ask_one(struct answer *a, const struct statement *s,
    const char *value);
/* ask_one, and turns the loop until the answer has come. */
void ask_now(struct answer *a, const struct statement *s, const char *value);
/* Turns the loop until it is answered; fails the test after ten seconds. */
void await(struct answer *a);
void answer_free(struct answer *a);

/* Starts the layer on the cluster and turns the loop until all is up. */
void db_up(const struct db_options *options,
    const struct statement *const *statements, size_t count);
/* The figure `wanted` of a lane is up within ten seconds. */
void await_up(enum db_pool pool, enum db_lane lane);
/* Ends the layer; fails the test when it leaves a watch or a timer behind. */
void db_down(void);

/* What most tests are content with. */
struct db_options default_options(void);

#endif
