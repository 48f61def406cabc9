/* SPDX-License-Identifier: EUPL-1.2 */
/* Who asks. */
#ifndef CORE_CLIENT_H
#define CORE_CLIENT_H

#include "../lib/address.h"
#include "ctx.h"

/*
 * The address a request comes from: the peer's, or when the peer is a proxy we
 * trust (CONECT_TRUSTED_PROXY), what it says in X-Real-IP. No other header is
 * read; from anybody else that one is not read either. A proxy that says
 * nothing, says it twice or says nonsense counts as the client.
 */
struct address client_address(const struct ctx *c);

#endif
