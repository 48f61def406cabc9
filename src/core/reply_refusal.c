/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What becomes of a statement that gave no answer: PostgreSQL's own troubles, and
 * refusals by our functions in it, which name a problem of the catalogue
 * (conect.refuse, or a column `problem`).
 */
#include <stdlib.h>
#include <string.h>

#include "../lib/json_scan.h"
#include "log.h"
#include "reply.h"

/* The SQLSTATE of conect.refuse. */
static const char REFUSAL[] = "CN000";

/* ---- refusals by name ---- */

/* The violation of this code; anything else is said in its own words. */
static enum violation_code
violation_named(const char *code)
{
	for (size_t i = 0; code != NULL && i < VIOLATION_CODES; i++)
		if (strcmp(violation_table[i].code, code) == 0)
			return ((enum violation_code)i);
	return (VIOLATION_UNFIT);
}

static const char *
text_of(struct ctx *c, const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return (arena_strdup(&c->arena, str_from(text == NULL ? "" : text)));
}

/* [{"pointer", "code", "expected"}]: several faults at once. */
static void
list_faults(struct ctx *c, struct str text)
{
	struct json_fault ignored;
	json_t *list = NULL, *entry;
	size_t i;

	if (!json_parse(&JSON_LIMITS, text, &list, &ignored)) {
		log_event("error", "faults_unreadable", c->request_id);
		return;
	}
	json_array_foreach(list, i, entry) ctx_fault(c,
	    &(struct fault){ .in = "body",
		.where = text_of(c, entry, "pointer"),
		.code = violation_named(text_of(c, entry, "code")),
		.expected = text_of(c, entry, "expected") });
	json_decref(list);
}

/*
 * expected: a list; `code` or `code: words`, of a violation; the path of those
 * there are; or plain words: what would fit or, of_state, what it is by now.
 */
static void
note_fault(struct ctx *c, const char *pointer, struct str expected,
    bool of_state)
{
	struct str rest = expected;
	const char *code = arena_strdup(&c->arena,
	    str_trim(str_cut(&rest, ':')));
	enum violation_code named = violation_named(code);

	if (expected.n > 0 && expected.p[0] == '[') {
		list_faults(c, expected);
		return;
	}
	if (expected.n == 0)
		named = VIOLATION_NOT_ALLOWED;
	if (named == VIOLATION_UNFIT) {
		rest = expected;
		if (of_state)
			named = VIOLATION_STATE;
		else if (expected.p[0] == '/')
			named = VIOLATION_LISTED;
	}
	ctx_fault(c,
	    &(struct fault){ .in = "body",
		.where = arena_strdup(&c->arena, str_from(pointer)),
		.code = named,
		.expected = arena_strdup(&c->arena, str_trim(rest)) });
}

static enum step
name_problem(struct ctx *c, struct str name, const char *pointer,
    struct str expected)
{
	const struct problem_entry *p = problem_find(name.p, name.n);

	if (p == NULL) {
		log_event("error", "no_such_problem",
		    arena_strdup(&c->arena, name));
		return (problem(c, PROBLEM_INTERNAL_ERROR));
	}
	if (p == &problem_table[PROBLEM_SCOPE_MISSING] && expected.n > 0)
		ctx_fault(c,
		    &(struct fault){ .in = "header",
			.where = "Authorization",
			.code = VIOLATION_SCOPE,
			.expected = arena_strdup(&c->arena, expected) });
	else if (pointer[0] != '\0' || expected.n > 0)
		note_fault(c, pointer, expected,
		    pointer[0] == '\0' ||
			p == &problem_table[PROBLEM_STATE_CONFLICT]);
	return (problem(c, (enum problem_code)(p - problem_table)));
}

bool
reply_refused(struct ctx *c, struct db_result *result, enum step *ret)
{
	struct str name = db_value(result, 0, "problem");
	struct str wait = db_value(result, 0, "retry_after");

	if (name.n == 0)
		return (false);
	if (wait.n > 0)
		c->retry_after = arena_strdup(&c->arena, wait);
	*ret = name_problem(c, name, "", db_value(result, 0, "errors"));
	return (true);
}

/* ---- failures of the database ---- */

struct sqlstate_rule {
	const char *prefix;
	enum problem_code problem;
};

/* What is PostgreSQL's trouble, not the request's, and may pass by itself. */
static const struct sqlstate_rule sqlstate_rules[] = {
	{ "57014", PROBLEM_DATABASE_TIMEOUT },   /* statement_timeout */
	{ "57P", PROBLEM_DATABASE_UNAVAILABLE }, /* shutting down, starting */
	{ "53", PROBLEM_DATABASE_UNAVAILABLE }, /* out of memory, disk, slots */
	{ "08", PROBLEM_DATABASE_UNAVAILABLE }, /* connection */
	{ "25006", PROBLEM_DATABASE_UNAVAILABLE }, /* read-only */
	{ "40", PROBLEM_DATABASE_UNAVAILABLE },    /* serialisation, deadlock */
	{ "55P03", PROBLEM_DATABASE_UNAVAILABLE }, /* lock not available */
	{ "42P01", PROBLEM_DATABASE_UNAVAILABLE }, /* not migrated yet */
};

static enum step
refused(struct ctx *c, struct db_result *result)
{
	const char *state = db_sqlstate(result);

	if (strcmp(state, REFUSAL) == 0)
		return (name_problem(c, str_from(db_constraint(result)),
		    db_column(result), str_from(db_detail(result))));
	(void)snprintf(c->sqlstate, sizeof(c->sqlstate), "%s", state);
	for (size_t i = 0;
	     i < sizeof(sqlstate_rules) / sizeof(sqlstate_rules[0]); i++)
		if (strncmp(state, sqlstate_rules[i].prefix,
			strlen(sqlstate_rules[i].prefix)) == 0)
			return (problem(c, sqlstate_rules[i].problem));
	return (problem(c, PROBLEM_INTERNAL_ERROR));
}

bool
reply_failed(struct ctx *c, struct db_result *result, enum step *ret)
{
	switch (db_status(result)) {
	case DB_OK:
		return (false);
	case DB_REFUSED:
		*ret = refused(c, result);
		return (true);
	case DB_TIMEOUT:
		*ret = problem(c, PROBLEM_DATABASE_TIMEOUT);
		return (true);
	case DB_UNAVAILABLE:
	case DB_LOST:
		break;
	}
	*ret = problem(c, PROBLEM_DATABASE_UNAVAILABLE);
	return (true);
}
