/* SPDX-License-Identifier: EUPL-1.2 */
#include "words.h"

#include <inttypes.h>

static const char *const months[WORDS_LANGS][12] = {
	[WORDS_RO] = { "ianuarie", "februarie", "martie", "aprilie", "mai",
	    "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie",
	    "decembrie" },
	[WORDS_HU] = { "január", "február", "március", "április", "május",
	    "június", "július", "augusztus", "szeptember", "október",
	    "november", "december" },
	[WORDS_EN] = { "January", "February", "March", "April", "May", "June",
	    "July", "August", "September", "October", "November", "December" },
};

static const struct {
	const char *separator;
	int from; /* digits from which groups are separated */
} grouping[WORDS_LANGS] = {
	[WORDS_RO] = { ".", 4 },
	[WORDS_HU] = { "\xC2\xA0", 4 },
	[WORDS_EN] = { ",", 4 },
};

static const char *const categories[WORDS_PLURALS] = { "one", "few", "other" };

enum words_plural
words_plural(enum words_lang lang, int64_t n)
{
	if (n == 1)
		return (WORDS_ONE);
	if (lang == WORDS_RO && (n == 0 || (n % 100 >= 1 && n % 100 <= 19)))
		return (WORDS_FEW);
	return (WORDS_OTHER);
}

void
words_number(struct buf *b, enum words_lang lang, int64_t n)
{
	char digits[24];
	int length = snprintf(digits, sizeof(digits), "%" PRId64, n);
	int sign = n < 0 ? 1 : 0;

	for (int i = 0; i < length; i++) {
		if (i > sign && (length - i) % 3 == 0 &&
		    length - sign >= grouping[lang].from)
			buf_text(b, grouping[lang].separator);
		buf_char(b, digits[i]);
	}
}

void
words_date(struct buf *b, enum words_lang lang, struct date d)
{
	const char *month = months[lang][d.month - 1];

	if (lang == WORDS_HU)
		buf_printf(b, "%d. %s %d.", d.year, month, d.day);
	else
		buf_printf(b, "%d %s %d", d.day, month, d.year);
}

/* ---- the clocks of Romania: EET, and EEST from the last Sunday of March to
 * that of October, both at 01:00 UTC ---- */

static const int64_t hour = 3600, whole_day = 86400; /* seconds */

/* Seconds since 1970 of 01:00 UTC on the last Sunday of a month of 31 days. */
static int64_t
last_sunday(int year, int month)
{
	int64_t day = date_to_days((struct date){ year, month, 31 });

	/* 1970-01-01 was a Thursday. */
	return ((day - (day + 4) % 7) * whole_day + hour);
}

static int64_t
ahead_of_utc(int64_t seconds)
{
	int year = date_from_days(seconds / whole_day).year;
	bool is_summer = seconds >= last_sunday(year, 3) &&
	    seconds < last_sunday(year, 10);

	return (is_summer ? 3 * hour : 2 * hour);
}

static int64_t
local_seconds(int64_t micros)
{
	int64_t seconds = micros / 1000000;

	return (seconds + ahead_of_utc(seconds));
}

struct date
words_day_of(int64_t micros)
{
	return (date_from_days(local_seconds(micros) / whole_day));
}

int64_t
words_day_begins(struct date d)
{
	int64_t seconds = date_to_days(d) * whole_day;

	/* The clocks never change at midnight. */
	return ((seconds - ahead_of_utc(seconds - 2 * hour)) * 1000000);
}

void
words_instant(struct buf *b, enum words_lang lang, int64_t micros)
{
	static const char *const between[WORDS_LANGS] = { " la ", " ", " at " };
	int minutes = (int)(local_seconds(micros) % whole_day / 60);

	words_date(b, lang, words_day_of(micros));
	buf_printf(b, "%s%02d:%02d", between[lang], minutes / 60, minutes % 60);
}

/* ---- catalogues ---- */

void
words_init(struct words *w)
{
	for (int i = 0; i < WORDS_LANGS; i++)
		w->catalogue[i] = json_object();
}

void
words_release(struct words *w)
{
	for (int i = 0; i < WORDS_LANGS; i++) {
		json_decref(w->catalogue[i]);
		w->catalogue[i] = NULL;
	}
}

static bool
is_word(json_t *value)
{
	const char *category;
	json_t *form;

	if (json_is_string(value))
		return (true);
	if (!json_is_object(value))
		return (false);
	json_object_foreach(value, category, form)
	{
		if (!json_is_string(form))
			return (false);
	}
	return (true);
}

static const char *
entry_fault(const json_t *catalogue, const char *key, json_t *value)
{
	if (!is_word(value))
		return ("is neither a text nor plurals");
	if (json_object_get(catalogue, key) != NULL)
		return ("stands twice");
	return (NULL);
}

bool
words_add(struct words *w, enum words_lang lang, struct str json,
    struct arena *a, const char **ret_fault)
{
	json_t *file, *value;
	json_error_t error;
	const char *key, *fault;

	file = json_loadb(json.p, json.n, JSON_REJECT_DUPLICATES, &error);
	if (!json_is_object(file)) {
		*ret_fault = arena_printf(a, "line %d: %s", error.line,
		    file == NULL ? error.text : "not an object");
		json_decref(file);
		return (false);
	}
	*ret_fault = NULL;
	json_object_foreach(file, key, value)
	{
		fault = entry_fault(w->catalogue[lang], key, value);
		if (fault != NULL)
			*ret_fault = arena_printf(a, "%s %s", key, fault);
		else
			json_object_set(w->catalogue[lang], key, value);
	}
	json_decref(file);
	return (*ret_fault == NULL);
}

bool
word_next(struct str *text, struct str *ret_before, struct str *ret_name)
{
	const char *open = text->n == 0 ? NULL : memchr(text->p, '{', text->n);
	const char *close;
	size_t before;

	*ret_before = *text;
	if (open == NULL)
		return (false);
	before = (size_t)(open - text->p);
	close = memchr(open, '}', text->n - before);
	if (close == NULL)
		return (false);
	*ret_before = (struct str){ text->p, before };
	*ret_name = (struct str){ open + 1, (size_t)(close - open) - 1 };
	text->n -= before + ret_name->n + 2;
	text->p = close + 1;
	return (true);
}

/* Braces only around names. */
static bool
is_sound(struct str text)
{
	struct str before, name;
	bool more = true;

	while (more) {
		more = word_next(&text, &before, &name);
		if ((before.n > 0 &&
			(memchr(before.p, '{', before.n) != NULL ||
			    memchr(before.p, '}', before.n) != NULL)) ||
		    (more && name.n == 0))
			return (false);
		for (size_t i = 0; more && i < name.n; i++)
			if (!char_is_alnum(name.p[i]) && name.p[i] != '_')
				return (false);
	}
	return (true);
}

static const char *
take_form(const json_t *text, struct word *ret, enum words_plural which)
{
	if (text == NULL)
		return ("lacks a plural form");
	ret->form[which] = (struct str){ json_string_value(text),
		json_string_length(text) };
	if (ret->form[which].n == 0)
		return ("is empty");
	return (is_sound(ret->form[which]) ? NULL
					   : "has braces that enclose no name");
}

static const char *
take_plurals(const json_t *value, enum words_lang lang, struct word *ret)
{
	const char *fault = NULL;

	ret->has_plural = true;
	for (int i = 0; i < WORDS_PLURALS && fault == NULL; i++)
		if (i != WORDS_FEW || lang == WORDS_RO)
			fault = take_form(json_object_get(value, categories[i]),
			    ret, (enum words_plural)i);
	return (fault);
}

const char *
words_find(const struct words *w, enum words_lang lang, struct str key,
    struct arena *a, struct word *ret)
{
	const char *name = arena_strdup(a, key);
	const json_t *value = json_object_get(w->catalogue[lang], name);
	const char *fault;

	*ret = (struct word){ .has_plural = false };
	if (value == NULL)
		fault = "does not exist";
	else if (json_is_string(value))
		fault = take_form(value, ret, WORDS_OTHER);
	else
		fault = take_plurals(value, lang, ret);
	if (fault == NULL)
		return (NULL);
	return (arena_printf(a, "the word %s %s", name, fault));
}
