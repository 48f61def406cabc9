/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Signing up, and a forgotten password. Whether an address has an account
 * changes neither the answer nor the work.
 */
#include "../core/password.h"
#include "../core/routes.h"
#include "../core/work.h"
#include "account.sql.h"
#include "caller.h"
#include "secrets.h"

static enum step
create_hashed(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_CREATE, reply_object));
}

static enum step
create_checked(struct ctx *c, struct db_result *result)
{
	(void)result;
	return (password_hash(c, ctx_param(c, "password"), create_hashed));
}

enum step
account_create(struct ctx *c)
{
	if (!work_has_room())
		return (work_refuse(c));
	if (!password_look(c))
		return (STEP_DONE);
	caller_bind(c);
	link_bind(c);
	return (ctx_query(c, &SQL_ACCOUNT_CREATE_BEGIN, create_checked));
}

enum step
account_confirm(struct ctx *c)
{
	if (!token_bind(c))
		return (STEP_DONE);
	return (ctx_query(c, &SQL_ACCOUNT_CONFIRM, reply_object));
}

enum step
password_reset_create(struct ctx *c)
{
	caller_bind(c);
	link_bind(c);
	return (ctx_query(c, &SQL_PASSWORD_RESET_CREATE, reply_object));
}

static enum step
reset_hashed(struct ctx *c)
{
	return (ctx_query(c, &SQL_PASSWORD_RESET_CONFIRM, reply_object));
}

static enum step
reset_checked(struct ctx *c, struct db_result *result)
{
	(void)result;
	return (password_hash(c, ctx_param(c, "password"), reset_hashed));
}

enum step
password_reset_confirm(struct ctx *c)
{
	if (!work_has_room())
		return (work_refuse(c));
	if (!token_bind(c) || !password_look(c))
		return (STEP_DONE);
	return (ctx_query(c, &SQL_PASSWORD_RESET_BEGIN, reset_checked));
}
