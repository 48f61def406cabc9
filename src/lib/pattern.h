/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Regular expressions for the contract's `pattern`, in time linear in the
 * input: a set of states is walked along, nothing is ever tried twice.
 *
 * Understood (ECMA-262's spelling): literals, `.`, `[a-z]`, `[^a-z]`, `\d \w
 * \s` and their negations, `\` before punctuation, `( )`, `(?: )`, `|`, `? *
 * +`, `{n}`, `{n,}`, `{n,m}` up to 256, `^` and `$` at the ends of the whole
 * pattern or of a branch. Refused: everything else (back references, look-
 * around, lazy quantifiers, \u, \p).
 */
#ifndef LIB_PATTERN_H
#define LIB_PATTERN_H

#include "arena.h"

struct pattern;

/* NULL with *ret_fault (static text) when the pattern is not understood or
 * too large. The pattern lives as long as the arena. */
struct pattern *pattern_compile(struct arena *a, struct str source,
    const char **ret_fault);
/* Does it match anywhere in the text (whole text when anchored)? Invalid
 * UTF-8 matches nothing. Allocates nothing. */
bool pattern_matches(const struct pattern *p, struct str text);

#endif
