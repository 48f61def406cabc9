/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The words in which a violation says what was expected.
 */
#include "schema_node.h"

#include "buf.h"
#include "nearest.h"

enum {
	EXPECTED_MAX = 512
};

const char *
schema_limit_text(struct arena *a, size_t n)
{
	return (arena_printf(a, "%zu", n));
}

const char *
schema_bound_text(struct arena *a, const char *sign, const json_t *bound)
{
	if (json_is_integer(bound))
		return (arena_printf(a, "%s%lld", sign,
		    (long long)json_integer_value(bound)));
	return (arena_printf(a, "%s%.17g", sign, json_real_value(bound)));
}

const char *
schema_types_text(struct arena *a, unsigned int types)
{
	unsigned int bit;
	struct buf b;

	/* A number may be an integer: saying it twice would puzzle. */
	if ((types & SCHEMA_NUMBER) != 0)
		types &= ~(unsigned int)SCHEMA_INTEGER;
	buf_init(&b, a, EXPECTED_MAX);
	for (bit = SCHEMA_NULL; bit <= SCHEMA_OBJECT; bit <<= 1) {
		if ((types & bit) == 0)
			continue;
		if (b.n > 0)
			(void)buf_text(&b, " | ");
		(void)buf_text(&b, schema_type_name((enum schema_type)bit));
	}
	return (buf_view(&b).p);
}

const char *
schema_values_text(struct arena *a, const json_t *values)
{
	size_t i, n = json_array_size(values);
	const json_t *v;
	char dump[64];
	struct buf b;
	size_t len;

	buf_init(&b, a, EXPECTED_MAX);
	for (i = 0; i < n && !b.full; i++) {
		v = json_array_get(values, i);
		if (i > 0)
			(void)buf_text(&b, ", ");
		if (json_is_string(v)) {
			(void)buf_text(&b, json_string_value(v));
			continue;
		}
		len = json_dumpb(v, dump, sizeof(dump),
		    JSON_ENCODE_ANY | JSON_COMPACT);
		if (len <= sizeof(dump))
			(void)buf_str(&b, (struct str){ dump, len });
	}
	return (buf_view(&b).p);
}

const char *
schema_nearest_value(struct arena *a, const json_t *values, const json_t *v)
{
	struct str *words, found, typed;
	size_t i, n = 0;

	if (!json_is_string(v))
		return (NULL);
	words = arena_alloc(a, json_array_size(values) * sizeof(*words));
	for (i = 0; i < json_array_size(values); i++) {
		if (json_is_string(json_array_get(values, i)))
			words[n++] = str_from(
			    json_string_value(json_array_get(values, i)));
	}
	typed = (struct str){ json_string_value(v), json_string_length(v) };
	return (nearest(words, n, typed, &found) ? found.p : NULL);
}
