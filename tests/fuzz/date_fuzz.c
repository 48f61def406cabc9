/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a day or an instant as text; its first eight bytes also stand for a
 * number of microseconds.
 */
#include "fuzz.h"
#include "lib/date.h"

static void
check_day(struct date d)
{
	char text[DATE_SIZE];
	struct date back;

	date_format(d, text);
	PROMISE(date_parse(str_from(text), &back));
	PROMISE(
	    back.year == d.year && back.month == d.month && back.day == d.day);
	back = date_from_days(date_to_days(d));
	PROMISE(
	    back.year == d.year && back.month == d.month && back.day == d.day);
	(void)date_is_plausible(d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct instant t, again;
	char text[INSTANT_SIZE];
	int64_t micros = 0;
	struct arena a;
	struct date d;
	struct str s;

	arena_init(&a);
	s = fuzz_exact(&a, fuzz_str(data, size));
	if (date_parse(s, &d))
		check_day(d);
	if (date_parse_ro(s, &d))
		check_day(d);
	if (instant_parse(s, &t)) {
		PROMISE(instant_parse(str_from(t.text), &again));
		PROMISE(t.micros == again.micros);
		PROMISE(strcmp(t.text, again.text) == 0);
	}
	if (size >= sizeof(micros))
		memcpy(&micros, data, sizeof(micros));
	if (instant_format(micros, text)) {
		PROMISE(instant_parse(str_from(text), &t));
		PROMISE(t.micros == micros);
	}
	arena_release(&a);
	return (0);
}
