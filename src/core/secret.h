/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Secrets of a request, in its arena: what is given out and recognised by its
 * hash, and what is kept sealed. lib/token.h and lib/seal.h have the same for
 * the tool.
 */
#ifndef CORE_SECRET_H
#define CORE_SECRET_H

#include "ctx.h"

/* 32 random bytes: *text is base64url (43 letters), *hash the hex of their
 * BLAKE2b-256, bound as :x::text and read in SQL with decode(:x, 'hex'). */
void secret_token(struct ctx *c, const char **text, const char **hash);
/* The hash of a token as it was received; NULL when it is not one. */
const char *secret_hash(struct ctx *c, const char *text);

/* Sealed for a purpose, so that only this installation reads it again. NULL:
 * longer than SEAL_TEXT_MAX. */
const char *secret_seal(struct ctx *c, const char *purpose, const char *text);
/* NULL: not sealed by us for this purpose. */
const char *secret_open(struct ctx *c, const char *purpose, const char *sealed);

#endif
