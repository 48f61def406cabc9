/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A process beside the worker looks at addresses, one after the other, with a
 * connection of its own: what takes its time there delays no mail, and what
 * goes wrong there ends nothing else. It may be killed at any moment.
 */
#include <sys/prctl.h>
#include <sys/wait.h>

#include <sodium.h>
#include <unistd.h>

#include "../../core/log.h"
#include "../../lib/clock.h"
#include "../tool.h"
#include "jobs.h"
#include "jobs.sql.h"

enum {
	CHECK_POLL_MS = 15000, /* who asks for a check notifies */
};

static const int64_t again_us = 60 * INT64_C(1000000);

static void work(const struct worker *parent) __attribute__((noreturn));
static void signals_default(const struct worker *w);

void
checker_watch(struct worker *w)
{
	pid_t parent = getpid();

	if (w->checker > 0 && waitpid(w->checker, NULL, WNOHANG) != 0) {
		w->checker = 0;
		w->checker_not_before = clock_monotonic() + again_us;
		if (!jobs_is_stopping())
			log_event("error", "checker_ended", "");
	}
	if (w->checker > 0 || clock_monotonic() < w->checker_not_before)
		return;
	log_flush();
	w->checker = fork();
	if (w->checker == 0) {
		(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent)
			_exit(EXIT_DONE);
		work(w);
	}
	if (w->checker < 0) {
		w->checker = 0;
		w->checker_not_before = clock_monotonic() + again_us;
		log_event("error", "checker_not_started", "");
	}
}

/* What it is looking at is looked at again when its lease ends. */
void
checker_stop(struct worker *w)
{
	if (w->checker <= 0)
		return;
	(void)kill(w->checker, SIGTERM);
	(void)waitpid(w->checker, NULL, 0);
	w->checker = 0;
}

static void
work(const struct worker *parent)
{
	struct worker w = { .config = parent->config,
		.open = parent->open,
		.listen = &SQL_JOBS_CHECK_LISTEN };
	enum check_step step;

	signals_default(&w);
	pg_disown(parent->pg);
	sodium_memzero(w.config.secret, sizeof(w.config.secret));
	if (!jobs_attach(&w))
		(void)jobs_reconnect(&w, 0);
	for (;;) {
		step = jobs_check(&w);
		log_flush();
		if (pg_is_lost(w.pg))
			(void)jobs_reconnect(&w, 0);
		else if (step != CHECK_DONE)
			(void)pg_wait(w.pg, CHECK_POLL_MS, &w.open);
	}
}

static void
signals_default(const struct worker *w)
{
	(void)signal(SIGINT, SIG_DFL);
	(void)signal(SIGTERM, SIG_DFL);
	(void)sigprocmask(SIG_SETMASK, &w->open, NULL);
}
