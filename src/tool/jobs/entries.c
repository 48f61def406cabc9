/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Files with entries of registers: their bytes come from the database in
 * pieces, go through the CSV reader (a workbook through xlsx2csv first) and
 * back as rows by COPY (entry_rows.h); there they are compared, and written
 * when somebody says so (migrations 0034 and 0041).
 * All of one is one transaction: whoever dies in the middle has done nothing,
 * and another begins anew when the lease is over.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "../../core/log.h"
#include "../../lib/file_type.h"
#include "../source.h"
#include "../tool.h"
#include "entry_rows.h"
#include "jobs.h"
#include "jobs.sql.h"

enum {
	PIECE_BYTES = 512 * 1024,
	TEXT_MAX = 128 << 20, /* unpacked: a workbook may hold a bomb */
	CHILD_MEMORY = 1 << 30,
	CHILD_SECONDS = 120
};

static bool act(struct worker *w, const char *id, const char *what, long size);
static bool run(struct worker *w, const struct statement *statement,
    const char *id);
static bool read_file(struct worker *w, const char *id, long size);
static int fetch(struct worker *w, const char *id, long size);
static bool piece_write(int fd, const char *hex);
static void file_read(struct entry_rows *r, int fd, long size);
static const char *refused(int fd, long size);
static const char *refused_bytes(struct str bytes);
static void feed(struct entry_rows *r, struct source *s);
static const char *pieces(struct source *s, struct csv_reader *reader);
static bool on_row(void *owner, const struct csv_row *row);
static void give_up(const struct entry_rows *r);

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
	struct entry_rows r;
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
	entry_rows_init(&r, w->pg, id);
	file_read(&r, fd, size);
	ok = r.problem == NULL && entry_rows_end(&r) &&
	    run(w, &SQL_JOBS_ENTRY_IMPORT_READ, id) &&
	    pg_run(w->pg, &SQL_JOBS_COMMIT, NULL);
	(void)close(fd);
	if (r.problem != NULL)
		give_up(&r);
	ok = ok || r.problem != NULL;
	entry_rows_release(&r);
	return (ok);
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
file_read(struct entry_rows *r, int fd, long size)
{
	struct rlimit memory = { CHILD_MEMORY, CHILD_MEMORY };
	struct rlimit seconds = { CHILD_SECONDS, CHILD_SECONDS };
	struct source s;
	char path[64];

	r->problem = refused(fd, size);
	if (r->problem != NULL)
		return;
	(void)snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)getpid(), fd);
	if (!source_look(&s, path, NULL) || !source_open(&s)) {
		r->problem = "unreadable";
		return;
	}
	if (s.child > 0) {
		(void)prlimit(s.child, RLIMIT_AS, &memory, NULL);
		(void)prlimit(s.child, RLIMIT_CPU, &seconds, NULL);
	}
	feed(r, &s);
	if (r->problem != NULL || r->is_lost)
		source_abandon(&s);
	else if (!source_close(&s))
		r->problem = "unreadable";
}

/* NULL, or why a workbook is not looked into. */
static const char *
refused(int fd, long size)
{
	void *p = mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, fd, 0);
	const char *problem;

	if (p == MAP_FAILED)
		return ("unreadable");
	problem = refused_bytes((struct str){ p, (size_t)size });
	(void)munmap(p, (size_t)size);
	return (problem);
}

/* One with a password lies whole in a part of this name, in a file such as
 * workbooks once were. */
static const char *
refused_bytes(struct str bytes)
{
	static const char wrapped[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0"
				      "P\0a\0c\0k\0a\0g\0e";
	struct file_look look;

	if (bytes.n >= 4 && memcmp(bytes.p, "\xD0\xCF\x11\xE0", 4) == 0)
		return (
		    memmem(bytes.p, bytes.n, wrapped, sizeof(wrapped)) == NULL
			? "old_workbook"
			: "protected");
	if (bytes.n < 4 || memcmp(bytes.p, "PK\3\4", 4) != 0)
		return (NULL);
	switch (file_look(bytes, &look)) {
	case FILE_ACTIVE:
		return ("macros");
	case FILE_HUGE:
		return ("too_large");
	default: /* what is broken, its reader tells */
		return (NULL);
	}
}

static void
feed(struct entry_rows *r, struct source *s)
{
	struct csv_reader *reader = csv_reader_new(0, on_row, r);
	const char *problem = pieces(s, reader);

	/* Of the rows is said what stopped it. */
	if (r->problem == NULL && !r->is_lost && problem != NULL) {
		r->problem = problem;
		r->problem_line = csv_reader_line(reader);
	}
	csv_reader_free(reader);
}

/* NULL, or what is wrong with the text. */
static const char *
pieces(struct source *s, struct csv_reader *reader)
{
	const char *problem = NULL;
	enum csv_error e = CSV_OK;
	struct buf piece;
	size_t bytes = 0;

	buf_init(&piece, NULL, (size_t)SOURCE_PIECE * 3 + 1);
	while (problem == NULL && e == CSV_OK) {
		buf_reset(&piece);
		if (!source_read(s, &piece))
			problem = "unreadable";
		bytes += piece.n;
		if (problem != NULL || piece.n == 0)
			break;
		if (bytes > TEXT_MAX)
			problem = "too_large";
		else
			e = csv_reader_feed(reader, buf_view(&piece));
	}
	buf_release(&piece);
	if (problem == NULL && e == CSV_OK)
		e = csv_reader_end(reader);
	return (problem == NULL && e != CSV_OK ? csv_error_code(e) : problem);
}

static bool
on_row(void *owner, const struct csv_row *row)
{
	return (entry_rows_take(owner, row));
}

/* What cannot be read is said of it; the next try would find the same. */
static void
give_up(const struct entry_rows *r)
{
	char line[24] = "";
	const char *values[] = { r->import, r->problem, NULL, NULL };

	if (r->problem_line > 0) {
		(void)snprintf(line, sizeof(line), "%zu", r->problem_line);
		values[2] = line;
	}
	if (r->problem_column.n > 0)
		values[3] = r->problem_column.p;
	if (r->is_copying)
		(void)pg_copy_end(r->pg);
	if (pg_in_transaction(r->pg))
		(void)pg_run(r->pg, &SQL_JOBS_ROLLBACK, NULL);
	(void)pg_run(r->pg, &SQL_JOBS_ENTRY_IMPORT_GIVE_UP, values);
}
