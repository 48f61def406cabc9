/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The listening socket. Either our own, or one that the supervisor keeps open
 * and hands to every instance (systemd's LISTEN_FDS): then several instances
 * serve one address, and one that stops loses nobody, since what the kernel
 * has queued stays queued for the others.
 */
#include <sys/socket.h>

#include <linux/filter.h>

#include <fcntl.h>
#include <kore.h>
#include <stdlib.h>
#include <unistd.h>

#include <http.h>

#include "server.h"
#include "server_glue.h"

enum {
	GIVEN_FD = 3
};

static bool is_given(void);
static void take_given(struct kore_server *server);

static bool given;

void
server_listen(const struct server_options *options)
{
	struct kore_server *server = kore_server_create("http");
	struct kore_domain *domain = kore_domain_new("*");

	server->tls = 0;
	given = is_given();
	if (given)
		take_given(server);
	else if (!kore_server_bind(server, options->host, options->port, NULL))
		fatal("cannot listen on %s:%s", options->host, options->port);
	if (!kore_domain_attach(domain, server) ||
	    !kore_module_handler_new(domain, "*", "server_handle", NULL,
		HANDLER_TYPE_STATIC))
		fatal("cannot route requests");
}

/* sd_listen_fds(3): the variables are for this process only. */
static bool
is_given(void)
{
	const char *pid = getenv("LISTEN_PID"), *n = getenv("LISTEN_FDS");
	bool ours = pid != NULL && n != NULL &&
	    strtol(pid, NULL, 10) == (long)getpid();

	if (ours && strcmp(n, "1") != 0)
		fatal("one listening socket is wanted, not %s", n);
	(void)unsetenv("LISTEN_PID");
	(void)unsetenv("LISTEN_FDS");
	(void)unsetenv("LISTEN_FDNAMES");
	return (ours);
}

static void
take_given(struct kore_server *server)
{
	struct sockaddr_storage address = { 0 };
	socklen_t n = sizeof(address);
	struct listener *l;
	int listening = 0;
	socklen_t size = sizeof(listening);

	if (getsockopt(GIVEN_FD, SOL_SOCKET, SO_ACCEPTCONN, &listening,
		&size) == -1 ||
	    listening == 0 ||
	    getsockname(GIVEN_FD, (struct sockaddr *)&address, &n) == -1 ||
	    (address.ss_family != AF_INET && address.ss_family != AF_INET6))
		fatal("descriptor %d is not a listening Internet socket",
		    GIVEN_FD);
	if (fcntl(GIVEN_FD, F_SETFD, FD_CLOEXEC) == -1 ||
	    !kore_connection_nonblock(GIVEN_FD, 1))
		fatal("cannot use descriptor %d: %s", GIVEN_FD, errno_s);

	l = kore_listener_create(server);
	l->family = address.ss_family;
	l->fd = GIVEN_FD;
}

void
server_accept(void)
{
	struct kore_server *server;
	struct listener *l;

	LIST_FOREACH(server, &kore_servers, list) {
		LIST_FOREACH(l, &server->listeners, list) {
			l->evt.flags |= KORE_EVENT_READ;
			kore_listener_accept(l, 0);
		}
	}
}

/*
 * The kernel wakes the worker that has been on the listener's list longest. Who
 * has taken somebody goes to the end of that list: else the first would take
 * all of them, as long as it is not busy.
 */
void
server_listen_step(bool accepted)
{
	if (!accepted || !worker->has_lock)
		return;
	kore_platform_disable_accept();
	kore_platform_enable_accept();
}

/*
 * Closing a socket resets whoever is queued on it, and between the last accept
 * and the close somebody may come. So first no SYN is let in any more: the
 * client's system sends it again after a second, when there is either nobody
 * here or the next instance. A socket that others use too just stays open.
 */
void
server_closing(int fd)
{
	static struct sock_filter no_syn[] = {
		BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 13), /* the flags */
		BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, 0x02, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, 0),
		BPF_STMT(BPF_RET | BPF_K, UINT32_MAX),
	};
	struct sock_fprog program = { sizeof(no_syn) / sizeof(no_syn[0]),
		no_syn };

	if (!given &&
	    setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program,
		sizeof(program)) == -1)
		kore_log(LOG_NOTICE, "SO_ATTACH_FILTER: %s", errno_s);
}
