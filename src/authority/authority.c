/* SPDX-License-Identifier: EUPL-1.2 */
/* Public authorities: prefectures, councils, town halls, ministries. */
#include "../core/routes.h"
#include "../lib/text.h"
#include "authority.sql.h"

enum step
authority_list(struct ctx *c)
{
	struct str folded = text_fold(&c->arena,
	    text_respell(&c->arena, str_from(ctx_param(c, "q"))));

	ctx_bind(c, "folded",
	    folded.n == 0 ? NULL : arena_strdup(&c->arena, folded));
	return (ctx_query(c, &SQL_AUTHORITY_LIST, reply_list));
}

enum step
authority_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_AUTHORITY_GET, reply_object));
}
