/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Public answers kept in the memory of a worker, and given again only when
 * PostgreSQL has said, after the request came in, that nothing the public can
 * see was committed since the answer was read. So an answer is never older
 * than the last committed change, whoever committed it and through whichever
 * server.
 *
 * How it knows: every transaction that writes what the public can see leaves
 * a row in conect.commit_mark (migration 0011). A *proof* is one small read:
 * which marks of transactions at or above a horizon can be seen? The horizon
 * is the oldest transaction that ran when it was chosen, so all below it had
 * ended; what is seen at or above it can only grow. The same marks mean the
 * same state; so does the same snapshot, which is looked at first as long as
 * nobody commits anything. One proof serves every request that came in before it was sent:
 * the busier the worker, the less a request costs.
 *
 * An entry carries the *epoch* (a number that rises with each difference)
 * that was known before its statement was sent, so it may be newer than its
 * epoch says, never older. A lost connection, a failed proof or a statement
 * not marked `-- cache: commit` leads to the ordinary way.
 */
#ifndef CORE_ANSWERS_H
#define CORE_ANSWERS_H

#include "ctx.h"

/* In a worker, once. 0 bytes: nothing is kept and nothing asked. */
void answers_init(size_t bytes);
void answers_close(void);

/*
 * Is there an answer to this very request? Then a proof is asked for, and
 * `proved` is called from the loop, at most once: PROOF_CURRENT when c->reply
 * was set from memory, PROOF_NONE when the request has to go the ordinary
 * way, PROOF_FAILED when PostgreSQL did not answer the proof (`result` says
 * why): it has waited as long as a request may, and is not asked again.
 */
bool answers_ask(struct ctx *c, proved_fn proved);
/* A statement is about to be sent: what its answer may be said to know, which
 * is what was known before the first of a request. */
void answers_note(struct ctx *c);
/* Keeps the reply that the handler made, if it may be kept. Before
 * reply_finish. */
void answers_keep(struct ctx *c);
/* The request is over. */
void answers_leave(struct ctx *c);

struct answers_figures {
	uint64_t given;   /* from memory */
	uint64_t outdone; /* there was one, but something had changed */
	uint64_t proofs;  /* asked of PostgreSQL */
};
void answers_figures(struct answers_figures *ret);

#endif
