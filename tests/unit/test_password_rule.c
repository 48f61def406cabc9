/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "account/password_rule.h"

static void
refuses_what_only_repeats(void **state)
{
	static const char *const texts[] = {
		"aaaaaaaaaaaaaaa",
		"ababababababab12",
		"parolaparolaparola",
		"parola parola par",
		"112211221122112",
		"abcdefghijklmnop",
		"987654321098765",
		"123456789012345",
		"qqqqwwwwqqqqwwww",
		"abcdefghijklmnoq",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (!password_repeats(str_from(texts[i])))
			fail_msg("%s is taken", texts[i]);
}

static void
takes_what_people_can_remember(void **state)
{
	static const char *const texts[] = {
		"patru cuvinte fara legatura",
		"correct horse battery staple",
		"mi-ar placea sa plec la mare",
		"x7!qPz02mm4kLw9",
		"abcdef pisica 123",
		"\xc8\x99"
		"apte c\xc4\x83ni albe",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (password_repeats(str_from(texts[i])))
			fail_msg("%s is refused", texts[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_what_only_repeats),
		cmocka_unit_test(takes_what_people_can_remember),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
