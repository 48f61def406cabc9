/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect: the operator's command. It finds the subcommand in a table, checks
 * how it was called, and hands over.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "../core/server_info.h"
#include "tool.h"

static int run_help(const struct args *args);
static int run_version(const struct args *args);
static const struct command *command_find(const char *name);
static int help_all(FILE *to);
static int flush(int code);

static const struct command command_help = {
	.name = "help",
	.operands = "[COMMAND]",
	.summary = "What the commands are, or how one is used.",
	.details = "",
	.most = 1,
	.run = run_help,
};

static const struct command command_version = {
	.name = "version",
	.operands = "",
	.summary = "The version of this program.",
	.details = "",
	.run = run_version,
};

static const struct command *const commands[] = {
	&command_help,
	&command_version,
	&command_migrate,
	&command_import,
	&command_demo,
	&command_check,
	&command_jobs,
	&command_user,
	&command_key,
	&command_look,
};

int
main(int argc, char **argv)
{
	const struct command *command;
	struct args args;
	int i;

	/* A reader who closes the pipe must not kill a running import. */
	(void)signal(SIGPIPE, SIG_IGN);
	if (argc < 2) {
		(void)help_all(stderr);
		return (EXIT_USAGE);
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
		return (flush(help_all(stdout)));
	command = command_find(
	    strcmp(argv[1], "--version") == 0 ? "version" : argv[1]);
	if (command == NULL) {
		tell("unknown command %s; try: conect help", argv[1]);
		return (EXIT_USAGE);
	}
	for (i = 2; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strcmp(argv[i], "--help") == 0) {
			usage_print(command, true);
			return (flush(EXIT_DONE));
		}
	}
	if (!args_parse(command, argc - 2, argv + 2, &args))
		return (EXIT_USAGE);
	return (flush(command->run(&args)));
}

/* Output that could not be written (a full disk) is a failure as well. */
static int
flush(int code)
{
	if (fflush(stdout) != 0 && code == EXIT_DONE)
		return (fail("cannot write the answer"));
	return (code);
}

static int
run_help(const struct args *args)
{
	const struct command *command;

	if (args->count == 0)
		return (help_all(stdout));
	command = command_find(args->operands[0]);
	if (command == NULL)
		return (misuse(args, "unknown command %s", args->operands[0]));
	usage_print(command, true);
	return (EXIT_DONE);
}

static int
run_version(const struct args *args)
{
	(void)args;
	(void)printf("conect %s (%s)\n", server_version(), server_commit());
	return (EXIT_DONE);
}

static const struct command *
command_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		if (strcmp(commands[i]->name, name) == 0)
			return (commands[i]);
	}
	return (NULL);
}

static int
help_all(FILE *to)
{
	size_t i;

	(void)fprintf(to, "usage: conect COMMAND [options] …\n\n");
	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
		(void)fprintf(to, "  %-16s %s\n", commands[i]->name,
		    commands[i]->summary);
	(void)fprintf(to,
	    "\nconect COMMAND --help says more. The database is the one of\n"
	    "CONECT_DB_OWNER (a libpq connection string, role conect_migrate).\n");
	return (EXIT_DONE);
}
