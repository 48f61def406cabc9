/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What computes for long (Argon2id), away from the event loop: in a thread of
 * its own, at most two at once on a host.
 *
 * What a thread may touch is `*arg` and nothing else: neither the request nor
 * its arena. arg lives as long as the request, whose client may leave while
 * the thread runs: then `after` is not called, and the memory stays until the
 * thread has ended. c->req is gone by then, so nothing in arg may point there.
 */
#ifndef CORE_WORK_H
#define CORE_WORK_H

#include "ctx.h"

typedef void (*work_fn)(void *arg);
typedef enum step (*work_done_fn)(struct ctx *c, void *arg);

/*
 * Runs work(arg) in a thread, then after(c, arg) on the loop. When too much is
 * waiting, or its turn has not come within half a minute, the reply is a 503
 * instead. Always returns STEP_WAIT.
 */
enum step ctx_work(struct ctx *c, work_fn work, void *arg, work_done_fn after);

/*
 * For operations that strangers may call: is there room for work, before a
 * statement is spent on what would be refused? work_refuse is that 503, a
 * second later: a flood of refusals is a flood, too.
 */
bool work_has_room(void);
enum step work_refuse(struct ctx *c);

/* For dispatch.c: the request is over. False: a thread still works on its
 * memory, which is given back when that has ended. */
bool work_leave(struct ctx *c);

#endif
