/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * PostgreSQL for the tool: one connection, blocking, as conect_owner.
 *
 * Every failure has been said on stderr in one line when a function returns
 * false or NULL; callers only leave. Statements come from .sql files
 * (struct statement), never from strings made here. Ctrl-C cancels the
 * running statement, which then fails; the transaction is given up.
 *
 * A process that stays (conect jobs) attaches instead, as a role of its own.
 */
#ifndef TOOL_PG_H
#define TOOL_PG_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "../core/db.h"

struct pg;
struct pg_rows;

/* Connects with CONECT_DB_OWNER and becomes conect_owner; NULL on failure. */
struct pg *pg_open(void);
/*
 * Connects with the string in that variable of the environment, as the role it
 * names. Nothing waits for ever: a server that does not answer in time counts
 * as lost. Signals stay the caller's.
 */
struct pg *pg_attach(const char *variable);
bool pg_is_lost(const struct pg *pg);
/* Until a notification came, `ms` have passed or a signal that `open` lets
 * through was handled. False: the connection is lost. */
bool pg_wait(struct pg *pg, int ms, const sigset_t *open);
void pg_close(struct pg *pg); /* NULL-safe; an open transaction is undone */
/* In a child process: the connection stays the parent's. NULL-safe. */
void pg_disown(struct pg *pg);

/* Runs a statement; values as its params are ordered, may be NULL without
 * any. The rows are freed by pg_forget. */
struct pg_rows *pg_query(struct pg *pg, const struct statement *statement,
    const char *const *values);
bool pg_run(struct pg *pg, const struct statement *statement,
    const char *const *values);
int pg_count(const struct pg_rows *rows);
/* NULL for SQL NULL, and for a row or column that is not there. */
const char *pg_value(const struct pg_rows *rows, int row, const char *column);
long pg_number(const struct pg_rows *rows, int row, const char *column);
void pg_forget(struct pg_rows *rows); /* NULL-safe */

/* A whole script (a migration); `what` names it when it fails. */
bool pg_script(struct pg *pg, const char *text, const char *what);

/* COPY … FROM STDIN: begin, put any number of times, end. */
bool pg_copy_begin(struct pg *pg, const struct statement *statement);
bool pg_copy_put(struct pg *pg, const char *bytes, size_t n);
bool pg_copy_end(struct pg *pg);

/* True inside BEGIN … COMMIT, whether or not a statement of it failed. */
bool pg_in_transaction(const struct pg *pg);
/* True once Ctrl-C or SIGTERM came. */
bool pg_is_cancelled(void);
/* Calls fn with the text of each NOTICE from now on; NULL: they are dropped. */
void pg_on_notice(struct pg *pg, void (*fn)(void *arg, const char *text),
    void *arg);

#endif
