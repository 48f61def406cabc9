/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One row of the national register, read: what is certain is normalised, what
 * is doubtful is kept as published and flagged, what is personal is masked.
 * Nothing is looked up here: county, locality and court are text until the
 * database has compared them with its lists.
 */
#ifndef REGISTER_ROW_H
#define REGISTER_ROW_H

#include "../lib/date.h"
#include "form.h"

enum tristate {
	TRI_UNKNOWN,
	TRI_NO,
	TRI_YES
};

/* A text with p NULL is not known. All live in the arena of the reading. */
struct register_row {
	struct str national_number; /* normalised, or as published */
	struct str court_number;
	struct str court_name;
	struct str name;
	struct str name_key; /* for matching; empty when the name is missing */
	struct str legal_form; /* code */
	struct str status;     /* code */
	struct str cif;
	struct str registered_on; /* YYYY-MM-DD */
	struct str county;        /* as published */
	struct str locality;      /* without a county behind it */
	struct str county_hint;   /* that county, as it stood there */
	struct str purpose;
	enum tristate is_branch;
	enum tristate public_utility;
	uint32_t flags;       /* bits 1 << enum register_flag */
	struct str raw;       /* JSON object: title → text as published */
	struct str steady;    /* the beginning of raw that does not hold the
	                           row's position in the file */
	const char *rejected; /* NULL, or why the row cannot be taken */
};

struct register_rules {
	struct date captured_on;
	const char *legal_form; /* of the whole file, or NULL */
};

/* Text longer than these is cut and flagged, or the row is refused. */
enum {
	REGISTER_NAME_MAX = 2000,      /* characters */
	REGISTER_PURPOSE_MAX = 100000, /* characters */
	REGISTER_NUMBER_MAX = 60,
	REGISTER_COURT_NUMBER_MAX = 200,
	REGISTER_PLACE_MAX = 200
};

/*
 * Reads one row. False: it is empty and counts for nothing. A row with
 * `rejected` set has only `raw` besides.
 */
bool register_row_read(struct arena *a, const struct register_form *form,
    const struct register_rules *rules, const struct csv_row *row,
    struct register_row *ret);

/* A legal form of the vocabulary from the words of a register or of a file's
 * name; NULL when it is none of those known. */
const char *register_legal_form(struct arena *a, struct str text);

#endif
