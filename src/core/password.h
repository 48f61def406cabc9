/* SPDX-License-Identifier: EUPL-1.2 */
/* Passwords (lib/passphrase.h) away from the loop. */
#ifndef CORE_PASSWORD_H
#define CORE_PASSWORD_H

#include "ctx.h"

/* Kept beside a hash: which pepper it was made with. */
#define PASSWORD_PEPPER "1"

typedef enum step (*verified_fn)(struct ctx *c, bool right);

/* Binds :password_hash and calls `after`. `password` has passed
 * passphrase_length. */
enum step password_hash(struct ctx *c, const char *password, step_fn after);
/* stored NULL: takes as long, and is never right. */
enum step password_verify(struct ctx *c, const char *password,
    const char *stored, verified_fn after);

#endif
