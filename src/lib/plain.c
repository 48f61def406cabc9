/* SPDX-License-Identifier: EUPL-1.2 */
#include "plain.h"

#include <locale.h>
#include <utf8proc.h>
#include <wctype.h>

#include "text.h"

enum {
	/* Below are no marks, and no letter that has another form in NFC: the
	 * first byte of U+0300. */
	FIRST_COMPOSED_BYTE = 0xCC
};

struct range {
	uint32_t first;
	uint32_t last;
};

static bool needs_nfc(struct str s);
static struct str nfc(struct arena *a, struct str s);
static bool is_dropped(uint32_t code);
static uint32_t letter(uint32_t code);
static locale_t locale(void);
static struct str each(struct arena *a, struct str s,
    wint_t (*turn)(wint_t, locale_t));

struct str
plain_line(struct arena *a, struct str s)
{
	uint32_t code;
	size_t len, n = 0;
	bool blank = false;
	char *out;

	if (needs_nfc(s))
		s = nfc(a, s);
	out = arena_alloc(a, s.n + 1);
	for (; s.n > 0; s = (struct str){ s.p + len, s.n - len }) {
		len = utf8_decode(s, &code);
		if (len == 0) {
			len = 1;
			continue;
		}
		if (is_dropped(code))
			continue;
		code = letter(code);
		if (plain_is_space(code)) {
			blank = n > 0;
			continue;
		}
		if (blank)
			out[n++] = ' ';
		blank = false;
		n += utf8_encode(code, out + n);
	}
	return ((struct str){ out, n });
}

struct str
plain_upper(struct arena *a, struct str s)
{
	return (each(a, s, towupper_l));
}

struct str
plain_lower(struct arena *a, struct str s)
{
	return (each(a, s, towlower_l));
}

bool
plain_is_space(uint32_t code)
{
	if (code < 0x80)
		return (code == ' ' || (code >= '\t' && code <= '\r'));
	return (iswspace_l((wint_t)code, locale()) != 0);
}

bool
plain_is_alpha(uint32_t code)
{
	return (iswalpha_l((wint_t)code, locale()) != 0);
}

bool
plain_is_alnum(uint32_t code)
{
	return (iswalnum_l((wint_t)code, locale()) != 0);
}

struct str
plain_left(struct str s, size_t characters)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (((unsigned char)s.p[i] & 0xC0) != 0x80 && n++ == characters)
			break;
	}
	return ((struct str){ s.p, i });
}

static bool
needs_nfc(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if ((unsigned char)s.p[i] >= FIRST_COMPOSED_BYTE)
			return (true);
	}
	return (false);
}

/* What cannot be composed, since it is no UTF-8, stays as it is. */
static struct str
nfc(struct arena *a, struct str s)
{
	const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)s.p;
	utf8proc_option_t options = (utf8proc_option_t)(UTF8PROC_STABLE |
	    UTF8PROC_COMPOSE);
	utf8proc_ssize_t i, room, have;
	utf8proc_int32_t *points;
	size_t n = 0;
	char *out;

	room = utf8proc_decompose(from, (utf8proc_ssize_t)s.n, NULL, 0,
	    options);
	if (room <= 0)
		return (s);
	points = arena_alloc(a, (size_t)room * sizeof(*points));
	have = utf8proc_decompose(from, (utf8proc_ssize_t)s.n, points, room,
	    options);
	have = utf8proc_normalize_utf32(points, have, options);
	out = arena_alloc(a, (size_t)room * 4 + 1);
	for (i = 0; i < have; i++)
		n += utf8_encode((uint32_t)points[i], out + n);
	return ((struct str){ out, n });
}

static bool
is_dropped(uint32_t code)
{
	static const struct range dropped[] = {
		{ 0x00, 0x08 },
		{ 0x0B, 0x0C },
		{ 0x0E, 0x1F },
		{ 0x7F, 0x9F },
		{ 0xAD, 0xAD },
		{ 0x200B, 0x200F },
		{ 0x2028, 0x202E },
		{ 0x2060, 0x2069 },
		{ 0xFEFF, 0xFEFF },
		{ 0xFFF9, 0xFFFF },
	};
	size_t i;

	if (code >= ' ' && code < 0x7F)
		return (false);
	for (i = 0; i < sizeof(dropped) / sizeof(*dropped); i++) {
		if (code >= dropped[i].first && code <= dropped[i].last)
			return (true);
	}
	return (false);
}

/* Cedillas under s and t are commas; a no-break space is a space. */
static uint32_t
letter(uint32_t code)
{
	switch (code) {
	case 0xA0:
		return (' ');
	case 0x15E:
		return (0x218);
	case 0x15F:
		return (0x219);
	case 0x162:
		return (0x21A);
	case 0x163:
		return (0x21B);
	default:
		return (code);
	}
}

/* Of the process, for its whole life. */
static locale_t
locale(void)
{
	static locale_t here;

	if (here == (locale_t)0)
		here = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	if (here == (locale_t)0)
		here = newlocale(LC_CTYPE_MASK, "C", (locale_t)0);
	return (here);
}

static struct str
each(struct arena *a, struct str s, wint_t (*turn)(wint_t, locale_t))
{
	char *out = arena_alloc(a, s.n * 4 + 1);
	size_t len, n = 0;
	uint32_t code;

	for (; s.n > 0; s = (struct str){ s.p + len, s.n - len }) {
		len = utf8_decode(s, &code);
		if (len == 0) {
			len = 1;
			continue;
		}
		n += utf8_encode((uint32_t)turn((wint_t)code, locale()),
		    out + n);
	}
	return ((struct str){ out, n });
}
