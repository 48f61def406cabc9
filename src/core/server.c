/* SPDX-License-Identifier: EUPL-1.2 */
#include "server.h"

#include <sys/resource.h>

#include <kore.h>

#include <hooks.h>
#include <http.h>

#include <time.h>

#include "log.h"
#include "metrics.h"
#include "server_glue.h"
#include "threads.h"

/* Kore finds these by name. */
#define EXPORTED __attribute__((visibility("default")))

EXPORTED void kore_parent_configure(int argc, char **argv);
EXPORTED void kore_worker_configure(void);
EXPORTED void kore_worker_teardown(void);

static void limit_descriptors(void);
static void turn(int woke);
static void tick(void *arg, u_int64_t now);
static void write_log(int priority, const char *text);

/* Timeouts are looked at when the loop turns: an idle one must turn too. */
enum {
	TICK_MS = 250,
	DESCRIPTORS_MAX = 4096,
	DESCRIPTORS_MIN = 256,
	DESCRIPTORS_PARENT = 64, /* what a worker inherits */
	DESCRIPTORS_OTHER = 96,  /* databases, tasks */
	CONNECTIONS_MAX = 3000
};

static const struct http_hooks hooks = {
	.head = server_head,
	.error = server_error,
	.body = server_body,
	.opened = server_opened,
	.closing = server_closing,
	.turn = turn,
	.log = write_log,
};

void
kore_parent_configure(int argc, char **argv)
{
	static struct server_options options;

	app_configure(argc, argv, &options);

	http_hooks = &hooks;
	kore_quiet = 1;
	kore_foreground = 1;
	kore_pidfile = NULL;
	kore_root_path = kore_strdup("/");
	skip_chroot = 1;
	skip_runas = options.user == NULL;
	if (options.user != NULL)
		kore_runas_user = kore_strdup(options.user);
	worker_count = (u_int8_t)options.workers;

	tzset();
	limit_descriptors();
	if (!metrics_init((size_t)options.workers))
		fatal("no memory for metrics");
	if (!threads_init((size_t)options.workers))
		fatal("no memory for threads");
	server_admission_init(&options);
	server_listen(&options);
}

/*
 * As many as there may be, up to what a worker can use: Kore looks at every
 * possible one, and a container may allow 2^30. Connections follow from it.
 */
static void
limit_descriptors(void)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) == -1)
		fatal("getrlimit: %s", errno_s);
	limit.rlim_cur = limit.rlim_max < DESCRIPTORS_MAX ? limit.rlim_max
							  : DESCRIPTORS_MAX;
	if (limit.rlim_cur < DESCRIPTORS_MIN)
		fatal("at least %d open files are needed", DESCRIPTORS_MIN);
	if (setrlimit(RLIMIT_NOFILE, &limit) == -1)
		fatal("setrlimit: %s", errno_s);
	worker_rlimit_nofiles = (u_int32_t)limit.rlim_cur - DESCRIPTORS_PARENT;
	worker_max_connections = worker_rlimit_nofiles - DESCRIPTORS_OTHER;
	if (worker_max_connections > CONNECTIONS_MAX)
		worker_max_connections = CONNECTIONS_MAX;
}

void
kore_worker_configure(void)
{
	server_stop_init();
	server_admission_worker();
	metrics_worker((size_t)worker->id - 1, worker->restarted != 0);
	threads_worker((size_t)worker->id - 1);
	kore_timer_add(tick, TICK_MS, NULL, 0);
	app_worker_start();
	log_flush();
}

void
kore_worker_teardown(void)
{
	app_worker_stop();
	threads_worker_stop();
	log_flush();
}

/* The parent turns too, but has nothing to do there except its log. */
static void
turn(int woke)
{
	if (worker != NULL)
		metrics_turn(woke != 0);
	if (woke)
		return;
	if (worker != NULL) {
		server_loop_sweep();
		server_admission_step();
		server_stop_step();
	}
	log_flush();
}

static void
tick(void *arg, u_int64_t now)
{
	(void)arg;
	(void)now;
	/* One worker is woken for a newcomer; if that one dies or hangs before
	 * it accepts, nobody else would know. */
	if (worker->has_lock && !server_is_stopping())
		server_accept();
	app_worker_tick();
}

static void
write_log(int priority, const char *text)
{
	log_event(priority <= LOG_ERR ? "error" : "notice", "kore", text);
	log_flush();
}
