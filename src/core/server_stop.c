/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How a worker ends. The parent has closed its listener and sent SIGTERM:
 *
 *   RUNNING ──signal──→ CLOSING: what the kernel has queued is accepted, no
 *       more; Kore takes the listener out of its set in this turn
 *   CLOSING ──next turn──→ DRAINING: the listener is closed; answers say
 *       "Connection: close"; idle connections are closed
 *   DRAINING ──nothing left, or DRAIN_MS, or a second signal──→ LEAVING
 *
 * A second SIGTERM leaves from any state at once. SIGQUIT is what Kore sends
 * us when the parent has gone: also when it is only waiting for us.
 */
#include <kore.h>

#include <http.h>

#include "log.h"
#include "server.h"
#include "server_glue.h"

enum stop_state {
	RUNNING,
	CLOSING,  /* accepts nothing; the listener is still open */
	DRAINING, /* finishes what it has */
	LEAVING   /* Kore's loop will end */
};

/* The peer of a connection this young may be about to speak; who has just
 * connected more likely than who has had an answer. */
enum {
	DRAIN_MS = 10000,
	FRESH_MS = 2000,
	KEPT_MS = 250
};

static void signalled(int sig);
static void accept_queued(void);
static void close_listeners(void);
static bool is_drained(void);
static bool is_quiet(const struct connection *c, u_int64_t now);
static void leave(void);

static volatile sig_atomic_t signals;
static enum stop_state state;
static u_int64_t deadline;

void
server_stop_init(void)
{
	struct sigaction action = { .sa_handler = signalled };

	signals = 0;
	state = RUNNING;
	if (sigfillset(&action.sa_mask) == -1 ||
	    sigaction(SIGTERM, &action, NULL) == -1 ||
	    sigaction(SIGQUIT, &action, NULL) == -1)
		fatal("sigaction: %s", errno_s);
	/* A terminal sends these to us as well; the parent decides. */
	(void)signal(SIGINT, SIG_IGN);
	(void)signal(SIGHUP, SIG_IGN);
	(void)signal(SIGUSR1, SIG_IGN);
}

bool
server_is_stopping(void)
{
	return (signals > 0);
}

static void
signalled(int sig)
{
	if (sig == SIGTERM || signals == 0)
		signals++;
}

void
server_stop_step(void)
{
	if (signals == 0 || state == LEAVING)
		return;
	if (signals > 1) {
		leave();
		return;
	}

	switch (state) {
	case RUNNING:
		deadline = kore_time_ms() + DRAIN_MS;
		accept_queued();
		worker_max_connections = 0;
		state = CLOSING;
		break;
	case CLOSING:
		if (worker->has_lock)
			break;
		accept_queued();
		close_listeners();
		state = DRAINING;
		break;
	case DRAINING:
		if (is_drained() || kore_time_ms() >= deadline)
			leave();
		break;
	case LEAVING:
		break;
	}
}

static void
accept_queued(void)
{
	u_int32_t max = worker_max_connections;

	worker_max_connections = UINT32_MAX;
	worker_accept_threshold = 0;
	server_accept();
	worker_max_connections = max;
}

static void
close_listeners(void)
{
	struct kore_server *server;
	struct listener *l;

	LIST_FOREACH(server, &kore_servers, list) {
		LIST_FOREACH(l, &server->listeners, list) {
			(void)close(l->fd);
			l->fd = -1;
		}
	}
}

/* Closes what is idle; true when nothing is left to wait for. */
static bool
is_drained(void)
{
	struct connection *c, *next;
	u_int64_t now = kore_time_ms();
	bool busy = http_request_count > 0;

	for (c = TAILQ_FIRST(&connections); c != NULL; c = next) {
		next = TAILQ_NEXT(c, list);
		if (c->proto != CONN_PROTO_HTTP)
			continue;
		if (is_quiet(c, now))
			http_linger(c);
		else if (!(c->flags & CONN_HTTP_LINGER))
			busy = true;
	}

	return (!busy);
}

static bool
is_quiet(const struct connection *c, u_int64_t now)
{
	bool kept = c->http_timeout == (u_int64_t)http_keepalive_time * 1000;

	return ((c->flags & CONN_HTTP_IDLE) && TAILQ_EMPTY(&c->send_queue) &&
	    now - c->http_start >= (kept ? KEPT_MS : FRESH_MS));
}

static void
leave(void)
{
	state = LEAVING;
	sig_recv = SIGTERM;
}
