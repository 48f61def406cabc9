/* SPDX-License-Identifier: EUPL-1.2 */
#include "token.h"

#include <sodium.h>

enum {
	VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING,
	HASH_BYTES = 32
};

void
token_new(char ret[TOKEN_SIZE])
{
	unsigned char raw[TOKEN_BYTES];

	randombytes_buf(raw, sizeof(raw));
	(void)sodium_bin2base64(ret, TOKEN_SIZE, raw, sizeof(raw), VARIANT);
	sodium_memzero(raw, sizeof(raw));
}

bool
token_hash(struct str text, char ret[TOKEN_HASH_SIZE])
{
	unsigned char raw[TOKEN_BYTES], hash[HASH_BYTES];
	size_t n;

	/* Refuses blanks, padding and trailing bits: one text per token. */
	if (text.n != TOKEN_SIZE - 1 ||
	    sodium_base642bin(raw, sizeof(raw), text.p, text.n, NULL, &n, NULL,
		VARIANT) != 0 ||
	    n != sizeof(raw))
		return (false);
	(void)crypto_generichash(hash, sizeof(hash), raw, sizeof(raw), NULL, 0);
	(void)sodium_bin2hex(ret, TOKEN_HASH_SIZE, hash, sizeof(hash));
	sodium_memzero(raw, sizeof(raw));
	return (true);
}
