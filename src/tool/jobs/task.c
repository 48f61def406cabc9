/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What is done from time to time. A task is a function of jobs_api without
 * arguments that returns how many rows it dealt with; however many processes
 * there are, one runs it, in a transaction of its own.
 *
 * To add one: the function in a migration, its statement in jobs.sql, a row
 * here.
 */
#include "../../core/log.h"
#include "../../lib/clock.h"
#include "../tool.h"
#include "jobs.h"
#include "jobs.sql.h"

static const int64_t second = 1000000;

static const struct task {
	const char *name;
	long every_s;
	const struct statement *statement; /* or, when there is more to it: */
	bool (*work)(struct worker *w, long *ret_done);
} tasks[] = {
	{ "account_sweep", 3600, &SQL_TASK_ACCOUNT_SWEEP, NULL },
	{ "attachment_sweep", 3600, &SQL_TASK_ATTACHMENT_SWEEP, NULL },
	{ "campaign_due", 60, NULL, jobs_campaign },
	{ "confirmation_due", 3600, NULL, jobs_confirm },
	{ "coverage_count", 600, &SQL_TASK_COVERAGE_COUNT, NULL },
	{ "entry_import_sweep", 3600, &SQL_TASK_ENTRY_IMPORT_SWEEP, NULL },
	{ "entry_match_due", 300, &SQL_TASK_ENTRY_MATCH_DUE, NULL },
	{ "idempotency_sweep", 3600, &SQL_TASK_IDEMPOTENCY_SWEEP, NULL },
	{ "outbox_sweep", 3600, &SQL_TASK_OUTBOX_SWEEP, NULL },
	{ "recording_sweep", 3600, &SQL_TASK_RECORDING_SWEEP, NULL },
	{ "register_check_sweep", 86400, &SQL_TASK_REGISTER_CHECK_SWEEP, NULL },
	{ "retention_sweep", 3600, &SQL_TASK_RETENTION_SWEEP, NULL },
};

enum {
	NTASKS = sizeof(tasks) / sizeof(tasks[0]),
	/* After a failure; it is said each time. */
	AGAIN_SECONDS = 600
};

/* When this process asks next; another may run it meanwhile. */
static int64_t ask_at[NTASKS];

static bool task_run(struct worker *w, const struct task *task);
static bool task_work(struct worker *w, const struct task *task);
static bool statement_run(struct worker *w, const struct statement *statement,
    long *ret_done);

int
jobs_task_faults(struct worker *w)
{
	int faults = 0;

	for (size_t i = 0; i < NTASKS; i++) {
		const char *values[] = { tasks[i].name };
		struct pg_rows *rows = pg_query(w->pg, &SQL_JOBS_TASK_MISSING,
		    values);
		const char *missing = rows == NULL
		    ? NULL
		    : pg_value(rows, 0, "missing");

		if (missing != NULL && missing[0] == 't') {
			tell("the database has no function jobs_api.%s(): run "
			     "conect migrate",
			    tasks[i].name);
			faults++;
		}
		pg_forget(rows);
	}
	return (faults);
}

int64_t
jobs_tasks(struct worker *w)
{
	int64_t now = clock_monotonic(), next = now + 3600 * second;

	for (size_t i = 0; i < NTASKS; i++) {
		if (now >= ask_at[i] && !jobs_is_stopping() &&
		    !pg_is_lost(w->pg)) {
			long wait = task_run(w, &tasks[i]) ? tasks[i].every_s
							   : AGAIN_SECONDS;

			/* Whoever ran it, it is due again some time before a
			 * whole period has passed from here. */
			ask_at[i] = now + (wait / 10 + 1) * second;
		}
		if (ask_at[i] < next)
			next = ask_at[i];
	}
	return (next);
}

static bool
task_run(struct worker *w, const struct task *task)
{
	bool ok = pg_run(w->pg, &SQL_JOBS_BEGIN, NULL) && task_work(w, task) &&
	    pg_run(w->pg, &SQL_JOBS_COMMIT, NULL);

	if (!ok && !pg_is_lost(w->pg)) {
		if (pg_in_transaction(w->pg))
			(void)pg_run(w->pg, &SQL_JOBS_ROLLBACK, NULL);
		log_event("error", "task_failed", task->name);
	}
	return (ok);
}

static bool
task_work(struct worker *w, const struct task *task)
{
	char every[40], done[24], text[120];
	const char *take[] = { task->name, every };
	const char *end[] = { task->name, done };
	struct pg_rows *rows;
	const char *due;
	bool is_due;
	long n = 0;

	(void)snprintf(every, sizeof(every), "%ld seconds", task->every_s);
	rows = pg_query(w->pg, &SQL_JOBS_TASK_TAKE, take);
	due = rows == NULL ? NULL : pg_value(rows, 0, "due");
	is_due = due != NULL && due[0] == 't';
	pg_forget(rows);
	if (!is_due)
		return (due != NULL);
	if (!(task->work != NULL ? task->work(w, &n)
				 : statement_run(w, task->statement, &n)))
		return (false);
	(void)snprintf(done, sizeof(done), "%ld", n);
	if (!pg_run(w->pg, &SQL_JOBS_TASK_DONE, end))
		return (false);
	(void)snprintf(text, sizeof(text), "%s: %s rows", task->name, done);
	log_event("info", "task_done", text);
	return (true);
}

static bool
statement_run(struct worker *w, const struct statement *statement,
    long *ret_done)
{
	struct pg_rows *rows = pg_query(w->pg, statement, NULL);
	bool ok = rows != NULL;

	if (ok)
		*ret_done = pg_number(rows, 0, "done");
	pg_forget(rows);
	return (ok);
}
