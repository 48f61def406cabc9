/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a site asks of robots: robots.txt, after RFC 9309.
 */
#ifndef LIB_ROBOTS_H
#define LIB_ROBOTS_H

#include "str.h"

enum {
	/* RFC 9309 2.5: at least so much is read; what follows is not. */
	ROBOTS_MOST = 500 * 1024
};

/* May a robot with this name (its product token, without a version) fetch this
 * path with its query? Whatever the file holds there is an answer: what is not
 * forbidden is allowed. */
bool robots_allows(struct str file, struct str agent, struct str path);

#endif
