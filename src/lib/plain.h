/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Text as the database keeps it, and its letters as the database knows them:
 * what is read here has to come out as it would there (tests/data/
 * entry_vectors.tsv). Valid UTF-8 in, valid UTF-8 out.
 */
#ifndef LIB_PLAIN_H
#define LIB_PLAIN_H

#include <stdint.h>

#include "arena.h"

/*
 * The same function as conect.clean_text(t, false): NFC, comma-below letters,
 * no controls and no invisible characters, each run of white space one space,
 * none at the ends.
 */
struct str plain_line(struct arena *a, struct str s);

/* upper() and lower() of C.UTF-8: one character for one. */
struct str plain_upper(struct arena *a, struct str s);
struct str plain_lower(struct arena *a, struct str s);

/* [:space:], [:alpha:] and [:alnum:] of C.UTF-8. */
bool plain_is_space(uint32_t code);
bool plain_is_alpha(uint32_t code);
bool plain_is_alnum(uint32_t code);

/* At most so many characters. */
struct str plain_left(struct str s, size_t characters);

#endif
