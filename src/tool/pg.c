/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The tool's only acquaintance with libpq. Blocking is right here: an
 * operator's command has nothing else to do while it waits.
 */
#include "pg.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>
#include <unistd.h>

#include "../lib/clock.h"
#include "pg.sql.h"
#include "tool.h"

struct pg {
	PGconn *conn;
	PGcancel *cancel;
	void (*notice)(void *arg, const char *text);
	void *notice_arg;
	int patience_ms; /* for an answer; 0: any time */
	bool is_lost;    /* none came */
};

enum {
	/* The longest statement may take five minutes (bootstrap.sql). */
	PATIENCE_MS = 6 * 60 * 1000
};

static struct pg the_pg; /* one connection a process: the handler needs it */
static volatile sig_atomic_t cancelled;

static bool connect_with(struct pg *pg, const char *variable);
static PGresult *execute(struct pg *pg, const struct statement *statement,
    const char *const *values);
static bool answer_await(struct pg *pg);
static void on_signal(int number);
static void on_notice(void *arg, const PGresult *r);
static void complain(const struct pg *pg, const PGresult *r, const char *what);
static void complain_lost(const struct pg *pg, const char *what);
static void one_line(char *text);
static int script_line(const PGresult *r, const char *text);

struct pg *
pg_open(void)
{
	const char *conninfo = getenv("CONECT_DB_OWNER");
	struct sigaction action = { .sa_handler = on_signal };

	if (conninfo == NULL || conninfo[0] == '\0') {
		tell(
		    "CONECT_DB_OWNER is not set: the connection string of "
		    "role conect_migrate, such as "
		    "'host=/run/postgresql dbname=conect user=conect_migrate'");
		return (NULL);
	}
	if (!connect_with(&the_pg, "CONECT_DB_OWNER") ||
	    !pg_run(&the_pg, &SQL_TOOL_ACT_AS_OWNER, NULL) ||
	    !pg_run(&the_pg, &SQL_TOOL_SESSION, NULL)) {
		pg_close(&the_pg);
		return (NULL);
	}
	(void)sigaction(SIGINT, &action, NULL);
	(void)sigaction(SIGTERM, &action, NULL);
	return (&the_pg);
}

struct pg *
pg_attach(const char *variable)
{
	if (!connect_with(&the_pg, variable)) {
		pg_close(&the_pg);
		return (NULL);
	}
	the_pg.patience_ms = PATIENCE_MS;
	return (&the_pg);
}

static bool
connect_with(struct pg *pg, const char *variable)
{
	const char *conninfo = getenv(variable);
	char *text, *fault = NULL;
	PQconninfoOption *options = PQconninfoParse(conninfo, &fault);
	/* What stands later counts, so the string may say otherwise. */
	const char *const keys[] = { "connect_timeout", "application_name",
		"dbname", NULL };
	const char *const values[] = { "10", "conect", conninfo, NULL };

	/* Parsed first: libpq's own message would show the string, password
	 * and all. */
	PQfreemem(fault);
	if (options == NULL) {
		tell("%s is not a connection string", variable);
		return (false);
	}
	PQconninfoFree(options);
	pg->conn = PQconnectdbParams(keys, values, 1);
	if (PQstatus(pg->conn) != CONNECTION_OK) {
		text = PQerrorMessage(pg->conn);
		one_line(text);
		tell("cannot connect to PostgreSQL: %s", text);
		return (false);
	}
	(void)PQsetNoticeReceiver(pg->conn, on_notice, pg);
	(void)PQsetClientEncoding(pg->conn, "UTF8");
	pg->cancel = PQgetCancel(pg->conn);
	return (true);
}

bool
pg_is_lost(const struct pg *pg)
{
	return (
	    pg == NULL || pg->is_lost || PQstatus(pg->conn) != CONNECTION_OK);
}

bool
pg_wait(struct pg *pg, int ms, const sigset_t *open)
{
	struct pollfd fd = { .fd = PQsocket(pg->conn), .events = POLLIN };
	struct timespec time = { .tv_sec = ms / 1000,
		.tv_nsec = ms % 1000 * 1000000L };
	PGnotify *notify;

	if (ppoll(&fd, 1, &time, open) <= 0)
		return (true);
	if (PQconsumeInput(pg->conn) == 0) {
		complain_lost(pg, "waiting");
		return (false);
	}
	while ((notify = PQnotifies(pg->conn)) != NULL)
		PQfreemem(notify);
	return (true);
}

void
pg_disown(struct pg *pg)
{
	if (pg == NULL || pg->conn == NULL)
		return;
	(void)close(PQsocket(pg->conn));
	*pg = (struct pg){ 0 };
}

void
pg_close(struct pg *pg)
{
	if (pg == NULL || pg->conn == NULL)
		return;
	PQfreeCancel(pg->cancel);
	PQfinish(pg->conn);
	*pg = (struct pg){ 0 };
}

/* PQcancel is documented as safe in a signal handler. */
static void
on_signal(int number)
{
	char fault[256];

	(void)number;
	cancelled = 1;
	if (the_pg.cancel != NULL)
		(void)PQcancel(the_pg.cancel, fault, sizeof(fault));
}

bool
pg_is_cancelled(void)
{
	return (cancelled != 0);
}

struct pg_rows *
pg_query(struct pg *pg, const struct statement *statement,
    const char *const *values)
{
	PGresult *r;
	ExecStatusType status;

	if (cancelled) {
		tell("interrupted");
		return (NULL);
	}
	r = execute(pg, statement, values);
	status = PQresultStatus(r);
	if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
		return ((struct pg_rows *)r);
	complain(pg, r, statement->name);
	PQclear(r);
	return (NULL);
}

static PGresult *
execute(struct pg *pg, const struct statement *statement,
    const char *const *values)
{
	PGresult *r, *last = NULL;
	bool is_there;

	if (pg->patience_ms == 0)
		return (PQexecParams(pg->conn, statement->text,
		    statement->nparams, NULL, values, NULL, NULL, 0));
	if (PQsendQueryParams(pg->conn, statement->text, statement->nparams,
		NULL, values, NULL, NULL, 0) == 0)
		return (NULL);
	while ((is_there = answer_await(pg)) &&
	    (r = PQgetResult(pg->conn)) != NULL) {
		PQclear(last);
		last = r;
	}
	if (!is_there) {
		PQclear(last);
		last = NULL;
	}
	return (last);
}

/* The next result can be read without waiting. */
static bool
answer_await(struct pg *pg)
{
	int64_t until = clock_monotonic() + pg->patience_ms * INT64_C(1000);
	struct pollfd fd = { .fd = PQsocket(pg->conn), .events = POLLIN };

	while (PQisBusy(pg->conn) != 0) {
		int64_t left = (until - clock_monotonic()) / 1000;

		if (left <= 0) {
			pg->is_lost = true;
			return (false);
		}
		if (poll(&fd, 1, (int)left) > 0 &&
		    PQconsumeInput(pg->conn) == 0)
			return (false);
	}
	return (true);
}

bool
pg_run(struct pg *pg, const struct statement *statement,
    const char *const *values)
{
	struct pg_rows *rows = pg_query(pg, statement, values);

	pg_forget(rows);
	return (rows != NULL);
}

int
pg_count(const struct pg_rows *rows)
{
	return (PQntuples((const PGresult *)rows));
}

const char *
pg_value(const struct pg_rows *rows, int row, const char *column)
{
	const PGresult *r = (const PGresult *)rows;
	int field = PQfnumber(r, column);

	if (field < 0 || row < 0 || row >= PQntuples(r) ||
	    PQgetisnull(r, row, field))
		return (NULL);
	return (PQgetvalue(r, row, field));
}

long
pg_number(const struct pg_rows *rows, int row, const char *column)
{
	const char *text = pg_value(rows, row, column);

	return (text == NULL ? 0 : strtol(text, NULL, 10));
}

void
pg_forget(struct pg_rows *rows)
{
	PQclear((PGresult *)rows);
}

bool
pg_script(struct pg *pg, const char *text, const char *what)
{
	PGresult *r = PQexec(pg->conn, text);
	ExecStatusType status = PQresultStatus(r);
	bool ok = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ||
	    status == PGRES_EMPTY_QUERY;
	char place[512];

	if (!ok) {
		(void)snprintf(place, sizeof(place), "%s:%d", what,
		    script_line(r, text));
		complain(pg, r, place);
	}
	PQclear(r);
	return (ok);
}

/* The line of a script that an error points at; 1 when it points nowhere. */
static int
script_line(const PGresult *r, const char *text)
{
	const char *at = PQresultErrorField(r, PG_DIAG_STATEMENT_POSITION);
	long left = at == NULL ? 0 : strtol(at, NULL, 10);
	int line = 1;

	/* The position counts characters, so bytes 10xxxxxx are passed over. */
	for (; *text != '\0' && left > 1; text++) {
		if (((unsigned char)text[1] & 0xC0) != 0x80)
			left--;
		if (*text == '\n')
			line++;
	}
	return (line);
}

bool
pg_copy_begin(struct pg *pg, const struct statement *statement)
{
	PGresult *r = PQexec(pg->conn, statement->text);
	bool ok = PQresultStatus(r) == PGRES_COPY_IN;

	if (!ok)
		complain(pg, r, statement->name);
	PQclear(r);
	return (ok);
}

bool
pg_copy_put(struct pg *pg, const char *bytes, size_t n)
{
	if (cancelled) {
		(void)PQputCopyEnd(pg->conn, "interrupted");
		PQclear(PQgetResult(pg->conn));
		tell("interrupted");
		return (false);
	}
	if (PQputCopyData(pg->conn, bytes, (int)n) == 1)
		return (true);
	complain_lost(pg, "sending rows");
	return (false);
}

bool
pg_copy_end(struct pg *pg)
{
	PGresult *r;
	bool ok;

	if (PQputCopyEnd(pg->conn, NULL) != 1) {
		complain_lost(pg, "sending rows");
		return (false);
	}
	r = PQgetResult(pg->conn);
	ok = PQresultStatus(r) == PGRES_COMMAND_OK;
	if (!ok)
		complain(pg, r, "sending rows");
	while (r != NULL) {
		PQclear(r);
		r = PQgetResult(pg->conn);
	}
	return (ok);
}

bool
pg_in_transaction(const struct pg *pg)
{
	PGTransactionStatusType status = PQtransactionStatus(pg->conn);

	return (status == PQTRANS_INTRANS || status == PQTRANS_INERROR);
}

void
pg_on_notice(struct pg *pg, void (*fn)(void *arg, const char *text), void *arg)
{
	pg->notice = fn;
	pg->notice_arg = arg;
}

static void
on_notice(void *arg, const PGresult *r)
{
	const struct pg *pg = arg;
	const char *text = PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY);

	if (pg->notice != NULL && text != NULL)
		pg->notice(pg->notice_arg, text);
}

/* One line: where, what, detail, SQLSTATE. The context (a stack of PL/pgSQL
 * lines) is left out: it is in the server's log. */
static void
complain(const struct pg *pg, const PGresult *r, const char *what)
{
	char text[1024];
	const char *main_text = PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY);
	const char *detail = PQresultErrorField(r, PG_DIAG_MESSAGE_DETAIL);
	const char *state = PQresultErrorField(r, PG_DIAG_SQLSTATE);

	if (cancelled) {
		tell("interrupted: nothing was changed");
		return;
	}
	if (main_text == NULL) {
		complain_lost(pg, what);
		return;
	}
	(void)snprintf(text, sizeof(text), "%s%s%s", main_text,
	    detail != NULL ? ": " : "", detail != NULL ? detail : "");
	one_line(text);
	tell("%s: %s (%s)", what, text, state != NULL ? state : "no code");
}

static void
complain_lost(const struct pg *pg, const char *what)
{
	char text[1024];

	(void)snprintf(text, sizeof(text), "%s", PQerrorMessage(pg->conn));
	one_line(text);
	tell("%s: %s", what, text[0] != '\0' ? text : "PostgreSQL is gone");
}

/* libpq writes several lines, some with tabs; we write one. */
static void
one_line(char *text)
{
	size_t n;

	for (n = 0; text[n] != '\0'; n++) {
		if (text[n] == '\n' || text[n] == '\t' || text[n] == '\r')
			text[n] = ' ';
	}
	while (n > 0 && text[n - 1] == ' ')
		text[--n] = '\0';
}
