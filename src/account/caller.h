/* SPDX-License-Identifier: EUPL-1.2 */
/* What a request tells of the browser and the network it comes from. */
#ifndef ACCOUNT_CALLER_H
#define ACCOUNT_CALLER_H

#include "../core/ctx.h"

/*
 * Binds :network (a /24 or /48, whose hash is counted; NULL when there are no
 * limits), :device ("Firefox, Linux"), :device_hash (of the cookie __Host-dev,
 * NULL without one) and :new_device_hash (of the one that caller_remember
 * sends).
 */
void caller_bind(struct ctx *c);
/* Sets the cookie __Host-dev, by which this browser is known next time. */
void caller_remember(struct ctx *c);

#endif
