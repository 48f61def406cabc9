/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a register's file as CSV. Whatever it holds, what is read of its
 * rows can be kept: valid text, bounded, valid JSON, nothing personal.
 */
#include <jansson.h>

#include "fuzz.h"
#include "lib/ident.h"
#include "lib/text.h"
#include "register/clean.h"
#include "register/row.h"

struct reading {
	struct arena titles;
	struct register_form form;
	bool has_form;
};

static void
promise_text(struct str s, size_t characters)
{
	PROMISE(utf8_is_valid(s));
	PROMISE(utf8_length(s) <= characters);
	PROMISE(s.n == 0 || memchr(s.p, '\0', s.n) == NULL);
}

static void
promise_raw(struct arena *a, const struct register_row *row)
{
	json_t *raw = json_loadb(row->raw.p, row->raw.n, 0, NULL);
	bool masked;

	PROMISE(json_is_object(raw));
	PROMISE(row->steady.n <= row->raw.n);
	PROMISE(row->steady.n == 0 || row->steady.p == row->raw.p);
	(void)clean_mask(a, row->raw, &masked);
	PROMISE(!masked);
	json_decref(raw);
}

static void
promise_masked(struct arena *a, struct str s)
{
	bool masked;

	(void)clean_mask(a, s, &masked);
	PROMISE(!masked);
}

static void
promise_row(struct arena *a, const struct register_row *row)
{
	char cif[CIF_SIZE];
	struct date day;

	promise_text(row->name, REGISTER_NAME_MAX);
	PROMISE(row->name.n > 0);
	PROMISE(!text_has_forbidden(row->name));
	promise_text(row->name_key, 500);
	promise_text(row->national_number, REGISTER_NUMBER_MAX);
	promise_text(row->court_number, REGISTER_COURT_NUMBER_MAX);
	promise_text(row->court_name, REGISTER_PLACE_MAX);
	promise_text(row->county, REGISTER_PLACE_MAX);
	promise_text(row->locality, REGISTER_PLACE_MAX);
	promise_text(row->county_hint, REGISTER_PLACE_MAX);
	promise_text(row->purpose, REGISTER_PURPOSE_MAX);
	PROMISE(row->cif.p == NULL || cif_parse(row->cif, cif) == IDENT_OK);
	PROMISE(row->registered_on.p == NULL ||
	    date_parse(row->registered_on, &day));
	promise_raw(a, row);
	promise_masked(a, row->name);
	promise_masked(a, row->locality);
	promise_masked(a, row->purpose);
}

static bool
on_row(void *owner, const struct csv_row *row)
{
	static const struct register_rules rules = { .captured_on = { 2026, 9,
							 20 },
		.legal_form = "asociatie" };
	struct reading *r = owner;
	struct register_row read;
	struct arena a;

	if (!r->has_form) {
		r->has_form = register_form_read(&r->titles, row, &r->form);
		return (true);
	}
	arena_init(&a);
	if (register_row_read(&a, &r->form, &rules, row, &read) &&
	    read.rejected == NULL)
		promise_row(&a, &read);
	arena_release(&a);
	return (true);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct reading r = { .has_form = false };
	struct csv_reader *reader = csv_reader_new(0, on_row, &r);

	arena_init(&r.titles);
	if (csv_reader_feed(reader, fuzz_str(data, size)) == CSV_OK)
		(void)csv_reader_end(reader);
	csv_reader_free(reader);
	arena_release(&r.titles);
	return (0);
}
