/* SPDX-License-Identifier: EUPL-1.2 */
#include "demo_words.h"

#include "../lib/text.h"

#define COUNT(a) ((uint32_t)(sizeof(a) / sizeof((a)[0])))

enum {
	INVENTED_WORDS = 60000
};

static void word_invented(struct buf *b, struct dice *d);
static void title_ro(struct buf *b, struct dice *d, struct str place);
static void title_hu(struct buf *b, struct dice *d);
static void name_ro(struct buf *b, struct dice *d,
    const struct demo_subject *subject);
static void name_hu(struct buf *b, struct dice *d, const char *form);
static const char *pick(struct dice *d, const char *const *words, uint32_t n);
static uint32_t written(uint32_t code, enum demo_case how);

/* The commonest first: they are drawn by rank. */
static const char *const subjects_ro[] = { "Copiilor", "Părinților", "Sportivă",
	"Culturală", "Tinerilor", "Speranța", "Educație", "Comunitară",
	"Prietenii Școlii", "Sănătate", "Viitorul", "Tradiții",
	"Vânătorilor și Pescarilor", "Pentru Viață", "Natura", "Femeilor",
	"Pensionarilor", "Proprietarilor", "Crescătorilor de Oi",
	"Apicultorilor", "Pompierilor Voluntari", "Ecologică", "Civică",
	"Studenților", "Luceafărul", "Lumina", "Dansatorilor", "Corală",
	"Meșteșugarilor", "Cicliștilor", "Drumeților", "Astronomilor Amatori",
	"Patrimoniu", "Persoanelor cu Dizabilități", "Animalelor Fără Stăpân",
	"Digitală", "Drepturile Omului", "Minorităților", "Antreprenorilor",
	"Profesională", "Umanitară", "Cercetare", "Teatrală", "Religioasă",
	"Filantropică", "Muzicală", "Radioamatorilor", "Șahiștilor" };
static const char *const ornaments_ro[] = { "Albastru", "Verde", "Nou",
	"Împreună", "Mâine", "Sus", "Alb", "Roșu", "de Aur", "Senin",
	"Neobosit", "Vesel", "Închipuit", "Plăsmuit", "Născocit", "de Hârtie",
	"din Poveste", "de Probă" };
static const char *const places_ro[] = { "din", "pentru", "prietenii",
	"împreună în", "lângă" };
static const char *const subjects_hu[] = { "Ifjúsági", "Kulturális", "Sport",
	"Szülői", "Nyugdíjas", "Közösségi", "Tűzoltó", "Néptánc",
	"Környezetvédő", "Gazda", "Diák", "Vadász és Horgász", "Jótékonysági",
	"Hagyományőrző", "Méhész", "Női", "Kórus", "Helytörténeti" };
static const char *const ornaments_hu[] = { "Csillag", "Fenyő", "Remény",
	"Kőris", "Holnap", "Napsugár", "Mesebeli", "Papírsárkány", "Zöld Ág",
	"Őszirózsa", "Kitalált", "Tündér" };
static const char *const syllables[] = { "ba", "ce", "do", "fi", "ga", "la",
	"me", "ni", "po", "ru", "sa", "te", "vi", "zo", "bra", "cli", "dru",
	"fle", "gra", "lin", "mar", "nor", "pel", "rin", "sol", "tur", "vel",
	"zim", "cor", "den", "fan", "gil", "mon", "pas", "rel", "sim", "tal",
	"ver", "zan" };
static const char *const verbs[] = { "Promovarea", "Sprijinirea", "Dezvoltarea",
	"Organizarea", "Îmbunătățirea", "Ocrotirea", "Susținerea",
	"Încurajarea" };
static const char *const objects[] = { "educației", "culturii și artelor",
	"sportului pentru toți", "voluntariatului", "tradițiilor locale",
	"mediului înconjurător", "persoanelor vârstnice",
	"copiilor și tinerilor", "vieții comunității",
	"activităților recreative", "dialogului dintre generații",
	"patrimoniului construit" };
static const char *const means[] = { "prin cursuri, tabere și întâlniri",
	"prin proiecte comune cu școlile din zonă",
	"prin editarea de materiale și organizarea de expoziții",
	"prin acțiuni caritabile și campanii de informare",
	"prin strângerea de fonduri și parteneriate",
	"în colaborare cu autoritățile și cu alte organizații" };

uint64_t
dice_roll(struct dice *d)
{
	uint64_t z = d->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return (z ^ (z >> 31));
}

uint32_t
dice_below(struct dice *d, uint32_t n)
{
	return ((uint32_t)((dice_roll(d) >> 32) * n >> 32));
}

bool
dice_is(struct dice *d, uint32_t of_ten_thousand)
{
	return (dice_below(d, 10000) < of_ten_thousand);
}

/* Every doubling of the rank is as likely as any other; no floating point, so
 * that the result is the same on every machine. */
uint32_t
dice_rank(struct dice *d, uint32_t n)
{
	uint32_t bits = 0, octave, value;

	while (bits < 31 && n >> bits != 0)
		bits++;
	do {
		octave = UINT32_C(1) << dice_below(d, bits);
		value = octave + dice_below(d, octave);
	} while (value > n);
	return (value - 1);
}

static const char *
pick(struct dice *d, const char *const *words, uint32_t n)
{
	return (words[dice_rank(d, n)]);
}

void
demo_name(struct buf *b, struct dice *d, const struct demo_subject *subject)
{
	if (subject->language == DEMO_HU) {
		name_hu(b, d, subject->form);
		return;
	}
	name_ro(b, d, subject);
	if (subject->language == DEMO_BILINGUAL) {
		(void)buf_text(b, " - ");
		name_hu(b, d, subject->form);
	}
}

static void
name_ro(struct buf *b, struct dice *d, const struct demo_subject *subject)
{
	static const char *const heads[][2] = {
		{ "asociatie", "Asociația Demonstrativă " },
		{ "fundatie", "Fundația Demonstrativă " },
		{ "federatie", "Federația Demonstrativă " },
		{ "uniune", "Uniunea Demonstrativă " },
		{ "asociatie_religioasa",
		    "Asociația Religioasă Demonstrativă " },
		{ "persoana_juridica_straina", "Demo Organisation " },
	};
	const char *mark = dice_is(d, 1500) ? "\"" : "";
	size_t i;

	for (i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		if (strcmp(heads[i][0], subject->form) == 0)
			(void)buf_text(b, heads[i][1]);
	}
	(void)buf_text(b, mark);
	title_ro(b, d, subject->place);
	(void)buf_text(b, mark);
	if (dice_is(d, 3500))
		(void)buf_printf(b, " nr. %u", subject->serial % 997 + 1);
}

static void
title_ro(struct buf *b, struct dice *d, struct str place)
{
	switch (dice_below(d, 5)) {
	case 0:
		(void)buf_text(b, pick(d, subjects_ro, COUNT(subjects_ro)));
		(void)buf_char(b, ' ');
		(void)buf_text(b, pick(d, ornaments_ro, COUNT(ornaments_ro)));
		break;
	case 1:
		(void)buf_text(b, pick(d, subjects_ro, COUNT(subjects_ro)));
		(void)buf_printf(b, " %s %.*s",
		    pick(d, places_ro, COUNT(places_ro)), (int)place.n,
		    place.p);
		break;
	case 2:
		word_invented(b, d);
		(void)buf_char(b, ' ');
		(void)buf_text(b, pick(d, subjects_ro, COUNT(subjects_ro)));
		break;
	case 3:
		(void)buf_text(b, pick(d, subjects_ro, COUNT(subjects_ro)));
		(void)buf_char(b, ' ');
		word_invented(b, d);
		break;
	default:
		word_invented(b, d);
		(void)buf_char(b, ' ');
		word_invented(b, d);
		(void)buf_char(b, ' ');
		(void)buf_text(b, pick(d, ornaments_ro, COUNT(ornaments_ro)));
	}
}

static void
name_hu(struct buf *b, struct dice *d, const char *form)
{
	(void)buf_text(b, "Minta ");
	title_hu(b, d);
	(void)buf_text(b,
	    strcmp(form, "fundatie") == 0        ? " Alapítvány"
		: strcmp(form, "federatie") == 0 ? " Szövetség"
						 : " Egyesület");
}

static void
title_hu(struct buf *b, struct dice *d)
{
	if (dice_is(d, 5000))
		(void)buf_text(b, pick(d, ornaments_hu, COUNT(ornaments_hu)));
	else
		word_invented(b, d);
	(void)buf_char(b, ' ');
	(void)buf_text(b, pick(d, subjects_hu, COUNT(subjects_hu)));
}

/* Always the same word for the same rank. */
static void
word_invented(struct buf *b, struct dice *d)
{
	uint32_t rank = dice_rank(d, INVENTED_WORDS);
	struct dice own = { .state = rank * UINT64_C(0xD1B54A32D192ED03) };
	uint32_t n = 2 + dice_below(&own, 2), i;
	const char *first = syllables[dice_below(&own, COUNT(syllables))];

	(void)buf_char(b, (char)(first[0] - 'a' + 'A'));
	(void)buf_text(b, first + 1);
	for (i = 1; i < n; i++)
		(void)buf_text(b,
		    syllables[dice_below(&own, COUNT(syllables))]);
	(void)buf_char(b, "aeiun"[dice_below(&own, 5)]);
}

void
demo_purpose(struct buf *b, struct dice *d)
{
	uint32_t n = 1 + dice_below(d, 3), i;

	for (i = 0; i < n; i++) {
		(void)buf_printf(b, "%s%s %s ", i > 0 ? "\n" : "",
		    verbs[dice_below(d, COUNT(verbs))],
		    objects[dice_below(d, COUNT(objects))]);
		if (dice_is(d, 600))
			(void)buf_text(b, "pentru <PERSON> din <LOCATION> ");
		(void)buf_printf(b, "%s;", means[dice_below(d, COUNT(means))]);
	}
}

void
demo_write(struct buf *b, struct str text, enum demo_case how)
{
	uint32_t code;
	char letter[4] = { 0 };
	size_t n, len;

	for (; text.n > 0; text = (struct str){ text.p + n, text.n - n }) {
		n = utf8_decode(text, &code);
		if (n == 0)
			return;
		code = how == DEMO_AS_IS ? code : written(code, how);
		len = utf8_encode(code, letter);
		(void)buf_str(b, (struct str){ letter, len });
	}
}

/* Capitals of both languages, in the register's several hands: as they are,
 * without marks, with cedillas, read as Latin-1. */
static uint32_t
written(uint32_t code, enum demo_case how)
{
	static const uint16_t letters[][6] = {
		{ 0x0103, 0x0102, 0x0102, 'A', 0x0102, 0x00C3 }, /* ă */
		{ 0x00E2, 0x00C2, 0x00C2, 'A', 0x00C2, 0x00C2 }, /* â */
		{ 0x00EE, 0x00CE, 0x00CE, 'I', 0x00CE, 0x00CE }, /* î */
		{ 0x0219, 0x0218, 0x0218, 'S', 0x015E, 0x00AA }, /* ș */
		{ 0x021B, 0x021A, 0x021A, 'T', 0x0162, 0x00DE }, /* ț */
		{ 0x00E1, 0x00C1, 0x00C1, 'A', 0x00C1, 0x00C1 }, /* á */
		{ 0x00E9, 0x00C9, 0x00C9, 'E', 0x00C9, 0x00C9 }, /* é */
		{ 0x00ED, 0x00CD, 0x00CD, 'I', 0x00CD, 0x00CD }, /* í */
		{ 0x00F3, 0x00D3, 0x00D3, 'O', 0x00D3, 0x00D3 }, /* ó */
		{ 0x00F6, 0x00D6, 0x00D6, 'O', 0x00D6, 0x00D6 }, /* ö */
		{ 0x0151, 0x0150, 0x0150, 'O', 0x0150, 0x0150 }, /* ő */
		{ 0x00FA, 0x00DA, 0x00DA, 'U', 0x00DA, 0x00DA }, /* ú */
		{ 0x00FC, 0x00DC, 0x00DC, 'U', 0x00DC, 0x00DC }, /* ü */
		{ 0x0171, 0x0170, 0x0170, 'U', 0x0170, 0x0170 }, /* ű */
	};
	size_t i;

	if (code < 0x80)
		return (code >= 'a' && code <= 'z' ? code - 'a' + 'A' : code);
	for (i = 0; i < COUNT(letters); i++) {
		/* Columns: small, capital, then enum demo_case from UPPER. */
		if (code == letters[i][0] || code == letters[i][1])
			return (letters[i][1 + (size_t)how]);
	}
	return (code);
}
