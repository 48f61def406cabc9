/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/totp.h"

#include <sodium.h>

/* RFC 6238, appendix B: the secret is 12345678901234567890. */
#define SECRET STR("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")

static const struct {
	int64_t at;
	const char *code;
} vectors[] = {
	{ 59, "94287082" },
	{ 1111111109, "07081804" },
	{ 1111111111, "14050471" },
	{ 1234567890, "89005924" },
	{ 2000000000, "69279037" },
	{ 20000000000, "65353130" },
};

static void
rfc_6238(void **state)
{
	char code[TOTP_DIGITS_MAX + 1];

	(void)state;
	for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++) {
		uint64_t step = (uint64_t)vectors[i].at / TOTP_STEP_S;

		assert_true(totp_code(SECRET, step, 8, code));
		assert_string_equal(code, vectors[i].code);
		assert_true(totp_code(SECRET, step, 6, code));
		assert_string_equal(code, vectors[i].code + 2);
		assert_int_equal(totp_match(SECRET, str_from(code),
				     vectors[i].at),
		    step);
	}
}

static void
now_and_the_step_before(void **state)
{
	struct str code = STR("050471"); /* of step 37037037 */
	int64_t from = INT64_C(37037037) * TOTP_STEP_S;

	(void)state;
	assert_int_equal(totp_match(SECRET, code, from - 1), -1);
	assert_int_equal(totp_match(SECRET, code, from), 37037037);
	assert_int_equal(totp_match(SECRET, code, from + 29), 37037037);
	assert_int_equal(totp_match(SECRET, code, from + 59), 37037037);
	assert_int_equal(totp_match(SECRET, code, from + 60), -1);
	assert_int_equal(totp_match(SECRET, STR("050 471"), from), 37037037);
	assert_int_equal(totp_match(SECRET, code, 0), -1);
	assert_int_equal(totp_match(SECRET, code, -60), -1);
}

static void
what_is_no_code_or_secret(void **state)
{
	static const char *const codes[] = { "", "05047", "0504711", "050471 1",
		"-50471", "05047a",
		"\xd9\xa0"
		"50471" };
	int64_t now = INT64_C(37037037) * TOTP_STEP_S;
	char code[TOTP_DIGITS_MAX + 1];

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		assert_int_equal(totp_match(SECRET, str_from(codes[i]), now),
		    -1);
	assert_false(totp_code(STR("GEZDGNBVGY3TQOJQ"), 1, 6, code));
	assert_false(
	    totp_code(STR("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"), 1, 6, code));
	assert_false(
	    totp_code(STR("gezdgnbvgy3tqojqgezdgnbvgy3tqojq"), 1, 6, code));
	assert_false(totp_code(SECRET, 1, 5, code));
	assert_false(totp_code(SECRET, 1, 10, code));
	assert_int_equal(totp_match(STR("nonsense"), STR("050471"), now), -1);
}

static void
new_secret(void **state)
{
	char one[TOTP_BASE32_SIZE], two[TOTP_BASE32_SIZE];
	char code[TOTP_DIGITS_MAX + 1];
	struct arena arena;

	(void)state;
	totp_secret(one);
	totp_secret(two);
	assert_string_not_equal(one, two);
	assert_true(totp_code(str_from(one), 1, 6, code));
	arena_init(&arena);
	assert_string_equal(totp_uri(&arena, STR("Conect SGG"),
				STR("ana+1@ong.example"), SECRET),
	    "otpauth://totp/Conect%20SGG:ana%2B1%40ong.example"
	    "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Conect%20SGG");
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rfc_6238),
		cmocka_unit_test(now_and_the_step_before),
		cmocka_unit_test(what_is_no_code_or_secret),
		cmocka_unit_test(new_secret),
	};

	if (sodium_init() < 0)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
