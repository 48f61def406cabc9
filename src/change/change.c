/* SPDX-License-Identifier: EUPL-1.2 */
/* What changed, in an order without gaps: how others keep in step. */
#include "../core/routes.h"
#include "change.sql.h"

enum step
change_list(struct ctx *c)
{
	/* A follower must see the newest end of the feed, not a stored one. */
	c->cache_control = "public, no-cache";
	return (ctx_query(c, &SQL_CHANGE_LIST, reply_list));
}
