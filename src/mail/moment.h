/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Days and instants as people write them, in their language; instants as the
 * clocks of Romania show them.
 */
#ifndef MAIL_MOMENT_H
#define MAIL_MOMENT_H

#include "../lib/buf.h"

enum mail_lang {
	MAIL_RO,
	MAIL_HU,
	MAIL_EN,
	MAIL_LANGS
};

/* "ro", "hu", "en". */
const char *mail_lang_name(enum mail_lang lang);
bool mail_lang_parse(const char *name, enum mail_lang *ret);

/* Of `2026-11-22`: "22 noiembrie 2026". False: not a day, nothing written. */
bool moment_day(struct buf *b, enum mail_lang lang, struct str day);
/* Of an RFC 3339 instant: "22 noiembrie 2026, ora 10:35 (ora României)". */
bool moment_instant(struct buf *b, enum mail_lang lang, struct str instant);

#endif
