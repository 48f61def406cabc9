/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of stubd share. */
#ifndef TRANSPORT_STUB_H
#define TRANSPORT_STUB_H

#include "core/request.h"
#include "lib/arena.h"

struct db_job;
struct loop_timer;
struct stub_hash_job;

struct ctx {
	struct arena arena;
	const struct request *req;
	struct reply reply;
	bool done;
	void (*wake)(void *owner);
	void *owner;
	struct loop_timer *timer;
	struct db_job *job;
	struct stub_hash_job *hash;
};

void stub_answer(struct ctx *c, int status, struct str body);

void stub_hello(struct ctx *c);
void stub_echo(struct ctx *c);
void stub_upload(struct ctx *c);
void stub_headers(struct ctx *c);
void stub_big(struct ctx *c);
void stub_slow(struct ctx *c);
void stub_wake(struct ctx *c);
void stub_status(struct ctx *c);
void stub_close(struct ctx *c);
void stub_badheader(struct ctx *c);
void stub_pid(struct ctx *c);

/* stub_sandbox.c: what needs much of the kernel. */
void stub_sandbox_start(void);
void stub_sandbox_end(struct ctx *c);
void stub_hash(struct ctx *c);
void stub_db(struct ctx *c);
void stub_kill(struct ctx *c);

#endif
