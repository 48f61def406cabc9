/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: two lines: a token from a stranger, which never opens, and a payload
 * that is sealed and opened.
 */
#include <sodium.h>

#include "fuzz.h"
#include "lib/cursor.h"
#include "lib/uuid.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const unsigned char key[CURSOR_KEY_SIZE] = { 7 };
	struct str rest = fuzz_str(data, size), line, got;
	char uuid[UUID_SIZE];
	struct arena a;
	char *token;

	if (sodium_init() < 0)
		abort();
	arena_init(&a);
	line = fuzz_line(&a, &rest);
	PROMISE(!cursor_open(&a, key, line, STR("c"), &got));
	if (uuid_parse(line, uuid))
		PROMISE(strlen(uuid) == UUID_SIZE - 1);

	line = fuzz_line(&a, &rest);
	token = cursor_seal(&a, key, line, STR("c"));
	if (token != NULL) {
		PROMISE(strlen(token) <= CURSOR_TOKEN_MAX);
		PROMISE(cursor_open(&a, key, str_from(token), STR("c"), &got));
		PROMISE(str_eq(got, line));
		PROMISE(!cursor_open(&a, key, str_from(token), line, &got) ||
		    str_eq(line, STR("c")));
	}
	arena_release(&a);
	return (0);
}
