/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The life of a page:
 *
 *	handler ─ the API's handler ─ its statement ─ its answer ─┐
 *	                                                          │
 *	reply ◄─ template ◄─ frame ◄─ decorate ◄─ more ◄─ prepare ◄┘
 *
 * When the API's answer is a problem, it is the page's: problem.c draws it.
 */
#include "page.h"

#include <string.h>

#include "../core/reply.h"
#include "../core/routes.h"
#include "../core/server_info.h"
#include "../core/static.h"
#include "../lib/text.h"
#include "page.sql.h"
#include "problem.h"

static void prepare_authority(struct ctx *c, const json_t *answer);
static void prepare_register(struct ctx *c, const json_t *answer);

static const struct page page_home = { "home", "", FRAME_ALONE, NULL, NULL,
	decorate_home };
static const struct page page_ngo_list = { "ngo_list", "ngos", FRAME_HAS_API,
	&SQL_NGO_LIST_PAGE, NULL, decorate_ngo_list };
static const struct page page_ngo = { "ngo", "ngos", FRAME_HAS_API,
	&SQL_NGO_PAGE, NULL, decorate_ngo };
static const struct page page_authority_list = { "authority_list",
	"authorities", FRAME_HAS_API, &SQL_AUTHORITY_LIST_PAGE, NULL,
	decorate_authority_list };
static const struct page page_authority = { "authority", "authorities",
	FRAME_HAS_API, &SQL_AUTHORITY_PAGE, prepare_authority,
	decorate_authority };
static const struct page page_register_list = { "register_list", "registers",
	FRAME_HAS_API, &SQL_REGISTER_LIST_PAGE, NULL, decorate_register_list };
static const struct page page_register = { "register", "registers",
	FRAME_HAS_API, &SQL_REGISTER_PAGE, prepare_register,
	decorate_register };
static const struct page page_register_print = { "register_print", "registers",
	FRAME_ALONE, &SQL_REGISTER_PRINT_PAGE, NULL, decorate_register_print };
static const struct page page_vocabulary_list = { "vocabulary_list",
	"vocabularies", FRAME_HAS_API, NULL, NULL, NULL };
static const struct page page_vocabulary = { "vocabulary", "vocabularies",
	FRAME_HAS_API, &SQL_VOCABULARY_PAGE, NULL, decorate_vocabulary };
static const struct page page_change_list = { "change_list", "changes",
	FRAME_HAS_API, NULL, NULL, decorate_changes };
static const struct page page_coverage = { "coverage", "registers", FRAME_ALONE,
	&SQL_COVERAGE_AUTHORITY_LIST_PAGE, NULL, decorate_coverage };

bool
page_init(FILE *complaints)
{
	if (!shell_init(complaints))
		return (false);
	problem_use_page(page_of_problem);
	return (true);
}

/* ---- made of an answer ---- */

static void
add_headers(struct ctx *c, const json_t *frame)
{
	const char *api = json_string_value(json_object_get(frame, "api"));

	static_page_headers(c, "");
	reply_header(c, "Content-Language", str_from(reply_lang_code(c->lang)));
	if (api != NULL)
		reply_header(c, "Link",
		    str_from(arena_printf(&c->arena,
			"<%s>; rel=\"alternate\"; type=\"application/json\"",
			api)));
}

static enum step
draw(struct ctx *c, json_t *more)
{
	const struct page *page = c->page;
	struct view v = { .c = c, .answer = c->body, .more = more };
	struct str html;

	(void)query_parse(&c->arena, c->req->query, &v.query);
	v.frame = frame_new(c, page->section, page->api, &v.query);
	if (page->decorate != NULL)
		page->decorate(&v);
	html = shell_render(c, page->template,
	    (const json_t *[]){ v.frame, v.answer, v.more }, 3);
	if (html.p != NULL)
		add_headers(c, v.frame);
	json_decref(v.frame);
	if (html.p == NULL)
		return (problem(c, PROBLEM_INTERNAL_ERROR));
	return (reply_text(c, 200, "text/html; charset=utf-8", html));
}

static enum step
draw_and_free(struct ctx *c, json_t *more)
{
	enum step step = draw(c, more);

	json_decref(more);
	return (step);
}

static enum step
page_told(struct ctx *c, struct db_result *result)
{
	struct str body = db_value(result, 0, "body");

	if (body.p == NULL)
		return (problem(c, PROBLEM_NOT_FOUND));
	/* Our own database's JSON: no limits but its grammar. */
	return (draw_and_free(c, json_loadb(body.p, body.n, 0, NULL)));
}

/* The record is found elsewhere, and so is its page. */
static enum step
moved(struct ctx *c)
{
	static const char api[] = "/api/v1/";
	struct str to = reply_header_value(&c->reply, "Location");
	size_t skip = sizeof(api) - 1;

	c->reply = (struct reply){ 0 };
	return (reply_redirect(c, 308,
	    str_from(arena_printf(&c->arena, "/%s/%.*s",
		reply_lang_code(c->lang), (int)(to.n - skip), to.p + skip))));
}

/* The API's reply is taken back; its document is what the page shows. */
static enum step
page_answered(struct ctx *c, struct db_result *result)
{
	const struct page *page = c->page;
	enum step step = c->answered(c, result);

	if (c->reply.status == 308)
		return (moved(c));
	if (c->reply.status != 200)
		return (step);
	c->body = json_loadb(c->reply.body.p, c->reply.body.n, 0, NULL);
	c->reply = (struct reply){ 0 };
	c->done = false;
	if (page->more == NULL)
		return (draw_and_free(c, json_object()));
	if (page->prepare != NULL)
		page->prepare(c, c->body);
	return (ctx_query(c, page->more, page_told));
}

static enum step
page_from(struct ctx *c, const struct page *page, step_fn handler)
{
	c->page = page;
	ctx_divert(c, page_answered);
	return (handler(c));
}

/* ---- handlers ---- */

enum step
home(struct ctx *c)
{
	return (reply_redirect(c, 302,
	    str_from(
		arena_printf(&c->arena, "/%s/", reply_lang_code(c->lang)))));
}

enum step
home_page(struct ctx *c)
{
	c->page = &page_home;
	return (ctx_query(c, &SQL_HOME_PAGE, page_told));
}

enum step
ngo_list_page(struct ctx *c)
{
	return (page_from(c, &page_ngo_list, ngo_list));
}

enum step
ngo_page(struct ctx *c)
{
	return (page_from(c, &page_ngo, ngo_get));
}

/* Few enough to be counted always. */
enum step
authority_list_page(struct ctx *c)
{
	ctx_bind(c, "count", "exact");
	return (page_from(c, &page_authority_list, authority_list));
}

static void
prepare_authority(struct ctx *c, const json_t *answer)
{
	ctx_bind(c, "of_county",
	    json_string_value(json_object_get(answer, "county")));
}

enum step
authority_page(struct ctx *c)
{
	return (page_from(c, &page_authority, authority_get));
}

/* Few enough to be counted always. */
enum step
register_list_page(struct ctx *c)
{
	ctx_bind(c, "count", "exact");
	return (page_from(c, &page_register_list, register_list));
}

/* The words that its entries are searched for, as the database folds them. */
static void
prepare_register(struct ctx *c, const json_t *answer)
{
	const char *q = ctx_param(c, "q");
	struct str folded = text_fold(&c->arena, str_from(q == NULL ? "" : q));

	(void)answer;
	ctx_bind(c, "folded",
	    folded.n == 0 ? NULL : arena_strdup(&c->arena, folded));
}

enum step
register_page(struct ctx *c)
{
	return (page_from(c, &page_register, register_get));
}

enum step
register_print_page(struct ctx *c)
{
	return (page_from(c, &page_register_print, register_get));
}

enum step
vocabulary_list_page(struct ctx *c)
{
	return (page_from(c, &page_vocabulary_list, vocabulary_list));
}

enum step
vocabulary_page(struct ctx *c)
{
	return (page_from(c, &page_vocabulary, vocabulary_get));
}

/* The feed itself begins with the oldest change there is: for people, that is
 * never what they look for. */
enum step
change_list_page(struct ctx *c)
{
	if (ctx_param(c, "since") == NULL && ctx_param(c, "cursor") == NULL)
		ctx_bind(c, "since", changes_since(c));
	return (page_from(c, &page_change_list, change_list));
}

enum step
coverage_authority_list_page(struct ctx *c)
{
	ctx_bind(c, "count", "exact");
	return (page_from(c, &page_coverage, coverage_authority_list));
}
