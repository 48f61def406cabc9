/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Institutions: who asks to represent one, where one works, and the unit that
 * an authority tells of. The work is done in SQL (migration 0028).
 */
#include "../core/routes.h"
#include "office.sql.h"

/* ---- designations ---- */

enum step
designation_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_DESIGNATION_LIST, reply_list));
}

enum step
designation_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_DESIGNATION_CREATE, reply_object));
}

enum step
designation_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_DESIGNATION_GET, reply_object));
}

enum step
designation_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_DESIGNATION_UPDATE, reply_object));
}

enum step
designation_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_DESIGNATION_DELETE, reply_object));
}

enum step
designation_submit(struct ctx *c)
{
	return (ctx_query(c, &SQL_DESIGNATION_SUBMIT, reply_object));
}

enum step
designation_withdraw(struct ctx *c)
{
	return (ctx_query(c, &SQL_DESIGNATION_WITHDRAW, reply_object));
}

/* ---- offices ---- */

enum step
office_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_OFFICE_LIST, reply_list));
}

enum step
account_office_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_OFFICE_LIST, reply_list));
}

enum step
office_end(struct ctx *c)
{
	return (ctx_query(c, &SQL_OFFICE_END, reply_object));
}

/* ---- the unit ---- */

enum step
unit_put(struct ctx *c)
{
	return (ctx_query(c, &SQL_UNIT_PUT, reply_object));
}

enum step
unit_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_UNIT_DELETE, reply_object));
}
