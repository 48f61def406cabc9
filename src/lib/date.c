/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Days and instants. Parsed by hand: strptime is lenient and minds locales.
 */
#include "date.h"

enum {
	DAY_SECONDS = 24 * 60 * 60
};

/* What is left to read; every step refuses by returning false. */
struct reader {
	struct str rest;
};

static bool number(struct reader *r, size_t min, size_t max, int *ret);
static bool literal(struct reader *r, char c);
static bool is_real_day(struct date d);
static int days_in_month(int year, int month);
static bool time_of_day(struct reader *r, int64_t *ret_micros);
static bool fraction(struct reader *r, int64_t *ret_micros);
static bool offset(struct reader *r, int64_t *ret_seconds);
static void put(char *p, size_t n, int64_t value);

bool
date_parse(struct str s, struct date *ret)
{
	struct reader r = { s };
	struct date d;

	if (!number(&r, 4, 4, &d.year) || !literal(&r, '-') ||
	    !number(&r, 2, 2, &d.month) || !literal(&r, '-') ||
	    !number(&r, 2, 2, &d.day))
		return (false);
	if (r.rest.n > 0 || !is_real_day(d))
		return (false);
	*ret = d;
	return (true);
}

bool
date_parse_ro(struct str s, struct date *ret)
{
	struct reader r = { s };
	struct date d;

	if (!number(&r, 1, 2, &d.day) || !literal(&r, '.') ||
	    !number(&r, 1, 2, &d.month) || !literal(&r, '.') ||
	    !number(&r, 4, 4, &d.year))
		return (false);
	if (r.rest.n > 0 || !is_real_day(d))
		return (false);
	*ret = d;
	return (true);
}

bool
date_is_plausible(struct date d)
{
	return (d.year >= 1800 && d.year <= 2200);
}

void
date_format(struct date d, char ret[DATE_SIZE])
{
	put(ret, 4, d.year);
	ret[4] = '-';
	put(ret + 5, 2, d.month);
	ret[7] = '-';
	put(ret + 8, 2, d.day);
	ret[10] = '\0';
}

/*
 * Years are counted from March, so that the leap day ends them, in eras of
 * 400 years, which all have 146,097 days.
 */
int64_t
date_to_days(struct date d)
{
	int64_t year = d.month > 2 ? d.year : d.year - 1;
	int64_t era = (year >= 0 ? year : year - 399) / 400;
	int64_t of_era = year - era * 400;
	int64_t of_year = (153 * (d.month > 2 ? d.month - 3 : d.month + 9) +
			      2) /
		5 +
	    d.day - 1;

	return (era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	    of_year - 719468);
}

struct date
date_from_days(int64_t days)
{
	int64_t shifted = days + 719468;
	int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int64_t day = shifted - era * 146097;
	int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int64_t of_year = day - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct date d;

	d.day = (int)(of_year - (153 * month + 2) / 5 + 1);
	d.month = (int)(month < 10 ? month + 3 : month - 9);
	d.year = (int)(year + era * 400 + (d.month <= 2 ? 1 : 0));
	return (d);
}

bool
instant_parse(struct str s, struct instant *ret)
{
	int64_t micros, seconds;
	struct instant result;
	struct reader r;
	struct date d;

	if (s.n < DATE_SIZE - 1 ||
	    !date_parse((struct str){ s.p, DATE_SIZE - 1 }, &d))
		return (false);
	r.rest = (struct str){ s.p + DATE_SIZE - 1, s.n - (DATE_SIZE - 1) };
	if (!literal(&r, 'T') && !literal(&r, 't'))
		return (false);
	if (!time_of_day(&r, &micros) || !offset(&r, &seconds) || r.rest.n > 0)
		return (false);

	result.micros = (date_to_days(d) * DAY_SECONDS - seconds) * 1000000 +
	    micros;
	if (!instant_format(result.micros, result.text))
		return (false);
	*ret = result;
	return (true);
}

bool
instant_format(int64_t micros, char ret[INSTANT_SIZE])
{
	const int64_t day = (int64_t)DAY_SECONDS * 1000000;
	int64_t days, rest, seconds;
	struct date d;
	size_t n;

	days = micros / day;
	rest = micros % day;
	if (rest < 0) {
		days--;
		rest += day;
	}
	if (days < date_to_days((struct date){ 1, 1, 1 }) ||
	    days > date_to_days((struct date){ 9999, 12, 31 }))
		return (false);

	d = date_from_days(days);
	seconds = rest / 1000000;
	date_format(d, ret);
	ret[10] = 'T';
	put(ret + 11, 2, seconds / 3600);
	ret[13] = ':';
	put(ret + 14, 2, seconds / 60 % 60);
	ret[16] = ':';
	put(ret + 17, 2, seconds % 60);
	n = 19;
	if (rest % 1000000 != 0) {
		ret[n++] = '.';
		put(ret + n, 6, rest % 1000000);
		for (n += 6; ret[n - 1] == '0'; n--)
			continue;
	}
	ret[n++] = 'Z';
	ret[n] = '\0';
	return (true);
}

/* Between min and max digits, as many as there are. */
static bool
number(struct reader *r, size_t min, size_t max, int *ret)
{
	size_t n = 0;
	int value = 0;

	while (n < max && n < r->rest.n && r->rest.p[n] >= '0' &&
	    r->rest.p[n] <= '9') {
		value = value * 10 + (r->rest.p[n] - '0');
		n++;
	}
	if (n < min)
		return (false);
	r->rest = (struct str){ r->rest.p + n, r->rest.n - n };
	*ret = value;
	return (true);
}

static bool
literal(struct reader *r, char c)
{
	if (r->rest.n == 0 || r->rest.p[0] != c)
		return (false);
	r->rest = (struct str){ r->rest.p + 1, r->rest.n - 1 };
	return (true);
}

static bool
is_real_day(struct date d)
{
	return (d.year >= 1 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
	    d.day <= days_in_month(d.year, d.month));
}

static int
days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return (days[month - 1] + (leap && month == 2 ? 1 : 0));
}

static bool
time_of_day(struct reader *r, int64_t *ret_micros)
{
	int hour, minute, second;
	int64_t micros;

	if (!number(r, 2, 2, &hour) || !literal(r, ':') ||
	    !number(r, 2, 2, &minute) || !literal(r, ':') ||
	    !number(r, 2, 2, &second) || !fraction(r, &micros))
		return (false);
	if (hour > 23 || minute > 59 || second > 59)
		return (false);
	*ret_micros = (((int64_t)hour * 60 + minute) * 60 + second) * 1000000 +
	    micros;
	return (true);
}

/* Absent, or a dot and one to nine digits; beyond six they are cut off. */
static bool
fraction(struct reader *r, int64_t *ret_micros)
{
	static const int scale[] = { 1000000, 100000, 10000, 1000, 100, 10, 1 };
	size_t before;
	int value;

	*ret_micros = 0;
	if (!literal(r, '.'))
		return (true);
	before = r->rest.n;
	if (!number(r, 1, 6, &value))
		return (false);
	*ret_micros = (int64_t)value * scale[before - r->rest.n];
	if (before - r->rest.n == 6)
		(void)number(r, 0, 3, &value);
	return (true);
}

static bool
offset(struct reader *r, int64_t *ret_seconds)
{
	int hours, minutes, sign;

	*ret_seconds = 0;
	if (literal(r, 'Z') || literal(r, 'z'))
		return (true);
	sign = literal(r, '-') ? -1 : 1;
	if (sign == 1 && !literal(r, '+'))
		return (false);
	if (!number(r, 2, 2, &hours) || !literal(r, ':') ||
	    !number(r, 2, 2, &minutes) || hours > 23 || minutes > 59)
		return (false);
	*ret_seconds = ((int64_t)hours * 60 + minutes) * 60 * sign;
	return (true);
}

/* n digits, with leading zeros. */
static void
put(char *p, size_t n, int64_t value)
{
	while (n-- > 0) {
		p[n] = (char)('0' + value % 10);
		value /= 10;
	}
}
