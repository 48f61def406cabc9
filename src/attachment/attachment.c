/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Files: taken after a look at what they are, given back so that nothing in
 * them can run. Who may is asked in SQL (conect.attachment_may).
 */
#include "../core/routes.h"
#include "../lib/buf.h"
#include "../lib/file_type.h"
#include "../lib/http.h"
#include "attachment.sql.h"
#include "label.h"

/* ---- taking ---- */

static enum step
refuse_file(struct ctx *c, enum file_verdict verdict)
{
	static const enum violation_code codes[] = {
		[FILE_UNKNOWN] = VIOLATION_FILE_UNKNOWN,
		[FILE_BROKEN] = VIOLATION_FILE_BROKEN,
		[FILE_HUGE] = VIOLATION_FILE_HUGE,
		[FILE_ACTIVE] = VIOLATION_FILE_ACTIVE,
	};

	ctx_fault(c,
	    &(struct fault){ .in = "body",
		.where = "",
		.code = codes[verdict],
		.expected = "" });
	return (problem(c, PROBLEM_FILE_REFUSED));
}

/* Only what speaks of the organisation, not of a person, can be shown to all. */
static bool
may_be_public(const char *kind)
{
	return (strcmp(kind, "statute") == 0 || strcmp(kind, "report") == 0);
}

static enum step
refuse_visibility(struct ctx *c)
{
	ctx_fault(c,
	    &(struct fault){ .in = "query",
		.where = "visibility",
		.code = VIOLATION_NOT_ALLOWED,
		.expected = "private" });
	return (problem(c, PROBLEM_INVALID_PARAMETERS));
}

/* As a text[] literal. */
static const char *
flags_text(unsigned flags)
{
	static const char *const texts[] = { "{}", "{encrypted}",
		"{embedded_files}", "{encrypted,embedded_files}" };

	return (texts[flags & (FILE_ENCRYPTED | FILE_EMBEDDED)]);
}

/* What was sent, after a look at it, as the statement keeps it. */
static enum step
take(struct ctx *c, const struct statement *statement)
{
	struct file_look look;
	enum file_verdict verdict = file_look(c->req->body, &look);

	if (verdict != FILE_GOOD)
		return (refuse_file(c, verdict));
	ctx_bind(c, "name",
	    label_clean(&c->arena, str_from(ctx_param(c, "name")), look.type));
	ctx_bind(c, "type", file_media(look.type));
	ctx_bind(c, "flags", flags_text(look.flags));
	ctx_bind_bytes(c, "content", (struct str){ c->req->body.p, look.size });
	return (ctx_query(c, statement, reply_object));
}

enum step
attachment_create(struct ctx *c)
{
	if (strcmp(ctx_param(c, "visibility"), "public") == 0 &&
	    !may_be_public(ctx_param(c, "kind")))
		return (refuse_visibility(c));
	return (take(c, &SQL_ATTACHMENT_CREATE));
}

enum step
designation_attachment_create(struct ctx *c)
{
	return (take(c, &SQL_DESIGNATION_ATTACHMENT_CREATE));
}

enum step
attachment_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_ATTACHMENT_DELETE, reply_object));
}

/* ---- giving ---- */

enum step
attachment_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_ATTACHMENT_GET, reply_object));
}

enum step
document_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_DOCUMENT_LIST, reply_object));
}

enum step
document_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_DOCUMENT_GET, reply_object));
}

/* It may have gone since it was looked up. */
static enum step
give(struct ctx *c, struct db_result *result)
{
	struct str content = db_value(result, 0, "content");

	if (content.p == NULL)
		return (problem(c, PROBLEM_NOT_FOUND));
	return (reply_text(c, 200, ctx_param(c, "type"),
	    arena_copy(&c->arena, content)));
}

/*
 * Found, and what it is said of it; then its bytes, unless who asks has them.
 * Whatever they are, nobody shows them in the name of this site.
 */
static enum step
look_up(struct ctx *c, struct db_result *result, const struct statement *bytes)
{
	struct str etag = db_value(result, 0, "etag");
	struct str wanted = ctx_header(c, "If-None-Match");

	c->unkeepable = true; /* what is answered here is only the head of it */
	if (etag.p == NULL)
		return (problem(c, PROBLEM_NOT_FOUND));
	if (str_eq(db_value(result, 0, "available"), STR("f")))
		return (problem(c, PROBLEM_GONE));
	etag = str_from(
	    arena_printf(&c->arena, "\"%.*s\"", (int)etag.n, etag.p));
	reply_header(c, "ETag", etag);
	reply_header(c, "Content-Security-Policy",
	    STR("default-src 'none'; frame-ancestors 'none'; sandbox"));
	reply_header(c, "Content-Disposition",
	    str_from(
		label_disposition(&c->arena, db_value(result, 0, "name"))));
	ctx_bind(c, "type",
	    arena_strdup(&c->arena, db_value(result, 0, "type")));
	if (wanted.p != NULL && http_etag_matches(wanted, etag))
		return (reply_text(c, 200, NULL, STR("")));
	return (ctx_query(c, bytes, give));
}

static enum step
attachment_found(struct ctx *c, struct db_result *result)
{
	return (look_up(c, result, &SQL_ATTACHMENT_CONTENT));
}

enum step
attachment_content(struct ctx *c)
{
	return (ctx_query(c, &SQL_ATTACHMENT_GET, attachment_found));
}

static enum step
document_found(struct ctx *c, struct db_result *result)
{
	return (look_up(c, result, &SQL_DOCUMENT_CONTENT));
}

enum step
document_content(struct ctx *c)
{
	return (ctx_query(c, &SQL_DOCUMENT_GET, document_found));
}
