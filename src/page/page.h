/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Pages for people. A page is made of the very answer that the API gives at
 * its address (page.c), of the words of its codes, and of what every page has
 * (frame.c), through a template (shell.c).
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "../core/ctx.h"
#include "../lib/query.h"

/* What a page is being made of. */
struct view {
	struct ctx *c;
	json_t *answer; /* of the API */
	json_t *more;   /* of the page's own statement; or an empty object */
	json_t *frame;  /* what the program knows: see frame_new */
	struct query query;
};

/* Is the page one of an operation of the API? */
enum frame_api {
	FRAME_ALONE,
	FRAME_HAS_API /* /ro/ngos/x is about /api/v1/ngos/x */
};

struct page {
	const char *template;
	const char *section; /* of the header: ngos; "" for none */
	enum frame_api api;
	const struct statement *more;
	/* Binds what `more` asks beside the parameters; or NULL. */
	void (*prepare)(struct ctx *c, const json_t *answer);
	/* Adds to the frame what a template cannot work out; or NULL. */
	void (*decorate)(struct view *v);
};

/*
 * Compiles every template in every language with the shells of the folder of
 * static files, or with a plain one of our own. Once, before any worker, after
 * static_load. False, with the reason on `complaints`, when one does not.
 */
bool page_init(FILE *complaints);

/* ---- shared by the files of this folder ---- */

/* page_init without its other parts. */
bool shell_init(FILE *complaints);
/* The template's text in the request's language; p NULL when it is too long. */
struct str shell_render(struct ctx *c, const char *template,
    const json_t *const roots[], size_t n);

/*
 * What every page has: lang, base (the address of the site), path (after the
 * language, with the query), address (path without query), section, api, csv
 * for lists, contact; ask: the parameters as they were given.
 */
json_t *frame_new(struct ctx *c, const char *section, enum frame_api api,
    const struct query *q);
/* The query with one parameter replaced, or without it (value NULL), and
 * without a cursor; begins with '?' or is empty. */
const char *frame_query(struct ctx *c, const struct query *q, const char *name,
    const char *value);

/* Where the page of changes begins when nobody says. */
const char *changes_since(struct ctx *c);
/* The page's own path with another query. */
const char *view_address(struct view *v, const char *query);
/* Marks Hungarian names for the ear: object.name_lang. */
void view_mark(json_t *object);
/* The same of a list, and where the county has another name than the locality
 * (item.elsewhere); frame.shown: how many there are. */
void view_mark_items(struct view *v, json_t *items);
/* frame.next or frame.prev: this page at that cursor, unless it is NULL. */
void view_page_link(struct view *v, const char *which, const char *cursor);
/* frame.json, csv, csv_excel: a list of the API as a file, with as many rows as
 * one answer can have, asked as this page is; api: its path, after the
 * version. has_pages: there is a page before or after. */
void view_files(struct view *v, struct str api);

/* Marks the title of a register that is in another language than the page. */
void view_mark_title(struct view *v, json_t *object);

/* The entries of a register that is kept here. */
void decorate_entries(struct view *v);

/* The same of one to be printed. */
void decorate_register_print(struct view *v);

/* What the pages of page.c need beyond their templates. */
void decorate_ngo_list(struct view *v);
void decorate_ngo(struct view *v);
void decorate_authority_list(struct view *v);
void decorate_authority(struct view *v);
void decorate_register_list(struct view *v);
void decorate_register(struct view *v);
void decorate_vocabulary(struct view *v);
void decorate_changes(struct view *v);
void decorate_coverage(struct view *v);
void decorate_home(struct view *v);

#endif
