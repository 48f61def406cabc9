/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef CORE_INPUT_H
#define CORE_INPUT_H

#include "../lib/path.h"
#include "ctx.h"

/*
 * Checks path and query parameters and the body against the contract and
 * binds them by their names (arrays as text[] literals, the body's members
 * as text or JSON). What is absent and has no default is bound to NULL.
 * False when something is wrong: *ret is the problem to answer with, and
 * every fault is noted in c.
 */
bool input_check(struct ctx *c, const struct path_match *match,
    enum problem_code *ret);

/*
 * The query of a page as browsers make it from forms: empty fields, the same
 * name once for each choice; and what others add to addresses to follow
 * people. True when there is any of it: the reply is set, to the same address
 * with the query as the contract writes it.
 */
bool input_is_untidy(struct ctx *c);

#endif
