/* SPDX-License-Identifier: EUPL-1.2 */
/* Keys of programs. The text of a key is in one answer and nowhere else. */
#include "../core/routes.h"
#include "../lib/api_key.h"
#include "officer.sql.h"
#include "secrets.h"
#include "session.sql.h"

static void
key_bind(struct ctx *c)
{
	char *text = arena_alloc(&c->arena, API_KEY_SIZE);
	struct api_key *key = arena_alloc(&c->arena, sizeof(*key));

	api_key_new(text, key);
	ctx_bind(c, "secret", text);
	ctx_bind(c, "key_id", key->id);
	ctx_bind(c, "key_hash", key->hash);
}

static enum step
key_made(struct ctx *c, struct db_result *result)
{
	struct str body = db_value(result, 0, "body");

	if (body.p == NULL)
		return (reply_object(c, result));
	return (reply_text(c, 201, "application/json",
	    str_from(arena_printf(&c->arena, "{\"key\":%.*s,\"secret\":\"%s\"}",
		(int)body.n, body.p, ctx_param(c, "secret")))));
}

/* A new key, good for a year if nothing is said. */
static enum step
create(struct ctx *c, const struct statement *statement)
{
	if (ctx_param(c, "days") == NULL)
		ctx_bind(c, "days", "365");
	key_bind(c);
	return (ctx_query(c, statement, key_made));
}

/* In the place of another, which works for a day more. */
static enum step
rotate(struct ctx *c, const struct statement *statement)
{
	if (ctx_param(c, "overlap_hours") == NULL)
		ctx_bind(c, "overlap_hours", "24");
	key_bind(c);
	return (ctx_query(c, statement, key_made));
}

/* ---- of a person ---- */

enum step
key_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_KEY_LIST, reply_list));
}

enum step
key_create(struct ctx *c)
{
	return (create(c, &SQL_KEY_CREATE));
}

enum step
key_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_KEY_DELETE, reply_object));
}

enum step
key_rotate(struct ctx *c)
{
	return (rotate(c, &SQL_KEY_ROTATE));
}

/* ---- of an authority ---- */

enum step
authority_key_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_AUTHORITY_KEY_LIST, reply_list));
}

enum step
authority_key_create(struct ctx *c)
{
	return (create(c, &SQL_AUTHORITY_KEY_CREATE));
}

enum step
authority_key_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_AUTHORITY_KEY_DELETE, reply_object));
}

enum step
authority_key_rotate(struct ctx *c)
{
	return (rotate(c, &SQL_AUTHORITY_KEY_ROTATE));
}
