/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "attachment/label.h"
#include "lib/text.h"

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

static void
test_clean(void **state)
{
	static const struct {
		const char *given;
		enum file_type type;
		const char *shown;
	} cases[] = {
		{ "Statut.pdf", FILE_PDF, "Statut.pdf" },
		{ "Statut.PDF", FILE_PDF, "Statut.pdf" },
		{ "Statut", FILE_PDF, "Statut.pdf" },
		{ "poza.jpeg", FILE_JPEG, "poza.jpg" },
		{ "macro.docm", FILE_DOCX, "macro.docm.docx" },
		{ "../../etc/passwd", FILE_ODT, "passwd.odt" },
		{ "C:\\temp\\a.ods", FILE_ODS, "a.ods" },
		{ "a/", FILE_PNG, "document.png" },
		{ "", FILE_PNG, "document.png" },
		{ "...", FILE_PNG, "document.png" },
		{ ".pdf", FILE_PDF, "document.pdf" },
		{ ". . a.pdf", FILE_PDF, "a.pdf" },
		{ "a\tb\r\nc.pdf", FILE_PDF, "a b c.pdf" },
		{ "a\xe2\x80\xaegnp.pdf", FILE_PDF, "agnp.pdf" },
		{ "Statutul \xc5\x9f\xc5\xa3.pdf", FILE_PDF,
		    "Statutul șț.pdf" },
		{ "őű.pdf", FILE_PDF, "őű.pdf" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(label_clean(&arena,
					str_from(cases[i].given),
					cases[i].type),
		    cases[i].shown);
}

/* At most 120 characters, with its ending, whatever they are made of. */
static void
test_long(void **state)
{
	char given[4 * 200];
	struct str s;

	(void)state;
	for (size_t i = 0; i < 200; i++)
		memcpy(given + 4 * i, "\xf0\x9f\x8e\x93", 4);
	s = str_from(label_clean(&arena, (struct str){ given, sizeof(given) },
	    FILE_DOCX));
	assert_int_equal(utf8_length(s), LABEL_MAX);
	assert_memory_equal(s.p + s.n - 5, ".docx", 5);
	assert_true(str_from(label_disposition(&arena, s)).n > 3 * 115);
}

static void
test_disposition(void **state)
{
	(void)state;
	assert_string_equal(label_disposition(&arena, STR("Statut 1.pdf")),
	    "attachment; filename=\"Statut 1.pdf\"; "
	    "filename*=UTF-8''Statut%201.pdf");
	assert_string_equal(label_disposition(&arena, STR("ș\"\\;%.pdf")),
	    "attachment; filename=\"______.pdf\"; "
	    "filename*=UTF-8''%C8%99%22%5C%3B%25.pdf");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_disposition),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
