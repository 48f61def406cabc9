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

enum {
	MEDIA_KINDS = 3
};

/* What the ranges read so far say of one kind. */
struct media_choice {
	enum http_media kind;
	struct str name;
	int fit; /* of the most specific range; 0: none yet */
	int q;
};

static bool next_element(struct str *rest, struct element *ret);
static bool weight(struct str parameters, int *ret);
static bool weight_value(struct str s, int *ret);
static void weigh(struct media_choice *all, const struct element *e);
static bool language_of(struct str tag, enum http_language *ret);
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

	header = str_trim(header);
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

bool
http_accept(struct str header, unsigned int offered, enum http_media *ret)
{
	struct media_choice all[MEDIA_KINDS] = {
		{ .kind = HTTP_JSON, .name = STR("application/json") },
		{ .kind = HTTP_CSV, .name = STR("text/csv") },
		{ .kind = HTTP_HTML, .name = STR("text/html") },
	};
	bool readable = false;
	struct element e;
	int best = 0;
	size_t i;

	if (header.n > HTTP_HEADER_MAX)
		header.n = 0;
	while (header.n > 0) {
		if (next_element(&header, &e)) {
			readable = true;
			weigh(all, &e);
		}
	}

	for (i = 0; i < MEDIA_KINDS; i++) {
		if (!readable)
			all[i].q = 1000;
		if ((offered & all[i].kind) != 0 && all[i].q > best) {
			best = all[i].q;
			*ret = all[i].kind;
		}
	}
	return (best > 0);
}

enum http_language
http_language(struct str header)
{
	enum http_language best = HTTP_RO, found;
	struct element e;
	int best_q = 0;

	if (header.n > HTTP_HEADER_MAX)
		return (HTTP_RO);
	while (header.n > 0) {
		if (!next_element(&header, &e) || e.q <= best_q)
			continue;
		if (language_of(e.value, &found)) {
			best = found;
			best_q = e.q;
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

/* False for an element that is empty or has a bad weight: it is skipped. */
static bool
next_element(struct str *rest, struct element *ret)
{
	struct str item;

	item = str_cut(rest, ',');
	ret->value = str_trim(str_cut(&item, ';'));
	ret->q = 1000;
	return (ret->value.n > 0 && weight(item, &ret->q));
}

/* Other parameters (charset, profile) do not matter to us. */
static bool
weight(struct str parameters, int *ret)
{
	struct str name, value;

	while (parameters.n > 0) {
		value = str_cut(&parameters, ';');
		name = str_trim(str_cut(&value, '='));
		if (str_eq_nocase(name, STR("q")))
			return (weight_value(str_trim(value), ret));
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

/*
 * For each kind the most specific range decides, not the best weight:
 * `text/csv;q=0, *` refuses CSV.
 */
static void
weigh(struct media_choice *all, const struct element *e)
{
	size_t i;
	int fit;

	for (i = 0; i < MEDIA_KINDS; i++) {
		fit = media_fit(e->value, all[i].name);
		if (fit > all[i].fit) {
			all[i].fit = fit;
			all[i].q = e->q;
		}
	}
}

/* How specific the range is for this kind; 0 when it is another. */
static int
media_fit(struct str range, struct str media)
{
	struct str type;

	if (str_eq_nocase(range, media))
		return (3);
	if (str_eq(range, STR("*/*")) || str_eq(range, STR("*")))
		return (1);
	type = str_cut(&media, '/');
	if (range.n == type.n + 2 &&
	    str_eq((struct str){ range.p + type.n, 2 }, STR("/*")) &&
	    str_eq_nocase((struct str){ range.p, type.n }, type))
		return (2);
	return (0);
}

/* By its primary tag; `*` is our own. */
static bool
language_of(struct str tag, enum http_language *ret)
{
	static const enum http_language all[] = { HTTP_RO, HTTP_HU, HTTP_EN };
	struct str primary;
	size_t i;

	primary = str_cut(&tag, '-');
	*ret = HTTP_RO;
	if (str_eq(primary, STR("*")))
		return (true);
	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		if (str_eq_nocase(primary,
			str_from(http_language_code(all[i])))) {
			*ret = all[i];
			return (true);
		}
	}
	return (false);
}

/* One entity tag of a list. A comma inside the quotes belongs to the tag. */
static bool
next_tag(struct str *rest, struct str *ret_opaque)
{
	const char *end;
	struct str s;

	for (s = *rest; s.n > 0 && char_is_in(s.p[0], " \t,");)
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
	s = str_trim((struct str){ end + 1, s.n - ret_opaque->n - 1 });
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
