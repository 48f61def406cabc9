/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core/db.h on a real PostgreSQL that is well: answers and transactions.
 */
#include "db_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/alloc.h"

STATEMENT(ECHO, 1, DB_PUBLIC, DB_POINT, "SELECT $1::text AS body");
STATEMENT(ECHO_SLOW, 1, DB_PUBLIC, DB_SLOW, "SELECT $1::text AS body");
STATEMENT(ECHO_APP, 1, DB_APP, DB_POINT, "SELECT $1::text AS body");
STATEMENT(NOTHING, 0, DB_PUBLIC, DB_POINT, "SELECT 1 AS body WHERE false");
STATEMENT(ROWS, 0, DB_PUBLIC, DB_POINT,
    "SELECT n AS body, n * 10 AS \"Ten\" FROM generate_series(1, 3) n");
STATEMENT(SLEEP, 1, DB_PUBLIC, DB_POINT,
    "SELECT pg_sleep($1::float)::text AS body");
STATEMENT(BIG, 1, DB_PUBLIC, DB_POINT, "SELECT repeat('x', $1::int) AS body");
STATEMENT(INSERT_T, 1, DB_APP, DB_POINT,
    "INSERT INTO t (name) VALUES ($1::text) RETURNING name AS body");
STATEMENT(INSERT_LATE, 1, DB_APP, DB_POINT,
    "INSERT INTO late (n) VALUES ($1::int) RETURNING 'inserted' AS body");
STATEMENT(ACT_AS, 1, DB_APP, DB_POINT,
    "SELECT set_config('test.actor', $1::text, true) AS body");
STATEMENT(ACTOR, 0, DB_APP, DB_POINT,
    "SELECT current_setting('test.actor', true) AS body");
STATEMENT(ACTOR_SLOW, 0, DB_APP, DB_SLOW,
    "SELECT current_setting('test.actor', true) AS body");
STATEMENT(BEGIN, 0, DB_APP, DB_POINT, "BEGIN");
STATEMENT(APP_PID, 0, DB_APP, DB_POINT, "SELECT pg_backend_pid() AS body");
STATEMENT(SETTING, 1, DB_PUBLIC, DB_POINT,
    "SELECT current_setting($1::text) AS body");
STATEMENT(PREPARED, 1, DB_PUBLIC, DB_POINT,
    "SELECT generic_plans || ' generic, ' || custom_plans || ' custom' AS body"
    " FROM pg_prepared_statements WHERE name = $1::text");
STATEMENT(PREPARED_SLOW, 1, DB_PUBLIC, DB_SLOW,
    "SELECT count(*) AS body FROM pg_prepared_statements"
    " WHERE name = $1::text");
STATEMENT(NOISE, 0, DB_PUBLIC, DB_POINT, "SELECT noise() AS body");

/* Two parameters in text, one in bytes; columns as PostgreSQL has them. */
static const char *const BYTES_PARAMS[] = { "before", "bytes", "after" };
static const struct statement BYTES = { "BYTES",
	"SELECT reverse_bytes($2::bytea) AS body, $1::text || $3::text AS words",
	BYTES_PARAMS, 3, DB_PUBLIC, DB_SLOW, false, true };

static const struct statement *const ALL[] = { &ECHO, &ECHO_SLOW, &ECHO_APP,
	&NOTHING, &ROWS, &SLEEP, &BIG, &INSERT_T, &INSERT_LATE, &ACT_AS, &ACTOR,
	&ACTOR_SLOW, &BEGIN, &APP_PID, &SETTING, &PREPARED, &PREPARED_SLOW,
	&NOISE, &BYTES };

static int
schema_setup(void **state)
{
	if (cluster_setup(state) != 0)
		return (-1);
	cluster_run("CREATE TABLE t (name text CONSTRAINT t_name_key UNIQUE"
		    " CONSTRAINT t_name_short CHECK (length(name) < 20))");
	cluster_run("CREATE TABLE late (n int CONSTRAINT late_n_key UNIQUE"
		    " DEFERRABLE INITIALLY DEFERRED)");
	cluster_run("CREATE FUNCTION reverse_bytes(b bytea) RETURNS bytea"
		    " LANGUAGE sql AS $$SELECT substring(b FROM 2) ||"
		    " substring(b FROM 1 FOR 1)$$");
	cluster_run("CREATE FUNCTION noise() RETURNS text LANGUAGE plpgsql AS"
		    " $$BEGIN RAISE WARNING 'heard by nobody';"
		    " RETURN 'done'; END$$");
	return (0);
}

static int
up(void **state)
{
	struct db_options options = default_options();

	(void)state;
	cluster_run("TRUNCATE t, late");
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

static void
keep(void *arg, struct db_result *r)
{
	*(struct db_result **)arg = r;
}

/* ---- results ---- */

static void
test_values(void **state)
{
	const struct db_call call = { &ROWS, NULL, NULL };
	struct db_result *r = NULL;

	(void)state;
	(void)db_send(&call, 1, keep, &r);
	for (int i = 0; r == NULL && i < 500; i++)
		poll_loop_turn(20);
	assert_non_null(r);
	assert_int_equal(db_status(r), DB_OK);
	assert_int_equal(db_rows(r), 3);
	assert_true(str_eq(db_value(r, 2, "body"), STR("3")));
	assert_true(str_eq(db_value(r, 1, "Ten"), STR("20")));
	assert_null(db_value(r, 0, "ten").p);
	assert_null(db_value(r, 0, "none").p);
	assert_null(db_value(r, 3, "body").p);
	assert_null(db_value(r, -1, "body").p);
	assert_string_equal(db_sqlstate(r), "");
	assert_string_equal(db_constraint(r), "");
	db_forget(r);
	db_forget(NULL);
}

/* Any byte, in any number, and text on both sides of it. */
static void
assert_bytes_travel(char *bytes, size_t n)
{
	const char *const values[] = { "left ", bytes, "right" };
	const int lengths[] = { 0, (int)n, 0 };
	const struct db_call call = { &BYTES, values, lengths };
	struct db_result *r = NULL;
	struct str body;

	(void)db_send(&call, 1, keep, &r);
	/* As many turns as the pieces it comes in; its deadline ends it. */
	for (int i = 0; r == NULL && i < 50000; i++)
		poll_loop_turn(20);
	assert_non_null(r);
	assert_int_equal(db_status(r), DB_OK);
	assert_true(str_eq(db_value(r, 0, "words"), STR("left right")));
	body = db_value(r, 0, "body");
	assert_int_equal(body.n, n);
	assert_memory_equal(body.p, bytes + 1, n - 1);
	assert_int_equal(body.p[n - 1], bytes[0]);
	db_forget(r);
}

static void
test_bytes(void **state)
{
	enum {
		MANY = 10 * 1024 * 1024
	};
	char all[256], *many = malloc(MANY);

	(void)state;
	assert_non_null(many);
	for (int i = 0; i < 256; i++)
		all[i] = (char)i;
	for (size_t i = 0; i < MANY; i++)
		many[i] = (char)(i * i / 251);
	assert_bytes_travel(all, sizeof(all));
	assert_bytes_travel(all, 1);
	assert_bytes_travel(many, MANY);
	free(many);
}

static void
test_null_and_nothing(void **state)
{
	struct answer a;

	(void)state;
	ask_now(&a, &ECHO, NULL);
	assert_int_equal(a.status, DB_OK);
	assert_int_equal(a.rows, 1);
	assert_null(a.body);
	ask_now(&a, &ECHO, "");
	assert_string_equal(a.body, "");
	answer_free(&a);
	ask_now(&a, &NOTHING, NULL);
	assert_int_equal(a.status, DB_OK);
	assert_int_equal(a.rows, 0);
	ask_now(&a, &NOISE, NULL);
	assert_string_equal(a.body, "done");
	answer_free(&a);
}

static void
test_values_are_copied(void **state)
{
	char text[] = "before";
	struct answer a;

	(void)state;
	(void)ask_one(&a, &ECHO, text);
	memcpy(text, "after!", 6);
	await(&a);
	assert_string_equal(a.body, "before");
	answer_free(&a);
}

static void
test_large(void **state)
{
	enum {
		N = 4 << 20
	};
	char *text = malloc(N + 1);
	struct answer a;

	(void)state;
	ask_now(&a, &BIG, "4194304");
	assert_int_equal(a.status, DB_OK);
	assert_int_equal(strlen(a.body), N);
	answer_free(&a);

	assert_non_null(text);
	memset(text, 'y', N);
	text[N] = '\0';
	ask_now(&a, &ECHO, text);
	assert_string_equal(a.body, text);
	answer_free(&a);
	free(text);
}

static void
test_refused(void **state)
{
	struct answer a;

	(void)state;
	ask_now(&a, &INSERT_T, "once");
	assert_int_equal(a.status, DB_OK);
	assert_string_equal(a.body, "once");
	answer_free(&a);
	ask_now(&a, &INSERT_T, "once");
	assert_int_equal(a.status, DB_REFUSED);
	assert_string_equal(a.sqlstate, "23505");
	assert_string_equal(a.constraint, "t_name_key");
	ask_now(&a, &INSERT_T, "longer than twenty letters");
	assert_string_equal(a.sqlstate, "23514");
	assert_string_equal(a.constraint, "t_name_short");
	ask_now(&a, &SLEEP, "a word");
	assert_int_equal(a.status, DB_REFUSED);
	assert_string_equal(a.sqlstate, "22P02");
	assert_string_equal(a.constraint, "");
	ask_now(&a, &ECHO, "well again");
	assert_int_equal(a.status, DB_OK);
	answer_free(&a);
}

/* The statement ran, the commit failed: that must not be told as success. */
static void
test_refused_at_commit(void **state)
{
	struct answer a;

	(void)state;
	ask_now(&a, &INSERT_LATE, "7");
	assert_int_equal(a.status, DB_OK);
	answer_free(&a);
	ask_now(&a, &INSERT_LATE, "7");
	assert_int_equal(a.status, DB_REFUSED);
	assert_string_equal(a.sqlstate, "23505");
	assert_string_equal(a.constraint, "late_n_key");
	assert_null(a.body);
	assert_int_equal(cluster_ask("SELECT count(*) FROM late"), 1);
}

/* ---- one send, one transaction ---- */

static void
test_all_or_nothing(void **state)
{
	const char *const first[] = { "first" }, *const second[] = { "second" };
	const struct db_call good[] = { { &INSERT_T, first, NULL },
		{ &INSERT_T, second, NULL } };
	const struct db_call bad[] = { { &INSERT_T, (const char *[]){ "a" },
					   NULL },
		{ &INSERT_T, (const char *[]){ "b" }, NULL },
		{ &INSERT_T, first, NULL },
		{ &INSERT_T, (const char *[]){ "c" }, NULL } };
	struct answer a;

	(void)state;
	(void)ask(&a, good, 2);
	await(&a);
	assert_int_equal(a.status, DB_OK);
	assert_string_equal(a.body, "second");
	answer_free(&a);
	(void)ask(&a, bad, 4);
	await(&a);
	assert_int_equal(a.status, DB_REFUSED);
	assert_string_equal(a.constraint, "t_name_key");
	assert_int_equal(cluster_ask("SELECT count(*) FROM t"), 2);
}

static void
test_identity_ends_with_the_send(void **state)
{
	const struct db_call point[] = { { &ACT_AS, (const char *[]){ "ana" },
					     NULL },
		{ &ACTOR, NULL, NULL } };
	const struct db_call slow[] = { { &ACT_AS, (const char *[]){ "bo" },
					    NULL },
		{ &ACTOR_SLOW, NULL, NULL } };
	struct answer a[5];

	(void)state;
	(void)ask(&a[0], point, 2);
	(void)ask_one(&a[1], &ACTOR, NULL);
	(void)ask(&a[2], slow, 2);
	(void)ask_one(&a[3], &ACTOR_SLOW, NULL);
	(void)ask_one(&a[4], &ACTOR, NULL);
	for (int i = 0; i < 5; i++)
		await(&a[i]);
	assert_string_equal(a[0].body, "ana");
	assert_string_equal(a[2].body, "bo");
	/* "" is what a setting that was local once falls back to. */
	for (int i = 1; i < 5; i += i == 1 ? 2 : 1)
		assert_true(a[i].body == NULL || *a[i].body == '\0');
	for (int i = 0; i < 5; i++)
		answer_free(&a[i]);
}

/* A transaction left open must not reach the next send. */
static void
test_open_transaction_ends_the_connection(void **state)
{
	struct answer before, begin, after;

	(void)state;
	ask_now(&before, &APP_PID, NULL);
	ask_now(&begin, &BEGIN, NULL);
	ask_now(&after, &APP_PID, NULL);
	assert_int_equal(after.status, DB_OK);
	assert_string_not_equal(before.body, after.body);
	answer_free(&before);
	answer_free(&begin);
	answer_free(&after);
}

/* ---- many ---- */

enum {
	MANY = 10000
};

static int many_wrong, many_back;
static bool many_done;

static void
take_many(void *arg, struct db_result *r)
{
	char expected[16];

	(void)snprintf(expected, sizeof(expected), "%zu", (size_t)arg);
	if (db_status(r) != DB_OK ||
	    !str_eq(db_value(r, 0, "body"), str_from(expected)))
		many_wrong++;
	db_forget(r);
	many_done = ++many_back == MANY;
}

static void
test_many_interleaved(void **state)
{
	static const struct statement *const which[] = { &ECHO, &ECHO_SLOW,
		&ECHO_APP };

	(void)state;
	many_wrong = many_back = 0;
	many_done = false;
	for (size_t i = 0; i < MANY; i++) {
		char text[16];
		const char *const values[] = { text };
		const struct db_call call = { which[i % 3], values, NULL };

		(void)snprintf(text, sizeof(text), "%zu", i);
		(void)db_send(&call, 1, take_many, (void *)i);
		if (i % 100 == 99)
			poll_loop_turn(0);
		while ((int)i - many_back > 150)
			poll_loop_turn(20);
	}
	assert_true(poll_loop_until(&many_done, 10000));
	assert_int_equal(many_wrong, 0);
}

static void
test_prepared_once(void **state)
{
	struct answer a;

	(void)state;
	for (int i = 0; i < 100; i++) {
		ask_now(&a, &ECHO, "x");
		answer_free(&a);
	}
	ask_now(&a, &PREPARED, "ECHO");
	assert_int_equal(a.rows, 1);
	assert_string_equal(a.body, "100 generic, 0 custom");
	answer_free(&a);
	/* Slow statements stay off the point lane; point ones are on both. */
	ask_now(&a, &PREPARED, "ECHO_SLOW");
	assert_int_equal(a.rows, 0);
	ask_now(&a, &PREPARED_SLOW, "ECHO");
	assert_string_equal(a.body, "1");
	answer_free(&a);
	ask_now(&a, &PREPARED_SLOW, "ECHO_APP");
	assert_string_equal(a.body, "0");
	answer_free(&a);
}

static void
test_session_settings(void **state)
{
	static const char *const expected[][2] = {
		{ "TimeZone", "UTC" },
		{ "jit", "off" },
		{ "plan_cache_mode", "force_generic_plan" },
		{ "application_name", "conectd" },
		{ "client_encoding", "UTF8" },
		{ "statement_timeout", "1800ms" },
		{ "DateStyle", "ISO, MDY" },
	};
	struct answer a;

	(void)state;
	for (size_t i = 0; i < COUNT(expected); i++) {
		ask_now(&a, &SETTING, expected[i][0]);
		assert_string_equal(a.body, expected[i][1]);
		answer_free(&a);
	}
}

int
main(void)
{
#define IN_POOL(test) cmocka_unit_test_setup_teardown(test, up, down)
	const struct CMUnitTest tests[] = {
		IN_POOL(test_values),
		IN_POOL(test_bytes),
		IN_POOL(test_null_and_nothing),
		IN_POOL(test_values_are_copied),
		IN_POOL(test_large),
		IN_POOL(test_refused),
		IN_POOL(test_refused_at_commit),
		IN_POOL(test_all_or_nothing),
		IN_POOL(test_identity_ends_with_the_send),
		IN_POOL(test_open_transaction_ends_the_connection),
		IN_POOL(test_many_interleaved),
		IN_POOL(test_prepared_once),
		IN_POOL(test_session_settings),
	};

	return (cmocka_run_group_tests(tests, schema_setup, cluster_teardown));
}
