/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The folding by which search compares: text_fold and text_key.
 *
 * In SQL it is three regular expressions; here one pass over the letters and
 * one over the result. tests/data/fold_vectors.tsv holds what SQL answers.
 */
#include "text.h"

struct letters {
	const char *from; /* UTF-8, each two bytes or more */
	char to;
};

static void fill_table(void);
static char fold_code(uint32_t code);
static size_t to_ascii(char *p, struct str s);
static size_t join_initials(char *p, size_t n);
static bool is_word(char c);
static bool is_letter(char c);
static bool is_stop_word(struct str word);

enum {
	TABLE_SIZE = 0x220,
	DELETED = 1
};

/* What each code point below TABLE_SIZE becomes; 0 is a separator. Filled at
 * first use: two threads would write the same bytes. */
static char table[TABLE_SIZE];

struct str
text_fold(struct arena *a, struct str s)
{
	size_t i, n, len = 0;
	char *p;

	p = arena_alloc(a, s.n + 1);
	n = to_ascii(p, s);
	n = join_initials(p, n);

	for (i = 0; i < n; i++) {
		if (is_letter(p[i]) || (p[i] >= '0' && p[i] <= '9'))
			p[len++] = p[i];
		else if (len > 0 && p[len - 1] != ' ')
			p[len++] = ' ';
	}
	if (len > 0 && p[len - 1] == ' ')
		len--;
	p[len] = '\0';
	return ((struct str){ p, len });
}

struct str
text_key(struct arena *a, struct str folded)
{
	size_t n = 0, at, end;
	char *p;

	p = arena_alloc(a, folded.n + 1);
	for (at = 0; at < folded.n; at = end + 1) {
		for (end = at; end < folded.n && folded.p[end] != ' '; end++)
			continue;
		if (end == at ||
		    is_stop_word((struct str){ folded.p + at, end - at }))
			continue;
		if (n > 0)
			p[n++] = ' ';
		memcpy(p + n, folded.p + at, end - at);
		n += end - at;
	}
	p[n] = '\0';
	if (n == 0)
		return (folded);
	return ((struct str){ p, n });
}

/*
 * One byte for each character: a letter, digit or underscore, a dot, or a
 * space for whatever else. Never longer than the input.
 */
static size_t
to_ascii(char *p, struct str s)
{
	uint32_t code;
	size_t len, n = 0;
	char c;

	if (table['a'] == 0)
		fill_table();
	for (; s.n > 0; s = (struct str){ s.p + len, s.n - len }) {
		len = utf8_decode(s, &code);
		if (len == 0) {
			len = 1;
			code = 0;
		}
		c = fold_code(code);
		if (c != DELETED)
			p[n++] = (char)(c == 0 ? ' ' : c);
	}
	return (n);
}

static char
fold_code(uint32_t code)
{
	if (code < TABLE_SIZE)
		return (table[code]);

	switch (code) {
	case 0x0301:
	case 0x0302:
	case 0x0306:
	case 0x0308:
	case 0x030B:
	case 0x0326:
	case 0x0327:
		return (DELETED);
	default:
		return (0);
	}
}

static void
fill_table(void)
{
	static const struct letters list[] = {
		{ "ăâĂÂãÃáàäåÁÀÄÅ", 'a' },
		{ "éèêëÉÈÊË", 'e' },
		{ "îÎíìïÍÌÏ", 'i' },
		{ "óòôöőÓÒÔÖŐ", 'o' },
		{ "úùûüűÚÙÛÜŰ", 'u' },
		{ "șşȘŞºª", 's' },
		{ "țţȚŢþÞ", 't' },
		{ "çÇ", 'c' },
		{ "ñÑ", 'n' },
	};
	struct str rest;
	uint32_t code;
	size_t i, n;

	for (i = 0; i < sizeof(list) / sizeof(*list); i++) {
		for (rest = str_from(list[i].from); rest.n > 0;
		     rest = (struct str){ rest.p + n, rest.n - n }) {
			n = utf8_decode(rest, &code);
			table[code] = list[i].to;
		}
	}
	for (i = 0; i < 10; i++)
		table['0' + i] = (char)('0' + i);
	/* They matter to the initials only, and become separators after. */
	table['_'] = '_';
	table['.'] = '.';
	/* 'a' last: it is the mark that the table is ready. */
	for (i = 26; i-- > 0;) {
		table['A' + i] = (char)('a' + i);
		table['a' + i] = (char)('a' + i);
	}
}

/*
 * S.O.S. becomes sos: a dot goes when a single letter stands before it and a
 * single letter after. `\m([a-z])\.(?=[a-z]\M)` in SQL.
 */
static size_t
join_initials(char *p, size_t n)
{
	size_t i, len = 0;
	char before = ' ', before_that = ' ';

	for (i = 0; i < n; i++) {
		if (p[i] == '.' && is_letter(before) && !is_word(before_that) &&
		    i + 1 < n && is_letter(p[i + 1]) &&
		    (i + 2 == n || !is_word(p[i + 2]))) {
			before_that = before;
			before = '.';
			continue;
		}
		before_that = before;
		before = p[i];
		p[len++] = p[i];
	}
	return (len);
}

static bool
is_word(char c)
{
	return (is_letter(c) || c == '_' || (c >= '0' && c <= '9'));
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z');
}

static bool
is_stop_word(struct str word)
{
	static const char *const words[] = { "a", "ai", "al", "ale",
		"asociatia", "asociatie", "asociatiei", "cu", "de", "din",
		"federatia", "federatiei", "filiala", "fundatia", "fundatie",
		"fundatiei", "in", "la", "lui", "nr", "o", "ong", "organizatia",
		"organizatiei", "pentru", "si", "uniunea", "uniunii" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (str_eq(word, str_from(words[i])))
			return (true);
	}
	return (false);
}
