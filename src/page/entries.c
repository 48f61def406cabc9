/* SPDX-License-Identifier: EUPL-1.2 */
/* Entries of registers that are kept here. */
#include "../core/list.h"
#include "../lib/clock.h"
#include "../lib/words.h"
#include "page.h"

/* SQL gives positions, which leave the server sealed. */
static void
add_page(struct view *v, const char *which)
{
	const char *position = json_string_value(
	    json_object_get(v->more, which));

	if (position != NULL)
		view_page_link(v, which,
		    list_seal_cursor(v->c, str_from(position)));
	/* The templates look there, too. */
	json_object_del(v->more, which);
}

/* Is any of what narrows the list asked for? */
static bool
is_narrowed(struct view *v)
{
	return (ctx_param(v->c, "q") != NULL ||
	    ctx_param(v->c, "county") != NULL ||
	    ctx_param(v->c, "matched") != NULL);
}

void
decorate_entries(struct view *v)
{
	struct str path = v->c->req->path;
	bool narrowed = is_narrowed(v);

	add_page(v, "next");
	add_page(v, "prev");
	view_files(v,
	    str_from(arena_printf(&v->c->arena, "%.*s/entries", (int)path.n - 3,
		path.p + 3)));
	view_mark_items(v, json_object_get(v->more, "entries"));
	json_object_set_new(v->frame, "hosted", json_true());
	json_object_set_new(v->frame, "narrowed", json_boolean(narrowed));
	json_object_set_new(v->frame, "listed",
	    json_boolean(narrowed ||
		json_integer_value(json_object_get(v->frame, "shown")) > 0));
}

/* As of when it is, which entries these are, and where the others. */
void
decorate_register_print(struct view *v)
{
	json_int_t before = json_integer_value(
	    json_object_get(v->more, "before"));
	json_int_t total = json_integer_value(
	    json_object_get(v->more, "total"));
	char now[INSTANT_SIZE];
	json_int_t shown;

	add_page(v, "next");
	view_mark_title(v, v->answer);
	view_mark_items(v, json_object_get(v->more, "entries"));
	shown = json_integer_value(json_object_get(v->frame, "shown"));
	json_object_set_new(v->frame, "from", json_integer(before + 1));
	json_object_set_new(v->frame, "to", json_integer(before + shown));
	json_object_set_new(v->frame, "is_part", json_boolean(shown < total));
	json_object_set_new(v->frame, "is_later", json_boolean(before > 0));
	if (instant_format(clock_now(), now))
		json_object_set_new(v->frame, "now", json_string(now));
}
