/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Page cursors: a payload sealed together with its context, so that nobody
 * can read it, make one, or use it with other filters. The same key, payload
 * and context give the same token. Needs sodium_init().
 */
#ifndef LIB_CURSOR_H
#define LIB_CURSOR_H

#include "arena.h"

enum {
	CURSOR_KEY_SIZE = 32,
	CURSOR_TOKEN_MAX = 1024
};

/* A base64url token; NULL when it would be longer than CURSOR_TOKEN_MAX. */
char *cursor_seal(struct arena *a, const unsigned char key[CURSOR_KEY_SIZE],
    struct str payload, struct str context);

/* False unless the token was sealed under this key with this very context. */
bool cursor_open(struct arena *a, const unsigned char key[CURSOR_KEY_SIZE],
    struct str token, struct str context, struct str *ret_payload);

#endif
