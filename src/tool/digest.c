/* SPDX-License-Identifier: EUPL-1.2 */
#include "digest.h"

void
digest_begin(struct digest *d)
{
	(void)crypto_hash_sha256_init(&d->state);
}

void
digest_add(struct digest *d, const void *bytes, size_t n)
{
	(void)crypto_hash_sha256_update(&d->state, bytes, n);
}

void
digest_end(struct digest *d, char ret[DIGEST_SIZE])
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	(void)crypto_hash_sha256_final(&d->state, hash);
	(void)sodium_bin2hex(ret, DIGEST_SIZE, hash, sizeof(hash));
}
