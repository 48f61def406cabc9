/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Who asks. An operation whose access is IDENTITY is done under the identity
 * of a session (cookie __Host-sid) or of an API key (Authorization: Bearer):
 * the statement `act_as` goes in front of its own in the same transaction.
 * VISITOR operations use the same role of the database without one. PUBLIC
 * operations read no credential at all.
 */
#ifndef CORE_AUTH_H
#define CORE_AUTH_H

#include "ctx.h"

/* The session cookie, given with the next answer, or taken away. */
void auth_set_session(struct ctx *c, const char *token);
void auth_clear_session(struct ctx *c);

/* ---- for dispatch.c ---- */

/* Takes in the credential, if the route wants one. */
void auth_read(struct ctx *c);
/*
 * Refuses what cannot be an honest request: nobody, two at once, a page of
 * another site. False: the reply is set.
 */
bool auth_admit(struct ctx *c);
/* False: the statement of a request with an identity would run without. */
bool auth_call(struct ctx *c, struct db_call *ret, size_t *ret_n);

#endif
