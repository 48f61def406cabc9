/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The log: one JSON object a line on standard output. Lines are gathered in
 * the worker and written by log_flush, which never blocks: what the reader of
 * the log does not take in time is dropped, and the number of dropped lines
 * is the next thing said. No bodies, no query strings, no personal data.
 */
#ifndef CORE_LOG_H
#define CORE_LOG_H

#include <stdbool.h>
#include <stdint.h>

#include "../lib/str.h"

struct log_request {
	const char *request_id;
	const char *method;
	const char *operation; /* "-" when no route matched */
	int status;
	size_t bytes;
	int64_t took_us;
	const char *problem;  /* code, or NULL */
	const char *sqlstate; /* "" when PostgreSQL had no complaint */
};

void log_init(bool requests);
void log_request(const struct log_request *line);
/* An event of the server itself. `detail` is cut at 512 bytes, escaped. */
void log_event(const char *level, const char *event, const char *detail);
/* Writes what can be written now; call once a loop turn or more. */
void log_flush(void);
uint64_t log_dropped(void);

#endif
