/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A field of a register, made safe and readable.
 */
#ifndef REGISTER_CLEAN_H
#define REGISTER_CLEAN_H

#include "../lib/text.h"
#include "form.h"

/*
 * Thirteen digits in a row that can be a personal number (sex, month and day
 * are possible) become asterisks. Returns s itself when there are none;
 * *ret_masked tells.
 */
struct str clean_mask(struct arena *a, struct str s, bool *ret_masked);

/* Repaired and normalised text; adds the flags of what was done to *flags. */
struct str clean_text(struct arena *a, struct str s, enum text_shape shape,
    uint32_t *flags);

/* A line without invisible characters and direction marks. */
struct str clean_line(struct arena *a, struct str s, uint32_t *flags);

/* At most so many characters; the rest goes, and is flagged. */
struct str clean_cut(struct str s, size_t characters, uint32_t *flags);

/* Has it tags such as <PERSON>, left by who masked names before publishing? */
bool clean_has_tags(struct str s);
/* Is there a court's decision, or its name, where the name should be? */
bool clean_has_court_text(struct arena *a, struct str name);

/*
 * A locality as published: a county behind a hyphen ("CORBEANCA - IF",
 * "SECTORUL 4 - BUCURESTI") goes to *ret_hint, and a street address behind it
 * goes altogether; *ret_address tells.
 */
struct str clean_place(struct arena *a, struct str text, struct str *ret_hint,
    bool *ret_address);

/* Nothing, NEDETERMINAT, or only signs. */
bool clean_is_void(struct arena *a, struct str text);

#endif
