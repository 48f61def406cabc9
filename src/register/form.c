/* SPDX-License-Identifier: EUPL-1.2 */
#include "form.h"

#include "../lib/text.h"
#include "clean.h"

struct title {
	const char *folded;
	enum register_kind kind; /* UNKNOWN: of both */
	enum register_column column;
};

static const struct title titles[] = {
	{ "nr crt", REGISTER_UNKNOWN, REGISTER_POSITION },
	{ "judet", REGISTER_UNKNOWN, REGISTER_COUNTY },
	{ "localitate", REGISTER_UNKNOWN, REGISTER_LOCALITY },
	{ "numar registru", REGISTER_RNONG, REGISTER_NUMBER },
	{ "numar registru special", REGISTER_RNONG, REGISTER_COURT_NUMBER },
	{ "data inregistrare", REGISTER_RNONG, REGISTER_DATE },
	{ "categorie personalitate juridica", REGISTER_RNONG,
	    REGISTER_CATEGORY },
	{ "forma juridica", REGISTER_RNONG, REGISTER_LEGAL_FORM },
	{ "denumire ong", REGISTER_RNONG, REGISTER_NAME },
	{ "instanta", REGISTER_RNONG, REGISTER_COURT },
	{ "status", REGISTER_RNONG, REGISTER_STATUS },
	{ "este filiala", REGISTER_RNONG, REGISTER_BRANCH },
	{ "cui", REGISTER_RNONG, REGISTER_CIF },
	{ "scop", REGISTER_RNONG, REGISTER_PURPOSE },
	{ "are utilitate publica", REGISTER_RNONG, REGISTER_UTILITY },
	{ "denumire", REGISTER_MJ, REGISTER_NAME },
	{ "numar inreg reg national", REGISTER_MJ, REGISTER_NUMBER },
	{ "nr inreg reg national", REGISTER_MJ, REGISTER_NUMBER },
	{ "starea actuala", REGISTER_MJ, REGISTER_STATUS },
	{ "adresa", REGISTER_MJ, REGISTER_ADDRESS },
	{ "scopul initial", REGISTER_MJ, REGISTER_PURPOSE },
	{ "modificari ale scopului", REGISTER_MJ, REGISTER_PURPOSE_CHANGE },
	{ "modificari ale scopului 1", REGISTER_MJ, REGISTER_PURPOSE_CHANGE },
	{ "modificari ale scopului 2", REGISTER_MJ, REGISTER_PURPOSE_CHANGE },
	{ "modificari ale scopului 3", REGISTER_MJ, REGISTER_PURPOSE_CHANGE },
	{ "modificari ale scopului 4", REGISTER_MJ, REGISTER_PURPOSE_CHANGE },
	{ "modificari ale scopului 5", REGISTER_MJ, REGISTER_PURPOSE_CHANGE },
	{ "hg utilitate publica", REGISTER_MJ, REGISTER_UTILITY_DECISION },
	{ "data hg utilitate publica", REGISTER_MJ, REGISTER_KNOWN_OTHER },
	{ "data hg", REGISTER_MJ, REGISTER_KNOWN_OTHER },
	{ "sediu schimbat", REGISTER_MJ, REGISTER_KNOWN_OTHER },
	{ "organizatia trece in circumscriptia altei instante", REGISTER_MJ,
	    REGISTER_KNOWN_OTHER },
	{ "tara", REGISTER_MJ, REGISTER_KNOWN_OTHER },
};

static const struct title *title_find(struct arena *a, struct str text);
static struct str title_unique(struct arena *a,
    const struct register_form *form, struct str text);

bool
register_form_read(struct arena *a, const struct csv_row *row,
    struct register_form *ret)
{
	struct register_form form = { .kind = REGISTER_UNKNOWN };
	const struct title *title;
	size_t i;

	for (i = 0; i < REGISTER_COLUMNS; i++)
		form.at[i] = -1;
	for (i = 0; i < row->n; i++) {
		title = title_find(a, row->fields[i]);
		form.title[i] = title_unique(a, &form, row->fields[i]);
		form.column[i] = title == NULL ? REGISTER_OTHER : title->column;
		form.n = i + 1;
		if (title == NULL)
			continue;
		if (title->column == REGISTER_NUMBER)
			form.kind = title->kind;
		/* The same column twice is not one of our forms. */
		if (form.at[title->column] >= 0 &&
		    title->column != REGISTER_PURPOSE_CHANGE &&
		    title->column != REGISTER_KNOWN_OTHER)
			return (false);
		if (form.at[title->column] < 0)
			form.at[title->column] = (int)i;
	}
	if (form.kind == REGISTER_UNKNOWN || form.at[REGISTER_NAME] < 0)
		return (false);
	*ret = form;
	return (true);
}

static const struct title *
title_find(struct arena *a, struct str text)
{
	struct str folded;
	size_t i;

	if (text.n > 200 || !utf8_is_valid(text))
		return (NULL);
	folded = text_fold(a, text);
	for (i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
		if (str_eq(folded, str_from(titles[i].folded)))
			return (&titles[i]);
	}
	return (NULL);
}

/* Titles are the keys of the row as it is kept, so none may come twice and
 * none may be empty; a file without a head has a row of values for them. */
static struct str
title_unique(struct arena *a, const struct register_form *form, struct str text)
{
	bool masked;
	struct str line = clean_mask(a, text_normalise(a, text, TEXT_LINE),
	    &masked);
	struct str name = line.n == 0 ? STR("-") : line;
	int copy = 1;
	size_t i = 0;

	while (i < form->n) {
		if (!str_eq(form->title[i], name)) {
			i++;
			continue;
		}
		name = str_from(
		    arena_printf(a, "%.*s (%d)", (int)line.n, line.p, ++copy));
		i = 0;
	}
	return (name);
}

bool
register_form_has(const struct register_form *form, enum register_column column)
{
	return (form->at[column] >= 0);
}

const char *
register_form_name(const struct register_form *form)
{
	if (form->kind == REGISTER_MJ)
		return ("mj");
	return (register_form_has(form, REGISTER_COURT) ? "rnong_full"
							: "rnong_short");
}

static const struct {
	const char *code;
	enum register_column column;
} flags[] = {
#define FLAG(name, code, column)                                               \
	[REGISTER_FLAG_##name] = { code, REGISTER_##column },
#include "flag.def"
#undef FLAG
};

const char *
register_flag_code(enum register_flag flag)
{
	return (flags[flag].code);
}

uint32_t
register_form_silent(const struct register_form *form)
{
	uint32_t silent = 0;
	unsigned int i;

	for (i = 0; i < REGISTER_FLAGS; i++) {
		if (!register_form_has(form, flags[i].column))
			silent |= UINT32_C(1) << i;
	}
	return (silent);
}
