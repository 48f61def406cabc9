/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/api_key.h"

#include <sodium.h>

/* Made by hand with another program's CRC-32 and BLAKE2b. */
static const char known[] =
    "ngor_live_abcd1234_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8_7ecd60";
static const char known_hash[] =
    "cb2f5160fc1f7e05a55ef49d340b48da2e5a78099d53393351cd579dd42503d6";

static void
token_and_hash(void **state)
{
	char token[TOKEN_SIZE], other[TOKEN_SIZE];
	char hash[TOKEN_HASH_SIZE], again[TOKEN_HASH_SIZE];

	(void)state;
	token_new(token);
	token_new(other);
	assert_int_equal(strlen(token), TOKEN_SIZE - 1);
	assert_string_not_equal(token, other);
	assert_true(token_hash(str_from(token), hash));
	assert_true(token_hash(str_from(token), again));
	assert_int_equal(strlen(hash), TOKEN_HASH_SIZE - 1);
	assert_string_equal(hash, again);
	assert_true(token_hash(str_from(other), again));
	assert_string_not_equal(hash, again);
	assert_true(
	    token_hash(STR("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"),
		hash));
	assert_string_equal(hash, known_hash);
}

/* The same bytes have one text only. */
static void
what_is_no_token(void **state)
{
	static const char *const others[] = {
		"",
		"A",
		"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh",
		"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
		"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
		"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh+",
		" AECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
		"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh\n",
	};
	char hash[TOKEN_HASH_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_false(token_hash(str_from(others[i]), hash));
	assert_false(token_hash((struct str){ NULL, 0 }, hash));
}

static void
key_and_back(void **state)
{
	char text[API_KEY_SIZE];
	struct api_key made, read;

	(void)state;
	for (int i = 0; i < 100; i++) {
		api_key_new(text, &made);
		assert_int_equal(strlen(text), API_KEY_SIZE - 1);
		assert_true(api_key_begins(str_from(text)));
		assert_true(api_key_parse(str_from(text), &read));
		assert_string_equal(made.id, read.id);
		assert_string_equal(made.hash, read.hash);
	}
	assert_true(api_key_parse(str_from(known), &read));
	assert_string_equal(read.id, "abcd1234");
	assert_string_equal(read.hash, known_hash);
}

/* Any letter changed, any cut, anything added: no key. */
static void
what_is_no_key(void **state)
{
	char text[API_KEY_SIZE + 1];
	struct api_key read;

	(void)state;
	(void)snprintf(text, sizeof(text), "%s", known);
	for (size_t i = 0; i < API_KEY_SIZE - 1; i++) {
		assert_false(api_key_parse((struct str){ text, i }, &read));
		text[i] ^= 1;
		assert_false(api_key_parse(str_from(text), &read));
		text[i] ^= 1;
	}
	assert_true(api_key_parse(str_from(text), &read));
	text[API_KEY_SIZE - 1] = 'a';
	text[API_KEY_SIZE] = '\0';
	assert_false(api_key_parse(str_from(text), &read));
	assert_false(api_key_parse((struct str){ NULL, 0 }, &read));
	assert_false(api_key_begins(STR("ngor_")));
	assert_false(api_key_begins(STR("NGOR_LIVE_abcd1234")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(token_and_hash),
		cmocka_unit_test(what_is_no_token),
		cmocka_unit_test(key_and_back),
		cmocka_unit_test(what_is_no_key),
	};

	if (sodium_init() < 0)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
