/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Identifiers of Romanian legal persons and places.
 */
#include "ident.h"

#include "date.h"
#include "text.h"

enum {
	FIRST_YEAR = 1990,
	INPUT_MAX = 120, /* bytes that are looked at; a name is not an id */
	COURT_MAX = 30,  /* characters */
	GUESS_MIN = 5    /* bare digits taken for a CIF */
};

static size_t strip_blanks(struct str s, char *p, size_t max);
static bool all_digits(struct str s);
static bool cif_check(struct str digits);
static bool small_number(struct str s, size_t max_digits, unsigned int *ret);
static size_t tidy_court(struct str s, char *p);
static void court_parts(struct court_number *c);
static bool is_roman(struct str s);
static bool year_of(struct str s, unsigned int *ret);
static bool looks_like_court(struct str s);
static enum ident_scheme guess_cif(struct str s, char *ret_value);

const char *
ident_error_code(enum ident_error e)
{
	static const char *const codes[] = {
		[IDENT_OK] = "ok",
		[IDENT_EMPTY] = "empty",
		[IDENT_FORM] = "form",
		[IDENT_CHECK_DIGIT] = "check_digit",
		[IDENT_PERSONAL] = "personal",
		[IDENT_TOO_LONG] = "too_long",
	};

	return (codes[e]);
}

enum ident_error
cif_parse(struct str s, char ret[CIF_SIZE])
{
	char plain[INPUT_MAX];
	struct str d;

	if (s.n > INPUT_MAX)
		return (IDENT_TOO_LONG);
	d = (struct str){ plain, strip_blanks(s, plain, sizeof(plain)) };
	if (d.n == 0)
		return (IDENT_EMPTY);
	/* Thirteen digits are a CNP, whatever is written before them. */
	if (d.n >= 2 && char_upper(d.p[0]) == 'R' && char_upper(d.p[1]) == 'O')
		d = (struct str){ d.p + 2, d.n - 2 };
	if (d.n == PERSONAL_DIGITS && all_digits(d))
		return (IDENT_PERSONAL);
	if (d.n < 2 || !all_digits(d) || d.p[0] == '0')
		return (IDENT_FORM);
	if (d.n > CIF_SIZE - 1)
		return (IDENT_TOO_LONG);
	if (!cif_check(d))
		return (IDENT_CHECK_DIGIT);
	memcpy(ret, d.p, d.n);
	ret[d.n] = '\0';
	return (IDENT_OK);
}

enum ident_error
national_number_parse(struct str s, unsigned int this_year,
    struct national_number *ret)
{
	struct str number, letter, year;
	char digits[12];
	size_t i, n = 0;
	unsigned int v;

	if (s.n > INPUT_MAX)
		return (IDENT_TOO_LONG);
	s = str_trim(s);
	if (s.n == 0)
		return (IDENT_EMPTY);
	number = str_trim(str_cut(&s, '/'));
	letter = str_trim(str_cut(&s, '/'));
	year = str_trim(s);
	if (letter.n != 1 || char_upper(letter.p[0]) < 'A' ||
	    char_upper(letter.p[0]) > 'E' || year.n != 4)
		return (IDENT_FORM);

	*ret = (struct national_number){ .letter = char_upper(letter.p[0]) };
	if (!small_number(number, 6, &ret->number) || ret->number == 0 ||
	    !small_number(year, 4, &ret->year))
		return (IDENT_FORM);
	ret->year_doubtful = ret->year < FIRST_YEAR || ret->year > this_year;

	for (v = ret->number; v > 0; v /= 10)
		digits[n++] = (char)('0' + v % 10);
	for (i = 0; i < n; i++)
		ret->text[i] = digits[n - 1 - i];
	ret->text[n++] = '/';
	ret->text[n++] = ret->letter;
	ret->text[n++] = '/';
	memcpy(ret->text + n, year.p, 4);
	ret->text[n + 4] = '\0';
	return (IDENT_OK);
}

enum ident_error
court_number_parse(struct str s, struct court_number *ret)
{
	struct court_number c = { .text = "" };
	size_t i, n;

	s = str_trim(s);
	if (s.n == 0)
		return (IDENT_EMPTY);
	if (s.n >= sizeof(c.text))
		return (IDENT_TOO_LONG);
	if (text_has_forbidden(s))
		return (IDENT_FORM);

	n = tidy_court(s, c.text);
	c.text[n] = '\0';
	if (utf8_length((struct str){ c.text, n }) > COURT_MAX)
		return (IDENT_TOO_LONG);
	if (n == PERSONAL_DIGITS && all_digits((struct str){ c.text, n }))
		return (IDENT_PERSONAL);
	for (i = 0; i < n; i++) {
		if (c.text[i] >= '0' && c.text[i] <= '9')
			break;
	}
	if (i == n)
		return (IDENT_FORM);
	court_parts(&c);
	*ret = c;
	return (IDENT_OK);
}

/* SYYMMDD… */
bool
ident_is_personal(const char digits[PERSONAL_DIGITS])
{
	int month = (digits[3] - '0') * 10 + digits[4] - '0';
	int day = (digits[5] - '0') * 10 + digits[6] - '0';

	return (digits[0] != '0' && month >= 1 && month <= 12 && day >= 1 &&
	    day <= 31);
}

bool
ident_has_personal(struct str s)
{
	size_t i, n;

	for (i = 0; i < s.n; i += n + 1) {
		for (n = 0; i + n < s.n && char_is_digit(s.p[i + n]); n++)
			continue;
		if (n == PERSONAL_DIGITS && ident_is_personal(s.p + i))
			return (true);
	}
	return (false);
}

bool
siruta_parse(struct str s, int *ret)
{
	unsigned int value;

	if (!small_number(s, 6, &value) || value == 0)
		return (false);
	*ret = (int)value;
	return (true);
}

/* Weights from the right, skipping the check digit; the digits of each
 * product are added. */
bool
siruta_check(int siruta)
{
	static const int weights[] = { 1, 2, 3, 5, 7 };
	int rest = siruta / 10, sum = 0, product;
	size_t i;

	if (siruta < 1 || siruta > 999999)
		return (false);
	for (i = 0; i < sizeof(weights) / sizeof(*weights); i++) {
		product = rest % 10 * weights[i];
		sum += product / 10 + product % 10;
		rest /= 10;
	}
	return (siruta % 10 == (11 - sum % 10) % 10);
}

const char *
ident_scheme_name(enum ident_scheme scheme)
{
	switch (scheme) {
	case IDENT_SCHEME_CIF:
		return ("cif");
	case IDENT_SCHEME_NATIONAL_NUMBER:
		return ("national_number");
	case IDENT_SCHEME_COURT_NUMBER:
		return ("court_number");
	case IDENT_SCHEME_NONE:
	case IDENT_SCHEME_PERSONAL:
		break;
	}
	return (NULL);
}

enum ident_scheme
ident_guess(struct str s, unsigned int this_year, char ret_value[121])
{
	struct national_number n;
	struct court_number c;
	enum ident_scheme scheme;

	ret_value[0] = '\0';
	s = str_trim(s);
	if (s.n == 0 || s.n > INPUT_MAX)
		return (IDENT_SCHEME_NONE);
	scheme = guess_cif(s, ret_value);
	if (scheme != IDENT_SCHEME_NONE)
		return (scheme);
	if (national_number_parse(s, this_year, &n) == IDENT_OK) {
		memcpy(ret_value, n.text, sizeof(n.text));
		return (IDENT_SCHEME_NATIONAL_NUMBER);
	}
	if (court_number_parse(s, &c) == IDENT_OK &&
	    looks_like_court(str_from(c.text))) {
		memcpy(ret_value, c.text, sizeof(c.text));
		return (IDENT_SCHEME_COURT_NUMBER);
	}
	return (IDENT_SCHEME_NONE);
}

static size_t
strip_blanks(struct str s, char *p, size_t max)
{
	size_t i, n = 0;

	for (i = 0; i < s.n && n < max; i++) {
		if (s.p[i] == ' ' || s.p[i] == '\t')
			continue;
		/* A no-break space, as spreadsheets like them. */
		if (s.p[i] == '\xC2' && i + 1 < s.n && s.p[i + 1] == '\xA0') {
			i++;
			continue;
		}
		p[n++] = s.p[i];
	}
	return (n);
}

static bool
all_digits(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return (false);
	}
	return (s.n > 0);
}

/* The weights are aligned at the right: as if padded with zeros. */
static bool
cif_check(struct str digits)
{
	static const int weights[] = { 7, 5, 3, 2, 1, 7, 5, 3, 2 };
	size_t i, body = digits.n - 1;
	int sum = 0;

	for (i = 0; i < body; i++)
		sum += (digits.p[i] - '0') * weights[9 - body + i];
	return (digits.p[body] - '0' == sum * 10 % 11 % 10);
}

static bool
small_number(struct str s, size_t max_digits, unsigned int *ret)
{
	unsigned int value = 0;
	size_t i;

	if (s.n > max_digits || !all_digits(s))
		return (false);
	for (i = 0; i < s.n; i++)
		value = value * 10 + (unsigned int)(s.p[i] - '0');
	*ret = value;
	return (true);
}

/* Upper case, single blanks, none beside '/' and '.'. */
static size_t
tidy_court(struct str s, char *p)
{
	size_t i, n = 0;
	char c;

	for (i = 0; i < s.n; i++) {
		c = char_upper(s.p[i]);
		if (c == ' ' && (n == 0 || strchr(" /.", p[n - 1]) != NULL))
			continue;
		if ((c == '/' || c == '.') && n > 0 && p[n - 1] == ' ')
			n--;
		p[n++] = c;
	}
	return (n);
}

/*
 * N, N/Y, N/dd.mm.Y, N/A/I/Y, N/word/Y: the number is certain when the text
 * begins with one and the rest has one of these forms.
 */
static void
court_parts(struct court_number *c)
{
	struct str rest = str_from(c->text), piece[4];
	unsigned int number, year = 0;
	size_t n = 0;

	while (rest.n > 0 && n < 4)
		piece[n++] = str_cut(&rest, '/');
	if (rest.n > 0 || n == 0 || !small_number(piece[0], 6, &number))
		return;
	if (n > 1 && !year_of(piece[n - 1], &year))
		return;
	if (n == 4 &&
	    (piece[1].n != 1 || piece[1].p[0] < 'A' || piece[1].p[0] > 'C' ||
		!is_roman(piece[2])))
		return;

	c->number = number;
	c->year = year;
	if (n >= 3 && piece[1].n == 1 && piece[1].p[0] >= 'A' &&
	    piece[1].p[0] <= 'C')
		c->part = piece[1].p[0];
	if (n == 4)
		memcpy(c->section, piece[2].p, piece[2].n);
}

static bool
is_roman(struct str s)
{
	size_t i;

	if (s.n == 0 || s.n > 7)
		return (false);
	for (i = 0; i < s.n; i++) {
		if (strchr("IVX", s.p[i]) == NULL)
			return (false);
	}
	return (true);
}

/* `2020` or `14.09.2020`. */
static bool
year_of(struct str s, unsigned int *ret)
{
	struct date d;

	if (date_parse_ro(s, &d)) {
		*ret = (unsigned int)d.year;
		return (true);
	}
	return (s.n == 4 && small_number(s, 4, ret) && *ret > 0);
}

/* Narrower than what is accepted as one: `km 5/7` is a search for words. */
static bool
looks_like_court(struct str s)
{
	struct court_number c;

	return (court_number_parse(s, &c) == IDENT_OK && c.number > 0 &&
	    c.year >= 1900 && c.year <= 2200);
}

static enum ident_scheme
guess_cif(struct str s, char *ret_value)
{
	static const char org_id[] = "RO-CUI-";
	char cif[CIF_SIZE], plain[INPUT_MAX];
	bool bare = true;
	size_t i, n;

	for (i = 0; i < sizeof(org_id) - 1 && i < s.n; i++) {
		if (char_upper(s.p[i]) != org_id[i])
			break;
	}
	if (i == sizeof(org_id) - 1) {
		s = (struct str){ s.p + i, s.n - i };
		bare = false;
	}

	n = strip_blanks(s, plain, sizeof(plain));
	switch (cif_parse((struct str){ plain, n }, cif)) {
	case IDENT_OK:
		break;
	case IDENT_PERSONAL:
		return (IDENT_SCHEME_PERSONAL);
	default:
		return (IDENT_SCHEME_NONE);
	}
	if (bare && all_digits((struct str){ plain, n }) && n < GUESS_MIN)
		return (IDENT_SCHEME_NONE);
	memcpy(ret_value, cif, strlen(cif) + 1);
	return (IDENT_SCHEME_CIF);
}
