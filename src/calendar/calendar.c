/* SPDX-License-Identifier: EUPL-1.2 */
/* The calendar by which legal terms are counted. */
#include "../core/routes.h"
#include "calendar.sql.h"

enum step
holiday_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_HOLIDAY_LIST, reply_list));
}
