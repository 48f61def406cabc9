/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Token: base64url(version 1 | nonce 24 | ciphertext | tag 16). The version
 * and the context are authenticated with it. The nonce is a keyed hash of
 * what is sealed, so that the same page always gets the same cursors, and
 * with them the same ETag.
 */
#include "cursor.h"

#include <sodium.h>

enum {
	VERSION = 1,
	NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
	TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES,
	OVERHEAD = 1 + NONCE + TAG,
	/* The most bytes whose base64url without padding fits. */
	RAW_MAX = CURSOR_TOKEN_MAX / 4 * 3,
	VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING
};

static struct str with_version(struct arena *a, struct str context);
static void make_nonce(unsigned char *ret,
    const unsigned char key[CURSOR_KEY_SIZE], struct str payload,
    struct str ad);

char *
cursor_seal(struct arena *a, const unsigned char key[CURSOR_KEY_SIZE],
    struct str payload, struct str context)
{
	struct str ad;
	unsigned char *raw;
	size_t n, size;
	char *token;

	if (payload.n > RAW_MAX - OVERHEAD)
		return (NULL);

	n = OVERHEAD + payload.n;
	raw = arena_alloc(a, n);
	raw[0] = VERSION;
	ad = with_version(a, context);
	make_nonce(raw + 1, key, payload, ad);
	(void)crypto_aead_xchacha20poly1305_ietf_encrypt(raw + 1 + NONCE, NULL,
	    (const unsigned char *)payload.p, payload.n,
	    (const unsigned char *)ad.p, ad.n, NULL, raw + 1, key);

	size = sodium_base64_encoded_len(n, VARIANT);
	token = arena_alloc(a, size);
	return (sodium_bin2base64(token, size, raw, n, VARIANT));
}

bool
cursor_open(struct arena *a, const unsigned char key[CURSOR_KEY_SIZE],
    struct str token, struct str context, struct str *ret_payload)
{
	unsigned char raw[RAW_MAX];
	unsigned char *payload;
	unsigned long long len;
	struct str ad;
	size_t n;

	if (token.n > CURSOR_TOKEN_MAX)
		return (false);
	/* Refuses blanks, padding and trailing bits: one text per token. */
	if (token.n == 0 ||
	    sodium_base642bin(raw, sizeof(raw), token.p, token.n, NULL, &n,
		NULL, VARIANT) != 0)
		return (false);
	if (n < OVERHEAD || raw[0] != VERSION)
		return (false);

	ad = with_version(a, context);
	payload = arena_alloc(a, n - OVERHEAD + 1);
	if (crypto_aead_xchacha20poly1305_ietf_decrypt(payload, &len, NULL,
		raw + 1 + NONCE, n - 1 - NONCE, (const unsigned char *)ad.p,
		ad.n, raw + 1, key) != 0)
		return (false);
	*ret_payload = (struct str){ (const char *)payload, (size_t)len };
	return (true);
}

static struct str
with_version(struct arena *a, struct str context)
{
	char *p;

	p = arena_alloc(a, context.n + 1);
	p[0] = VERSION;
	if (context.n > 0)
		memcpy(p + 1, context.p, context.n);
	return ((struct str){ p, context.n + 1 });
}

/* Two different things to seal never share a nonce: the length of the first
 * part is hashed with it. */
static void
make_nonce(unsigned char *ret, const unsigned char key[CURSOR_KEY_SIZE],
    struct str payload, struct str ad)
{
	crypto_generichash_state state;
	uint64_t n = payload.n;

	(void)crypto_generichash_init(&state, key, CURSOR_KEY_SIZE, NONCE);
	(void)crypto_generichash_update(&state, (const unsigned char *)&n,
	    sizeof(n));
	(void)crypto_generichash_update(&state,
	    (const unsigned char *)payload.p, payload.n);
	(void)crypto_generichash_update(&state, (const unsigned char *)ad.p,
	    ad.n);
	(void)crypto_generichash_final(&state, ret, NONCE);
}
