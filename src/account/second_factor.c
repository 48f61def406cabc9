/* SPDX-License-Identifier: EUPL-1.2 */
/* The second factor of one's account: codes of an authenticator (RFC 6238),
 * and recovery codes for when it is lost. */
#include "../core/routes.h"
#include "../core/secret.h"
#include "../lib/totp.h"
#include "secrets.h"
#include "session.sql.h"

static enum step
reply_codes(struct ctx *c, int status)
{
	return (reply_text(c, status, "application/json",
	    str_from(arena_printf(&c->arena, "{\"recovery_codes\":%s}",
		ctx_param(c, "codes")))));
}

/* Base32 and an address need no escaping. */
static enum step
totp_kept(struct ctx *c, struct db_result *result)
{
	const char *secret = ctx_param(c, "secret");

	return (reply_text(c, 201, "application/json",
	    str_from(arena_printf(&c->arena,
		"{\"secret\":\"%s\",\"uri\":\"%s\"}", secret,
		totp_uri(&c->arena, STR("Conect"), db_value(result, 0, "email"),
		    str_from(secret))))));
}

enum step
totp_create(struct ctx *c)
{
	char *secret = arena_alloc(&c->arena, TOTP_BASE32_SIZE);

	totp_secret(secret);
	ctx_bind(c, "secret", secret);
	ctx_bind(c, "sealed", secret_seal(c, "totp", secret));
	return (ctx_query(c, &SQL_TOTP_CREATE, totp_kept));
}

static enum step
totp_confirmed(struct ctx *c, struct db_result *result)
{
	if (has_problem(result))
		return (reply_object(c, result));
	session_send(c);
	return (reply_codes(c, 200));
}

static enum step
totp_confirm_begun(struct ctx *c, struct db_result *result)
{
	if (has_problem(result))
		return (reply_object(c, result));
	keep(c, result, "totp_waiting");
	keep(c, result, "now_s");
	code_bind(c, ctx_param(c, "totp_waiting"));
	ctx_bind(c, "codes", recovery_codes_new(c));
	session_bind(c);
	return (ctx_query(c, &SQL_TOTP_CONFIRM, totp_confirmed));
}

enum step
totp_confirm(struct ctx *c)
{
	return (ctx_query(c, &SQL_MY_SECRETS, totp_confirm_begun));
}

enum step
totp_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_TOTP_DELETE, reply_object));
}

static enum step
codes_kept(struct ctx *c, struct db_result *result)
{
	(void)result;
	return (reply_codes(c, 201));
}

enum step
recovery_code_create(struct ctx *c)
{
	ctx_bind(c, "codes", recovery_codes_new(c));
	return (ctx_query(c, &SQL_RECOVERY_CODE_CREATE, codes_kept));
}
