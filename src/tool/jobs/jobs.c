/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect jobs: sends the mails of the outbox, runs the periodic tasks and looks
 * at the addresses of registers, for as long as it is let. Several may run at once. It needs nothing but the
 * rights of conect_jobs, and holds nothing: whatever it is doing when it dies,
 * the next one does again.
 */
#include <poll.h>
#include <stdio.h>

#include <sodium.h>

#include "../../core/log.h"
#include "../../lib/clock.h"
#include "../tool.h"
#include "jobs.h"
#include "jobs.sql.h"

enum {
	POLL_MS = 5000, /* for retries; new mail notifies */
	SECOND_US = 1000000,
	STATE_EVERY_S = 300,
	RECONNECT_FIRST_MS = 100,
	RECONNECT_LAST_MS = 5000
};

static volatile sig_atomic_t stopping;

static int run(const struct args *args);
static bool prepare(struct worker *w);
static bool work(struct worker *w);
static int work_once(struct worker *w);
static void on_signal(int number);
static void signals_take(struct worker *w);
static void say_line(const char *text);

static const struct option options_known[] = {
	{ "once", NULL, "do what is due now, then end" },
};

const struct command command_jobs = {
	.name = "jobs",
	.operands = "",
	.summary =
	    "Send mail, run periodic tasks and check registers' addresses.",
	.details =
	    "It connects as conect_jobs (CONECT_DB_JOBS) and reads its\n"
	    "configuration from the environment:\n"
	    "  CONECT_MAIL        smtp://host[:port] (STARTTLS is required\n"
	    "                     unless the host is loopback), smtps://host,\n"
	    "                     or file:/FOLDER\n"
	    "  CONECT_MAIL_FROM   name@domain or Name <name@domain>\n"
	    "  CONECT_MAIL_USER, CONECT_MAIL_PASSWORD, CONECT_MAIL_CA\n"
	    "  CONECT_PUBLIC_URL, CONECT_SECRET, CONECT_CONTACT: the server's\n"
	    "  CONECT_CHECK_SECONDS, CONECT_CHECK_CA: as of conect look\n"
	    "SIGTERM ends it when the mail at hand is done. The log is one\n"
	    "JSON object a line, on standard output. With --once it fails\n"
	    "when the relay or the database cannot be used.",
	.options = options_known,
	.noptions = sizeof(options_known) / sizeof(options_known[0]),
	.run = run,
};

static int
run(const struct args *args)
{
	struct worker w = { .listen = &SQL_JOBS_LISTEN };
	struct arena a;
	int code = EXIT_FAILED;

	if (sodium_init() < 0)
		return (fail("libsodium cannot start"));
	arena_init(&a);
	/* Wrong templates are a fault of the build, which tests refuse. */
	if (jobs_config_read(&w.config, &a) > 0 || letter_faults(stderr) > 0) {
		arena_release(&a);
		return (EXIT_USAGE);
	}
	signals_take(&w);
	if (prepare(&w)) {
		if (arg_has(args, "once"))
			code = work_once(&w);
		else
			code = work(&w) ? EXIT_DONE : EXIT_FAILED;
	}
	log_flush();
	pg_close(w.pg);
	if (w.config.folder != NULL)
		box_close();
	else
		smtp_close();
	look_close();
	sodium_memzero(&w.config, sizeof(w.config));
	arena_release(&a);
	return (code);
}

/* At the start everything has to be there; later it may go and come back. */
static bool
prepare(struct worker *w)
{
	bool ok = (w->config.folder != NULL ? box_open(w->config.folder)
					    : smtp_open(&w->config)) &&
	    look_open();

	if (!ok || !jobs_attach(w) || jobs_task_faults(w) > 0)
		return (false);
	log_init(true);
	tell_through(say_line);
	log_event("info", "jobs_started",
	    w->config.folder != NULL ? "mail to files" : w->config.relay);
	return (true);
}

static bool
work(struct worker *w)
{
	int64_t tasks_at = 0, state_at = 0, now;
	enum mail_step step = MAIL_NONE;
	bool is_busy;

	while (!jobs_is_stopping()) {
		now = clock_monotonic();
		checker_watch(w);
		if (now >= tasks_at)
			tasks_at = jobs_tasks(w);
		if (now >= state_at) {
			jobs_mail_state(w);
			state_at = now + STATE_EVERY_S * (int64_t)SECOND_US;
		}
		log_flush();
		step = jobs_mail(w);
		is_busy = jobs_entries(w);
		if (pg_is_lost(w->pg)) {
			if (!jobs_reconnect(w, 0))
				break;
		} else if (step != MAIL_DONE && !is_busy) {
			(void)pg_wait(w->pg, POLL_MS, &w->open);
		}
	}
	checker_stop(w);
	log_event("info", "jobs_stopped", "");
	return (true);
}

static int
work_once(struct worker *w)
{
	while (!jobs_is_stopping() && jobs_mail(w) == MAIL_DONE)
		continue;
	while (!jobs_is_stopping() && jobs_entries(w))
		continue;
	(void)jobs_tasks(w);
	while (!jobs_is_stopping() && jobs_check(w) == CHECK_DONE)
		continue;
	return (
	    pg_is_lost(w->pg) || w->mail_pause > 0 ? EXIT_FAILED : EXIT_DONE);
}

bool
jobs_attach(struct worker *w)
{
	w->pg = pg_attach("CONECT_DB_JOBS");
	return (w->pg != NULL && pg_run(w->pg, &SQL_JOBS_SESSION, NULL) &&
	    pg_run(w->pg, w->listen, NULL));
}

bool
jobs_reconnect(struct worker *w, int64_t patience_us)
{
	int64_t until = 0;
	long wait_ms = RECONNECT_FIRST_MS;

	for (;;) {
		struct timespec pause = { .tv_sec = wait_ms / 1000,
			.tv_nsec = wait_ms % 1000 * 1000000 };

		pg_close(w->pg);
		if (jobs_attach(w)) {
			log_event("info", "database_back", "");
			return (true);
		}
		log_flush();
		if (jobs_is_stopping() && until == 0)
			until = clock_monotonic() + patience_us;
		if (jobs_is_stopping() && clock_monotonic() >= until)
			return (false);
		(void)ppoll(NULL, 0, &pause, &w->open);
		if (wait_ms < RECONNECT_LAST_MS)
			wait_ms *= 2;
	}
}

/* A signal waits to be let in while there is always a next mail. */
bool
jobs_is_stopping(void)
{
	sigset_t waiting;

	if (!stopping && sigpending(&waiting) == 0 &&
	    (sigismember(&waiting, SIGTERM) == 1 ||
		sigismember(&waiting, SIGINT) == 1))
		stopping = 1;
	return (stopping != 0);
}

static void
on_signal(int number)
{
	(void)number;
	stopping = 1;
}

/* Let in by ppoll alone. */
static void
signals_take(struct worker *w)
{
	struct sigaction action = { .sa_handler = on_signal };
	sigset_t both;

	(void)sigemptyset(&both);
	(void)sigaddset(&both, SIGINT);
	(void)sigaddset(&both, SIGTERM);
	(void)sigprocmask(SIG_BLOCK, &both, &w->open);
	(void)sigdelset(&w->open, SIGINT);
	(void)sigdelset(&w->open, SIGTERM);
	(void)sigaction(SIGINT, &action, NULL);
	(void)sigaction(SIGTERM, &action, NULL);
}

static void
say_line(const char *text)
{
	log_event("error", "jobs", text);
}
