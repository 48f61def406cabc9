/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/passphrase.h"

#include <sodium.h>

static const unsigned char pepper[PASSPHRASE_PEPPER_SIZE] = { 7, 8, 9 };
static const unsigned char other[PASSPHRASE_PEPPER_SIZE] = { 7, 8, 8 };

/* Written differently, the same to whoever types it. */
static const struct {
	const char *one, *other;
	int points;
} same[] = {
	{ "\xc8\x99\xc8\x9b", "s\xcc\xa6t\xcc\xa6", 2 }, /* șț */
	{ "\xc5\x91", "o\xcc\x8b", 1 },                  /* ő */
	{ "\xef\xac\x81n", "fin", 3 },                   /* ligature */
	{ "\xe2\x84\xab", "\xc3\x85", 1 },               /* ångström */
	{ "\xef\xbc\x91\xef\xbc\x92", "12", 2 },         /* full width */
	{ "\xea\xb0\x81", "\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8", 1 },
	{ "a\xcc\x81\xcc\xa3", "\xe1\xba\xa1\xcc\x81", 2 }, /* order */
};

static void
one_form(void **state)
{
	char one[64], two[64];

	(void)state;
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		assert_int_equal(passphrase_length(str_from(same[i].one)),
		    same[i].points);
		assert_int_equal(passphrase_length(str_from(same[i].other)),
		    same[i].points);
		assert_true(passphrase_fold(str_from(same[i].one), one,
				sizeof(one)) > 0);
		assert_true(passphrase_fold(str_from(same[i].other), two,
				sizeof(two)) > 0);
		assert_string_equal(one, two);
	}
	assert_int_equal(passphrase_fold(STR("PaROLa\xc8\x98"), one,
			     sizeof(one)),
	    8);
	assert_string_equal(one, "parola\xc8\x99");
	assert_int_equal(passphrase_fold(STR("parola"), one, 6), 0);
}

static void
bounds(void **state)
{
	char many[PASSPHRASE_BYTES_MAX + 1];

	(void)state;
	memset(many, 'a', sizeof(many));
	assert_int_equal(passphrase_length(STR("")), 0);
	assert_int_equal(passphrase_length((struct str){ NULL, 0 }), 0);
	assert_int_equal(passphrase_length((struct str){ many, 128 }), 128);
	assert_int_equal(passphrase_length((struct str){ many, 129 }), -1);
	assert_int_equal(passphrase_length((struct str){ many, 513 }), -1);
	for (size_t i = 0; i < 512; i += 4)
		memcpy(many + i, "\xf0\x9f\x8c\xb3", 4);
	assert_int_equal(passphrase_length((struct str){ many, 512 }), 128);
	for (size_t i = 0; i + 3 < sizeof(many); i += 3)
		memcpy(many + i, "\xef\xb7\xba", 3); /* one becomes eighteen */
	assert_int_equal(passphrase_length((struct str){ many, 510 }), -1);
	assert_int_equal(passphrase_length((struct str){ many, 21 }), 126);
	assert_int_equal(passphrase_length((struct str){ "a\0b", 3 }), -1);
	assert_int_equal(passphrase_length(STR("a\xff")), -1);
	assert_int_equal(passphrase_length(STR("\xed\xa0\x80")), -1);
	assert_int_equal(passphrase_length(STR("\xc8")), -1);
}

static void
hash_and_verify(void **state)
{
	char hash[PASSPHRASE_HASH_SIZE], again[PASSPHRASE_HASH_SIZE];

	(void)state;
	assert_true(
	    passphrase_hash(pepper, STR("pas\xc4\x83re \xc8\x99"), hash));
	assert_int_equal(strncmp(hash, "$argon2id$v=19$m=65536,t=2,p=1$", 31),
	    0);
	assert_false(passphrase_is_stale(hash));
	assert_true(
	    passphrase_verify(pepper, STR("pasa\xcc\x86re s\xcc\xa6"), hash));
	assert_false(passphrase_verify(pepper, STR("pasare s"), hash));
	assert_false(
	    passphrase_verify(other, STR("pas\xc4\x83re \xc8\x99"), hash));
	assert_true(
	    passphrase_hash(pepper, STR("pas\xc4\x83re \xc8\x99"), again));
	assert_string_not_equal(hash, again);
}

static void
what_never_fits(void **state)
{
	char hash[PASSPHRASE_HASH_SIZE];

	(void)state;
	assert_false(passphrase_verify(pepper, STR(""), NULL));
	assert_false(passphrase_verify(pepper, STR("anything"), NULL));
	assert_false(passphrase_verify(pepper, STR("anything"), ""));
	assert_false(passphrase_verify(pepper, STR("anything"), "x"));
	assert_false(passphrase_hash(pepper, STR("\xff"), hash));
	assert_true(passphrase_hash(pepper, STR(""), hash));
	assert_false(passphrase_verify(pepper, STR("\xff"), hash));
	assert_true(passphrase_is_stale("$argon2id$v=19$m=19456,t=2,p=1$"
					"AAAAAAAAAAAAAAAAAAAAAA$"
					"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
					"AAAAAAAA"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_form),
		cmocka_unit_test(bounds),
		cmocka_unit_test(hash_and_verify),
		cmocka_unit_test(what_never_fits),
	};

	if (sodium_init() < 0)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
