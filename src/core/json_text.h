/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef CORE_JSON_TEXT_H
#define CORE_JSON_TEXT_H

#include <jansson.h>

#include "../lib/arena.h"

/* JSON as compact text in the arena, NUL-terminated. */
struct str json_text(struct arena *a, const json_t *value);
/* A scalar as SQL and CSV write it: text without quotes, true, 12; NULL for
 * null. Arrays and objects as JSON. */
const char *json_text_scalar(struct arena *a, const json_t *value);

#endif
