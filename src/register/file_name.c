/* SPDX-License-Identifier: EUPL-1.2 */
#include "file_name.h"

#include <stdio.h>

#include "row.h"

static bool is_digit(char c);
static bool is_between(char c);
static bool digits_take(const char **at, int n, int *ret);
static bool day_read(const char *at, struct date *ret);
static bool day_of(int year, int month, int day, struct date *ret);
static bool parts_take(const char *at, const int *digits, int *ret_parts);

const char *
file_name_base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return (slash == NULL ? path : slash + 1);
}

bool
file_name_date(const char *path, struct date *ret)
{
	const char *at = file_name_base(path);
	struct date found = { 0 };
	bool is_found = false;

	/* Only where digits begin: 12026-03-09 is no date. */
	for (; *at != '\0'; at++) {
		if (!is_digit(*at))
			continue;
		if (day_read(at, &found)) {
			if (is_found &&
			    date_to_days(found) != date_to_days(*ret))
				return (false);
			*ret = found;
			is_found = true;
		}
		while (is_digit(at[1]))
			at++;
	}
	return (is_found);
}

static bool
is_digit(char c)
{
	return (c >= '0' && c <= '9');
}

static bool
is_between(char c)
{
	return (c == '_' || c == '-' || c == '.');
}

/* Exactly n digits, and the sign behind them if there is one. */
static bool
digits_take(const char **at, int n, int *ret)
{
	int i;

	*ret = 0;
	for (i = 0; i < n; i++) {
		if (!is_digit((*at)[i]))
			return (false);
		*ret = *ret * 10 + ((*at)[i] - '0');
	}
	*at += n;
	return (true);
}

static bool
day_read(const char *at, struct date *ret)
{
	int part[3];

	if (parts_take(at, (const int[]){ 4, 2, 2 }, part) &&
	    day_of(part[0], part[1], part[2], ret))
		return (true);
	return (parts_take(at, (const int[]){ 2, 2, 4 }, part) &&
	    day_of(part[2], part[1], part[0], ret));
}

static bool
day_of(int year, int month, int day, struct date *ret)
{
	char text[16];

	(void)snprintf(text, sizeof(text), "%04d-%02d-%02d", year % 10000,
	    month % 100, day % 100);
	return (
	    year >= 1990 && year <= 2200 && date_parse(str_from(text), ret));
}

/* Three numbers of so many digits, with a sign between them or none. */
static bool
parts_take(const char *at, const int *digits, int *ret_parts)
{
	int i;

	for (i = 0; i < 3; i++) {
		if (!digits_take(&at, digits[i], &ret_parts[i]))
			return (false);
		if (i < 2 && is_between(*at))
			at++;
	}
	return (!is_digit(*at));
}

const char *
file_name_legal_form(struct arena *a, const char *path)
{
	const char *base = file_name_base(path), *from;
	size_t n, i;

	for (i = 0; base[i] != '\0'; i += n > 0 ? n : 1) {
		from = base + i;
		n = strcspn(from, "0123456789_-. ");
		if (n > 0 &&
		    register_legal_form(a, (struct str){ from, n }) != NULL)
			return (
			    register_legal_form(a, (struct str){ from, n }));
	}
	return (NULL);
}
