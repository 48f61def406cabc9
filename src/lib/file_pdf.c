/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * PDF: head at the very beginning, end at the very end, and every name in it
 * read as a reader would, wherever it stands: a scanner that follows the
 * structure can be led past a part of it. Names within compressed objects are
 * not seen.
 */
#include "file_parts.h"

enum {
	NAME_MAX = 24, /* longer ones are none of those we look for */
	TAIL = 1024
};

struct name {
	struct str text;
	enum file_verdict verdict;
	unsigned flag;
};

static const struct name names[] = {
	{ { "JavaScript", 10 }, FILE_ACTIVE, 0 },
	{ { "Launch", 6 }, FILE_ACTIVE, 0 },
	{ { "RichMedia", 9 }, FILE_ACTIVE, 0 },
	{ { "EmbeddedFile", 12 }, FILE_GOOD, FILE_EMBEDDED },
	{ { "EmbeddedFiles", 13 }, FILE_GOOD, FILE_EMBEDDED },
	{ { "Encrypt", 7 }, FILE_GOOD, FILE_ENCRYPTED },
};

static bool
is_space(char c)
{
	return (c == '\0' || char_is_in(c, " \t\r\n\f"));
}

static bool
has(struct str s, const char *word)
{
	return (memmem(s.p, s.n, word, strlen(word)) != NULL);
}

/* %%EOF with nothing but space behind it, and startxref near. */
static bool
ends_well(struct str s)
{
	struct str tail;

	while (s.n > 0 && is_space(s.p[s.n - 1]))
		s.n--;
	if (s.n < 5 || memcmp(s.p + s.n - 5, "%%EOF", 5) != 0)
		return (false);
	tail.n = s.n < TAIL ? s.n : TAIL;
	tail.p = s.p + s.n - tail.n;
	return (has(tail, "startxref"));
}

/* The name that begins behind a slash, with #xx read; p moves behind it. */
static struct str
take_name(const char **p, const char *end, char *ret)
{
	size_t n = 0;

	while (*p < end && !is_space(**p) && !char_is_in(**p, "()<>[]{}/%")) {
		char c = *(*p)++;

		if (c == '#' && end - *p >= 2 && char_hex((*p)[0]) >= 0 &&
		    char_hex((*p)[1]) >= 0) {
			c = (char)(char_hex((*p)[0]) * 16 + char_hex((*p)[1]));
			*p += 2;
		}
		if (n < NAME_MAX)
			ret[n++] = c;
	}
	return ((struct str){ ret, n });
}

static const struct name *
known(struct str text)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(text, names[i].text))
			return (&names[i]);
	return (NULL);
}

enum file_verdict
pdf_look(struct str s, struct file_look *ret)
{
	const char *end = s.p + s.n, *p = s.p;
	char text[NAME_MAX];

	ret->type = FILE_PDF;
	if (s.n < 8 || (s.p[5] != '1' && s.p[5] != '2') || s.p[6] != '.' ||
	    !char_is_digit(s.p[7]) || !ends_well(s) || !has(s, " obj"))
		return (FILE_BROKEN);
	while ((p = memchr(p, '/', (size_t)(end - p))) != NULL) {
		const struct name *name;

		p++;
		name = known(take_name(&p, end, text));
		if (name == NULL)
			continue;
		if (name->verdict != FILE_GOOD)
			return (name->verdict);
		ret->flags |= name->flag;
	}
	return (FILE_GOOD);
}
