/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * UUIDs as text, and request ids.
 */
#include "uuid.h"

#include <sodium.h>

bool
uuid_parse(struct str s, char ret[UUID_SIZE])
{
	char lower[UUID_SIZE];
	size_t i;
	char c;

	if (s.n != UUID_SIZE - 1)
		return (false);
	for (i = 0; i < s.n; i++) {
		c = s.p[i];
		if (c >= 'A' && c <= 'F')
			c = (char)(c - 'A' + 'a');
		if (i == 8 || i == 13 || i == 18 || i == 23) {
			if (c != '-')
				return (false);
		} else if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
			return (false);
		}
		lower[i] = c;
	}
	lower[i] = '\0';
	memcpy(ret, lower, UUID_SIZE);
	return (true);
}

void
request_id_new(char ret[REQUEST_ID_SIZE])
{
	unsigned char bytes[(REQUEST_ID_SIZE - 1) / 2];

	/* W3C Trace Context forbids the id that is all zero. */
	do {
		randombytes_buf(bytes, sizeof(bytes));
	} while (sodium_is_zero(bytes, sizeof(bytes)) != 0);
	(void)sodium_bin2hex(ret, REQUEST_ID_SIZE, bytes, sizeof(bytes));
}
