/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * UTF-8, normalising and the check for forbidden characters. Folding is in
 * fold.c.
 */
#include "text.h"

enum {
	MARKS_MAX = 3
};

struct range {
	uint32_t first;
	uint32_t last;
};

/*
 * The text being written over the room of its input. `last` is the code point
 * last written, so that a mark can still change it: the composed letter is
 * never longer than letter and mark together, hence the output never
 * overtakes the input.
 */
struct output {
	char *p;
	size_t n;
	size_t last_at;
	uint32_t last;
	bool blank; /* a space is due before the next character */
};

static size_t sequence_length(unsigned char c, uint32_t *ret_min);
static bool is_in(const struct range *r, size_t n, uint32_t code);
static bool is_space(uint32_t code);
static bool is_control(uint32_t code);
static uint32_t compose(uint32_t base, uint32_t mark);
static uint32_t replace(uint32_t code);
static void normalise_into(struct output *out, struct str s,
    enum text_shape shape);
static void put(struct output *out, uint32_t code);
static struct str trim_block(char *p, size_t n);

size_t
utf8_decode(struct str s, uint32_t *ret_code)
{
	uint32_t code, min;
	size_t i, n;

	if (s.n == 0)
		return (0);
	code = (unsigned char)s.p[0];
	if (code < 0x80) {
		*ret_code = code;
		return (1);
	}

	n = sequence_length((unsigned char)code, &min);
	if (n == 0 || n > s.n)
		return (0);
	code &= 0xFFu >> (n + 1);
	for (i = 1; i < n; i++) {
		if (((unsigned char)s.p[i] & 0xC0) != 0x80)
			return (0);
		code = code << 6 | ((unsigned char)s.p[i] & 0x3F);
	}
	if (code < min || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
		return (0);
	*ret_code = code;
	return (n);
}

size_t
utf8_encode(uint32_t code, char ret[4])
{
	if (code < 0x80) {
		ret[0] = (char)code;
		return (1);
	}
	if (code < 0x800) {
		ret[0] = (char)(unsigned char)(0xC0 | code >> 6);
		ret[1] = (char)(unsigned char)(0x80 | (code & 0x3F));
		return (2);
	}
	if (code < 0x10000) {
		ret[0] = (char)(unsigned char)(0xE0 | code >> 12);
		ret[1] = (char)(unsigned char)(0x80 | (code >> 6 & 0x3F));
		ret[2] = (char)(unsigned char)(0x80 | (code & 0x3F));
		return (3);
	}
	ret[0] = (char)(unsigned char)(0xF0 | code >> 18);
	ret[1] = (char)(unsigned char)(0x80 | (code >> 12 & 0x3F));
	ret[2] = (char)(unsigned char)(0x80 | (code >> 6 & 0x3F));
	ret[3] = (char)(unsigned char)(0x80 | (code & 0x3F));
	return (4);
}

bool
utf8_is_valid(struct str s)
{
	uint32_t code;
	size_t n;

	while (s.n > 0) {
		n = utf8_decode(s, &code);
		if (n == 0)
			return (false);
		s = (struct str){ s.p + n, s.n - n };
	}
	return (true);
}

size_t
utf8_length(struct str s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (((unsigned char)s.p[i] & 0xC0) != 0x80)
			n++;
	}
	return (n);
}

struct str
text_normalise(struct arena *a, struct str s, enum text_shape shape)
{
	struct output out = { .p = arena_alloc(a, s.n + 1) };

	normalise_into(&out, s, shape);
	out.p[out.n] = '\0';
	if (shape == TEXT_BLOCK)
		return (trim_block(out.p, out.n));
	return ((struct str){ out.p, out.n });
}

bool
text_has_forbidden(struct str s)
{
	static const struct range forbidden[] = {
		{ 0x0000, 0x001F }, { 0x007F, 0x009F },
		{ 0x00AD, 0x00AD },                     /* soft hyphen */
		{ 0x034F, 0x034F },                     /* grapheme joiner */
		{ 0x061C, 0x061C }, { 0x115F, 0x1160 }, /* fillers */
		{ 0x17B4, 0x17B5 }, { 0x180B, 0x180F },
		{ 0x200B, 0x200F }, /* zero width, direction marks */
		{ 0x2028, 0x202E }, /* separators, embeddings */
		{ 0x2060, 0x206F }, /* joiners, isolates */
		{ 0x3164, 0x3164 }, { 0xE000, 0xF8FF }, /* private use */
		{ 0xFDD0, 0xFDEF },
		{ 0xFE00, 0xFE0F }, /* variation selectors */
		{ 0xFEFF, 0xFEFF }, { 0xFFA0, 0xFFA0 }, { 0xFFF0, 0xFFFF },
		{ 0xE0000, 0x10FFFF }, /* tags, private use */
	};
	static const struct range marks[] = {
		{ 0x0300, 0x036F },
		{ 0x0483, 0x0489 },
		{ 0x1AB0, 0x1AFF },
		{ 0x1DC0, 0x1DFF },
		{ 0x20D0, 0x20FF },
		{ 0xFE20, 0xFE2F },
	};
	size_t n, run = 0;
	uint32_t code;

	while (s.n > 0) {
		n = utf8_decode(s, &code);
		if (n == 0)
			return (true);
		if (is_in(forbidden, sizeof(forbidden) / sizeof(*forbidden),
			code) ||
		    (code & 0xFFFE) == 0xFFFE)
			return (true);
		run = is_in(marks, sizeof(marks) / sizeof(*marks), code)
		    ? run + 1
		    : 0;
		if (run > MARKS_MAX)
			return (true);
		s = (struct str){ s.p + n, s.n - n };
	}
	return (false);
}

/* Of the sequence that begins with c, and the least code it may stand for. */
static size_t
sequence_length(unsigned char c, uint32_t *ret_min)
{
	if (c >= 0xC2 && c < 0xE0) {
		*ret_min = 0x80;
		return (2);
	}
	if (c >= 0xE0 && c < 0xF0) {
		*ret_min = 0x800;
		return (3);
	}
	if (c >= 0xF0 && c < 0xF5) {
		*ret_min = 0x10000;
		return (4);
	}
	return (0);
}

static bool
is_in(const struct range *r, size_t n, uint32_t code)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (code >= r[i].first && code <= r[i].last)
			return (true);
	}
	return (false);
}

/* Unicode's white space. */
static bool
is_space(uint32_t code)
{
	return (code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 ||
	    code == 0xA0 || code == 0x1680 ||
	    (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
	    code == 0x2029 || code == 0x202F || code == 0x205F ||
	    code == 0x3000);
}

static bool
is_control(uint32_t code)
{
	return (code < 0x20 || (code >= 0x7F && code < 0xA0));
}

static void
normalise_into(struct output *out, struct str s, enum text_shape shape)
{
	uint32_t code = 0, before = 0;
	size_t len;

	for (; s.n > 0; s = (struct str){ s.p + len, s.n - len }) {
		len = utf8_decode(s, &code);
		if (len == 0) {
			/* The promise is for valid text; bad bytes go. */
			len = 1;
		} else if (shape == TEXT_LINE && is_space(code)) {
			out->blank = out->n > 0;
		} else if (code == '\r' || (code == '\n' && before != '\r')) {
			put(out, '\n');
		} else if (!is_control(code) || code == '\t') {
			put(out, code);
		}
		before = code;
	}
}

static void
put(struct output *out, uint32_t code)
{
	uint32_t composed = 0;

	if (out->blank)
		out->p[out->n++] = ' ';
	else
		composed = compose(out->last, code);
	if (composed != 0)
		out->n = out->last_at;

	out->blank = false;
	out->last = replace(composed != 0 ? composed : code);
	out->last_at = out->n;
	out->n += utf8_encode(out->last, out->p + out->n);
}

static struct str
trim_block(char *p, size_t n)
{
	while (n > 0 && char_is_in(p[n - 1], " \n\t"))
		p[--n] = '\0';
	while (n > 0 && char_is_in(*p, " \n\t")) {
		p++;
		n--;
	}
	return ((struct str){ p, n });
}

/* The letters of Romanian, Hungarian and their neighbours; 0 for others. */
static uint32_t
compose(uint32_t base, uint32_t mark)
{
	static const struct {
		uint32_t mark;
		const char *bases;
		uint32_t composed[12];
	} table[] = {
		{ 0x0300, "aeiouAEIOU",
		    { 0xE0, 0xE8, 0xEC, 0xF2, 0xF9, 0xC0, 0xC8, 0xCC, 0xD2,
			0xD9 } },
		{ 0x0301, "aeiouyAEIOUY",
		    { 0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD, 0xC1, 0xC9, 0xCD,
			0xD3, 0xDA, 0xDD } },
		{ 0x0302, "aeiouAEIOU",
		    { 0xE2, 0xEA, 0xEE, 0xF4, 0xFB, 0xC2, 0xCA, 0xCE, 0xD4,
			0xDB } },
		{ 0x0303, "anoANO", { 0xE3, 0xF1, 0xF5, 0xC3, 0xD1, 0xD5 } },
		{ 0x0306, "aA", { 0x103, 0x102 } },
		{ 0x0308, "aeiouAEIOU",
		    { 0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xC4, 0xCB, 0xCF, 0xD6,
			0xDC } },
		{ 0x030A, "aA", { 0xE5, 0xC5 } },
		{ 0x030B, "ouOU", { 0x151, 0x171, 0x150, 0x170 } },
		{ 0x0326, "stST", { 0x219, 0x21B, 0x218, 0x21A } },
		{ 0x0327, "cstCST",
		    { 0xE7, 0x219, 0x21B, 0xC7, 0x218, 0x21A } },
	};
	const char *found;
	size_t i;

	if (base >= 0x80 || base == 0)
		return (0);
	for (i = 0; i < sizeof(table) / sizeof(*table); i++) {
		if (table[i].mark != mark)
			continue;
		found = strchr(table[i].bases, (int)base);
		if (found != NULL)
			return (table[i].composed[found - table[i].bases]);
	}
	return (0);
}

/* Cedilla under s and t is a Turkish letter or a mistake of old systems. */
static uint32_t
replace(uint32_t code)
{
	switch (code) {
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
