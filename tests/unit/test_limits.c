/* SPDX-License-Identifier: EUPL-1.2 */
/* Quotas as a client meets them; the clock stands still until it is turned. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/limits.h"
#include "core/reply.h"
#include "core/server_info.h"
#include "dispatch_world.h"

/* One request and what there is to say of its answer. */
struct asked {
	int status;
	char policy[64], left[64], retry[16];
};

static struct header headers[8];
static size_t nheaders;
static struct config config;

static void
copy_header(const struct reply *r, const char *name, char *ret, size_t size)
{
	struct str value = reply_header_value(r, name);

	(void)snprintf(ret, size, "%.*s", (int)value.n,
	    value.p == NULL ? "" : value.p);
}

static struct asked
ask(enum method method, const char *address, const char *path)
{
	struct request req = { .method = method,
		.path = str_from(path),
		.headers = headers,
		.nheaders = nheaders,
		.address = str_from(address) };
	struct ctx *c = world_begin(&req);
	struct asked asked = { 0 };
	const struct reply *r;

	world_settle();
	assert_true(dispatch_is_done(c));
	r = dispatch_reply(c);
	asked.status = r->status;
	copy_header(r, "RateLimit-Policy", asked.policy, sizeof(asked.policy));
	copy_header(r, "RateLimit", asked.left, sizeof(asked.left));
	copy_header(r, "Retry-After", asked.retry, sizeof(asked.retry));
	dispatch_end(c);
	return (asked);
}

static struct asked
get(const char *address, const char *path)
{
	return (ask(METHOD_GET, address, path));
}

/* Fresh buckets, these quotas a minute. */
static void
restart(unsigned int reads, unsigned int searches)
{
	config.rate_limit = reads;
	config.rate_limit_search = searches;
	server_info_init(&config);
	assert_true(limits_init(&config));
	nheaders = 0;
}

static void
says(const char *name, const char *value)
{
	headers[nheaders++] = (struct header){ str_from(name),
		str_from(value) };
}

static void
test_what_is_left_is_said(void **state)
{
	struct asked a;

	(void)state;
	restart(3, 60);
	a = get("192.0.2.1", "/version");
	assert_int_equal(a.status, 200);
	assert_string_equal(a.policy, "\"read\";q=3;w=60");
	assert_string_equal(a.left, "\"read\";r=2;t=20");
	assert_string_equal(a.retry, "");
	(void)get("192.0.2.1", "/version");
	a = get("192.0.2.1", "/version");
	assert_string_equal(a.left, "\"read\";r=0;t=60");

	a = get("192.0.2.1", "/version");
	assert_int_equal(a.status, 429);
	assert_string_equal(a.left, "\"read\";r=0;t=60");
	assert_string_equal(a.retry, "20");
	world_wait(19999999);
	a = get("192.0.2.1", "/version");
	assert_int_equal(a.status, 429);
	assert_string_equal(a.retry, "1");
	world_wait(1);
	assert_int_equal(get("192.0.2.1", "/version").status, 200);
	world_wait(60000000);
	assert_string_equal(get("192.0.2.1", "/version").left,
	    "\"read\";r=2;t=20");
}

static void
test_errors_count_too(void **state)
{
	(void)state;
	restart(2, 60);
	assert_int_equal(get("192.0.2.1", "/problems/none_such").status, 404);
	assert_string_equal(get("192.0.2.1", "/problems/NONE").left,
	    "\"read\";r=0;t=60");
	assert_int_equal(get("192.0.2.1", "/problems/NONE").status, 429);
}

static void
test_each_address_has_its_own(void **state)
{
	(void)state;
	restart(1, 60);
	assert_int_equal(get("192.0.2.1", "/version").status, 200);
	assert_int_equal(get("192.0.2.2", "/version").status, 200);
	assert_int_equal(get("192.0.2.1", "/version").status, 429);
	assert_int_equal(get("::ffff:192.0.2.1", "/version").status, 429);
	/* An IPv6 subscriber has a whole /64. */
	assert_int_equal(get("2001:db8::1", "/version").status, 200);
	assert_int_equal(get("2001:db8::2:1", "/version").status, 429);
	assert_int_equal(get("2001:db8:0:1::1", "/version").status, 200);
	/* The peer is always known; if ever not, it is still bounded. */
	assert_int_equal(get("", "/version").status, 200);
	assert_int_equal(get("", "/version").status, 429);
}

static void
test_reads_and_searches_are_counted_apart(void **state)
{
	struct asked a;

	(void)state;
	restart(1, 2);
	a = get("192.0.2.1", "/api/v1/ngos");
	assert_int_equal(a.status, 503);
	assert_string_equal(a.policy, "\"search\";q=2;w=60");
	assert_int_equal(get("192.0.2.1", "/api/v1/ngos/facets").status, 503);
	assert_int_equal(get("192.0.2.1", "/api/v1/authorities").status, 429);
	assert_int_equal(get("192.0.2.1", "/version").status, 200);
	assert_int_equal(get("192.0.2.1", "/version").status, 429);
	a = ask(METHOD_POST, "192.0.2.1", "/api/v1/ngos/lookup");
	assert_int_equal(a.status, 429);
	assert_string_equal(a.left, "\"search\";r=0;t=60");
}

static void
test_what_has_no_quota(void **state)
{
	(void)state;
	restart(1, 1);
	assert_int_equal(get("127.0.0.1", "/version").status, 200);
	for (int i = 0; i < 5; i++) {
		struct asked a = get("127.0.0.1", "/health/live");

		assert_int_equal(a.status, 200);
		assert_string_equal(a.policy, "");
		assert_string_equal(a.left, "");
		assert_int_equal(get("127.0.0.1", "/health/ready").status, 503);
		assert_int_equal(get("127.0.0.1", "/metrics").status, 200);
		assert_int_equal(get("127.0.0.1", "/nothing").status, 404);
		assert_int_equal(
		    ask(METHOD_OPTIONS, "127.0.0.1", "/version").status, 204);
		assert_int_equal(
		    ask(METHOD_DELETE, "127.0.0.1", "/version").status, 405);
	}
	assert_int_equal(ask(METHOD_HEAD, "127.0.0.1", "/version").status, 429);
	restart(0, 1);
	for (int i = 0; i < 5; i++)
		assert_string_equal(get("127.0.0.1", "/version").policy, "");
	assert_string_equal(get("127.0.0.1", "/api/v1/ngos").policy,
	    "\"search\";q=1;w=60");
}

static void
test_unchanged_costs_nothing(void **state)
{
	struct asked a;

	(void)state;
	restart(2, 2);
	says("If-None-Match", "*");
	for (int i = 0; i < 10; i++) {
		a = get("192.0.2.1", "/version");
		assert_int_equal(a.status, 304);
		assert_string_equal(a.left, "\"read\";r=2;t=0");
	}
	nheaders = 0;
	assert_string_equal(get("192.0.2.1", "/version").left,
	    "\"read\";r=1;t=30");
	(void)get("192.0.2.1", "/version");
	/* To be told so, one has to be let in. */
	says("If-None-Match", "*");
	assert_int_equal(get("192.0.2.1", "/version").status, 429);
}

static void
test_a_trusted_proxy_says_who_asks(void **state)
{
	(void)state;
	assert_true(address_range_parse(STR("10.0.0.0/8"), &config.proxies[0]));
	config.nproxies = 1;
	restart(1, 1);
	says("X-Real-IP", "192.0.2.1");
	assert_int_equal(get("10.1.1.1", "/version").status, 200);
	assert_int_equal(get("10.2.2.2", "/version").status, 429);
	nheaders = 0;
	says("x-real-ip", "192.0.2.2");
	assert_int_equal(get("10.1.1.1", "/version").status, 200);
	nheaders = 0;
	assert_int_equal(get("192.0.2.2", "/version").status, 429);
	config.nproxies = 0;
}

/* A client that sends the headers of a proxy is still itself. */
static void
test_a_stranger_is_not_believed(void **state)
{
	static const char *const lies[] = { "X-Real-IP", "X-Forwarded-For",
		"Forwarded", "Client-IP", "True-Client-IP",
		"CF-Connecting-IP" };
	static const char *const names[] = { "1.1.1.1", "2.2.2.2", "3.3.3.3" };

	(void)state;
	assert_true(address_range_parse(STR("10.0.0.0/8"), &config.proxies[0]));
	config.nproxies = 1;
	for (size_t i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
		restart(2, 2);
		for (size_t k = 0; k < 3; k++) {
			nheaders = 0;
			says(lies[i], names[k]);
			assert_int_equal(get("192.0.2.1", "/version").status,
			    k < 2 ? 200 : 429);
		}
		/* And nobody else was charged for it. */
		nheaders = 0;
		assert_int_equal(get("1.1.1.1", "/version").status, 200);
	}
	config.nproxies = 0;
}

/* What a proxy that was set up wrongly says makes it the client itself. */
static void
test_a_proxy_that_makes_no_sense(void **state)
{
	static const char *const said[] = { "", "unknown", "192.0.2.1:80",
		"192.0.2.1, 192.0.2.2", "[2001:db8::1]", "_hidden" };

	(void)state;
	assert_true(address_range_parse(STR("10.0.0.1"), &config.proxies[0]));
	config.nproxies = 1;
	restart(8, 1);
	for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++) {
		nheaders = 0;
		says("X-Real-IP", said[i]);
		assert_int_equal(get("10.0.0.1", "/version").status, 200);
	}
	nheaders = 0;
	says("X-Real-IP", "192.0.2.7");
	says("X-Real-IP", "192.0.2.8");
	assert_int_equal(get("10.0.0.1", "/version").status, 200);
	/* Other headers are not read from a proxy either. */
	nheaders = 0;
	says("X-Forwarded-For", "192.0.2.7");
	says("Forwarded", "for=192.0.2.7");
	assert_string_equal(get("10.0.0.1", "/version").left,
	    "\"read\";r=0;t=60");
	config.nproxies = 0;
}

/* As a request from this address with this credential; NULL: with none. */
static bool
writes(const char *address, const char *hash)
{
	struct request req = { .address = str_from(address) };
	static struct ctx c;

	memset(&c, 0, sizeof(c));
	c.req = &req;
	if (hash != NULL) {
		c.credential.kind = CREDENTIAL_SESSION;
		(void)snprintf(c.credential.hash, sizeof(c.credential.hash),
		    "%s", hash);
	}
	return (limits_take(&c, LIMIT_WRITE));
}

static void
test_who_is_named_has_their_own(void **state)
{
	(void)state;
	config.rate_limit_write = 2;
	restart(100, 100);
	for (int i = 0; i < 2; i++) {
		assert_true(writes("192.0.2.1", "aa"));
		assert_true(writes("192.0.2.1", "bb"));
		assert_true(writes("192.0.2.1", NULL));
	}
	assert_false(writes("192.0.2.1", "aa"));
	assert_false(writes("192.0.2.1", "bb"));
	assert_false(writes("192.0.2.1", NULL));
	/* Wherever it is sent from. */
	assert_false(writes("192.0.2.2", "aa"));
	assert_true(writes("192.0.2.2", NULL));

	/* Names that nobody has cost the address. */
	restart(3, 100);
	assert_true(writes("192.0.2.1", "a"));
	assert_true(writes("192.0.2.1", "b"));
	assert_true(writes("192.0.2.1", "c"));
	assert_false(writes("192.0.2.1", "d"));
	assert_true(writes("192.0.2.2", "d"));
}

static int
start(void **state)
{
	(void)state;
	world_init();
	config = *server_config();
	return (0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_left_is_said),
		cmocka_unit_test(test_errors_count_too),
		cmocka_unit_test(test_each_address_has_its_own),
		cmocka_unit_test(test_reads_and_searches_are_counted_apart),
		cmocka_unit_test(test_what_has_no_quota),
		cmocka_unit_test(test_unchanged_costs_nothing),
		cmocka_unit_test(test_a_trusted_proxy_says_who_asks),
		cmocka_unit_test(test_a_stranger_is_not_believed),
		cmocka_unit_test(test_a_proxy_that_makes_no_sense),
		cmocka_unit_test(test_who_is_named_has_their_own),
	};

	return (cmocka_run_group_tests(tests, start, NULL));
}
