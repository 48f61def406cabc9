/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Keys of programs: ngor_live_<id>_<secret>_<check>.
 *
 *   id      8 of a-z and 0-9: to find and to name the key; no secret
 *   secret  a token (token.h), of which the database has the hash
 *   check   6 hex digits, the low 24 bits of the CRC-32 (as in zip) of what
 *           stands before: typing errors and junk cost no query
 *
 * The prefix is what scanners of published code look for.
 */
#ifndef LIB_API_KEY_H
#define LIB_API_KEY_H

#include "token.h"

enum {
	API_KEY_ID_SIZE = 9, /* with a NUL, as all sizes here */
	API_KEY_SIZE = 10 + 8 + 1 + 43 + 1 + 6 + 1
};

/* What the database knows of a key. */
struct api_key {
	char id[API_KEY_ID_SIZE];
	char hash[TOKEN_HASH_SIZE]; /* hex of the secret's */
};

/* A new key: the text is shown once to whom it belongs. */
void api_key_new(char ret_text[API_KEY_SIZE], struct api_key *ret);
/* False unless it is written like a key and its check is right. */
bool api_key_parse(struct str text, struct api_key *ret);
/* Does it begin like one of our keys? For refusing it where it must not be. */
bool api_key_begins(struct str text);

#endif
