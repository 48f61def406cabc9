/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Signing in: what there is to be compared, the slow comparison away from the
 * loop, and what came of it, in one statement each.
 */
#include "../core/auth.h"
#include "../core/password.h"
#include "../core/routes.h"
#include "../core/work.h"
#include "../lib/passphrase.h"
#include "caller.h"
#include "secrets.h"
#include "session.sql.h"

static enum step
created(struct ctx *c, struct db_result *result)
{
	if (!has_problem(result)) {
		session_send(c);
		if (ctx_param(c, "device_hash") == NULL)
			caller_remember(c);
	}
	return (reply_object(c, result));
}

static enum step
create_hashed(struct ctx *c)
{
	return (ctx_query(c, &SQL_SESSION_CREATE, created));
}

static enum step
create_verified(struct ctx *c, bool right)
{
	const char *stored = ctx_param(c, "stored");

	ctx_bind(c, "is_right", right ? "true" : "false");
	ctx_bind(c, "password_hash", NULL);
	code_bind(c, ctx_param(c, "totp_sealed"));
	session_bind(c);
	/* Hashes of a time when less effort was asked are made anew. */
	if (right && stored != NULL && passphrase_is_stale(stored))
		return (
		    password_hash(c, ctx_param(c, "password"), create_hashed));
	return (create_hashed(c));
}

static enum step
create_begun(struct ctx *c, struct db_result *result)
{
	if (has_problem(result))
		return (reply_object(c, result));
	keep(c, result, "account");
	keep(c, result, "stored");
	keep(c, result, "totp_sealed");
	keep(c, result, "now_s");
	return (password_verify(c, ctx_param(c, "password"),
	    ctx_param(c, "stored"), create_verified));
}

enum step
session_create(struct ctx *c)
{
	if (!work_has_room())
		return (work_refuse(c));
	caller_bind(c);
	return (ctx_query(c, &SQL_SESSION_CREATE_BEGIN, create_begun));
}

enum step
session_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_SESSION_GET, reply_object));
}

static enum step
deleted(struct ctx *c, struct db_result *result)
{
	auth_clear_session(c);
	return (reply_object(c, result));
}

enum step
session_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_SESSION_DELETE, deleted));
}

/* ---- the password or the second factor once more ---- */

static enum step
stepped_up(struct ctx *c, struct db_result *result)
{
	if (!has_problem(result))
		session_send(c);
	return (reply_object(c, result));
}

static enum step
step_up_verified(struct ctx *c, bool right)
{
	ctx_bind(c, "is_right", right ? "true" : "false");
	return (ctx_query(c, &SQL_SESSION_STEP_UP, stepped_up));
}

static enum step
step_up_begun(struct ctx *c, struct db_result *result)
{
	if (has_problem(result))
		return (reply_object(c, result));
	keep(c, result, "stored");
	keep(c, result, "totp_sealed");
	keep(c, result, "now_s");
	code_bind(c, ctx_param(c, "totp_sealed"));
	session_bind(c);
	if (ctx_param(c, "password") != NULL)
		return (password_verify(c, ctx_param(c, "password"),
		    ctx_param(c, "stored"), step_up_verified));
	ctx_bind(c, "is_right", NULL);
	return (ctx_query(c, &SQL_SESSION_STEP_UP, stepped_up));
}

enum step
session_step_up(struct ctx *c)
{
	return (ctx_query(c, &SQL_MY_SECRETS, step_up_begun));
}

/* ---- where one is signed in ---- */

enum step
session_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_SESSION_LIST, reply_list));
}

enum step
session_end(struct ctx *c)
{
	return (ctx_query(c, &SQL_SESSION_END, reply_object));
}
