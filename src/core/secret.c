/* SPDX-License-Identifier: EUPL-1.2 */
#include "secret.h"

#include "../lib/seal.h"
#include "../lib/token.h"
#include "server_info.h"

void
secret_token(struct ctx *c, const char **text, const char **hash)
{
	char *token = arena_alloc(&c->arena, TOKEN_SIZE);

	token_new(token);
	*text = token;
	*hash = secret_hash(c, token);
}

const char *
secret_hash(struct ctx *c, const char *text)
{
	char *hash = arena_alloc(&c->arena, TOKEN_HASH_SIZE);

	return (token_hash(str_from(text), hash) ? hash : NULL);
}

const char *
secret_seal(struct ctx *c, const char *purpose, const char *text)
{
	return (seal_close(&c->arena, server_config()->secret, purpose,
	    str_from(text)));
}

const char *
secret_open(struct ctx *c, const char *purpose, const char *sealed)
{
	struct str text;

	if (!seal_open(&c->arena, server_config()->secret, purpose,
		str_from(sealed), &text))
		return (NULL);
	return (text.p);
}
