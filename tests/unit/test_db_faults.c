/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core/db.h on a PostgreSQL that is frozen, killed, restarted, not migrated.
 * Nothing here asserts how fast: only that an answer came before the limit
 * that is promised, with room to spare for a slow machine.
 */
#include "db_fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

STATEMENT(ECHO, 1, DB_PUBLIC, DB_POINT, "SELECT $1::text AS body");
STATEMENT(PID, 0, DB_PUBLIC, DB_POINT, "SELECT pg_backend_pid() AS body");
STATEMENT(SLEEP, 1, DB_PUBLIC, DB_POINT,
    "SELECT pg_sleep($1::float)::text AS body");
STATEMENT(UNLIMIT, 0, DB_PUBLIC, DB_POINT,
    "SELECT set_config('statement_timeout', '0', true) AS body");
STATEMENT(INSERT_T, 1, DB_APP, DB_POINT,
    "INSERT INTO t (name) VALUES ($1::text) RETURNING name AS body");
STATEMENT(LATER, 0, DB_APP, DB_POINT, "SELECT count(*) AS body FROM later");
STATEMENT(VIEWED, 0, DB_PUBLIC, DB_POINT, "SELECT * FROM viewed");

static const struct statement *const SOUND[] = { &ECHO, &PID, &SLEEP, &UNLIMIT,
	&INSERT_T };

static int
schema_setup(void **state)
{
	if (cluster_setup(state) != 0)
		return (-1);
	cluster_run("CREATE TABLE t (name text PRIMARY KEY)");
	return (0);
}

static int
up(void **state)
{
	struct db_options options = default_options();

	(void)state;
	cluster_run("TRUNCATE t");
	options.connections[DB_PUBLIC][DB_POINT] = 2;
	options.deadline_ms[DB_POINT] = 1000;
	db_up(&options, SOUND, COUNT(SOUND));
	return (0);
}

static int
down(void **state)
{
	(void)state;
	db_down();
	return (0);
}

static long
open_transactions(void)
{
	return (cluster_ask("SELECT count(*) FROM pg_stat_activity WHERE"
			    " application_name = 'conectd'"
			    " AND xact_start IS NOT NULL"));
}

static void
assert_well(void)
{
	struct answer a;

	await_up(DB_PUBLIC, DB_POINT);
	ask_now(&a, &ECHO, "well");
	assert_int_equal(a.status, DB_OK);
	assert_string_equal(a.body, "well");
	answer_free(&a);
	assert_true(db_is_up(DB_PUBLIC));
	/* A backend whose client has gone notices within a second. */
	for (int i = 0; open_transactions() > 0 && i < 100; i++)
		poll_loop_for(100);
	assert_int_equal(open_transactions(), 0);
}

/* PostgreSQL keeps at it, but nobody waits any more. */
static void
test_deadline(void **state)
{
	const struct db_call calls[] = { { &UNLIMIT, NULL, NULL },
		{ &SLEEP, (const char *[]){ "3" }, NULL } };
	struct answer before, late, after;

	(void)state;
	ask_now(&before, &PID, NULL);
	(void)ask(&late, calls, 2);
	await(&late);
	assert_int_equal(late.status, DB_TIMEOUT);
	assert_true(late.took_us >= 1000000 && late.took_us < 2500000);

	/* The other connection serves; this one is replaced in the end. */
	ask_now(&after, &PID, NULL);
	assert_int_equal(after.status, DB_OK);
	assert_string_not_equal(before.body, after.body);
	answer_free(&before);
	answer_free(&after);
	poll_loop_for(1200);
	assert_well();
}

/* Late but alive: the answer comes after the deadline and is thrown away, and
 * then the connection is good again. */
static void
test_overdue_connection_returns(void **state)
{
	const struct db_call calls[] = { { &UNLIMIT, NULL, NULL },
		{ &SLEEP, (const char *[]){ "1.4" }, NULL } };
	struct db_figures f;
	struct answer late;

	(void)state;
	(void)ask(&late, calls, 2);
	await(&late);
	assert_int_equal(late.status, DB_TIMEOUT);
	await_up(DB_PUBLIC, DB_POINT);
	db_figures(DB_PUBLIC, DB_POINT, &f);
	assert_int_equal(f.reconnects, 0);
	assert_well();
}

static void
test_frozen(void **state)
{
	enum {
		N = 20
	};
	struct answer early[N], late[N];

	(void)state;
	cluster_signal(SIGSTOP);
	for (int i = 0; i < N; i++)
		(void)ask_one(&early[i], &ECHO, "x");
	for (int i = 0; i < N; i++) {
		await(&early[i]);
		assert_int_equal(early[i].status, DB_TIMEOUT);
		assert_true(early[i].took_us < 2500000);
	}
	/* By now it is known: nobody has to wait for the deadline. */
	for (int i = 0; i < N; i++) {
		ask_now(&late[i], &ECHO, "x");
		assert_int_equal(late[i].status, DB_UNAVAILABLE);
		assert_true(late[i].took_us < 1000000);
	}
	assert_false(db_is_up(DB_PUBLIC));
	poll_loop_for(2500);
	cluster_signal(SIGCONT);
	assert_well();
}

static void
test_killed_backend(void **state)
{
	struct answer pid, lost, insert;
	char text[64];

	(void)state;
	ask_now(&pid, &PID, NULL);
	(void)ask_one(&lost, &SLEEP, "0.5");
	poll_loop_for(50);
	(void)snprintf(text, sizeof(text), "%s", pid.body);
	answer_free(&pid);
	assert_int_equal(kill((pid_t)strtol(text, NULL, 10), SIGKILL), 0);
	await(&lost);
	assert_int_equal(lost.status, DB_LOST);
	ask_now(&insert, &INSERT_T, "during");
	poll_loop_for(300);
	await_up(DB_APP, DB_POINT);
	/* What is asked meanwhile is told the truth; of what was lost on the
	 * way nothing is known. */
	if (insert.status != DB_LOST)
		assert_int_equal(cluster_ask("SELECT count(*) FROM t"),
		    insert.status == DB_OK ? 1 : 0);
	answer_free(&insert);
	assert_well();
}

static void
test_restart(void **state)
{
	struct answer a;
	struct db_figures f;

	(void)state;
	cluster_down();
	for (int i = 0; i < 20; i++) {
		ask_now(&a, &ECHO, "x");
		assert_int_not_equal(a.status, DB_OK);
		assert_true(a.took_us < 1000000);
		poll_loop_for(20);
	}
	assert_int_equal(a.status, DB_UNAVAILABLE);
	assert_false(db_is_up(DB_PUBLIC));
	cluster_up();
	assert_well();
	await_up(DB_APP, DB_SLOW);
	db_figures(DB_PUBLIC, DB_POINT, &f);
	assert_int_equal(f.reconnects, 2);
}

/* Idle connections that died must not cost anybody a request. */
static void
test_restart_while_idle(void **state)
{
	(void)state;
	cluster_run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
		    " WHERE application_name = 'conectd'");
	poll_loop_for(50);
	assert_well();
}

static void
test_started_before_postgresql(void **state)
{
	struct db_options options = default_options();
	struct answer a;

	(void)state;
	cluster_down();
	db_init(&options, SOUND, COUNT(SOUND));
	ask_now(&a, &ECHO, "x");
	assert_int_equal(a.status, DB_UNAVAILABLE);
	assert_true(a.took_us < 1000000);
	cluster_up();
	assert_well();
	db_down();
}

/* A send made before the first connection is up waits for it. */
static void
test_send_at_once(void **state)
{
	struct db_options options = default_options();
	struct answer a;

	(void)state;
	db_init(&options, SOUND, COUNT(SOUND));
	ask_now(&a, &ECHO, "x");
	assert_int_equal(a.status, DB_OK);
	answer_free(&a);
	db_down();
}

static void
test_not_migrated(void **state)
{
	static const struct statement *const all[] = { &ECHO, &INSERT_T,
		&LATER };
	struct db_options options = default_options();
	struct answer a;

	(void)state;
	db_init(&options, all, COUNT(all));
	await_up(DB_PUBLIC, DB_POINT);
	ask_now(&a, &LATER, NULL);
	assert_int_equal(a.status, DB_UNAVAILABLE);
	assert_false(db_is_up(DB_APP));
	assert_true(db_is_up(DB_PUBLIC));
	cluster_run("CREATE TABLE later (n int)");
	await_up(DB_APP, DB_POINT);
	ask_now(&a, &LATER, NULL);
	assert_int_equal(a.status, DB_OK);
	assert_string_equal(a.body, "0");
	answer_free(&a);
	db_down();
	cluster_run("DROP TABLE later");
}

/* A migration gave a view another column: the plan is refused for ever, so
 * the connection has to go. */
static void
test_migrated_under_way(void **state)
{
	static const struct statement *const all[] = { &ECHO, &VIEWED };
	struct db_options options = default_options();
	struct answer a;

	(void)state;
	cluster_run("CREATE VIEW viewed AS SELECT 'old' AS body");
	db_up(&options, all, COUNT(all));
	ask_now(&a, &VIEWED, NULL);
	assert_string_equal(a.body, "old");
	answer_free(&a);
	cluster_run("CREATE OR REPLACE VIEW viewed AS"
		    " SELECT 'new' AS body, 1 AS added");
	ask_now(&a, &VIEWED, NULL);
	assert_int_equal(a.status, DB_UNAVAILABLE);
	await_up(DB_PUBLIC, DB_POINT);
	ask_now(&a, &VIEWED, NULL);
	assert_int_equal(a.status, DB_OK);
	assert_string_equal(a.body, "new");
	answer_free(&a);
	db_down();
	cluster_run("DROP VIEW viewed");
}

static void
test_bad_conninfo_is_never_up(void **state)
{
	struct db_options options = default_options();
	struct answer a;

	(void)state;
	options.conninfo[DB_PUBLIC] = "host=db.invalid";
	options.conninfo[DB_APP] = NULL;
	db_init(&options, SOUND, COUNT(SOUND));
	ask_now(&a, &ECHO, "x");
	assert_int_equal(a.status, DB_UNAVAILABLE);
	ask_now(&a, &INSERT_T, "x");
	assert_int_equal(a.status, DB_UNAVAILABLE);
	db_down();
}

/* No room in PostgreSQL for more than one: that one serves. */
static void
test_out_of_connections(void **state)
{
	struct db_options options = default_options();
	struct answer a;

	(void)state;
	cluster_run("CREATE ROLE few LOGIN CONNECTION LIMIT 1");
	options.conninfo[DB_APP] = NULL;
	options.connections[DB_PUBLIC][DB_POINT] = 3;
	options.connections[DB_PUBLIC][DB_SLOW] = 0;
	char text[256];
	(void)snprintf(text, sizeof(text), "%s user=few", cluster_conninfo());
	options.conninfo[DB_PUBLIC] = text;
	db_init(&options, SOUND, 3);
	for (int i = 0; i < 20; i++) {
		ask_now(&a, &ECHO, "x");
		assert_int_equal(a.status, DB_OK);
		answer_free(&a);
		poll_loop_for(20);
	}
	cluster_run("ALTER ROLE few CONNECTION LIMIT 3");
	await_up(DB_PUBLIC, DB_POINT);
	db_down();
	cluster_run("DROP ROLE few");
}

int
main(void)
{
#define IN_POOL(test) cmocka_unit_test_setup_teardown(test, up, down)
	const struct CMUnitTest tests[] = {
		IN_POOL(test_deadline),
		IN_POOL(test_overdue_connection_returns),
		IN_POOL(test_frozen),
		IN_POOL(test_killed_backend),
		IN_POOL(test_restart),
		IN_POOL(test_restart_while_idle),
		cmocka_unit_test(test_started_before_postgresql),
		cmocka_unit_test(test_send_at_once),
		cmocka_unit_test(test_not_migrated),
		cmocka_unit_test(test_migrated_under_way),
		cmocka_unit_test(test_bad_conninfo_is_never_up),
		cmocka_unit_test(test_out_of_connections),
	};

	return (cmocka_run_group_tests(tests, schema_setup, cluster_teardown));
}
