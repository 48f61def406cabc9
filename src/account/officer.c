/* SPDX-License-Identifier: EUPL-1.2 */
/* People of an authority and their invitations. */
#include "../core/routes.h"
#include "officer.sql.h"
#include "secrets.h"

enum step
officer_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_OFFICER_LIST, reply_list));
}

enum step
officer_invite(struct ctx *c)
{
	link_bind(c);
	return (ctx_query(c, &SQL_OFFICER_INVITE, reply_object));
}

enum step
officer_invitation_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_OFFICER_INVITATION_DELETE, reply_object));
}

enum step
officer_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_OFFICER_UPDATE, reply_object));
}

enum step
officer_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_OFFICER_DELETE, reply_object));
}
