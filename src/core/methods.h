/* SPDX-License-Identifier: EUPL-1.2 */
/* Which methods an address has: Allow, OPTIONS and CORS. */
#ifndef CORE_METHODS_H
#define CORE_METHODS_H

#include "ctx.h"

/* Of the server as a whole. */
#define METHODS_ANY (~0u)

/* allowed: bits 1u << enum method. */
const char *methods_text(struct ctx *c, unsigned allowed);
/* OPTIONS, and the preflight of other people's pages: told of what is public,
 * and of nothing else. */
enum step methods_answer(struct ctx *c, unsigned allowed);

#endif
