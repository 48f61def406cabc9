/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Text of people: UTF-8, Romanian and Hungarian letters, and the folding by
 * which search compares.
 *
 * text_fold and text_key are the same functions as conect.fold and
 * conect.key_of in SQL, byte for byte; whoever changes one changes both and
 * the vectors in tests/data.
 */
#ifndef LIB_TEXT_H
#define LIB_TEXT_H

#include <stdint.h>

#include "arena.h"

/* Shortest form only, no surrogates, nothing above U+10FFFF. NUL is valid. */
bool utf8_is_valid(struct str s);
/* Code points of valid UTF-8. */
size_t utf8_length(struct str s);
/* The code point at the beginning of s and its length in bytes; 0 when s is
 * empty or does not begin with valid UTF-8. */
size_t utf8_decode(struct str s, uint32_t *ret_code);
/* Writes 1 to 4 bytes and returns how many; code must be a scalar value. */
size_t utf8_encode(uint32_t code, char ret[4]);

enum text_shape {
	TEXT_LINE, /* every run of white space becomes one space; ends trimmed */
	TEXT_BLOCK /* lines kept: CRLF and CR become LF, tabs stay, ends of the
	              whole trimmed */
};

/*
 * What people meant: cedilla letters become comma-below ones, combining
 * sequences of Romanian and Hungarian letters are composed, control
 * characters go. Valid UTF-8 in, valid UTF-8 out; never longer than the
 * input; idempotent. Full NFC is left to PostgreSQL.
 */
struct str text_normalise(struct arena *a, struct str s, enum text_shape shape);

/*
 * Controls, direction marks, invisible characters, noncharacters, more than
 * three combining marks in a row, or invalid UTF-8: not allowed in names and
 * identifiers. Newlines and tabs count as controls.
 */
bool text_has_forbidden(struct str s);

/*
 * Names of places as they are spelt since 1993: Tîrgu as Târgu. Of what was
 * typed only, before it is folded: words such as reînviere keep their î in
 * names of people's choosing. What is not UTF-8 is given back as it is.
 */
struct str text_respell(struct arena *a, struct str s);

/* Lower-case ASCII words and numbers separated by single spaces. */
struct str text_fold(struct arena *a, struct str s);
/* The folded text without the words every second name has; the text itself
 * when nothing would be left. */
struct str text_key(struct arena *a, struct str folded);

#endif
