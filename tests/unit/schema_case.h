/* SPDX-License-Identifier: EUPL-1.2 */
/* What the tests of schemas share: one schema, one value, what is wrong. */
#ifndef TESTS_SCHEMA_CASE_H
#define TESTS_SCHEMA_CASE_H

#include "lib/schema.h"

extern struct arena arena;
/* Of the last compile(), until done(). */
extern struct schema_bundle *bundle;

int schema_setup(void **state);
int schema_teardown(void **state);
/* Compiles the schema {"s": …} at /s. Freed by done(). */
const struct schema *compile(const char *text, const char **ret_fault);
void done(void);
/* All violations as "pointer code nearest; …"; valid until the next call. */
const char *violations(const char *schema, const char *value);

#define GOOD(schema, value)                                                    \
	assert_string_equal(violations("{\"s\":" schema "}", value), "")
#define BAD(schema, value, want)                                               \
	assert_string_equal(violations("{\"s\":" schema "}", value), want)

#endif
