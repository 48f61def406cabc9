/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: an address of the web as a person gives it. What comes out is ASCII
 * that comes out again as it is.
 */
#include "fuzz.h"
#include "lib/web_address.h"

static bool
is_plain(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || (unsigned char)s.p[i] >= 0x7f ||
		    s.p[i] == '"' || s.p[i] == '<' || s.p[i] == '>')
			return (false);
	return (true);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a;
	struct str clean, again;

	arena_init(&a);
	if (web_address_clean(&a, fuzz_exact(&a, fuzz_str(data, size)),
		&clean)) {
		PROMISE(clean.n > 0 && clean.n <= WEB_ADDRESS_MOST);
		PROMISE(is_plain(clean));
		PROMISE(web_address_clean(&a, clean, &again));
		PROMISE(str_eq(clean, again));
	}
	arena_release(&a);
	return (0);
}
