/* SPDX-License-Identifier: EUPL-1.2 */
#include "moment.h"

#include <string.h>

#include "../lib/date.h"

static const char *const names[MAIL_LANGS] = { "ro", "hu", "en" };
static const char *const months[MAIL_LANGS][12] = {
	{ "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie",
	    "august", "septembrie", "octombrie", "noiembrie", "decembrie" },
	{ "január", "február", "március", "április", "május", "június",
	    "július", "augusztus", "szeptember", "október", "november",
	    "december" },
	{ "January", "February", "March", "April", "May", "June", "July",
	    "August", "September", "October", "November", "December" },
};

static const char *const before[MAIL_LANGS] = { ", ora ", ", ", " at " };
static const char *const after[MAIL_LANGS] = { "ora României",
	"romániai idő szerint", "Romanian time" };

static void day_write(struct buf *b, enum mail_lang lang, struct date d);
static int64_t change_of_hour(int year, int month);

const char *
mail_lang_name(enum mail_lang lang)
{
	return (names[lang]);
}

bool
mail_lang_parse(const char *name, enum mail_lang *ret)
{
	for (int i = 0; i < MAIL_LANGS; i++) {
		if (strcmp(names[i], name) == 0) {
			*ret = (enum mail_lang)i;
			return (true);
		}
	}
	return (false);
}

bool
moment_day(struct buf *b, enum mail_lang lang, struct str day)
{
	struct date d;

	if (!date_parse(day, &d))
		return (false);
	day_write(b, lang, d);
	return (true);
}

static void
day_write(struct buf *b, enum mail_lang lang, struct date d)
{
	const char *month = months[lang][d.month - 1];

	if (lang == MAIL_HU)
		(void)buf_printf(b, "%d. %s %d.", d.year, month, d.day);
	else
		(void)buf_printf(b, "%d %s %d", d.day, month, d.year);
}

bool
moment_instant(struct buf *b, enum mail_lang lang, struct str instant)
{
	struct instant at;
	struct date d;
	int64_t minutes;
	int of_day;

	if (!instant_parse(instant, &at))
		return (false);
	minutes = at.micros / 60000000 - (at.micros % 60000000 < 0 ? 1 : 0);
	d = date_from_days(minutes / 1440 - (minutes % 1440 < 0 ? 1 : 0));
	minutes += minutes >= change_of_hour(d.year, 3) &&
		minutes < change_of_hour(d.year, 10)
	    ? 180
	    : 120;
	d = date_from_days(minutes / 1440 - (minutes % 1440 < 0 ? 1 : 0));
	of_day = (int)(minutes - date_to_days(d) * 1440);
	day_write(b, lang, d);
	(void)buf_printf(b, "%s%02d:%02d (%s)", before[lang], of_day / 60,
	    of_day % 60, after[lang]);
	return (true);
}

/* 01:00 UTC of the last Sunday of that month of 31 days, as minutes since
 * 1970: when the European Union's clocks change. */
static int64_t
change_of_hour(int year, int month)
{
	int64_t last = date_to_days((struct date){ year, month, 31 });

	/* 1970-01-01 was a Thursday. */
	return ((last - (last + 4) % 7) * 1440 + 60);
}
