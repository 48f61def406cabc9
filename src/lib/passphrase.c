/* SPDX-License-Identifier: EUPL-1.2 */
#include "passphrase.h"

#include <sodium.h>
#include <stdint.h>
#include <utf8proc.h>

enum {
	/* No character of n bytes becomes more than 6 n characters (three
	 * bytes: the eighteen of U+FDFA). */
	POINTS_ROOM = 6 * PASSPHRASE_BYTES_MAX,
	/* A code point is four bytes at most, and the NUL. */
	FORM_SIZE = 4 * PASSPHRASE_POINTS_MAX + 1,
	/* OWASP's and RFC 9106's advice lies below both. */
	OPSLIMIT = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
	MEMLIMIT = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE
};

_Static_assert(PASSPHRASE_HASH_SIZE == crypto_pwhash_STRBYTES,
    "a hash fits its room");
_Static_assert(PASSPHRASE_PEPPER_SIZE == crypto_generichash_KEYBYTES,
    "the pepper is a key");

/* The hash of no password: it fits nothing, and takes as long. */
static const char nobodys[] =
    "$argon2id$v=19$m=65536,t=2,p=1$"
    "AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/* Its one form as code points; how many, or -1. */
static utf8proc_ssize_t
compose(struct str text, unsigned more, utf8proc_int32_t points[POINTS_ROOM])
{
	utf8proc_ssize_t n =
	    utf8proc_decompose((const utf8proc_uint8_t *)text.p,
		(utf8proc_ssize_t)text.n, points, POINTS_ROOM,
		(utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
		    UTF8PROC_COMPAT | more));

	if (n < 0 || n > POINTS_ROOM)
		return (-1);
	n = utf8proc_normalize_utf32(points, n,
	    UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	return (n > PASSPHRASE_POINTS_MAX ? -1 : n);
}

/* Its one form as UTF-8 with a NUL; how many code points, or -1. */
static int
normalise(struct str text, unsigned more, char ret[FORM_SIZE], size_t *ret_n)
{
	utf8proc_int32_t points[POINTS_ROOM];
	utf8proc_ssize_t n;
	size_t size = 0;

	if (text.n > PASSPHRASE_BYTES_MAX ||
	    (text.n > 0 && memchr(text.p, '\0', text.n) != NULL))
		return (-1);
	n = compose(text, more, points);
	for (utf8proc_ssize_t i = 0; i < n; i++)
		size += (size_t)utf8proc_encode_char(points[i],
		    (utf8proc_uint8_t *)ret + size);
	ret[size] = '\0';
	*ret_n = size;
	sodium_memzero(points, sizeof(points));
	return ((int)n);
}

int
passphrase_length(struct str text)
{
	char form[FORM_SIZE];
	size_t n;
	int points = normalise(text, 0, form, &n);

	sodium_memzero(form, sizeof(form));
	return (points);
}

size_t
passphrase_fold(struct str text, char *ret, size_t size)
{
	char form[FORM_SIZE];
	size_t n;

	if (normalise(text, UTF8PROC_CASEFOLD, form, &n) < 0 || n >= size)
		n = 0;
	else
		memcpy(ret, form, n + 1);
	sodium_memzero(form, sizeof(form));
	return (n);
}

/* What Argon2id is given in place of the password: a keyed hash, as text. */
static bool
pepper_it(const unsigned char pepper[PASSPHRASE_PEPPER_SIZE], struct str text,
    char ret[2 * PASSPHRASE_PEPPER_SIZE + 1])
{
	unsigned char hash[PASSPHRASE_PEPPER_SIZE];
	char form[FORM_SIZE];
	size_t n = 0;

	if (normalise(text, 0, form, &n) < 0)
		return (false);
	(void)crypto_generichash(hash, sizeof(hash),
	    (const unsigned char *)form, n, pepper, PASSPHRASE_PEPPER_SIZE);
	(void)sodium_bin2hex(ret, 2 * PASSPHRASE_PEPPER_SIZE + 1, hash,
	    sizeof(hash));
	sodium_memzero(form, sizeof(form));
	sodium_memzero(hash, sizeof(hash));
	return (true);
}

bool
passphrase_hash(const unsigned char pepper[PASSPHRASE_PEPPER_SIZE],
    struct str text, char ret[PASSPHRASE_HASH_SIZE])
{
	char peppered[2 * PASSPHRASE_PEPPER_SIZE + 1];
	int failed;

	if (!pepper_it(pepper, text, peppered))
		return (false);
	failed = crypto_pwhash_str_alg(ret, peppered, sizeof(peppered) - 1,
	    OPSLIMIT, MEMLIMIT, crypto_pwhash_ALG_ARGON2ID13);
	sodium_memzero(peppered, sizeof(peppered));
	return (failed == 0);
}

bool
passphrase_verify(const unsigned char pepper[PASSPHRASE_PEPPER_SIZE],
    struct str text, const char *stored)
{
	char peppered[2 * PASSPHRASE_PEPPER_SIZE + 1] = "";
	bool whole = pepper_it(pepper, text, peppered);
	int failed = crypto_pwhash_str_verify(stored == NULL || !whole ? nobodys
								       : stored,
	    peppered, sizeof(peppered) - 1);

	sodium_memzero(peppered, sizeof(peppered));
	return (failed == 0 && whole && stored != NULL);
}

bool
passphrase_is_stale(const char *stored)
{
	return (
	    crypto_pwhash_str_needs_rehash(stored, OPSLIMIT, MEMLIMIT) != 0);
}
