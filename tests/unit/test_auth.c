/* SPDX-License-Identifier: EUPL-1.2 */
/* Which requests come as far as the database, and what it is told of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/auth.h"
#include "core/contract.h"
#include "core/server_info.h"

#include <sodium.h>

#define TOKEN "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
#define HASH  "cb2f5160fc1f7e05a55ef49d340b48da2e5a78099d53393351cd579dd42503d6"
#define SESSION                                                                \
	{                                                                      \
		STR("Cookie"), STR("__Host-sid=" TOKEN)                        \
	}
#define KEY                                                                    \
	{                                                                      \
		STR("authorization"),                                          \
		    STR("Bearer ngor_live_abcd1234_" TOKEN "_7ecd60")          \
	}
#define OURS                                                                   \
	{                                                                      \
		STR("Origin"), STR("https://conect.example")                   \
	}
#define THEIRS                                                                 \
	{                                                                      \
		STR("Origin"), STR("https://other.example")                    \
	}
#define SITE(value)                                                            \
	{                                                                      \
		STR("sec-fetch-site"), STR(value)                              \
	}

static struct route route;
static struct operation operation;
static struct request req;
static struct ctx ctx;

/* "" when it is let in, else the code of the problem. */
static const char *
verdict(enum access access, enum method method, const char *query,
    const struct header *headers, size_t n)
{
	arena_release(&ctx.arena);
	memset(&ctx, 0, sizeof(ctx));
	arena_init(&ctx.arena);
	route.access = access;
	req = (struct request){ .method = method,
		.query = str_from(query),
		.headers = headers,
		.nheaders = n };
	ctx.req = &req;
	ctx.route = &route;
	ctx.operation = &operation;
	auth_read(&ctx);
	return (auth_admit(&ctx) ? "" : ctx.problem_code);
}

#define WITH(access, method, ...)                                              \
	verdict((access), (method), NULL, (struct header[]){ __VA_ARGS__ },    \
	    sizeof((struct header[]){ __VA_ARGS__ }) / sizeof(struct header))

static void
who_asks(void **state)
{
	(void)state;
	assert_string_equal(verdict(IDENTITY, METHOD_GET, NULL, NULL, 0),
	    "unauthenticated");
	assert_int_equal(ctx.reply.status, 401);
	assert_string_equal(WITH(IDENTITY, METHOD_GET, SESSION), "");
	assert_string_equal(WITH(IDENTITY, METHOD_GET, KEY), "");
	assert_string_equal(WITH(IDENTITY, METHOD_GET, SESSION, KEY),
	    "ambiguous_credentials");
	assert_string_equal(WITH(IDENTITY, METHOD_GET, SESSION, SESSION),
	    "ambiguous_credentials");
	assert_string_equal(WITH(IDENTITY, METHOD_GET,
				{ STR("cookie"), STR("__Host-sid=x") }),
	    "unauthenticated");
	/* Where no credential is wanted none is read, be it what it may. */
	assert_string_equal(WITH(VISITOR, METHOD_GET, SESSION, KEY), "");
	assert_int_equal(ctx.credential.kind, CREDENTIAL_NONE);
	assert_string_equal(WITH(PUBLIC, METHOD_POST, SESSION, KEY, THEIRS,
				SITE("cross-site")),
	    "");
	assert_int_equal(ctx.credential.kind, CREDENTIAL_NONE);
}

/* Every way to say, or not to say, where a write comes from. */
static void
where_from(void **state)
{
	static const enum method writes[] = { METHOD_POST, METHOD_PUT,
		METHOD_PATCH, METHOD_DELETE };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		enum method m = writes[i];

		assert_string_equal(WITH(IDENTITY, m, SESSION,
					SITE("same-origin")),
		    "");
		assert_string_equal(WITH(IDENTITY, m, SESSION,
					SITE("same-origin"), THEIRS),
		    "");
		assert_string_equal(WITH(IDENTITY, m, SESSION, OURS), "");
		assert_string_equal(WITH(IDENTITY, m, SESSION), "cross_site");
		assert_int_equal(ctx.reply.status, 403);
		assert_string_equal(WITH(IDENTITY, m, SESSION, THEIRS),
		    "cross_site");
		assert_string_equal(WITH(IDENTITY, m, SESSION,
					SITE("same-site"), OURS),
		    "cross_site");
		assert_string_equal(WITH(IDENTITY, m, SESSION,
					SITE("cross-site"), OURS),
		    "cross_site");
		assert_string_equal(WITH(IDENTITY, m, SESSION, SITE("none"),
					OURS),
		    "cross_site");
		assert_string_equal(WITH(IDENTITY, m, SESSION, SITE("")),
		    "cross_site");
		assert_string_equal(WITH(IDENTITY, m, SESSION,
					SITE("Same-Origin")),
		    "cross_site");
		assert_string_equal(WITH(IDENTITY, m, SESSION,
					{ STR("Origin"), STR("null") }),
		    "cross_site");
		assert_string_equal(
		    WITH(IDENTITY, m, SESSION,
			{ STR("Origin"),
			    STR("https://conect.example.evil.example") }),
		    "cross_site");
		assert_string_equal(WITH(IDENTITY, m, SESSION,
					{ STR("Origin"),
					    STR("http://conect.example") }),
		    "cross_site");
		/* A program has no pages that could be made to ask. */
		assert_string_equal(WITH(IDENTITY, m, KEY), "");
		assert_string_equal(WITH(IDENTITY, m, KEY, THEIRS), "");
		/* Nobody yet: a program, or a page of ours. */
		assert_string_equal(verdict(VISITOR, m, NULL, NULL, 0), "");
		assert_string_equal(WITH(VISITOR, m, OURS), "");
		assert_string_equal(WITH(VISITOR, m, THEIRS), "cross_site");
		assert_string_equal(WITH(VISITOR, m, SITE("cross-site")),
		    "cross_site");
	}
	assert_string_equal(WITH(IDENTITY, METHOD_GET, SESSION,
				SITE("cross-site"), THEIRS),
	    "");
	assert_string_equal(WITH(IDENTITY, METHOD_HEAD, SESSION, THEIRS), "");
}

static void
keys_in_addresses(void **state)
{
	const struct header key[] = { KEY };

	(void)state;
	assert_string_equal(verdict(IDENTITY, METHOD_GET,
				"key=ngor_live_abcd1234_x", key, 1),
	    "key_in_address");
	assert_int_equal(ctx.reply.status, 400);
	assert_string_equal(verdict(IDENTITY, METHOD_GET,
				"a=b&access_token=ngor_live_", NULL, 0),
	    "key_in_address");
	assert_string_equal(verdict(VISITOR, METHOD_GET, "x=ngor_live_", NULL,
				0),
	    "key_in_address");
	assert_string_equal(verdict(IDENTITY, METHOD_GET, "q=ngor", key, 1),
	    "");
}

static const char *
told(const struct db_call *call, const char *name)
{
	for (int i = 0; i < call->statement->nparams; i++)
		if (strcmp(call->statement->params[i], name) == 0)
			return (call->values[i]);
	fail_msg("act_as has no %s", name);
	return (NULL);
}

static void
what_the_database_is_told(void **state)
{
	static const struct statement app = { .name = "x", .pool = DB_APP };
	static const struct statement open = { .name = "y", .pool = DB_PUBLIC };
	struct db_call call;
	size_t n;

	(void)state;
	operation.access = (struct access_rule){ .roles = "{reviewer,auditor}",
		.scope = "review:read",
		.step_up = true };
	assert_string_equal(WITH(IDENTITY, METHOD_GET, KEY), "");
	ctx.statement = &app;
	assert_true(auth_call(&ctx, &call, &n));
	assert_int_equal(n, 1);
	assert_string_equal(call.statement->name, "act_as");
	assert_string_equal(told(&call, "credential"), "key");
	assert_string_equal(told(&call, "hash"), HASH);
	assert_string_equal(told(&call, "key_id"), "abcd1234");
	assert_string_equal(told(&call, "roles"), "{reviewer,auditor}");
	assert_string_equal(told(&call, "scope"), "review:read");
	assert_string_equal(told(&call, "step_up"), "true");

	operation.access.scope = NULL;
	assert_string_equal(WITH(IDENTITY, METHOD_GET, SESSION), "");
	ctx.statement = &app;
	/* Names of the contract do not reach it. */
	ctx_bind(&ctx, "roles", "{account}");
	ctx_bind(&ctx, "scope", "all");
	assert_true(auth_call(&ctx, &call, &n));
	assert_string_equal(told(&call, "credential"), "session");
	assert_null(told(&call, "key_id"));
	assert_null(told(&call, "scope"));
	assert_string_equal(told(&call, "roles"), "{reviewer,auditor}");
	assert_true(ctx.acted);

	ctx.statement = &open;
	assert_false(auth_call(&ctx, &call, &n));
	assert_string_equal(verdict(VISITOR, METHOD_GET, NULL, NULL, 0), "");
	ctx.statement = &app;
	assert_true(auth_call(&ctx, &call, &n));
	assert_int_equal(n, 0);
	assert_false(ctx.acted);
}

static void
the_cookie(void **state)
{
	(void)state;
	assert_string_equal(verdict(VISITOR, METHOD_GET, NULL, NULL, 0), "");
	auth_set_session(&ctx, TOKEN);
	assert_true(str_eq(ctx.reply.headers[0].value,
	    STR("__Host-sid=" TOKEN
		"; Path=/; Secure; HttpOnly; SameSite=Strict")));
	auth_clear_session(&ctx);
	assert_true(str_eq(ctx.reply.headers[1].value,
	    STR("__Host-sid=; Path=/; Secure; HttpOnly; SameSite=Strict; "
		"Max-Age=0")));
	arena_release(&ctx.arena);
}

int
main(void)
{
	static const struct config config = {
		.public_url = "https://conect.example"
	};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_asks),
		cmocka_unit_test(where_from),
		cmocka_unit_test(keys_in_addresses),
		cmocka_unit_test(what_the_database_is_told),
		cmocka_unit_test(the_cookie),
	};

	if (sodium_init() < 0)
		return (1);
	server_info_init(&config);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
