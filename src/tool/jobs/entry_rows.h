/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The rows of a file of entries on their way to the database: the first lines
 * are held back until it has said which of them has the titles and what they
 * stand for; then each row is read and sent by COPY, ready to be compared.
 */
#ifndef TOOL_ENTRY_ROWS_H
#define TOOL_ENTRY_ROWS_H

#include "../../entry/value.h"
#include "../../lib/buf.h"
#include "../../lib/csv.h"
#include "../pg.h"

enum {
	ENTRY_HEAD_LINES = 10
};

struct entry_line {
	size_t line;
	size_t n;
	struct str *cells;
};

struct entry_rows {
	struct pg *pg;
	const char *import;
	size_t rows; /* that were taken */
	size_t sent; /* that are in the stage */
	bool is_copying;
	bool is_lost;        /* the database did not take it: another time */
	const char *problem; /* of the file, or NULL */
	size_t problem_line; /* 0: none */
	struct str problem_column;
	/* the rest is its own */
	struct arena kept; /* as long as the file */
	struct arena row;  /* as long as one row */
	struct buf out, after, problems;
	struct entry_line head[ENTRY_HEAD_LINES];
	size_t nhead;
	size_t heading;               /* the line of the titles */
	size_t columns[ENTRY_FIELDS]; /* from 1; 0: there is none */
	struct entry_rules rules;
	bool is_settled;
};

void entry_rows_init(struct entry_rows *r, struct pg *pg, const char *import);
void entry_rows_release(struct entry_rows *r);
/* One row of the file; false: no more. */
bool entry_rows_take(struct entry_rows *r, const struct csv_row *row);
/* After the last: true when all of them are in the stage. */
bool entry_rows_end(struct entry_rows *r);

#endif
