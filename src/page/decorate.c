/* SPDX-License-Identifier: EUPL-1.2 */
/* What templates cannot work out: options of forms, links to other filters. */
#include <string.h>

#include "../core/server_info.h"
#include "page.h"

/* A filter of a list: its parameter, and the vocabulary of its codes. */
struct filter {
	const char *name, *terms;
};

static const struct filter ngo_filters[] = {
	{ "county", "county" },
	{ "legal_form", "legal_form" },
	{ "status", "register_status" },
	{ "domain", "domain" },
};

static const struct filter authority_filters[] = {
	{ "county", "county" },
	{ "kind", "authority_kind" },
};

/* Parameters without codes that narrow a list. */
static const char *const plain_filters[] = { "public_utility", "locality",
	"registered_from", "registered_to", "updated_since" };

static void
set_text(json_t *object, const char *key, const char *text)
{
	json_object_set_new(object, key, json_string(text));
}

static struct str
value_of(const struct view *v, const char *name)
{
	struct str value = { "", 0 };

	(void)query_find(&v->query, str_from(name), &value);
	return (value);
}

/* Is `text` one of the comma separated values? */
static bool
holds(struct str values, const char *text)
{
	while (values.n > 0)
		if (str_eq(str_cut(&values, ','), str_from(text)))
			return (true);
	return (false);
}

/* The values without one of them; NULL when none is left. */
static const char *
without(struct ctx *c, struct str values, struct str one)
{
	const char *left = NULL;

	while (values.n > 0) {
		struct str value = str_cut(&values, ',');

		if (str_eq(value, one))
			continue;
		left = arena_printf(&c->arena, "%s%s%.*s",
		    left == NULL ? "" : left, left == NULL ? "" : ",",
		    (int)value.n, value.p);
	}
	return (left);
}

static const char *
list_address(struct view *v, const char *query)
{
	struct str path = v->c->req->path;

	return (
	    arena_printf(&v->c->arena, "%.*s%s", (int)path.n, path.p, query));
}

/* ---- options ---- */

static json_t *
count_of(const json_t *facet, const char *code)
{
	const json_t *item;
	size_t i;

	json_array_foreach(facet, i, item)
	{
		const json_t *value = json_object_get(item, "value");

		if (json_is_string(value) &&
		    strcmp(json_string_value(value), code) == 0)
			return (json_object_get(item, "count"));
	}
	return (NULL);
}

/* frame.options.county: the codes in order, which are chosen, how many each
 * would give. frame.chosen.county: whether one is. */
static void
add_options(struct view *v, const struct filter *f, json_t *options,
    json_t *chosen)
{
	json_t *labels = json_object_get(json_object_get(v->more, "labels"),
	    f->terms);
	const json_t *facets = json_object_get(json_object_get(v->more,
						   "facets"),
	    "facets");
	const json_t *facet = json_object_get(facets, f->name);
	struct str values = value_of(v, f->name);
	json_t *list = json_array(), *label, *count;
	const char *code;

	json_object_foreach(labels, code, label)
	{
		json_t *option = json_object();

		set_text(option, "value", code);
		json_object_set(option, "label", label);
		json_object_set_new(option, "selected",
		    json_boolean(holds(values, code)));
		count = count_of(facet, code);
		if (count != NULL)
			json_object_set(option, "count", count);
		else if (facet != NULL)
			json_object_set_new(option, "count", json_integer(0));
		json_array_append_new(list, option);
	}
	json_object_set_new(options, f->name, list);
	json_object_set_new(chosen, f->name, json_boolean(values.n > 0));
}

/* ---- active filters ---- */

static json_t *
add_active(struct view *v, json_t *active, const char *name, struct str label,
    const char *left)
{
	json_t *entry = json_object();

	set_text(entry, "name", name);
	json_object_set_new(entry, "label", json_stringn(label.p, label.n));
	set_text(entry, "href",
	    list_address(v, frame_query(v->c, &v->query, name, left)));
	json_array_append_new(active, entry);
	return (entry);
}

static void
add_active_codes(struct view *v, json_t *active, const struct filter *f)
{
	const json_t *labels = json_object_get(json_object_get(v->more,
						   "labels"),
	    f->terms);
	struct str all = value_of(v, f->name), rest = all;

	while (rest.n > 0) {
		struct str code = str_cut(&rest, ',');
		const char *label = json_string_value(
		    json_object_get(labels, arena_strdup(&v->c->arena, code)));

		json_object_set_new(add_active(v, active, f->name,
					label == NULL ? code : str_from(label),
					without(v->c, all, code)),
		    "coded", json_true());
	}
}

static void
add_filters(struct view *v, const struct filter *filters, size_t n)
{
	json_t *options = json_object(), *chosen = json_object();
	json_t *active = json_array();

	for (size_t i = 0; i < n; i++) {
		add_options(v, &filters[i], options, chosen);
		add_active_codes(v, active, &filters[i]);
	}
	for (size_t i = 0; i < sizeof(plain_filters) / sizeof(plain_filters[0]);
	     i++) {
		struct str value = value_of(v, plain_filters[i]);

		if (value.n > 0)
			(void)add_active(v, active, plain_filters[i], value,
			    NULL);
	}
	json_object_set_new(v->frame, "options", options);
	json_object_set_new(v->frame, "chosen", chosen);
	json_object_set_new(v->frame, "has_active",
	    json_boolean(json_array_size(active) > 0));
	json_object_set_new(v->frame, "active", active);
	set_text(v->frame, "bare", list_address(v, ""));
}

/* ---- lists ---- */

static void
add_page_link(struct view *v, const char *which)
{
	const char *cursor = json_string_value(
	    json_object_get(json_object_get(v->answer, "page"), which));

	if (cursor == NULL)
		return;
	set_text(v->frame, which,
	    list_address(v, frame_query(v->c, &v->query, "cursor", cursor)));
}

static void
add_list_links(struct view *v)
{
	const char *all = frame_query(v->c, &v->query, "cursor", NULL);
	struct str path = v->c->req->path;

	add_page_link(v, "next");
	add_page_link(v, "prev");
	set_text(v->frame, "csv",
	    arena_printf(&v->c->arena, "/api/v1%.*s%s%sformat=csv",
		(int)path.n - 3, path.p + 3, all, *all == '\0' ? "?" : "&"));
	json_object_set_new(v->frame, "is_first",
	    json_boolean(value_of(v, "cursor").n == 0));
}

static void
mark_items(struct view *v)
{
	json_t *items = json_object_get(v->answer, "items"), *item;
	size_t i;

	json_array_foreach(items, i, item) view_mark(item);
	json_object_set_new(v->frame, "shown",
	    json_integer((json_int_t)json_array_size(items)));
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

void
decorate_ngo_list(struct view *v)
{
	add_filters(v, ngo_filters,
	    sizeof(ngo_filters) / sizeof(ngo_filters[0]));
	add_list_links(v);
	add_total(v);
	mark_items(v);
}

void
decorate_authority_list(struct view *v)
{
	add_filters(v, authority_filters,
	    sizeof(authority_filters) / sizeof(authority_filters[0]));
	add_list_links(v);
	add_total(v);
	mark_items(v);
}

void
decorate_changes(struct view *v)
{
	add_list_links(v);
	mark_items(v);
}
