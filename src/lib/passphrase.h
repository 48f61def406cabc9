/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What people choose as passwords, and how they are kept: brought to one form
 * (NFKC, so that the same keys give the same password on every system), hashed
 * under a pepper that the database does not have, then Argon2id. The last is
 * slow on purpose (about 0.2 s and 64 MiB): never on the loop (core/work.h).
 * Needs sodium_init(). Safe in threads.
 */
#ifndef LIB_PASSPHRASE_H
#define LIB_PASSPHRASE_H

#include "str.h"

enum {
	PASSPHRASE_BYTES_MAX = 512,
	PASSPHRASE_POINTS_MAX = 128,
	PASSPHRASE_PEPPER_SIZE = 32,
	PASSPHRASE_HASH_SIZE = 128
};

/*
 * How many code points it has in its one form; -1 when it is not UTF-8, has a
 * NUL, or is longer than the bounds above allow.
 */
int passphrase_length(struct str text);
/*
 * Its one form without regard to case, for looking it up in lists of common
 * ones; 0 when it is not a password. ret is NUL-terminated.
 */
size_t passphrase_fold(struct str text, char *ret, size_t size);

/* Both are slow. False: not a password, or no memory. */
bool passphrase_hash(const unsigned char pepper[PASSPHRASE_PEPPER_SIZE],
    struct str text, char ret[PASSPHRASE_HASH_SIZE]);
/* stored NULL: the same work on a hash that nothing fits, and false. */
bool passphrase_verify(const unsigned char pepper[PASSPHRASE_PEPPER_SIZE],
    struct str text, const char *stored);
/* Was it made with less effort than is asked today? */
bool passphrase_is_stale(const char *stored);

#endif
