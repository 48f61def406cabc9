/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../src/lib/openapi.h"

static void
trims(const char *given, const char *expected)
{
	json_t *document = json_loads(given, JSON_DECODE_ANY, NULL);
	json_t *wanted = json_loads(expected, JSON_DECODE_ANY, NULL);

	assert_non_null(document);
	assert_non_null(wanted);
	openapi_trim(document);
	assert_true(json_equal(document, wanted));
	json_decref(document);
	json_decref(wanted);
}

static void
test_words_go(void **state)
{
	(void)state;
	trims("{\"info\":{\"title\":\"t\",\"description\":\"d\"},"
	      "\"paths\":{\"/a\":{\"get\":{\"summary\":\"s\",\"x\":1}}}}",
	    "{\"info\":{\"title\":\"t\"},\"paths\":{\"/a\":{\"get\":{\"x\":1}}}}");
}

static void
test_examples_go(void **state)
{
	(void)state;
	trims("{\"schema\":{\"type\":\"string\",\"examples\":[\"a\"]},"
	      "\"example\":{\"b\":1},\"examples\":{\"one\":{\"value\":2}}}",
	    "{\"schema\":{\"type\":\"string\"}}");
	trims("[{\"schema\":{},\"example\":1},2]", "[{\"schema\":{}},2]");
}

/* Somebody's field may be called like a word of the specification. */
static void
test_names_stay(void **state)
{
	const char *schema =
	    "{\"properties\":{\"description\":{\"type\":\"string\"},"
	    "\"summary\":{\"type\":\"string\"},"
	    "\"example\":{\"type\":\"string\"},"
	    "\"examples\":{\"type\":\"array\"}},"
	    "\"required\":[\"description\",\"summary\"],"
	    "\"enum\":[\"example\"]}";

	(void)state;
	trims(schema, schema);
	trims("7", "7");
}

static void
test_answers_go(void **state)
{
	json_t *document = json_loads(
	    "{\"paths\":{\"/a\":{\"get\":{\"x\":1,\"responses\":{}},"
	    "\"parameters\":[]}},"
	    "\"components\":{\"responses\":{\"R\":{}},\"schemas\":{}}}",
	    0, NULL);
	json_t *wanted = json_loads(
	    "{\"paths\":{\"/a\":{\"get\":{\"x\":1},\"parameters\":[]}},"
	    "\"components\":{\"schemas\":{}}}",
	    0, NULL);

	(void)state;
	openapi_forget_answers(document);
	assert_true(json_equal(document, wanted));
	json_decref(document);
	json_decref(wanted);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_go),
		cmocka_unit_test(test_examples_go),
		cmocka_unit_test(test_names_stay),
		cmocka_unit_test(test_answers_go),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
