/* SPDX-License-Identifier: EUPL-1.2 */
#include "clean.h"

#include "../lib/ident.h"
#include "encoding.h"

enum {
	PLATE_MAX = 2
};

#define BIT(flag) (UINT32_C(1) << REGISTER_FLAG_##flag)

static bool has_cedilla(struct str s);
static struct str without_forbidden(struct arena *a, struct str s);
static struct str trim(struct str s);
static bool split_hint(struct arena *a, struct str text, struct str *ret_place,
    struct str *ret_hint);
static struct str without_address(struct arena *a, struct str text,
    bool *ret_address);
static bool is_one_of(struct str word, const char *const *list, size_t n);
static bool has_words(struct str folded, const char *words);

struct str
clean_mask(struct arena *a, struct str s, bool *ret_masked)
{
	char *copy = NULL;
	size_t i, n;

	*ret_masked = false;
	for (i = 0; i < s.n; i += n + 1) {
		for (n = 0; i + n < s.n && char_is_digit(s.p[i + n]); n++)
			continue;
		if (n != PERSONAL_DIGITS || !ident_is_personal(s.p + i))
			continue;
		if (copy == NULL)
			copy = arena_strdup(a, s);
		memset(copy + i, '*', PERSONAL_DIGITS);
		*ret_masked = true;
	}
	return (copy == NULL ? s : (struct str){ copy, s.n });
}

struct str
clean_text(struct arena *a, struct str s, enum text_shape shape,
    uint32_t *flags)
{
	bool repaired;
	size_t i;

	for (i = 0; i < s.n && (unsigned char)s.p[i] < 0x80; i++)
		continue;
	if (i < s.n) {
		s = encoding_repair(a, s, &repaired);
		if (repaired)
			*flags |= BIT(MOJIBAKE_REPAIRED);
		if (has_cedilla(s))
			*flags |= BIT(CEDILLA_NORMALISED);
	}
	return (text_normalise(a, s, shape));
}

/* Ş ş Ţ ţ are C5 9E, C5 9F, C5 A2, C5 A3. */
static bool
has_cedilla(struct str s)
{
	size_t i;

	for (i = 0; i + 1 < s.n; i++) {
		if (s.p[i] == '\xC5' &&
		    (s.p[i + 1] == '\x9E' || s.p[i + 1] == '\x9F' ||
			s.p[i + 1] == '\xA2' || s.p[i + 1] == '\xA3'))
			return (true);
	}
	return (false);
}

struct str
clean_line(struct arena *a, struct str s, uint32_t *flags)
{
	struct str line = clean_text(a, s, TEXT_LINE, flags);

	if (text_has_forbidden(line))
		line = text_normalise(a, without_forbidden(a, line), TEXT_LINE);
	return (line);
}

/* Character by character: only one that is forbidden by itself goes, and so
 * does a fourth mark on one letter. */
static struct str
without_forbidden(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t n, have = 0;
	uint32_t code;

	for (; s.n > 0; s = (struct str){ s.p + n, s.n - n }) {
		n = utf8_decode(s, &code);
		if (n == 0)
			n = 1;
		if (text_has_forbidden((struct str){ s.p, n }))
			continue;
		memcpy(out + have, s.p, n);
		have += n;
		if (code >= 0x300 &&
		    text_has_forbidden((struct str){ out, have }))
			have -= n;
	}
	return ((struct str){ out, have });
}

struct str
clean_cut(struct str s, size_t characters, uint32_t *flags)
{
	size_t i, n = 0;

	if (s.n <= characters)
		return (s);
	for (i = 0; i < s.n; i++) {
		if (((unsigned char)s.p[i] & 0xC0) != 0x80 &&
		    ++n > characters) {
			*flags |= BIT(TEXT_TRUNCATED);
			return ((struct str){ s.p, i });
		}
	}
	return (s);
}

bool
clean_has_tags(struct str s)
{
	size_t i, n;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '<')
			continue;
		for (n = 1; i + n < s.n &&
		     ((s.p[i + n] >= 'A' && s.p[i + n] <= 'Z') ||
			 s.p[i + n] == '_');
		     n++)
			continue;
		if (n > 2 && i + n < s.n && s.p[i + n] == '>')
			return (true);
	}
	return (false);
}

bool
clean_has_court_text(struct arena *a, struct str name)
{
	static const char *const signs[] = { "dovada disponibilitatii",
		"dos nr", "dosar nr", "dosarul nr", "dosarul", "incheierea nr",
		"incheierea civila", "incheierea", "sentinta civila",
		"sentinta nr", "dizolvata prin", "radiata prin",
		"decizia civila", "judecatoria", "judecatoriei", "tribunalul",
		"tribunalului" };
	struct str folded = text_fold(a, name);
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (has_words(folded, signs[i]))
			return (true);
	}
	return (false);
}

/* Are these words, in this order, among the folded ones? */
static bool
has_words(struct str folded, const char *words)
{
	size_t n = strlen(words), i;

	for (i = 0; i + n <= folded.n; i++) {
		if ((i == 0 || folded.p[i - 1] == ' ') &&
		    memcmp(folded.p + i, words, n) == 0 &&
		    (i + n == folded.n || folded.p[i + n] == ' '))
			return (true);
	}
	return (false);
}

struct str
clean_place(struct arena *a, struct str text, struct str *ret_hint,
    bool *ret_address)
{
	*ret_hint = (struct str){ NULL, 0 };
	text = without_address(a, text, ret_address);
	(void)split_hint(a, text, &text, ret_hint);
	return (text);
}

static struct str
trim(struct str s)
{
	static const char ends[] = " ,;.-";

	while (s.n > 0 && strchr(ends, s.p[0]) != NULL) {
		s.p++;
		s.n--;
	}
	while (s.n > 0 && strchr(ends, s.p[s.n - 1]) != NULL)
		s.n--;
	return (s);
}

/* A hyphen with a blank on at least one side, then a plate or București: a
 * hyphen of the name itself ("POPESTI-LEORDENI") has none. */
static bool
split_hint(struct arena *a, struct str text, struct str *ret_place,
    struct str *ret_hint)
{
	struct str hint, folded;
	size_t i;

	for (i = text.n; i > 1 && text.p[i - 1] != '-'; i--)
		continue;
	if (i <= 1 || i >= text.n || (text.p[i - 2] != ' ' && text.p[i] != ' '))
		return (false);
	hint = trim((struct str){ text.p + i, text.n - i });
	folded = text_fold(a, hint);
	if ((folded.n == 0 || folded.n > PLATE_MAX ||
		memchr(folded.p, ' ', folded.n) != NULL) &&
	    !str_eq(folded, STR("bucuresti")))
		return (false);
	*ret_hint = hint;
	*ret_place = trim((struct str){ text.p, i - 1 });
	return (true);
}

static struct str
without_address(struct arena *a, struct str text, bool *ret_address)
{
	static const char *const words[] = { "str", "strada", "nr", "bl",
		"bloc", "blocul", "sc", "scara", "ap", "apartament", "et",
		"etaj", "bd", "bdul", "bulevardul", "sos", "soseaua", "aleea",
		"intrarea", "splaiul" };
	size_t at, n;

	*ret_address = false;
	for (at = 0; at < text.n; at += n + 1) {
		for (n = 0; at + n < text.n && text.p[at + n] != ' ' &&
		     text.p[at + n] != ',' && text.p[at + n] != '.';
		     n++)
			continue;
		if (n == 0 ||
		    !is_one_of(text_fold(a, (struct str){ text.p + at, n }),
			words, sizeof(words) / sizeof(words[0])))
			continue;
		*ret_address = true;
		return (trim((struct str){ text.p, at }));
	}
	return (text);
}

static bool
is_one_of(struct str word, const char *const *list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (str_eq(word, str_from(list[i])))
			return (true);
	}
	return (false);
}

bool
clean_is_void(struct arena *a, struct str text)
{
	struct str folded = text_fold(a, text);

	return (folded.n == 0 || str_eq(folded, STR("nedeterminat")) ||
	    str_eq(folded, STR("nedeterminata")));
}
