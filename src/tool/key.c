/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect key: API keys of accounts. A key is shown once, when it is made; the
 * database has its hash.
 */
#include <sodium.h>
#include <stdio.h>

#include "../lib/api_key.h"
#include "../mail/message.h"
#include "operator.sql.h"
#include "pg.h"
#include "tool.h"

static int run(const struct args *args);
static int run_add(const struct args *args);
static int run_list(const struct args *args);
static int run_revoke(const struct args *args);
static bool scopes_are_fine(const char *scopes);

static const struct option options_known[] = {
	{ "name", "NAME", "what it is for" },
	{ "scope", "SCOPE,…", "what it may do, such as registration:read" },
	{ "days", "N", "for how long: 1 to 366 (90)" },
};

const struct command command_key = {
	.name = "key",
	.operands = "add EMAIL | list [EMAIL] | revoke KEY",
	.summary = "Make, list and revoke API keys of accounts.",
	.details =
	    "  add EMAIL --name NAME --scope SCOPE,…   shows the key, once\n"
	    "  list [EMAIL]\n"
	    "  revoke KEY      by its id, the eight letters behind ngor_live_\n"
	    "A key does what its scopes name, as the account it belongs to. A\n"
	    "key of staff does no more than that of any account.",
	.least = 1,
	.most = 2,
	.options = options_known,
	.noptions = sizeof(options_known) / sizeof(options_known[0]),
	.run = run,
};

static int
run(const struct args *args)
{
	const char *verb = args->operands[0];

	if (sodium_init() < 0)
		return (fail("libsodium cannot start"));
	if (strcmp(verb, "list") == 0)
		return (run_list(args));
	if (strcmp(verb, "add") != 0 && strcmp(verb, "revoke") != 0)
		return (misuse(args, "%s is none of add, list, revoke", verb));
	if (args->count < 2)
		return (misuse(args, "an operand is missing"));
	return (strcmp(verb, "add") == 0 ? run_add(args) : run_revoke(args));
}

static int
run_add(const struct args *args)
{
	const char *name = arg_value(args, "name");
	const char *scopes = arg_value(args, "scope");
	const char *days = arg_value(args, "days");
	const char *values[6];
	char text[API_KEY_SIZE];
	struct api_key key;
	struct pg_rows *rows;
	struct pg *pg;
	long n = 90;
	int code = EXIT_FAILED;

	if (!mailbox_is_plain(str_from(args->operands[1])))
		return (misuse(args, "%s is not an e-mail address",
		    args->operands[1]));
	if (name == NULL || name[0] == '\0' || strlen(name) > 100)
		return (misuse(args, "--name has 1 to 100 bytes"));
	if (scopes == NULL || !scopes_are_fine(scopes))
		return (misuse(args,
		    "--scope is a list such as "
		    "registration:read,ngo:write"));
	if (days != NULL && !number_parse(days, 1, 366, &n))
		return (misuse(args, "--days is a number from 1 to 366"));
	pg = pg_open();
	if (pg == NULL)
		return (EXIT_FAILED);
	api_key_new(text, &key);
	values[0] = key.id;
	values[1] = key.hash;
	values[2] = name;
	values[3] = scopes;
	values[4] = days != NULL ? days : "90";
	values[5] = args->operands[1];
	rows = pg_query(pg, &SQL_OPERATOR_KEY_ADD, values);
	if (rows != NULL && pg_count(rows) > 0) {
		(void)printf("key     %s\nexpires %s\n", text,
		    pg_value(rows, 0, "expires_on"));
		code = EXIT_DONE;
	} else if (rows != NULL) {
		tell("there is no such account that is not suspended");
	}
	sodium_memzero(text, sizeof(text));
	pg_forget(rows);
	pg_close(pg);
	return (code);
}

/* noun:verb, separated by commas. */
static bool
scopes_are_fine(const char *scopes)
{
	struct str rest = str_from(scopes);

	if (rest.n == 0 || rest.p[rest.n - 1] == ',')
		return (false);
	while (rest.n > 0) {
		struct str verb = str_cut(&rest, ','), noun;

		noun = str_cut(&verb, ':');
		if (noun.n == 0 ||
		    (!str_eq(verb, STR("read")) && !str_eq(verb, STR("write"))))
			return (false);
		for (size_t i = 0; i < noun.n; i++)
			if (noun.p[i] != '_' &&
			    (noun.p[i] < 'a' || noun.p[i] > 'z'))
				return (false);
	}
	return (true);
}

static int
run_list(const struct args *args)
{
	const char *values[] = { args->count > 1 ? args->operands[1] : NULL };
	struct pg *pg = pg_open();
	struct pg_rows *rows = pg == NULL
	    ? NULL
	    : pg_query(pg, &SQL_OPERATOR_KEY_LIST, values);
	int code = rows != NULL ? EXIT_DONE : EXIT_FAILED;

	for (int i = 0; rows != NULL && i < pg_count(rows); i++) {
		const char *used = pg_value(rows, i, "used_on");

		(void)printf("%s  %-8s until %s  used %-10s  %s  %s  %s\n",
		    pg_value(rows, i, "id"), pg_value(rows, i, "state"),
		    pg_value(rows, i, "expires_on"),
		    used != NULL ? used : "never", pg_value(rows, i, "email"),
		    pg_value(rows, i, "scopes"), pg_value(rows, i, "name"));
	}
	pg_forget(rows);
	pg_close(pg);
	return (code);
}

static int
run_revoke(const struct args *args)
{
	const char *values[] = { args->operands[1] };
	struct pg *pg = pg_open();
	struct pg_rows *rows = pg == NULL
	    ? NULL
	    : pg_query(pg, &SQL_OPERATOR_KEY_REVOKE, values);
	int code = rows != NULL ? EXIT_DONE : EXIT_FAILED;

	if (rows != NULL && pg_count(rows) == 0)
		code = fail("there is no such key that works");
	pg_forget(rows);
	pg_close(pg);
	return (code);
}
