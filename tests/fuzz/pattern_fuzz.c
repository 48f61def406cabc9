/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a pattern, a line feed, a text. A group around the pattern changes
 * nothing.
 */
#include "fuzz.h"
#include "lib/pattern.h"

enum {
	TEXT_MAX = 256
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest = fuzz_str(data, size), source;
	struct pattern *p, *grouped;
	const char *fault = NULL;
	struct arena a;

	arena_init(&a);
	source = fuzz_line(&a, &rest);
	rest = fuzz_exact(&a, rest);
	if (rest.n > TEXT_MAX)
		rest.n = TEXT_MAX;
	p = pattern_compile(&a, source, &fault);
	PROMISE((p == NULL) == (fault != NULL));
	if (p != NULL && memchr(source.p, '\0', source.n) == NULL) {
		grouped = pattern_compile(&a,
		    str_from(
			arena_printf(&a, "(%.*s)", (int)source.n, source.p)),
		    &fault);
		/* It may be one level too deep, never anything else. */
		PROMISE(grouped == NULL ||
		    pattern_matches(p, rest) == pattern_matches(grouped, rest));
	}
	arena_release(&a);
	return (0);
}
