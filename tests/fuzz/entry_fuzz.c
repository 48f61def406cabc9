/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: the name of a field, a line feed, a cell. What is kept of it is valid
 * text, bounded, nothing personal; numbers and codes, read again, are the same.
 * A telephone number may have as many digits as a personal one, once its blanks
 * are gone.
 */
#include "entry/value.h"
#include "fuzz.h"
#include "lib/ident.h"
#include "lib/plain.h"
#include "lib/text.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct entry_rules rules;
	const char *fault, *again;
	enum entry_field f;
	struct str rest = fuzz_str(data, size), cell, value, same;
	struct arena a;

	arena_init(&a);
	f = entry_field_parse(fuzz_line(&a, &rest));
	cell = fuzz_exact(&a, rest);
	if (f != ENTRY_FIELDS && utf8_is_valid(cell)) {
		PROMISE(entry_rules_read(&rules, STR("2026-11-22"),
		    STR("AB alba,CV covasna,B bucuresti")));
		value = entry_value(&a, &rules, f, entry_cell(&a, f, cell),
		    &fault);
		PROMISE(fault == NULL || value.n == 0);
		PROMISE(utf8_is_valid(value) && utf8_length(value) <= 500);
		PROMISE(f == ENTRY_CONTACT_PHONE || !ident_has_personal(value));
		same = entry_value(&a, &rules, f, value, &again);
		if (f == ENTRY_CIF || f == ENTRY_NATIONAL_NUMBER ||
		    f == ENTRY_COUNTY || f == ENTRY_RECORDED_ON)
			PROMISE(again == NULL && str_eq(same, value));
	}
	arena_release(&a);
	return (0);
}
