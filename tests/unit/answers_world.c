/* SPDX-License-Identifier: EUPL-1.2 */
#include "answers_world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct db_result {
	enum db_status status;
	const char *marks, *many, *horizon, *snapshot;
};

struct answers_world pg;

struct db_job *
db_send(const struct db_call *calls, size_t count, db_done done, void *arg)
{
	static int job;

	assert_int_equal(count, 1);
	assert_null(arg);
	assert_null(pg.done); /* one at a time */
	if (strcmp(calls->statement->name, "commit_snapshot") == 0) {
		(void)snprintf(pg.asked, sizeof(pg.asked), "snapshot");
	} else {
		assert_string_equal(calls->statement->name, "commit_marks");
		(void)snprintf(pg.asked, sizeof(pg.asked), "%s",
		    calls->values[0] == NULL ? "" : calls->values[0]);
	}
	pg.sent++;
	pg.done = done;
	return ((struct db_job *)&job);
}

enum db_status
db_status(const struct db_result *r)
{
	return (r->status);
}

int
db_rows(const struct db_result *r)
{
	return (r->status == DB_OK);
}

struct str
db_value(const struct db_result *r, int row, const char *column)
{
	assert_int_equal(row, 0);
	if (strcmp(column, "marks") == 0)
		return (str_from(r->marks));
	if (strcmp(column, "snapshot") == 0)
		return (str_from(r->snapshot));
	return (str_from(strcmp(column, "many") == 0 ? r->many : r->horizon));
}

void
db_forget(struct db_result *r)
{
	(void)r;
}

void
db_figures(enum db_pool pool, enum db_lane kind, struct db_figures *ret)
{
	(void)pool;
	*ret = (struct db_figures){
		.reconnects = kind == DB_SLOW ? pg.reconnects : 0
	};
}

int64_t
loop_now_us(void)
{
	return (pg.now_us);
}

static struct {
	loop_timer_fn fn;
	void *arg;
} soon;

struct loop_timer *
loop_after(uint64_t ms, loop_timer_fn fn, void *arg)
{
	assert_int_equal(ms, 0);
	assert_null(soon.fn);
	soon.fn = fn;
	soon.arg = arg;
	return ((struct loop_timer *)(void *)&soon);
}

void
loop_cancel(struct loop_timer *t)
{
	if (t != NULL)
		soon.fn = NULL;
}

void
turn(void)
{
	loop_timer_fn fn = soon.fn;

	soon.fn = NULL;
	if (fn != NULL)
		fn(soon.arg);
}

void
say(const char *marks)
{
	struct db_result r = { DB_OK, marks, "f", "100", pg.snapshot };
	db_done done;

	turn();
	done = pg.done;
	assert_non_null(done);
	pg.done = NULL;
	done(NULL, &r);
}

void
say_failure(enum db_status status)
{
	struct db_result r = { status, "", "", "", "" };
	db_done done;

	turn();
	done = pg.done;
	pg.done = NULL;
	done(NULL, &r);
}

/* ---- one request ---- */

const struct statement kept_statement = { "ngo_get", "SELECT", NULL, 0,
	DB_PUBLIC, DB_POINT, true, false };
const struct statement other_statement = { "change_list", "SELECT", NULL, 0,
	DB_PUBLIC, DB_POINT, false, false };

void
proved(struct ctx *c, enum proof proof, struct db_result *result)
{
	struct asker *a = (struct asker *)(void *)c;

	assert_non_null(result);
	a->told++;
	a->current = proof == PROOF_CURRENT;
	a->failed = proof == PROOF_FAILED;
}

void
arrive(struct asker *a, const char *path)
{
	*a = (struct asker){ 0 };
	a->req = (struct request){ .method = METHOD_GET,
		.path = str_from(path),
		.headers = &a->accept,
		.nheaders = 1 };
	a->accept = (struct header){ STR("Accept"), STR("*/*") };
	a->c.req = &a->req;
}

struct str
ctx_header(const struct ctx *c, const char *name)
{
	assert_string_equal(name, "Accept");
	return (c->req->headers[0].value);
}

/* The ordinary way: a statement, a reply, kept. */
void
answer(const char *path, const char *body, const struct statement *s)
{
	struct asker a;

	arrive(&a, path);
	a.c.statement = s;
	answers_note(&a.c);
	a.c.reply.status = 200;
	a.c.reply.body = str_from(body);
	a.c.reply.headers[0] = (struct header){ STR("ETag"), STR("\"1\"") };
	a.c.reply.nheaders = 1;
	answers_keep(&a.c);
	answers_leave(&a.c);
}

int
begin(void **state)
{
	(void)state;
	memset(&pg, 0, sizeof(pg));
	pg.snapshot = "";
	answers_init(100000);
	/* A first answer makes it look for a horizon, and at it. */
	answer("/x", "x", &kept_statement);
	say("0/");
	answer("/x", "x", &kept_statement);
	say("0/");
	answer("/a", "A", &kept_statement);
	return (0);
}

int
end(void **state)
{
	(void)state;
	answers_close();
	return (0);
}
