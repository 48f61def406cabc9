/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Lists as CSV: the same items that JSON would hold, one column for each
 * property of an item in the order of the contract. Lists inside a cell are
 * separated by '|'; formulas are made harmless by lib/csv.
 */
#include <jansson.h>

#include "../lib/buf.h"
#include "../lib/csv.h"
#include "contract.h"
#include "json_text.h"
#include "reply.h"

enum {
	CSV_BODY_MAX = 8 * 1024 * 1024,
	CELL_MAX = 64 * 1024
};

static struct str
joined(struct ctx *c, json_t *array)
{
	struct buf b;
	json_t *item;
	size_t i;

	buf_init(&b, &c->arena, CELL_MAX);
	json_array_foreach(array, i, item)
	{
		const char *text = json_text_scalar(&c->arena, item);

		if (i > 0)
			buf_char(&b, '|');
		buf_text(&b, text == NULL ? "" : text);
	}
	return (buf_view(&b));
}

static struct str
cell(struct ctx *c, json_t *value)
{
	if (value == NULL)
		return ((struct str){ "", 0 });
	if (json_is_array(value))
		return (joined(c, value));
	return (str_from(json_text_scalar(&c->arena, value)));
}

static void
write_row(struct ctx *c, struct csv_writer *w, json_t *item)
{
	for (size_t i = 0; i < contract_ncolumns(c->operation); i++) {
		const struct column *column = contract_column(c->operation, i);
		json_t *value = json_object_get(item, column->key);

		if (column->member != NULL)
			value = json_object_get(value, column->member);
		csv_write_field(w, cell(c, value));
	}
	csv_write_end(w);
}

static void
write_header(struct ctx *c, struct csv_writer *w)
{
	for (size_t i = 0; i < contract_ncolumns(c->operation); i++)
		csv_write_field(w,
		    str_from(contract_column(c->operation, i)->title));
	csv_write_end(w);
}

enum step
reply_csv(struct ctx *c, struct str items)
{
	/* Our own database's JSON: no limits but its grammar. */
	json_t *list = json_loadb(items.p, items.n, 0, NULL);
	struct csv_writer w;
	json_t *item;
	struct buf b;
	size_t i;

	buf_init(&b, &c->arena, CSV_BODY_MAX);
	csv_writer_init(&w, &b,
	    c->format == FORMAT_CSV_EXCEL ? CSV_EXCEL : CSV_PLAIN);
	write_header(c, &w);
	json_array_foreach(list, i, item) write_row(c, &w, item);
	json_decref(list);
	if (b.full || list == NULL)
		return (problem(c, PROBLEM_INTERNAL_ERROR));
	reply_header(c, "Content-Disposition",
	    str_from(arena_printf(&c->arena, "attachment; filename=\"%s.csv\"",
		c->route->name)));
	return (reply_text(c, 200, "text/csv; charset=utf-8; header=present",
	    buf_view(&b)));
}
