/* SPDX-License-Identifier: EUPL-1.2 */
#include "db_fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <libpq-fe.h>

#include "lib/alloc.h"

enum {
	WAIT_MS = 10000
};

static char folder[64];
static char cluster[80]; /* folder/pg */
static char conninfo[256];
static PGconn *admin;

/* Durable: what was committed must be there after a kill. */
static int
pg_sh(const char *verb)
{
	int status = -1;
	pid_t pid = fork();

	if (pid == 0) {
		int null = open("/dev/null", O_WRONLY);

		(void)dup2(null, STDOUT_FILENO);
		(void)execl("/bin/sh", "sh", "tools/pg.sh", verb, cluster,
		    (char *)NULL);
		_exit(127);
	}
	if (pid > 0)
		(void)waitpid(pid, &status, 0);
	return (status);
}

static void
swallow_notice(void *arg, const PGresult *r)
{
	(void)arg;
	(void)r;
}

static void
admin_open(void)
{
	PQfinish(admin);
	for (int tries = 0; tries < 200; tries++) {
		admin = PQconnectdb(conninfo);
		if (PQstatus(admin) == CONNECTION_OK) {
			PQsetNoticeReceiver(admin, swallow_notice, NULL);
			return;
		}
		PQfinish(admin);
		admin = NULL;
		(void)usleep(50000);
	}
	fail_msg("no connection to the scratch cluster");
}

static void
read_socket(void)
{
	char path[128], socket[128] = "";
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/socket", cluster);
	f = fopen(path, "r");
	assert_non_null(f);
	assert_non_null(fgets(socket, sizeof(socket), f));
	(void)fclose(f);
	socket[strcspn(socket, "\n")] = '\0';
	(void)snprintf(conninfo, sizeof(conninfo),
	    "host=%s user=postgres dbname=postgres", socket);
}

int
cluster_setup(void **state)
{
	(void)state;
	(void)snprintf(folder, sizeof(folder), "/tmp/conect-test.XXXXXX");
	if (mkdtemp(folder) == NULL || chmod(folder, 0755) != 0)
		return (-1);
	(void)snprintf(cluster, sizeof(cluster), "%s/pg", folder);
	if (pg_sh("start") != 0)
		return (-1);
	read_socket();
	admin_open();
	return (0);
}

int
cluster_teardown(void **state)
{
	char *const argv[] = { (char[]){ "rm" }, (char[]){ "-rf" }, folder,
		NULL };
	int status = 0;
	pid_t pid;

	(void)state;
	PQfinish(admin);
	(void)pg_sh("stop");
	pid = fork();
	if (pid == 0) {
		(void)execv("/bin/rm", argv);
		_exit(127);
	}
	(void)waitpid(pid, &status, 0);
	return (status == 0 ? 0 : -1);
}

const char *
cluster_conninfo(void)
{
	return (conninfo);
}

/* An error that PostgreSQL did not send, or sent on its way down. */
static bool
is_broken(const PGresult *r)
{
	const char *state = PQresultErrorField(r, PG_DIAG_SQLSTATE);

	return (PQresultStatus(r) == PGRES_FATAL_ERROR &&
	    (state == NULL || strncmp(state, "57P", 3) == 0));
}

static PGresult *
admin_exec(const char *sql)
{
	PGresult *r = PQexec(admin, sql);

	/* Its connection, too, dies in these tests; recovery takes a while. */
	for (int i = 0; is_broken(r) && i < 100; i++) {
		PQclear(r);
		admin_open();
		r = PQexec(admin, sql);
	}
	return (r);
}

void
cluster_run(const char *sql)
{
	PGresult *r = admin_exec(sql);

	if (PQresultStatus(r) != PGRES_COMMAND_OK &&
	    PQresultStatus(r) != PGRES_TUPLES_OK)
		fail_msg("%s: %s", sql, PQresultErrorMessage(r));
	PQclear(r);
}

long
cluster_ask(const char *sql)
{
	PGresult *r = admin_exec(sql);
	long n = -1;

	if (PQresultStatus(r) != PGRES_TUPLES_OK)
		fail_msg("%s: %s", sql, PQresultErrorMessage(r));
	if (PQntuples(r) > 0)
		n = strtol(PQgetvalue(r, 0, 0), NULL, 10);
	PQclear(r);
	return (n);
}

void
cluster_signal(int signal)
{
	char path[160];
	long postmaster = 0, child;
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/data/postmaster.pid", cluster);
	f = fopen(path, "r");
	assert_non_null(f);
	assert_int_equal(fscanf(f, "%ld", &postmaster), 1);
	(void)fclose(f);
	assert_true(postmaster > 1);

	/* The postmaster first: or it would see its children stop. */
	(void)kill((pid_t)postmaster, signal);
	(void)snprintf(path, sizeof(path), "/proc/%ld/task/%ld/children",
	    postmaster, postmaster);
	f = fopen(path, "r");
	assert_non_null(f);
	while (fscanf(f, "%ld", &child) == 1)
		(void)kill((pid_t)child, signal);
	(void)fclose(f);
}

void
cluster_down(void)
{
	assert_int_equal(pg_sh("stop"), 0);
}

void
cluster_up(void)
{
	assert_int_equal(pg_sh("start"), 0);
	read_socket();
}

static void
take(void *arg, struct db_result *r)
{
	struct answer *a = arg;
	struct str body = db_value(r, 0, "body");

	a->done = true;
	a->times++;
	a->status = db_status(r);
	a->rows = db_rows(r);
	a->took_us = loop_now_us() - a->sent_us;
	(void)snprintf(a->sqlstate, sizeof(a->sqlstate), "%s", db_sqlstate(r));
	(void)snprintf(a->constraint, sizeof(a->constraint), "%s",
	    db_constraint(r));
	if (body.p != NULL) {
		a->body = malloc(body.n + 1);
		assert_non_null(a->body);
		memcpy(a->body, body.p, body.n + 1);
		assert_int_equal(a->body[body.n], '\0');
	}
	db_forget(r);
}

struct db_job *
ask(struct answer *a, const struct db_call *calls, size_t count)
{
	struct db_job *job;

	memset(a, 0, sizeof(*a));
	a->sent_us = loop_now_us();
	job = db_send(calls, count, take, a);
	assert_int_equal(a->times, 0); /* never from inside db_send */
	return (job);
}

struct db_job *
ask_one(struct answer *a, const struct statement *s, const char *value)
{
	const char *const values[] = { value };
	const struct db_call call = { s, values, NULL };

	return (ask(a, &call, 1));
}

void
ask_now(struct answer *a, const struct statement *s, const char *value)
{
	(void)ask_one(a, s, value);
	await(a);
}

void
await(struct answer *a)
{
	assert_true(poll_loop_until(&a->done, WAIT_MS));
	assert_int_equal(a->times, 1);
}

void
answer_free(struct answer *a)
{
	free(a->body);
	a->body = NULL;
}

void
await_up(enum db_pool pool, enum db_lane lane)
{
	struct db_figures f;
	int64_t end = loop_now_us() + WAIT_MS * 1000;

	do {
		poll_loop_turn(20);
		db_figures(pool, lane, &f);
	} while (
	    f.connections_up < f.connections_wanted && loop_now_us() < end);
	assert_int_equal(f.connections_up, f.connections_wanted);
}

void
db_up(const struct db_options *options,
    const struct statement *const *statements, size_t count)
{
	db_init(options, statements, count);
	for (int pool = 0; pool < DB_POOLS; pool++) {
		for (int lane = 0; lane < DB_LANES; lane++)
			await_up((enum db_pool)pool, (enum db_lane)lane);
	}
}

void
db_down(void)
{
	db_close();
	assert_int_equal(poll_loop_left(), 0);
}

struct db_options
default_options(void)
{
	return ((struct db_options){
	    .conninfo = { conninfo, conninfo },
	    .connections = { { 1, 1 }, { 1, 1 } },
	    .depth = 16,
	    .queue = 200,
	    .deadline_ms = { 2000, 4000 },
	});
}
