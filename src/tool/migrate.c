/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect migrate: brings a database to the state of the folder of migrations.
 *
 * Each file runs in its own transaction together with its line in
 * conect.schema_migrations, under one advisory lock: killed at any
 * moment, a file has been applied and recorded or neither. What was applied
 * must still be there, unchanged and in the same order; anything else is
 * refused before the first statement.
 */
#include "migrate.h"

#include <stdio.h>
#include <stdlib.h>

#include "folder.h"
#include "migrate.sql.h"
#include "pg.sql.h"
#include "tool.h"

static int run(const struct args *args);
static bool take_lock(struct pg *pg);
static struct pg_rows *applied_list(struct pg *pg);
static int faults_tell(const struct folder *folder,
    const struct pg_rows *applied);
static int row_find(const struct pg_rows *applied, int version);
static const struct migration *migration_find(const struct folder *folder,
    int version);
static const char *state_of(const struct migration *migration,
    const struct pg_rows *applied);
static int run_up(struct pg *pg, struct arena *a, const struct folder *folder,
    const struct pg_rows *applied);
static bool apply(struct pg *pg, struct arena *a,
    const struct migration *migration);
static char *transaction_id(struct pg *pg, struct arena *a);
static int run_status(const struct folder *folder,
    const struct pg_rows *applied);
static int run_verify(struct pg *pg, struct arena *a,
    const struct folder *folder, const struct pg_rows *applied);

static const struct option options[] = {
	{ "dir", "DIR", "the folder of migrations" },
};

const struct command command_migrate = {
	.name = "migrate",
	.operands = "[up|status|verify]",
	.summary = "Bring the database's schema and reference data up to date.",
	.details =
	    "up (the default) applies what is missing, each file in its own\n"
	    "transaction; status lists what is applied and what is not; verify\n"
	    "fails unless everything is applied and unchanged.\n"
	    "The folder is --dir, or CONECT_MIGRATIONS, or the one beside the\n"
	    "program.",
	.most = 1,
	.options = options,
	.noptions = sizeof(options) / sizeof(options[0]),
	.run = run,
};

static int
run(const struct args *args)
{
	const char *verb = args->count > 0 ? args->operands[0] : "up";
	struct folder folder;
	struct arena a;
	struct pg *pg = NULL;
	struct pg_rows *applied = NULL;
	int code = EXIT_FAILED;

	if (strcmp(verb, "up") != 0 && strcmp(verb, "status") != 0 &&
	    strcmp(verb, "verify") != 0)
		return (misuse(args, "%s is none of up, status, verify", verb));
	arena_init(&a);
	if (folder_read(&a, arg_value(args, "dir"), &folder) &&
	    (pg = pg_open()) != NULL && take_lock(pg) &&
	    (applied = applied_list(pg)) != NULL) {
		if (strcmp(verb, "status") == 0)
			code = run_status(&folder, applied);
		else if (faults_tell(&folder, applied) > 0)
			code = EXIT_FAILED;
		else if (strcmp(verb, "verify") == 0)
			code = run_verify(pg, &a, &folder, applied);
		else
			code = run_up(pg, &a, &folder, applied);
	}
	pg_forget(applied);
	pg_close(pg);
	arena_release(&a);
	return (code);
}

static bool
take_lock(struct pg *pg)
{
	struct pg_rows *rows = pg_query(pg, &SQL_MIGRATE_TRY_LOCK, NULL);
	const char *taken = rows == NULL ? NULL : pg_value(rows, 0, "taken");
	bool ok = taken != NULL && taken[0] == 't';

	pg_forget(rows);
	if (rows == NULL)
		return (false);
	if (!ok) {
		tell("another conect migrate is at work; waiting for it");
		ok = pg_run(pg, &SQL_MIGRATE_WAIT_LOCK, NULL);
	}
	return (ok && pg_run(pg, &SQL_MIGRATE_LIMITS, NULL));
}

static struct pg_rows *
applied_list(struct pg *pg)
{
	struct pg_rows *rows = pg_query(pg, &SQL_MIGRATE_KNOWN, NULL);
	const char *known = rows == NULL ? NULL : pg_value(rows, 0, "known");
	bool is_new = known != NULL && known[0] == 'f';

	pg_forget(rows);
	if (known == NULL)
		return (NULL);
	return (pg_query(pg,
	    is_new ? &SQL_MIGRATE_NOTHING : &SQL_MIGRATE_APPLIED, NULL));
}

/* What makes it impossible to go on: says each and returns how many. */
static int
faults_tell(const struct folder *folder, const struct pg_rows *applied)
{
	int i, faults = 0, newest = 0;
	size_t m;

	for (i = 0; i < pg_count(applied); i++) {
		newest = (int)pg_number(applied, i, "version");
		if (migration_find(folder, newest) == NULL) {
			tell("%s was applied but is not in %s",
			    pg_value(applied, i, "name"), folder->path);
			faults++;
		}
	}
	for (m = 0; m < folder->count; m++) {
		const struct migration *one = &folder->migrations[m];
		const char *state = state_of(one, applied);

		if (strcmp(state, "changed") == 0) {
			tell("%s was changed after it had been applied",
			    one->name);
			faults++;
		} else if (strcmp(state, "pending") == 0 &&
		    one->version < newest) {
			tell("%s comes before %04d, which has been applied: "
			     "give it a higher number",
			    one->name, newest);
			faults++;
		}
	}
	return (faults);
}

static const char *
state_of(const struct migration *migration, const struct pg_rows *applied)
{
	int row = row_find(applied, migration->version);
	const char *sha256, *name;

	if (row < 0)
		return ("pending");
	sha256 = pg_value(applied, row, "sha256");
	name = pg_value(applied, row, "name");
	return (strcmp(sha256, migration->sha256) == 0 &&
		    strcmp(name, migration->name) == 0
		? "applied"
		: "changed");
}

static int
row_find(const struct pg_rows *applied, int version)
{
	int i;

	for (i = 0; i < pg_count(applied); i++) {
		if (pg_number(applied, i, "version") == version)
			return (i);
	}
	return (-1);
}

static const struct migration *
migration_find(const struct folder *folder, int version)
{
	size_t m;

	for (m = 0; m < folder->count; m++) {
		if (folder->migrations[m].version == version)
			return (&folder->migrations[m]);
	}
	return (NULL);
}

static int
run_up(struct pg *pg, struct arena *a, const struct folder *folder,
    const struct pg_rows *applied)
{
	size_t m;
	int done = 0, loaded = 0;

	for (m = 0; m < folder->count; m++) {
		if (row_find(applied, folder->migrations[m].version) >= 0)
			continue;
		if (!apply(pg, a, &folder->migrations[m]))
			return (EXIT_FAILED);
		(void)printf("applied %s\n", folder->migrations[m].name);
		done++;
	}
	if (!reference_run(pg, a, folder->path, REFERENCE_LOAD, &loaded) ||
	    (folder->count > 0 && !pg_run(pg, &SQL_MIGRATE_ERA, NULL)))
		return (EXIT_FAILED);
	if (done + loaded == 0)
		(void)printf("up to date: %zu migrations\n", folder->count);
	return (EXIT_DONE);
}

static bool
apply(struct pg *pg, struct arena *a, const struct migration *migration)
{
	const char *values[] = { arena_printf(a, "%d", migration->version),
		migration->name, migration->sha256 };
	const char *before, *after;

	if (!pg_run(pg, &SQL_TOOL_BEGIN, NULL) ||
	    (before = transaction_id(pg, a)) == NULL ||
	    !pg_script(pg, migration->text, migration->name))
		return (false);
	after = pg_in_transaction(pg) ? transaction_id(pg, a) : NULL;
	if (after == NULL || strcmp(before, after) != 0) {
		tell("%s ends its transaction by itself; part of it may stand, "
		     "and it is not recorded",
		    migration->name);
		return (false);
	}
	/* A migration may have become somebody else or looked elsewhere. */
	return (pg_run(pg, &SQL_TOOL_ACT_AS_OWNER, NULL) &&
	    pg_run(pg, &SQL_MIGRATE_RECORD, values) &&
	    pg_run(pg, &SQL_TOOL_COMMIT, NULL) &&
	    pg_run(pg, &SQL_TOOL_SESSION, NULL));
}

static char *
transaction_id(struct pg *pg, struct arena *a)
{
	struct pg_rows *rows = pg_query(pg, &SQL_MIGRATE_TRANSACTION, NULL);
	char *id = NULL;

	if (rows != NULL)
		id = arena_strdup(a, str_from(pg_value(rows, 0, "xid")));
	pg_forget(rows);
	return (id);
}

static int
run_status(const struct folder *folder, const struct pg_rows *applied)
{
	size_t m;
	int i;

	for (m = 0; m < folder->count; m++) {
		const struct migration *one = &folder->migrations[m];
		int row = row_find(applied, one->version);

		(void)printf("%-8s %-40s %s\n", state_of(one, applied),
		    one->name,
		    row < 0 ? "" : pg_value(applied, row, "applied_at"));
	}
	for (i = 0; i < pg_count(applied); i++) {
		if (migration_find(folder,
			(int)pg_number(applied, i, "version")) == NULL)
			(void)printf("%-8s %-40s %s\n", "missing",
			    pg_value(applied, i, "name"),
			    pg_value(applied, i, "applied_at"));
	}
	return (faults_tell(folder, applied) == 0 ? EXIT_DONE : EXIT_FAILED);
}

int
migrate_verify(struct pg *pg, struct arena *a, const char *dir)
{
	struct folder folder;
	struct pg_rows *applied;
	int code = EXIT_FAILED;

	if (!folder_read(a, dir, &folder))
		return (EXIT_FAILED);
	applied = applied_list(pg);
	if (applied != NULL && faults_tell(&folder, applied) == 0)
		code = run_verify(pg, a, &folder, applied);
	pg_forget(applied);
	return (code);
}

static int
run_verify(struct pg *pg, struct arena *a, const struct folder *folder,
    const struct pg_rows *applied)
{
	int due = 0, pending = 0;
	size_t m;

	for (m = 0; m < folder->count; m++) {
		if (row_find(applied, folder->migrations[m].version) < 0) {
			tell("%s has not been applied",
			    folder->migrations[m].name);
			pending++;
		}
	}
	if (!reference_run(pg, a, folder->path, REFERENCE_VERIFY, &due))
		return (EXIT_FAILED);
	if (pending + due > 0)
		return (EXIT_FAILED);
	(void)printf("verified: %zu migrations\n", folder->count);
	return (EXIT_DONE);
}
