/* SPDX-License-Identifier: EUPL-1.2 */
/* Which authorities have declared here what art. 51 of O.G. 26/2000 asks. */
#include "../core/routes.h"
#include "coverage.sql.h"

enum step
coverage_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_COVERAGE_LIST, reply_list));
}

enum step
coverage_authority_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_COVERAGE_AUTHORITY_LIST, reply_list));
}

enum step
coverage_plan_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_COVERAGE_PLAN_LIST, reply_list));
}
