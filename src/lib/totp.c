/* SPDX-License-Identifier: EUPL-1.2 */
#include "totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

/* No text: without a NUL. */
static const char letters[32] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

enum {
	SHA1_BYTES = 20,
	GROUP_BYTES = 5, /* forty bits are eight letters */
	GROUP_LETTERS = 8
};

_Static_assert(TOTP_SECRET_BYTES / GROUP_BYTES * GROUP_LETTERS + 1 ==
	TOTP_BASE32_SIZE,
    "whole groups, so there is no padding");

void
totp_secret(char ret[TOTP_BASE32_SIZE])
{
	unsigned char raw[TOTP_SECRET_BYTES];
	size_t n = 0;

	randombytes_buf(raw, sizeof(raw));
	for (size_t i = 0; i < sizeof(raw); i += GROUP_BYTES) {
		uint64_t bits = 0;

		for (size_t k = 0; k < GROUP_BYTES; k++)
			bits = bits << 8 | raw[i + k];
		for (int shift = 35; shift >= 0; shift -= 5)
			ret[n++] = letters[bits >> shift & 31];
	}
	ret[n] = '\0';
	sodium_memzero(raw, sizeof(raw));
}

static bool
read_base32(struct str text, unsigned char ret[TOTP_SECRET_BYTES])
{
	size_t n = 0;

	if (text.n != TOTP_BASE32_SIZE - 1)
		return (false);
	for (size_t i = 0; i < text.n; i += GROUP_LETTERS) {
		uint64_t bits = 0;

		for (size_t k = 0; k < GROUP_LETTERS; k++) {
			const char *at = memchr(letters, text.p[i + k],
			    sizeof(letters));

			if (at == NULL)
				return (false);
			bits = bits << 5 | (uint64_t)(at - letters);
		}
		for (int shift = 32; shift >= 0; shift -= 8)
			ret[n++] = (unsigned char)(bits >> shift);
	}
	return (true);
}

/* Where the four bytes begin is said by the last one (RFC 4226 5.3). */
static uint32_t
truncated(const unsigned char hash[SHA1_BYTES])
{
	const unsigned char *at = hash + (hash[SHA1_BYTES - 1] & 15);

	return ((uint32_t)(at[0] & 127) << 24 | (uint32_t)at[1] << 16 |
	    (uint32_t)at[2] << 8 | at[3]);
}

bool
totp_code(struct str base32, uint64_t step, int digits,
    char ret[TOTP_DIGITS_MAX + 1])
{
	unsigned char secret[TOTP_SECRET_BYTES], counter[8], hash[SHA1_BYTES];
	unsigned int n = sizeof(hash);
	uint32_t number;
	bool made;

	if (digits < TOTP_DIGITS || digits > TOTP_DIGITS_MAX ||
	    !read_base32(base32, secret))
		return (false);
	for (size_t i = 0; i < sizeof(counter); i++)
		counter[i] = (unsigned char)(step >> (56 - 8 * i));
	made = HMAC(EVP_sha1(), secret, sizeof(secret), counter,
		   sizeof(counter), hash, &n) != NULL &&
	    n == sizeof(hash);
	sodium_memzero(secret, sizeof(secret));
	if (!made)
		return (false);
	number = truncated(hash);
	ret[digits] = '\0';
	for (int i = digits - 1; i >= 0; i--, number /= 10)
		ret[i] = (char)('0' + number % 10);
	return (true);
}

/* As people type it: 123 456. */
static bool
read_code(struct str text, char ret[TOTP_DIGITS])
{
	size_t n = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == ' ')
			continue;
		if (!char_is_digit(text.p[i]) || n == TOTP_DIGITS)
			return (false);
		ret[n++] = text.p[i];
	}
	return (n == TOTP_DIGITS);
}

int64_t
totp_match(struct str base32, struct str code, int64_t now_s)
{
	char wanted[TOTP_DIGITS_MAX + 1], given[TOTP_DIGITS];
	int64_t now = now_s / TOTP_STEP_S, found = -1;

	if (now < 1 || !read_code(code, given))
		return (-1);
	for (int64_t step = now - 1; step <= now; step++)
		if (totp_code(base32, (uint64_t)step, TOTP_DIGITS, wanted) &&
		    sodium_memcmp(wanted, given, sizeof(given)) == 0)
			found = step;
	return (found);
}

/* Everything but letters, digits and -._~ as %XX (RFC 3986 2.3). */
static char *
escaped(struct arena *a, struct str s)
{
	char *text = arena_alloc(a, 3 * s.n + 1), *to = text;

	for (size_t i = 0; i < s.n; i++) {
		if (char_is_alnum(s.p[i]) || char_is_in(s.p[i], "-._~")) {
			*to++ = s.p[i];
			continue;
		}
		(void)snprintf(to, 4, "%%%02X", (unsigned char)s.p[i]);
		to += 3;
	}
	*to = '\0';
	return (text);
}

char *
totp_uri(struct arena *a, struct str issuer, struct str account,
    struct str base32)
{
	const char *by = escaped(a, issuer);

	return (arena_printf(a, "otpauth://totp/%s:%s?secret=%.*s&issuer=%s",
	    by, escaped(a, account), (int)base32.n, base32.p, by));
}
