/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What asks the kernel for more than sockets: /hash runs Argon2id in a
 * thread, /db asks PostgreSQL, /kill asks for something that is forbidden.
 */
#include <sys/ptrace.h>

#include <sodium.h>
#include <stdlib.h>

#include "core/db.h"
#include "core/threads.h"
#include "lib/alloc.h"
#include "stub.h"

/* Of its thread until it is done: the request may be gone before. */
struct stub_hash_job {
	struct thread_job *job;
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
	if (c->hash != NULL && threads_cancel(c->hash->job))
		free(c->hash);
	else if (c->hash != NULL)
		c->hash->c = NULL;
}

static void
hash_run(void *arg)
{
	struct stub_hash_job *h = arg;

	if (crypto_pwhash_str(h->hash, "a password", 10,
		crypto_pwhash_OPSLIMIT_MIN, 8 * 1024 * 1024) != 0)
		h->hash[0] = '\0';
}

static void
hash_finished(void *arg)
{
	struct stub_hash_job *h = arg;
	struct ctx *c = h->c;

	if (c != NULL) {
		c->hash = NULL;
		stub_answer(c, 200, arena_copy(&c->arena, str_from(h->hash)));
		c->wake(c->owner);
	}
	free(h);
}

void
stub_hash(struct ctx *c)
{
	struct stub_hash_job *h = calloc(1, sizeof(*h));

	if (h == NULL)
		abort();
	h->c = c;
	h->job = threads_run(hash_run, hash_finished, h);
	if (h->job != NULL) {
		c->hash = h;
		return;
	}
	free(h);
	stub_answer(c, 503, STR("too many"));
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
