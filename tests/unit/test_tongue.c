/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lib/tongue.h"

static void
hungarian_names(void **state)
{
	static const struct {
		const char *name;
		bool hungarian;
	} cases[] = {
		{ "Példa Ifjúsági Egyesület", true },
		{ "PÉLDA ALAPÍTVÁNY", true },
		{ "MINTA EGYESULET", true },
		{ "Sportegyesületek Köre", true },
		{ "Erdővidék", true },
		{ "Csíki Baráti Társaság", true },
		{ "Asociația Példa Egyesület", false },
		{ "Fundatia Magyar", false },
		{ "Clubul Sportiv", false },
		{ "Egyesület pentru Pajiști", false },
		{ "Example Foundation", false },
		{ "Kortárs Művészet", true },
		{ "", false },
		{ "\xff\xfe", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if (tongue_is_hungarian(str_from(cases[i].name)) !=
		    cases[i].hungarian)
			fail_msg("%s", cases[i].name);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hungarian_names),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
