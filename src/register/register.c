/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The registers that authorities keep of NGOs. The rules are in SQL (migration
 * 0029), but what an address of the web is.
 */
#include "../core/routes.h"
#include "../lib/text.h"
#include "../lib/web_address.h"
#include "register.sql.h"

/* The words that are looked for, as the database folds them. */
static void
bind_words(struct ctx *c)
{
	struct str folded = text_fold(&c->arena,
	    text_respell(&c->arena, str_from(ctx_param(c, "q"))));

	ctx_bind(c, "folded",
	    folded.n == 0 ? NULL : arena_strdup(&c->arena, folded));
}

enum step
register_list(struct ctx *c)
{
	bind_words(c);
	return (ctx_query(c, &SQL_REGISTER_LIST, reply_list));
}

enum step
register_facets(struct ctx *c)
{
	bind_words(c);
	return (ctx_query(c, &SQL_REGISTER_FACETS, reply_object));
}

enum step
register_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTER_GET, reply_object));
}

enum step
authority_register_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_AUTHORITY_REGISTER_LIST, reply_list));
}

enum step
account_register_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_ACCOUNT_REGISTER_LIST, reply_list));
}

/* Binds the page's address in its one form; NULL when none was given. */
static bool
take_address(struct ctx *c)
{
	struct str given = str_trim(str_from(ctx_param(c, "url")));
	struct str clean;

	ctx_bind(c, "address", NULL);
	if (given.n == 0)
		return (true);
	if (!web_address_clean(&c->arena, given, &clean)) {
		ctx_fault(c,
		    &(struct fault){ .in = "body",
			.where = "/url",
			.code = VIOLATION_WEB_ADDRESS,
			.expected = "" });
		return (false);
	}
	ctx_bind(c, "address", arena_strdup(&c->arena, clean));
	return (true);
}

enum step
register_create(struct ctx *c)
{
	if (!take_address(c))
		return (problem(c, PROBLEM_INVALID_BODY));
	return (ctx_query(c, &SQL_REGISTER_CREATE, reply_object));
}

enum step
register_update(struct ctx *c)
{
	if (!take_address(c))
		return (problem(c, PROBLEM_INVALID_BODY));
	return (ctx_query(c, &SQL_REGISTER_UPDATE, reply_object));
}

enum step
register_submit(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTER_SUBMIT, reply_object));
}

enum step
register_retire(struct ctx *c)
{
	return (ctx_query(c, &SQL_REGISTER_RETIRE, reply_object));
}
