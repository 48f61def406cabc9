/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a line with a path, then a robots.txt.
 */
#include "fuzz.h"
#include "lib/robots.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a;
	struct str rest = fuzz_str(data, size), path, file;
	bool is_allowed;

	arena_init(&a);
	path = fuzz_line(&a, &rest);
	file = fuzz_exact(&a, rest);
	is_allowed = robots_allows(file, STR("Conect-LinkCheck"), path);
	/* Who is not named and who is named differently hear the same. */
	PROMISE(is_allowed ||
	    memchr(file.p == NULL ? "" : file.p, ':', file.n) != NULL);
	PROMISE(robots_allows((struct str){ "", 0 }, STR("x"), path));
	PROMISE(robots_allows(file, STR("x"), STR("/robots.txt")));
	arena_release(&a);
	return (0);
}
