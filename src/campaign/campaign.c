/* SPDX-License-Identifier: EUPL-1.2 */
/* Letters to authorities and organisations; the work is done in SQL. */
#include "../core/routes.h"
#include "../core/secret.h"
#include "campaign.sql.h"

enum step
campaign_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_LIST, reply_list));
}

enum step
campaign_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_CREATE, reply_object));
}

enum step
campaign_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_GET, reply_object));
}

enum step
campaign_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_UPDATE, reply_object));
}

enum step
campaign_send(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_SEND, reply_object));
}

enum step
campaign_close(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_CLOSE, reply_object));
}

enum step
campaign_recipient_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_RECIPIENT_LIST, reply_list));
}

enum step
campaign_acknowledge(struct ctx *c)
{
	/* What is no token has no hash, and is refused as one that is unknown. */
	ctx_bind(c, "token_hash", secret_hash(c, ctx_param(c, "token")));
	return (ctx_query(c, &SQL_CAMPAIGN_ACKNOWLEDGE, reply_object));
}

enum step
campaign_unsubscribe(struct ctx *c)
{
	return (ctx_query(c, &SQL_CAMPAIGN_UNSUBSCRIBE, reply_object));
}
