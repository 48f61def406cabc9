/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The words of the pages in three languages, and how each language writes
 * plurals, numbers and dates. A catalogue is a flat JSON object: a key's value
 * is a text with {variables}, or an object of such texts by plural category.
 */
#ifndef LIB_WORDS_H
#define LIB_WORDS_H

#include <jansson.h>

#include "arena.h"
#include "buf.h"
#include "date.h"

/* In the order of enum lang and enum http_language. */
enum words_lang {
	WORDS_RO,
	WORDS_HU,
	WORDS_EN,
	WORDS_LANGS
};

enum words_plural {
	WORDS_ONE,
	WORDS_FEW, /* Romanian only: 0, 2 to 19, 101 to 119 … */
	WORDS_OTHER,
	WORDS_PLURALS
};

/* As CLDR has it for whole numbers. */
enum words_plural words_plural(enum words_lang lang, int64_t n);
/* 12.345, 12 345 (no-break space), 12,345. */
void words_number(struct buf *b, enum words_lang lang, int64_t n);
/* 11 aprilie 2019, 2019. április 11., 11 April 2019. */
void words_date(struct buf *b, enum words_lang lang, struct date d);
/* The same and the time of day, on the clocks of Romania. */
void words_instant(struct buf *b, enum words_lang lang, int64_t micros);
/* The day on the clocks of Romania, and the instant at which a day begins. */
struct date words_day_of(int64_t micros);
int64_t words_day_begins(struct date d);

struct words {
	json_t *catalogue[WORDS_LANGS]; /* key → text or object, all files */
};

void words_init(struct words *w);
void words_release(struct words *w);
/*
 * Adds a file of one language. False, with the fault in *ret_fault (in the
 * arena), when it is not JSON, holds something else than texts and plurals,
 * or has a key that is already there.
 */
bool words_add(struct words *w, enum words_lang lang, struct str json,
    struct arena *a, const char **ret_fault);

/* One entry: a text, or a text for each plural category. */
struct word {
	bool has_plural;
	struct str
	    form[WORDS_PLURALS]; /* WORDS_OTHER when there is no plural */
};

/*
 * NULL, and the entry of the key, pointing into the catalogue; or what is
 * wrong: there is none, a plural category of the language is missing, or a
 * brace does not enclose a name.
 */
const char *words_find(const struct words *w, enum words_lang lang,
    struct str key, struct arena *a, struct word *ret);

/* Takes the next {name} off the text: *ret_before is what stood before it.
 * False, with the whole rest in *ret_before, when there is none. */
bool word_next(struct str *text, struct str *ret_before, struct str *ret_name);

#endif
