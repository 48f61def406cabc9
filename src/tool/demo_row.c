/* SPDX-License-Identifier: EUPL-1.2 */
#include "demo_row.h"

#include <stdio.h>

#include "../lib/csv.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

enum {
	CELL_MAX = 16384
};

struct org {
	const char *form;
	const char *category;
	char letter;
	uint32_t year;
	uint32_t number;
	const struct demo_county *county;
	const struct demo_place *place;
	enum demo_case how;
};

static void org_make(struct org *o, struct dice *d, struct demo_register *reg);
static const struct demo_county *county_draw(struct dice *d,
    const struct demo_register *reg);
static void row_write(struct buf *b, const struct org *o, struct dice d,
    uint32_t i, uint32_t position);
static void number_write(struct buf *field, const struct org *o,
    struct dice *d);
static void court_number_write(struct buf *field, const struct org *o,
    struct dice *d);
static void name_write(struct buf *field, const struct org *o, struct dice *d,
    uint32_t i);
static void court_write(struct buf *field, const struct org *o, struct dice *d);
static const char *status_draw(struct dice *d);
static void place_write(struct buf *field, const struct org *o, struct dice *d);
static void county_write(struct buf *field, const struct org *o,
    struct dice *d);
static void cif_write(struct buf *field, struct dice *d, uint32_t i);
static void cell(struct csv_writer *w, struct buf *field);

static const char *const titles[] = { "Nr. Crt.", "Numar Registru",
	"Numar Registru Special", "Data Inregistrare",
	"Categorie Personalitate Juridica", "Denumire ONG", "Instanta",
	"Status", "Este Filiala", "Localitate", "Judet", "CUI", "Scop",
	"Are Utilitate Publica" };

uint32_t
demo_weight(struct str code)
{
	/* București, Mureș, Harghita and Covasna as published; the others in
	 * proportion to their people. */
	static const struct {
		const char *code;
		uint32_t weight;
	} weights[] = { { "AB", 2700 }, { "AG", 3600 }, { "AR", 3300 },
		{ "B", 22004 }, { "BC", 3500 }, { "BH", 5200 }, { "BN", 2300 },
		{ "BR", 1700 }, { "BT", 2300 }, { "BV", 5300 }, { "BZ", 2600 },
		{ "CJ", 8400 }, { "CL", 1400 }, { "CS", 1900 }, { "CT", 5000 },
		{ "CV", 1353 }, { "DB", 2900 }, { "DJ", 4300 }, { "GJ", 2200 },
		{ "GL", 2900 }, { "GR", 1300 }, { "HD", 3200 }, { "HR", 3321 },
		{ "IF", 4300 }, { "IL", 1300 }, { "IS", 5100 }, { "MH", 1500 },
		{ "MM", 3200 }, { "MS", 3874 }, { "NT", 2800 }, { "OT", 2200 },
		{ "PH", 4200 }, { "SB", 3700 }, { "SJ", 1700 }, { "SM", 2600 },
		{ "SV", 4000 }, { "TL", 1400 }, { "TM", 6000 }, { "TR", 1700 },
		{ "VL", 2400 }, { "VN", 1900 }, { "VS", 2200 } };
	size_t i;

	for (i = 0; i < COUNT(weights); i++) {
		if (str_eq(code, str_from(weights[i].code)))
			return (weights[i].weight);
	}
	return (1);
}

void
demo_titles(struct buf *b)
{
	struct csv_writer w;
	size_t i;

	csv_writer_init(&w, b, CSV_PLAIN);
	for (i = 0; i < COUNT(titles); i++)
		(void)csv_write_field(&w, str_from(titles[i]));
	(void)csv_write_end(&w);
}

void
demo_rows(struct buf *b, struct demo_register *reg, uint32_t i)
{
	struct dice d = { .state = reg->seed * UINT64_C(0x2545F4914F6CDD1D) +
		    i * UINT64_C(0x9E3779B97F4A7C15) };
	struct org o;

	org_make(&o, &d, reg);
	row_write(b, &o, d, i, ++reg->position);
	/* The real register repeats 104 rows. */
	if (i % 1359 == 700)
		row_write(b, &o, d, i, ++reg->position);
}

static void
org_make(struct org *o, struct dice *d, struct demo_register *reg)
{
	static const struct {
		const char *form, *category;
		uint32_t below;
		char letter;
	} forms[] = {
		{ "asociatie", "Asociație", 8600, 'A' },
		{ "fundatie", "Fundație", 9870, 'B' },
		{ "federatie", "Federație", 9970, 'C' },
		{ "uniune", "Uniune", 9982, 'A' },
		{ "asociatie_religioasa", "Asociație religioasă", 9997, 'A' },
		{ "persoana_juridica_straina", "Persoană juridică străină",
		    10000, 'A' },
	};
	uint32_t roll = dice_below(d, 10000), years;
	size_t f = 0;

	while (roll >= forms[f].below)
		f++;
	*o = (struct org){ .form = forms[f].form,
		.category = forms[f].category,
		.letter = forms[f].letter,
		.county = county_draw(d, reg) };
	/* Of two years the later: more of them are recent. */
	years = DEMO_YEAR_LAST + 1 - DEMO_YEAR_FIRST;
	roll = dice_below(d, years);
	o->year = dice_below(d, years);
	o->year = DEMO_YEAR_FIRST + (roll > o->year ? roll : o->year);
	o->number = ++reg->given[o->letter - 'A'][o->year - DEMO_YEAR_FIRST];
	o->place = &o->county->places[dice_rank(d, o->county->nplaces)];
	roll = dice_below(d, 10000);
	o->how = roll < 4800 ? DEMO_UPPER
	    : roll < 7800    ? DEMO_UPPER_PLAIN
	    : roll < 8900    ? DEMO_CEDILLA
	    : roll < 8930    ? DEMO_MOJIBAKE
			     : DEMO_AS_IS;
}

static const struct demo_county *
county_draw(struct dice *d, const struct demo_register *reg)
{
	uint32_t roll = dice_below(d, reg->total), i;

	for (i = 0; i + 1 < reg->ncounties; i++) {
		if (roll < reg->counties[i].weight)
			break;
		roll -= reg->counties[i].weight;
	}
	return (&reg->counties[i]);
}

/* d by value: a repeated row is the same but for its position. */
static void
row_write(struct buf *b, const struct org *o, struct dice d, uint32_t i,
    uint32_t position)
{
	struct csv_writer w;
	struct arena a;
	struct buf f;

	arena_init(&a);
	buf_init(&f, &a, CELL_MAX);
	csv_writer_init(&w, b, CSV_PLAIN);
	(void)buf_printf(&f, "%u", position);
	cell(&w, &f);
	number_write(&f, o, &d);
	cell(&w, &f);
	court_number_write(&f, o, &d);
	cell(&w, &f);
	(void)buf_printf(&f, "%02u.%02u.%04u", 1 + dice_below(&d, 28),
	    1 + dice_below(&d, o->year == DEMO_YEAR_LAST ? 8 : 12), o->year);
	cell(&w, &f);
	(void)buf_text(&f, o->category);
	cell(&w, &f);
	name_write(&f, o, &d, i);
	cell(&w, &f);
	court_write(&f, o, &d);
	cell(&w, &f);
	(void)buf_text(&f, status_draw(&d));
	cell(&w, &f);
	(void)buf_text(&f, dice_is(&d, 300) ? "Da" : "Nu");
	cell(&w, &f);
	place_write(&f, o, &d);
	cell(&w, &f);
	county_write(&f, o, &d);
	cell(&w, &f);
	cif_write(&f, &d, i);
	cell(&w, &f);
	demo_purpose(&f, &d);
	cell(&w, &f);
	(void)buf_text(&f, dice_is(&d, 49) ? "Da" : "Nu");
	cell(&w, &f);
	(void)csv_write_end(&w);
	arena_release(&a);
}

static void
cell(struct csv_writer *w, struct buf *field)
{
	(void)csv_write_field(w, buf_view(field));
	buf_reset(field);
}

static void
number_write(struct buf *field, const struct org *o, struct dice *d)
{
	uint32_t roll = dice_below(d, 10000);

	if (roll < 3)
		(void)buf_printf(field, "%u/%c/1005", o->number, o->letter);
	else if (roll < 6)
		(void)buf_printf(field, "%u/%c/3009", o->number, o->letter);
	else if (roll < 10)
		(void)buf_printf(field, "%u-%c %u", o->number, o->letter,
		    o->year);
	else
		(void)buf_printf(field, "%u/%c/%u", o->number, o->letter,
		    o->year);
}

static void
court_number_write(struct buf *field, const struct org *o, struct dice *d)
{
	uint32_t n = 1 + dice_below(d, 600);

	switch (dice_below(d, 5)) {
	case 0:
		(void)buf_printf(field, "%u/%c/I/%u", n, o->letter, o->year);
		break;
	case 1:
		(void)buf_printf(field, "%u/%c", n, o->letter);
		break;
	case 2:
		(void)buf_printf(field, "%u/%u", n, o->year);
		break;
	case 3:
		(void)buf_printf(field, "%u/PJ/%u", n, o->year);
		break;
	default:
		(void)buf_printf(field, "%u", n);
	}
}

static void
name_write(struct buf *field, const struct org *o, struct dice *d, uint32_t i)
{
	static const struct {
		const char *county;
		uint32_t hungarian;
	} shares[] = { { "HR", 7500 }, { "CV", 6500 }, { "MS", 4000 },
		{ "SM", 2500 }, { "BH", 2000 }, { "CJ", 900 }, { "SJ", 1500 } };
	enum demo_language language = DEMO_RO;
	uint32_t share = 60, roll = dice_below(d, 10000);
	struct arena a;
	struct buf name;
	size_t s;

	for (s = 0; s < COUNT(shares); s++) {
		if (str_eq(o->county->code, str_from(shares[s].county)))
			share = shares[s].hungarian;
	}
	if (roll < share)
		language = roll % 2 == 0 ? DEMO_HU : DEMO_BILINGUAL;
	arena_init(&a);
	buf_init(&name, &a, CELL_MAX);
	demo_name(&name, d,
	    &(struct demo_subject){ language, o->form, o->place->name, i });
	roll = dice_below(d, 10000);
	/* Some names are withheld, some end in the court's decision. */
	if (roll >= 5)
		demo_write(field, buf_view(&name), o->how);
	if (roll >= 5 && roll < 30)
		(void)buf_printf(field, " - RADIATĂ PRIN ÎNCHEIEREA NR. %u/%u",
		    roll, o->year);
	arena_release(&a);
}

static void
court_write(struct buf *field, const struct org *o, struct dice *d)
{
	static const struct str head = { "Judecătoria ",
		sizeof("Judecătoria ") - 1 };
	struct str court = { NULL, 0 };

	if (o->letter != 'C' && o->county->ncourts > 0)
		court = o->county->courts[dice_rank(d, o->county->ncourts)];
	if (court.n <= head.n) {
		(void)buf_text(field, "Tribunalul ");
		demo_write(field, o->county->name, DEMO_UPPER_PLAIN);
		return;
	}
	(void)buf_text(field, "Judecatoria ");
	demo_write(field, (struct str){ court.p + head.n, court.n - head.n },
	    DEMO_UPPER_PLAIN);
}

static const char *
status_draw(struct dice *d)
{
	uint32_t roll = dice_below(d, 10000);

	return (roll < 9223   ? "Inregistrat"
		: roll < 9693 ? "Radiat"
		: roll < 9860 ? "In Lichidare"
			      : "Dizolvata");
}

static void
place_write(struct buf *field, const struct org *o, struct dice *d)
{
	bool is_capital = str_eq(o->county->code, STR("B"));
	uint32_t roll = dice_below(d, 10000);

	if (roll < 1200) {
		(void)buf_text(field, "NEDETERMINAT");
		return;
	}
	if (roll < 1800)
		return;
	if (roll < 1830) {
		(void)buf_text(field, is_capital ? "IASI" : "MANGALIA");
		return;
	}
	if (is_capital && roll < 5000) {
		(void)buf_printf(field, "SECTORUL %u - BUCURESTI",
		    1 + dice_below(d, 6));
		return;
	}
	demo_write(field, o->place->name,
	    dice_is(d, 1500) ? DEMO_UPPER : DEMO_UPPER_PLAIN);
	if (o->place->is_commune)
		(void)buf_printf(field, " - %.*s", (int)o->county->code.n,
		    o->county->code.p);
}

static void
county_write(struct buf *field, const struct org *o, struct dice *d)
{
	uint32_t roll = dice_below(d, 10000);
	struct arena a;
	char *plain, *hyphen;

	if (roll < 150) {
		(void)buf_text(field, "NEDETERMINAT");
		return;
	}
	if (roll < 269)
		return;
	arena_init(&a);
	plain = arena_strdup(&a, o->county->name);
	/* CARAS SEVERIN */
	while ((hyphen = strchr(plain, '-')) != NULL)
		*hyphen = ' ';
	demo_write(field, str_from(plain),
	    roll < 1500 ? DEMO_UPPER : DEMO_UPPER_PLAIN);
	arena_release(&a);
}

/* Codes that begin with 99 are not given to anybody. */
static void
cif_write(struct buf *field, struct dice *d, uint32_t i)
{
	static const uint32_t weights[] = { 2, 3, 5, 7, 1, 2, 3, 5 };
	uint32_t body = 99000000 + i / 2 % 1000000, rest = body, sum = 0;
	uint32_t roll = dice_below(d, 10000), check;
	size_t w;

	if (i % 2 != 0 || roll >= 2600)
		return;
	if (roll < 4) {
		(void)buf_text(field, "6990101990011");
		return;
	}
	for (w = 0; w < COUNT(weights); w++) {
		sum += rest % 10 * weights[w];
		rest /= 10;
	}
	check = sum * 10 % 11 % 10;
	if (roll < 100)
		check = (check + 1) % 10;
	(void)buf_printf(field, "%s%u%u", roll < 400 ? "RO" : "", body, check);
}
