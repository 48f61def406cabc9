/* SPDX-License-Identifier: EUPL-1.2 */
/* The prototypes of all handlers, from the map: a route without a handler
 * does not link, a handler without a route does not compile. */
#ifndef CORE_ROUTES_H
#define CORE_ROUTES_H

#include "ctx.h"

#define ROUTE(method, path, name, access) enum step name(struct ctx *c);
#include "../routes.def"
#undef ROUTE

#endif
