/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Files that are not UTF-8, and text that was once read as what it is not.
 */
#ifndef REGISTER_ENCODING_H
#define REGISTER_ENCODING_H

#include <stdint.h>

#include "../lib/buf.h"

enum encoding {
	ENCODING_UTF8,
	ENCODING_WINDOWS_1250,
	ENCODING_ISO_8859_2,
	ENCODING_UTF16_LE, /* with a byte order mark, by which it is known */
	ENCODING_UTF16_BE
};

/* `utf-8`, `windows-1250`, `iso-8859-2`, `utf-16le`, `utf-16be`; the last two
 * are never told, they tell themselves. */
const char *encoding_name(enum encoding e);
bool encoding_parse(const char *name, enum encoding *ret);

/*
 * Looks at a whole file in pieces and tells which encoding it has. A few bad
 * bytes in much good UTF-8 leave it UTF-8; the two older ones are told apart
 * by what only one of them has.
 */
struct encoding_probe {
	size_t sequences; /* of several bytes, right */
	size_t faults;
	size_t only_1250; /* bytes that mean something there alone */
	size_t seen;
	int missing;       /* bytes of the sequence begun */
	unsigned char low; /* least value of its next byte */
	unsigned char high;
	unsigned char first[2];
};
void encoding_probe_add(struct encoding_probe *probe, struct str bytes);
enum encoding encoding_probe_end(const struct encoding_probe *probe);

/* Appends the bytes as UTF-8. False when the buffer is full. Not of UTF-16,
 * whose characters may lie in two pieces: see lib/utf16.h. */
bool encoding_decode(enum encoding e, struct str bytes, struct buf *out);

/*
 * Bytes that are not UTF-8 are taken for Windows-1250; Romanian and
 * Hungarian letters that had been read as Latin-1 (ASOCIAÞIA) or Windows-1252
 * (ASOCIAÈšIA) are set right. Returns s itself when nothing was wrong;
 * *ret_repaired tells, and also when a letter is lost beyond repair.
 */
struct str encoding_repair(struct arena *a, struct str s, bool *ret_repaired);

#endif
