/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Days and instants as text: strict forms, the real (proleptic Gregorian)
 * calendar, years 1 to 9999.
 */
#ifndef LIB_DATE_H
#define LIB_DATE_H

#include <stdint.h>

#include "str.h"

struct date {
	int year;
	int month;
	int day;
};

enum {
	DATE_SIZE = 11,
	INSTANT_SIZE = 28
};

/* `2026-03-09` and nothing else. */
bool date_parse(struct str s, struct date *ret);
/* `09.03.2026` or `9.3.2026`. */
bool date_parse_ro(struct str s, struct date *ret);
/* Between 1800 and 2200: what lies outside is a slip of the pen. */
bool date_is_plausible(struct date d);
void date_format(struct date d, char ret[DATE_SIZE]);
/* Days since 1970-01-01, and back. */
int64_t date_to_days(struct date d);
struct date date_from_days(int64_t days);

struct instant {
	int64_t micros;          /* since 1970-01-01T00:00:00Z */
	char text[INSTANT_SIZE]; /* in UTC: 2026-03-09T10:00:00Z, the fraction
	                            without trailing zeros, if any */
};

/* RFC 3339 with an offset (`Z`, `+02:00`); up to nine digits of fraction, of
 * which six are kept; no leap seconds. */
bool instant_parse(struct str s, struct instant *ret);
/* micros must lie in the years 1 to 9999; true then. */
bool instant_format(int64_t micros, char ret[INSTANT_SIZE]);

#endif
