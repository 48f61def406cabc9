/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "files.h"
#include "schema_case.h"

#include "lib/alloc.h"

static void
assert_text(const char *schema, const char *text, const char *want)
{
	const char *fault = NULL;
	const struct schema *s;
	json_t *value = NULL;
	char *dump;

	s = compile(schema, &fault);
	assert_non_null(s);
	assert_true(
	    schema_from_text(s, &arena, exact(&arena, str_from(text)), &value));
	dump = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
	assert_string_equal(dump, want);
	free(dump);
	json_decref(value);
	done();
}

static void
assert_types(const char *schema, unsigned int want)
{
	const char *fault = NULL;
	const struct schema *s;

	s = compile(schema, &fault);
	assert_non_null(s);
	assert_int_equal(schema_types(s), want);
	done();
}

static void
from_text(void **state)
{
	static const char *const integer = "{\"s\":{\"type\":\"integer\"}}";
	static const char *const number = "{\"s\":{\"type\":\"number\"}}";
	static const char *const list = "{\"s\":{\"type\":\"array\",\"items\":"
					"{\"type\":\"integer\"}}}";
	static const char *const not_integer[] = { "", "+1", " 1", "1 ", "01",
		"-01", "1.0", "1e3", "0x1", "-", "1_000", "9223372036854775808",
		"null", "true", "[1]", "١" };
	char quoted[64];
	size_t i;

	(void)state;
	assert_text(integer, "0", "0");
	assert_text(integer, "-12", "-12");
	assert_text(integer, "9223372036854775807", "9223372036854775807");
	assert_text(integer, "-9223372036854775808", "-9223372036854775808");
	for (i = 0; i < sizeof(not_integer) / sizeof(*not_integer); i++) {
		(void)snprintf(quoted, sizeof(quoted), "\"%s\"",
		    not_integer[i]);
		assert_text(integer, not_integer[i], quoted);
	}
	assert_text(number, "1.5", "1.5");
	assert_text(number, "2", "2");
	assert_text(number, "1e400", "\"1e400\"");
	assert_text("{\"s\":{\"type\":\"boolean\"}}", "true", "true");
	assert_text("{\"s\":{\"type\":\"boolean\"}}", "false", "false");
	assert_text("{\"s\":{\"type\":\"boolean\"}}", "True", "\"True\"");
	assert_text("{\"s\":{\"type\":\"boolean\"}}", "1", "\"1\"");
	assert_text("{\"s\":{\"type\":\"string\"}}", "12", "\"12\"");
	assert_text("{\"s\":{\"type\":\"string\"}}", "true", "\"true\"");
	assert_text("{\"s\":{}}", "12", "\"12\"");
	assert_text("{\"s\":{\"enum\":[\"json\",\"csv\"]}}", "csv", "\"csv\"");
	assert_text("{\"s\":{\"type\":[\"integer\",\"string\"]}}", "12", "12");
	assert_text("{\"s\":{\"type\":[\"integer\",\"string\"]}}", "x",
	    "\"x\"");
	assert_text(list, "", "[]");
	assert_text(list, "1", "[1]");
	assert_text(list, "1,2,x", "[1,2,\"x\"]");
	assert_text(list, "1,", "[1,\"\"]");
	assert_text(list, ",", "[\"\",\"\"]");
	assert_text(
	    "{\"s\":{\"$ref\":\"#/t\"},\"t\":{\"type\":\"array\","
	    "\"items\":{\"$ref\":\"#/u\"}},\"u\":{\"type\":\"string\"}}",
	    "CV,HR", "[\"CV\",\"HR\"]");
}

static void
types_through_combinations(void **state)
{
	const char *fault = NULL;

	(void)state;
	assert_types("{\"s\":{}}", SCHEMA_ANY);
	assert_types("{\"s\":false}", 0);
	assert_types("{\"s\":{\"allOf\":[{\"type\":\"integer\"},"
		     "{\"type\":[\"number\",\"null\"]}]}}",
	    SCHEMA_INTEGER);
	assert_types("{\"s\":{\"anyOf\":[{\"type\":\"string\"},"
		     "{\"type\":\"null\"}]}}",
	    SCHEMA_STRING | SCHEMA_NULL);
	assert_types("{\"s\":{\"oneOf\":[{\"type\":\"array\"},"
		     "{\"type\":\"object\"}],\"type\":\"array\"}}",
	    SCHEMA_ARRAY);
	assert_int_equal(json_integer_value(schema_default(
			     compile("{\"s\":{\"allOf\":[{},{\"default\":7}]}}",
				 &fault))),
	    7);
	done();
	/* A place may be one item of an array, and names may hold ~ and /. */
	assert_string_equal(
	    violations("{\"s\":{\"$ref\":\"#/a~0b/1/c~1d\"},"
		       "\"a~b\":[0,{\"c/d\":{\"type\":\"null\"}}]}",
		"1"),
	    " type");
	assert_text("{\"s\":{\"allOf\":[{\"type\":\"array\",\"items\":"
		    "{\"type\":\"boolean\"}}]}}",
	    "true,x", "[true,\"x\"]");
	assert_text("{\"s\":{\"anyOf\":[{\"type\":\"array\",\"items\":"
		    "{\"type\":\"integer\"}},{\"type\":\"null\"}]}}",
	    "5", "[5]");
}

static void
from_bad_text(void **state)
{
	const char *fault = NULL;
	const struct schema *s;
	json_t *value = NULL;

	(void)state;
	s = compile("{\"s\":{\"type\":\"string\"}}", &fault);
	assert_false(schema_from_text(s, &arena, STR("\xFF"), &value));
	assert_false(schema_from_text(s, &arena, STR("a\0b"), &value));
	assert_null(value);
	assert_true(
	    schema_from_text(s, &arena, (struct str){ NULL, 0 }, &value));
	assert_string_equal(json_string_value(value), "");
	json_decref(value);
	done();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(from_text),
		cmocka_unit_test(types_through_combinations),
		cmocka_unit_test(from_bad_text),
	};

	return (cmocka_run_group_tests(tests, schema_setup, schema_teardown));
}
