/* SPDX-License-Identifier: EUPL-1.2 */
#include "row.h"

#include "../lib/ident.h"
#include "clean.h"

#define BIT(flag) (UINT32_C(1) << REGISTER_FLAG_##flag)

enum {
	KEY_MAX = 400,
	JSON_GROWTH = 6
};

struct reading {
	struct arena *a;
	const struct register_form *form;
	const struct register_rules *rules;
	struct str field[CSV_COLUMNS_MAX]; /* as published, masked */
	struct register_row *row;
};

static bool is_empty(const struct register_form *form,
    const struct csv_row *row);
static void mask(struct reading *r, const struct csv_row *row);
static void write_raw(struct reading *r);
static struct str column(const struct reading *r, enum register_column at);
static struct str line_of(struct reading *r, enum register_column at);
static void read_name(struct reading *r);
static struct str key_of(struct arena *a, struct str name);
static void read_numbers(struct reading *r);
static void read_cif(struct reading *r);
static void read_form_and_status(struct reading *r);
static void read_date(struct reading *r);
static void read_place(struct reading *r);
static void withhold_address(struct reading *r);
static void read_purpose(struct reading *r);
static void read_utility(struct reading *r);
static enum tristate tristate_of(struct reading *r, enum register_column at);
static const char *form_otherwise(struct reading *r, bool by_file);
static const char *form_of_letter(char letter);

bool
register_row_read(struct arena *a, const struct register_form *form,
    const struct register_rules *rules, const struct csv_row *row,
    struct register_row *ret)
{
	struct reading r = { .a = a, .form = form, .rules = rules, .row = ret };

	*ret = (struct register_row){ .rejected = NULL };
	if (is_empty(form, row))
		return (false);
	if (row->n != form->n) {
		ret->raw = STR("{}");
		ret->rejected = "columns";
		return (true);
	}
	mask(&r, row);
	read_name(&r);
	read_numbers(&r);
	read_cif(&r);
	read_form_and_status(&r);
	read_date(&r);
	read_place(&r);
	read_purpose(&r);
	read_utility(&r);
	ret->court_name = clean_cut(line_of(&r, REGISTER_COURT),
	    REGISTER_PLACE_MAX, &ret->flags);
	ret->is_branch = tristate_of(&r, REGISTER_BRANCH);
	withhold_address(&r);
	write_raw(&r);
	if (ret->national_number.p == NULL &&
	    (ret->flags & BIT(NAME_MISSING)) != 0)
		ret->rejected = "neither_name_nor_number";
	return (true);
}

/* The position alone is nothing, either: spreadsheets number blank rows. */
static bool
is_empty(const struct register_form *form, const struct csv_row *row)
{
	size_t i, j;

	for (i = 0; i < row->n; i++) {
		if (i < form->n && form->column[i] == REGISTER_POSITION)
			continue;
		for (j = 0; j < row->fields[i].n; j++) {
			if ((unsigned char)row->fields[i].p[j] > ' ')
				return (false);
		}
	}
	return (true);
}

/* Also when it is one only once the invisible signs in it are gone. */
static struct str
mask_field(struct arena *a, struct str field, bool *ret_masked)
{
	struct str shown;
	size_t digits = 0, i;
	uint32_t flags = 0;
	bool hidden;

	field = clean_mask(a, field, ret_masked);
	for (i = 0; i < field.n; i++)
		digits += field.p[i] >= '0' && field.p[i] <= '9';
	if (digits < PERSONAL_DIGITS)
		return (field);
	shown = clean_mask(a, clean_line(a, field, &flags), &hidden);
	if (!hidden)
		return (field);
	*ret_masked = true;
	return (shown);
}

static void
mask(struct reading *r, const struct csv_row *row)
{
	char cif[CIF_SIZE];
	bool masked;
	size_t i;

	for (i = 0; i < row->n; i++) {
		r->field[i] = mask_field(r->a, row->fields[i], &masked);
		if (masked)
			r->row->flags |= BIT(PERSONAL_NUMBER_MASKED);
		/* Thirteen digits in place of a fiscal code are personal even
		 * when blanks stand between them. */
		if (r->form->column[i] == REGISTER_CIF &&
		    (masked ||
			cif_parse(row->fields[i], cif) == IDENT_PERSONAL)) {
			r->field[i] = STR("*************");
			r->row->flags |= BIT(CIF_PERSONAL);
			r->row->flags &= ~BIT(PERSONAL_NUMBER_MASKED);
		}
	}
}

static void
write_raw(struct reading *r)
{
	int position = r->form->at[REGISTER_POSITION];
	struct buf b;
	size_t i;

	buf_init(&b, r->a, (size_t)CSV_ROW_MAX * JSON_GROWTH);
	for (i = 0; i < r->form->n; i++) {
		if ((int)i == position)
			continue;
		(void)buf_char(&b, b.n == 0 ? '{' : ',');
		(void)buf_json_string(&b, r->form->title[i]);
		(void)buf_char(&b, ':');
		(void)buf_json_string(&b, r->field[i]);
	}
	i = b.n;
	if (position >= 0) {
		(void)buf_char(&b, ',');
		(void)buf_json_string(&b, r->form->title[position]);
		(void)buf_char(&b, ':');
		(void)buf_json_string(&b, r->field[position]);
	}
	(void)buf_char(&b, '}');
	r->row->raw = buf_view(&b);
	r->row->steady = (struct str){ r->row->raw.p, i };
}

static struct str
column(const struct reading *r, enum register_column at)
{
	int i = r->form->at[at];

	return (i < 0 ? (struct str){ NULL, 0 } : r->field[i]);
}

/* The cleaned line, or nothing at all when it is empty. */
static struct str
line_of(struct reading *r, enum register_column at)
{
	struct str line = clean_line(r->a, column(r, at), &r->row->flags);

	return (line.n == 0 ? (struct str){ NULL, 0 } : line);
}

static void
read_name(struct reading *r)
{
	struct register_row *row = r->row;

	row->name = line_of(r, REGISTER_NAME);
	if (row->name.p == NULL) {
		/* Organisations must be called something in lists. */
		row->name = STR("(denumire nepublicată)");
		row->flags |= BIT(NAME_MISSING);
		row->name_key = STR("");
		return;
	}
	row->name = clean_cut(row->name, REGISTER_NAME_MAX, &row->flags);
	row->name_key = key_of(r->a, row->name);
	if (clean_has_court_text(r->a, row->name))
		row->flags |= BIT(COURT_TEXT_IN_NAME);
}

/*
 * What two rows of one organisation have in common: the folded name; where
 * nothing is left of it (Cyrillic, signs) the name. Keys are indexed, and an
 * index takes no more than 2,700 bytes: the end of a longer one is replaced
 * by its length and a sum, which tells different ones apart well enough.
 */
static struct str
key_of(struct arena *a, struct str name)
{
	struct str key = text_fold(a, name);
	uint64_t sum = UINT64_C(14695981039346656037);
	size_t i;

	if (key.n == 0)
		key = name;
	if (key.n <= KEY_MAX)
		return (key);
	for (i = 0; i < key.n; i++)
		sum = (sum ^ (unsigned char)key.p[i]) * UINT64_C(1099511628211);
	for (i = KEY_MAX; ((unsigned char)key.p[i] & 0xC0) == 0x80; i--)
		continue;
	return (str_from(arena_printf(a, "%.*s #%zu %016llx", (int)i, key.p,
	    key.n, (unsigned long long)sum)));
}

static void
read_numbers(struct reading *r)
{
	struct register_row *row = r->row;
	struct str text = line_of(r, REGISTER_NUMBER);
	unsigned int year = (unsigned int)r->rules->captured_on.year;
	struct national_number number;
	struct court_number court;

	if (text.p == NULL) {
		row->flags |= BIT(NUMBER_MISSING);
	} else if (national_number_parse(text, year, &number) != IDENT_OK) {
		row->national_number = clean_cut(text, REGISTER_NUMBER_MAX,
		    &row->flags);
		row->flags |= BIT(NUMBER_MALFORMED);
	} else {
		row->national_number = arena_copy(r->a, str_from(number.text));
		if (number.year_doubtful)
			row->flags |= BIT(YEAR_IMPLAUSIBLE);
	}
	text = line_of(r, REGISTER_COURT_NUMBER);
	if (text.p != NULL && court_number_parse(text, &court) == IDENT_OK)
		text = arena_copy(r->a, str_from(court.text));
	row->court_number = clean_cut(text, REGISTER_COURT_NUMBER_MAX,
	    &row->flags);
}

static void
read_cif(struct reading *r)
{
	struct register_row *row = r->row;
	char cif[CIF_SIZE];

	if ((row->flags & BIT(CIF_PERSONAL)) != 0)
		return;
	switch (cif_parse(column(r, REGISTER_CIF), cif)) {
	case IDENT_OK:
		row->cif = arena_copy(r->a, str_from(cif));
		break;
	case IDENT_EMPTY:
		break;
	default:
		row->flags |= BIT(CIF_INVALID);
	}
}

static void
read_form_and_status(struct reading *r)
{
	static const char *const states[][2] = {
		{ "inregistrat", "inregistrat" },
		{ "inregistrata", "inregistrat" },
		{ "in lichidare", "in_lichidare" },
		{ "dizolvat", "dizolvata" },
		{ "dizolvata", "dizolvata" },
		{ "radiat", "radiata" },
		{ "radiata", "radiata" },
	};
	struct register_row *row = r->row;
	struct str text = line_of(r, REGISTER_LEGAL_FORM);
	const char *form = register_legal_form(r->a, text);
	size_t i;

	text = line_of(r, REGISTER_CATEGORY);
	if (form == NULL)
		form = register_legal_form(r->a, text);
	if (form == NULL)
		form = form_otherwise(r, text.p == NULL);
	if (form == NULL)
		row->flags |= BIT(LEGAL_FORM_UNKNOWN);
	row->legal_form = str_from(form);

	text = text_fold(r->a, line_of(r, REGISTER_STATUS));
	for (i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		if (str_eq(text, str_from(states[i][0])))
			row->status = str_from(states[i][1]);
	}
	/* The older form leaves it blank where nothing has happened. */
	if (r->form->kind == REGISTER_MJ && text.n == 0)
		row->status = STR("inregistrat");
	if (row->status.p == NULL)
		row->flags |= BIT(STATUS_UNKNOWN);
}

const char *
register_legal_form(struct arena *a, struct str text)
{
	static const char *const forms[][2] = {
		{ "asociatie", "asociatie" },
		{ "asociatii", "asociatie" },
		{ "fundatie", "fundatie" },
		{ "fundatii", "fundatie" },
		{ "federatie", "federatie" },
		{ "federatii", "federatie" },
		{ "uniune", "uniune" },
		{ "uniuni", "uniune" },
		{ "asociatie religioasa", "asociatie_religioasa" },
		{ "asociatii religioase", "asociatie_religioasa" },
		{ "persoana juridica straina", "persoana_juridica_straina" },
		{ "persoane juridice straine", "persoana_juridica_straina" },
		{ "persjuridstr", "persoana_juridica_straina" },
	};
	struct str folded = text_fold(a, text);
	size_t i;

	for (i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		if (str_eq(folded, str_from(forms[i][0])))
			return (forms[i][1]);
	}
	return (NULL);
}

/*
 * By the letter of the number, or by what is known of the whole file. A file
 * of unions or foreign persons knows better than the letter: neither has one
 * of its own.
 */
static const char *
form_otherwise(struct reading *r, bool by_file)
{
	struct str number = r->row->national_number;
	const char *file = by_file ? r->rules->legal_form : NULL;
	const char *letter = NULL;
	bool is_odd = file != NULL && strcmp(file, "asociatie") != 0 &&
	    strcmp(file, "fundatie") != 0 && strcmp(file, "federatie") != 0;

	if (is_odd)
		return (file);
	if (number.p != NULL && (r->row->flags & BIT(NUMBER_MALFORMED)) == 0)
		letter = form_of_letter(number.p[strcspn(number.p, "/") + 1]);
	return (letter != NULL ? letter : file);
}

/* D and E by their place in the register are not certain. */
static const char *
form_of_letter(char letter)
{
	switch (letter) {
	case 'A':
		return ("asociatie");
	case 'B':
		return ("fundatie");
	case 'C':
		return ("federatie");
	default:
		return (NULL);
	}
}

static void
read_date(struct reading *r)
{
	struct str text = line_of(r, REGISTER_DATE), day;
	char formatted[DATE_SIZE];
	struct date date;

	if (text.p == NULL)
		return;
	/* Spreadsheets put midnight behind a day. */
	day = (struct str){ text.p, strcspn(text.p, " T") };
	if ((!date_parse_ro(day, &date) && !date_parse(day, &date)) ||
	    !date_is_plausible(date) ||
	    date_to_days(date) > date_to_days(r->rules->captured_on)) {
		r->row->flags |= BIT(DATE_IMPLAUSIBLE);
		return;
	}
	date_format(date, formatted);
	r->row->registered_on = arena_copy(r->a, str_from(formatted));
}

static void
read_place(struct reading *r)
{
	struct register_row *row = r->row;
	int at = r->form->at[REGISTER_LOCALITY];
	bool is_address;

	row->county = clean_cut(line_of(r, REGISTER_COUNTY), REGISTER_PLACE_MAX,
	    &row->flags);
	if (clean_is_void(r->a, row->county)) {
		row->county = (struct str){ NULL, 0 };
		if (r->form->at[REGISTER_COUNTY] >= 0)
			row->flags |= BIT(COUNTY_UNKNOWN);
	}
	row->locality = clean_place(r->a, line_of(r, REGISTER_LOCALITY),
	    &row->county_hint, &is_address);
	row->locality = clean_cut(row->locality, REGISTER_PLACE_MAX,
	    &row->flags);
	if (clean_is_void(r->a, row->locality)) {
		row->locality = (struct str){ NULL, 0 };
		if (at >= 0)
			row->flags |= BIT(LOCALITY_UNKNOWN);
	}
	if (is_address) {
		/* A seat is often somebody's home: the street is not kept. */
		r->field[at] = str_from(arena_printf(r->a, "%.*s <ADDRESS>",
		    (int)row->locality.n, row->locality.p));
		row->flags |= BIT(ADDRESS_WITHHELD);
	}
}

static void
withhold_address(struct reading *r)
{
	int at = r->form->at[REGISTER_ADDRESS];

	if (at >= 0 && r->field[at].n > 0)
		r->field[at] = STR("<ADDRESS>");
}

/* What was added later is often only a part, so nothing is left out. */
static void
read_purpose(struct reading *r)
{
	struct register_row *row = r->row;
	struct str part;
	struct buf b;
	size_t i;

	buf_init(&b, r->a, (size_t)CSV_ROW_MAX);
	for (i = 0; i < r->form->n; i++) {
		if (r->form->column[i] != REGISTER_PURPOSE &&
		    r->form->column[i] != REGISTER_PURPOSE_CHANGE)
			continue;
		part = clean_text(r->a, r->field[i], TEXT_BLOCK, &row->flags);
		if (part.n > 0 && b.n > 0)
			(void)buf_text(&b, "\n\n");
		(void)buf_str(&b, part);
	}
	if (b.n == 0)
		return;
	row->purpose = clean_cut(buf_view(&b), REGISTER_PURPOSE_MAX,
	    &row->flags);
	if (clean_has_tags(row->purpose))
		row->flags |= BIT(PLACEHOLDER_TAGS);
}

static void
read_utility(struct reading *r)
{
	r->row->public_utility = tristate_of(r, REGISTER_UTILITY);
	if (r->form->at[REGISTER_UTILITY_DECISION] >= 0)
		r->row->public_utility = clean_is_void(r->a,
					     column(r,
						 REGISTER_UTILITY_DECISION))
		    ? TRI_NO
		    : TRI_YES;
}

static enum tristate
tristate_of(struct reading *r, enum register_column at)
{
	struct str folded = text_fold(r->a, line_of(r, at));

	if (str_eq(folded, STR("da")))
		return (TRI_YES);
	return (str_eq(folded, STR("nu")) ? TRI_NO : TRI_UNKNOWN);
}
