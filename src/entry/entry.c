/* SPDX-License-Identifier: EUPL-1.2 */
/* Entries of the registers that authorities keep here. */
#include <jansson.h>

#include "../core/routes.h"
#include "../lib/text.h"
#include "entry.sql.h"
#include "value.h"

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
ledger_summary(struct ctx *c)
{
	return (ctx_query(c, &SQL_LEDGER_SUMMARY, reply_object));
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

enum {
	COLUMNS_MAX = 64
};

/* An object of fields, each of one title, and nulls. */
static bool
is_mapping(json_t *mapping, enum violation_code *ret_code)
{
	bool seen[ENTRY_FIELDS] = { false };
	enum entry_field f;
	const char *title;
	json_t *field;

	*ret_code = mapping == NULL ? VIOLATION_JSON_SYNTAX : VIOLATION_TYPE;
	if (!json_is_object(mapping))
		return (false);
	json_object_foreach(mapping, title, field)
	{
		if (json_is_null(field))
			continue;
		*ret_code = VIOLATION_ENUM;
		f = entry_field_parse(str_from(json_string_value(field)));
		if (f == ENTRY_FIELDS)
			return (false);
		*ret_code = VIOLATION_UNIQUE_ITEMS;
		if (seen[f])
			return (false);
		seen[f] = true;
	}
	*ret_code = VIOLATION_MAX_PROPERTIES;
	return (json_object_size(mapping) <= COLUMNS_MAX);
}

/* The contract knows it as a text: it is in the address. */
static bool
takes_mapping(struct ctx *c)
{
	const char *text = ctx_param(c, "mapping");
	enum violation_code code;
	json_t *mapping;
	bool ok;

	if (text == NULL)
		return (true);
	mapping = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
	ok = is_mapping(mapping, &code);
	json_decref(mapping);
	if (!ok)
		ctx_fault(c,
		    &(struct fault){ .in = "query",
			.where = "mapping",
			.code = code,
			.expected = "{\"Nr.\": \"local_ref\"}" });
	return (ok);
}

enum step
entry_import_create(struct ctx *c)
{
	if (!takes_mapping(c))
		return (problem(c, PROBLEM_INVALID_PARAMETERS));
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
