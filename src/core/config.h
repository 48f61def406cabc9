/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What differs between installations, read once from the environment before
 * any worker exists. An unknown CONECT_* variable, a missing required one or
 * a value out of its range refuses the start, with every fault listed.
 */
#ifndef CORE_CONFIG_H
#define CORE_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "../lib/address.h"

enum {
	CONFIG_SECRET_BYTES = 32,
	CONFIG_PROXIES_MAX = 16
};

struct config {
	char listen_host[64];
	char listen_port[8];
	char public_url[256]; /* without a trailing slash */
	const char *db_public;
	const char *db_app;
	unsigned char secret[CONFIG_SECRET_BYTES];
	const char *security_contact;
	const char *contact;       /* NULL: pages name no address */
	const char *metrics_token; /* NULL: /metrics answers loopback only */
	const char *web_dir;       /* NULL: no static files */
	const char *user;          /* NULL: stay who we are */
	struct address_range proxies[CONFIG_PROXIES_MAX];
	size_t nproxies;
	unsigned int rate_limit; /* requests a minute and address; 0: off */
	unsigned int rate_limit_search;
	unsigned int rate_limit_write;
	unsigned int connections; /* of an address in a worker; 0: any number */
	int workers;
	size_t cache_bytes; /* of answers, in each worker; 0: none */
	bool log_requests;
};

/*
 * Reads `environment` (as environ) into *ret. Returns the number of faults;
 * each is written to `complaints` as one line. The strings of *ret point into
 * the environment, which must stay.
 */
int config_read(struct config *ret, char *const *environment, FILE *complaints);

/* The table of variables as text, for --help. */
void config_describe(FILE *out);

#endif
