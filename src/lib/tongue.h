/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Which language a name is in, as far as it shows, so that it can be read
 * aloud as such. web/src/lib/language.ts has the same rules; whoever changes
 * one changes both.
 *
 * A name is surely Hungarian when it has a letter that Hungarian has and
 * Romanian lacks (ő, ű), or a word that ends in a noun of Hungarian
 * organisations (egyesület, alapítvány, szövetség …, with a suffix or not);
 * but not when it has a letter that Hungarian lacks (ă â î ș ț, cedilla forms
 * too) or a word of Romanian names (asociația, fundația, pentru …): then the
 * Hungarian part is not the whole. All else is left unmarked: a wrong mark is
 * worse for the ear than none.
 */
#ifndef LIB_TONGUE_H
#define LIB_TONGUE_H

#include "str.h"

bool tongue_is_hungarian(struct str name);

#endif
