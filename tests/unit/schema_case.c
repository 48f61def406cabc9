/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "schema_case.h"

#include "lib/alloc.h"

struct arena arena;

int
schema_setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return (0);
}

int
schema_teardown(void **state)
{
	(void)state;
	arena_release(&arena);
	return (0);
}

/* Compiles the schema {"s": …} at /s. Freed by done(). */
struct schema_bundle *bundle;

const struct schema *
compile(const char *text, const char **ret_fault)
{
	json_error_t e;
	json_t *root;

	root = json_loads(text, JSON_REJECT_DUPLICATES, &e);
	if (root == NULL)
		fail_msg("%s in %s", e.text, text);
	bundle = schema_bundle_new(root);
	json_decref(root);
	return (schema_compile(bundle, "/s", ret_fault));
}

void
done(void)
{
	schema_bundle_free(bundle);
	bundle = NULL;
}

/* All violations as "pointer code nearest; …". */
const char *
violations(const char *schema, const char *value)
{
	static char text[4096];
	static struct violations v;
	const struct schema *s;
	const char *fault = NULL;
	size_t i, n = 0;
	json_t *json;
	bool fine;

	s = compile(schema, &fault);
	if (s == NULL)
		fail_msg("%s: %s", schema, fault);
	json = json_loads(value, JSON_DECODE_ANY, NULL);
	if (json == NULL)
		fail_msg("bad value %s", value);
	memset(&v, 0, sizeof(v));
	text[0] = '\0';
	fine = schema_check(s, json, &arena, &v);
	assert_int_equal(fine, v.n == 0);
	for (i = 0; i < v.n; i++) {
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s%s %s%s%s",
		    i == 0 ? "" : "; ", v.items[i].pointer, v.items[i].code,
		    v.items[i].nearest == NULL ? "" : " ",
		    v.items[i].nearest == NULL ? "" : v.items[i].nearest);
		assert_non_null(v.items[i].expected);
		assert_true(v.items[i].expected[0] != '\0');
	}
	json_decref(json);
	done();
	return (text);
}
