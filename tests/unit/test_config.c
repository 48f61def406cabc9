/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/config.h"

#define SECRET                                                                 \
	"CONECT_SECRET=00112233445566778899aabbccddeeff"                       \
	"00112233445566778899aabbccddeeff"

static const char *const complete[] = { "CONECT_PUBLIC_URL=https://x.example/",
	"CONECT_DB_PUBLIC=dbname=a", "CONECT_DB_APP=dbname=a", SECRET,
	"CONECT_SECURITY_CONTACT=mailto:a@x.example", "PATH=/bin", NULL };

static struct config config;
static char complaints[4096];

/* Reads `complete` with the entries of `more` put in their place or added. */
static int
read_with(const char *const *more)
{
	const char *environment[32];
	size_t n = 0;
	FILE *out = fmemopen(complaints, sizeof(complaints), "w");
	int faults;

	for (size_t i = 0; complete[i] != NULL; i++)
		environment[n++] = complete[i];
	for (size_t m = 0; more[m] != NULL; m++) {
		size_t name = strcspn(more[m], "=") + 1;
		size_t at = 0;

		while (at < n && strncmp(environment[at], more[m], name) != 0)
			at++;
		environment[at] = more[m];
		n += at == n;
	}
	environment[n] = NULL;
	faults = config_read(&config, (char *const *)(uintptr_t)environment,
	    out);
	assert_int_equal(fclose(out), 0);
	return (faults);
}

static void
assert_refused(const char *entry)
{
	const char *const more[] = { entry, NULL };

	if (read_with(more) != 1)
		fail_msg("accepted: %s", entry);
	assert_memory_equal(complaints, entry, strcspn(entry, "="));
}

static void
test_defaults(void **state)
{
	const char *const none[] = { NULL };

	(void)state;
	assert_int_equal(read_with(none), 0);
	assert_string_equal(config.listen_host, "127.0.0.1");
	assert_string_equal(config.listen_port, "8080");
	assert_string_equal(config.public_url, "https://x.example");
	assert_int_equal(config.workers, 2);
	assert_int_equal(config.connections, 128);
	assert_true(config.log_requests);
	assert_int_equal(config.secret[1], 0x11);
	assert_int_equal(config.secret[31], 0xff);
	assert_null(config.web_dir);
	assert_int_equal(config.rate_limit, 12000);
	assert_int_equal(config.rate_limit_search, 2400);
	assert_int_equal(config.nproxies, 0);
}

static void
test_missing_are_all_listed(void **state)
{
	char *empty[] = { NULL };
	FILE *out = fmemopen(complaints, sizeof(complaints), "w");

	(void)state;
	assert_int_equal(config_read(&config, empty, out), 5);
	assert_int_equal(fclose(out), 0);
	assert_non_null(strstr(complaints, "CONECT_PUBLIC_URL is missing"));
	assert_non_null(strstr(complaints, "CONECT_SECRET is missing"));
}

static void
test_bad_values(void **state)
{
	static const char *const bad[] = { "CONECT_LISTEN=8080",
		"CONECT_LISTEN=:8080", "CONECT_LISTEN=127.0.0.1:0",
		"CONECT_LISTEN=127.0.0.1:65536", "CONECT_LISTEN=127.0.0.1:80x",
		"CONECT_LISTEN=", "CONECT_PUBLIC_URL=ftp://x",
		"CONECT_PUBLIC_URL=https://", "CONECT_PUBLIC_URL=https://a/b",
		"CONECT_PUBLIC_URL=https://a\"b", "CONECT_SECRET=00",
		"CONECT_SECRET=zz112233445566778899aabbccddeeff"
		"00112233445566778899aabbccddeeff",
		"CONECT_SECRET=0g112233445566778899aabbccddeeff"
		"00112233445566778899aabbccddeeff",
		"CONECT_LISTEN=0123456789012345678901234567890123456789012345"
		"678901234567890123:80",
		"CONECT_LISTEN=[]:80",
		"CONECT_METRICS_TOKEN=sixteen char\xc4\x83s",
		"CONECT_METRICS_TOKEN=sixteen\"characters",
		"CONECT_SECURITY_CONTACT=a@b", "CONECT_WORKERS=0",
		"CONECT_CONNECTIONS_PER_ADDRESS=-1",
		"CONECT_CONNECTIONS_PER_ADDRESS=3001", "CONECT_WORKERS=65",
		"CONECT_WORKERS=two", "CONECT_LOG=debug",
		"CONECT_WEB_DIR=relative", "CONECT_METRICS_TOKEN=short",
		"CONECT_DB_PUBLIC=", "CONECT_USER=", "CONECT_WORKERS= 2",
		"CONECT_WORKERS=", "CONECT_RATE_LIMIT=", "CONECT_RATE_LIMIT=-1",
		"CONECT_RATE_LIMIT=6000001", "CONECT_RATE_LIMIT=1e3",
		"CONECT_RATE_LIMIT_SEARCH=off",
		"CONECT_RATE_LIMIT_SEARCH=99999999999999999999",
		"CONECT_TRUSTED_PROXY=", "CONECT_TRUSTED_PROXY=nginx",
		"CONECT_TRUSTED_PROXY=0.0.0.0/0",
		"CONECT_TRUSTED_PROXY=127.0.0.1,,::1",
		"CONECT_TRUSTED_PROXY=1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4,1.1.1.5,"
		"1.1.1.6,1.1.1.7,1.1.1.8,1.1.1.9,1.1.1.10,1.1.1.11,1.1.1.12,"
		"1.1.1.13,1.1.1.14,1.1.1.15,1.1.1.16,1.1.1.17" };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_refused(bad[i]);
}

static void
test_ipv6(void **state)
{
	const char *const more[] = { "CONECT_LISTEN=[::1]:8443", NULL };

	(void)state;
	assert_int_equal(read_with(more), 0);
	assert_string_equal(config.listen_host, "::1");
	assert_string_equal(config.listen_port, "8443");
}

static void
test_limits_and_proxies(void **state)
{
	const char *const more[] = { "CONECT_RATE_LIMIT=0",
		"CONECT_RATE_LIMIT_SEARCH=6000000",
		"CONECT_TRUSTED_PROXY=127.0.0.1, ::1,10.0.0.0/8", NULL };
	struct address a;

	(void)state;
	assert_int_equal(read_with(more), 0);
	assert_int_equal(config.rate_limit, 0);
	assert_int_equal(config.rate_limit_search, 6000000);
	assert_int_equal(config.nproxies, 3);
	assert_true(address_parse(STR("10.9.9.9"), &a));
	assert_true(address_is_in(&a, &config.proxies[2]));
	assert_false(address_is_in(&a, &config.proxies[0]));
}

static void
test_unknown_and_owner(void **state)
{
	(void)state;
	assert_refused("CONECT_LISTEM=127.0.0.1:1");
	assert_non_null(strstr(complaints, "unknown"));
	/* The server must not even be told the owner's connection. */
	assert_refused("CONECT_DB_OWNER=dbname=a");
}

/* --help: every variable that may be set, with what it expects. */
static void
test_description(void **state)
{
	static const char *const said[] = { "CONECT_LISTEN ", "CONECT_SECRET ",
		"CONECT_RATE_LIMIT_SEARCH ", "CONECT_TRUSTED_PROXY ",
		"; default 2\n", "(required)" };
	char text[8192] = "";
	FILE *out = fmemopen(text, sizeof(text), "w");

	(void)state;
	config_describe(out);
	assert_int_equal(fclose(out), 0);
	for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++)
		if (strstr(text, said[i]) == NULL)
			fail_msg("not said: %s", said[i]);
	assert_null(strstr(text, "CONECT_DB_OWNER"));
}

static void
test_secret_in_any_case(void **state)
{
	const char *const more[] = { "CONECT_SECRET="
				     "00112233445566778899AABBCCDDEEFF"
				     "00112233445566778899aabbccddeeff",
		NULL };

	(void)state;
	assert_int_equal(read_with(more), 0);
	assert_int_equal(config.secret[10], 0xaa);
	assert_int_equal(config.secret[26], 0xaa);
}

static void
test_secret_is_never_shown(void **state)
{
	const char *const more[] = { "CONECT_SECRET=hunter2hunter2", NULL };

	(void)state;
	assert_int_equal(read_with(more), 1);
	assert_null(strstr(complaints, "hunter2"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_missing_are_all_listed),
		cmocka_unit_test(test_bad_values),
		cmocka_unit_test(test_ipv6),
		cmocka_unit_test(test_limits_and_proxies),
		cmocka_unit_test(test_unknown_and_owner),
		cmocka_unit_test(test_description),
		cmocka_unit_test(test_secret_in_any_case),
		cmocka_unit_test(test_secret_is_never_shown),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
