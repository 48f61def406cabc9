/* SPDX-License-Identifier: EUPL-1.2 */
#include "idempotency.h"

#include <sodium.h>
#include <string.h>

#include "../lib/seal.h"
#include "contract.h"
#include "idempotency.sql.h"
#include "server_info.h"

enum {
	KEY_MIN = 8,
	KEY_MAX = 200,
	HASH_BYTES = 32
};

static const char KEY_NAME[] = "idempotency_key";
static const char DONE_BEFORE[] = "CN001";

static bool
is_key(struct str key)
{
	if (key.n < KEY_MIN || key.n > KEY_MAX)
		return (false);
	for (size_t i = 0; i < key.n; i++)
		if (key.p[i] < '!' || key.p[i] > '~')
			return (false);
	return (true);
}

static void
add(crypto_generichash_state *state, struct str part)
{
	uint64_t n = part.n;

	(void)crypto_generichash_update(state, (const unsigned char *)&n,
	    sizeof(n));
	(void)crypto_generichash_update(state, (const unsigned char *)part.p,
	    part.n);
}

/* Keyed: a body may hold what must not be guessed at from a copy of the
 * database. */
static const char *
hash_of_request(struct ctx *c)
{
	unsigned char key[SEAL_KEY_SIZE], hash[HASH_BYTES];
	char *hex = arena_alloc(&c->arena, 2 * sizeof(hash) + 1);
	crypto_generichash_state state;

	seal_subkey(server_config()->secret, "idempotency", key);
	(void)crypto_generichash_init(&state, key, sizeof(key), sizeof(hash));
	add(&state, str_from(c->route->name));
	add(&state, c->req->path);
	add(&state, c->req->query);
	add(&state, c->req->body);
	(void)crypto_generichash_final(&state, hash, sizeof(hash));
	sodium_memzero(key, sizeof(key));
	return (sodium_bin2hex(hex, 2 * sizeof(hash) + 1, hash, sizeof(hash)));
}

bool
idempotency_admit(struct ctx *c)
{
	struct str key = ctx_header(c, "Idempotency-Key");

	if (!c->operation->idempotent || key.p == NULL)
		return (true);
	if (!is_key(key)) {
		ctx_fault(c,
		    &(struct fault){ .in = "header",
			.where = "Idempotency-Key",
			.code = VIOLATION_PATTERN,
			.expected = "^[!-~]{8,200}$" });
		return (false);
	}
	ctx_bind(c, KEY_NAME, arena_strdup(&c->arena, key));
	c->request_hash = hash_of_request(c);
	return (true);
}

static bool
takes_part(const struct statement *s)
{
	if (s == &SQL_IDEMPOTENCY_ANSWER)
		return (false);
	for (int i = 0; i < s->nparams; i++)
		if (strcmp(s->params[i], KEY_NAME) == 0)
			return (true);
	return (false);
}

bool
idempotency_call(struct ctx *c, struct db_call *ret)
{
	const struct statement *s = &SQL_IDEMPOTENCY_BEGIN;
	const char **values;

	if (c->request_hash == NULL || !takes_part(c->statement))
		return (false);
	values = arena_alloc(&c->arena, (size_t)s->nparams * sizeof(*values));
	for (int i = 0; i < s->nparams; i++)
		values[i] = strcmp(s->params[i], KEY_NAME) == 0
		    ? ctx_param(c, KEY_NAME)
		    : c->request_hash;
	*ret = (struct db_call){ s, values, NULL };
	return (true);
}

/* As the work itself would answer: its tag and its language. */
static enum step
answer_again(struct ctx *c, struct db_result *result)
{
	c->statement = c->replayed;
	return (reply_object(c, result));
}

bool
idempotency_replays(struct ctx *c, struct db_result *result, enum step *ret)
{
	if (c->request_hash == NULL || db_status(result) != DB_REFUSED ||
	    strcmp(db_sqlstate(result), DONE_BEFORE) != 0)
		return (false);
	c->replayed = c->statement;
	*ret = ctx_query(c, &SQL_IDEMPOTENCY_ANSWER, answer_again);
	return (true);
}
