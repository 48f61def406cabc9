/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Entity tags, Accept and Accept-Language.
 */
#include "http.h"

/* One element of a comma-separated list with its weight. */
struct element {
	struct str value; /* without parameters; trimmed */
	int q;            /* thousandths */
};

static bool is_blank(char c);
static struct str trim(struct str s);
static struct str cut(struct str *rest, char at);
static bool next_element(struct str *rest, struct element *ret);
static bool weight(struct str parameters, int *ret);
static bool weight_value(struct str s, int *ret);
static bool same(struct str a, struct str b);
static char lower(char c);
static int media_fit(struct str range, struct str media);
static bool next_tag(struct str *rest, struct str *ret_opaque);
static struct str opaque_of(struct str etag);

char *
http_etag_quote(struct arena *a, struct str opaque)
{
	unsigned char c;
	size_t i;
	char *p;

	for (i = 0; i < opaque.n; i++) {
		c = (unsigned char)opaque.p[i];
		if (c <= 0x20 || c == '"' || c == 0x7F)
			return (NULL);
	}
	p = arena_alloc(a, opaque.n + 3);
	p[0] = '"';
	if (opaque.n > 0)
		memcpy(p + 1, opaque.p, opaque.n);
	p[opaque.n + 1] = '"';
	return (p);
}

bool
http_etag_matches(struct str header, struct str etag)
{
	struct str opaque, wanted;

	header = trim(header);
	if (header.n == 0 || header.n > HTTP_HEADER_MAX)
		return (false);
	if (str_eq(header, STR("*")))
		return (true);

	wanted = opaque_of(etag);
	while (next_tag(&header, &opaque)) {
		if (str_eq(opaque, wanted))
			return (true);
	}
	return (false);
}

/*
 * For each kind the most specific range decides, not the best weight:
 * `text/csv;q=0, *` refuses CSV.
 */
bool
http_accept(struct str header, unsigned int offered, enum http_media *ret)
{
	static const struct {
		enum http_media kind;
		struct str name;
	} media[] = {
		{ HTTP_JSON, { "application/json", 16 } },
		{ HTTP_CSV, { "text/csv", 8 } },
		{ HTTP_HTML, { "text/html", 9 } },
	};
	int q[3] = { 0 }, fit[3] = { 0 }, f, best = 0;
	bool readable = false;
	struct element e;
	size_t i;

	if (header.n > HTTP_HEADER_MAX)
		header.n = 0;
	while (header.n > 0) {
		if (!next_element(&header, &e))
			continue;
		readable = true;
		for (i = 0; i < 3; i++) {
			f = media_fit(e.value, media[i].name);
			if (f > fit[i]) {
				fit[i] = f;
				q[i] = e.q;
			}
		}
	}

	for (i = 0; i < 3; i++) {
		if (!readable)
			q[i] = 1000;
		if ((offered & media[i].kind) != 0 && q[i] > best) {
			best = q[i];
			*ret = media[i].kind;
		}
	}
	return (best > 0);
}

enum http_language
http_language(struct str header)
{
	static const struct {
		enum http_language language;
		struct str code;
	} known[] = {
		{ HTTP_RO, { "ro", 2 } },
		{ HTTP_HU, { "hu", 2 } },
		{ HTTP_EN, { "en", 2 } },
	};
	enum http_language best = HTTP_RO;
	struct element e;
	struct str primary;
	int best_q = 0;
	size_t i;

	if (header.n > HTTP_HEADER_MAX)
		return (HTTP_RO);
	while (header.n > 0) {
		if (!next_element(&header, &e) || e.q <= best_q)
			continue;
		primary = cut(&e.value, '-');
		if (str_eq(primary, STR("*")))
			primary = known[0].code;
		for (i = 0; i < 3; i++) {
			if (same(primary, known[i].code)) {
				best = known[i].language;
				best_q = e.q;
			}
		}
	}
	return (best);
}

const char *
http_language_code(enum http_language language)
{
	static const char *const codes[] = {
		[HTTP_RO] = "ro",
		[HTTP_HU] = "hu",
		[HTTP_EN] = "en",
	};

	return (codes[language]);
}

static bool
is_blank(char c)
{
	return (c == ' ' || c == '\t');
}

static struct str
trim(struct str s)
{
	while (s.n > 0 && is_blank(s.p[0]))
		s = (struct str){ s.p + 1, s.n - 1 };
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return (s);
}

static struct str
cut(struct str *rest, char at)
{
	struct str piece = *rest;
	size_t i;

	for (i = 0; i < rest->n && rest->p[i] != at; i++)
		continue;
	piece.n = i;
	if (i < rest->n)
		i++;
	*rest = (struct str){ rest->p + i, rest->n - i };
	return (piece);
}

/* False for an element that is empty or has a bad weight: it is skipped. */
static bool
next_element(struct str *rest, struct element *ret)
{
	struct str item;

	item = cut(rest, ',');
	ret->value = trim(cut(&item, ';'));
	ret->q = 1000;
	return (ret->value.n > 0 && weight(item, &ret->q));
}

/* Other parameters (charset, profile) do not matter to us. */
static bool
weight(struct str parameters, int *ret)
{
	struct str name, value;

	while (parameters.n > 0) {
		value = cut(&parameters, ';');
		name = trim(cut(&value, '='));
		if (same(name, STR("q")))
			return (weight_value(trim(value), ret));
	}
	return (true);
}

/* 0, 0.5, 0.333, 1, 1.000 and so on; at most three decimals. */
static bool
weight_value(struct str s, int *ret)
{
	int q, scale = 100;
	size_t i;

	if (s.n == 0 || s.n > 5 || (s.p[0] != '0' && s.p[0] != '1') ||
	    (s.n > 1 && s.p[1] != '.'))
		return (false);
	q = (s.p[0] - '0') * 1000;
	for (i = 2; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return (false);
		q += (s.p[i] - '0') * scale;
		scale /= 10;
	}
	if (q > 1000)
		return (false);
	*ret = q;
	return (true);
}

static bool
same(struct str a, struct str b)
{
	size_t i;

	if (a.n != b.n)
		return (false);
	for (i = 0; i < a.n; i++) {
		if (lower(a.p[i]) != lower(b.p[i]))
			return (false);
	}
	return (true);
}

static char
lower(char c)
{
	return (c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
}

/* How specific the range is for this kind; 0 when it is another. */
static int
media_fit(struct str range, struct str media)
{
	struct str type;

	if (same(range, media))
		return (3);
	if (str_eq(range, STR("*/*")) || str_eq(range, STR("*")))
		return (1);
	type = cut(&media, '/');
	if (range.n == type.n + 2 && str_eq((struct str){ range.p + type.n, 2 },
	    STR("/*")) && same((struct str){ range.p, type.n }, type))
		return (2);
	return (0);
}

/* One entity tag of a list. A comma inside the quotes belongs to the tag. */
static bool
next_tag(struct str *rest, struct str *ret_opaque)
{
	const char *end;
	struct str s;

	for (s = *rest; s.n > 0 && (is_blank(s.p[0]) || s.p[0] == ',');)
		s = (struct str){ s.p + 1, s.n - 1 };
	if (s.n >= 2 && s.p[0] == 'W' && s.p[1] == '/')
		s = (struct str){ s.p + 2, s.n - 2 };
	if (s.n < 2 || s.p[0] != '"')
		return (false);
	s = (struct str){ s.p + 1, s.n - 1 };
	end = memchr(s.p, '"', s.n);
	if (end == NULL)
		return (false);

	*ret_opaque = (struct str){ s.p, (size_t)(end - s.p) };
	s = trim((struct str){ end + 1, s.n - ret_opaque->n - 1 });
	/* Tags are separated by commas: `"a""b"` is not a list. */
	if (s.n > 0 && s.p[0] != ',')
		s.n = 0;
	*rest = s;
	return (true);
}

static struct str
opaque_of(struct str etag)
{
	struct str opaque = { "", 0 };

	if (next_tag(&etag, &opaque))
		return (opaque);
	/* No tag: compares equal to none, since a NUL cannot come in. */
	return (STR("\0"));
}
