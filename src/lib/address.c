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

/* Where nobody of the internet at large is. */
static const struct {
	unsigned char first[4];
	unsigned int bits;
} v4_special[] = {
	{ { 0 }, 8 },          /* this network */
	{ { 10 }, 8 },         /* private */
	{ { 100, 64 }, 10 },   /* shared by carriers */
	{ { 127 }, 8 },        /* this machine */
	{ { 169, 254 }, 16 },  /* this link; clouds tell their secrets there */
	{ { 172, 16 }, 12 },   /* private */
	{ { 192, 0, 0 }, 24 }, /* of protocols */
	{ { 192, 0, 2 }, 24 }, /* documentation */
	{ { 192, 31, 196 }, 24 }, /* AS112 */
	{ { 192, 52, 193 }, 24 }, /* AMT */
	{ { 192, 88, 99 }, 24 },  /* 6to4 relays */
	{ { 192, 168 }, 16 },     /* private */
	{ { 192, 175, 48 }, 24 }, /* AS112 */
	{ { 198, 18 }, 15 },      /* benchmarks */
	{ { 198, 51, 100 }, 24 }, /* documentation */
	{ { 203, 0, 113 }, 24 },  /* documentation */
	{ { 224 }, 4 },           /* groups */
	{ { 240 }, 4 },           /* reserved, and broadcast */
};

/* Within 2000::/3; outside of it there is nobody. */
static const struct {
	unsigned char first[6];
	unsigned int bits;
} v6_special[] = {
	{ { 0x20, 0x01 }, 23 },             /* of protocols, Teredo */
	{ { 0x20, 0x01, 0x0d, 0xb8 }, 32 }, /* documentation */
	{ { 0x20, 0x02 }, 16 },             /* 6to4 */
	{ { 0x26, 0x20, 0x00, 0x4f, 0x80, 0x00 }, 48 }, /* AS112 */
	{ { 0x3f, 0xff }, 20 },                         /* documentation */
};

bool
address_is_public(const struct address *a)
{
	static const unsigned char global[] = { 0x20 };
	size_t i;

	if (address_is_v4(a)) {
		for (i = 0; i < sizeof(v4_special) / sizeof(v4_special[0]); i++)
			if (same_prefix(a->bytes + V4_OFFSET,
				v4_special[i].first, v4_special[i].bits))
				return (false);
		return (true);
	}
	if (!same_prefix(a->bytes, global, 3))
		return (false);
	for (i = 0; i < sizeof(v6_special) / sizeof(v6_special[0]); i++)
		if (same_prefix(a->bytes, v6_special[i].first,
			v6_special[i].bits))
			return (false);
	return (true);
}
