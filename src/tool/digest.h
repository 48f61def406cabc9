/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * SHA-256 of what is applied and imported, as it is kept in the database.
 */
#ifndef TOOL_DIGEST_H
#define TOOL_DIGEST_H

#include <stdbool.h>
#include <stddef.h>

#include <sodium.h>

enum {
	DIGEST_SIZE = crypto_hash_sha256_BYTES * 2 + 1
};

struct digest {
	crypto_hash_sha256_state state;
};

void digest_begin(struct digest *d);
void digest_add(struct digest *d, const void *bytes, size_t n);
/* Lower-case hexadecimal. */
void digest_end(struct digest *d, char ret[DIGEST_SIZE]);

#endif
