/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Rows of a register that does not exist, in the form of the RNONG export
 * and with its proportions: counties, forms, states, years, and dirt.
 */
#ifndef TOOL_DEMO_ROW_H
#define TOOL_DEMO_ROW_H

#include "demo_words.h"

struct demo_place {
	struct str name; /* of a commune, town or municipality */
	bool is_commune;
};

struct demo_county {
	struct str code;
	struct str name;
	uint32_t weight; /* organisations in the whole country's 141,330 */
	const struct demo_place *places; /* the towns first */
	uint32_t nplaces;
	const struct str *courts;
	uint32_t ncourts;
};

enum {
	DEMO_YEAR_FIRST = 1990,
	DEMO_YEAR_LAST = 2026,
	DEMO_LETTERS = 3
};

struct demo_register {
	uint64_t seed;
	const struct demo_county *counties;
	uint32_t ncounties;
	uint32_t total; /* sum of weights */
	uint32_t given[DEMO_LETTERS][DEMO_YEAR_LAST + 1 - DEMO_YEAR_FIRST];
	uint32_t position; /* of the row last written */
};

/* The day on which all of it was "captured". */
#define DEMO_CAPTURED_ON "2026-09-20"

/* How many of the country's organisations have their seat in this county. */
uint32_t demo_weight(struct str code);
void demo_titles(struct buf *b);
/* Appends the rows of organisation i: one, or two when it is repeated. Call
 * in order of i: numbers of the register are given out in turn. */
void demo_rows(struct buf *b, struct demo_register *reg, uint32_t i);

#endif
