/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Names and purposes of organisations that nobody could take for real ones:
 * each says that it is a demonstration, the rest is made of generic words and
 * of words put together from syllables.
 */
#ifndef TOOL_DEMO_WORDS_H
#define TOOL_DEMO_WORDS_H

#include <stdint.h>

#include "../lib/buf.h"

/* A stream of numbers that depends on the seed alone (SplitMix64). */
struct dice {
	uint64_t state;
};

uint64_t dice_roll(struct dice *d);
/* 0 … n - 1 */
uint32_t dice_below(struct dice *d, uint32_t n);
/* True in so many of 10,000 cases. */
bool dice_is(struct dice *d, uint32_t of_ten_thousand);
/* 0 … n - 1, where k comes about 1/(k + 1) as often as 0 (Zipf). */
uint32_t dice_rank(struct dice *d, uint32_t n);

enum demo_language {
	DEMO_RO,
	DEMO_HU,
	DEMO_BILINGUAL
};

struct demo_subject {
	enum demo_language language;
	const char *form; /* code */
	struct str place;
	unsigned int serial; /* may become part of the name */
};

/* Appends its name. */
void demo_name(struct buf *b, struct dice *d,
    const struct demo_subject *subject);
/* Appends one to three sentences. */
void demo_purpose(struct buf *b, struct dice *d);

enum demo_case {
	DEMO_AS_IS,
	DEMO_UPPER,       /* ȘCOALĂ */
	DEMO_UPPER_PLAIN, /* SCOALA */
	DEMO_CEDILLA,     /* ŞCOALĂ */
	DEMO_MOJIBAKE     /* ªCOALÃ */
};

/* Appends Romanian or Hungarian text as the register might write it. */
void demo_write(struct buf *b, struct str text, enum demo_case how);

#endif
