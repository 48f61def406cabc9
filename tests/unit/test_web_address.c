/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lib/punycode.h"
#include "lib/web_address.h"

/* NULL when it is refused. */
static const char *
clean(struct arena *a, const char *text)
{
	struct str ret;

	if (!web_address_clean(a, str_from(text), &ret))
		return (NULL);
	return (arena_strdup(a, ret));
}

static void
test_has_one_form(void **state)
{
	static const char *const forms[][2] = {
		{ "https://www.primaria.example/registru",
		    "https://www.primaria.example/registru" },
		{ "primaria.example", "https://primaria.example/" },
		{ "  HTTP://Primaria.Example:80?a=B#Sus ",
		    "http://primaria.example/?a=B#Sus" },
		{ "https://primaria.example:443/x",
		    "https://primaria.example/x" },
		{ "https://primaria.example:80/x",
		    "https://primaria.example:80/x" },
		{ "https://primaria.example:/x", "https://primaria.example/x" },
		{ "https://primaria.example./x", "https://primaria.example/x" },
		{ "https://primăria.example/ș ț\"<>{}|^`",
		    "https://xn--primria-c4a.example/"
		    "%C8%99%20%C8%9B%22%3C%3E%7B%7D%7C%5E%60" },
		{ "https://PRIMĂRIA.example",
		    "https://xn--primria-c4a.example/" },
		{ "https://xn--primria-c4a.example/",
		    "https://xn--primria-c4a.example/" },
		{ "https://kolozsvár.example",
		    "https://xn--kolozsvr-fza.example/" },
		{ "https://ｐｒｉｍａｒｉａ．example/",
		    "https://primaria.example/" },
		{ "https://a.example/100%/%41%4",
		    "https://a.example/100%25/%41%254" },
		{ "https://a.example/@x:y", "https://a.example/@x:y" },
		{ "https://8.8.8.8/", "https://8.8.8.8/" },
		{ "https://[2606:4700::1111]/", "https://[2606:4700::1111]/" },
		{ "https://[2606:4700::1111]:443/",
		    "https://[2606:4700::1111]/" },
	};
	struct arena a;

	(void)state;
	arena_init(&a);
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		const char *ret = clean(&a, forms[i][0]);

		if (ret == NULL)
			fail_msg("refused: %s", forms[i][0]);
		else
			assert_string_equal(ret, forms[i][1]);
	}
	arena_release(&a);
}

static void
test_leads_nowhere_else(void **state)
{
	static const char *const refused[] = { "", " ", "https://", "http:///x",
		"ftp://primaria.example/", "javascript:alert(1)",
		"data:text/html,x", "mailto:a@primaria.example",
		"https://cineva@primaria.example/",
		"https://cineva:parola@primaria.example/",
		"https://primaria.example\\@alta.example/",
		"https://primaria.example/a\\b",
		"https://primaria.example:8080/",
		"https://primaria.example:0443/", "https://primaria.example:x/",
		"https://primaria/", "https://localhost/",
		"https://localhost./", "https://x.localhost/",
		"https://x.local/", "https://x.internal/",
		"https://x.home.arpa/", "https://1.0.0.127.in-addr.arpa/",
		"https://127.0.0.1/", "https://127.1/", "https://0/",
		"https://2130706433/", "https://0x7f.1/", "https://0x7f000001/",
		"https://017700000001/", "https://10.0.0.1/",
		"https://169.254.169.254/latest", "https://192.168.1.1./",
		"https://１２７.0.0.1/", "https://[::1]/", "https://[::]/",
		"https://[::ffff:127.0.0.1]/", "https://[fe80::1]/",
		"https://[fd00::1]/", "https://[2606:4700::1111/",
		"https://2606:4700::1111/", "https://[]/", "https://[x]/",
		"https://-a.example/", "https://a-.example/",
		"https://a..example/", "https://.example/",
		"https://a_b.example/", "https://a b.example/",
		"https://a%2eb.example/", "https://☃.example/",
		"https://a\xff.example/", "https://a.example/\x01",
		"https://a.example/\n" };
	struct arena a;

	(void)state;
	arena_init(&a);
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		const char *ret = clean(&a, refused[i]);

		if (ret != NULL)
			fail_msg("%s: taken as %s", refused[i], ret);
	}
	arena_release(&a);
}

/* `before`, n times `x`, `after`. */
static const char *
long_text(struct arena *a, const char *before, size_t n, const char *x,
    const char *after)
{
	struct buf b;

	buf_init(&b, a, 100 * 1024);
	buf_text(&b, before);
	for (size_t i = 0; i < n; i++)
		buf_text(&b, x);
	buf_text(&b, after);
	return (arena_strdup(a, buf_view(&b)));
}

static void
test_is_bounded(void **state)
{
	struct arena a;

	(void)state;
	arena_init(&a);
	assert_non_null(
	    clean(&a, long_text(&a, "https://a.example/", 1982, "x", "")));
	assert_null(
	    clean(&a, long_text(&a, "https://a.example/", 1983, "x", "")));
	/* Three bytes for one. */
	assert_null(
	    clean(&a, long_text(&a, "https://a.example/", 700, " ", "x")));
	assert_non_null(
	    clean(&a, long_text(&a, "https://", 63, "x", ".example")));
	assert_null(clean(&a, long_text(&a, "https://", 64, "x", ".example")));
	assert_non_null(
	    clean(&a, long_text(&a, "https://", 122, "x.", "example")));
	assert_null(clean(&a, long_text(&a, "https://", 124, "x.", "example")));
	assert_null(clean(&a, long_text(&a, "https://", 60, "ș", ".example")));
	assert_null(
	    clean(&a, long_text(&a, "https://", 1900, "ș", ".example")));
	assert_null(clean(&a,
	    long_text(&a, "https://", 100, "\xef\xb7\xba", ".example")));
	arena_release(&a);
}

/* RFC 3492, 7.1: (C), (I) without its case, (L) without its case, (S). */
static void
test_writes_as_the_rfc_does(void **state)
{
	static const struct {
		int32_t points[24];
		size_t n;
		const char *text;
	} samples[] = {
		{ { 0x4ed6, 0x5011, 0x7232, 0x4ec0, 0x9ebd, 0x4e0d, 0x8aaa,
		      0x4e2d, 0x6587 },
		    9, "ihqwctvzc91f659drss3x8bo0yb" },
		{ { 0x0033, 0x5e74, 0x0062, 0x7d44, 0x91d1, 0x516b, 0x5148,
		      0x751f },
		    8, "3b-ww4c5e180e575a65lsy2b" },
		{ { 0x002d, 0x003e, 0x0020, 0x0024, 0x0031, 0x002e, 0x0030,
		      0x0030, 0x0020, 0x003c, 0x002d },
		    11, "-> $1.00 <--" },
	};
	struct arena a;
	struct buf b;

	(void)state;
	arena_init(&a);
	buf_init(&b, &a, 100);
	for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
		buf_reset(&b);
		assert_true(
		    punycode_write(&b, samples[i].points, samples[i].n));
		assert_string_equal(b.p, samples[i].text);
	}
	assert_false(punycode_write(&b, samples[0].points, 0));
	assert_false(punycode_write(&b, samples[0].points, 64));
	buf_init(&b, &a, 5);
	assert_false(punycode_write(&b, samples[0].points, samples[0].n));
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_has_one_form),
		cmocka_unit_test(test_leads_nowhere_else),
		cmocka_unit_test(test_is_bounded),
		cmocka_unit_test(test_writes_as_the_rfc_does),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
