/* SPDX-License-Identifier: EUPL-1.2 */
/* conectd: reads its options and its environment, then serves (core/server.h). */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app.h"
#include "core/server.h"
#include "core/server_info.h"

enum {
	EXIT_USAGE = 2
};

enum action {
	ACTION_SERVE,
	ACTION_CHECK, /* the configuration; nothing is opened */
};

static enum action options_read(int argc, char **argv);
static void usage(FILE *out);
static void version(void);

void
app_configure(int argc, char **argv, struct server_options *ret)
{
	static struct config config;
	enum action action = options_read(argc, argv);
	int faults = config_read(&config, environ, stderr);

	if (faults > 0) {
		(void)fprintf(stderr,
		    "conectd: not started: %d %s in the "
		    "environment\n",
		    faults, faults == 1 ? "fault" : "faults");
		exit(EXIT_USAGE);
	}
	if (!app_start(&config, stderr))
		exit(EXIT_FAILURE);
	if (action == ACTION_CHECK)
		exit(EXIT_SUCCESS);

	ret->host = config.listen_host;
	ret->port = config.listen_port;
	ret->user = config.user;
	ret->workers = config.workers;
	ret->per_address = config.connections;
	ret->proxies = config.proxies;
	ret->nproxies = config.nproxies;
}

static enum action
options_read(int argc, char **argv)
{
	static const struct option known[] = {
		{ "check-config", no_argument, NULL, 'c' },
		{ "version", no_argument, NULL, 'v' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	enum action action = ACTION_SERVE;
	int option;

	while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
		switch (option) {
		case 'c':
			action = ACTION_CHECK;
			break;
		case 'v':
			version();
			exit(EXIT_SUCCESS);
		case 'h':
			usage(stdout);
			exit(EXIT_SUCCESS);
		default:
			usage(stderr);
			exit(EXIT_USAGE);
		}
	}
	if (optind < argc) {
		(void)fprintf(stderr, "conectd: what is \"%s\"?\n",
		    argv[optind]);
		usage(stderr);
		exit(EXIT_USAGE);
	}
	return (action);
}

static void
usage(FILE *out)
{
	(void)fputs(
	    "usage: conectd [--check-config] [--version] [--help]\n"
	    "\n"
	    "Serves the API in the foreground until SIGTERM or SIGINT, then\n"
	    "answers what it has begun; a second signal ends it at once.\n"
	    "\n"
	    "Environment (* required):\n",
	    out);
	config_describe(out);
}

static void
version(void)
{
	(void)printf("conectd %s (%s)\n", server_version(), server_commit());
}
