/* SPDX-License-Identifier: EUPL-1.2 */
#include "client.h"

#include "server_info.h"

static bool
is_trusted(const struct address *peer)
{
	const struct config *config = server_config();

	for (size_t i = 0; i < config->nproxies; i++)
		if (address_is_in(peer, &config->proxies[i]))
			return (true);
	return (false);
}

/* The one X-Real-IP; of several none is to be believed. */
static bool
told_by_proxy(const struct ctx *c, struct address *ret)
{
	const struct header *found = NULL;

	for (size_t i = 0; i < c->req->nheaders; i++) {
		if (!str_eq_nocase(c->req->headers[i].name, STR("x-real-ip")))
			continue;
		if (found != NULL)
			return (false);
		found = &c->req->headers[i];
	}
	return (found != NULL && address_parse(found->value, ret));
}

struct address
client_address(const struct ctx *c)
{
	struct address peer = { { 0 } }, client;

	if (!address_parse(c->req->address, &peer) || !is_trusted(&peer) ||
	    !told_by_proxy(c, &client))
		return (peer);
	return (client);
}
