/* SPDX-License-Identifier: EUPL-1.2 */
#include "api_key.h"

#include <sodium.h>
#include <stdint.h>
#include <stdio.h>

static const char prefix[] = "ngor_live_";
static const char id_letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";

enum {
	HEAD = sizeof(prefix) - 1,
	ID = API_KEY_ID_SIZE - 1,
	SECRET = TOKEN_SIZE - 1,
	CHECK = 6,
	CHECKED = HEAD + ID + 1 + SECRET /* what the check is of */
};

_Static_assert(CHECKED + 1 + CHECK + 1 == API_KEY_SIZE, "parts make the key");

/* CRC-32 of ISO 3309, bit by bit: keys are short and made for no hurry. */
static uint32_t
crc32_of(struct str s)
{
	uint32_t crc = 0xffffffff;

	for (size_t i = 0; i < s.n; i++) {
		crc ^= (unsigned char)s.p[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (0xedb88320 & (0 - (crc & 1)));
	}
	return (~crc);
}

static void
write_check(struct str checked, char ret[CHECK + 1])
{
	(void)snprintf(ret, CHECK + 1, "%06x",
	    (unsigned int)(crc32_of(checked) & 0xffffff));
}

void
api_key_new(char ret_text[API_KEY_SIZE], struct api_key *ret)
{
	char secret[TOKEN_SIZE], check[CHECK + 1];

	for (size_t i = 0; i < ID; i++)
		ret->id[i] =
		    id_letters[randombytes_uniform(sizeof(id_letters) - 1)];
	ret->id[ID] = '\0';
	token_new(secret);
	(void)token_hash(str_from(secret), ret->hash);
	(void)snprintf(ret_text, API_KEY_SIZE, "%s%s_%s", prefix, ret->id,
	    secret);
	write_check((struct str){ ret_text, CHECKED }, check);
	ret_text[CHECKED] = '_';
	memcpy(ret_text + CHECKED + 1, check, sizeof(check));
	sodium_memzero(secret, sizeof(secret));
}

bool
api_key_begins(struct str text)
{
	return (text.n >= HEAD && memcmp(text.p, prefix, HEAD) == 0);
}

bool
api_key_parse(struct str text, struct api_key *ret)
{
	char check[CHECK + 1];

	if (text.n != API_KEY_SIZE - 1 || !api_key_begins(text) ||
	    text.p[HEAD + ID] != '_' || text.p[CHECKED] != '_')
		return (false);
	for (size_t i = 0; i < ID; i++) {
		if (!char_is_in(text.p[HEAD + i], id_letters))
			return (false);
		ret->id[i] = text.p[HEAD + i];
	}
	ret->id[ID] = '\0';
	write_check((struct str){ text.p, CHECKED }, check);
	return (memcmp(check, text.p + CHECKED + 1, CHECK) == 0 &&
	    token_hash((struct str){ text.p + HEAD + ID + 1, SECRET },
		ret->hash));
}
