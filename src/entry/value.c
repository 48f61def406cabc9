/* SPDX-License-Identifier: EUPL-1.2 */
#include "value.h"

#include "../lib/ident.h"
#include "../lib/plain.h"
#include "../lib/text.h"

enum {
	EMAIL_LOCAL_MAX = 64, /* characters */
	EMAIL_LABEL_MAX = 63,
	NATIONAL_DIGITS_MAX = 7,
	DAY_TEXT_MAX = 10 /* 2024-03-15, 15.03.2024 */
};

/* Returns the value; sets *ret_fault when it is none. */
typedef struct str (*reader_fn)(struct arena *a,
    const struct entry_rules *rules, struct str given, const char **ret_fault);

static struct str as_given(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault);
static struct str local_ref(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault);
static struct str cif(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault);
static struct str national_number(struct arena *a,
    const struct entry_rules *rules, struct str given, const char **ret_fault);
static struct str court_number(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault);
static struct str county(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault);
static struct str contact_email(struct arena *a,
    const struct entry_rules *rules, struct str given, const char **ret_fault);
static struct str contact_phone(struct arena *a,
    const struct entry_rules *rules, struct str given, const char **ret_fault);
static struct str recorded_on(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault);

static const struct {
	const char *name;
	reader_fn read;
	size_t longest; /* characters */
} fields[ENTRY_FIELDS] = {
	[ENTRY_CIF] = { "cif", cif, 200 },
	[ENTRY_CONTACT_EMAIL] = { "contact_email", contact_email, 254 },
	[ENTRY_CONTACT_PHONE] = { "contact_phone", contact_phone, 40 },
	[ENTRY_COUNTY] = { "county", county, 200 },
	[ENTRY_COURT_NAME] = { "court_name", as_given, 200 },
	[ENTRY_COURT_NUMBER] = { "court_number", court_number, 30 },
	[ENTRY_DOMAIN] = { "domain", as_given, 300 },
	[ENTRY_LOCAL_REF] = { "local_ref", local_ref, 60 },
	[ENTRY_LOCALITY] = { "locality", as_given, 200 },
	[ENTRY_NAME] = { "name", as_given, 500 },
	[ENTRY_NATIONAL_NUMBER] = { "national_number", national_number, 60 },
	[ENTRY_RECORDED_ON] = { "recorded_on", recorded_on, 200 },
	[ENTRY_SEAT] = { "seat", as_given, 300 },
	[ENTRY_STATUS] = { "status", as_given, 200 },
};

static const struct str nothing = { "", 0 };

static struct str refuse(const char **ret_fault, const char *code);
static struct str without(struct arena *a, struct str s, const char *set);
static size_t digits(struct str s);
static const char *day_part(const char *p, const char *end, size_t least,
    struct str *ret);
static struct str day_turn(struct arena *a, struct str cell);
static struct str trim_space(struct str s);
static bool email_local(struct str s);
static bool email_domain(struct str s);
static bool email_label(struct str s, bool is_last);

const char *
entry_field_name(enum entry_field f)
{
	return (fields[f].name);
}

enum entry_field
entry_field_parse(struct str name)
{
	size_t i;

	for (i = 0; i < ENTRY_FIELDS; i++) {
		if (str_eq(name, str_from(fields[i].name)))
			break;
	}
	return ((enum entry_field)i);
}

bool
entry_rules_read(struct entry_rules *ret, struct str today, struct str counties)
{
	struct date d;
	struct str one;

	*ret = (struct entry_rules){ .ncounties = 0 };
	if (!date_parse(today, &d))
		return (false);
	ret->last_day = date_from_days(date_to_days(d) + 1);
	while (counties.n > 0 && ret->ncounties < ENTRY_COUNTIES_MAX) {
		one = str_cut(&counties, ',');
		ret->counties[ret->ncounties].code = str_cut(&one, ' ');
		ret->counties[ret->ncounties++].name = one;
	}
	return (counties.n == 0);
}

struct str
entry_value(struct arena *a, const struct entry_rules *rules,
    enum entry_field f, struct str given, const char **ret_fault)
{
	struct str kept;

	*ret_fault = NULL;
	given = plain_line(a, given);
	if (given.n == 0)
		return (nothing);
	if (ident_has_personal(given))
		return (refuse(ret_fault, "personal_number"));
	kept = fields[f].read(a, rules, given, ret_fault);
	if (*ret_fault == NULL && kept.n > fields[f].longest &&
	    utf8_length(kept) > fields[f].longest)
		return (refuse(ret_fault, "max_length"));
	return (*ret_fault == NULL ? kept : nothing);
}

struct str
entry_cell(struct arena *a, enum entry_field f, struct str cell)
{
	if (cell.n >= 2 && cell.p[0] == '\'' &&
	    char_is_in(cell.p[1], "=+@\t\r-"))
		return ((struct str){ cell.p + 1, cell.n - 1 });
	return (f == ENTRY_RECORDED_ON ? day_turn(a, cell) : cell);
}

static struct str
refuse(const char **ret_fault, const char *code)
{
	*ret_fault = code;
	return (nothing);
}

static struct str
as_given(struct arena *a, const struct entry_rules *rules, struct str given,
    const char **ret_fault)
{
	(void)a;
	(void)rules;
	(void)ret_fault;
	return (given);
}

static struct str
local_ref(struct arena *a, const struct entry_rules *rules, struct str given,
    const char **ret_fault)
{
	struct str rest = given;
	uint32_t code;
	size_t n;

	(void)a;
	(void)rules;
	for (; rest.n > 0; rest = (struct str){ rest.p + n, rest.n - n }) {
		n = utf8_decode(rest, &code);
		if (plain_is_alnum(code))
			return (given);
	}
	return (refuse(ret_fault, "pattern"));
}

static struct str
cif(struct arena *a, const struct entry_rules *rules, struct str given,
    const char **ret_fault)
{
	char text[CIF_SIZE];

	(void)rules;
	switch (cif_parse(given, text)) {
	case IDENT_OK:
		return (arena_copy(a, str_from(text)));
	case IDENT_PERSONAL:
		return (refuse(ret_fault, "personal_number"));
	case IDENT_CHECK_DIGIT:
		return (refuse(ret_fault, "check_digit"));
	default:
		return (refuse(ret_fault, "identifier_form"));
	}
}

/* 3304/A/2026: leading zeros of the number go, blanks anywhere. */
static struct str
national_number(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault)
{
	struct str s = plain_upper(a, without(a, given, " ")), number, rest;

	(void)rules;
	for (; s.n > 0 && s.p[0] == '0'; s = (struct str){ s.p + 1, s.n - 1 })
		continue;
	rest = s;
	number = str_cut(&rest, '/');
	if (number.n == 0 || number.n > NATIONAL_DIGITS_MAX ||
	    digits(number) != number.n || rest.n != sizeof("A/2026") - 1 ||
	    rest.p[0] < 'A' || rest.p[0] > 'E' || rest.p[1] != '/' ||
	    digits((struct str){ rest.p + 2, 4 }) != 4)
		return (refuse(ret_fault, "identifier_form"));
	return (s);
}

/* Upper case, no blanks beside '/' and '.'. */
static struct str
court_number(struct arena *a, const struct entry_rules *rules, struct str given,
    const char **ret_fault)
{
	char *out = arena_alloc(a, given.n + 1);
	struct str kept;
	size_t i, n = 0;

	(void)rules;
	for (i = 0; i < given.n; i++) {
		if (given.p[i] == ' ' &&
		    (given.p[i - 1] == '/' || given.p[i - 1] == '.' ||
			given.p[i + 1] == '/' || given.p[i + 1] == '.'))
			continue;
		out[n++] = given.p[i];
	}
	kept = plain_upper(a, (struct str){ out, n });
	for (i = 0; i < kept.n && !char_is_digit(kept.p[i]); i++)
		continue;
	if (i == kept.n ||
	    utf8_length(kept) > fields[ENTRY_COURT_NUMBER].longest ||
	    ident_has_personal(kept))
		return (refuse(ret_fault, "identifier_form"));
	return (kept);
}

/* By its code or its name. */
static struct str
county(struct arena *a, const struct entry_rules *rules, struct str given,
    const char **ret_fault)
{
	struct str code = plain_upper(a, given), name = text_fold(a, given);
	struct str prefixes[] = { STR("judetul "), STR("municipiul ") };
	size_t i;

	for (i = 0; i < 2; i++) {
		if (name.n >= prefixes[i].n &&
		    memcmp(name.p, prefixes[i].p, prefixes[i].n) == 0) {
			name = (struct str){ name.p + prefixes[i].n,
				name.n - prefixes[i].n };
			break;
		}
	}
	for (i = 0; i < rules->ncounties; i++) {
		if (str_eq(rules->counties[i].code, code) ||
		    str_eq(rules->counties[i].name, name))
			return (rules->counties[i].code);
	}
	return (refuse(ret_fault, "enum"));
}

/* The domain in lower case. */
static struct str
contact_email(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault)
{
	struct str domain = given, local = str_cut(&domain, '@'), lower;
	char *out;

	(void)rules;
	if (!email_local(local) || !email_domain(domain))
		return (refuse(ret_fault, "format_email"));
	lower = plain_lower(a, domain);
	out = arena_alloc(a, local.n + 1 + lower.n + 1);
	memcpy(out, local.p, local.n);
	out[local.n] = '@';
	memcpy(out + local.n + 1, lower.p, lower.n);
	return ((struct str){ out, local.n + 1 + lower.n });
}

/* +40 and nine digits; 0 before nine digits is Romania, 00 is +. */
static struct str
contact_phone(struct arena *a, const struct entry_rules *rules,
    struct str given, const char **ret_fault)
{
	struct str s = without(a, given, " ./()-"), kept = s;
	bool ours;

	(void)rules;
	if (s.n >= 2 && s.p[0] == '0' && s.p[1] == '0')
		kept = str_from(
		    arena_printf(a, "+%.*s", (int)(s.n - 2), s.p + 2));
	else if (s.n == 10 && s.p[0] == '0' && s.p[1] >= '2' &&
	    digits(s) == s.n)
		kept = str_from(arena_printf(a, "+40%.*s", 9, s.p + 1));
	if (kept.n < 8 || kept.n > 16 || kept.p[0] != '+' || kept.p[1] == '0' ||
	    digits((struct str){ kept.p + 1, kept.n - 1 }) != kept.n - 1)
		return (refuse(ret_fault, "pattern"));
	ours = kept.p[1] == '4' && kept.p[2] == '0';
	if (ours && (kept.n != 12 || kept.p[3] < '2'))
		return (refuse(ret_fault, "pattern"));
	return (kept);
}

static struct str
recorded_on(struct arena *a, const struct entry_rules *rules, struct str given,
    const char **ret_fault)
{
	struct date d;

	(void)a;
	if (!date_parse(given, &d) || d.year < 1800 || d.year > 2099)
		return (refuse(ret_fault, "format_date"));
	if (date_to_days(d) > date_to_days(rules->last_day))
		return (refuse(ret_fault, "maximum"));
	return (given);
}

static struct str
without(struct arena *a, struct str s, const char *set)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (!char_is_in(s.p[i], set))
			out[n++] = s.p[i];
	}
	return ((struct str){ out, n });
}

/* With how many it begins. */
static size_t
digits(struct str s)
{
	size_t n;

	for (n = 0; n < s.n && char_is_digit(s.p[n]); n++)
		continue;
	return (n);
}

/* ---- days as people write them ---- */

static struct str
day_turn(struct arena *a, struct str cell)
{
	struct str s = trim_space(cell), none = { NULL, 0 };
	struct str day = none, month = none, year = none;
	const char *end = s.p + s.n, *p;

	if (s.n > DAY_TEXT_MAX)
		return (cell);
	p = day_part(s.p, end, 1, &day);
	if (p == NULL || p == end || !char_is_in(*p++, "./-"))
		return (cell);
	p = day_part(p, end, 1, &month);
	if (p == NULL || p == end || !char_is_in(*p++, "./-"))
		return (cell);
	if (day_part(p, end, 4, &year) != end)
		return (cell);
	return (str_from(arena_printf(a, "%.4s-%s%.*s-%s%.*s", year.p,
	    month.n == 1 ? "0" : "", (int)month.n, month.p,
	    day.n == 1 ? "0" : "", (int)day.n, day.p)));
}

/* One or two digits, or four; returns what follows, or NULL. */
static const char *
day_part(const char *p, const char *end, size_t least, struct str *ret)
{
	size_t n = digits((struct str){ p, (size_t)(end - p) });

	if (n < least || n > (least == 1 ? 2 : least))
		return (NULL);
	*ret = (struct str){ p, n };
	return (p + n);
}

static struct str
trim_space(struct str s)
{
	uint32_t code;
	size_t n;

	while ((n = utf8_decode(s, &code)) > 0 && plain_is_space(code))
		s = (struct str){ s.p + n, s.n - n };
	while (s.n > 0) {
		for (n = 1;
		     n < s.n && ((unsigned char)s.p[s.n - n] & 0xC0) == 0x80;)
			n++;
		if (utf8_decode((struct str){ s.p + s.n - n, n }, &code) == 0 ||
		    !plain_is_space(code))
			break;
		s.n -= n;
	}
	return (s);
}

/* ---- e-mail addresses ---- */

static bool
email_local(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (char_is_in(s.p[i], " \"<>()[]\\,;:"))
			return (false);
	}
	return (s.n > 0 && utf8_length(s) <= EMAIL_LOCAL_MAX);
}

static bool
email_domain(struct str s)
{
	struct str label;

	if (s.n == 0 || memchr(s.p, '.', s.n) == NULL || s.p[s.n - 1] == '.')
		return (false);
	while (s.n > 0) {
		label = str_cut(&s, '.');
		if (!email_label(label, s.n == 0))
			return (false);
	}
	return (true);
}

/* Letters and digits, hyphens inside. The last one begins with a letter and
 * has two characters at least. */
static bool
email_label(struct str s, bool is_last)
{
	size_t length = utf8_length(s), i, n;
	uint32_t code;

	if (length == 0 || length > EMAIL_LABEL_MAX || (is_last && length < 2))
		return (false);
	for (i = 0; i < length; i++) {
		n = utf8_decode(s, &code);
		s = (struct str){ s.p + n, s.n - n };
		if (i == 0 && is_last && !plain_is_alpha(code))
			return (false);
		if (!plain_is_alnum(code) &&
		    (code != '-' || i == 0 || i == length - 1))
			return (false);
	}
	return (true);
}
