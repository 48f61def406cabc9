/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef NGO_IDENTIFIER_H
#define NGO_IDENTIFIER_H

#include "../core/ctx.h"

/*
 * The normal form of an identifier of the given scheme (cif, national_number,
 * court_number, org_id), or NULL after noting the fault at `where`.
 */
const char *identifier_normalise(struct ctx *c, const char *scheme,
    struct str value, const char *in, const char *where);

#endif
