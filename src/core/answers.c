/* SPDX-License-Identifier: EUPL-1.2 */
/*
 *               came in          sent            answered
 *   request ──► coming ─────────► proving ──────► proved: given, or not
 *                 ▲   one proof at a time: those who come while one is under
 *                 └── way wait for the next
 *
 * It is sent when the loop has turned: all that came in together, or while
 * the last one was answered, are served by one.
 *
 * While nobody commits anything, a look at the snapshot proves as much as one
 * at the marks and costs PostgreSQL half; the marks tell what was committed
 * from what the public can see.
 */
#include "answers.h"

#include <stdio.h>
#include <string.h>

#include "../lib/lru.h"
#include "answers.sql.h"
#include "loop.h"

enum {
	BODY_MAX = 256 * 1024,
	KEY_MAX = 2048,
	SNAPSHOT_MAX = 256,
	ACCEPT_MAX = 256,
};

/* A horizon must be younger than the marks that are cleared away (a day). */
static const int64_t HORIZON_AGE_US = INT64_C(600) * 1000 * 1000;
/* Nothing kept depends on the time of day; this bounds what we forgot. */
static const int64_t ANSWER_AGE_US = INT64_C(300) * 1000 * 1000;

struct answer {
	uint64_t epoch;
	int64_t read_us;
	const char *cache_control; /* static, or NULL */
	struct str body;
	size_t nheaders;
	struct header headers[]; /* then their bytes, and the body's */
};

static struct {
	struct lru *kept;   /* NULL: off */
	uint64_t epoch;     /* 0: never, so that it is no request's */
	char horizon[24];   /* "": to be chosen */
	char marks[64];     /* seen at or above it; "": not asked yet */
	int64_t horizon_us; /* when it was chosen */
	char snapshot[SNAPSHOT_MAX]; /* of the last look at the marks, or "" */
	bool calm;                   /* of the one before it, too */
	uint64_t reconnects;         /* of the pool, when last looked at */
	struct ctx_line coming, proving;
	struct loop_timer *soon; /* a proof is sent then; NULL: none wanted */
	struct db_job *proof;
	struct answers_figures figures;
} answers;

static void want_proof(void);
static void prove(void *arg);
static void on_proof(void *arg, struct db_result *result);
static void on_snapshot(void *arg, struct db_result *result);

void
answers_init(size_t bytes)
{
	memset(&answers, 0, sizeof(answers));
	answers.epoch = 1;
	if (bytes > 0)
		answers.kept = lru_new(bytes);
}

void
answers_close(void)
{
	loop_cancel(answers.soon);
	answers.soon = NULL;
	lru_free(answers.kept);
	answers.kept = NULL;
}

void
answers_figures(struct answers_figures *ret)
{
	*ret = answers.figures;
}

static struct str
pack(char **to, struct str s)
{
	struct str packed = { *to, s.n };

	if (s.p != NULL)
		memcpy(*to, s.p, s.n);
	*to += s.n;
	return (packed);
}

/* ---- what the request asks, exactly ---- */

/* All that an answer depends on. {NULL, 0}: too long to keep. */
static struct str
key_of(struct ctx *c)
{
	static char key[KEY_MAX];
	struct str accept = ctx_header(c, "Accept");
	struct str path = c->req->path, query = c->req->query;
	char *to = key;

	if (accept.n > ACCEPT_MAX ||
	    accept.n + path.n + query.n + 3 > sizeof(key))
		return ((struct str){ NULL, 0 });
	*to++ = (char)('0' + c->lang);
	(void)pack(&to, accept);
	*to++ = '\n';
	(void)pack(&to, path);
	if (query.p != NULL)
		*to++ = '?';
	(void)pack(&to, query);
	return ((struct str){ key, (size_t)(to - key) });
}

static bool
may_ask(const struct ctx *c)
{
	return (answers.kept != NULL && c->req->body.p == NULL && !c->closed &&
	    (c->req->method == METHOD_GET || c->req->method == METHOD_HEAD));
}

/* ---- proofs ---- */

/* Whatever we believed, something may have changed. */
static void
forget_horizon(void)
{
	answers.horizon[0] = '\0';
	answers.marks[0] = '\0';
	answers.calm = false;
	answers.epoch++;
}

/* Another connection may lead to another PostgreSQL. */
static void
watch_connections(void)
{
	struct db_figures f;
	uint64_t n = 0;

	for (int lane = 0; lane < DB_LANES; lane++) {
		db_figures(DB_PUBLIC, (enum db_lane)lane, &f);
		n += f.reconnects;
	}
	if (n != answers.reconnects)
		forget_horizon();
	answers.reconnects = n;
}

/*
 * Two snapshots that are the same see the same: whoever commits meanwhile
 * leaves the list of those that run, or comes to stand below its end. None on
 * a standby, whose list is not whole.
 */
static void
note_snapshot(struct str now)
{
	answers.calm = now.n > 0 && str_eq(now, str_from(answers.snapshot));
	if (now.n < sizeof(answers.snapshot))
		(void)snprintf(answers.snapshot, sizeof(answers.snapshot),
		    "%.*s", (int)now.n, now.p);
	else
		answers.snapshot[0] = '\0';
}

/* Takes in what a proof says. */
static void
learn(struct db_result *result)
{
	struct str marks = db_value(result, 0, "marks");
	struct str horizon = db_value(result, 0, "horizon");
	struct str many = db_value(result, 0, "many");

	if (answers.horizon[0] == '\0') {
		(void)snprintf(answers.horizon, sizeof(answers.horizon), "%.*s",
		    (int)horizon.n, horizon.p);
		answers.horizon_us = loop_now_us();
		answers.epoch++;
		return;
	}
	if (!str_eq(marks, str_from(answers.marks))) {
		(void)snprintf(answers.marks, sizeof(answers.marks), "%.*s",
		    (int)marks.n, marks.p);
		answers.epoch++;
	}
	note_snapshot(db_value(result, 0, "snapshot"));
	if (str_eq(many, STR("t")) ||
	    loop_now_us() - answers.horizon_us > HORIZON_AGE_US)
		forget_horizon();
}

static void
move_line(struct ctx_line *to, struct ctx_line *from)
{
	struct ctx *c;

	while ((c = LIST_FIRST(from)) != NULL) {
		LIST_REMOVE(c, line);
		LIST_INSERT_HEAD(to, c, line);
	}
}

/* One at a time: who comes while it is under way is not served by it. */
static void
want_proof(void)
{
	if (answers.proof == NULL && answers.soon == NULL)
		answers.soon = loop_after(0, prove, NULL);
}

static void
prove(void *arg)
{
	const char *values[] = {
		answers.horizon[0] == '\0' ? NULL : answers.horizon,
	};
	struct db_call marks = { &SQL_COMMIT_MARKS, values, NULL };
	struct db_call snapshot = { &SQL_COMMIT_SNAPSHOT, NULL, NULL };

	(void)arg;
	answers.soon = NULL;
	move_line(&answers.proving, &answers.coming);
	answers.figures.proofs++;
	if (answers.calm)
		answers.proof = db_send(&snapshot, 1, on_snapshot, NULL);
	else
		answers.proof = db_send(&marks, 1, on_proof, NULL);
}

/* From memory, if the proof shows that nothing has changed since. */
static bool
give(struct ctx *c)
{
	struct answer *a = lru_data(c->kept);

	if (a->epoch != answers.epoch || answers.marks[0] == '\0' ||
	    loop_now_us() - a->read_us > ANSWER_AGE_US) {
		answers.figures.outdone++;
		return (false);
	}
	c->cache_control = a->cache_control;
	c->reply.nheaders = a->nheaders;
	memcpy(c->reply.headers, a->headers,
	    a->nheaders * sizeof(a->headers[0]));
	c->reply.status = 200;
	c->reply.body = a->body;
	c->done = true;
	answers.figures.given++;
	return (true);
}

/* A refusal or a lost connection says nothing about the next statement. */
static bool
is_failure(struct db_result *result)
{
	return (db_status(result) == DB_TIMEOUT ||
	    db_status(result) == DB_UNAVAILABLE);
}

/* Tells each of them; they may leave, or ask again, from there. */
static void
serve(struct ctx_line *line, struct db_result *result)
{
	bool failed = is_failure(result);
	enum proof proof = PROOF_FAILED;
	struct ctx *c;

	while ((c = LIST_FIRST(line)) != NULL) {
		LIST_REMOVE(c, line);
		c->waits = false;
		if (!failed)
			proof = give(c) ? PROOF_CURRENT : PROOF_NONE;
		c->proved(c, proof, result);
	}
}

static bool
has_row(struct db_result *result)
{
	return (db_status(result) == DB_OK && db_rows(result) == 1);
}

/* The proof under way is answered: to all whom it serves, their answers. */
static void
conclude(struct db_result *result)
{
	struct ctx_line served = LIST_HEAD_INITIALIZER(served);

	move_line(&served, &answers.proving);
	if (is_failure(result)) /* nor would the next proof be answered */
		move_line(&served, &answers.coming);
	serve(&served, result);
	db_forget(result);
	if (!LIST_EMPTY(&answers.coming))
		want_proof();
}

static void
on_proof(void *arg, struct db_result *result)
{
	(void)arg;
	answers.proof = NULL;
	watch_connections();
	if (has_row(result))
		learn(result);
	else
		forget_horizon();
	conclude(result);
}

/* Something was committed, or another server answers? Then by the marks, at
 * once; those who came meanwhile are served, too. */
static void
on_snapshot(void *arg, struct db_result *result)
{
	(void)arg;
	answers.proof = NULL;
	watch_connections();
	if (!has_row(result))
		forget_horizon();
	else if (!answers.calm ||
	    !str_eq(db_value(result, 0, "snapshot"),
		str_from(answers.snapshot))) {
		answers.calm = false;
		db_forget(result);
		prove(NULL);
		return;
	}
	conclude(result);
}

/* ---- what dispatch calls ---- */

bool
answers_ask(struct ctx *c, proved_fn proved)
{
	struct str key;

	if (!may_ask(c))
		return (false);
	key = key_of(c);
	if (key.p == NULL)
		return (false);
	c->kept = lru_find(answers.kept, key);
	if (c->kept == NULL)
		return (false);
	c->proved = proved;
	c->waits = true;
	LIST_INSERT_HEAD(&answers.coming, c, line);
	want_proof();
	return (true);
}

void
answers_note(struct ctx *c)
{
	if (c->epoch == 0)
		c->epoch = answers.epoch;
	if (!c->statement->cacheable)
		c->unkeepable = true;
}

void
answers_leave(struct ctx *c)
{
	if (c->waits)
		LIST_REMOVE(c, line);
	c->waits = false;
	lru_release(c->kept);
	c->kept = NULL;
}

/* ---- keeping ---- */

static bool
may_keep(const struct ctx *c)
{
	return (may_ask(c) && c->statement != NULL && !c->unkeepable &&
	    c->statement->pool == DB_PUBLIC && c->reply.status == 200 &&
	    c->problem_code == NULL && c->reply.body.n <= BODY_MAX);
}

static size_t
size_of(const struct reply *r)
{
	size_t n = sizeof(struct answer) + r->nheaders * sizeof(struct header) +
	    r->body.n;

	for (size_t i = 0; i < r->nheaders; i++)
		n += r->headers[i].name.n + r->headers[i].value.n;
	return (n);
}

void
answers_keep(struct ctx *c)
{
	const struct reply *r = &c->reply;
	struct lru_entry *e;
	struct answer *a;
	struct str key;
	char *to;

	if (!may_keep(c))
		return;
	key = key_of(c);
	e = key.p == NULL ? NULL : lru_put(answers.kept, key, size_of(r));
	if (e == NULL)
		return;
	a = lru_data(e);
	*a = (struct answer){ .epoch = c->epoch,
		.read_us = loop_now_us(),
		.cache_control = c->cache_control,
		.nheaders = r->nheaders };
	to = (char *)&a->headers[r->nheaders];
	for (size_t i = 0; i < r->nheaders; i++) {
		a->headers[i].name = pack(&to, r->headers[i].name);
		a->headers[i].value = pack(&to, r->headers[i].value);
	}
	a->body = pack(&to, r->body);
	lru_release(e);
	/* The first proofs choose a horizon and look at it. */
	if (answers.marks[0] == '\0')
		want_proof();
}
