/* SPDX-License-Identifier: EUPL-1.2 */
/* Checks of registers' addresses, which conect jobs makes. */
#include "../core/routes.h"
#include "register_check.sql.h"

enum step
register_health(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTER_HEALTH, reply_object));
}

enum step
register_check_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTER_CHECK_LIST, reply_list));
}

enum step
register_check_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTER_CHECK_CREATE, reply_object));
}
