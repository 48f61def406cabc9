/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect user: accounts, from the machine that has the database. The first
 * administrator is made here; who is locked out is let in again.
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#include "../core/password.h"
#include "../lib/totp.h"
#include "../mail/message.h"
#include "operator.sql.h"
#include "pg.h"
#include "secret.h"
#include "tool.h"

/* What was asked, checked already. */
struct order {
	const struct args *args;
	struct arena *a;
	struct pg *pg;
	const char *email; /* operand, or NULL */
	const char *word;  /* operand behind it, or NULL */
};

static int run(const struct args *args);
static int wrong(const struct args *args, const struct order *o);
static int run_add(struct order *o);
static int run_list(struct order *o);
static int run_password(struct order *o);
static int run_role(struct order *o);
static int run_suspend(struct order *o);
static int run_reinstate(struct order *o);
static int run_member(struct order *o);
static int run_office(struct order *o);
static int run_totp_reset(struct order *o);
static int wrong_word(const struct args *args, const struct order *o);
static bool is_one_of(const char *word, const char *const *words);

static const struct option options_known[] = {
	{ "email", "EMAIL", "the account, instead of the operand" },
	{ "role", "ROLE", "account, reviewer, sgg_admin or auditor (account)" },
	{ "lang", "LANG", "ro, hu or en: the language of its mails (ro)" },
	{ "name", "NAME", "what colleagues see" },
	{ "totp", NULL, "make a second factor, and show its secret" },
	{ "ngo", "ID", "of member: the organisation" },
	{ "authority", "ID", "of office: the authority" },
	{ "competence", "LIST",
	    "of an officer: transparency, information, funding, registers" },
};

static const struct verb {
	const char *name;
	int operands; /* behind the verb */
	int (*run)(struct order *o);
} verbs[] = {
	{ "add", 1, run_add },
	{ "list", 0, run_list },
	{ "member", 2, run_member },
	{ "office", 2, run_office },
	{ "password", 1, run_password },
	{ "reinstate", 1, run_reinstate },
	{ "role", 2, run_role },
	{ "suspend", 1, run_suspend },
	{ "totp-reset", 1, run_totp_reset },
};

static const char *const roles[] = { "account", "reviewer", "sgg_admin",
	"auditor", NULL };
static const char *const ngo_roles[] = { "ngo_editor", "ngo_admin", NULL };
static const char *const offices[] = { "officer", "representative", "none",
	NULL };
static const char *const langs[] = { "ro", "hu", "en", NULL };

const struct command command_user = {
	.name = "user",
	.operands = "VERB [EMAIL [ROLE]]",
	.summary = "Add, list, change and suspend accounts.",
	.details =
	    "  add EMAIL            an account with a confirmed address\n"
	    "  list                 all of them\n"
	    "  password EMAIL       a new password; with --totp also a new\n"
	    "                       second factor; all its sessions end\n"
	    "  role EMAIL ROLE      its role; all its sessions end\n"
	    "  suspend, reinstate EMAIL\n"
	    "  totp-reset EMAIL     takes a lost second factor away; all its\n"
	    "                       sessions end, and its owner is told\n"
	    "  member EMAIL ROLE --ngo ID   ngo_editor or ngo_admin of it\n"
	    "  office EMAIL ROLE --authority ID   representative of it, officer\n"
	    "                       (with --competence registers,information),\n"
	    "                       or none, which ends it\n"
	    "The password is asked on the terminal, or is the first line of\n"
	    "standard input. add and password need CONECT_SECRET, the\n"
	    "server's: passwords and second factors are kept under it.",
	.least = 1,
	.most = 3,
	.options = options_known,
	.noptions = sizeof(options_known) / sizeof(options_known[0]),
	.run = run,
};

static int
run(const struct args *args)
{
	const struct verb *verb = NULL;
	struct order o = { .args = args };
	struct arena a;
	int code, given = args->count - 1;

	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
		if (strcmp(args->operands[0], verbs[i].name) == 0)
			verb = &verbs[i];
	if (verb == NULL)
		return (misuse(args,
		    "%s is none of add, list, member, office, "
		    "password, reinstate, role, suspend, totp-reset",
		    args->operands[0]));
	o.email = arg_value(args, "email");
	given += o.email != NULL ? 1 : 0;
	if (given != verb->operands)
		return (misuse(args, "%s takes %d operand(s)", verb->name,
		    verb->operands));
	if (o.email == NULL && given > 0)
		o.email = args->operands[1];
	if (given > 1)
		o.word = args->operands[args->count - 1];
	code = wrong(args, &o);
	if (code != EXIT_DONE)
		return (code);
	if (sodium_init() < 0)
		return (fail("libsodium cannot start"));
	arena_init(&a);
	o.a = &a;
	code = verb->run(&o);
	pg_close(o.pg);
	arena_release(&a);
	return (code);
}

static int
wrong(const struct args *args, const struct order *o)
{
	const char *role = arg_value(args, "role");
	const char *lang = arg_value(args, "lang");
	const char *name = arg_value(args, "name");

	if (o->email != NULL && !mailbox_is_plain(str_from(o->email)))
		return (misuse(args, "%s is not an e-mail address", o->email));
	if (role != NULL && !is_one_of(role, roles))
		return (misuse(args,
		    "--role is account, reviewer, sgg_admin "
		    "or auditor"));
	if (lang != NULL && !is_one_of(lang, langs))
		return (misuse(args, "--lang is ro, hu or en"));
	if (name != NULL && (name[0] == '\0' || strlen(name) > 200))
		return (misuse(args, "--name has 1 to 200 bytes"));
	return (wrong_word(args, o));
}

/* What stands behind the address, and the option that belongs to it. */
static int
wrong_word(const struct args *args, const struct order *o)
{
	bool is_member = strcmp(args->operands[0], "member") == 0;
	bool is_office = strcmp(args->operands[0], "office") == 0;
	bool is_officer = is_office && o->word != NULL &&
	    strcmp(o->word, "officer") == 0;

	if (is_member != (arg_value(args, "ngo") != NULL))
		return (misuse(args, "member and --ngo go together"));
	if (is_office != (arg_value(args, "authority") != NULL))
		return (misuse(args, "office and --authority go together"));
	if (is_officer != (arg_value(args, "competence") != NULL))
		return (misuse(args, "officer and --competence go together"));
	if (o->word == NULL)
		return (EXIT_DONE);
	if (is_member && !is_one_of(o->word, ngo_roles))
		return (misuse(args, "the role is ngo_editor or ngo_admin"));
	if (is_office && !is_one_of(o->word, offices))
		return (misuse(args,
		    "the role is officer, representative or none"));
	if (!is_member && !is_office && !is_one_of(o->word, roles))
		return (misuse(args,
		    "the role is account, reviewer, sgg_admin or auditor"));
	return (EXIT_DONE);
}

static bool
is_one_of(const char *word, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strcmp(word, *words) == 0)
			return (true);
	return (false);
}

/* Asks, hashes and, with --totp, seals; *ret_secret is what is to be shown. */
static bool
credentials_make(struct order *o, const char **ret_hash,
    const char **ret_sealed, char ret_secret[TOTP_BASE32_SIZE])
{
	unsigned char secret[SEAL_KEY_SIZE];
	char password[SECRET_PASSWORD_SIZE];
	char *hash = arena_alloc(o->a, PASSPHRASE_HASH_SIZE);
	bool ok = secret_read(secret);

	if (!ok)
		tell("CONECT_SECRET is not 64 hexadecimal digits: it must be "
		     "the server's, or nobody can sign in");
	ok = ok && secret_ask(password) && secret_hash(secret, password, hash);
	sodium_memzero(password, sizeof(password));
	*ret_hash = hash;
	*ret_sealed = NULL;
	if (ok && arg_has(o->args, "totp")) {
		totp_secret(ret_secret);
		*ret_sealed = seal_close(o->a, secret, "totp",
		    str_from(ret_secret));
	}
	sodium_memzero(secret, sizeof(secret));
	return (ok);
}

static void
totp_show(struct order *o, char secret[TOTP_BASE32_SIZE])
{
	if (!arg_has(o->args, "totp"))
		return;
	(void)printf("totp_secret %s\ntotp_uri    %s\n", secret,
	    totp_uri(o->a, STR("Conect"), str_from(o->email),
		str_from(secret)));
	sodium_memzero(secret, TOTP_BASE32_SIZE);
}

/* Runs a statement that gives a row when there was something to change. */
static int
change(struct order *o, const struct statement *statement,
    const char *const *values, const char *otherwise)
{
	struct pg_rows *rows;
	int n;

	if (o->pg == NULL && (o->pg = pg_open()) == NULL)
		return (EXIT_FAILED);
	rows = pg_query(o->pg, statement, values);
	if (rows == NULL)
		return (EXIT_FAILED);
	n = pg_count(rows);
	if (n > 0)
		(void)printf("id          %s\n", pg_value(rows, 0, "id"));
	pg_forget(rows);
	if (n == 0)
		return (fail("%s", otherwise));
	return (EXIT_DONE);
}

static int
run_add(struct order *o)
{
	const char *role = arg_value(o->args, "role");
	const char *lang = arg_value(o->args, "lang");
	const char *values[] = { o->email, arg_value(o->args, "name"),
		lang != NULL ? lang : "ro", role != NULL ? role : "account",
		NULL, PASSWORD_PEPPER, NULL };
	char secret[TOTP_BASE32_SIZE];
	int code;

	if (!credentials_make(o, &values[4], &values[6], secret))
		return (EXIT_USAGE);
	code = change(o, &SQL_OPERATOR_USER_ADD, values,
	    "this address has an account");
	if (code == EXIT_DONE)
		totp_show(o, secret);
	return (code);
}

static int
run_password(struct order *o)
{
	const char *values[] = { NULL, PASSWORD_PEPPER, NULL, o->email };
	char secret[TOTP_BASE32_SIZE];
	int code;

	if (!credentials_make(o, &values[0], &values[2], secret))
		return (EXIT_USAGE);
	code = change(o, &SQL_OPERATOR_USER_PASSWORD, values,
	    "there is no such account that is not suspended");
	if (code == EXIT_DONE)
		totp_show(o, secret);
	return (code);
}

static int
run_role(struct order *o)
{
	const char *values[] = { o->word, o->email };

	return (change(o, &SQL_OPERATOR_USER_ROLE, values,
	    "there is no such account"));
}

static int
run_suspend(struct order *o)
{
	const char *values[] = { "suspended", o->email };

	return (change(o, &SQL_OPERATOR_USER_STATE, values,
	    "there is no such account"));
}

static int
run_reinstate(struct order *o)
{
	const char *values[] = { "active", o->email };

	return (change(o, &SQL_OPERATOR_USER_STATE, values,
	    "there is no such account"));
}

static int
run_member(struct order *o)
{
	const char *values[] = { o->word, o->email, arg_value(o->args, "ngo") };

	return (change(o, &SQL_OPERATOR_USER_MEMBER, values,
	    "there is no such account or no such organisation"));
}

static int
run_office(struct order *o)
{
	const char *end[] = { o->email, arg_value(o->args, "authority") };
	const char *values[] = { o->word, arg_value(o->args, "competence"),
		end[0], end[1] };

	if (strcmp(o->word, "none") == 0)
		return (change(o, &SQL_OPERATOR_OFFICE_END, end,
		    "there is no such office"));
	return (change(o, &SQL_OPERATOR_USER_OFFICE, values,
	    "there is no such account, authority or competence, or somebody "
	    "else represents it"));
}

/* For when there is no second administrator to ask. */
static int
run_totp_reset(struct order *o)
{
	const char *values[] = { o->email };

	return (change(o, &SQL_OPERATOR_USER_TOTP_RESET, values,
	    "there is no such account that is not suspended and has a second "
	    "factor"));
}

static int
run_list(struct order *o)
{
	struct pg_rows *rows;

	o->pg = pg_open();
	rows = o->pg == NULL ? NULL
			     : pg_query(o->pg, &SQL_OPERATOR_USER_LIST, NULL);
	if (rows == NULL)
		return (EXIT_FAILED);
	for (int i = 0; i < pg_count(rows); i++) {
		const char *on = pg_value(rows, i, "signed_in_on");

		(void)printf("%-10s %-9s %s  %s  %-10s %3ld  %s\n",
		    pg_value(rows, i, "role"), pg_value(rows, i, "state"),
		    pg_value(rows, i, "lang"),
		    pg_value(rows, i, "has_totp")[0] == 't' ? "totp" : "-   ",
		    on != NULL ? on : "never", pg_number(rows, i, "ngos"),
		    pg_value(rows, i, "email"));
	}
	pg_forget(rows);
	return (EXIT_DONE);
}
