/* SPDX-License-Identifier: EUPL-1.2 */
/* From a request to a reply or to a statement with its values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/reply.h"
#include "dispatch_world.h"

static struct header headers[4];

static struct request
get(const char *path, const char *query)
{
	return ((struct request){ .method = METHOD_GET,
	    .path = str_from(path),
	    .query = str_from(query),
	    .headers = headers,
	    .address = STR("127.0.0.1") });
}

/* The reply's body as JSON; the caller's. */
static json_t *
body_of(const struct ctx *c)
{
	const struct reply *r = dispatch_reply(c);
	json_t *body = json_loadb(r->body.p, r->body.n, 0, NULL);

	assert_non_null(body);
	return (body);
}

static void
assert_problem(const struct request *req, int status, const char *code)
{
	struct ctx *c = world_begin(req);
	json_t *body;

	assert_true(dispatch_is_done(c));
	assert_int_equal(dispatch_reply(c)->status, status);
	body = body_of(c);
	assert_string_equal(json_string_value(json_object_get(body, "code")),
	    code);
	assert_int_equal(strlen(json_string_value(
			     json_object_get(body, "request_id"))),
	    32);
	json_decref(body);
	dispatch_end(c);
}

static void
test_no_route(void **state)
{
	struct request req = get("/api/v1/nothing", NULL);

	(void)state;
	assert_problem(&req, 404, "not_found");
	req.path = STR("/%zz");
	assert_problem(&req, 400, "malformed_query");
	req = get("/api/v1/ngos", NULL);
	req.method = METHOD_PUT;
	assert_problem(&req, 405, "method_not_allowed");
	req.method = METHOD_OTHER;
	assert_problem(&req, 501, "not_implemented");
}

static void
test_all_faults_at_once(void **state)
{
	struct request req = get("/api/v1/ngos",
	    "contry=CV&county=cv&limit=0&limit=3&registered_from=2020-02-30");
	struct ctx *c = world_begin(&req);
	json_t *body = body_of(c);
	json_t *errors = json_object_get(body, "errors");

	(void)state;
	assert_int_equal(dispatch_reply(c)->status, 400);
	assert_true(json_array_size(errors) >= 4);
	assert_string_equal(json_string_value(
				json_object_get(json_array_get(errors, 0),
				    "nearest")),
	    "county");
	json_decref(body);
	dispatch_end(c);
}

static void
test_values_are_bound_by_name(void **state)
{
	struct request req = get("/api/v1/ngos",
	    "q=%C5%9Ecoala+Alb%C4%83&county=CV,HR&public_utility=true");
	struct ctx *c = world_begin(&req);

	(void)state;
	assert_false(dispatch_is_done(c));
	assert_string_equal(world_value("folded"), "scoala alba");
	assert_string_equal(world_value("county"), "{\"CV\",\"HR\"}");
	assert_string_equal(world_value("public_utility"), "true");
	assert_string_equal(world_value("sort"), "relevance");
	assert_string_equal(world_value("limit"), "20");
	assert_null(world_value("registered_from"));
	assert_null(world_value("scheme"));
	world_settle();
	assert_true(dispatch_is_done(c));
	assert_int_equal(world_wakes(), 1);
	assert_int_equal(dispatch_reply(c)->status, 503);
	assert_string_equal(
	    reply_header_value(dispatch_reply(c), "Retry-After").p, "1");
	dispatch_end(c);
}

static void
test_identifier_in_the_search_box(void **state)
{
	struct request req = get("/api/v1/ngos", "q=RO+4204020");
	struct ctx *c = world_begin(&req);

	(void)state;
	assert_string_equal(world_value("scheme"), "cif");
	assert_string_equal(world_value("value"), "4204020");
	dispatch_end(c); /* half-way: the client left */
	world_settle();
	assert_int_equal(world_wakes(), 0);
}

static void
test_personal_numbers_go_nowhere(void **state)
{
	struct request req = get("/api/v1/ngos", "q=1800101000000");

	(void)state;
	assert_problem(&req, 400, "invalid_parameters");
	assert_null(world_statement());
	req = get("/api/v1/ngos/lookup", "scheme=cif&value=1800101000000");
	assert_problem(&req, 400, "invalid_parameters");
	assert_null(world_statement());
}

static void
test_a_forged_cursor_is_refused(void **state)
{
	struct request req = get("/api/v1/ngos", "cursor=AAAA");

	(void)state;
	assert_problem(&req, 400, "invalid_cursor");
	req = get("/api/v1/ngos", "cursor=");
	assert_problem(&req, 400, "invalid_parameters");
}

static void
test_body(void **state)
{
	struct request req = get("/api/v1/ngos/lookup", NULL);

	(void)state;
	req.method = METHOD_POST;
	req.body = STR("{}");
	assert_problem(&req, 415, "unsupported_media_type");
	headers[0] = (struct header){ STR("content-type"),
		STR("application/json; charset=utf-8") };
	req.nheaders = 1;
	assert_problem(&req, 422, "invalid_body");
	req.body = STR("{\"items\":[}");
	assert_problem(&req, 400, "malformed_json");
	req.body = STR("{\"items\":[],\"items\":[]}");
	assert_problem(&req, 400, "malformed_json");
	req.body = (struct str){ NULL, 0 };
	assert_problem(&req, 400, "malformed_json");
	req.body = STR("{\"items\":[{\"scheme\":\"cif\",\"value\":\"1\"}]}");
	assert_problem(&req, 422, "invalid_body");
}

static void
test_languages(void **state)
{
	struct request req = get("/nothing", NULL);
	struct ctx *c;

	(void)state;
	headers[0] = (struct header){ STR("Accept-Language"),
		STR("de, hu;q=0.9, en;q=0.1") };
	req.nheaders = 1;
	c = world_begin(&req);
	assert_string_equal(
	    reply_header_value(dispatch_reply(c), "Content-Language").p, "hu");
	dispatch_end(c);
}

/* Every transport error is a whole problem that parses. */
static void
test_transport_errors(void **state)
{
	static const int codes[] = { 400, 404, 405, 408, 411, 413, 414, 417,
		431, 500, 501, 503, 505 };

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		const struct reply *r = dispatch_transport_error(codes[i]);
		json_t *body = json_loadb(r->body.p, r->body.n, 0, NULL);

		assert_int_equal(r->status, codes[i]);
		assert_true(r->close);
		assert_non_null(body);
		assert_int_equal(json_integer_value(
				     json_object_get(body, "status")),
		    codes[i]);
		for (size_t h = 0; h < r->nheaders; h++)
			assert_int_equal(r->headers[h].value.n,
			    strlen(r->headers[h].value.p));
		json_decref(body);
	}
}

static int
start(void **state)
{
	(void)state;
	world_init();
	return (0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_no_route),
		cmocka_unit_test(test_all_faults_at_once),
		cmocka_unit_test(test_values_are_bound_by_name),
		cmocka_unit_test(test_identifier_in_the_search_box),
		cmocka_unit_test(test_personal_numbers_go_nowhere),
		cmocka_unit_test(test_a_forged_cursor_is_refused),
		cmocka_unit_test(test_body),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_transport_errors),
	};

	return (cmocka_run_group_tests(tests, start, NULL));
}
