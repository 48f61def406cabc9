/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Files with entries of registers: their bytes come from the database in
 * pieces, go through the CSV reader (a workbook through xlsx2csv first) and
 * back as rows by COPY; what they mean is worked out there (migration 0034).
 * All of one is one transaction: whoever dies in the middle has done nothing,
 * and another begins anew when the lease is over.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "../../core/log.h"
#include "../../lib/alloc.h"
#include "../../lib/csv.h"
#include "../source.h"
#include "../tool.h"
#include "jobs.h"
#include "jobs.sql.h"

enum {
	PIECE_BYTES = 512 * 1024,
	SEND_BYTES = 256 * 1024,
	OUT_MAX = 64 << 20,
	ROWS_MAX = 200000,
	TEXT_MAX = 128 << 20, /* unpacked: a workbook may hold a bomb */
	CELL_MAX = 2000,
	CHILD_MEMORY = 1 << 30,
	CHILD_SECONDS = 120
};

struct reading {
	struct worker *w;
	struct arena row;
	struct buf out;
	size_t rows;
	size_t bytes;
	bool is_copying;
	const char *problem; /* of the file */
};

static bool act(struct worker *w, const char *id, const char *what, long size);
static bool run(struct worker *w, const struct statement *statement,
    const char *id);
static bool read_file(struct worker *w, const char *id, long size);
static int fetch(struct worker *w, const char *id, long size);
static bool piece_write(int fd, const char *hex);
static void file_read(struct reading *r, int fd);
static void feed(struct reading *r, struct source *s);
static bool on_row(void *owner, const struct csv_row *row);
static void cell(struct reading *r, struct str s);
static void give_up(const struct reading *r, const char *id);

/* True when something was done, or tried. */
bool
jobs_entries(struct worker *w)
{
	char lease[40];
	const char *values[] = { lease };
	struct pg_rows *rows;
	const char *id;
	bool found;

	if (pg_is_lost(w->pg))
		return (false);
	(void)snprintf(lease, sizeof(lease), "%d seconds", LEASE_SECONDS);
	rows = pg_query(w->pg, &SQL_JOBS_ENTRY_IMPORT_TAKE, values);
	id = rows == NULL ? NULL : pg_value(rows, 0, "id");
	found = id != NULL;
	if (found &&
	    !act(w, id, pg_value(rows, 0, "act"), pg_number(rows, 0, "size")) &&
	    !pg_is_lost(w->pg)) {
		if (pg_in_transaction(w->pg))
			(void)pg_run(w->pg, &SQL_JOBS_ROLLBACK, NULL);
		log_event("error", "entry_import_failed", id);
	}
	pg_forget(rows);
	return (found);
}

static bool
act(struct worker *w, const char *id, const char *what, long size)
{
	char text[80];
	bool ok;

	if (strcmp(what, "read") == 0)
		ok = read_file(w, id, size);
	else
		ok = run(w,
		    strcmp(what, "apply") == 0 ? &SQL_JOBS_ENTRY_IMPORT_APPLY
					       : &SQL_JOBS_ENTRY_IMPORT_UNDO,
		    id);
	(void)snprintf(text, sizeof(text), "%s %s", what, id);
	if (ok)
		log_event("info", "entry_import", text);
	return (ok);
}

static bool
run(struct worker *w, const struct statement *statement, const char *id)
{
	const char *values[] = { id };

	return (pg_run(w->pg, statement, values));
}

/* ---- reading ---- */

static bool
read_file(struct worker *w, const char *id, long size)
{
	const char *values[] = { id };
	struct reading r = { .w = w };
	struct pg_rows *rows;
	bool ok, there;
	int fd;

	if (!pg_run(w->pg, &SQL_JOBS_BEGIN, NULL))
		return (false);
	rows = pg_query(w->pg, &SQL_JOBS_ENTRY_IMPORT_BEGIN, values);
	there = rows != NULL && strcmp(pg_value(rows, 0, "begun"), "t") == 0;
	pg_forget(rows);
	fd = there ? fetch(w, id, size) : -1;
	if (fd < 0)
		return (false);
	arena_init(&r.row);
	buf_init(&r.out, NULL, OUT_MAX);
	file_read(&r, fd);
	ok = r.problem == NULL && pg_copy_put(w->pg, r.out.p, r.out.n) &&
	    pg_copy_end(w->pg) && run(w, &SQL_JOBS_ENTRY_IMPORT_READ, id) &&
	    pg_run(w->pg, &SQL_JOBS_COMMIT, NULL);
	buf_release(&r.out);
	arena_release(&r.row);
	(void)close(fd);
	if (r.problem != NULL)
		give_up(&r, id);
	return (ok || r.problem != NULL);
}

/* Its bytes, in memory that has a name for a child to open. */
static int
fetch(struct worker *w, const char *id, long size)
{
	char from[24], bytes[24];
	const char *values[] = { id, from, bytes };
	int fd = memfd_create("entries", MFD_CLOEXEC);
	long at;

	(void)snprintf(bytes, sizeof(bytes), "%d", PIECE_BYTES);
	for (at = 0; fd >= 0 && at < size; at += PIECE_BYTES) {
		struct pg_rows *rows;

		(void)snprintf(from, sizeof(from), "%ld", at);
		rows = pg_query(w->pg, &SQL_JOBS_ENTRY_IMPORT_PIECE, values);
		if (rows == NULL || pg_value(rows, 0, "piece") == NULL ||
		    !piece_write(fd, pg_value(rows, 0, "piece"))) {
			(void)close(fd);
			fd = -1;
		}
		pg_forget(rows);
	}
	return (fd);
}

static int
digit(char c)
{
	return (c <= '9' ? c - '0' : c - 'a' + 10);
}

static bool
piece_write(int fd, const char *hex)
{
	char bytes[4096];
	size_t n;

	while (*hex != '\0') {
		for (n = 0;
		     n < sizeof(bytes) && hex[0] != '\0' && hex[1] != '\0';
		     hex += 2)
			bytes[n++] = (char)(digit(hex[0]) << 4 | digit(hex[1]));
		if (n == 0 || write(fd, bytes, n) != (ssize_t)n)
			return (false);
	}
	return (true);
}

static void
file_read(struct reading *r, int fd)
{
	struct rlimit memory = { CHILD_MEMORY, CHILD_MEMORY };
	struct rlimit seconds = { CHILD_SECONDS, CHILD_SECONDS };
	struct source s;
	char path[64];

	(void)snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)getpid(), fd);
	if (!source_look(&s, path, NULL)) {
		r->problem = "unreadable";
		return;
	}
	r->is_copying = pg_copy_begin(r->w->pg, &SQL_JOBS_ENTRY_IMPORT_COPY);
	if (!r->is_copying || !source_open(&s)) {
		r->problem = "unreadable";
		return;
	}
	if (s.child > 0) {
		(void)prlimit(s.child, RLIMIT_AS, &memory, NULL);
		(void)prlimit(s.child, RLIMIT_CPU, &seconds, NULL);
	}
	feed(r, &s);
	if (r->problem != NULL)
		source_abandon(&s);
	else if (!source_close(&s))
		r->problem = "unreadable";
	else if (r->rows == 0)
		r->problem = "empty";
}

static void
feed(struct reading *r, struct source *s)
{
	struct csv_reader *reader = csv_reader_new(0, on_row, r);
	enum csv_error e = CSV_OK;
	struct buf piece;
	bool ok = true;

	buf_init(&piece, NULL, (size_t)SOURCE_PIECE * 3 + 1);
	while (ok && e == CSV_OK) {
		buf_reset(&piece);
		ok = source_read(s, &piece);
		r->bytes += piece.n;
		if (!ok || piece.n == 0)
			break;
		if (r->bytes > TEXT_MAX) {
			r->problem = "too_large";
			break;
		}
		e = csv_reader_feed(reader, buf_view(&piece));
	}
	if (ok && e == CSV_OK && r->problem == NULL)
		e = csv_reader_end(reader);
	buf_release(&piece);
	csv_reader_free(reader);
	if (r->problem == NULL && !ok)
		r->problem = "unreadable";
	if (r->problem == NULL && e != CSV_OK)
		r->problem = csv_error_code(e);
}

static bool
on_row(void *owner, const struct csv_row *row)
{
	struct reading *r = owner;

	if (++r->rows > ROWS_MAX) {
		r->problem = "too_many_rows";
		return (false);
	}
	arena_release(&r->row);
	(void)buf_printf(&r->out, "%zu\t{", row->line);
	for (size_t i = 0; i < row->n; i++) {
		if (i > 0)
			(void)buf_char(&r->out, ',');
		cell(r, row->fields[i]);
	}
	(void)buf_text(&r->out, "}\n");
	if (r->out.n < SEND_BYTES)
		return (true);
	if (!pg_copy_put(r->w->pg, r->out.p, r->out.n)) {
		r->problem = "unreadable";
		return (false);
	}
	buf_reset(&r->out);
	return (true);
}

/* An element of an array, within a line of COPY: a quote and a backslash are
 * escaped for the one, each backslash and line end for the other. */
static void
cell(struct reading *r, struct str s)
{
	bool repaired;

	s = encoding_repair(&r->row, s, &repaired);
	if (s.n > CELL_MAX)
		for (s.n = CELL_MAX; s.n > 0 && (s.p[s.n] & 0xC0) == 0x80;)
			s.n--;
	(void)buf_char(&r->out, '"');
	for (size_t i = 0; i < s.n; i++)
		switch (s.p[i]) {
		case '"':
			(void)buf_text(&r->out, "\\\\\"");
			break;
		case '\\':
			(void)buf_text(&r->out, "\\\\\\\\");
			break;
		case '\n':
			(void)buf_text(&r->out, "\\n");
			break;
		case '\r':
			(void)buf_text(&r->out, "\\r");
			break;
		case '\t':
			(void)buf_text(&r->out, "\\t");
			break;
		case '\0':
			break;
		default:
			(void)buf_char(&r->out, s.p[i]);
		}
	(void)buf_char(&r->out, '"');
}

/* What cannot be read is said of it; the next try would find the same. */
static void
give_up(const struct reading *r, const char *id)
{
	const char *values[] = { id, r->problem };
	struct pg *pg = r->w->pg;

	if (r->is_copying)
		(void)pg_copy_end(pg);
	if (pg_in_transaction(pg))
		(void)pg_run(pg, &SQL_JOBS_ROLLBACK, NULL);
	(void)pg_run(pg, &SQL_JOBS_ENTRY_IMPORT_GIVE_UP, values);
}
