/* SPDX-License-Identifier: EUPL-1.2 */
/* Filters of lists: what can be chosen, what is, and how to take it back. */
#include <string.h>

#include "options.h"

/* Parameters without codes that narrow a list. */
static const char *const plain_filters[] = { "public_utility", "locality",
	"registered_from", "registered_to", "updated_since" };

enum {
	NPLAIN = sizeof(plain_filters) / sizeof(plain_filters[0])
};

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

/* ---- options ---- */

static const json_t *
facet_of(const struct view *v, const char *name)
{
	const json_t *facets = json_object_get(json_object_get(v->more,
						   "facets"),
	    "facets");

	return (json_object_get(facets, name));
}

static json_t *
count_of(const json_t *facet, const char *code)
{
	const json_t *item;
	size_t i;

	json_array_foreach(facet, i, item)
	{
		const char *value = json_string_value(
		    json_object_get(item, "value"));

		if (value != NULL && strcmp(value, code) == 0)
			return (json_object_get(item, "count"));
	}
	return (NULL);
}

static json_t *
option_new(const struct view *v, const struct filter *f, const char *code)
{
	const json_t *labels = json_object_get(json_object_get(v->more,
						   "labels"),
	    f->terms);
	json_t *option = json_object(), *label = json_object_get(labels, code);
	json_t *count = count_of(facet_of(v, f->name), code);

	json_object_set_new(option, "value", json_string(code));
	if (label != NULL)
		json_object_set(option, "label", label);
	else
		json_object_set_new(option, "label", json_string(code));
	json_object_set_new(option, "selected",
	    json_boolean(holds(value_of(v, f->name), code)));
	if (count != NULL)
		json_object_set(option, "count", count);
	else if (facet_of(v, f->name) != NULL)
		json_object_set_new(option, "none", json_true());
	return (option);
}

/* Is it among the first of the facet, which is in the order of counts? */
static bool
is_common(const json_t *facet, const char *code, size_t first)
{
	size_t seen = 0, i;
	const json_t *item;

	json_array_foreach(facet, i, item)
	{
		const char *value = json_string_value(
		    json_object_get(item, "value"));

		if (value == NULL)
			continue;
		if (seen++ == first)
			return (false);
		if (strcmp(value, code) == 0)
			return (true);
	}
	return (false);
}

/* The commonest values in the order of their counts. */
static void
add_common(const struct view *v, const struct filter *f, json_t *list)
{
	const json_t *facet = facet_of(v, f->name), *item;
	size_t i;

	json_array_foreach(facet, i, item)
	{
		const char *code = json_string_value(
		    json_object_get(item, "value"));

		if (code != NULL && json_array_size(list) < f->first)
			json_array_append_new(list, option_new(v, f, code));
	}
}

/* Those that give something or are chosen, in the order of the vocabulary;
 * without counts all. */
static void
add_others(const struct view *v, const struct filter *f, json_t *list)
{
	json_t *labels = json_object_get(json_object_get(v->more, "labels"),
	    f->terms);
	const json_t *facet = facet_of(v, f->name);
	const char *code;
	json_t *label;

	json_object_foreach(labels, code, label)
	{
		if (is_common(facet, code, f->first))
			continue;
		if (facet == NULL || count_of(facet, code) != NULL ||
		    holds(value_of(v, f->name), code))
			json_array_append_new(list, option_new(v, f, code));
	}
}

/* Several chosen values as one text, where a list can hold but one. */
static void
add_several(struct view *v, const struct filter *f, json_t *group)
{
	const json_t *labels = json_object_get(json_object_get(v->more,
						   "labels"),
	    f->terms);
	struct str rest = value_of(v, f->name);
	const char *text = NULL;

	if (rest.n == 0 || memchr(rest.p, ',', rest.n) == NULL)
		return;
	while (rest.n > 0) {
		const char *code = arena_strdup(&v->c->arena,
		    str_cut(&rest, ','));
		const char *label = json_string_value(
		    json_object_get(labels, code));

		text = arena_printf(&v->c->arena, "%s%s%s",
		    text == NULL ? "" : text, text == NULL ? "" : ", ",
		    label == NULL ? code : label);
	}
	set_text(group, "several", text);
}

/*
 * frame.groups.county: `shown`, then `folded`; `open` when one of the folded is
 * chosen. One alone, or all, are not worth folding.
 */
static void
add_group(struct view *v, const struct filter *f, json_t *groups)
{
	json_t *group = json_object(), *shown = json_array();
	json_t *folded = json_array(), *option;
	bool open = false;
	size_t i;

	add_common(v, f, shown);
	add_others(v, f, folded);
	if (json_array_size(folded) < 2 || json_array_size(shown) == 0) {
		json_array_extend(shown, folded);
		json_array_clear(folded);
	}
	json_array_foreach(folded, i, option)
	    open = open || json_is_true(json_object_get(option, "selected"));
	set_text(group, "group", f->name);
	add_several(v, f, group);
	json_object_set_new(group, "any",
	    json_boolean(json_array_size(shown) > 0));
	json_object_set_new(group, "folds",
	    json_boolean(json_array_size(folded) > 0));
	json_object_set_new(group, "open", json_boolean(open));
	json_object_set_new(group, "chosen",
	    json_stringn(value_of(v, f->name).p, value_of(v, f->name).n));
	json_object_set_new(group, "shown", shown);
	json_object_set_new(group, "folded", folded);
	json_object_set_new(groups, f->name, group);
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
	    view_address(v, frame_query(v->c, &v->query, name, left)));
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

/* The words alone, all filters gone. */
static const char *
unfiltered(struct view *v, const struct filter *filters, size_t n)
{
	struct query left = { NULL, 0 };
	struct query_pair *pairs = arena_alloc(&v->c->arena,
	    (v->query.n + 1) * sizeof(*pairs));

	for (size_t i = 0; i < v->query.n; i++) {
		struct str name = v->query.pairs[i].name;
		bool is_filter = false;

		for (size_t k = 0; k < n; k++)
			is_filter = is_filter ||
			    str_eq(name, str_from(filters[k].name));
		for (size_t k = 0; k < NPLAIN; k++)
			is_filter = is_filter ||
			    str_eq(name, str_from(plain_filters[k]));
		if (!is_filter)
			pairs[left.n++] = v->query.pairs[i];
	}
	left.pairs = pairs;
	return (frame_query(v->c, &left, "cursor", NULL));
}

void
options_add(struct view *v, const struct filter *filters, size_t n)
{
	json_t *groups = json_object(), *active = json_array();

	for (size_t i = 0; i < n; i++) {
		add_group(v, &filters[i], groups);
		add_active_codes(v, active, &filters[i]);
	}
	for (size_t i = 0; i < NPLAIN; i++) {
		struct str value = value_of(v, plain_filters[i]);

		if (value.n > 0)
			(void)add_active(v, active, plain_filters[i], value,
			    NULL);
	}
	json_object_set_new(v->frame, "groups", groups);
	json_object_set_new(v->frame, "has_active",
	    json_boolean(json_array_size(active) > 0));
	json_object_set_new(v->frame, "active_count",
	    json_integer((json_int_t)json_array_size(active)));
	json_object_set_new(v->frame, "active", active);
	set_text(v->frame, "bare", view_address(v, unfiltered(v, filters, n)));
}
