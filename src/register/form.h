/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The forms in which the national register of NGOs has been published, told
 * apart by the titles of their columns:
 *
 *   the RNONG export since 2026, with all of its columns or only the eight
 *   of its short list;
 *   the five files of the Ministry of Justice up to 2026.
 */
#ifndef REGISTER_FORM_H
#define REGISTER_FORM_H

#include <stdint.h>

#include "../lib/csv.h"

enum register_kind {
	REGISTER_UNKNOWN,
	REGISTER_RNONG,
	REGISTER_MJ
};

enum register_column {
	REGISTER_OTHER, /* kept as published, not understood */
	REGISTER_POSITION,
	REGISTER_NUMBER,
	REGISTER_COURT_NUMBER,
	REGISTER_DATE,
	REGISTER_CATEGORY,
	REGISTER_LEGAL_FORM,
	REGISTER_NAME,
	REGISTER_COURT,
	REGISTER_STATUS,
	REGISTER_BRANCH,
	REGISTER_LOCALITY,
	REGISTER_COUNTY,
	REGISTER_CIF,
	REGISTER_PURPOSE,
	REGISTER_PURPOSE_CHANGE, /* up to five of them */
	REGISTER_UTILITY,
	REGISTER_UTILITY_DECISION,
	REGISTER_ADDRESS,
	REGISTER_KNOWN_OTHER, /* understood to be of no use here */
	REGISTER_COLUMNS
};

struct register_form {
	enum register_kind kind;
	size_t n;
	enum register_column column[CSV_COLUMNS_MAX];
	struct str title[CSV_COLUMNS_MAX]; /* as published; made unique */
	int at[REGISTER_COLUMNS];          /* position, or -1 */
};

/*
 * What a row of titles says; false when it is not one (a heading above the
 * titles, or another kind of file). Text is copied into the arena.
 */
bool register_form_read(struct arena *a, const struct csv_row *row,
    struct register_form *ret);
bool register_form_has(const struct register_form *form,
    enum register_column column);
/* A stable word: rnong_full, rnong_short, mj. */
const char *register_form_name(const struct register_form *form);

#define FLAG(name, code, column) REGISTER_FLAG_##name,
enum register_flag {
#include "flag.def"
	REGISTER_FLAGS
};
#undef FLAG

const char *register_flag_code(enum register_flag flag);
/* Flags a file of this form cannot judge, as bits 1 << flag. */
uint32_t register_form_silent(const struct register_form *form);

#endif
