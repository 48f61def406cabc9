/* SPDX-License-Identifier: EUPL-1.2 */
#include "json_text.h"

struct str
json_text(struct arena *a, const json_t *value)
{
	const size_t flags = JSON_COMPACT | JSON_ENCODE_ANY |
	    JSON_REAL_PRECISION(15);
	size_t n = json_dumpb(value, NULL, 0, flags);
	char *text = arena_alloc(a, n + 1);

	(void)json_dumpb(value, text, n, flags);
	return ((struct str){ text, n });
}

const char *
json_text_scalar(struct arena *a, const json_t *value)
{
	if (json_is_null(value))
		return (NULL);
	if (json_is_string(value))
		return (arena_strdup(a,
		    (struct str){ json_string_value(value),
			json_string_length(value) }));
	return (json_text(a, value).p);
}
