/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect check: is what must always hold true now? Reads only. A line for
 * each promise, and one for each fault.
 */
#include <stdio.h>

#include "check.sql.h"
#include "migrate.h"
#include "tool.h"

static int run(const struct args *args);
static bool promise_check(struct pg *pg, const char *promise,
    const struct statement *statement, int *faults);

static const struct option options_known[] = {
	{ "dir", "DIR", "the folder of migrations" },
};

const struct command command_check = {
	.name = "check",
	.operands = "",
	.summary = "Check configuration, schema, rights and derived data.",
	.details =
	    "Reads only. Fails when a promise is broken, and says which.",
	.options = options_known,
	.noptions = sizeof(options_known) / sizeof(options_known[0]),
	.run = run,
};

static const struct {
	const char *promise;
	const struct statement *statement;
} promises[] = {
	{ "the database is UTF-8", &SQL_CHECK_ENCODING },
	{ "the roles are there and may do no more than they must",
	    &SQL_CHECK_ROLES },
	{ "the public role reads public views only", &SQL_CHECK_PUBLIC_RIGHTS },
	{ "changes and audit entries are only ever added",
	    &SQL_CHECK_APPEND_ONLY },
	{ "reference data is loaded", &SQL_CHECK_REFERENCE },
	{ "every code is one of its vocabulary", &SQL_CHECK_CODES },
	{ "organisations and register entries agree", &SQL_CHECK_ENTRIES },
	{ "imports account for every register entry", &SQL_CHECK_SNAPSHOTS },
	{ "the feed of changes ends with the present", &SQL_CHECK_CHANGES },
	{ "the search is not out of date", &SQL_CHECK_SEARCH_STALE },
	{ "the search holds every organisation", &SQL_CHECK_SEARCH_ROWS },
	{ "the search holds them as they are", &SQL_CHECK_SEARCH_SAMPLE },
	{ "counties count their organisations", &SQL_CHECK_COUNTERS },
};

static int
run(const struct args *args)
{
	struct arena a;
	struct pg *pg = pg_open();
	int faults = 0;
	size_t i;
	bool ok;

	if (pg == NULL)
		return (EXIT_FAILED);
	(void)printf("ok    connected as conect_owner\n");
	arena_init(&a);
	ok = migrate_verify(pg, &a, arg_value(args, "dir")) == EXIT_DONE;
	for (i = 0; ok && i < sizeof(promises) / sizeof(promises[0]); i++)
		ok = promise_check(pg, promises[i].promise,
		    promises[i].statement, &faults);
	arena_release(&a);
	pg_close(pg);
	return (ok && faults == 0 ? EXIT_DONE : EXIT_FAILED);
}

static bool
promise_check(struct pg *pg, const char *promise,
    const struct statement *statement, int *faults)
{
	struct pg_rows *rows = pg_query(pg, statement, NULL);
	int i;

	if (rows == NULL)
		return (false);
	(void)printf("%-5s %s\n", pg_count(rows) == 0 ? "ok" : "FAIL", promise);
	for (i = 0; i < pg_count(rows); i++)
		tell("%s", pg_value(rows, i, "fault"));
	*faults += pg_count(rows);
	pg_forget(rows);
	return (true);
}
