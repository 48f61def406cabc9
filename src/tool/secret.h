/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Secrets that the operator's commands are given: the installation's, and
 * passwords of people.
 */
#ifndef TOOL_SECRET_H
#define TOOL_SECRET_H

#include "../lib/passphrase.h"
#include "../lib/seal.h"

enum {
	SECRET_PASSWORD_LEAST = 15, /* code points */
	SECRET_PASSWORD_SIZE = 600
};

/* CONECT_SECRET. False: it is not set, or not 64 hexadecimal digits. */
bool secret_read(unsigned char ret[SEAL_KEY_SIZE]);

/* Asks for a password twice on the terminal, without echo; without one it is
 * the first line of standard input. False, and said: it is not one, or is too
 * short. */
bool secret_ask(char ret[SECRET_PASSWORD_SIZE]);

/* As the server hashes it. Slow. */
bool secret_hash(const unsigned char secret[SEAL_KEY_SIZE],
    const char *password, char ret[PASSPHRASE_HASH_SIZE]);

#endif
