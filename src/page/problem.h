/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef PAGE_PROBLEM_H
#define PAGE_PROBLEM_H

#include "../core/ctx.h"

/* The page of a problem (see problem_use_page). */
struct str page_of_problem(struct ctx *c, const json_t *body);

#endif
