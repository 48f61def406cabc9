/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Secrets that are given out once and recognised by their hash: sessions,
 * links in mails, the second half of API keys. Needs sodium_init().
 */
#ifndef LIB_TOKEN_H
#define LIB_TOKEN_H

#include "str.h"

enum {
	TOKEN_BYTES = 32,
	TOKEN_SIZE = 44,     /* base64url without padding, and a NUL */
	TOKEN_HASH_SIZE = 65 /* hex of BLAKE2b-256, and a NUL */
};

/* A new one. */
void token_new(char ret[TOKEN_SIZE]);
/* False, and nothing written, unless `text` is a token. */
bool token_hash(struct str text, char ret[TOKEN_HASH_SIZE]);

#endif
