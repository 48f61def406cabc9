/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * CSV (RFC 4180), read as a stream and written into a buffer.
 *
 * The reader takes bytes in pieces of any size and hands out whole rows. It
 * accepts CRLF and LF, a UTF-8 byte order mark, quoted fields over several
 * lines, and bare quotes inside an unquoted field. Empty lines are skipped.
 * Bytes of fields are not checked for UTF-8.
 */
#ifndef LIB_CSV_H
#define LIB_CSV_H

#include "buf.h"

enum {
	CSV_COLUMNS_MAX = 64,
	CSV_FIELD_MAX = 1 << 20, /* bytes */
	CSV_ROW_MAX = 4 << 20
};

enum csv_error {
	CSV_OK,
	CSV_QUOTE_OPEN,  /* the text ended inside a quoted field */
	CSV_QUOTE_AFTER, /* something other than a delimiter after the quote */
	CSV_FIELD_TOO_LONG,
	CSV_ROW_TOO_LONG,
	CSV_TOO_MANY_COLUMNS,
	CSV_NUL,
	CSV_STOPPED /* the callback said so */
};

/* A stable snake_case word. */
const char *csv_error_code(enum csv_error e);

struct csv_row {
	size_t line; /* on which it begins, from 1 */
	size_t n;
	const struct str *fields; /* valid during the callback only */
};

/* Returns false to stop. */
typedef bool (*csv_row_fn)(void *owner, const struct csv_row *row);

struct csv_reader;

/* delimiter: ',' ';' or '\t'; 0 takes the one the first line has most of
 * outside quotes (a comma when it has none). */
struct csv_reader *csv_reader_new(char delimiter, csv_row_fn fn, void *owner);
void csv_reader_free(struct csv_reader *r);
/* Once it has failed it keeps saying so. */
enum csv_error csv_reader_feed(struct csv_reader *r, struct str bytes);
/* The end of the text: hands out the last row. */
enum csv_error csv_reader_end(struct csv_reader *r);
/* The line reached: where the error is. For CSV_QUOTE_OPEN, the line on
 * which the quote was opened. */
size_t csv_reader_line(const struct csv_reader *r);
/* 0 until it is known. */
char csv_reader_delimiter(const struct csv_reader *r);

enum csv_dialect {
	CSV_PLAIN, /* commas, no byte order mark */
	CSV_EXCEL  /* semicolons and a byte order mark, as Excel expects here */
};

struct csv_writer {
	struct buf *out;
	enum csv_dialect dialect;
	size_t column; /* fields written in this row */
};

/* Writes the byte order mark if the dialect has one. */
void csv_writer_init(struct csv_writer *w, struct buf *out,
    enum csv_dialect dialect);
/*
 * A field that a spreadsheet would take for a formula (begins with = + - @,
 * their full-width forms, tab, CR or LF) gets an apostrophe in front. False
 * when the buffer is full.
 */
bool csv_write_field(struct csv_writer *w, struct str s);
bool csv_write_end(struct csv_writer *w); /* of the row: CRLF */

#endif
