/* SPDX-License-Identifier: EUPL-1.2 */
#include "dispatch_world.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/contract.h"
#include "core/loop.h"
#include "core/server_info.h"

struct db_result {
	int unused;
};

struct db_job {
	int unused;
};

static struct db_result away;
static struct db_job job;
static struct {
	bool waiting;
	const struct statement *statement;
	char values[32][512];
	bool is_null[32];
	db_done done;
	void *arg;
	int wakes;
	int64_t now_us;
} world;

int64_t
loop_now_us(void)
{
	return (world.now_us);
}

/* No turns either: what is to be done soon is done. */
struct loop_timer *
loop_after(uint64_t ms, loop_timer_fn fn, void *arg)
{
	(void)ms;
	fn(arg);
	return (NULL);
}

void
loop_cancel(struct loop_timer *t)
{
	(void)t;
}

/* No threads here: nothing finishes. */
struct loop_watch *
loop_watch(int fd, int events, loop_io_fn fn, void *arg)
{
	(void)fd;
	(void)events;
	(void)fn;
	(void)arg;
	return (NULL);
}

void
loop_unwatch(struct loop_watch *w)
{
	(void)w;
}

void
world_wait(int64_t us)
{
	world.now_us += us;
}

struct db_job *
db_send(const struct db_call *calls, size_t count, db_done done, void *arg)
{
	const struct db_call *last = &calls[count - 1];

	world.waiting = true;
	world.statement = last->statement;
	for (int i = 0; i < last->statement->nparams && i < 32; i++) {
		world.is_null[i] = last->values[i] == NULL;
		(void)snprintf(world.values[i], sizeof(world.values[i]), "%s",
		    world.is_null[i] ? "" : last->values[i]);
	}
	world.done = done;
	world.arg = arg;
	return (&job);
}

void
db_abandon(struct db_job *j)
{
	(void)j;
	world.waiting = false;
}

enum db_status
db_status(const struct db_result *r)
{
	(void)r;
	return (DB_UNAVAILABLE);
}

const char *
db_sqlstate(const struct db_result *r)
{
	(void)r;
	return ("");
}

const char *
db_constraint(const struct db_result *r)
{
	(void)r;
	return ("");
}

const char *
db_column(const struct db_result *r)
{
	(void)r;
	return ("");
}

const char *
db_detail(const struct db_result *r)
{
	(void)r;
	return ("");
}

struct str
db_value(const struct db_result *r, int row, const char *column)
{
	(void)r;
	(void)row;
	(void)column;
	return ((struct str){ NULL, 0 });
}

int
db_rows(const struct db_result *r)
{
	(void)r;
	return (0);
}

void
db_figures(enum db_pool pool, enum db_lane kind, struct db_figures *ret)
{
	(void)pool;
	(void)kind;
	*ret = (struct db_figures){ 0 };
}

void
db_forget(struct db_result *r)
{
	(void)r;
}

const struct statement *
world_statement(void)
{
	return (world.statement);
}

const char *
world_value(const char *name)
{
	for (int i = 0; i < world.statement->nparams && i < 32; i++)
		if (strcmp(world.statement->params[i], name) == 0)
			return (world.is_null[i] ? NULL : world.values[i]);
	return ("no such parameter");
}

int
world_wakes(void)
{
	return (world.wakes);
}

void
world_settle(void)
{
	if (!world.waiting)
		return;
	world.waiting = false;
	world.done(world.arg, &away);
}

static void
count_wake(void *owner)
{
	(void)owner;
	world.wakes++;
}

struct ctx *
world_begin(const struct request *req)
{
	world.wakes = 0;
	world.statement = NULL;
	return (dispatch_begin(req, count_wake, NULL));
}

void
world_init(void)
{
	struct config config = { .workers = 1 };

	if (sodium_init() == -1)
		abort();
	(void)snprintf(config.public_url, sizeof(config.public_url),
	    "https://conect.example");
	memset(config.secret, 7, sizeof(config.secret));
	config.security_contact = "mailto:security@conect.example";
	server_info_init(&config);
	if (!contract_init(stderr))
		abort();
}
