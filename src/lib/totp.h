/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Codes of a second factor (RFC 6238): HMAC-SHA-1, six digits, thirty
 * seconds, which is what authenticator programs know.
 */
#ifndef LIB_TOTP_H
#define LIB_TOTP_H

#include <stdint.h>

#include "arena.h"

enum {
	TOTP_SECRET_BYTES = 20,
	TOTP_BASE32_SIZE = 33, /* of the secret, with a NUL */
	TOTP_STEP_S = 30,
	TOTP_DIGITS = 6,
	TOTP_DIGITS_MAX = 9
};

/* A new secret, as base32 (RFC 4648): what is sealed and shown. */
void totp_secret(char ret[TOTP_BASE32_SIZE]);
/* The code of a step; false when the secret is not one. digits: 6 to 9. */
bool totp_code(struct str base32, uint64_t step, int digits,
    char ret[TOTP_DIGITS_MAX + 1]);
/*
 * The step whose code this is: that of `now_s` (seconds since 1970, by the
 * clock of the database) or the one before; -1 when it is neither. Blanks in
 * the code are passed over. The caller sees to it that a step is used once.
 */
int64_t totp_match(struct str base32, struct str code, int64_t now_s);
/* otpauth://totp/Issuer:account?secret=…&issuer=… for a QR code. */
char *totp_uri(struct arena *a, struct str issuer, struct str account,
    struct str base32);

#endif
