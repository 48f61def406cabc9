/* SPDX-License-Identifier: EUPL-1.2 */
#include "auth.h"

#include <stdlib.h>

#include "auth.sql.h"
#include "contract.h"
#include "server_info.h"

/* Of sessions: as Chromium and Firefox keep them, to the end of the browser's
 * own session; how long they hold is the database's affair. */
#define COOKIE_ATTRIBUTES "; Path=/; Secure; HttpOnly; SameSite=Strict"

void
auth_set_session(struct ctx *c, const char *token)
{
	reply_header(c, "Set-Cookie",
	    str_from(arena_printf(&c->arena,
		CREDENTIAL_COOKIE "=%s" COOKIE_ATTRIBUTES, token)));
}

void
auth_clear_session(struct ctx *c)
{
	reply_header(c, "Set-Cookie",
	    STR(CREDENTIAL_COOKIE "=" COOKIE_ATTRIBUTES "; Max-Age=0"));
}

/* ---- who asks ---- */

void
auth_read(struct ctx *c)
{
	if (c->route->access != IDENTITY)
		return;
	for (size_t i = 0; i < c->req->nheaders; i++) {
		const struct header *h = &c->req->headers[i];

		if (str_eq_nocase(h->name, STR("cookie")))
			credential_cookie(&c->credential, h->value);
		else if (str_eq_nocase(h->name, STR("authorization")))
			credential_authorization(&c->credential, h->value);
	}
}

/* What a key may never be part of: addresses are logged and remembered. */
static bool
has_key_in_query(const struct ctx *c)
{
	struct str rest = c->req->query;

	while (rest.n > 0) {
		struct str pair = str_cut(&rest, '&');

		(void)str_cut(&pair, '=');
		if (api_key_begins(pair))
			return (true);
	}
	return (false);
}

/*
 * Browsers say where a request comes from. Who says nothing is no browser: of
 * one with a cookie we do not believe that.
 */
static bool
is_cross_site(const struct ctx *c)
{
	struct str site = ctx_header(c, "Sec-Fetch-Site");
	struct str origin = ctx_header(c, "Origin");

	if (c->req->method == METHOD_GET || c->req->method == METHOD_HEAD ||
	    c->credential.kind == CREDENTIAL_KEY)
		return (false);
	if (site.p != NULL)
		return (!str_eq(site, STR("same-origin")));
	if (origin.p != NULL)
		return (!str_eq(origin, str_from(server_public_url())));
	return (c->credential.kind == CREDENTIAL_SESSION);
}

static bool
refuse(struct ctx *c, enum problem_code why)
{
	(void)problem(c, why);
	return (false);
}

bool
auth_admit(struct ctx *c)
{
	if (c->route->access == PUBLIC)
		return (true);
	if (has_key_in_query(c))
		return (refuse(c, PROBLEM_KEY_IN_ADDRESS));
	if (c->route->access == IDENTITY) {
		if (c->credential.kind == CREDENTIAL_AMBIGUOUS)
			return (refuse(c, PROBLEM_AMBIGUOUS_CREDENTIALS));
		if (c->credential.kind != CREDENTIAL_SESSION &&
		    c->credential.kind != CREDENTIAL_KEY)
			return (refuse(c, PROBLEM_UNAUTHENTICATED));
	}
	if (is_cross_site(c))
		return (refuse(c, PROBLEM_CROSS_SITE));
	return (true);
}

/* ---- on whose behalf ---- */

/* The parameters of act_as, which no name of the contract can reach. */
static const char *
value_of(const struct ctx *c, const char *name)
{
	const struct access_rule *rule = contract_access(c->operation);
	bool is_key = c->credential.kind == CREDENTIAL_KEY;
	const struct binding all[] = {
		{ "credential", is_key ? "key" : "session", 0 },
		{ "hash", c->credential.hash, 0 },
		{ "key_id", is_key ? c->credential.key_id : NULL, 0 },
		{ "roles", rule->roles, 0 },
		{ "scope", rule->scope, 0 },
		{ "step_up", rule->step_up ? "true" : "false", 0 },
		{ "request_id", c->request_id, 0 },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (strcmp(all[i].name, name) == 0)
			return (all[i].value);
	abort(); /* auth.sql has a parameter that is not here */
}

bool
auth_call(struct ctx *c, struct db_call *ret, size_t *ret_n)
{
	const struct statement *s = &SQL_ACT_AS;
	const char **values;

	*ret_n = 0;
	if (c->route->access != IDENTITY)
		return (true);
	if (c->statement->pool != DB_APP)
		return (false);
	values = arena_alloc(&c->arena, (size_t)s->nparams * sizeof(*values));
	for (int i = 0; i < s->nparams; i++)
		values[i] = value_of(c, s->params[i]);
	*ret = (struct db_call){ s, values, NULL };
	*ret_n = 1;
	c->acted = true;
	return (true);
}
