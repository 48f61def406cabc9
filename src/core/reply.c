/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Answers: status, headers, body. reply_text is the one place where a reply
 * is made; reply_finish adds what every answer carries and decides on 304.
 */
#include "reply.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/http.h"
#include "contract.h"
#include "server_info.h"

void
reply_header(struct ctx *c, const char *name, struct str value)
{
	struct reply *r = &c->reply;

	if (r->nheaders < REPLY_HEADERS_MAX)
		r->headers[r->nheaders++] = (struct header){ str_from(name),
			value };
}

enum step
reply_text(struct ctx *c, int status, const char *type, struct str body)
{
	c->reply.status = status;
	c->reply.body = body;
	if (type != NULL)
		reply_header(c, "Content-Type", str_from(type));
	c->done = true;
	return (STEP_DONE);
}

enum step
reply_redirect(struct ctx *c, int status, struct str address)
{
	reply_header(c, "Location", address);
	return (reply_text(c, status, NULL, STR("")));
}

/* ---- one object ---- */

/* A removed object: the reason is told in the problem's detail, in the
 * language of the request if the row has it. */
static enum step
gone(struct ctx *c, struct db_result *result)
{
	static const char *const columns[LANGS] = { "reason", "reason_hu",
		"reason_en" };
	struct str reason = db_value(result, 0, columns[c->lang]);

	if (reason.n == 0)
		reason = db_value(result, 0, "reason");
	if (reason.n > 0)
		ctx_fault(c,
		    &(struct fault){ .in = "path",
			.where = "id",
			.code = VIOLATION_REMOVED,
			.expected = arena_strdup(&c->arena, reason) });
	return (problem(c, PROBLEM_GONE));
}

/* A statement that takes :lang answers differently in each language. */
static bool
speaks(const struct statement *s)
{
	for (int i = 0; s != NULL && i < s->nparams; i++)
		if (strcmp(s->params[i], "lang") == 0)
			return (true);
	return (false);
}

/* The quoted tag from the row's version; NULL leaves it to the body. */
static const char *
etag_of(struct ctx *c, struct db_result *result)
{
	struct str tag = db_value(result, 0, "etag");

	if (tag.n == 0)
		return (NULL);
	return (arena_printf(&c->arena, "\"%.*s%s%s\"", (int)tag.n, tag.p,
	    speaks(c->statement) ? "-" : "",
	    speaks(c->statement) ? reply_lang_code(c->lang) : ""));
}

/* 200, or what the row says: 201, 202, 204. */
static int
status_of(struct db_result *result)
{
	struct str status = db_value(result, 0, "status");

	if (status.n != 3 || status.p[0] != '2')
		return (200);
	return (100 * 2 + 10 * (status.p[1] - '0') + (status.p[2] - '0'));
}

static enum step
made(struct ctx *c, struct db_result *result, struct str body)
{
	struct str location = db_value(result, 0, "location");
	int status = status_of(result);

	if (location.n > 0)
		reply_header(c, "Location", arena_copy(&c->arena, location));
	if (status != 204)
		return (reply_text(c, status, "application/json",
		    arena_copy(&c->arena, body)));
	c->reply.no_length = true;
	return (reply_text(c, status, NULL, STR("")));
}

enum step
reply_object(struct ctx *c, struct db_result *result)
{
	struct str body = db_value(result, 0, "body");
	struct str status = db_value(result, 0, "status");
	enum step step;
	const char *etag;

	if (reply_refused(c, result, &step))
		return (step);
	if (body.p == NULL && str_eq(status, STR("410")))
		return (gone(c, result));
	if (body.p == NULL && str_eq(status, STR("308")))
		return (reply_redirect(c, 308,
		    arena_copy(&c->arena, db_value(result, 0, "location"))));
	if (body.p == NULL)
		return (problem(c, PROBLEM_NOT_FOUND));
	etag = etag_of(c, result);
	if (etag != NULL)
		reply_header(c, "ETag", str_from(etag));
	if (speaks(c->statement))
		reply_header(c, "Content-Language",
		    str_from(reply_lang_code(c->lang)));
	return (made(c, result, body));
}

/* ---- what every answer carries ---- */

const char *
reply_lang_code(enum lang lang)
{
	static const char *const codes[LANGS] = { "ro", "hu", "en" };

	return (codes[lang]);
}

struct str
reply_header_value(const struct reply *r, const char *name)
{
	for (size_t i = 0; i < r->nheaders; i++)
		if (str_eq(r->headers[i].name, str_from(name)))
			return (r->headers[i].value);
	return ((struct str){ NULL, 0 });
}

/* A strong tag made from the body, for what has no version. */
static void
add_body_etag(struct ctx *c)
{
	unsigned char hash[16];
	char hex[2 * sizeof(hash) + 1];

	(void)crypto_generichash(hash, sizeof(hash),
	    (const unsigned char *)c->reply.body.p, c->reply.body.n, NULL, 0);
	(void)sodium_bin2hex(hex, sizeof(hex), hash, sizeof(hash));
	reply_header(c, "ETag",
	    str_from(arena_printf(&c->arena, "\"%s\"", hex)));
}

static void
turn_into_304(struct ctx *c)
{
	struct reply *r = &c->reply;
	size_t kept = 0;

	/* RFC 9110 15.4.5: what describes the body goes with the body. */
	for (size_t i = 0; i < r->nheaders; i++)
		if (!str_eq(r->headers[i].name, STR("Content-Type")) &&
		    !str_eq(r->headers[i].name, STR("Content-Encoding")) &&
		    !str_eq(r->headers[i].name, STR("Content-Disposition")))
			r->headers[kept++] = r->headers[i];
	r->nheaders = kept;
	r->status = 304;
	r->body = (struct str){ "", 0 };
	r->no_length = true;
}

static void
check_conditions(struct ctx *c)
{
	struct str tag, wanted;

	if (c->reply.status != 200 ||
	    (c->req->method != METHOD_GET && c->req->method != METHOD_HEAD))
		return;
	if (reply_header_value(&c->reply, "ETag").p == NULL)
		add_body_etag(c);
	if (c->closed && !c->operation->gives_304)
		return;
	tag = reply_header_value(&c->reply, "ETag");
	wanted = ctx_header(c, "If-None-Match");
	if (wanted.p != NULL && http_etag_matches(wanted, tag))
		turn_into_304(c);
}

/* The same each time, so they are put together once. What is public may be
 * read by pages of any origin; the rest by ours. */
#define LINES_OF_ALL                                                           \
	"X-Content-Type-Options: nosniff\r\n"                                  \
	"Referrer-Policy: no-referrer\r\n"
#define LINES_CLOSED                                                           \
	LINES_OF_ALL "Cross-Origin-Resource-Policy: same-origin\r\n"
#define LINES_PUBLIC                                                           \
	LINES_OF_ALL                                                           \
	"Cross-Origin-Resource-Policy: cross-origin\r\n"                       \
	"Access-Control-Allow-Origin: *\r\n"                                   \
	"Access-Control-Expose-Headers: " REPLY_EXPOSED "\r\n"

static const char *
cache_control(const struct ctx *c)
{
	if (c->closed)
		return ("no-store");
	return (
	    c->cache_control == NULL ? "public, max-age=60" : c->cache_control);
}

/* A page says its language in its address, and has one format: a cache may
 * give everybody the same. */
static const char *
varies_by(const struct ctx *c)
{
	if (c->operation != NULL && contract_is_page(c->operation) &&
	    strncmp(c->route->path, "/{lang}/", 8) == 0)
		return ("Accept-Encoding");
	return ("Accept, Accept-Language, Accept-Encoding");
}

void
reply_finish(struct ctx *c)
{
	check_conditions(c);
	limits_finish(c);
	c->reply.lines = c->closed ? STR(LINES_CLOSED) : STR(LINES_PUBLIC);
	reply_header(c, "Vary", str_from(varies_by(c)));
	if (reply_header_value(&c->reply, "Content-Security-Policy").p == NULL)
		reply_header(c, "Content-Security-Policy",
		    STR("default-src 'none'; frame-ancestors 'none'"));
	if (c->problem_code != NULL)
		reply_header(c, "Content-Language",
		    str_from(reply_lang_code(c->lang)));
	reply_header(c, "Cache-Control", str_from(cache_control(c)));
	reply_header(c, "API-Version", str_from(server_version()));
	reply_header(c, "X-Request-Id", str_from(c->request_id));
}
