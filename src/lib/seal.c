/* SPDX-License-Identifier: EUPL-1.2 */
/* Sealed: base64url(version 1 | nonce 24 | ciphertext | tag 16); the version
 * is authenticated with it. */
#include "seal.h"

#include <sodium.h>

enum {
	VERSION = 1,
	NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
	TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES,
	OVERHEAD = 1 + NONCE + TAG,
	VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING
};

void
seal_subkey(const unsigned char secret[SEAL_KEY_SIZE], const char *purpose,
    unsigned char ret[SEAL_KEY_SIZE])
{
	static const char domain[] = "conect subkey ";
	crypto_generichash_state state;

	(void)crypto_generichash_init(&state, secret, SEAL_KEY_SIZE,
	    SEAL_KEY_SIZE);
	(void)crypto_generichash_update(&state, (const unsigned char *)domain,
	    sizeof(domain) - 1);
	(void)crypto_generichash_update(&state, (const unsigned char *)purpose,
	    strlen(purpose));
	(void)crypto_generichash_final(&state, ret, SEAL_KEY_SIZE);
}

char *
seal_close(struct arena *a, const unsigned char secret[SEAL_KEY_SIZE],
    const char *purpose, struct str text)
{
	unsigned char key[SEAL_KEY_SIZE], *raw;
	size_t n = OVERHEAD + text.n, size;
	char *sealed;

	if (text.n > SEAL_TEXT_MAX)
		return (NULL);
	seal_subkey(secret, purpose, key);
	raw = arena_alloc(a, n);
	raw[0] = VERSION;
	randombytes_buf(raw + 1, NONCE);
	(void)crypto_aead_xchacha20poly1305_ietf_encrypt(raw + 1 + NONCE, NULL,
	    (const unsigned char *)text.p, text.n, raw, 1, NULL, raw + 1, key);
	sodium_memzero(key, sizeof(key));

	size = sodium_base64_encoded_len(n, VARIANT);
	sealed = arena_alloc(a, size);
	return (sodium_bin2base64(sealed, size, raw, n, VARIANT));
}

bool
seal_open(struct arena *a, const unsigned char secret[SEAL_KEY_SIZE],
    const char *purpose, struct str sealed, struct str *ret)
{
	unsigned char key[SEAL_KEY_SIZE], raw[OVERHEAD + SEAL_TEXT_MAX];
	unsigned char *text;
	unsigned long long len;
	size_t n;
	int failed;

	if (sealed.n == 0 ||
	    sodium_base642bin(raw, sizeof(raw), sealed.p, sealed.n, NULL, &n,
		NULL, VARIANT) != 0)
		return (false);
	if (n < OVERHEAD || raw[0] != VERSION)
		return (false);

	text = arena_alloc(a, n - OVERHEAD + 1);
	seal_subkey(secret, purpose, key);
	failed = crypto_aead_xchacha20poly1305_ietf_decrypt(text, &len, NULL,
	    raw + 1 + NONCE, n - 1 - NONCE, raw, 1, raw + 1, key);
	sodium_memzero(key, sizeof(key));
	if (failed != 0)
		return (false);
	*ret = (struct str){ (const char *)text, (size_t)len };
	return (true);
}
