/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The life of a request, the only place where its steps are put in order:
 *
 *	begin ─ language ─ route ─ limit ─ check ─ format ─ handler ─┬─ done ─ finish
 *	                                                             │
 *	                                     on_result ◄─ db ◄─ wait ┘
 *
 * Every arrow that is missing is a problem (problem.def) and goes to finish.
 */
#include <stdlib.h>
#include <string.h>

#include "../lib/http.h"
#include "../lib/uuid.h"
#include "answers.h"
#include "auth.h"
#include "contract.h"
#include "dispatch.h"
#include "idempotency.h"
#include "input.h"
#include "list.h"
#include "log.h"
#include "loop.h"
#include "methods.h"
#include "metrics.h"
#include "reply.h"
#include "server_info.h"
#include "static.h"
#include "work.h"

#include "../lib/alloc.h"

static void on_result(void *arg, struct db_result *result);
static void proved(struct ctx *c, enum proof proof, struct db_result *result);

/* ---- bindings ---- */

static const struct binding *
bound(const struct ctx *c, const char *name)
{
	for (size_t i = 0; i < c->nbindings; i++)
		if (strcmp(c->bindings[i].name, name) == 0)
			return (&c->bindings[i]);
	return (NULL);
}

const char *
ctx_param(const struct ctx *c, const char *name)
{
	const struct binding *b = bound(c, name);

	return (b == NULL ? NULL : b->value);
}

bool
ctx_has(const struct ctx *c, const char *name)
{
	return (bound(c, name) != NULL);
}

static void
bind(struct ctx *c, struct binding b)
{
	for (size_t i = 0; i < c->nbindings; i++) {
		if (strcmp(c->bindings[i].name, b.name) != 0)
			continue;
		c->bindings[i] = b;
		return;
	}
	if (c->nbindings == CTX_BINDINGS_MAX)
		abort(); /* the contract has more parameters than we have room */
	c->bindings[c->nbindings++] = b;
}

void
ctx_bind(struct ctx *c, const char *name, const char *value)
{
	bind(c, (struct binding){ name, value, 0 });
}

void
ctx_bind_bytes(struct ctx *c, const char *name, struct str bytes)
{
	bind(c, (struct binding){ name, bytes.p, (int)bytes.n });
}

static bool
same_name(struct str a, const char *b)
{
	return (a.n == strlen(b) && strncasecmp(a.p, b, a.n) == 0);
}

struct str
ctx_header(const struct ctx *c, const char *name)
{
	for (size_t i = 0; i < c->req->nheaders; i++)
		if (same_name(c->req->headers[i].name, name))
			return (c->req->headers[i].value);
	return ((struct str){ NULL, 0 });
}

/* ---- the database ---- */

/* False: it would have run without the identity that it needs. */
static bool
send(struct ctx *c)
{
	struct db_call calls[3];
	size_t n;

	if (!auth_call(c, calls, &n))
		return (false);
	if (idempotency_call(c, &calls[n]))
		n++;
	calls[n++] = (struct db_call){ c->statement, c->values, c->lengths };
	c->job = db_send(calls, n, on_result, c);
	return (true);
}

enum step
ctx_query(struct ctx *c, const struct statement *s, result_fn after)
{
	const char **values = arena_alloc(&c->arena,
	    ((size_t)s->nparams + 1) * sizeof(*values));
	int *lengths = arena_alloc(&c->arena,
	    ((size_t)s->nparams + 1) * sizeof(*lengths));

	for (int i = 0; i < s->nparams; i++) {
		const struct binding *b = bound(c, s->params[i]);

		values[i] = b == NULL ? NULL : b->value;
		lengths[i] = b == NULL ? 0 : b->length;
	}
	c->statement = s;
	c->values = values;
	c->lengths = lengths;
	c->answered = after;
	c->after = c->instead == NULL ? after : c->instead;
	c->instead = NULL;
	answers_note(c);
	if (!send(c)) {
		log_event("error", "identity_without_app_pool", s->name);
		return (problem(c, PROBLEM_INTERNAL_ERROR));
	}
	return (STEP_WAIT);
}

void
ctx_divert(struct ctx *c, result_fn instead)
{
	c->instead = instead;
}

static bool
is_safe(const struct ctx *c)
{
	return (c->req->method == METHOD_GET || c->req->method == METHOD_HEAD);
}

/*
 * A connection that died under a read has changed nothing: ask once more.
 * A write is never sent twice: its outcome is unknown.
 */
static bool
may_resend(struct ctx *c, struct db_result *result)
{
	if (c->resent || !is_safe(c) || db_status(result) != DB_LOST)
		return (false);
	c->resent = true;
	return (true);
}

static void
on_result(void *arg, struct db_result *result)
{
	struct ctx *c = arg;
	enum step step;

	c->job = NULL;
	if (may_resend(c, result)) {
		db_forget(result);
		(void)send(c); /* as it was sent before */
		return;
	}
	if (!idempotency_replays(c, result, &step) &&
	    !reply_failed(c, result, &step))
		step = c->after(c, result);
	db_forget(result);
	dispatch_resume(c, step);
}

/* ---- before the handler ---- */

/* The language of an address such as /hu/ngos; LANGS when it names none. */
static enum lang
language_of_path(struct str path)
{
	for (int i = 0; i < LANGS; i++)
		if (path.n >= 3 && path.p[0] == '/' &&
		    memcmp(path.p + 1, reply_lang_code((enum lang)i), 2) == 0 &&
		    (path.n == 3 || path.p[3] == '/'))
			return ((enum lang)i);
	return (LANGS);
}

static enum lang
language_of(const struct ctx *c)
{
	enum lang named = language_of_path(c->req->path);

	if (named != LANGS)
		return (named);
	switch (http_language(ctx_header(c, "Accept-Language"))) {
	case HTTP_HU:
		return (LANG_HU);
	case HTTP_EN:
		return (LANG_EN);
	case HTTP_RO:
		break;
	}
	return (LANG_RO);
}

/* Only pages begin with a parameter, their language; another is no page. */
static bool
is_foreign(const struct ctx *c, const struct path_match *match)
{
	return (match->nparams > 0 &&
	    str_eq(match->params[0].name, STR("lang")) &&
	    language_of_path(c->req->path) == LANGS);
}

static enum step
no_route(struct ctx *c, enum path_result why, unsigned allowed)
{
	if (why == PATH_BAD)
		return (problem(c, PROBLEM_MALFORMED_QUERY));
	if (why == PATH_NONE && reply_static(c))
		return (STEP_DONE);
	/* /ro is /ro/ with a slash forgotten. */
	if (why == PATH_NONE && c->req->path.n == 3 && is_safe(c) &&
	    language_of_path(c->req->path) != LANGS)
		return (reply_redirect(c, 308,
		    str_from(arena_printf(&c->arena, "/%s/",
			reply_lang_code(c->lang)))));
	if (why == PATH_NONE)
		return (problem(c, PROBLEM_NOT_FOUND));
	if (c->req->method == METHOD_OPTIONS)
		return (methods_answer(c, allowed));
	(void)problem(c, PROBLEM_METHOD_NOT_ALLOWED);
	reply_header(c, "Allow", str_from(methods_text(c, allowed)));
	return (STEP_DONE);
}

/* JSON unless CSV was asked for by parameter or by Accept. */
static bool
choose_format(struct ctx *c)
{
	const char *format = ctx_param(c, "format");
	unsigned offered = HTTP_JSON;
	enum http_media chosen;

	if (format != NULL && strcmp(format, "csv") == 0)
		c->format = FORMAT_CSV;
	if (format != NULL && strcmp(format, "csv_excel") == 0)
		c->format = FORMAT_CSV_EXCEL;
	if (format != NULL || !contract_is_json(c->operation))
		return (true);
	if (contract_has_csv(c->operation))
		offered |= HTTP_CSV;
	if (!http_accept(ctx_header(c, "Accept"), offered, &chosen))
		return (false);
	if (chosen == HTTP_CSV)
		c->format = FORMAT_CSV;
	return (true);
}

static enum step
bad_input(struct ctx *c, enum problem_code wrong)
{
	(void)problem(c, wrong);
	if (wrong != PROBLEM_UNSUPPORTED_MEDIA_TYPE)
		return (STEP_DONE);
	reply_header(c,
	    c->req->method == METHOD_PATCH ? "Accept-Patch" : "Accept-Post",
	    str_from(contract_body_types(c->operation)));
	return (STEP_DONE);
}

static enum step
run(struct ctx *c)
{
	enum problem_code wrong;
	enum path_result result;
	struct path_match match;

	if (c->req->method == METHOD_OTHER)
		return (problem(c, PROBLEM_NOT_IMPLEMENTED));
	/* Asked of the server as a whole; the transport lets no other by. */
	if (str_eq(c->req->path, STR("*")))
		return (methods_answer(c, METHODS_ANY));
	result = contract_match(c, &match);
	if (result != PATH_FOUND)
		return (no_route(c, result, match.methods));
	c->route = contract_route(match.route);
	c->operation = contract_operation(match.route);
	c->closed = c->route->access != PUBLIC;
	if (is_foreign(c, &match)) {
		c->route = NULL;
		c->operation = NULL;
		return (no_route(c, PATH_NONE, 0));
	}
	if (!c->admitted) {
		c->admitted = true;
		auth_read(c);
		if (!limits_take(c, contract_limit(c->operation)))
			return (problem(c, PROBLEM_RATE_LIMITED));
		if (answers_ask(c, proved))
			return (STEP_WAIT);
	}
	if (!auth_admit(c))
		return (STEP_DONE);
	if (input_is_untidy(c))
		return (STEP_DONE);
	ctx_bind(c, "lang", reply_lang_code(c->lang));
	if (!input_check(c, &match, &wrong))
		return (bad_input(c, wrong));
	if (!choose_format(c))
		return (problem(c, PROBLEM_NOT_ACCEPTABLE));
	if (!list_open_cursor(c)) {
		ctx_fault(c,
		    &(struct fault){ .in = "query",
			.where = "cursor",
			.code = VIOLATION_CURSOR_INVALID,
			.expected = "" });
		return (problem(c, PROBLEM_INVALID_CURSOR));
	}
	return (c->route->handler(c));
}

/* PostgreSQL has said whether the answer in memory still holds. */
static void
proved(struct ctx *c, enum proof proof, struct db_result *result)
{
	enum step step = STEP_DONE;

	if (proof == PROOF_FAILED)
		(void)reply_failed(c, result, &step);
	else if (proof == PROOF_NONE)
		step = run(c);
	dispatch_resume(c, step);
}

/* ---- life ---- */

struct ctx *
dispatch_begin(const struct request *req, void (*wake)(void *owner),
    void *owner)
{
	struct ctx *c = malloc(sizeof(*c));

	if (c == NULL)
		abort();
	memset(c, 0,
	    offsetof(struct ctx, reply) + offsetof(struct reply, headers));
	arena_init(&c->arena);
	c->req = req;
	c->wake = wake;
	c->owner = owner;
	c->began_us = loop_now_us();
	c->lang = language_of(c);
	request_id_new(c->request_id);
	if (run(c) == STEP_DONE)
		dispatch_finish(c);
	return (c);
}

static const char *
method_name(enum method method)
{
	static const char *const names[] = {
		[METHOD_GET] = "GET",
		[METHOD_HEAD] = "HEAD",
		[METHOD_POST] = "POST",
		[METHOD_PUT] = "PUT",
		[METHOD_PATCH] = "PATCH",
		[METHOD_DELETE] = "DELETE",
		[METHOD_OPTIONS] = "OPTIONS",
		[METHOD_OTHER] = "OTHER",
	};

	return (names[method]);
}

/* Only the database knows who somebody is: what it was not asked about is not
 * answered. */
static bool
is_unproved(const struct ctx *c)
{
	return (c->route != NULL && c->route->access == IDENTITY &&
	    c->reply.status < 400 && !c->acted);
}

void
dispatch_finish(struct ctx *c)
{
	int64_t took_us = loop_now_us() - c->began_us;
	const char *operation = c->route == NULL ? "-" : c->route->name;

	if (is_unproved(c)) {
		log_event("error", "answer_without_identity", operation);
		(void)problem(c, PROBLEM_INTERNAL_ERROR);
	}
	answers_keep(c);
	reply_finish(c);
	metrics_request(operation, c->reply.status, took_us, c->reply.body.n);
	log_request(&(struct log_request){ .request_id = c->request_id,
	    .method = method_name(c->req->method),
	    .operation = operation,
	    .status = c->reply.status,
	    .bytes = c->reply.body.n,
	    .took_us = took_us,
	    .problem = c->problem_code,
	    .sqlstate = c->sqlstate });
}

int
dispatch_body(enum method method, struct str path, size_t n, bool named)
{
	if (n > contract_body_max(method, path))
		return (413);
	return (n > CONTRACT_BODY_MAX && !named ? 401 : 0);
}

void
dispatch_resume(struct ctx *c, enum step step)
{
	if (step == STEP_WAIT)
		return;
	dispatch_finish(c);
	c->wake(c->owner);
}

bool
dispatch_is_done(const struct ctx *c)
{
	return (c->done);
}

const struct reply *
dispatch_reply(const struct ctx *c)
{
	return (&c->reply);
}

void
dispatch_end(struct ctx *c)
{
	if (c == NULL)
		return;
	if (c->job != NULL)
		db_abandon(c->job);
	c->job = NULL;
	answers_leave(c);
	if (work_leave(c))
		dispatch_free(c);
}

void
dispatch_free(struct ctx *c)
{
	json_decref(c->body);
	arena_release(&c->arena);
	free(c);
}
