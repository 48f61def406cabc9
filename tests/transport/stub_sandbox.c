/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What asks the kernel for more than sockets: /hash runs Argon2id in a task
 * thread, /db asks PostgreSQL, /kill asks for something that is forbidden.
 */
#include <sys/ptrace.h>

#include <kore.h>

#include <tasks.h>

#include <sodium.h>

#include "core/db.h"
#include "lib/alloc.h"
#include "stub.h"

/* Owned by the task: the request may be gone before it is finished. */
struct stub_hash_job {
	struct kore_task task;
	struct ctx *c; /* NULL: nobody waits any more */
	char hash[crypto_pwhash_STRBYTES];
};

static const char *const echo_params[] = { "word" };
static const struct statement echo = { "stub_echo", "SELECT $1::text AS body",
	echo_params, 1, DB_PUBLIC, DB_POINT, false, false };
static const struct statement *const statements[] = { &echo };

void
stub_sandbox_start(void)
{
	const char *conninfo = getenv("STUB_DB");
	struct db_options options = { .depth = 16,
		.queue = 16,
		.connections = { { 1, 1 }, { 1, 1 } },
		.deadline_ms = { 1000, 1000 } };

	if (conninfo == NULL)
		return;
	options.conninfo[DB_PUBLIC] = conninfo;
	options.conninfo[DB_APP] = conninfo;
	db_init(&options, statements, 1);
}

void
stub_sandbox_end(struct ctx *c)
{
	if (c->job != NULL)
		db_abandon(c->job);
	if (c->hash != NULL)
		c->hash->c = NULL;
}

static int
hash_run(struct kore_task *task)
{
	struct stub_hash_job *job = (struct stub_hash_job *)task;

	if (crypto_pwhash_str(job->hash, "a password", 10,
		crypto_pwhash_OPSLIMIT_MIN, 8 * 1024 * 1024) != 0)
		return (KORE_RESULT_ERROR);
	return (KORE_RESULT_OK);
}

static void
hash_finished(struct kore_task *task)
{
	struct stub_hash_job *job = (struct stub_hash_job *)task;
	struct ctx *c = job->c;

	if (!kore_task_finished(task))
		return;
	if (c != NULL) {
		c->hash = NULL;
		stub_answer(c, 200, arena_copy(&c->arena, str_from(job->hash)));
		c->wake(c->owner);
	}
	kore_task_destroy(task);
	free(job);
}

void
stub_hash(struct ctx *c)
{
	struct stub_hash_job *job = calloc(1, sizeof(*job));

	if (job == NULL)
		abort();
	c->hash = job;
	job->c = c;
	kore_task_create(&job->task, hash_run);
	kore_task_bind_callback(&job->task, hash_finished);
	kore_task_run(&job->task);
}

static void
db_answered(void *arg, struct db_result *result)
{
	struct ctx *c = arg;

	c->job = NULL;
	if (db_status(result) == DB_OK)
		stub_answer(c, 200,
		    arena_copy(&c->arena, db_value(result, 0, "body")));
	else
		stub_answer(c, 503, STR("no database"));
	db_forget(result);
	c->wake(c->owner);
}

void
stub_db(struct ctx *c)
{
	static const char *const values[] = { "from the database" };
	struct db_call call = { &echo, values, NULL };

	c->job = db_send(&call, 1, db_answered, c);
}

void
stub_kill(struct ctx *c)
{
	(void)ptrace(PTRACE_TRACEME, 0, NULL, NULL);
	stub_answer(c, 200, STR("still here"));
}
