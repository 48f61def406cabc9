/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lib/address.h"

static struct address
parsed(const char *text)
{
	struct address a;

	if (!address_parse(str_from(text), &a))
		fail_msg("refused: %s", text);
	return (a);
}

static void
test_one_address_has_one_form(void **state)
{
	static const char *const same[][2] = {
		{ "192.0.2.1", "::ffff:192.0.2.1" },
		{ "192.0.2.1", "::FFFF:c000:0201" },
		{ "2001:db8::1", "2001:0DB8:0:0:0:0:0:1" },
		{ "::1", "0:0:0:0:0:0:0:1" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		struct address a = parsed(same[i][0]), b = parsed(same[i][1]);

		assert_memory_equal(&a, &b, sizeof(a));
	}
}

static void
test_what_is_no_address(void **state)
{
	static const char *const bad[] = { "", " ", "localhost", "1.2.3",
		"1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4",
		"1.2.3.4:80", "[::1]", "::1%lo", "1.2.3.4,5.6.7.8",
		"::1::", "12345::", "0x7f.1", "2130706433", "unknown", "-",
		"2001:db8:0000:0000:0000:0000:0000:0000:0000:0000:0000" };
	struct address a;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (address_parse(str_from(bad[i]), &a))
			fail_msg("accepted: %s", bad[i]);
	assert_false(address_parse((struct str){ "1.2.3.4\0x", 9 }, &a));
	assert_false(address_parse((struct str){ NULL, 0 }, &a));
}

static void
assert_network(const char *address, const char *network)
{
	struct address a = parsed(address), want = parsed(network);
	struct address got = address_network(&a);

	assert_memory_equal(&got, &want, sizeof(got));
}

static void
test_a_subscriber_holds_64_bits(void **state)
{
	(void)state;
	assert_network("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::");
	assert_network("2001:db8:1:3::", "2001:db8:1:3::");
	assert_network("192.0.2.7", "192.0.2.7");
	assert_network("::1", "::");
}

static bool
is_in(const char *address, const char *text)
{
	struct address a = parsed(address);
	struct address_range range;

	if (!address_range_parse(str_from(text), &range))
		fail_msg("refused: %s", text);
	return (address_is_in(&a, &range));
}

static void
test_ranges(void **state)
{
	(void)state;
	assert_true(is_in("10.0.0.1", "10.0.0.1"));
	assert_false(is_in("10.0.0.2", "10.0.0.1"));
	assert_true(is_in("10.255.0.2", "10.0.0.0/8"));
	assert_false(is_in("11.0.0.0", "10.0.0.0/8"));
	assert_true(is_in("172.31.255.255", "172.16.0.0/12"));
	assert_false(is_in("172.32.0.0", "172.16.0.0/12"));
	assert_false(is_in("172.15.255.255", "172.16.0.0/12"));
	assert_true(is_in("192.0.2.129", "192.0.2.128/25"));
	assert_false(is_in("192.0.2.127", "192.0.2.128/25"));
	assert_true(is_in("::ffff:10.1.1.1", "10.0.0.0/8"));
	assert_true(is_in("2001:db8:ffff::1", "2001:db8::/32"));
	assert_false(is_in("2001:db9::1", "2001:db8::/32"));
	assert_true(is_in("::1", "::1/128"));
	assert_false(is_in("::2", "::1/128"));
	assert_false(is_in("127.0.0.1", "::1"));
}

static void
test_what_is_no_range(void **state)
{
	static const char *const bad[] = { "", "/8", "10.0.0.0/", "10.0.0.0/33",
		"10.0.0.0/7", "0.0.0.0/0", "::/0", "::/15", "2001:db8::/129",
		"10.0.0.1/8", "10.0.0.0/+8", "10.0.0.0/08", "10.0.0.0/8/8",
		"10.0.0.0/-1", "10.0.0.0/8 ", "10.0.0.0/1000", "any", "*" };
	struct address_range range;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (address_range_parse(str_from(bad[i]), &range))
			fail_msg("accepted: %s", bad[i]);
}

static void
test_the_internet_at_large(void **state)
{
	static const char *const public[] = { "1.1.1.1", "9.255.255.255",
		"11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
		"128.0.0.0", "169.253.255.255", "172.15.255.255", "172.32.0.0",
		"192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
		"198.20.0.0", "223.255.255.255", "::ffff:8.8.8.8",
		"2001:200::1", "2001:db9::1", "2003::1", "2a02:2f00::1",
		"3ffe::1" };
	static const char *const special[] = { "0.0.0.0", "0.255.255.255",
		"10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1",
		"127.255.255.255", "169.254.169.254", "172.16.0.1",
		"172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1",
		"192.168.255.255", "198.18.0.1", "198.19.255.255",
		"198.51.100.7", "203.0.113.7", "224.0.0.1", "239.1.1.1",
		"240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
		"::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
		"64:ff9b:1::1", "100::1", "2001::1", "2001:1ff:ffff::1",
		"2001:db8::1", "2002:7f00:1::", "2620:4f:8000::1", "3fff::1",
		"4000::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1",
		"febf::1", "fec0::1", "ff02::1" };

	(void)state;
	for (size_t i = 0; i < sizeof(public) / sizeof(public[0]); i++) {
		struct address a = parsed(public[i]);

		if (!address_is_public(&a))
			fail_msg("not public: %s", public[i]);
	}
	for (size_t i = 0; i < sizeof(special) / sizeof(special[0]); i++) {
		struct address a = parsed(special[i]);

		if (address_is_public(&a))
			fail_msg("public: %s", special[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_address_has_one_form),
		cmocka_unit_test(test_what_is_no_address),
		cmocka_unit_test(test_a_subscriber_holds_64_bits),
		cmocka_unit_test(test_ranges),
		cmocka_unit_test(test_what_is_no_range),
		cmocka_unit_test(test_the_internet_at_large),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
