/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The world around dispatch for unit tests and fuzzing: a configuration, a
 * clock, and a database that is away (every send is answered DB_UNAVAILABLE,
 * as db.h promises, from outside db_send: by world_settle).
 */
#ifndef TESTS_DISPATCH_WORLD_H
#define TESTS_DISPATCH_WORLD_H

#include "core/ctx.h"

/* Configuration and contract. Once. */
void world_init(void);
/* Time goes by. */
void world_wait(int64_t us);
/* Answers what was sent. */
void world_settle(void);
/* The statement sent last, or NULL; and one of its values by name. */
const struct statement *world_statement(void);
const char *world_value(const char *name);
/* How often wake was called since the last begin. */
int world_wakes(void);
struct ctx *world_begin(const struct request *req);

#endif
