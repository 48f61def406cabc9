/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Internet addresses as numbers. IPv4 is kept as IPv6 writes it
 * (::ffff:192.0.2.1), so that one address has one form.
 */
#ifndef LIB_ADDRESS_H
#define LIB_ADDRESS_H

#include "str.h"

enum {
	ADDRESS_BYTES = 16
};

struct address {
	unsigned char bytes[ADDRESS_BYTES];
};

struct address_range {
	struct address first;
	unsigned int bits; /* of 128 */
};

/* A bare address: no port, no brackets, no zone, no blanks. */
bool address_parse(struct str text, struct address *ret);
bool address_is_v4(const struct address *a);
/* What one subscriber holds: an IPv4 address, or 64 bits of IPv6. */
struct address address_network(const struct address *a);

/* "192.0.2.7", "10.0.0.0/8", "2001:db8::/32". Refused: bits set behind the
 * prefix, and what is wider than /8 (IPv4) or /16 (IPv6). */
bool address_range_parse(struct str text, struct address_range *ret);
bool address_is_in(const struct address *a, const struct address_range *range);

/* May a host of the internet at large be there? Not so: this machine, private
 * and shared networks, links, documentation, groups, what is reserved, and
 * everything that carries another address within it (IPv4-mapped ones are
 * judged as IPv4). After the registries of RFC 6890 as of 2026. */
bool address_is_public(const struct address *a);

#endif
