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

/* A label of a name may have 63 letters. */
#define LONG_LABEL                                                             \
	"a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ro"

static void
types(void **state)
{
	(void)state;
	GOOD("{}", "1");
	GOOD("true", "null");
	BAD("false", "1", " not_allowed");
	GOOD("{\"type\":\"string\"}", "\"a\"");
	BAD("{\"type\":\"string\"}", "1", " type");
	BAD("{\"type\":\"string\"}", "null", " type");
	GOOD("{\"type\":[\"string\",\"null\"]}", "null");
	BAD("{\"type\":[\"string\",\"null\"]}", "[]", " type");
	GOOD("{\"type\":\"integer\"}", "-5");
	BAD("{\"type\":\"integer\"}", "1.0", " type");
	BAD("{\"type\":\"integer\"}", "\"1\"", " type");
	BAD("{\"type\":\"integer\"}", "true", " type");
	GOOD("{\"type\":\"number\"}", "1");
	GOOD("{\"type\":\"number\"}", "1.5");
	GOOD("{\"type\":\"boolean\"}", "false");
	BAD("{\"type\":\"boolean\"}", "0", " type");
	BAD("{\"type\":\"array\"}", "{}", " type");
	BAD("{\"type\":\"object\"}", "[]", " type");
	BAD("{\"type\":\"null\"}", "0", " type");
}

static void
values(void **state)
{
	(void)state;
	GOOD("{\"enum\":[\"name\",\"-name\",null,3]}", "null");
	GOOD("{\"enum\":[\"name\",\"-name\",null,3]}", "3");
	BAD("{\"enum\":[\"name\",\"-name\"]}", "\"nmae\"", " enum name");
	BAD("{\"enum\":[\"name\",\"-name\"]}", "\"NAME\"", " enum name");
	BAD("{\"enum\":[\"name\"]}", "\"zzz\"", " enum");
	BAD("{\"enum\":[3,{\"a\":1}]}", "4", " enum");
	GOOD("{\"const\":{\"a\":[1]}}", "{\"a\":[1]}");
	BAD("{\"const\":\"asociatie\"}", "\"asociatia\"", " const asociatie");
	BAD("{\"const\":null}", "0", " const");
}

static void
numbers(void **state)
{
	(void)state;
	GOOD("{\"minimum\":1,\"maximum\":200}", "1");
	GOOD("{\"minimum\":1,\"maximum\":200}", "200");
	BAD("{\"minimum\":1,\"maximum\":200}", "0", " minimum");
	BAD("{\"minimum\":1,\"maximum\":200}", "201", " maximum");
	BAD("{\"minimum\":1.5}", "1", " minimum");
	BAD("{\"maximum\":9007199254740992}", "9007199254740993", " maximum");
	GOOD("{\"exclusiveMinimum\":0}", "0.1");
	BAD("{\"exclusiveMinimum\":0}", "0", " minimum");
	BAD("{\"exclusiveMaximum\":5}", "5", " maximum");
	GOOD("{\"minimum\":1}", "\"text has no minimum\"");
	GOOD("{\"type\":\"integer\",\"format\":\"int32\"}", "2147483647");
	BAD("{\"type\":\"integer\",\"format\":\"int32\"}", "2147483648",
	    " maximum");
	BAD("{\"type\":\"integer\",\"format\":\"int32\"}", "-2147483649",
	    " minimum");
	GOOD("{\"type\":\"integer\",\"format\":\"int64\"}", "2147483648");
}

static void
strings(void **state)
{
	(void)state;
	GOOD("{\"minLength\":2,\"maxLength\":3}", "\"șț\"");
	GOOD("{\"minLength\":2,\"maxLength\":3}", "\"\\ud83d\\ude00ab\"");
	BAD("{\"minLength\":2}", "\"ș\"", " min_length");
	BAD("{\"maxLength\":3}", "\"abcd\"", " max_length");
	GOOD("{\"pattern\":\"^[A-Z]{2}$\"}", "\"CV\"");
	BAD("{\"pattern\":\"^[A-Z]{2}$\",\"maxLength\":2}", "\"cvx\"",
	    " max_length;  pattern");
}

static void
formats(void **state)
{
	(void)state;
	GOOD("{\"format\":\"date\"}", "\"2024-02-29\"");
	BAD("{\"format\":\"date\"}", "\"2026-02-29\"", " format_date");
	GOOD("{\"format\":\"date-time\"}", "\"2026-03-09T10:00:00+02:00\"");
	BAD("{\"format\":\"date-time\"}", "\"2026-03-09\"",
	    " format_date_time");
	GOOD("{\"format\":\"uuid\"}",
	    "\"0198C0DE-0000-7000-8000-00000000000a\"");
	BAD("{\"format\":\"uuid\"}", "\"0198\"", " format_uuid");
	GOOD("{\"format\":\"date\"}", "5");
}

static void
uris_and_mail(void **state)
{
	static const char *const good_uri[] = {
		"https://x.example/a?b=%C8%99#c", "mailto:a@x.example",
		"urn:uuid:1", "http://[::1]:80/"
	};
	static const char *const bad_uri[] = { "", "x", "http:", "http://",
		"http:///x", "https:x", "//x.example", "/a", "ht tp://x",
		"http://x y", "http://x/%zz", "http://x/%4", "http://ș.ro",
		"1http://x", "http://x\\ny", "http://x\\\"", "javascript" };
	static const char *const good_mail[] = { "a@b.ro", "a.b+c@x-y.example",
		"o'neill@x.example" };
	static const char *const bad_mail[] = { "", "@", "a", "a@", "@b.ro",
		"a@b", "a b@c.ro", ".a@b.ro", "a.@b.ro", "a..b@c.ro", "a@b..ro",
		"a@.ro", "a@b.ro.", "a@-b.ro", "a@b-.ro", "a@b.ro-", "a@b@c.ro",
		LONG_LABEL, "a@1.2.3.4", "a@[1.2.3.4]", "ă@b.ro",
		"a@b.ro\\nBcc: x@y.ro", "\\\"a\\\"@b.ro" };
	char value[256];
	size_t i;

	(void)state;
	BAD("{\"type\":\"string\"}", "1", " type");
	for (i = 0; i < sizeof(good_uri) / sizeof(*good_uri); i++) {
		(void)snprintf(value, sizeof(value), "\"%s\"", good_uri[i]);
		GOOD("{\"format\":\"uri\"}", value);
	}
	for (i = 0; i < sizeof(bad_uri) / sizeof(*bad_uri); i++) {
		(void)snprintf(value, sizeof(value), "\"%s\"", bad_uri[i]);
		BAD("{\"format\":\"uri\"}", value, " format_uri");
	}
	for (i = 0; i < sizeof(good_mail) / sizeof(*good_mail); i++) {
		(void)snprintf(value, sizeof(value), "\"%s\"", good_mail[i]);
		GOOD("{\"format\":\"email\"}", value);
	}
	for (i = 0; i < sizeof(bad_mail) / sizeof(*bad_mail); i++) {
		(void)snprintf(value, sizeof(value), "\"%s\"", bad_mail[i]);
		BAD("{\"format\":\"email\"}", value, " format_email");
	}
}

static void
arrays(void **state)
{
	(void)state;
	GOOD("{\"items\":{\"type\":\"integer\"},\"minItems\":1,\"maxItems\":2}",
	    "[1,2]");
	BAD("{\"items\":{\"type\":\"integer\"},\"maxItems\":2}",
	    "[1,\"a\",null]", " max_items; /1 type; /2 type");
	BAD("{\"minItems\":1}", "[]", " min_items");
	GOOD("{\"uniqueItems\":true}", "[1,2,\"1\",[1],{\"a\":1}]");
	BAD("{\"uniqueItems\":true}", "[{\"a\":1},2,{\"a\":1}]",
	    " unique_items");
	BAD("{\"items\":false}", "[1]", "/0 not_allowed");
}

static void
objects(void **state)
{
	(void)state;
	GOOD("{\"properties\":{\"a\":{\"type\":\"string\"}}}", "{\"b\":1}");
	BAD("{\"properties\":{\"a\":{\"type\":\"string\"}},"
	    "\"required\":[\"a\",\"b\"]}",
	    "{\"a\":1}", "/b required; /a type");
	BAD("{\"properties\":{\"name\":{},\"county\":{}},"
	    "\"additionalProperties\":false}",
	    "{\"nmae\":1,\"county\":2,\"zzzzzz\":3}",
	    "/nmae unknown_field name; /zzzzzz unknown_field");
	BAD("{\"additionalProperties\":{\"type\":\"integer\"}}",
	    "{\"a\":1,\"b\":\"x\"}", "/b type");
	BAD("{\"minProperties\":1}", "{}", " min_properties");
	BAD("{\"maxProperties\":1}", "{\"a\":1,\"b\":2}", " max_properties");
	BAD("{\"additionalProperties\":false}", "{\"a/b~c\":1}",
	    "/a~1b~0c unknown_field");
	BAD("{\"properties\":{\"a\":{\"items\":{\"properties\":{\"b\":false}}}}}",
	    "{\"a\":[{},{\"b\":1}]}", "/a/1/b not_allowed");
	/* Names that mean something elsewhere mean nothing here. */
	BAD("{\"additionalProperties\":false}",
	    "{\"__proto__\":1,\"constructor\":1}",
	    "/__proto__ unknown_field; /constructor unknown_field");
}

static void
combinations(void **state)
{
	(void)state;
	BAD("{\"allOf\":[{\"minLength\":2},{\"maxLength\":0}]}", "\"a\"",
	    " min_length;  max_length");
	GOOD("{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}",
	    "null");
	BAD("{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}", "\"a\"",
	    " any_of");
	/* Only one branch takes strings: its complaint is the useful one. */
	BAD("{\"anyOf\":[{\"type\":\"string\",\"maxLength\":1},"
	    "{\"type\":\"null\"}]}",
	    "\"ab\"", " max_length");
	BAD("{\"anyOf\":[{\"type\":\"string\",\"maxLength\":1},"
	    "{\"type\":\"string\",\"minLength\":4}]}",
	    "\"ab\"", " any_of");
	GOOD("{\"oneOf\":[{\"minimum\":5},{\"maximum\":3}]}", "6");
	BAD("{\"oneOf\":[{\"minimum\":1},{\"maximum\":3}]}", "2", " one_of");
	BAD("{\"oneOf\":[{\"minimum\":5},{\"maximum\":3}]}", "4", " one_of");
	BAD("{\"oneOf\":[{\"type\":\"object\",\"required\":[\"a\"]},"
	    "{\"type\":\"array\"}]}",
	    "{}", "/a required");
}

static void
references(void **state)
{
	(void)state;
	assert_string_equal(violations("{\"s\":{\"$ref\":\"#/a~1b/0\"},"
				       "\"a/b\":[{\"type\":\"integer\"}]}",
				"\"x\""),
	    " type");
	/* A reference and what stands beside it both count. */
	assert_string_equal(
	    violations("{\"s\":{\"$ref\":\"#/t\","
		       "\"maxLength\":1},\"t\":{\"minLength\":3}}",
		"\"xx\""),
	    " max_length;  min_length");
	/* A tree: recursion through the value is allowed. */
	assert_string_equal(
	    violations("{\"s\":{\"properties\":{\"up\":"
		       "{\"$ref\":\"#/s\"},\"n\":{\"type\":\"integer\"}}}}",
		"{\"up\":{\"up\":{\"n\":\"x\"}}}"),
	    "/up/up/n type");
}

static void
assert_refused(const char *schema, const char *part)
{
	const char *fault = NULL;

	if (compile(schema, &fault) != NULL)
		fail_msg("%s compiled", schema);
	assert_non_null(fault);
	if (strstr(fault, part) == NULL)
		fail_msg("%s: %s", schema, fault);
	/* And it stays refused. */
	assert_null(schema_compile(bundle, "/s", &fault));
	done();
}

static void
refused(void **state)
{
	(void)state;
	assert_refused("{}", "/s: nothing");
	assert_refused("{\"s\":1}", "/s: not a schema");
	assert_refused("{\"s\":{\"minLenght\":1}}",
	    "/s: minLenght: a keyword that is not known");
	assert_refused("{\"s\":{\"nullable\":true}}", "nullable");
	assert_refused("{\"s\":{\"not\":{}}}", "not");
	assert_refused("{\"s\":{\"properties\":{\"a\":{\"if\":{}}}}}",
	    "/s/properties/a: if");
	assert_refused("{\"s\":{\"type\":\"text\"}}", "type");
	assert_refused("{\"s\":{\"type\":[]}}", "type");
	assert_refused("{\"s\":{\"type\":[\"string\",5]}}", "type");
	assert_refused("{\"s\":{\"enum\":[]}}", "enum");
	assert_refused("{\"s\":{\"enum\":\"a\"}}", "enum");
	assert_refused("{\"s\":{\"required\":[1]}}", "required");
	assert_refused("{\"s\":{\"required\":\"a\"}}", "required");
	assert_refused("{\"s\":{\"maxLength\":-1}}", "maxLength");
	assert_refused("{\"s\":{\"maxLength\":1.5}}", "maxLength");
	assert_refused("{\"s\":{\"minimum\":\"1\"}}", "minimum");
	assert_refused("{\"s\":{\"uniqueItems\":1}}", "uniqueItems");
	assert_refused("{\"s\":{\"pattern\":5}}", "pattern");
	assert_refused("{\"s\":{\"pattern\":\"(?=a)\"}}", "pattern: a group");
	assert_refused("{\"s\":{\"format\":\"hostname\"}}", "format");
	assert_refused("{\"s\":{\"format\":3}}", "format");
	assert_refused("{\"s\":{\"properties\":[]}}", "properties");
	assert_refused("{\"s\":{\"items\":[{}]}}", "items");
	assert_refused("{\"s\":{\"allOf\":[]}}", "allOf");
	assert_refused("{\"s\":{\"anyOf\":{}}}", "anyOf");
	assert_refused("{\"s\":{\"$ref\":\"#/nowhere\"}}", "$ref");
	assert_refused("{\"s\":{\"$ref\":\"other.json#/s\"}}", "$ref");
	assert_refused("{\"s\":{\"$ref\":5}}", "$ref");
	assert_refused("{\"s\":{\"$ref\":\"#/a/x\"},\"a\":[{}]}", "$ref");
	assert_refused("{\"s\":{\"$ref\":\"#/a/1\"},\"a\":[{}]}", "$ref");
	assert_refused("{\"s\":{\"$ref\":\"#/a/\"},\"a\":[{}]}", "$ref");
	assert_refused("{\"s\":{\"$ref\":\"#s\"}}", "$ref");
	assert_refused("{\"s\":{\"$ref\":\"#/a~2\"},\"a~2\":{}}", "$ref");
	assert_refused("{\"s\":{\"$ref\":\"#/s\"}}", "without end");
	assert_refused("{\"s\":{\"allOf\":[{\"anyOf\":[{\"$ref\":\"#/t\"}]}]},"
		       "\"t\":{\"oneOf\":[{\"$ref\":\"#/s\"}]}}",
	    "without end");
}

static void
annotations_and_types(void **state)
{
	const struct schema *s;
	const char *fault = NULL;

	(void)state;
	s = compile("{\"s\":{\"$ref\":\"#/t\",\"title\":\"T\",\"x-y\":1,"
		    "\"description\":\"D\",\"example\":1,\"examples\":[1],"
		    "\"deprecated\":true,\"readOnly\":true,\"writeOnly\":false,"
		    "\"$comment\":\"c\"},"
		    "\"t\":{\"type\":[\"integer\",\"null\"],\"default\":20}}",
	    &fault);
	assert_non_null(s);
	assert_int_equal(json_integer_value(schema_default(s)), 20);
	assert_int_equal(schema_types(s), SCHEMA_INTEGER | SCHEMA_NULL);
	assert_ptr_equal(schema_compile(bundle, "#/s", &fault), s);
	done();
	assert_null(schema_default(compile("{\"s\":{}}", &fault)));
	done();
	schema_bundle_free(NULL);
}

static void
many_violations(void **state)
{
	struct violations *v = calloc(1, sizeof(*v));
	json_t *array = json_array();
	const struct schema *s;
	const char *fault = NULL;
	int i;

	(void)state;
	s = compile("{\"s\":{\"items\":{\"type\":\"string\"}}}", &fault);
	for (i = 0; i < 150; i++)
		assert_int_equal(json_array_append_new(array, json_integer(i)),
		    0);
	assert_non_null(v);
	assert_false(schema_check(s, array, &arena, v));
	assert_int_equal(v->n, SCHEMA_VIOLATIONS_MAX);
	assert_true(v->truncated);
	assert_string_equal(v->items[99].pointer, "/99");
	assert_string_equal(v->items[99].expected, "string");
	json_decref(array);
	free(v);
	done();
}

static void
many_repeats(void **state)
{
	struct violations *v = calloc(1, sizeof(*v));
	json_t *array = json_array();
	const struct schema *s;
	const char *fault = NULL;
	int i;

	(void)state;
	s = compile("{\"s\":{\"uniqueItems\":true}}", &fault);
	for (i = 0; i < 500; i++)
		assert_int_equal(json_array_append_new(array, json_integer(i)),
		    0);
	assert_non_null(v);
	assert_true(schema_check(s, array, &arena, v));
	assert_int_equal(json_array_append_new(array, json_integer(500)), 0);
	assert_false(schema_check(s, array, &arena, v));
	assert_string_equal(v->items[0].code, "unique_items");
	json_decref(array);
	free(v);
	done();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types),
		cmocka_unit_test(values),
		cmocka_unit_test(numbers),
		cmocka_unit_test(strings),
		cmocka_unit_test(formats),
		cmocka_unit_test(uris_and_mail),
		cmocka_unit_test(arrays),
		cmocka_unit_test(objects),
		cmocka_unit_test(combinations),
		cmocka_unit_test(references),
		cmocka_unit_test(refused),
		cmocka_unit_test(annotations_and_types),
		cmocka_unit_test(many_violations),
		cmocka_unit_test(many_repeats),
	};

	return (cmocka_run_group_tests(tests, schema_setup, schema_teardown));
}
