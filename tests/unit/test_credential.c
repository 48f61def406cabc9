/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/credential.h"

#include <sodium.h>

#define TOKEN "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
#define OTHER "BBECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
#define HASH  "cb2f5160fc1f7e05a55ef49d340b48da2e5a78099d53393351cd579dd42503d6"
#define KEY   "ngor_live_abcd1234_" TOKEN "_7ecd60"

static struct credential
of_cookie(const char *value)
{
	struct credential c = { 0 };

	credential_cookie(&c, str_from(value));
	return (c);
}

static struct credential
of_authorization(const char *value)
{
	struct credential c = { 0 };

	credential_authorization(&c, str_from(value));
	return (c);
}

static void
cookies(void **state)
{
	static const struct {
		const char *value;
		enum credential_kind kind;
	} cases[] = {
		{ "__Host-sid=" TOKEN, CREDENTIAL_SESSION },
		{ "a=b; __Host-sid=" TOKEN "; c=d", CREDENTIAL_SESSION },
		{ "a=b;__Host-sid=" TOKEN ";", CREDENTIAL_SESSION },
		{ " \t__Host-sid=" TOKEN " ", CREDENTIAL_SESSION },
		{ ";;; =x; y; __Host-sid=" TOKEN, CREDENTIAL_SESSION },
		{ "a=\"b;c\"; __Host-sid=" TOKEN, CREDENTIAL_SESSION },
		/* Not ours to the letter: somebody else's. */
		{ "", CREDENTIAL_NONE },
		{ ";", CREDENTIAL_NONE },
		{ "__Host-sid", CREDENTIAL_NONE },
		{ TOKEN, CREDENTIAL_NONE },
		{ "=" TOKEN, CREDENTIAL_NONE },
		{ "__host-sid=" TOKEN, CREDENTIAL_NONE },
		{ "__Host-sid =" TOKEN, CREDENTIAL_NONE },
		{ "__Host-sid2=" TOKEN, CREDENTIAL_NONE },
		{ "x__Host-sid=" TOKEN, CREDENTIAL_NONE },
		{ "__Secure-sid=" TOKEN, CREDENTIAL_NONE },
		{ "sid=" TOKEN, CREDENTIAL_NONE },
		{ "a=__Host-sid=" TOKEN, CREDENTIAL_NONE },
		{ "=__Host-sid=" TOKEN, CREDENTIAL_NONE },
		{ "a=b, __Host-sid=" TOKEN, CREDENTIAL_NONE },
		{ "\"__Host-sid\"=" TOKEN, CREDENTIAL_NONE },
		{ "__Host%2Dsid=" TOKEN, CREDENTIAL_NONE },
		/* Ours by its name, and nothing we ever gave. */
		{ "__Host-sid=", CREDENTIAL_BAD },
		{ "__Host-sid= " TOKEN, CREDENTIAL_BAD },
		{ "__Host-sid=\"" TOKEN "\"", CREDENTIAL_BAD },
		{ "__Host-sid=" TOKEN "A", CREDENTIAL_BAD },
		{ "__Host-sid=" TOKEN ", a=b", CREDENTIAL_BAD },
		{ "__Host-sid==" TOKEN, CREDENTIAL_BAD },
		{ "__Host-sid=" KEY, CREDENTIAL_BAD },
		/* Two: which would it be? */
		{ "__Host-sid=" TOKEN "; __Host-sid=" TOKEN,
		    CREDENTIAL_AMBIGUOUS },
		{ "__Host-sid=" TOKEN "; __Host-sid=" OTHER,
		    CREDENTIAL_AMBIGUOUS },
		{ "__Host-sid=x; __Host-sid=" TOKEN, CREDENTIAL_AMBIGUOUS },
		{ "__Host-sid=" TOKEN "; __Host-sid=", CREDENTIAL_AMBIGUOUS },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct credential c = of_cookie(cases[i].value);

		if (c.kind != cases[i].kind)
			fail_msg("%s", cases[i].value);
		if (c.kind == CREDENTIAL_SESSION)
			assert_string_equal(c.hash, HASH);
		assert_string_equal(c.key_id, "");
	}
}

static void
bearers(void **state)
{
	static const struct {
		const char *value;
		enum credential_kind kind;
	} cases[] = {
		{ "Bearer " KEY, CREDENTIAL_KEY },
		{ "bearer " KEY, CREDENTIAL_KEY },
		{ "BEARER   " KEY "  ", CREDENTIAL_KEY },
		{ "", CREDENTIAL_BAD },
		{ "Bearer", CREDENTIAL_BAD },
		{ "Bearer ", CREDENTIAL_BAD },
		{ KEY, CREDENTIAL_BAD },
		{ "Bearer" KEY, CREDENTIAL_BAD },
		{ "Bearer:" KEY, CREDENTIAL_BAD },
		{ "Bearer\t" KEY, CREDENTIAL_BAD },
		{ "Basic " KEY, CREDENTIAL_BAD },
		{ "Bearer " TOKEN, CREDENTIAL_BAD },
		{ "Bearer " KEY "," KEY, CREDENTIAL_BAD },
		{ "Bearer " KEY " " KEY, CREDENTIAL_BAD },
		{ "Bearer \"" KEY "\"", CREDENTIAL_BAD },
		{ "Bearer NGOR_live_abcd1234_" TOKEN "_7ecd60",
		    CREDENTIAL_BAD },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct credential c = of_authorization(cases[i].value);

		if (c.kind != cases[i].kind)
			fail_msg("%s", cases[i].value);
		if (c.kind != CREDENTIAL_KEY)
			continue;
		assert_string_equal(c.hash, HASH);
		assert_string_equal(c.key_id, "abcd1234");
	}
}

/* Over several headers, in any order. */
static void
more_than_one(void **state)
{
	struct credential c = of_cookie("__Host-sid=" TOKEN);

	(void)state;
	credential_cookie(&c, STR("a=b"));
	assert_int_equal(c.kind, CREDENTIAL_SESSION);
	credential_cookie(&c, STR("__Host-sid=" TOKEN));
	assert_int_equal(c.kind, CREDENTIAL_AMBIGUOUS);

	c = of_authorization("Bearer " KEY);
	credential_cookie(&c, STR("a=b"));
	assert_int_equal(c.kind, CREDENTIAL_KEY);
	credential_cookie(&c, STR("__Host-sid=x"));
	assert_int_equal(c.kind, CREDENTIAL_AMBIGUOUS);

	c = of_cookie("__Host-sid=" TOKEN);
	credential_authorization(&c, STR("Basic eDp5"));
	assert_int_equal(c.kind, CREDENTIAL_AMBIGUOUS);
	credential_cookie(&c, STR("__Host-sid=" TOKEN));
	assert_int_equal(c.kind, CREDENTIAL_AMBIGUOUS);

	c = of_authorization("Bearer " KEY);
	credential_authorization(&c, STR("Bearer " KEY));
	assert_int_equal(c.kind, CREDENTIAL_AMBIGUOUS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cookies),
		cmocka_unit_test(bearers),
		cmocka_unit_test(more_than_one),
	};

	if (sodium_init() < 0)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
