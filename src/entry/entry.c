/* SPDX-License-Identifier: EUPL-1.2 */
/* Entries of the registers that authorities keep here. */
#include "../core/routes.h"
#include "../lib/text.h"
#include "entry.sql.h"

/* The words that are looked for, as the database folds them. */
static void
bind_words(struct ctx *c)
{
	struct str folded = text_fold(&c->arena, str_from(ctx_param(c, "q")));

	ctx_bind(c, "folded",
	    folded.n == 0 ? NULL : arena_strdup(&c->arena, folded));
}

enum step
entry_list(struct ctx *c)
{
	bind_words(c);
	return (ctx_query(c, &SQL_ENTRY_LIST, reply_list));
}

enum step
entry_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_GET, reply_object));
}

enum step
entry_put(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_PUT, reply_object));
}

enum step
entry_delete(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_DELETE, reply_object));
}

enum step
entry_match_set(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_MATCH_SET, reply_object));
}

enum step
ledger_list(struct ctx *c)
{
	bind_words(c);
	return (ctx_query(c, &SQL_LEDGER_LIST, reply_list));
}

enum step
ledger_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_LEDGER_GET, reply_object));
}

enum step
ngo_register_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_NGO_REGISTER_LIST, reply_object));
}

/* ---- entries from a file ---- */

enum step
entry_import_create(struct ctx *c)
{
	ctx_bind_bytes(c, "content", c->req->body);
	return (ctx_query(c, &SQL_ENTRY_IMPORT_CREATE, reply_object));
}

enum step
entry_import_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_IMPORT_LIST, reply_list));
}

enum step
entry_import_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_IMPORT_GET, reply_object));
}

enum step
entry_import_update(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_IMPORT_UPDATE, reply_object));
}

enum step
entry_import_row_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_IMPORT_ROW_LIST, reply_list));
}

enum step
entry_import_apply(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_IMPORT_APPLY, reply_object));
}

enum step
entry_import_undo(struct ctx *c)
{
	return (ctx_query(c, &SQL_ENTRY_IMPORT_UNDO, reply_object));
}
