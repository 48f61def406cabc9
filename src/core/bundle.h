/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The contract, openapi/bundle.json, as it stood when the binary was built.
 * Served as /openapi.json and compiled at start to check requests.
 */
#ifndef CORE_BUNDLE_H
#define CORE_BUNDLE_H

#include <stddef.h>

/* Compact JSON, without a NUL at its end. */
extern const char bundle_json[];
extern const size_t bundle_json_len;

#endif
