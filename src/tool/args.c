/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The command line: options from each subcommand's own table, so that the
 * help and what is accepted cannot differ. Options may stand anywhere;
 * "--" ends them; both "--name value" and "--name=value" are understood.
 */
#include "tool.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*listener)(const char *text);

static int option_find(const struct command *command, const char *word);
static bool option_take(const struct command *command, char **argv, int *at,
    struct args *ret);
static void line(const char *format, va_list list);

const char *
arg_value(const struct args *args, const char *name)
{
	int i = option_find(args->command, name);

	return (i < 0 ? NULL : args->given[i]);
}

bool
arg_has(const struct args *args, const char *name)
{
	return (arg_value(args, name) != NULL);
}

bool
args_parse(const struct command *command, int argc, char **argv,
    struct args *ret)
{
	int i;
	bool ended = false;

	*ret = (struct args){ .command = command, .operands = argv };
	for (i = 0; i < argc; i++) {
		if (ended || argv[i][0] != '-' || argv[i][1] == '\0') {
			argv[ret->count++] = argv[i];
		} else if (strcmp(argv[i], "--") == 0) {
			ended = true;
		} else if (!option_take(command, argv + i, &i, ret)) {
			return (false);
		}
	}
	if (ret->count < command->least || ret->count > command->most) {
		(void)misuse(ret, "%s",
		    ret->count < command->least ? "an operand is missing"
						: "too many operands");
		return (false);
	}
	return (true);
}

/* Takes the option at argv[0] and moves *at over its value. */
static bool
option_take(const struct command *command, char **argv, int *at,
    struct args *ret)
{
	const char *word = argv[0] + (argv[0][1] == '-' ? 2 : 1);
	const char *equals = strchr(word, '=');
	int i = argv[0][1] == '-' ? option_find(command, word) : -1;

	if (i < 0) {
		(void)misuse(ret, "unknown option %s", argv[0]);
		return (false);
	}
	if (ret->given[i] != NULL) {
		(void)misuse(ret, "--%s is given twice",
		    command->options[i].name);
		return (false);
	}
	if ((command->options[i].value == NULL && equals != NULL) ||
	    (command->options[i].value != NULL && equals == NULL &&
		argv[1] == NULL)) {
		(void)misuse(ret, "--%s %s", command->options[i].name,
		    equals != NULL ? "takes no value" : "needs a value");
		return (false);
	}
	ret->given[i] = equals != NULL ? equals + 1 : "";
	if (command->options[i].value != NULL && equals == NULL) {
		ret->given[i] = argv[1];
		(*at)++;
	}
	return (true);
}

static int
option_find(const struct command *command, const char *word)
{
	size_t i, n = strcspn(word, "=");

	for (i = 0; i < command->noptions; i++) {
		if (strlen(command->options[i].name) == n &&
		    strncmp(command->options[i].name, word, n) == 0)
			return ((int)i);
	}
	return (-1);
}

void
usage_print(const struct command *command, bool whole)
{
	FILE *to = whole ? stdout : stderr;
	size_t i;

	(void)fprintf(to, "usage: conect %s%s%s%s\n", command->name,
	    command->noptions > 0 ? " [options]" : "",
	    command->operands[0] != '\0' ? " " : "", command->operands);
	if (!whole) {
		(void)fprintf(to, "       conect %s --help\n", command->name);
		return;
	}
	(void)fprintf(to, "\n%s\n", command->summary);
	if (command->details[0] != '\0')
		(void)fprintf(to, "\n%s\n", command->details);
	if (command->noptions > 0)
		(void)fprintf(to, "\nOptions:\n");
	for (i = 0; i < command->noptions; i++) {
		char head[64];

		(void)snprintf(head, sizeof(head), "--%s%s%s",
		    command->options[i].name,
		    command->options[i].value != NULL ? " " : "",
		    command->options[i].value != NULL
			? command->options[i].value
			: "");
		(void)fprintf(to, "  %-26s %s\n", head,
		    command->options[i].help);
	}
}

void
tell_through(void (*fn)(const char *text))
{
	listener = fn;
}

static void
line(const char *format, va_list list)
{
	char text[1024];

	if (listener != NULL) {
		(void)vsnprintf(text, sizeof(text), format, list);
		listener(text);
		return;
	}
	(void)fputs("conect: ", stderr);
	(void)vfprintf(stderr, format, list);
	(void)fputc('\n', stderr);
}

void
tell(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	line(format, list);
	va_end(list);
}

int
fail(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	line(format, list);
	va_end(list);
	return (EXIT_FAILED);
}

int
misuse(const struct args *args, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	line(format, list);
	va_end(list);
	usage_print(args->command, false);
	return (EXIT_USAGE);
}

bool
number_parse(const char *text, long least, long most, long *ret)
{
	char *end;
	long value;

	errno = 0;
	value = strtol(text, &end, 10);
	if (errno != 0 || end == text || *end != '\0' || value < least ||
	    value > most || text[0] == ' ' || text[0] == '+')
		return (false);
	*ret = value;
	return (true);
}
