/* SPDX-License-Identifier: EUPL-1.2 */
#include "tongue.h"

#include <stdint.h>

#include "text.h"

/* Letters of one language that the other does not write. */
static const uint32_t only_hungarian[] = { 0x150, 0x151, 0x170, 0x171 };
static const uint32_t only_romanian[] = { 0x102, 0x103, 0xC2, 0xE2, 0xCE, 0xEE,
	0x218, 0x219, 0x21A, 0x21B, 0x15E, 0x15F, 0x162, 0x163 };

/* Whole words, or ends of compounds; lower case. */
static const char *const hungarian_nouns[] = { "egyesület", "egyesulet",
	"alapítvány", "alapitvany", "alapítvany", "alapitvány", "szövetség",
	"szovetseg", "szövetseg", "szovetség", "társaság", "tarsasag",
	"társasag", "tarsaság", "szekely", "egylet", "közösség", "szervezet",
	"művelődési", "ifjúsági", "polgári", "székely", "magyar", "keresztény",
	"baráti", "önkéntes", "tűzoltó", "kör" };
static const char *const hungarian_suffixes[] = { "", "e", "i", "a", "ek", "ok",
	"je" };
static const char *const romanian_words[] = { "asociatia", "asociația",
	"asociaţia", "asociatiei", "asociației", "asociaţiei", "fundatia",
	"fundația", "fundaţia", "federatia", "federația", "federaţia",
	"uniunea", "clubul", "filiala", "din", "pentru", "si", "și", "şi",
	"judetul", "județul", "judeţul" };

enum {
	WORD_MAX = 128
};

static bool
has_letter(struct str s, const uint32_t *letters, size_t n)
{
	uint32_t code;
	size_t length;

	for (size_t i = 0; i < s.n; i += length == 0 ? 1 : length) {
		length = utf8_decode((struct str){ s.p + i, s.n - i }, &code);
		for (size_t k = 0; length > 0 && k < n; k++)
			if (letters[k] == code)
				return (true);
	}
	return (false);
}

/* Of the letters that Romanian and Hungarian have. */
static uint32_t
lower(uint32_t code)
{
	if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE))
		return (code + 0x20);
	if ((code >= 0x100 && code <= 0x17F) || code == 0x218 || code == 0x21A)
		return (code % 2 == 0 ? code + 1 : code);
	return (code);
}

static bool
is_letter(uint32_t code)
{
	return ((code >= 'a' && code <= 'z') || code >= 0xAA);
}

/* The next word in lower case; false when there is none. Words too long to be
 * one come empty. */
static bool
next_word(struct str *rest, char ret[WORD_MAX])
{
	size_t n = 0, length;
	uint32_t code;
	bool inside = false;

	while (rest->n > 0) {
		length = utf8_decode(*rest, &code);
		code = length == 0 ? ' ' : lower(code);
		length = length == 0 ? 1 : length;
		if (inside && !is_letter(code))
			break;
		rest->p += length;
		rest->n -= length;
		if (!is_letter(code))
			continue;
		inside = true;
		if (n + 4 < WORD_MAX)
			n += utf8_encode(code, ret + n);
		else
			n = 0;
	}
	ret[n] = '\0';
	return (inside);
}

static bool
is_among(const char *word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(word, list[i]) == 0)
			return (true);
	return (false);
}

/* Ends in the noun, or in the noun and a suffix. */
static bool
ends_in(const char *word, const char *noun)
{
	const char *at = word;

	while ((at = strstr(at, noun)) != NULL) {
		if (is_among(at + strlen(noun), hungarian_suffixes,
			sizeof(hungarian_suffixes) /
			    sizeof(hungarian_suffixes[0])))
			return (true);
		at++;
	}
	return (false);
}

static bool
is_hungarian_word(const char *word)
{
	for (size_t i = 0;
	     i < sizeof(hungarian_nouns) / sizeof(hungarian_nouns[0]); i++)
		if (ends_in(word, hungarian_nouns[i]))
			return (true);
	return (false);
}

bool
tongue_is_hungarian(struct str name)
{
	bool found = has_letter(name, only_hungarian,
	    sizeof(only_hungarian) / sizeof(only_hungarian[0]));
	char word[WORD_MAX];

	if (has_letter(name, only_romanian,
		sizeof(only_romanian) / sizeof(only_romanian[0])))
		return (false);
	while (next_word(&name, word)) {
		if (is_among(word, romanian_words,
			sizeof(romanian_words) / sizeof(romanian_words[0])))
			return (false);
		found = found || is_hungarian_word(word);
	}
	return (found);
}
