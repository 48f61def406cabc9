/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a schema, a line feed, then a value as JSON; the line after that, if
 * any, is text for schema_from_text. An empty first line takes a schema of
 * ours.
 */
#include "fuzz.h"
#include "lib/json_scan.h"
#include "lib/schema.h"

static const char ours[] =
    "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{"
    "\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":20,"
    "\"pattern\":\"^[a-z ]+$\"},"
    "\"on\":{\"type\":[\"string\",\"null\"],\"format\":\"date\"},"
    "\"at\":{\"type\":\"string\",\"format\":\"date-time\"},"
    "\"id\":{\"type\":\"string\",\"format\":\"uuid\"},"
    "\"url\":{\"type\":\"string\",\"format\":\"uri\"},"
    "\"mail\":{\"type\":\"string\",\"format\":\"email\"},"
    "\"n\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":200},"
    "\"kind\":{\"enum\":[\"asociatie\",\"fundatie\",3]},"
    "\"list\":{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"anyOf\":"
    "[{\"type\":\"integer\"},{\"type\":\"string\",\"maxLength\":2}]}},"
    "\"up\":{\"$ref\":\"#\"}},\"additionalProperties\":false}";

static void
check(const struct schema *s, struct arena *a, const json_t *value)
{
	static struct violations v;
	size_t i;
	bool fine;

	memset(&v, 0, sizeof(v));
	fine = schema_check(s, value, a, &v);
	PROMISE(fine == (v.n == 0));
	PROMISE(v.n <= SCHEMA_VIOLATIONS_MAX);
	for (i = 0; i < v.n; i++) {
		PROMISE(v.items[i].pointer != NULL);
		PROMISE(v.items[i].code != NULL);
		PROMISE(v.items[i].expected != NULL);
	}
}

static void
run(const struct schema *s, struct arena *a, struct str rest)
{
	struct json_fault fault;
	struct str text;
	json_t *value;

	text = fuzz_line(a, &rest);
	if (json_parse(&JSON_LIMITS, text, &value, &fault)) {
		check(s, a, value);
		json_decref(value);
	}
	text = fuzz_line(a, &rest);
	if (schema_from_text(s, a, text, &value)) {
		check(s, a, value);
		json_decref(value);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest = fuzz_str(data, size), text;
	struct json_fault fault;
	struct schema_bundle *b;
	const struct schema *s;
	const char *why = NULL;
	struct arena a;
	json_t *root;

	arena_init(&a);
	text = fuzz_line(&a, &rest);
	if (text.n == 0)
		text = str_from(ours);
	if (json_parse(&JSON_LIMITS, text, &root, &fault)) {
		b = schema_bundle_new(root);
		json_decref(root);
		s = schema_compile(b, "", &why);
		PROMISE((s == NULL) == (why != NULL));
		if (s != NULL) {
			(void)schema_types(s);
			(void)schema_default(s);
			run(s, &a, rest);
		}
		schema_bundle_free(b);
	}
	arena_release(&a);
	return (0);
}
