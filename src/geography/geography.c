/* SPDX-License-Identifier: EUPL-1.2 */
/* Counties and localities, as SIRUTA numbers them; courts. */
#include "../core/routes.h"
#include "../lib/text.h"
#include "geography.sql.h"

enum step
county_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_COUNTY_LIST, reply_list));
}

static void
bind_folded(struct ctx *c)
{
	struct str folded = text_fold(&c->arena,
	    text_respell(&c->arena, str_from(ctx_param(c, "q"))));

	ctx_bind(c, "folded",
	    folded.n == 0 ? NULL : arena_strdup(&c->arena, folded));
}

enum step
county_localities(struct ctx *c)
{
	bind_folded(c);
	return (ctx_query(c, &SQL_COUNTY_LOCALITIES, reply_list));
}

enum step
locality_list(struct ctx *c)
{
	bind_folded(c);
	return (ctx_query(c, &SQL_LOCALITY_LIST, reply_list));
}

enum step
locality_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_LOCALITY_GET, reply_object));
}

enum step
court_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_COURT_LIST, reply_list));
}
