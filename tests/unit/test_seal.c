/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "files.h"
#include "lib/seal.h"

#include <sodium.h>

static struct arena arena;
static const unsigned char secret[SEAL_KEY_SIZE] = { 1, 2, 3 };
static const unsigned char other[SEAL_KEY_SIZE] = { 1, 2, 4 };

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

static bool
opens(struct str sealed, const char *purpose)
{
	struct str got;

	return (
	    seal_open(&arena, secret, purpose, exact(&arena, sealed), &got));
}

static void
there_and_back(void **state)
{
	char *first, *second;
	struct str got;

	(void)state;
	first = seal_close(&arena, secret, "totp", STR("ș secret"));
	second = seal_close(&arena, secret, "totp", STR("ș secret"));
	assert_non_null(first);
	assert_string_not_equal(first, second);
	assert_null(strstr(first, "secret"));
	assert_true(seal_open(&arena, secret, "totp", str_from(first), &got));
	assert_true(str_eq(got, STR("ș secret")));
	assert_int_equal(got.p[got.n], '\0');
	first = seal_close(&arena, secret, "totp", STR(""));
	assert_true(seal_open(&arena, secret, "totp", str_from(first), &got));
	assert_int_equal(got.n, 0);
}

static void
other_purpose_or_secret(void **state)
{
	unsigned char a[SEAL_KEY_SIZE], b[SEAL_KEY_SIZE];
	struct str got;
	char *sealed;

	(void)state;
	sealed = seal_close(&arena, secret, "totp", STR("text"));
	assert_false(opens(str_from(sealed), "mail"));
	assert_false(opens(str_from(sealed), ""));
	assert_false(seal_open(&arena, other, "totp", str_from(sealed), &got));
	seal_subkey(secret, "a", a);
	seal_subkey(secret, "b", b);
	assert_memory_not_equal(a, b, sizeof(a));
	assert_memory_not_equal(a, secret, sizeof(a));
	seal_subkey(other, "a", b);
	assert_memory_not_equal(a, b, sizeof(a));
}

/* Every change of one letter, every cut, every addition. */
static void
tampering(void **state)
{
	struct str sealed;
	char *copy;

	(void)state;
	copy = seal_close(&arena, secret, "x", STR("text"));
	sealed = str_from(copy);
	for (size_t i = 0; i < sealed.n; i++) {
		copy[i] ^= 1;
		assert_false(opens(sealed, "x"));
		copy[i] ^= 1;
		assert_false(opens((struct str){ copy, i }, "x"));
	}
	assert_true(opens(sealed, "x"));
	assert_false(opens(str_from(arena_printf(&arena, "%sA", copy)), "x"));
	assert_false(opens(str_from(arena_printf(&arena, "%s=", copy)), "x"));
	assert_false(opens((struct str){ NULL, 0 }, "x"));
}

static void
bounds(void **state)
{
	char many[SEAL_TEXT_MAX + 1], *sealed;
	struct str got;

	(void)state;
	memset(many, 'A', sizeof(many));
	sealed = seal_close(&arena, secret, "x",
	    (struct str){ many, SEAL_TEXT_MAX });
	assert_true(seal_open(&arena, secret, "x", str_from(sealed), &got));
	assert_int_equal(got.n, SEAL_TEXT_MAX);
	assert_null(seal_close(&arena, secret, "x",
	    (struct str){ many, sizeof(many) }));
	assert_false(
	    opens(str_from(arena_printf(&arena, "%sAAAA", sealed)), "x"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_and_back),
		cmocka_unit_test(other_purpose_or_secret),
		cmocka_unit_test(tampering),
		cmocka_unit_test(bounds),
	};

	if (sodium_init() < 0)
		return (1);
	return (cmocka_run_group_tests(tests, setup, teardown));
}
