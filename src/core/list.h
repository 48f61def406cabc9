/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef CORE_LIST_H
#define CORE_LIST_H

#include "ctx.h"

/*
 * Replaces the sealed cursor of the request, if any, by the position inside.
 * False when it was not made by this service for these filters.
 */
bool list_open_cursor(struct ctx *c);

/*
 * The cursor of a position that SQL gave, good for these filters. NULL for one
 * that does not exist (p NULL).
 */
const char *list_seal_cursor(struct ctx *c, struct str payload);

#endif
