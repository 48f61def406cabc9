/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect demo: a register of invented organisations, the same for the same
 * number and seed, written to a file and imported as any other; then a third
 * of them declare what they do. With --life some speak for themselves, and
 * people wait for an answer.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "demo.sql.h"
#include "demo_campaign.sql.h"
#include "demo_entries.sql.h"
#include "demo_life.sql.h"
#include "demo_requests.sql.h"
#include "demo_row.h"
#include "import.h"
#include "pg.h"
#include "pg.sql.h"
#include "tool.h"

enum {
	NGOS_MAX = 2000000,
	ROW_MAX = 64 * 1024,
	FOLDER_MAX = 512
};

static int run(const struct args *args);
static bool is_allowed(struct pg *pg, const struct args *args);
static bool make(struct pg *pg, struct arena *a, const struct args *args,
    long ngos, long seed);
static bool register_read(struct pg *pg, struct arena *a,
    struct demo_register *ret);
static bool county_read(struct pg *pg, struct arena *a,
    struct demo_county *county);
static bool file_write(struct demo_register *reg, const char *path,
    uint32_t ngos);
static bool load(struct pg *pg, struct arena *a, const char *path);
static bool live(struct pg *pg);

static const struct option options_known[] = {
	{ "ngos", "N", "how many organisations (3000)" },
	{ "seed", "S", "another number, other organisations (1)" },
	{ "life", NULL, "and profiles, and what waits for reviewers" },
	{ "write", "FILE", "only write the register's file, import nothing" },
	{ "beside-real", NULL, "even if a real register has been imported" },
};

const struct command command_demo = {
	.name = "demo",
	.operands = "",
	.summary = "Fill the database with invented organisations.",
	.details =
	    "They come from a register's file made for the purpose, in the\n"
	    "published form and with its proportions and its dirt, imported\n"
	    "under the scope \"demo\". The same number and seed always give\n"
	    "the same organisations; a greater number adds to them.\n"
	    "--life is done once: a later one adds nothing.",
	.options = options_known,
	.noptions = sizeof(options_known) / sizeof(options_known[0]),
	.run = run,
};

static int
run(const struct args *args)
{
	const char *number = arg_value(args, "ngos");
	const char *start = arg_value(args, "seed");
	long ngos = 3000, seed = 1;
	struct arena a;
	struct pg *pg;
	int code = EXIT_FAILED;

	if (number != NULL && !number_parse(number, 1, NGOS_MAX, &ngos))
		return (
		    misuse(args, "--ngos is a number from 1 to %d", NGOS_MAX));
	if (start != NULL && !number_parse(start, 0, INT32_MAX, &seed))
		return (
		    misuse(args, "--seed is a number from 0 to %d", INT32_MAX));
	arena_init(&a);
	pg = pg_open();
	if (pg != NULL && is_allowed(pg, args) &&
	    make(pg, &a, args, ngos, seed) &&
	    (!arg_has(args, "life") || arg_has(args, "write") || live(pg)))
		code = EXIT_DONE;
	pg_close(pg);
	arena_release(&a);
	return (code);
}

static bool
is_allowed(struct pg *pg, const struct args *args)
{
	struct pg_rows *rows = pg_query(pg, &SQL_DEMO_IS_REFUSED, NULL);
	const char *refused = rows == NULL ? NULL
					   : pg_value(rows, 0, "refused");
	bool ok = refused != NULL &&
	    (refused[0] == 'f' || arg_has(args, "beside-real"));

	if (refused != NULL && !ok)
		tell("this database holds a real register; "
		     "--beside-real adds invented organisations to it");
	pg_forget(rows);
	return (ok);
}

static bool
make(struct pg *pg, struct arena *a, const struct args *args, long ngos,
    long seed)
{
	struct demo_register *reg = arena_alloc(a, sizeof(*reg));
	const char *wanted = arg_value(args, "write"), *path;
	const char *tmp = getenv("TMPDIR");
	char folder[FOLDER_MAX];
	bool ok;

	reg->seed = (uint64_t)seed;
	if (!register_read(pg, a, reg))
		return (false);
	if (wanted != NULL)
		return (file_write(reg, wanted, (uint32_t)ngos));
	(void)snprintf(folder, sizeof(folder), "%s/conect-demo.XXXXXX",
	    tmp != NULL && tmp[0] == '/' ? tmp : "/tmp");
	if (mkdtemp(folder) == NULL) {
		tell("%s: %s", folder, strerror(errno));
		return (false);
	}
	path = arena_printf(a, "%s/demo-%ld-%ld.csv", folder, ngos, seed);
	ok = file_write(reg, path, (uint32_t)ngos) && load(pg, a, path);
	(void)unlink(path);
	(void)rmdir(folder);
	return (ok);
}

static bool
register_read(struct pg *pg, struct arena *a, struct demo_register *ret)
{
	struct pg_rows *rows = pg_query(pg, &SQL_DEMO_COUNTIES, NULL);
	struct demo_county *counties;
	bool ok = rows != NULL;
	uint32_t i;

	ret->ncounties = ok ? (uint32_t)pg_count(rows) : 0;
	counties = arena_alloc(a, sizeof(*counties) * (ret->ncounties + 1));
	for (i = 0; ok && i < ret->ncounties; i++) {
		counties[i].code = arena_copy(a,
		    str_from(pg_value(rows, (int)i, "code")));
		counties[i].name = arena_copy(a,
		    str_from(pg_value(rows, (int)i, "name")));
		counties[i].weight = demo_weight(counties[i].code);
		ret->total += counties[i].weight;
		ok = county_read(pg, a, &counties[i]);
	}
	pg_forget(rows);
	ret->counties = counties;
	if (ok && ret->ncounties == 0) {
		tell("there are no counties: run conect migrate first");
		return (false);
	}
	return (ok);
}

static bool
county_read(struct pg *pg, struct arena *a, struct demo_county *county)
{
	const char *values[] = { arena_strdup(a, county->code) };
	struct pg_rows *places = pg_query(pg, &SQL_DEMO_PLACES, values);
	struct pg_rows *courts = pg_query(pg, &SQL_DEMO_COURTS, values);
	bool ok = places != NULL && courts != NULL && pg_count(places) > 0;
	struct demo_place *place;
	struct str *court;
	uint32_t i;

	if (ok) {
		county->nplaces = (uint32_t)pg_count(places);
		county->ncourts = (uint32_t)pg_count(courts);
		place = arena_alloc(a, sizeof(*place) * county->nplaces);
		court = arena_alloc(a, sizeof(*court) * (county->ncourts + 1));
		for (i = 0; i < county->nplaces; i++) {
			place[i].name = arena_copy(a,
			    str_from(pg_value(places, (int)i, "name")));
			place[i].is_commune = pg_value(places, (int)i,
						  "is_commune")[0] == 't';
		}
		for (i = 0; i < county->ncourts; i++)
			court[i] = arena_copy(a,
			    str_from(pg_value(courts, (int)i, "name")));
		county->places = place;
		county->courts = court;
	} else if (places != NULL && courts != NULL) {
		tell("there are no localities in %s", values[0]);
	}
	pg_forget(places);
	pg_forget(courts);
	return (ok);
}

static bool
file_write(struct demo_register *reg, const char *path, uint32_t ngos)
{
	FILE *file = fopen(path, "we");
	struct buf b;
	uint32_t i;
	bool ok = file != NULL;

	buf_init(&b, NULL, ROW_MAX);
	demo_titles(&b);
	for (i = 0; ok && i < ngos && !pg_is_cancelled(); i++) {
		demo_rows(&b, reg, i);
		ok = !b.full && fwrite(b.p, 1, b.n, file) == b.n;
		buf_reset(&b);
	}
	if (file != NULL && fclose(file) != 0)
		ok = false;
	if (!ok)
		tell("%s: %s", path, strerror(errno));
	buf_release(&b);
	return (ok && !pg_is_cancelled());
}

static bool
load(struct pg *pg, struct arena *a, const char *path)
{
	const struct import_options options = {
		.captured_on = DEMO_CAPTURED_ON,
		.scope = "demo",
		.allow_vanish = true,
		.also = &SQL_DEMO_DECLARE,
	};
	const char *report;

	if (!import_file(pg, a, path, &options, &report))
		return (false);
	import_print(strrchr(path, '/') + 1, report);
	return (true);
}

/* Done once: whoever applied would not do so again. */
static bool
live(struct pg *pg)
{
	static const struct statement *const steps[] = { &SQL_TOOL_BEGIN,
		&SQL_DEMO_PEOPLE, &SQL_DEMO_PROFILES, &SQL_DEMO_PROFILES_TELL,
		&SQL_DEMO_PROFILES_EDIT, &SQL_DEMO_REGISTRATIONS,
		&SQL_DEMO_PROOFS, &SQL_DEMO_WAITING, &SQL_DEMO_WAITING_SINCE,
		&SQL_DEMO_DECIDED, &SQL_DEMO_APPEALED, &SQL_DEMO_APPEAL,
		&SQL_DEMO_MESSAGES, &SQL_DEMO_CORRECTIONS, &SQL_DEMO_REGISTERS,
		&SQL_DEMO_REGISTERS_WAIT, &SQL_DEMO_ENTRIES,
		&SQL_DEMO_ENTRIES_MATCH, &SQL_DEMO_REQUESTS,
		&SQL_DEMO_DESIGNATION, &SQL_DEMO_DESIGNATION_WAITING,
		&SQL_DEMO_UNITS, &SQL_DEMO_CAMPAIGNS,
		&SQL_DEMO_CAMPAIGN_RECIPIENTS, &SQL_TOOL_COMMIT };
	struct pg_rows *rows = pg_query(pg, &SQL_DEMO_IS_ALIVE, NULL);
	bool ok = rows != NULL;
	bool alive = ok && pg_value(rows, 0, "alive")[0] == 't';
	size_t i;

	pg_forget(rows);
	for (i = 0; ok && !alive && i < sizeof(steps) / sizeof(steps[0]); i++)
		ok = pg_run(pg, steps[i], NULL);
	return (ok);
}
