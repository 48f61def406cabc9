/* SPDX-License-Identifier: EUPL-1.2 */
/* Those who look after the service, and who looks after them. */
#include "../core/routes.h"
#include "member.sql.h"
#include "secrets.h"

enum step
user_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_USER_LIST, reply_list));
}

enum step
user_invite(struct ctx *c)
{
	link_bind(c);
	return (ctx_query(c, &SQL_USER_INVITE, reply_object));
}

enum step
user_invitation_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_USER_INVITATION_LIST, reply_list));
}

enum step
user_invitation_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_USER_INVITATION_DELETE, reply_object));
}

enum step
user_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_USER_UPDATE, reply_object));
}

enum step
totp_reset_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_TOTP_RESET_CREATE, reply_object));
}
