/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: what somebody typed for an identifier. A normal form is its own
 * normal form, and a personal number never comes out of anything.
 */
#include "fuzz.h"
#include "lib/ident.h"
#include "lib/text.h"

enum {
	YEAR = 2026
};

static bool
is_thirteen_digits(const char *s)
{
	return (strlen(s) == 13 && strspn(s, "0123456789") == 13);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct national_number n, n2;
	struct court_number c, c2;
	char cif[CIF_SIZE], again[CIF_SIZE], value[121], value2[121];
	enum ident_scheme scheme;
	struct arena a;
	struct str s;
	int siruta;

	arena_init(&a);
	s = fuzz_exact(&a, fuzz_str(data, size));
	if (cif_parse(s, cif) == IDENT_OK) {
		PROMISE(cif_parse(str_from(cif), again) == IDENT_OK);
		PROMISE(strcmp(cif, again) == 0);
	}
	if (national_number_parse(s, YEAR, &n) == IDENT_OK) {
		PROMISE(national_number_parse(str_from(n.text), YEAR, &n2) ==
		    IDENT_OK);
		PROMISE(strcmp(n.text, n2.text) == 0);
		PROMISE(n.year_doubtful == n2.year_doubtful);
	}
	if (court_number_parse(s, &c) == IDENT_OK) {
		PROMISE(utf8_length(str_from(c.text)) <= 30);
		PROMISE(!is_thirteen_digits(c.text));
		PROMISE(court_number_parse(str_from(c.text), &c2) == IDENT_OK);
		PROMISE(strcmp(c.text, c2.text) == 0);
		PROMISE(c.number == c2.number && c.year == c2.year);
	}
	scheme = ident_guess(s, YEAR, value);
	PROMISE((ident_scheme_name(scheme) == NULL) == (value[0] == '\0'));
	PROMISE(!is_thirteen_digits(value));
	/* A CIF that was recognised by its prefix may be too short alone. */
	if (value[0] != '\0' && scheme != IDENT_SCHEME_CIF) {
		PROMISE(ident_guess(str_from(value), YEAR, value2) == scheme);
		PROMISE(strcmp(value, value2) == 0);
	}
	if (siruta_parse(s, &siruta)) {
		PROMISE(siruta > 0 && siruta <= 999999);
		(void)siruta_check(siruta);
	}
	arena_release(&a);
	return (0);
}
