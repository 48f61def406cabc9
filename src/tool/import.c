/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * From file to database in one pass and flat memory: pieces of the file go
 * through the CSV reader row by row, each row is read (register/row.h) and
 * sent by COPY; PostgreSQL then compares and writes (migration 0004). All of
 * it is one transaction, begun when the titles have been recognised.
 */
#include "import.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <jansson.h>

#include "../lib/alloc.h"
#include "../register/file_name.h"
#include "../register/row.h"
#include "import.sql.h"
#include "pg.sql.h"
#include "source.h"
#include "stage.h"
#include "tool.h"

enum {
	HEADING_LINES = 10, /* may stand above the titles */
	SEND_BYTES = 256 * 1024,
	OUT_MAX = 64 << 20,
	PROGRESS_ROWS = 5000,
	VANISH_MANY = 1000, /* and more than a fifth: no update, a half file */
	VANISH_PART = 5
};

struct import {
	struct pg *pg;
	struct arena *a; /* of the whole file */
	struct arena row;
	const struct import_options *options;
	struct source source;
	struct register_form form;
	struct register_rules rules;
	const char *captured_on;
	const char *scope;
	struct buf out;
	size_t rows;
	bool is_copying; /* the titles were found, rows are being sent */
	bool is_known;   /* this very file was imported before */
	bool failed;     /* and has been said */
	bool shows;      /* progress, on a terminal */
	json_t *warnings;
};

static bool run(struct import *im, const char **ret_report);
static bool day_choose(struct import *im);
static void warn(struct import *im, const char *text);
static bool rows_send(struct import *im);
static bool on_row(void *owner, const struct csv_row *row);
static bool begin(struct import *im, const struct csv_row *row);
static bool scope_choose(struct import *im);
static bool before_check(struct import *im);
static bool take(struct import *im, const struct csv_row *row);
static bool feed(struct import *im, struct csv_reader *reader);
static bool reader_complain(const struct import *im, struct csv_reader *reader,
    enum csv_error e);
static char *told(const struct import *im);
static void show_step(void *arg, const char *text);
static bool merge(struct import *im, const char **ret_report);
static bool vanish_check(const struct import *im, const char *report);

bool
import_file(struct pg *pg, struct arena *a, const char *path,
    const struct import_options *options, const char **ret_report)
{
	struct import im = { .pg = pg, .a = a, .options = options };
	bool ok;

	arena_init(&im.row);
	buf_init(&im.out, NULL, OUT_MAX);
	im.warnings = json_array();
	im.shows = !options->quiet && isatty(STDERR_FILENO);
	pg_on_notice(pg, im.shows ? show_step : NULL, &im);
	ok = source_look(&im.source, path, options->encoding) &&
	    run(&im, ret_report);
	if (im.shows)
		(void)fputs("\r\033[K", stderr);
	if (!ok && pg_in_transaction(pg))
		(void)pg_run(pg, &SQL_TOOL_ROLLBACK, NULL);
	pg_on_notice(pg, NULL, NULL);
	json_decref(im.warnings);
	buf_release(&im.out);
	arena_release(&im.row);
	return (ok);
}

static bool
run(struct import *im, const char **ret_report)
{
	if (!day_choose(im) || !pg_run(im->pg, &SQL_TOOL_BEGIN, NULL) ||
	    !rows_send(im))
		return (false);
	if (im->is_known)
		*ret_report = arena_printf(im->a,
		    "{\"nothing\":true,\"known\":true,\"scope\":\"%s\","
		    "\"captured_on\":\"%s\",\"file_sha256\":\"%s\"}",
		    im->scope, im->captured_on, im->source.sha256);
	else if (!merge(im, ret_report))
		return (false);
	if (im->is_known || im->options->dry_run)
		return (pg_run(im->pg, &SQL_TOOL_ROLLBACK, NULL));
	return (true);
}

/* The day of the capture: as told, as the file is named, as it was saved. */
static bool
day_choose(struct import *im)
{
	char text[DATE_SIZE];
	struct date *day = &im->rules.captured_on;

	im->captured_on = im->options->captured_on;
	if (im->captured_on == NULL && file_name_date(im->source.path, day)) {
		date_format(*day, text);
		im->captured_on = arena_strdup(im->a, str_from(text));
	}
	if (im->captured_on == NULL) {
		im->captured_on = im->source.changed_on;
		warn(im,
		    "no day in the file's name: the day it was saved is "
		    "taken for the day of capture");
	}
	if (!date_parse(str_from(im->captured_on), day)) {
		tell("%s is not a day (YYYY-MM-DD)", im->captured_on);
		return (false);
	}
	/* A day ahead of us by the clocks of the world, no more. */
	if (date_to_days(*day) > (int64_t)(time(NULL) / 86400) + 1) {
		tell("%s lies in the future", im->captured_on);
		return (false);
	}
	im->rules.legal_form = im->options->legal_form != NULL
	    ? im->options->legal_form
	    : file_name_legal_form(im->a, im->source.path);
	return (true);
}

static void
warn(struct import *im, const char *text)
{
	(void)json_array_append_new(im->warnings, json_string(text));
	tell("%s: warning: %s", im->source.path, text);
}

static bool
rows_send(struct import *im)
{
	struct csv_reader *reader = csv_reader_new(0, on_row, im);
	bool ok = source_open(&im->source) && feed(im, reader);

	if (!ok || im->is_known)
		source_abandon(&im->source);
	else
		ok = source_close(&im->source);
	csv_reader_free(reader);
	if (!ok || im->is_known)
		return (ok);
	if (!im->is_copying) {
		tell("%s: not a file of the national register: no row of "
		     "titles such as Numar Registru, Denumire ONG",
		    im->source.path);
		return (false);
	}
	return (
	    pg_copy_put(im->pg, im->out.p, im->out.n) && pg_copy_end(im->pg));
}

static bool
feed(struct import *im, struct csv_reader *reader)
{
	enum csv_error e = CSV_OK;
	struct buf piece;
	bool ok = true;

	buf_init(&piece, NULL, (size_t)SOURCE_PIECE * 3 + 1);
	while (ok && e == CSV_OK && !im->is_known) {
		buf_reset(&piece);
		ok = source_read(&im->source, &piece);
		if (!ok || piece.n == 0)
			break;
		e = csv_reader_feed(reader, buf_view(&piece));
	}
	if (ok && e == CSV_OK && !im->is_known)
		e = csv_reader_end(reader);
	buf_release(&piece);
	if (im->is_known && !im->failed)
		return (true);
	return (ok && (e == CSV_OK || reader_complain(im, reader, e)));
}

static bool
reader_complain(const struct import *im, struct csv_reader *reader,
    enum csv_error e)
{
	static const char *const words[] = {
		[CSV_QUOTE_OPEN] = "a quotation mark is never closed",
		[CSV_QUOTE_AFTER] = "text after a closing quotation mark",
		[CSV_FIELD_TOO_LONG] = "a field is longer than 1 MiB",
		[CSV_ROW_TOO_LONG] = "a row is longer than 4 MiB",
		[CSV_TOO_MANY_COLUMNS] = "more than 64 columns",
		[CSV_NUL] = "a NUL byte",
	};

	if (e != CSV_STOPPED)
		tell("%s: line %zu: %s", im->source.path,
		    csv_reader_line(reader), words[e]);
	return (false);
}

static bool
on_row(void *owner, const struct csv_row *row)
{
	struct import *im = owner;

	if (im->is_copying)
		return (take(im, row));
	if (register_form_read(im->a, row, &im->form)) {
		im->failed = !begin(im, row);
		return (!im->failed && !im->is_known);
	}
	if (row->line > HEADING_LINES) {
		tell("%s: not a file of the national register: no row of "
		     "titles such as Numar Registru, Denumire ONG",
		    im->source.path);
		return (false);
	}
	return (true);
}

/* The titles are known: what remains to be checked, then rows may be sent. */
static bool
begin(struct import *im, const struct csv_row *row)
{
	struct pg_rows *rows;
	const char *taken;
	bool ok;
	size_t i;

	(void)row;
	for (i = 0; i < im->form.n; i++) {
		if (im->form.column[i] == REGISTER_OTHER)
			warn(im,
			    arena_printf(im->a, "unknown column %.*s",
				(int)im->form.title[i].n, im->form.title[i].p));
	}
	if (!scope_choose(im))
		return (false);
	rows = pg_query(im->pg, &SQL_IMPORT_LOCK, NULL);
	taken = rows == NULL ? NULL : pg_value(rows, 0, "taken");
	ok = taken != NULL && taken[0] == 't';
	if (taken != NULL && !ok)
		tell("another import is at work");
	pg_forget(rows);
	if (!ok || !before_check(im))
		return (false);
	if (im->is_known)
		return (true);
	im->is_copying = pg_run(im->pg, &SQL_IMPORT_MEMORY, NULL) &&
	    pg_run(im->pg, &SQL_IMPORT_STAGE, NULL) &&
	    pg_copy_begin(im->pg, &SQL_IMPORT_COPY);
	return (im->is_copying);
}

static bool
scope_choose(struct import *im)
{
	im->scope = im->options->scope;
	if (im->scope == NULL && im->form.kind == REGISTER_RNONG)
		im->scope = "all";
	if (im->scope == NULL)
		im->scope = im->rules.legal_form;
	if (im->scope == NULL)
		tell("%s: which part of the register is it? The name does not "
		     "say; use --legal-form or --scope",
		    im->source.path);
	return (im->scope != NULL);
}

static bool
before_check(struct import *im)
{
	const char *values[] = { im->source.sha256, im->captured_on, "rnong",
		im->scope };
	struct pg_rows *rows = pg_query(im->pg, &SQL_IMPORT_BEFORE, values);
	const char *newest;
	bool ok;

	if (rows == NULL)
		return (false);
	ok = pg_value(rows, 0, "ready")[0] == 't';
	if (!ok)
		tell("reference data is missing: run conect migrate first");
	newest = pg_value(rows, 0, "newest");
	im->is_known = pg_value(rows, 0, "same") != NULL && !im->options->again;
	if (!im->is_known && !im->options->allow_older && newest != NULL &&
	    strcmp(newest, im->captured_on) > 0) {
		tell("%s: captured on %s, but scope %s is known as of %s; "
		     "--allow-older adds it to the history",
		    im->source.path, im->captured_on, im->scope, newest);
		ok = false;
	}
	pg_forget(rows);
	return (ok);
}

static bool
take(struct import *im, const struct csv_row *row)
{
	struct register_row read;
	bool ok = true;

	if (register_row_read(&im->row, &im->form, &im->rules, row, &read)) {
		im->rows++;
		if (!stage_row(&im->out, row->line, &read)) {
			tell("%s: line %zu: the row is too large",
			    im->source.path, row->line);
			ok = false;
		}
	}
	arena_release(&im->row);
	if (ok && im->out.n >= SEND_BYTES) {
		ok = pg_copy_put(im->pg, im->out.p, im->out.n);
		buf_reset(&im->out);
	}
	if (im->shows && im->rows % PROGRESS_ROWS == 0)
		(void)fprintf(stderr, "\r\033[Kreading: %zu rows", im->rows);
	return (ok);
}

static void
show_step(void *arg, const char *text)
{
	(void)arg;
	(void)fprintf(stderr, "\r\033[K%s …", text);
}

/* What register_import wants to know, as JSON. */
static char *
told(const struct import *im)
{
	json_t *columns = json_array(), *silent = json_array(), *all;
	uint32_t flags = register_form_silent(&im->form);
	int position = im->form.at[REGISTER_POSITION];
	char *text, *copy;
	unsigned int i;

	for (i = 0; i < im->form.n; i++)
		(void)json_array_append_new(columns,
		    json_stringn(im->form.title[i].p, im->form.title[i].n));
	for (i = 0; i < REGISTER_FLAGS; i++) {
		if ((flags & UINT32_C(1) << i) != 0)
			(void)json_array_append_new(silent,
			    json_string(
				register_flag_code((enum register_flag)i)));
	}
	all = json_pack("{ss ss ss ss ss sI ss ss so so sO}", "register",
	    "rnong", "scope", im->scope, "captured_on", im->captured_on,
	    "file_name", file_name_base(im->source.path), "file_sha256",
	    im->source.sha256, "file_bytes", (json_int_t)im->source.bytes,
	    "form", register_form_name(&im->form), "encoding",
	    encoding_name(im->source.encoding), "columns", columns, "silent",
	    silent, "warnings", im->warnings);
	/* A file's name may be no UTF-8; then the import has no name. */
	if (all == NULL)
		return (NULL);
	if (position >= 0)
		(void)json_object_set_new(all, "position",
		    json_stringn(im->form.title[position].p,
			im->form.title[position].n));
	text = json_dumps(all, JSON_COMPACT);
	copy = arena_strdup(im->a, str_from(text));
	free(text);
	json_decref(all);
	return (copy);
}

static bool
merge(struct import *im, const char **ret_report)
{
	const char *values[] = { told(im) };
	struct pg_rows *rows;

	if (values[0] == NULL) {
		tell("%s: the file's name is not UTF-8", im->source.path);
		return (false);
	}
	rows = pg_query(im->pg, &SQL_IMPORT_MERGE, values);
	if (rows == NULL)
		return (false);
	*ret_report = arena_strdup(im->a,
	    str_from(pg_value(rows, 0, "report")));
	pg_forget(rows);
	if (!vanish_check(im, *ret_report))
		return (false);
	if (im->options->dry_run)
		return (true);
	if (im->options->also != NULL &&
	    !pg_run(im->pg, im->options->also, NULL))
		return (false);
	return (pg_run(im->pg, &SQL_IMPORT_FINISH, NULL) &&
	    pg_run(im->pg, &SQL_TOOL_COMMIT, NULL));
}

/* A download that broke off must not make half the country vanish. */
static bool
vanish_check(const struct import *im, const char *report)
{
	json_t *root = json_loads(report, 0, NULL);
	json_t *rows = json_object_get(root, "rows");
	json_int_t vanished = json_integer_value(
	    json_object_get(rows, "vanished"));
	json_int_t known = vanished +
	    json_integer_value(json_object_get(rows, "changed")) +
	    json_integer_value(json_object_get(rows, "unchanged"));

	json_decref(root);
	if (im->options->allow_vanish || vanished <= VANISH_MANY ||
	    vanished * VANISH_PART <= known)
		return (true);
	tell("%s: %lld of %lld organisations of scope %s are not in it: is "
	     "the file whole? --allow-vanish imports it all the same",
	    im->source.path, (long long)vanished, (long long)known, im->scope);
	return (false);
}
