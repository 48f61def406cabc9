/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A PostgreSQL that says what each test wants, and a loop that turns when it
 * is told to: the functions of db.h and loop.h that answers.c calls.
 */
#ifndef UNIT_ANSWERS_WORLD_H
#define UNIT_ANSWERS_WORLD_H

#include "core/answers.h"
#include "core/loop.h"

struct answers_world {
	int sent;
	char asked[32]; /* horizon of the last proof, "" for none */
	db_done done;
	uint64_t reconnects;
	int64_t now_us;
};
extern struct answers_world pg;

/* What was to be done soon is done. */
void turn(void);
/* PostgreSQL answers the proof under way. */
void say(const char *marks);
void say_failure(enum db_status status);

#endif
