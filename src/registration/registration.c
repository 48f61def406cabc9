/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Entries on their way into the catalogue, and what organisations say of
 * themselves. The work is done in SQL (migration 0015).
 */
#include <sodium.h>
#include <string.h>
#include <time.h>

#include "../core/client.h"
#include "../core/routes.h"
#include "../core/secret.h"
#include "../core/server_info.h"
#include "registration.sql.h"

enum step
registration_check(struct ctx *c)
{
	c->cache_control = "no-store";
	return (ctx_query(c, &SQL_REGISTRATION_CHECK, reply_object));
}

enum step
registration_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_LIST, reply_list));
}

enum step
registration_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_CREATE, reply_object));
}

enum step
registration_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_GET, reply_object));
}

enum step
registration_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_UPDATE, reply_object));
}

enum step
registration_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_DELETE, reply_object));
}

enum step
registration_submit(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_SUBMIT, reply_object));
}

enum step
registration_withdraw(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_WITHDRAW, reply_object));
}

enum step
registration_appeal(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_APPEAL, reply_object));
}

enum step
registration_timeline(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_TIMELINE, reply_object));
}

enum step
registration_preview(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTRATION_PREVIEW, reply_object));
}

enum step
message_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_MESSAGE_LIST, reply_object));
}

enum step
message_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_MESSAGE_CREATE, reply_object));
}

/* ---- profiles ---- */

enum step
profile_field_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_PROFILE_FIELD_LIST, reply_object));
}

enum step
profile_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_PROFILE_GET, reply_object));
}

enum step
ngo_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_UPDATE, reply_object));
}

enum step
ngo_confirm(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_CONFIRM, reply_object));
}

enum step
ngo_confirm_by_mail(struct ctx *c)
{
	/* What is no token has no hash, and is refused as one that is unknown. */
	ctx_bind(c, "token_hash", secret_hash(c, ctx_param(c, "token")));
	return (ctx_query(c, &SQL_NGO_CONFIRM_BY_MAIL, reply_object));
}

enum step
ngo_history(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_HISTORY, reply_list));
}

/* ---- corrections ---- */

enum step
correction_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_CORRECTION_LIST, reply_list));
}

/*
 * Where a request comes from, so that what comes from one place in a day can
 * be counted, and nothing else be learnt from it.
 */
static const char *
network_of_today(struct ctx *c)
{
	struct {
		struct address network;
		int64_t day;
	} from;
	unsigned char hash[crypto_generichash_BYTES];
	char *hex = arena_alloc(&c->arena, 2 * sizeof(hash) + 1);
	struct address address = client_address(c);

	memset(&from, 0, sizeof(from));
	from.network = address_network(&address);
	from.day = (int64_t)time(NULL) / 86400;
	(void)crypto_generichash(hash, sizeof(hash),
	    (const unsigned char *)&from, sizeof(from), server_config()->secret,
	    sizeof(server_config()->secret));
	(void)sodium_bin2hex(hex, 2 * sizeof(hash) + 1, hash, sizeof(hash));
	return (hex);
}

enum step
correction_create(struct ctx *c)
{
	ctx_bind(c, "network", network_of_today(c));
	return (ctx_query(c, &SQL_CORRECTION_CREATE, reply_object));
}
