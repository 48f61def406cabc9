/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <sodium.h>

#include "lib/uuid.h"

static void
parse(void **state)
{
	static const char *const bad[] = { "",
		"0198c0de-0000-7000-8000-00000000000",
		"0198c0de-0000-7000-8000-0000000000000",
		"0198c0de00007000800000000000000a",
		"0198c0de-0000-7000-80000-0000000000a",
		"0198c0de_0000-7000-8000-00000000000a",
		"g198c0de-0000-7000-8000-00000000000a",
		"{198c0de-0000-7000-8000-00000000000}",
		" 198c0de-0000-7000-8000-00000000000a",
		"0198c0de-0000-7000-8000-00000000000\n",
		"0198c0de--000-7000-8000-00000000000a" };
	char got[UUID_SIZE] = "untouched";
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (uuid_parse(str_from(bad[i]), got))
			fail_msg("%s", bad[i]);
	}
	assert_false(uuid_parse((struct str){ "0198c0de-0000-7000-8000-"
					      "00000000000\0",
				    36 },
	    got));
	assert_string_equal(got, "untouched");
	assert_true(
	    uuid_parse(STR("0198C0DE-aBcD-7000-8000-00000000000F"), got));
	assert_string_equal(got, "0198c0de-abcd-7000-8000-00000000000f");
}

static void
request_ids(void **state)
{
	char a[REQUEST_ID_SIZE], b[REQUEST_ID_SIZE];

	(void)state;
	request_id_new(a);
	request_id_new(b);
	assert_int_equal(strlen(a), 32);
	assert_int_equal(strspn(a, "0123456789abcdef"), 32);
	assert_string_not_equal(a, b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parse),
		cmocka_unit_test(request_ids),
	};

	if (sodium_init() < 0)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
