/* SPDX-License-Identifier: EUPL-1.2 */
#include "address.h"

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>

enum {
	V4_OFFSET = 12, /* of the four bytes in the sixteen */
	V4_BITS_MIN = 8,
	V6_BITS_MIN = 16,
	SUBSCRIBER_BYTES = 8
};

static const unsigned char v4_prefix[V4_OFFSET] = { 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0xff, 0xff };

bool
address_parse(struct str text, struct address *ret)
{
	char copy[INET6_ADDRSTRLEN];

	if (text.n == 0 || text.n >= sizeof(copy) ||
	    memchr(text.p, '\0', text.n) != NULL)
		return (false);
	memcpy(copy, text.p, text.n);
	copy[text.n] = '\0';

	memcpy(ret->bytes, v4_prefix, sizeof(v4_prefix));
	return (inet_pton(AF_INET, copy, ret->bytes + V4_OFFSET) == 1 ||
	    inet_pton(AF_INET6, copy, ret->bytes) == 1);
}

bool
address_is_v4(const struct address *a)
{
	return (memcmp(a->bytes, v4_prefix, sizeof(v4_prefix)) == 0);
}

struct address
address_network(const struct address *a)
{
	struct address network = *a;

	if (!address_is_v4(a))
		memset(network.bytes + SUBSCRIBER_BYTES, 0,
		    ADDRESS_BYTES - SUBSCRIBER_BYTES);
	return (network);
}

/* One to three digits, no sign, no leading zero. */
static bool
parse_bits(struct str text, unsigned int *ret)
{
	unsigned int bits = 0;

	if (text.n == 0 || text.n > 3 || (text.p[0] == '0' && text.n > 1))
		return (false);
	for (size_t i = 0; i < text.n; i++) {
		if (!char_is_digit(text.p[i]))
			return (false);
		bits = bits * 10 + (unsigned int)(text.p[i] - '0');
	}
	*ret = bits;
	return (true);
}

static bool
same_prefix(const unsigned char *a, const unsigned char *b, unsigned int bits)
{
	unsigned int whole = bits / 8, rest = bits % 8;

	if (memcmp(a, b, whole) != 0)
		return (false);
	return (rest == 0 || (a[whole] ^ b[whole]) >> (8 - rest) == 0);
}

bool
address_range_parse(struct str text, struct address_range *ret)
{
	struct str rest = text, name = str_cut(&rest, '/');
	bool one = name.n == text.n, v4;
	unsigned int bits;

	if (!address_parse(name, &ret->first))
		return (false);
	v4 = address_is_v4(&ret->first);
	ret->bits = 8 * ADDRESS_BYTES;
	if (one)
		return (true);
	if (!parse_bits(rest, &bits) || bits > (v4 ? 32 : 128) ||
	    bits < (v4 ? V4_BITS_MIN : V6_BITS_MIN))
		return (false);

	ret->bits = v4 ? bits + 8 * V4_OFFSET : bits;
	for (unsigned int i = ret->bits; i < 8 * ADDRESS_BYTES; i++)
		if (ret->first.bytes[i / 8] >> (7 - i % 8) & 1)
			return (false);
	return (true);
}

bool
address_is_in(const struct address *a, const struct address_range *range)
{
	return (same_prefix(a->bytes, range->first.bytes, range->bits));
}
