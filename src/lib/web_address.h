/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Addresses of pages that people give us, in one form: ASCII alone, which can
 * be shown, linked and compared as it is.
 */
#ifndef LIB_WEB_ADDRESS_H
#define LIB_WEB_ADDRESS_H

#include "arena.h"

enum {
	WEB_ADDRESS_MOST = 2000 /* bytes, also of what comes out */
};

/*
 * http or https (which is meant when there is none), a host of the internet at
 * large, port 80 or 443 or none, and what follows. Names in other letters are
 * written as xn--…, what is no part of an address as %XX. False: it is none of
 * that, it names a user, or its host is a number that is not public or a name
 * that never is.
 */
bool web_address_clean(struct arena *a, struct str text, struct str *ret);

#endif
