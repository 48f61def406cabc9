/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Secrets that the server keeps in the database and must read again (the seed
 * of a second factor, the token of a link until its mail is sent), so that a
 * copy of the database alone gives none of them away. Needs sodium_init().
 */
#ifndef LIB_SEAL_H
#define LIB_SEAL_H

#include "arena.h"

enum {
	SEAL_KEY_SIZE = 32,
	SEAL_TEXT_MAX = 4096
};

/* A key for one purpose, made from the secret of the installation. */
void seal_subkey(const unsigned char secret[SEAL_KEY_SIZE], const char *purpose,
    unsigned char ret[SEAL_KEY_SIZE]);

/*
 * XChaCha20-Poly1305 under the subkey of the purpose, as base64url; different
 * each time. NULL when the text is longer than SEAL_TEXT_MAX.
 */
char *seal_close(struct arena *a, const unsigned char secret[SEAL_KEY_SIZE],
    const char *purpose, struct str text);
/* False unless sealed under this very secret and purpose. *ret is followed by
 * a NUL. */
bool seal_open(struct arena *a, const unsigned char secret[SEAL_KEY_SIZE],
    const char *purpose, struct str sealed, struct str *ret);

#endif
