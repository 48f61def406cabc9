/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The program above Kore: what main.c's hooks call, in this order:
 * app_start in the parent, app_worker_start in each worker, app_worker_stop
 * when a worker leaves.
 */
#ifndef APP_H
#define APP_H

#include <stdbool.h>
#include <stdio.h>

#include "core/config.h"

/*
 * Compiles the contract, loads static files, prepares what the service says
 * about itself. Nothing of it touches the network. False, with the reasons on
 * `complaints`, when the server must not start.
 */
bool app_start(const struct config *config, FILE *complaints);

/* Log and database connections of this worker. Returns at once. */
void app_worker_start(void);
/* A few times a second: writes the log, tells metrics what the pools do. */
void app_worker_tick(void);
void app_worker_stop(void);

#endif
