/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * UUIDs as text, and request ids.
 */
#include "uuid.h"

#include <sodium.h>

enum {
	ID_BYTES = (REQUEST_ID_SIZE - 1) / 2,
	IDS_AT_ONCE = 64
};

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

/* Random bytes, asked of the system for many ids at once: they are no secret.
 * Of each process its own, since only workers make ids, after they began. */
static const unsigned char *
random_id(void)
{
	static unsigned char ids[IDS_AT_ONCE][ID_BYTES];
	static size_t left;

	if (left == 0) {
		randombytes_buf(ids, sizeof(ids));
		left = IDS_AT_ONCE;
	}
	return (ids[--left]);
}

void
request_id_new(char ret[REQUEST_ID_SIZE])
{
	static const char digits[] = "0123456789abcdef";
	const unsigned char *bytes;

	/* W3C Trace Context forbids the id that is all zero. */
	do {
		bytes = random_id();
	} while (sodium_is_zero(bytes, ID_BYTES) != 0);
	for (size_t i = 0; i < ID_BYTES; i++) {
		ret[2 * i] = digits[bytes[i] >> 4];
		ret[2 * i + 1] = digits[bytes[i] & 15];
	}
	ret[REQUEST_ID_SIZE - 1] = '\0';
}
