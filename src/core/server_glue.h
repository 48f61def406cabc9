/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of the glue (server*.c) tell each other. */
#ifndef CORE_SERVER_GLUE_H
#define CORE_SERVER_GLUE_H

#include <stdbool.h>
#include <stddef.h>

struct connection;
struct http_request;
struct kore_buf;
struct server_options;

/* Hooks of the patched transport; see kore/README.md. */
int server_head(const void *p, size_t n, size_t max);
const void *server_error(int status, struct kore_buf *fields, size_t *ret_n);
/* May a body come? 0, or the status to refuse it with. */
int server_body(struct http_request *kore);

/* server_admission.c; the options stay. */
void server_admission_init(const struct server_options *given);
void server_admission_worker(void);
/* Once a turn: keeps room for newcomers. */
void server_admission_step(void);
int server_opened(struct connection *c);
/* Room for an answer of n bytes, if need be at the cost of others. */
bool server_can_hold(size_t n);

/* server_listen.c: on the socket we were given, else on the address. */
void server_listen(const struct server_options *options);
/* Takes who is queued, within the worker's bounds. */
void server_accept(void);
/* Before a worker waits. */
void server_listen_step(bool accepted);
/* The listener is about to be closed, in the parent first. */
void server_closing(int fd);

/* Frees the watches that were dropped in this turn. */
void server_loop_sweep(void);

/* Takes over the signals that end a worker. */
void server_stop_init(void);
/* Once a turn: what is next on the way out. */
void server_stop_step(void);

#endif
