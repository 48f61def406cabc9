/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Requests of organisations to be recorded by authorities. The work is done in
 * SQL (migrations 0032, 0042).
 */
#include "../core/routes.h"
#include "recording.sql.h"

enum step
recording_preview(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_PREVIEW, reply_object));
}

enum step
recording_request_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_REQUEST_LIST, reply_list));
}

enum step
recording_request_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_REQUEST_CREATE, reply_object));
}

enum step
recording_request_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_REQUEST_GET, reply_object));
}

enum step
recording_request_acknowledge(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_REQUEST_ACKNOWLEDGE, reply_object));
}

enum step
recording_request_record(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_REQUEST_RECORD, reply_object));
}

enum step
recording_request_refuse(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_REQUEST_REFUSE, reply_object));
}

enum step
recording_request_withdraw(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_REQUEST_WITHDRAW, reply_object));
}

enum step
recording_message_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_MESSAGE_LIST, reply_object));
}

enum step
recording_message_create(struct ctx *c)
{
	return (ctx_query(c, &SQL_RECORDING_MESSAGE_CREATE, reply_object));
}
