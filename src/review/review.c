/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The queue of what waits for a decision, and staff's moves on entries that
 * are public. All rules are in SQL (migration 0016).
 */
#include "../core/routes.h"
#include "review.sql.h"

enum step
review_item_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_ITEM_LIST, reply_list));
}

enum step
review_item_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_ITEM_GET, reply_object));
}

enum step
review_item_assign(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_ITEM_ASSIGN, reply_object));
}

enum step
review_item_approve(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_ITEM_APPROVE, reply_object));
}

enum step
review_item_refuse(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_ITEM_REFUSE, reply_object));
}

enum step
review_item_request_changes(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_ITEM_REQUEST_CHANGES, reply_object));
}

enum step
review_note_add(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_NOTE_ADD, reply_object));
}

enum step
review_item_decide_many(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_ITEM_DECIDE_MANY, reply_object));
}

enum step
review_reason_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_REASON_LIST, reply_list));
}

enum step
review_statistics_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_REVIEW_STATISTICS_GET, reply_object));
}

enum step
merge_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_MERGE_LIST, reply_list));
}

enum step
ngo_merge(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_MERGE, reply_object));
}

enum step
merge_undo(struct ctx *c)
{
	return (ctx_query(c, &SQL_MERGE_UNDO, reply_object));
}

enum step
ngo_suspend(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_SUSPEND, reply_object));
}

enum step
ngo_reinstate(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_REINSTATE, reply_object));
}

enum step
ngo_archive(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_ARCHIVE, reply_object));
}
