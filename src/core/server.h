/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The glue between Kore and the rest: start, one handler for every request,
 * the loop's timers and watches (loop.h), the sandbox, the stop. No other
 * part of the program sees Kore.
 */
#ifndef CORE_SERVER_H
#define CORE_SERVER_H

#include "../lib/address.h"

struct server_options {
	const char *host; /* numeric address to listen on */
	const char *port;
	const char *user; /* to become in workers, or NULL; root only */
	int workers;
	size_t per_address; /* connections of a worker; 0: not bounded */
	const struct address_range *proxies; /* to which that does not apply */
	size_t nproxies;
};

/*
 * What the program must define.
 *
 * app_configure runs once, in the parent, before anything is opened; it may
 * end the process (--help, a faulty configuration). The strings of *ret stay.
 * app_worker_start runs in each worker, unprivileged and sandboxed, before
 * its first request; app_worker_stop when the last one is answered;
 * app_worker_tick about four times a second in between.
 */
void app_configure(int argc, char **argv, struct server_options *ret);
void app_worker_start(void);
void app_worker_tick(void);
void app_worker_stop(void);

/* This worker has been told to stop and takes no new connections. */
bool server_is_stopping(void);

#endif
