/* SPDX-License-Identifier: EUPL-1.2 */
/* One's own account: what is kept, its password and address, its end. */
#include "../core/auth.h"
#include "../core/password.h"
#include "../core/routes.h"
#include "account.sql.h"
#include "caller.h"
#include "secrets.h"

enum step
account_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_GET, reply_object));
}

enum step
account_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_UPDATE, reply_object));
}

enum step
account_export(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_EXPORT, reply_object));
}

static enum step
deleted(struct ctx *c, struct db_result *result)
{
	auth_clear_session(c);
	return (reply_object(c, result));
}

enum step
account_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_DELETE, deleted));
}

/* ---- password ---- */

static enum step
password_set(struct ctx *c, struct db_result *result)
{
	if (!has_problem(result))
		session_send(c);
	return (reply_object(c, result));
}

static enum step
password_hashed(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_PASSWORD_SET, password_set));
}

static enum step
password_verified(struct ctx *c, bool right)
{
	ctx_bind(c, "is_right", right ? "true" : "false");
	session_bind(c);
	if (right)
		return (password_hash(c, ctx_param(c, "password"),
		    password_hashed));
	ctx_bind(c, "password_hash", NULL);
	return (password_hashed(c));
}

static enum step
password_begun(struct ctx *c, struct db_result *result)
{
	if (has_problem(result))
		return (reply_object(c, result));
	keep(c, result, "stored");
	return (password_verify(c, ctx_param(c, "current_password"),
	    ctx_param(c, "stored"), password_verified));
}

enum step
account_password_set(struct ctx *c)
{
	if (!password_look(c))
		return (STEP_DONE);
	return (ctx_query(c, &SQL_ACCOUNT_PASSWORD_BEGIN, password_begun));
}

/* ---- address ---- */

enum step
account_email_set(struct ctx *c)
{
	caller_bind(c);
	link_bind(c);
	return (ctx_query(c, &SQL_ACCOUNT_EMAIL_SET, reply_object));
}

enum step
account_email_confirm(struct ctx *c)
{
	if (!token_bind(c))
		return (STEP_DONE);
	return (ctx_query(c, &SQL_ACCOUNT_EMAIL_CONFIRM, reply_object));
}
