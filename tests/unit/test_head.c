/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lib/head: every prefix of a good head is "not yet", and each way of being
 * wrong has its status. The transport tests walk the same table through a
 * server.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lib/head.h"

#include <string.h>

enum {
	MAX = 16384
};

static int
check(const char *text)
{
	return (head_check(text, strlen(text), MAX));
}

static void
takes_every_prefix(void **state)
{
	static const char head[] = "\r\nPATCH /a/b?c=d&e HTTP/1.1\r\n"
				   "Host: example.org:8080\r\n"
				   "Content-Length: 3\r\n"
				   "X-Empty:\r\n"
				   "X-Text: \xc8\x99\tx \r\n"
				   "Expect: 100-Continue\r\n\r\n";
	const size_t n = sizeof(head) - 1;

	(void)state;
	for (size_t i = 0; i < n; i++)
		assert_int_equal(head_check(head, i, MAX), 0);
	assert_int_equal(head_check(head, n, MAX), 1);
	assert_int_equal(head_check(head, n, n), 1);
}

static void
takes_each_method(void **state)
{
	(void)state;
	assert_int_equal(check("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 1);
	assert_int_equal(check("HEAD / HTTP/1.0\r\nHost: a\r\n\r\n"), 1);
	assert_int_equal(check("DELETE / HTTP/1.1\r\nHost: a\r\n\r\n"), 1);
	assert_int_equal(check("OPTIONS / HTTP/1.1\r\nHost: a\r\n\r\n"), 1);
	assert_int_equal(check("POST / HTTP/1.1\r\nHost: a\r\n\r\n"), 411);
	assert_int_equal(check("PUT / HTTP/1.1\r\nHost: a\r\n\r\n"), 411);
	assert_int_equal(check("get / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
	assert_int_equal(check("GETX / HTTP/1.1\r\nHost: a\r\n\r\n"), 501);
	assert_int_equal(check("G\"T / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
}

#define POST_LENGTH(l)                                                         \
	"POST / HTTP/1.1\r\nHost: a\r\nContent-Length:" l "\r\n\r\n"

#define WITH(host) " HTTP/1.1\r\nHost: " host "\r\n\r\n"

static void
takes_each_form_of_target(void **state)
{
	(void)state;
	assert_int_equal(check("GET http://a/b?c" WITH("a")), 1);
	assert_int_equal(check("GET HTTPS://A:80/" WITH("a:80")), 1);
	assert_int_equal(check("GET http://[::1]:80" WITH("[::1]:80")), 1);
	assert_int_equal(check("GET http://a" WITH("a")), 1);
	assert_int_equal(check("OPTIONS *" WITH("a")), 1);
	assert_int_equal(check("GET *" WITH("a")), 400);
	assert_int_equal(check("OPTIONS **" WITH("a")), 400);
	assert_int_equal(check("GET http://a/" WITH("b")), 400);
	assert_int_equal(check("GET http://a:80/" WITH("a")), 400);
	assert_int_equal(check("GET http://a@b/" WITH("b")), 400);
	assert_int_equal(check("GET http://a?b/c" WITH("a")), 400);
	assert_int_equal(check("GET http:///" WITH("a")), 400);
	assert_int_equal(check("GET http://" WITH("a")), 400);
	assert_int_equal(check("GET ftp://a/" WITH("a")), 400);
	assert_int_equal(check("GET http:/a" WITH("a")), 400);
}

static void
reads_lengths(void **state)
{
	(void)state;
	assert_int_equal(check(POST_LENGTH("0")), 1);
	assert_int_equal(check(POST_LENGTH(" 0003 ") "abc"), 1);
	assert_int_equal(check(POST_LENGTH(" 3") "abcd"), 400);
	assert_int_equal(check(POST_LENGTH(" 9223372036854775807")), 1);
	assert_int_equal(check(POST_LENGTH(" 9223372036854775808")), 413);
	assert_int_equal(check(POST_LENGTH(" 18446744073709551617")), 413);
	assert_int_equal(check(
			     POST_LENGTH(" 99999999999999999999999999999999")),
	    413);
	assert_int_equal(check(POST_LENGTH(" 3, 3") "abc"), 400);
	assert_int_equal(check(POST_LENGTH(" +3") "abc"), 400);
	assert_int_equal(check(POST_LENGTH("") ""), 400);
	assert_int_equal(check(
			     "POST / HTTP/1.1\r\nHost: a\r\n"
			     "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx"),
	    400);
	assert_int_equal(
	    check("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n"),
	    400);
}

static void
is_strict_about_lines(void **state)
{
	(void)state;
	assert_int_equal(check("GET / HTTP/1.1\nHost: a\n\n"), 400);
	assert_int_equal(check("GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n"), 400);
	assert_int_equal(check("GET / HTTP/1.1\r\nHost: a\r\n x: y\r\n"), 400);
	assert_int_equal(check("GET / HTTP/1.1\r\nHost: a\rX: y\r\n"), 400);
	assert_int_equal(check("GET / HTTP/1.1\r\nHost : a\r\n"), 400);
	assert_int_equal(check("GET / HTTP/1.1\r\nHostile: a\r\n\r\n"), 400);
	assert_int_equal(check("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n"),
	    400);
	assert_int_equal(head_check("GET / HTTP/1.1\r\nX: \0", 20, MAX), 400);
	assert_int_equal(check("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"), 1);
	assert_int_equal(check("\r\n\r\nGET / HTTP/1.1\r\n"), 400);
	assert_int_equal(check("\x16\x03\x01"), 400);
}

static void
counts_lines(void **state)
{
	char head[4096];

	(void)state;
	for (int lines = 63; lines <= 66; lines++) {
		int n = snprintf(head, sizeof(head),
		    "GET / HTTP/1.1\r\nHost: a\r\n");

		for (int i = 1; i < lines; i++)
			n += snprintf(head + n, sizeof(head) - (size_t)n,
			    "X-%d: y\r\n", i);
		(void)snprintf(head + n, sizeof(head) - (size_t)n, "\r\n");
		assert_int_equal(check(head),
		    lines <= HEAD_LINES_MAX ? 1 : 431);
	}
}

static void
measures_target_and_head(void **state)
{
	static char head[MAX + 64];

	(void)state;
	for (size_t length = HEAD_URI_MAX - 1; length <= HEAD_URI_MAX + 1;
	     length++) {
		memcpy(head, "GET ", 4);
		memset(head + 4, '/', length);
		(void)snprintf(head + 4 + length, 64,
		    " HTTP/1.1\r\nHost: a\r\n\r\n");
		assert_int_equal(check(head), length <= HEAD_URI_MAX ? 1 : 414);
	}
	memset(head + 4, '/', 9000);
	assert_int_equal(head_check(head, 9000, MAX), 414);

	(void)snprintf(head, sizeof(head), "GET / HTTP/1.1\r\nHost: a\r\nX: ");
	memset(head + 28, 'y', MAX);
	assert_int_equal(head_check(head, MAX - 1, MAX), 0);
	assert_int_equal(head_check(head, MAX, MAX), 431);
}

static void
knows_versions_and_expectations(void **state)
{
	(void)state;
	assert_int_equal(check("GET / HTTP/2.0\r\n"), 505);
	assert_int_equal(check("GET / HTTP/1.2\r\n"), 505);
	assert_int_equal(check("GET / HTTP/11\r\n"), 400);
	assert_int_equal(check("GET /\r\n"), 400);
	assert_int_equal(check("GET / HTTP/1.1\r\nExpect: x\r\n"), 417);
	assert_int_equal(check("GET / HTTP/1.1\r\nTransfer-Encoding: \r\n"),
	    400);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_every_prefix),
		cmocka_unit_test(takes_each_method),
		cmocka_unit_test(takes_each_form_of_target),
		cmocka_unit_test(reads_lengths),
		cmocka_unit_test(is_strict_about_lines),
		cmocka_unit_test(counts_lines),
		cmocka_unit_test(measures_target_and_head),
		cmocka_unit_test(knows_versions_and_expectations),
	};

	return (cmocka_run_group_tests_name("head", tests, NULL, NULL));
}
