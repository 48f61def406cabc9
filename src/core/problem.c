/* SPDX-License-Identifier: EUPL-1.2 */
#include "problem.h"

#include <string.h>

#include "../lib/http.h"
#include "contract.h"
#include "ctx.h"
#include "json_text.h"
#include "server_info.h"
#include "static.h"

#define PROBLEM(name, status, code, title_ro, title_hu, title_en, ro, hu, en)  \
	[PROBLEM_##name] = { status, code, { title_ro, title_hu, title_en },   \
		{ ro, hu, en } },
#define VIOLATION(...)
const struct problem_entry problem_table[PROBLEM_CODES] = {
#include "problem.def"
};
#undef PROBLEM
#undef VIOLATION

#define PROBLEM(...)
#define VIOLATION(name, code, ro, hu, en)                                      \
	[VIOLATION_##name] = { code, { ro, hu, en } },
const struct violation_entry violation_table[VIOLATION_CODES] = {
#include "problem.def"
};
#undef PROBLEM
#undef VIOLATION

static json_t *faults_json(struct ctx *c);

static problem_page_fn page_of;

void
problem_use_page(problem_page_fn page)
{
	page_of = page;
}

const struct problem_entry *
problem_find(const char *code, size_t n)
{
	for (size_t i = 0; i < PROBLEM_CODES; i++)
		if (strlen(problem_table[i].code) == n &&
		    memcmp(problem_table[i].code, code, n) == 0)
			return (&problem_table[i]);
	return (NULL);
}

void
ctx_fault(struct ctx *c, const struct fault *f)
{
	if (c->nfaults < CTX_FAULTS_MAX)
		c->faults[c->nfaults++] = *f;
}

/* Text given to json_string must be UTF-8; what is not is left out. */
static json_t *
text_json(const char *text)
{
	json_t *value = json_string(text);

	return (value == NULL ? json_string("") : value);
}

/*
 * `template` with {name}, {expected} and {nearest} filled in. The pointer of the
 * whole body is empty: it is called what it is.
 */
static const char *
fill(struct ctx *c, const char *template, const struct fault *f)
{
	const struct {
		const char *mark, *value;
	} marks[] = {
		{ "{name}", f->where[0] == '\0' ? f->in : f->where },
		{ "{expected}", f->expected },
		{ "{nearest}", f->nearest == NULL ? "" : f->nearest },
	};
	const char *text = template;

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		const char *at = strstr(text, marks[i].mark);

		if (at == NULL)
			continue;
		text = arena_printf(&c->arena, "%.*s%s%s", (int)(at - text),
		    text, marks[i].value, at + strlen(marks[i].mark));
	}
	return (text);
}

/* The sentence of the violation, and a guess when there is one. */
static const char *
sentence(struct ctx *c, const struct fault *f)
{
	const char *text = fill(c, violation_table[f->code].message[c->lang],
	    f);
	const char *guess =
	    violation_table[VIOLATION_DID_YOU_MEAN].message[c->lang];

	if (f->nearest == NULL)
		return (text);
	return (arena_printf(&c->arena, "%s %s", text, fill(c, guess, f)));
}

static json_t *
fault_json(struct ctx *c, const struct fault *f)
{
	const struct violation_entry *v = &violation_table[f->code];
	json_t *entry = json_object();

	json_object_set_new(entry, "in", json_string(f->in));
	json_object_set_new(entry,
	    strcmp(f->in, "body") == 0 ? "pointer" : "parameter",
	    text_json(f->where));
	json_object_set_new(entry, "code", json_string(v->code));
	json_object_set_new(entry, "detail", text_json(sentence(c, f)));
	if (f->nearest != NULL)
		json_object_set_new(entry, "nearest", text_json(f->nearest));
	return (entry);
}

static json_t *
faults_json(struct ctx *c)
{
	json_t *errors = json_array();

	for (size_t i = 0; i < c->nfaults; i++)
		json_array_append_new(errors, fault_json(c, &c->faults[i]));
	return (errors);
}

static json_t *
problem_json(struct ctx *c, const struct problem_entry *p)
{
	json_t *body = json_object();

	json_object_set_new(body, "type",
	    json_string(arena_printf(&c->arena, "%s/problems/%s",
		server_public_url(), p->code)));
	json_object_set_new(body, "title", json_string(p->title[c->lang]));
	json_object_set_new(body, "status", json_integer(p->status));
	json_object_set_new(body, "detail", json_string(p->detail[c->lang]));
	json_object_set_new(body, "code", json_string(p->code));
	json_object_set_new(body, "request_id", json_string(c->request_id));
	if (c->nfaults > 0)
		json_object_set_new(body, "errors", faults_json(c));
	return (body);
}

/* A page, or an address that nothing answers, asked for by a browser. */
static bool
is_for_people(const struct ctx *c)
{
	struct str path = c->req->path;
	enum http_media chosen;

	if (page_of == NULL)
		return (false);
	if (c->operation != NULL)
		return (contract_is_page(c->operation));
	if (path.n >= 4 && memcmp(path.p, "/api", 4) == 0 &&
	    (path.n == 4 || path.p[4] == '/'))
		return (false);
	return (http_accept(ctx_header(c, "Accept"), HTTP_JSON | HTTP_HTML,
		    &chosen) &&
	    chosen == HTTP_HTML);
}

static enum step
reply_problem(struct ctx *c, int status, const json_t *body)
{
	struct str page = { NULL, 0 };

	if (is_for_people(c))
		page = page_of(c, body);
	if (page.p == NULL)
		return (reply_text(c, status, "application/problem+json",
		    json_text(&c->arena, body)));
	static_page_headers(c, "");
	return (reply_text(c, status, "text/html; charset=utf-8", page));
}

/* What a client should do before it tries again. */
static void
retry_headers(struct ctx *c, int status)
{
	if (c->retry_after != NULL)
		reply_header(c, "Retry-After", str_from(c->retry_after));
	else if (status == 503)
		reply_header(c, "Retry-After", STR("1"));
	if (status == 401)
		reply_header(c, "WWW-Authenticate", STR("Bearer"));
}

enum step
problem(struct ctx *c, enum problem_code code)
{
	const struct problem_entry *p = &problem_table[code];
	json_t *body;
	enum step step;

	c->reply.nheaders = 0;
	c->problem_code = p->code;
	c->cache_control = "no-store";
	retry_headers(c, p->status);
	body = problem_json(c, p);
	step = reply_problem(c, p->status, body);
	json_decref(body);
	return (step);
}
