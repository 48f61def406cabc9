/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Headers that say who asks: each line of the input is one, a cookie's value
 * when it begins with 'c', else an Authorization.
 */
#include <stdlib.h>

#include "fuzz.h"
#include "lib/credential.h"

static void
must(bool right)
{
	if (!right)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest = { (const char *)data, size };
	struct credential c = { 0 };
	struct api_key key;
	char hash[TOKEN_HASH_SIZE];

	if (api_key_parse(rest, &key))
		must(rest.n == API_KEY_SIZE - 1 && api_key_begins(rest));
	if (token_hash(rest, hash))
		must(rest.n == TOKEN_SIZE - 1);
	while (rest.n > 0) {
		struct str line = str_cut(&rest, '\n');
		enum credential_kind before = c.kind;

		if (line.n > 0 && line.p[0] == 'c')
			credential_cookie(&c,
			    (struct str){ line.p + 1, line.n - 1 });
		else
			credential_authorization(&c, line);
		/* What was said is never unsaid, and two are too many. */
		must(before == CREDENTIAL_NONE || c.kind == before ||
		    c.kind == CREDENTIAL_AMBIGUOUS);
	}
	if (c.kind == CREDENTIAL_SESSION || c.kind == CREDENTIAL_KEY)
		must(strlen(c.hash) == TOKEN_HASH_SIZE - 1);
	must((c.kind == CREDENTIAL_KEY) <= (strlen(c.key_id) == 8));
	return (0);
}
