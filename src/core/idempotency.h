/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Requests that may be sent again (Idempotency-Key, x-idempotent). The work,
 * the note that it was done and its answer are one transaction:
 *
 *	act_as · idempotency_begin · the statement, around it idempotency_keep
 *
 * begin refuses what is being done (409) or was another request (422), and
 * says CN001 when it was done before: then the answer is read and given.
 * Statements that may take part say `-- idempotent: yes`.
 */
#ifndef CORE_IDEMPOTENCY_H
#define CORE_IDEMPOTENCY_H

#include "ctx.h"

/* Reads the key, if the operation takes one. False: it is no key, noted. */
bool idempotency_admit(struct ctx *c);
/* True when *ret goes in front of the statement. */
bool idempotency_call(struct ctx *c, struct db_call *ret);
/* It was done before: *ret is the step that gives the answer again. */
bool idempotency_replays(struct ctx *c, struct db_result *result,
    enum step *ret);

#endif
