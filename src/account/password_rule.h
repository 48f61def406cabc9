/* SPDX-License-Identifier: EUPL-1.2 */
/* What no list of common passwords needs to hold. */
#ifndef ACCOUNT_PASSWORD_RULE_H
#define ACCOUNT_PASSWORD_RULE_H

#include "../lib/str.h"

/* Is this folded password a short thing said again, or a row of neighbours? */
bool password_repeats(struct str folded);

#endif
