/* SPDX-License-Identifier: EUPL-1.2 */
#include "credential.h"

static bool
is_first(struct credential *c)
{
	if (c->kind == CREDENTIAL_NONE)
		return (true);
	c->kind = CREDENTIAL_AMBIGUOUS;
	return (false);
}

/*
 * Names count to the letter: what only looks like ours is somebody else's. We
 * never put the value into quotes, so one in quotes was not ours.
 */
void
credential_cookie(struct credential *c, struct str value)
{
	while (value.n > 0) {
		struct str rest = str_trim(str_cut(&value, ';')), name;

		if (memchr(rest.p, '=', rest.n) == NULL)
			continue;
		name = str_cut(&rest, '=');
		if (!str_eq(name, STR(CREDENTIAL_COOKIE)) || !is_first(c))
			continue;
		c->kind = token_hash(rest, c->hash) ? CREDENTIAL_SESSION
						    : CREDENTIAL_BAD;
	}
}

void
credential_authorization(struct credential *c, struct str value)
{
	struct api_key key = { { 0 }, { 0 } };
	struct str rest = str_trim(value), scheme = str_cut(&rest, ' ');

	if (!is_first(c))
		return;
	c->kind = CREDENTIAL_BAD;
	if (!str_eq_nocase(scheme, STR("Bearer")) ||
	    !api_key_parse(str_trim(rest), &key))
		return;
	c->kind = CREDENTIAL_KEY;
	memcpy(c->hash, key.hash, sizeof(c->hash));
	memcpy(c->key_id, key.id, sizeof(c->key_id));
}
