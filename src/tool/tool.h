/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the subcommands of `conect` share: their table, their options, and the
 * way they speak. Answers go to stdout, everything else to stderr, one line
 * for each fault. Exit: 0 done, 1 failed, 2 called wrongly.
 */
#ifndef TOOL_TOOL_H
#define TOOL_TOOL_H

#include <stdbool.h>
#include <stddef.h>

enum exit_code {
	EXIT_DONE = 0,
	EXIT_FAILED = 1,
	EXIT_USAGE = 2
};

struct option {
	const char *name; /* without the dashes */
	const char
	    *value; /* what its value is called in the help; NULL: none */
	const char *help;
};

enum {
	OPTIONS_MAX = 16
};

/* What a subcommand was called with. given[i] belongs to options[i]. */
struct args {
	const struct command *command;
	const char
	    *given[OPTIONS_MAX]; /* NULL: absent; "" for one without value */
	char **operands;
	int count;
};

struct command {
	const char *name;
	const char *operands; /* for the usage line */
	const char *summary;  /* one line */
	const char *details;  /* the rest of the help; "" when there is none */
	int least, most;      /* how many operands */
	const struct option *options;
	size_t noptions;
	int (*run)(const struct args *args);
};

extern const struct command command_migrate;
extern const struct command command_import;
extern const struct command command_demo;
extern const struct command command_check;
extern const struct command command_jobs;
extern const struct command command_key;
extern const struct command command_look;
extern const struct command command_user;

/* The value of an option, NULL when it was not given. */
const char *arg_value(const struct args *args, const char *name);
bool arg_has(const struct args *args, const char *name);

/* Fills *ret from the words after the subcommand's name. On a fault says it,
 * with the usage line, and returns false. */
bool args_parse(const struct command *command, int argc, char **argv,
    struct args *ret);
void usage_print(const struct command *command, bool whole);

/* One line on stderr after "conect: ". */
void tell(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* From now on such lines go to fn instead. */
void tell_through(void (*fn)(const char *text));
/* The same, and returns EXIT_FAILED. */
int fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same with a pointer to the help, and returns EXIT_USAGE. */
int misuse(const struct args *args, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* A whole number within the bounds, or false. */
bool number_parse(const char *text, long least, long most, long *ret);

#endif
