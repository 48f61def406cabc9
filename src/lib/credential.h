/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the Cookie and Authorization headers of a request say about who asks
 * (RFC 6265, RFC 6750). Reads only; nothing is looked up.
 */
#ifndef LIB_CREDENTIAL_H
#define LIB_CREDENTIAL_H

#include "api_key.h"

#define CREDENTIAL_COOKIE "__Host-sid"

enum credential_kind {
	CREDENTIAL_NONE,
	CREDENTIAL_SESSION,
	CREDENTIAL_KEY,
	CREDENTIAL_BAD,       /* there is one, and it cannot be any of ours */
	CREDENTIAL_AMBIGUOUS, /* more than one: whose request is this? */
};

struct credential {
	enum credential_kind kind;
	char hash[TOKEN_HASH_SIZE];
	char key_id[API_KEY_ID_SIZE]; /* "" for a session */
};

/* Zeroed before the first header; each header of the request in its order. */
void credential_cookie(struct credential *c, struct str value);
void credential_authorization(struct credential *c, struct str value);

#endif
