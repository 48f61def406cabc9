/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef CONECT_LIB_OPENAPI_H
#define CONECT_LIB_OPENAPI_H

#include <jansson.h>

/*
 * Takes out of an OpenAPI 3.1 document what only readers need: descriptions,
 * summaries and examples. Schemas, parameters and properties stay, those that
 * are named like such a word among them.
 */
void openapi_trim(json_t *document);

/* Takes out what answers look like, of each operation and of the components. */
void openapi_forget_answers(json_t *document);

#endif
