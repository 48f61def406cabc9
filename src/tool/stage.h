/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Rows of a register on their way into register_stage: one line of COPY's
 * text format each.
 */
#ifndef TOOL_STAGE_H
#define TOOL_STAGE_H

#include "../lib/buf.h"
#include "../register/row.h"

/* False when the buffer is full. */
bool stage_row(struct buf *out, size_t line, const struct register_row *row);

#endif
