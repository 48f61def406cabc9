/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of the glue (server*.c) tell each other. */
#ifndef CORE_SERVER_GLUE_H
#define CORE_SERVER_GLUE_H

#include <stddef.h>

struct kore_buf;

/* Hooks of the patched transport; see kore/README.md. */
int server_head(const void *p, size_t n, size_t max);
const void *server_error(int status, struct kore_buf *fields, size_t *ret_n);

/* Frees the watches that were dropped in this turn. */
void server_loop_sweep(void);

/* Takes over the signals that end a worker. */
void server_stop_init(void);
/* Once a turn: what is next on the way out. */
void server_stop_step(void);

#endif
