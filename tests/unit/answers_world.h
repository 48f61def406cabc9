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
	char asked[32];       /* horizon of the last proof, "" for none; or
			 * "snapshot" */
	const char *snapshot; /* that it has from now on; "": a standby */
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

/* ---- one request ---- */

struct asker {
	struct ctx c;
	struct request req;
	struct header accept;
	int told;
	bool current, failed;
};

extern const struct statement kept_statement, other_statement;

void arrive(struct asker *a, const char *path);
/* For answers_ask: counts that it is told, and what. */
void proved(struct ctx *c, enum proof proof, struct db_result *result);
/* The ordinary way: a statement, a reply, kept. */
void answer(const char *path, const char *body, const struct statement *s);

/* Of each test: /x and /a are kept, a horizon is chosen and looked at. */
int begin(void **state);
int end(void **state);

#define each(name) cmocka_unit_test_setup_teardown(name, begin, end)

#endif
