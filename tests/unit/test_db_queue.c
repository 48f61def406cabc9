/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core/db.h on a PostgreSQL that is well: queues, limits, callers that leave,
 * and the end. When it is not well: test_db_faults.c.
 */
#include "core/db_private.h"
#include "db_fixture.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

STATEMENT(ECHO, 1, DB_PUBLIC, DB_POINT, "SELECT $1::text AS body");
STATEMENT(PID, 0, DB_PUBLIC, DB_POINT, "SELECT pg_backend_pid() AS body");
STATEMENT(SLEEP, 1, DB_PUBLIC, DB_POINT,
    "SELECT pg_sleep($1::float)::text AS body");
STATEMENT(SLEEP_SLOW, 1, DB_PUBLIC, DB_SLOW,
    "SELECT pg_sleep($1::float)::text AS body");
STATEMENT(INSERT_T, 1, DB_APP, DB_POINT,
    "INSERT INTO t (name) VALUES ($1::text) RETURNING name AS body");

static const struct statement *const ALL[] = { &ECHO, &PID, &SLEEP, &SLEEP_SLOW,
	&INSERT_T };

static int
schema_setup(void **state)
{
	if (cluster_setup(state) != 0)
		return (-1);
	cluster_run("CREATE TABLE t (name text)");
	return (0);
}

static int
up(void **state)
{
	struct db_options options = default_options();

	(void)state;
	cluster_run("TRUNCATE t");
	db_up(&options, ALL, COUNT(ALL));
	return (0);
}

static int
down(void **state)
{
	(void)state;
	db_down();
	return (0);
}

/* ---- limits ---- */

static void
test_queue_is_bounded(void **state)
{
	struct db_options options = default_options();
	struct answer a[8];
	struct db_figures f;

	(void)state;
	options.depth = 2;
	options.queue = 3;
	db_up(&options, ALL, COUNT(ALL));
	(void)ask_one(&a[0], &SLEEP, "0.3");
	for (int i = 1; i < 8; i++)
		(void)ask_one(&a[i], &ECHO, "x");
	db_figures(DB_PUBLIC, DB_POINT, &f);
	assert_int_equal(f.in_flight, 2);
	assert_int_equal(f.queued, 3);
	assert_int_equal(f.refused_full, 3);
	for (int i = 5; i < 8; i++) {
		await(&a[i]);
		assert_int_equal(a[i].status, DB_UNAVAILABLE);
		assert_false(a[0].done);
	}
	for (int i = 0; i < 5; i++) {
		await(&a[i]);
		assert_int_equal(a[i].status, DB_OK);
		answer_free(&a[i]);
	}
	db_figures(DB_PUBLIC, DB_POINT, &f);
	assert_int_equal(f.in_flight + f.queued, 0);
	assert_int_equal(f.sent, 5);
	db_down();
}

static void
test_slow_does_not_delay_quick(void **state)
{
	struct answer slow, quick;

	(void)state;
	(void)ask_one(&slow, &SLEEP_SLOW, "0.5");
	ask_now(&quick, &ECHO, "x");
	assert_false(slow.done);
	await(&slow);
	assert_int_equal(slow.status, DB_OK);
	answer_free(&quick);
	answer_free(&slow);
}

static void
test_least_loaded_connection(void **state)
{
	struct db_options options = default_options();
	struct answer sleep, echo[8];

	(void)state;
	options.connections[DB_PUBLIC][DB_POINT] = 2;
	db_up(&options, ALL, COUNT(ALL));
	(void)ask_one(&sleep, &SLEEP, "0.5");
	for (int i = 0; i < 8; i++) {
		ask_now(&echo[i], &ECHO, "x");
		answer_free(&echo[i]);
	}
	assert_false(sleep.done);
	await(&sleep);
	answer_free(&sleep);
	db_down();
}

/* The server's own limit ends it first: the connection stays. */
static void
test_statement_timeout(void **state)
{
	struct answer before, late, after;

	(void)state;
	ask_now(&before, &PID, NULL);
	ask_now(&late, &SLEEP, "5");
	assert_int_equal(late.status, DB_TIMEOUT);
	assert_string_equal(late.sqlstate, "57014");
	ask_now(&after, &PID, NULL);
	assert_string_equal(before.body, after.body);
	answer_free(&before);
	answer_free(&after);
}

/* ---- callers that leave ---- */

static void
test_abandon(void **state)
{
	struct db_options options = default_options();
	struct answer sent, queued, ready, last;
	struct db_job *jobs[3];

	(void)state;
	options.depth = 1;
	options.queue = 1;
	db_up(&options, ALL, COUNT(ALL));
	jobs[0] = ask_one(&sent, &INSERT_T, "sent");
	jobs[1] = ask_one(&queued, &INSERT_T, "queued");
	jobs[2] = ask_one(&ready, &INSERT_T, "refused");
	for (int i = 0; i < 3; i++)
		db_abandon(jobs[i]);
	ask_now(&last, &INSERT_T, "last");
	assert_int_equal(last.status, DB_OK);
	answer_free(&last);
	assert_int_equal(sent.times + queued.times + ready.times, 0);
	assert_int_equal(cluster_ask("SELECT count(*) FROM t WHERE name IN"
				     " ('sent', 'last')"),
	    2);
	assert_int_equal(cluster_ask("SELECT count(*) FROM t"), 2);
	db_down();
}

struct chain {
	int left;
	bool done;
	struct db_job *victim;
	bool victim_called;
};

static void
take_victim(void *arg, struct db_result *r)
{
	((struct chain *)arg)->victim_called = true;
	db_forget(r);
}

static void
take_link(void *arg, struct db_result *r)
{
	struct chain *chain = arg;
	const char *const values[] = { "x" };
	const struct db_call call = { &ECHO, values, NULL };

	assert_int_equal(db_status(r), DB_OK);
	if (chain->victim != NULL)
		db_abandon(chain->victim);
	chain->victim = NULL;
	if (--chain->left == 0) {
		chain->done = true;
	} else {
		(void)db_send(&call, 1, take_link, chain);
		chain->victim = db_send(&call, 1, take_victim, chain);
	}
	db_forget(r); /* after the send: the result is its own */
}

static void
test_callbacks_may_send_and_abandon(void **state)
{
	const char *const values[] = { "x" };
	const struct db_call call = { &ECHO, values, NULL };
	struct chain chain = { .left = 200 };

	(void)state;
	(void)db_send(&call, 1, take_link, &chain);
	assert_true(poll_loop_until(&chain.done, 10000));
	assert_false(chain.victim_called);
}

/* ---- the end ---- */

static void
test_drain(void **state)
{
	struct answer flying, queued, refused;
	struct db_options options = default_options();
	struct db_figures f;

	(void)state;
	options.depth = 1;
	db_up(&options, ALL, COUNT(ALL));
	(void)ask_one(&flying, &SLEEP, "0.2");
	(void)ask_one(&queued, &ECHO, "x");
	db_drain();
	ask_now(&refused, &ECHO, "x");
	assert_int_equal(refused.status, DB_UNAVAILABLE);
	await(&flying);
	assert_int_equal(flying.status, DB_OK);
	await(&queued);
	assert_int_equal(queued.status, DB_OK);
	answer_free(&flying);
	answer_free(&queued);
	db_figures(DB_PUBLIC, DB_POINT, &f);
	assert_int_equal(f.connections_up, 0);
	db_figures(DB_APP, DB_SLOW, &f);
	assert_int_equal(f.connections_up, 0);
	db_down();
}

static void
test_close_answers_all(void **state)
{
	struct db_options options = default_options();
	struct answer sent, queued;

	(void)state;
	options.depth = 1;
	db_up(&options, ALL, COUNT(ALL));
	(void)ask_one(&sent, &SLEEP, "1");
	(void)ask_one(&queued, &ECHO, "x");
	db_down();
	assert_int_equal(sent.times, 1);
	assert_int_equal(sent.status, DB_LOST);
	assert_int_equal(queued.times, 1);
	assert_int_equal(queued.status, DB_UNAVAILABLE);
	db_close(); /* harmless when it is closed */
	db_drain();
}

static void
test_conninfo(void **state)
{
	static const char *const good[] = { "", "host=/tmp", "host=/a,/b",
		"hostaddr=127.0.0.1", "host=db.example hostaddr=::1",
		"host=@abstract", "postgresql:///db?host=/tmp" };
	static const char *const bad[] = { "host=localhost", "host=/tmp,db",
		"postgresql://db/x", "service=x", "no such thing",
		"host=a,b hostaddr=127.0.0.1,", "hostaddr=,127.0.0.1" };

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		assert_null(db_conninfo_fault(good[i]));
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_non_null(db_conninfo_fault(bad[i]));
	/* What would overrule the string from outside. */
	assert_int_equal(setenv("PGSERVICE", "x", 1), 0);
	assert_non_null(db_conninfo_fault("host=/tmp"));
	assert_int_equal(unsetenv("PGSERVICE"), 0);
	assert_null(db_conninfo_fault("host=/tmp"));
}

/* An address leaves no name to be looked up; our options come after theirs. */
static void
test_what_libpq_is_told(void **state)
{
	struct db_conninfo *info = db_conninfo_new(
	    "hostaddr=127.0.0.1 port=1 dbname=x options='-c work_mem=1MB'",
	    1234);
	PGconn *pg = db_conninfo_connect(info);

	(void)state;
	assert_string_equal(PQhostaddr(pg), "127.0.0.1");
	assert_string_equal(PQport(pg), "1");
	assert_int_equal(strncmp(PQoptions(pg), "-c work_mem=1MB ", 16), 0);
	assert_non_null(strstr(PQoptions(pg), "1234"));
	PQfinish(pg);
	db_conninfo_free(info);
	assert_null(db_conninfo_new("host=localhost", 1));
	db_conninfo_free(NULL);
}

int
main(void)
{
#define IN_POOL(test) cmocka_unit_test_setup_teardown(test, up, down)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_queue_is_bounded),
		IN_POOL(test_slow_does_not_delay_quick),
		cmocka_unit_test(test_least_loaded_connection),
		IN_POOL(test_statement_timeout),
		cmocka_unit_test(test_abandon),
		IN_POOL(test_callbacks_may_send_and_abandon),
		cmocka_unit_test(test_drain),
		cmocka_unit_test(test_close_answers_all),
		cmocka_unit_test(test_conninfo),
		cmocka_unit_test(test_what_libpq_is_told),
	};

	return (cmocka_run_group_tests(tests, schema_setup, cluster_teardown));
}
