/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Windows-1250 and ISO-8859-2 agree from 0xC0 on, so in all Romanian and
 * Hungarian letters. They differ in signs below, by which they are known.
 */
#include "encoding.h"

#include "../lib/text.h"

enum {
	FIRST_1250 = 0x80,
	FIRST_LATIN_2 = 0xA0,
	FIRST_COMMON = 0xC0
};

static const uint16_t windows_1250[] = { /* from 0x80 */
	0x20AC, 0xFFFD, 0x201A, 0xFFFD, 0x201E, 0x2026, 0x2020, 0x2021, 0xFFFD,
	0x2030, 0x0160, 0x2039, 0x015A, 0x0164, 0x017D, 0x0179, 0xFFFD, 0x2018,
	0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122, 0x0161,
	0x203A, 0x015B, 0x0165, 0x017E, 0x017A, 0x00A0, 0x02C7, 0x02D8, 0x0141,
	0x00A4, 0x0104, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC,
	0x00AD, 0x00AE, 0x017B, 0x00B0, 0x00B1, 0x02DB, 0x0142, 0x00B4, 0x00B5,
	0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD, 0x013E,
	0x017C
};

static const uint16_t latin_2[] = { /* from 0xA0 */
	0x00A0, 0x0104, 0x02D8, 0x0141, 0x00A4, 0x013D, 0x015A, 0x00A7, 0x00A8,
	0x0160, 0x015E, 0x0164, 0x0179, 0x00AD, 0x017D, 0x017B, 0x00B0, 0x0105,
	0x02DB, 0x0142, 0x00B4, 0x013E, 0x015B, 0x02C7, 0x00B8, 0x0161, 0x015F,
	0x0165, 0x017A, 0x02DD, 0x017E, 0x017C
};

static const uint16_t common[] = { /* from 0xC0 */
	0x0154, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C,
	0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD, 0x00CE, 0x010E, 0x0110, 0x0143,
	0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA,
	0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF, 0x0155, 0x00E1, 0x00E2, 0x0103,
	0x00E4, 0x013A, 0x0107, 0x00E7, 0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B,
	0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4, 0x0151,
	0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163,
	0x02D9
};

static const uint16_t windows_1252[] = { /* 0x80 to 0x9F */
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
	0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018,
	0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
	0x203A, 0x0153, 0x009D, 0x017E, 0x0178
};

static void sequence_begin(struct encoding_probe *p, unsigned char byte);
static uint32_t code_of(enum encoding e, unsigned char byte);
static struct str bytes_repair(struct arena *a, struct str s);
static int byte_of(uint32_t code);
static size_t doubled(struct str s, uint32_t *ret_code);
static size_t sequence_of(unsigned char first);
static size_t byte_take(struct str s, unsigned char *ret_byte);
static bool is_expected(uint32_t code);
static uint32_t misread(uint32_t before, uint32_t code, struct str after);
static bool is_letter(uint32_t code);

static const char *const names[] = {
	[ENCODING_UTF8] = "utf-8",
	[ENCODING_WINDOWS_1250] = "windows-1250",
	[ENCODING_ISO_8859_2] = "iso-8859-2",
	[ENCODING_UTF16_LE] = "utf-16le",
	[ENCODING_UTF16_BE] = "utf-16be",
};

const char *
encoding_name(enum encoding e)
{
	return (names[e]);
}

bool
encoding_parse(const char *name, enum encoding *ret)
{
	size_t i;

	for (i = 0; i < ENCODING_UTF16_LE; i++) {
		if (strcmp(names[i], name) == 0) {
			*ret = (enum encoding)i;
			return (true);
		}
	}
	return (false);
}

void
encoding_probe_add(struct encoding_probe *p, struct str bytes)
{
	unsigned char byte;
	size_t i;

	for (i = 0; i < bytes.n; i++) {
		byte = (unsigned char)bytes.p[i];
		if (p->seen < 2)
			p->first[p->seen] = byte;
		p->seen++;
		if ((byte >= FIRST_1250 && byte < FIRST_LATIN_2) ||
		    byte == 0xAB || byte == 0xBB || byte == 0xA9 ||
		    byte == 0xAE)
			p->only_1250++;
		if (p->missing > 0 && byte >= p->low && byte <= p->high) {
			p->low = 0x80;
			p->high = 0xBF;
			if (--p->missing == 0)
				p->sequences++;
			continue;
		}
		p->faults += p->missing > 0;
		p->missing = 0;
		if (byte >= 0x80)
			sequence_begin(p, byte);
	}
}

static void
sequence_begin(struct encoding_probe *p, unsigned char byte)
{
	p->low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
	p->high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
	if (byte >= 0xC2 && byte <= 0xDF)
		p->missing = 1;
	else if (byte >= 0xE0 && byte <= 0xEF)
		p->missing = 2;
	else if (byte >= 0xF0 && byte <= 0xF4)
		p->missing = 3;
	else
		p->faults++;
}

enum encoding
encoding_probe_end(const struct encoding_probe *p)
{
	size_t faults = p->faults + (p->missing > 0);

	if (p->seen >= 2 && p->first[0] == 0xFF && p->first[1] == 0xFE)
		return (ENCODING_UTF16_LE);
	if (p->seen >= 2 && p->first[0] == 0xFE && p->first[1] == 0xFF)
		return (ENCODING_UTF16_BE);
	if (faults == 0 || faults < p->sequences / 20)
		return (ENCODING_UTF8);
	return (p->only_1250 > 0 ? ENCODING_WINDOWS_1250 : ENCODING_ISO_8859_2);
}

bool
encoding_decode(enum encoding e, struct str bytes, struct buf *out)
{
	char letter[4];
	size_t i, n;

	if (e == ENCODING_UTF8)
		return (buf_str(out, bytes));
	for (i = 0; i < bytes.n; i++) {
		n = utf8_encode(code_of(e, (unsigned char)bytes.p[i]), letter);
		if (!buf_str(out, (struct str){ letter, n }))
			return (false);
	}
	return (true);
}

static uint32_t
code_of(enum encoding e, unsigned char byte)
{
	if (byte < FIRST_1250)
		return (byte);
	if (byte >= FIRST_COMMON)
		return (common[byte - FIRST_COMMON]);
	if (e == ENCODING_WINDOWS_1250)
		return (windows_1250[byte - FIRST_1250]);
	return (byte >= FIRST_LATIN_2 ? latin_2[byte - FIRST_LATIN_2] : byte);
}

struct str
encoding_repair(struct arena *a, struct str s, bool *ret_repaired)
{
	uint32_t code, right, before = 0;
	size_t n, m, have = 0;
	char *out;

	*ret_repaired = !utf8_is_valid(s);
	if (*ret_repaired)
		s = bytes_repair(a, s);
	out = arena_alloc(a, s.n + 1);
	for (; s.n > 0; s = (struct str){ s.p + n, s.n - n }) {
		n = utf8_decode(s, &code);
		m = code < 0x80 ? 0 : doubled(s, &right);
		if (m > 0)
			n = m;
		else if (code >= 0x80)
			right = misread(before, code,
			    (struct str){ s.p + n, s.n - n });
		else
			right = code;
		*ret_repaired |= right != code || code == 0xFFFD;
		have += utf8_encode(right, out + have);
		before = right;
	}
	return ((struct str){ out, have });
}

/* Only the bytes that are no UTF-8 are taken for Windows-1250: at worst three
 * bytes for one. */
static struct str
bytes_repair(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n * 3 + 1);
	size_t n, have = 0;
	uint32_t code;

	for (; s.n > 0; s = (struct str){ s.p + n, s.n - n }) {
		n = utf8_decode(s, &code);
		if (n == 0) {
			n = 1;
			code = code_of(ENCODING_WINDOWS_1250,
			    (unsigned char)s.p[0]);
		}
		have += utf8_encode(code, out + have);
	}
	return ((struct str){ out, have });
}

/* The byte that Windows-1252 shows as this character, or -1. */
static int
byte_of(uint32_t code)
{
	int i;

	if (code < 0x100)
		return ((int)code);
	for (i = 0; i < 0x20; i++) {
		if (windows_1252[i] == code)
			return (0x80 + i);
	}
	return (-1);
}

/*
 * UTF-8 that was read as Windows-1252 and written as UTF-8 again: two or
 * three characters that stand for the bytes of one. Returns how many bytes of
 * s they take, 0 if it is not so.
 */
static size_t
doubled(struct str s, uint32_t *ret_code)
{
	unsigned char bytes[3] = { 0 };
	size_t want = 1, have, used = 0, n;

	for (have = 0; have < want; have++) {
		n = byte_take((struct str){ s.p + used, s.n - used },
		    &bytes[have]);
		if (n == 0)
			return (0);
		used += n;
		if (have == 0)
			want = sequence_of(bytes[0]);
	}
	if (want == 0)
		return (0);
	if (utf8_decode((struct str){ (const char *)bytes, want }, ret_code) !=
		want ||
	    !is_expected(*ret_code))
		return (0);
	return (used);
}

/* The bytes of a sequence that begins so, if its letters are ours; else 0. */
static size_t
sequence_of(unsigned char first)
{
	if (first == 0xE2)
		return (3);
	return (first >= 0xC3 && first <= 0xC8 ? 2 : 0);
}

/* The byte above 0x7F that the first character of s was read from. Returns
 * the character's own length, 0 if there is no such byte. */
static size_t
byte_take(struct str s, unsigned char *ret_byte)
{
	uint32_t code = 0;
	size_t n = utf8_decode(s, &code);
	int byte = n == 0 ? -1 : byte_of(code);

	if (byte < 0x80)
		return (0);
	*ret_byte = (unsigned char)byte;
	return (n);
}

/* Letters of Romanian and Hungarian, and the usual signs. */
static bool
is_expected(uint32_t code)
{
	static const uint16_t letters[] = { 0x00C1, 0x00C2, 0x00C9, 0x00CD,
		0x00CE, 0x00D3, 0x00D6, 0x00DA, 0x00DC, 0x00E1, 0x00E2, 0x00E9,
		0x00ED, 0x00EE, 0x00F3, 0x00F6, 0x00FA, 0x00FC, 0x0102, 0x0103,
		0x0150, 0x0151, 0x015E, 0x015F, 0x0162, 0x0163, 0x0170, 0x0171,
		0x0218, 0x0219, 0x021A, 0x021B, 0x2013, 0x2014, 0x2018, 0x2019,
		0x201C, 0x201D, 0x201E, 0x2022, 0x2026 };
	size_t i;

	for (i = 0; i < sizeof(letters) / sizeof(letters[0]); i++) {
		if (letters[i] == code)
			return (true);
	}
	return (false);
}

/*
 * ă ș Ș ț Ț that were read as Latin-1: ã º ª þ Þ. The ordinal signs are
 * letters only beside a letter; a Ț is one anywhere.
 */
static uint32_t
misread(uint32_t before, uint32_t code, struct str after)
{
	uint32_t next = 0;

	if (code == 0x00FE)
		return (0x021B);
	if (code == 0x00DE)
		return (0x021A);
	if (code == 0x00E3)
		return (0x0103);
	if (code == 0x00C3)
		return (0x0102);
	(void)utf8_decode(after, &next);
	if (!is_letter(next) && !is_letter(before))
		return (code);
	if (code == 0x00BA)
		return (0x0219);
	return (code == 0x00AA ? 0x0218 : code);
}

static bool
is_letter(uint32_t code)
{
	return ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
	    code >= 0xC0);
}
