/* SPDX-License-Identifier: EUPL-1.2 */
/* Lists: pages before and after, files, how many there are. */
#include <string.h>

#include "../lib/clock.h"
#include "../lib/words.h"
#include "options.h"

static const struct filter ngo_filters[] = {
	{ "county", "county", 6 },
	{ "legal_form", "legal_form", 7 },
	{ "status", "register_status", 5 },
	{ "domain", "domain", 6 },
};

static const struct filter authority_filters[] = {
	{ "county", "county", 0 },
	{ "kind", "authority_kind", 0 },
};

static const struct filter register_filters[] = {
	{ "county", "county", 0 },
	{ "kind", "authority_kind", 0 },
	{ "domain", "domain", 0 },
	{ "form", "", 0 },
	{ "state", "", 0 },
};

enum {
	FILE_ROWS = 200 /* of one answer of the API */
};

static void
set_text(json_t *object, const char *key, const char *text)
{
	json_object_set_new(object, key, json_string(text));
}

const char *
view_address(struct view *v, const char *query)
{
	struct str path = v->c->req->path;

	return (
	    arena_printf(&v->c->arena, "%.*s%s", (int)path.n, path.p, query));
}

void
view_page_link(struct view *v, const char *which, const char *cursor)
{
	if (cursor != NULL)
		set_text(v->frame, which,
		    view_address(v,
			frame_query(v->c, &v->query, "cursor", cursor)));
}

static void
add_page_link(struct view *v, const char *which)
{
	view_page_link(v, which,
	    json_string_value(
		json_object_get(json_object_get(v->answer, "page"), which)));
}

void
view_files(struct view *v, struct str api)
{
	const char *whole = frame_query(v->c, &v->query, "limit", "200");
	const char *path = arena_printf(&v->c->arena, "/api/v1%.*s%s",
	    (int)api.n, api.p, whole);

	set_text(v->frame, "json", path);
	set_text(v->frame, "csv",
	    arena_printf(&v->c->arena, "%s&format=csv", path));
	set_text(v->frame, "csv_excel",
	    arena_printf(&v->c->arena, "%s&format=csv_excel", path));
	json_object_set_new(v->frame, "files_most", json_integer(FILE_ROWS));
	json_object_set_new(v->frame, "has_pages",
	    json_boolean(json_object_get(v->frame, "next") != NULL ||
		json_object_get(v->frame, "prev") != NULL));
}

static void
add_files(struct view *v)
{
	struct str path = v->c->req->path;

	view_files(v, (struct str){ path.p + 3, path.n - 3 });
}

static void
add_list_links(struct view *v)
{
	add_page_link(v, "next");
	add_page_link(v, "prev");
	add_files(v);
}

/* An exact total when it was asked for, else that of the facets. */
static void
add_total(struct view *v)
{
	const json_t *facets = json_object_get(v->more, "facets");
	json_t *total = json_object_get(json_object_get(v->answer, "page"),
	    "total");

	if (total == NULL) {
		total = json_object_get(facets, "total");
		json_object_set(v->frame, "capped",
		    json_object_get(facets, "capped"));
	}
	json_object_set(v->frame, "total", total);
}

/* elsewhere: the county has another name than the locality. București lies in
 * București; once is enough. */
static void
mark_places(struct view *v, json_t *items)
{
	const json_t *labels = json_object_get(v->more, "labels");
	const json_t *counties = json_object_get(labels, "county");
	json_t *item;
	size_t i;

	json_array_foreach(items, i, item)
	{
		const char *code = json_string_value(
		    json_object_get(item, "county"));
		const json_t *county = code == NULL
		    ? NULL
		    : json_object_get(counties, code);
		bool same = json_equal(county,
		    json_object_get(item, "locality"));

		json_object_set_new(item, "elsewhere",
		    json_boolean(code != NULL && !same));
	}
}

void
view_mark_items(struct view *v, json_t *items)
{
	json_t *item;
	size_t i;

	json_array_foreach(items, i, item) view_mark(item);
	mark_places(v, items);
	json_object_set_new(v->frame, "shown",
	    json_integer((json_int_t)json_array_size(items)));
}

static void
mark_items(struct view *v)
{
	view_mark_items(v, json_object_get(v->answer, "items"));
}

void
decorate_ngo_list(struct view *v)
{
	options_add(v, ngo_filters,
	    sizeof(ngo_filters) / sizeof(ngo_filters[0]));
	add_list_links(v);
	add_total(v);
	mark_items(v);
}

void
decorate_authority_list(struct view *v)
{
	options_add(v, authority_filters,
	    sizeof(authority_filters) / sizeof(authority_filters[0]));
	add_list_links(v);
	add_total(v);
	mark_items(v);
}

/* overview: nothing is asked for yet, so that the whole country is shown. */
void
decorate_coverage(struct view *v)
{
	options_add(v, authority_filters,
	    sizeof(authority_filters) / sizeof(authority_filters[0]));
	add_list_links(v);
	view_files(v, STR("/registers/coverage/authorities"));
	add_total(v);
	mark_items(v);
	json_object_set_new(v->frame, "overview",
	    json_boolean(v->query.n == 0));
}

/* Each county of the map leads to what is asked for, in that county. */
static void
add_map(struct view *v)
{
	const json_t *chosen = json_object_get(json_object_get(v->frame, "ask"),
	    "county");
	json_t *county;
	size_t i;

	json_array_foreach(json_object_get(v->more, "counties"), i, county)
	{
		const char *code = json_string_value(
		    json_object_get(county, "code"));

		set_text(county, "href",
		    view_address(v,
			frame_query(v->c, &v->query, "county", code)));
		json_object_set_new(county, "current",
		    json_boolean(
			json_equal(chosen, json_object_get(county, "code"))));
	}
	set_text(v->frame, "whole",
	    view_address(v, frame_query(v->c, &v->query, "county", NULL)));
}

void
decorate_register_list(struct view *v)
{
	json_t *item;
	size_t i;

	options_add(v, register_filters,
	    sizeof(register_filters) / sizeof(register_filters[0]));
	add_list_links(v);
	add_total(v);
	add_map(v);
	mark_items(v);
	json_array_foreach(json_object_get(v->answer, "items"), i, item)
	    view_mark_title(v, item);
}

/* ---- changes ---- */

enum {
	RECENT_DAYS = 7
};

/* Before every change: the beginning of the feed. */
static const char beginning[] = "1970-01-01T00:00:00Z";

/* When the day began that was n days ago. */
static const char *
days_ago(struct ctx *c, int n)
{
	struct date today = words_day_of(clock_now());
	struct date then = date_from_days(date_to_days(today) - n);
	char text[INSTANT_SIZE];

	if (!instant_format(words_day_begins(then), text))
		return (beginning);
	return (arena_strdup(&c->arena, str_from(text)));
}

const char *
changes_since(struct ctx *c)
{
	return (days_ago(c, RECENT_DAYS));
}

static void
add_period(struct view *v, json_t *periods, const char *name, const char *since)
{
	const char *chosen = ctx_param(v->c, "since");
	json_t *period = json_object();

	set_text(period, "name", name);
	set_text(period, "href",
	    view_address(v, frame_query(v->c, &v->query, "since", since)));
	json_object_set_new(period, "current",
	    json_boolean(ctx_param(v->c, "cursor") == NULL && chosen != NULL &&
		strcmp(chosen, since) == 0));
	json_array_append_new(periods, period);
}

/* The heading: from a day, an instant, the beginning, or further on. */
static void
add_since(struct view *v)
{
	const char *since = ctx_param(v->c, "since");
	struct instant at;
	char day[DATE_SIZE];

	if (ctx_param(v->c, "cursor") != NULL || since == NULL)
		return;
	set_text(v->frame, "since", since);
	if (!instant_parse(str_from(since), &at))
		return;
	json_object_set_new(v->frame, "since_beginning",
	    json_boolean(at.micros == 0));
	if (at.micros <= 0 ||
	    words_day_begins(words_day_of(at.micros)) != at.micros)
		return;
	date_format(words_day_of(at.micros), day);
	set_text(v->frame, "since_day", day);
}

/* The files say what the page shows, also where its address does not. */
static void
add_change_files(struct view *v)
{
	struct view dated = *v;
	const char *since = ctx_param(v->c, "since");
	struct query_pair *pairs = arena_alloc(&v->c->arena,
	    (v->query.n + 1) * sizeof(*pairs));

	for (size_t i = 0; i < v->query.n; i++)
		pairs[i] = v->query.pairs[i];
	dated.query.pairs = pairs;
	if (since != NULL && query_find(&v->query, STR("since"), NULL) == 0)
		pairs[dated.query.n++] = (struct query_pair){ STR("since"),
			str_from(since) };
	add_files(&dated);
}

void
decorate_changes(struct view *v)
{
	const json_t *page = json_object_get(v->answer, "page");
	json_t *periods = json_array();

	add_period(v, periods, "today", days_ago(v->c, 0));
	add_period(v, periods, "week", days_ago(v->c, RECENT_DAYS));
	add_period(v, periods, "month", days_ago(v->c, 30));
	add_period(v, periods, "beginning", beginning);
	json_object_set_new(v->frame, "periods", periods);
	add_since(v);
	add_page_link(v, "next");
	add_change_files(v);
	mark_items(v);
	json_object_set_new(v->frame, "full",
	    json_boolean(
		json_integer_value(json_object_get(v->frame, "shown")) ==
		json_integer_value(json_object_get(page, "limit"))));
}
