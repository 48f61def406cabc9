/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Who may connect, and who gives way when there is no room.
 *
 * One address (of IPv6: one network of 64 bits) holds at most so many
 * connections of a worker. Behind one address there may be a whole ministry,
 * whose browsers keep connections that wait for nothing: so an address that
 * has its full number first loses the one that has waited longest, and is
 * refused (503) only when all of them are at work. Proxies that are trusted,
 * and 127.0.0.1 and ::1, are never counted.
 *
 * A full worker takes a newcomer in the place of whoever has for the longest
 * time not sent a whole request; answers that nobody reads give up their
 * memory likewise. Who sends and reads at an ordinary pace is never chosen.
 */
#include <netinet/in.h>

#include <kore.h>

#include <http.h>

#include "../lib/tally.h"
#include "metrics.h"
#include "server.h"
#include "server_glue.h"

enum {
	ROOM = 16,          /* connections kept free for newcomers */
	PATIENCE_MS = 1000, /* until a silent connection may be given away */
	READING_MS = 2000,  /* until an unread answer may be given up */
	SEARCH_MS = 100,    /* between searches that found nothing */
	SEND_BUDGET = 64 * 1024 * 1024
};

static bool count_of(const struct connection *c, struct address *ret);
static void closed(struct connection *c);
static bool make_room(const struct address *of);
static struct connection *longest_waiting(const struct address *of,
    u_int64_t now);
static bool waits(const struct connection *c, u_int64_t now);
static struct connection *longest_unread(u_int64_t now);

static const struct server_options *options;
static bool accepted;
static struct tally *held;

void
server_admission_init(const struct server_options *given)
{
	options = given;
}

void
server_admission_worker(void)
{
	held = tally_new(worker_max_connections + ROOM);
	if (held == NULL)
		fatal("no memory for counting connections");
}

int
server_opened(struct connection *c)
{
	struct address address;
	size_t most = options->per_address, n;

	accepted = true;
	if (!count_of(c, &address))
		return (0);

	c->disconnect = closed;
	n = tally_add(held, &address);
	if (n <= most || make_room(&address))
		return (0);
	/* So many refusals may be on their way; more are not worth one. */
	return (n > most + most / 8 + 1 ? -1 : 503);
}

void
server_admission_step(void)
{
	u_int32_t after = worker_active_connections + ROOM;

	if (server_is_stopping())
		return;
	server_listen_step(accepted);
	accepted = false;

	while (after-- > worker_max_connections && make_room(NULL))
		;
}

/* The address under which c is counted; false when it is not. */
static bool
count_of(const struct connection *c, struct address *ret)
{
	static const struct address loopback[] = {
		{ { [10] = 0xff, 0xff, 127, 0, 0, 1 } },
		{ { [15] = 1 } },
	};

	if (options->per_address == 0)
		return (false);
	*ret = (struct address){ { [10] = 0xff, 0xff } };
	if (c->family == AF_INET6)
		memcpy(ret->bytes, &c->addr.ipv6.sin6_addr, sizeof(*ret));
	else
		memcpy(ret->bytes + 12, &c->addr.ipv4.sin_addr, 4);

	for (size_t i = 0; i < sizeof(loopback) / sizeof(loopback[0]); i++)
		if (memcmp(ret, &loopback[i], sizeof(*ret)) == 0)
			return (false);
	for (size_t i = 0; i < options->nproxies; i++)
		if (address_is_in(ret, &options->proxies[i]))
			return (false);
	*ret = address_network(ret);
	return (true);
}

static void
closed(struct connection *c)
{
	struct address address;

	if (count_of(c, &address))
		(void)tally_take(held, &address);
}

/*
 * Closes the connection that has waited longest without a whole request: any
 * (of == NULL), or, of those that have begun none, one of that address. Who
 * was told that there is none asks again only after a while.
 */
static bool
make_room(const struct address *of)
{
	static struct {
		struct address of;
		u_int64_t when;
	} vain[64];
	static const struct address anybody;
	const struct address *key = of == NULL ? &anybody : of;
	size_t i = (key->bytes[7] ^ key->bytes[15]) % 64;
	u_int64_t now = kore_time_ms();
	struct connection *c;

	if (memcmp(&vain[i].of, key, sizeof(*key)) == 0 &&
	    now - vain[i].when < SEARCH_MS)
		return (false);
	c = longest_waiting(of, now);
	if (c == NULL) {
		vain[i].of = *key;
		vain[i].when = now;
		return (false);
	}
	kore_connection_disconnect(c);
	return (true);
}

static struct connection *
longest_waiting(const struct address *of, u_int64_t now)
{
	struct connection *c, *found = NULL;
	struct address address;

	TAILQ_FOREACH(c, &connections, list) {
		if (!waits(c, now) ||
		    (found != NULL && c->http_start >= found->http_start))
			continue;
		if (of == NULL ||
		    ((c->flags & CONN_HTTP_IDLE) && count_of(c, &address) &&
			memcmp(&address, of, sizeof(address)) == 0))
			found = c;
	}
	return (found);
}

/* http_timeout: set while a head, a body or nothing is waited for. */
static bool
waits(const struct connection *c, u_int64_t now)
{
	return (c->proto == CONN_PROTO_HTTP && c->http_timeout != 0 &&
	    TAILQ_EMPTY(&c->send_queue) && now - c->http_start >= PATIENCE_MS);
}

bool
server_can_hold(size_t n)
{
	u_int64_t now = kore_time_ms();
	struct connection *c;
	struct netbuf *nb;

	if (net_send_held + n <= SEND_BUDGET)
		return (true);
	while (net_send_held + n > SEND_BUDGET &&
	    (c = longest_unread(now)) != NULL) {
		kore_connection_disconnect(c);
		c->snb = NULL;
		while ((nb = TAILQ_FIRST(&c->send_queue)) != NULL)
			net_remove_netbuf(c, nb);
	}
	return (net_send_held + n <= SEND_BUDGET);
}

static struct connection *
longest_unread(u_int64_t now)
{
	struct connection *c, *found = NULL;

	TAILQ_FOREACH(c, &connections, list)
		if (c->proto == CONN_PROTO_HTTP &&
		    !TAILQ_EMPTY(&c->send_queue) &&
		    now - c->http_start >= READING_MS &&
		    (found == NULL || c->http_start < found->http_start))
			found = c;
	return (found);
}
