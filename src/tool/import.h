/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One file of the national register into the database: what import-register
 * and demo have in common.
 */
#ifndef TOOL_IMPORT_H
#define TOOL_IMPORT_H

#include "../lib/arena.h"
#include "pg.h"

struct import_options {
	const char *captured_on; /* NULL: from the file's name, or its time */
	const char *scope;       /* NULL: by the form of the file */
	const char *legal_form;  /* a code; NULL: by the file's name */
	const char *encoding;    /* NULL: as found */
	bool allow_older;
	bool allow_vanish;
	bool again; /* even if this very file has been imported */
	bool dry_run;
	bool quiet;
	/* Run in the same transaction, after the rows; NULL: nothing. */
	const struct statement *also;
};

/*
 * Imports the file in a transaction of its own and prints what it did.
 * Faults have been said when it returns false; nothing was changed then.
 * *ret_report: the report as JSON, in the arena.
 */
bool import_file(struct pg *pg, struct arena *a, const char *path,
    const struct import_options *options, const char **ret_report);

/* Prints the report for people. */
void import_print(const char *path, const char *report);

#endif
