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
 * Runs work(arg) in a thread, then after(c, arg) on the loop. Always returns
 * STEP_WAIT but when too much is waiting: then the reply is a 503.
 */
enum step ctx_work(struct ctx *c, work_fn work, void *arg, work_done_fn after);

/*
 * For operations that strangers may call: is there room for work, before a
 * statement is spent on what would be refused? False: the reply is that 503.
 */
bool work_has_room(struct ctx *c);

/* For dispatch.c: the request is over. False: a thread still works on its
 * memory, which is given back when that has ended. */
bool work_leave(struct ctx *c);

#endif
