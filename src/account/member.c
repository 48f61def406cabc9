/* SPDX-License-Identifier: EUPL-1.2 */
/* Members of organisations and their invitations. */
#include "../core/password.h"
#include "../core/routes.h"
#include "member.sql.h"
#include "secrets.h"

enum step
account_ngo_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_NGO_LIST, reply_list));
}

enum step
member_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_MEMBER_LIST, reply_list));
}

enum step
member_invite(struct ctx *c)
{
	link_bind(c);
	return (ctx_query(c, &SQL_MEMBER_INVITE, reply_object));
}

enum step
member_invitation_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_MEMBER_INVITATION_DELETE, reply_object));
}

enum step
member_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_MEMBER_UPDATE, reply_object));
}

enum step
member_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_MEMBER_DELETE, reply_object));
}

/* ---- accepting, with an account or by making one ---- */

static enum step
accept_hashed(struct ctx *c)
{
	return (ctx_query(c, &SQL_INVITATION_ACCEPT, reply_object));
}

static enum step
accept_begun(struct ctx *c, struct db_result *result)
{
	ctx_bind(c, "password_hash", NULL);
	if (str_eq(db_value(result, 0, "hash_wanted"), STR("t")))
		return (
		    password_hash(c, ctx_param(c, "password"), accept_hashed));
	return (accept_hashed(c));
}

enum step
invitation_accept(struct ctx *c)
{
	if (!token_bind(c) || !password_look(c))
		return (STEP_DONE);
	ctx_bind(c, "mail_lang", ctx_param(c, "lang"));
	return (ctx_query(c, &SQL_INVITATION_BEGIN, accept_begun));
}
