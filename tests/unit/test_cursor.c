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
#include "lib/cursor.h"

#include <sodium.h>

static struct arena arena;

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return (0);
}

static int
teardown(void **state)
{
	(void)state;
	arena_release(&arena);
	return (0);
}

static const unsigned char key[CURSOR_KEY_SIZE] = { 1, 2, 3 };
static const unsigned char other_key[CURSOR_KEY_SIZE] = { 1, 2, 4 };

static bool
opens(struct str token, struct str context)
{
	struct str got;

	return (cursor_open(&arena, key, exact(&arena, token), context, &got));
}

static void
sealed_and_opened(void **state)
{
	struct str payload = STR("{\"d\":\"n\",\"k\":[1,\"ș\"]}"), got;
	char *token, *second;

	(void)state;
	token = cursor_seal(&arena, key, payload, STR("filters"));
	assert_non_null(token);
	assert_int_equal(strspn(token,
			     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			     "abcdefghijklmnopqrstuvwxyz0123456789-_"),
	    strlen(token));
	assert_true(cursor_open(&arena, key, exact(&arena, str_from(token)),
	    STR("filters"), &got));
	assert_true(str_eq(got, payload));

	/* The same page has the same cursors, and no other has them. */
	second = cursor_seal(&arena, key, payload, STR("filters"));
	assert_string_equal(token, second);
	second = cursor_seal(&arena, key, payload, STR("filter"));
	assert_int_not_equal(strncmp(token, second, 33), 0);
	second = cursor_seal(&arena, other_key, payload, STR("filters"));
	assert_int_not_equal(strncmp(token, second, 33), 0);
	token = cursor_seal(&arena, key, STR(""), STR(""));
	assert_true(cursor_open(&arena, key, str_from(token), STR(""), &got));
	assert_int_equal(got.n, 0);
}

static void
other_context_or_key(void **state)
{
	struct str got;
	char *token;

	(void)state;
	token = cursor_seal(&arena, key, STR("payload"), STR("filters"));
	assert_false(opens(str_from(token), STR("filter")));
	assert_false(opens(str_from(token), STR("filters ")));
	assert_false(opens(str_from(token), STR("")));
	assert_false(cursor_open(&arena, other_key, str_from(token),
	    STR("filters"), &got));
}

/* Every change of one character, every truncation, every addition. */
static void
tampering(void **state)
{
	struct str token;
	char *copy;
	size_t i;

	(void)state;
	copy = cursor_seal(&arena, key, STR("payload"), STR("f"));
	token = str_from(copy);
	for (i = 0; i < token.n; i++) {
		copy[i] ^= 1;
		assert_false(opens(token, STR("f")));
		copy[i] ^= 1;
		assert_false(opens((struct str){ copy, i }, STR("f")));
	}
	assert_true(opens(token, STR("f")));
	assert_false(
	    opens(str_from(arena_printf(&arena, "%sA", copy)), STR("f")));
	assert_false(
	    opens(str_from(arena_printf(&arena, "%s=", copy)), STR("f")));
	assert_false(
	    opens(str_from(arena_printf(&arena, " %s", copy)), STR("f")));
	assert_false(
	    opens(str_from(arena_printf(&arena, "%s\n", copy)), STR("f")));
	assert_false(opens(STR(""), STR("f")));
	assert_false(opens((struct str){ NULL, 0 }, STR("f")));
	assert_false(opens(STR("AQ"), STR("f")));
	assert_false(opens(STR("%%%%"), STR("f")));
}

static void
bounds(void **state)
{
	char many[CURSOR_TOKEN_MAX + 1];
	struct str got;
	size_t n, longest = 0;
	char *token;

	(void)state;
	memset(many, 'A', sizeof(many));
	for (n = 0; n < CURSOR_TOKEN_MAX; n++) {
		token = cursor_seal(&arena, key, (struct str){ many, n },
		    STR("f"));
		if (token == NULL)
			break;
		assert_true(strlen(token) <= CURSOR_TOKEN_MAX);
		assert_true(
		    cursor_open(&arena, key, str_from(token), STR("f"), &got));
		assert_int_equal(got.n, n);
		longest = strlen(token);
	}
	assert_int_equal(longest, CURSOR_TOKEN_MAX);
	assert_false(opens((struct str){ many, sizeof(many) }, STR("f")));
	assert_false(opens((struct str){ many, sizeof(many) - 1 }, STR("f")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sealed_and_opened),
		cmocka_unit_test(other_context_or_key),
		cmocka_unit_test(tampering),
		cmocka_unit_test(bounds),
	};

	if (sodium_init() < 0)
		return (1);
	return (cmocka_run_group_tests(tests, setup, teardown));
}
