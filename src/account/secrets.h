/* SPDX-License-Identifier: EUPL-1.2 */
/* What the handlers of accounts have in common: passwords, codes, links. */
#ifndef ACCOUNT_SECRETS_H
#define ACCOUNT_SECRETS_H

#include "../core/ctx.h"

/*
 * Looks at the password that the body gives as `password` and binds
 * :password_length, :password_whole and :password_words, by which SQL checks
 * it against what is common. False: it only repeats something, and the reply
 * is set. Without one all are NULL.
 */
bool password_look(struct ctx *c);

/* Binds :token_hash of the body's `token`. False: the reply is set. */
bool token_bind(struct ctx *c);
/* A link for a mail: binds :token_hash, :sealed and :mail_lang. */
void link_bind(struct ctx *c);
/* Binds :session_hash of a new session token, which session_send sends. */
void session_bind(struct ctx *c);
void session_send(struct ctx *c);

/*
 * Binds :totp_step and :recovery_hash of the body's `code`, by the sealed
 * secret and the clock that :totp_sealed and :now_s hold; both NULL without.
 */
void code_bind(struct ctx *c, const char *sealed);
/* Ten new recovery codes: binds :hashes; the texts as a JSON array. */
const char *recovery_codes_new(struct ctx *c);

/* Keeps a column of a result as a binding of the same name. */
void keep(struct ctx *c, struct db_result *result, const char *column);
/* Did a statement answer with a column `problem`? */
bool has_problem(struct db_result *result);

#endif
