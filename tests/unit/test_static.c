/* SPDX-License-Identifier: EUPL-1.2 */
/* Static files and their encodings, through dispatch, from a real folder. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/reply.h"
#include "core/static.h"
#include "dispatch_world.h"

static char folder[] = "/tmp/conect-static-XXXXXX";
static struct header header;

static const struct {
	const char *name, *text;
} content[] = {
	{ "/ro/about.html", "<!doctype html><title>x</title>" },
	{ "/ro/api/index.html", "<!doctype html><title>ro</title>" },
	{ "/api/console.html", "<!doctype html><title>console</title>" },
	{ "/shell/ro.html", "{{>main}}" },
	{ "/assets/app-1a2b.js", "console.log(1)" },
	{ "/assets/app-1a2b.js.gz", "gzip bytes" },
	{ "/assets/app-1a2b.js.br", "brotli bytes" },
	{ "/.hidden", "secret" },
};

/* Where in the folder, in static memory until the next call. */
static const char *
place(const char *name)
{
	static char path[256];

	(void)snprintf(path, sizeof(path), "%s%s", folder, name);
	return (path);
}

static int
start(void **state)
{
	(void)state;
	world_init();
	assert_non_null(mkdtemp(folder));
	assert_int_equal(mkdir(place("/ro"), 0700), 0);
	assert_int_equal(mkdir(place("/ro/api"), 0700), 0);
	assert_int_equal(mkdir(place("/api"), 0700), 0);
	assert_int_equal(mkdir(place("/shell"), 0700), 0);
	assert_int_equal(mkdir(place("/assets"), 0700), 0);
	for (size_t i = 0; i < sizeof(content) / sizeof(content[0]); i++) {
		FILE *f = fopen(place(content[i].name), "w");

		assert_non_null(f);
		(void)fputs(content[i].text, f);
		assert_int_equal(fclose(f), 0);
	}
	assert_int_equal(symlink("/etc/passwd", place("/link.txt")), 0);
	assert_true(static_load(folder, stderr));
	return (0);
}

static int
stop(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(content) / sizeof(content[0]); i++)
		(void)unlink(place(content[i].name));
	(void)unlink(place("/link.txt"));
	(void)rmdir(place("/ro/api"));
	(void)rmdir(place("/ro"));
	(void)rmdir(place("/api"));
	(void)rmdir(place("/shell"));
	(void)rmdir(place("/assets"));
	return (rmdir(folder));
}

static struct ctx *
begin(enum method method, const char *path, const char *encodings)
{
	static struct request req;

	header = (struct header){ STR("Accept-Encoding"), str_from(encodings) };
	req = (struct request){ .method = method,
		.path = str_from(path),
		.headers = &header,
		.nheaders = encodings == NULL ? 0 : 1 };
	return (world_begin(&req));
}

static void
assert_header(struct ctx *c, const char *name, const char *value)
{
	struct str found = reply_header_value(dispatch_reply(c), name);

	if (value == NULL)
		assert_null(found.p);
	else
		assert_string_equal(found.p, value);
}

static void
assert_body(struct ctx *c, const char *text)
{
	const struct reply *r = dispatch_reply(c);

	assert_int_equal(r->status, 200);
	assert_int_equal(r->body.n, strlen(text));
	assert_memory_equal(r->body.p, text, r->body.n);
}

static void
test_pages(void **state)
{
	struct ctx *c = begin(METHOD_GET, "/ro/api/", NULL);

	(void)state;
	assert_body(c, content[1].text);
	assert_header(c, "Content-Type", "text/html; charset=utf-8");
	assert_non_null(strstr(
	    reply_header_value(dispatch_reply(c), "Content-Security-Policy").p,
	    "require-trusted-types-for"));
	dispatch_end(c);
	c = begin(METHOD_GET, "/ro/about", NULL);
	assert_body(c, content[0].text);
	dispatch_end(c);
}

/* One page may write markup: its script is not ours. */
static void
test_console(void **state)
{
	struct ctx *c = begin(METHOD_GET, "/api/console", NULL);
	struct str policy = reply_header_value(dispatch_reply(c),
	    "Content-Security-Policy");

	(void)state;
	assert_body(c, content[2].text);
	assert_non_null(
	    strstr(policy.p, "require-trusted-types-for 'script';"));
	assert_non_null(strstr(policy.p, "trusted-types default dompurify"));
	assert_non_null(strstr(policy.p, "script-src 'self';"));
	dispatch_end(c);
}

static void
test_files_by_name(void **state)
{
	bool found = false;

	(void)state;
	assert_string_equal(static_file("/shell/ro.html").p, "{{>main}}");
	assert_null(static_file("/shell/hu.html").p);
	for (size_t i = 0; static_address(i) != NULL; i++)
		found = found || strcmp(static_address(i), "/ro/about") == 0;
	assert_true(found);
}

static void
test_encodings(void **state)
{
	static const struct {
		const char *accepts, *coding, *body;
	} cases[] = {
		{ NULL, NULL, "console.log(1)" },
		{ "", NULL, "console.log(1)" },
		{ "gzip", "gzip", "gzip bytes" },
		{ "gzip, deflate, br", "br", "brotli bytes" },
		{ "br;q=0, gzip;q=0.5", "gzip", "gzip bytes" },
		{ "br; q=0.000,GZIP", "gzip", "gzip bytes" },
		{ "gzip;q=0", NULL, "console.log(1)" },
		{ "*", NULL, "console.log(1)" },
		{ "gzipped,brr,,;q=1", NULL, "console.log(1)" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct ctx *c = begin(METHOD_GET, "/assets/app-1a2b.js",
		    cases[i].accepts);

		assert_body(c, cases[i].body);
		assert_header(c, "Content-Encoding", cases[i].coding);
		assert_header(c, "Cache-Control",
		    "public, max-age=31536000, immutable");
		dispatch_end(c);
	}
}

/* A representation has its own tag: a cache must not mix encodings. */
static void
test_tags_differ(void **state)
{
	struct ctx *plain = begin(METHOD_GET, "/assets/app-1a2b.js", NULL);
	char tag[64];
	struct ctx *gzip;

	(void)state;
	(void)snprintf(tag, sizeof(tag), "%s",
	    reply_header_value(dispatch_reply(plain), "ETag").p);
	dispatch_end(plain);
	gzip = begin(METHOD_GET, "/assets/app-1a2b.js", "gzip");
	assert_string_not_equal(tag,
	    reply_header_value(dispatch_reply(gzip), "ETag").p);
	dispatch_end(gzip);
}

static void
test_what_is_not_served(void **state)
{
	static const char *const paths[] = { "/.hidden", "/link.txt",
		"/assets/", "/assets/app-1a2b.js.gz", "/ro/index.html", "/ro",
		"/ro/about.html", "/shell/ro", "/shell/ro.html", "/ro/api",
		"/assets/%2e%2e/index.html", "/assets/../ro/about" };

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct ctx *c = begin(METHOD_GET, paths[i], NULL);

		assert_int_not_equal(dispatch_reply(c)->status, 200);
		dispatch_end(c);
	}
}

static void
test_other_methods(void **state)
{
	struct ctx *c = begin(METHOD_POST, "/assets/app-1a2b.js", NULL);

	(void)state;
	assert_int_equal(dispatch_reply(c)->status, 405);
	assert_header(c, "Allow", "GET, HEAD");
	dispatch_end(c);
}

static void
test_a_missing_folder_is_refused(void **state)
{
	char text[256];
	FILE *out = fmemopen(text, sizeof(text), "w");

	(void)state;
	assert_false(static_load("/nowhere/at/all", out));
	assert_int_equal(fclose(out), 0);
	assert_non_null(strstr(text, "/nowhere/at/all"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_console),
		cmocka_unit_test(test_files_by_name),
		cmocka_unit_test(test_encodings),
		cmocka_unit_test(test_tags_differ),
		cmocka_unit_test(test_what_is_not_served),
		cmocka_unit_test(test_other_methods),
		cmocka_unit_test(test_a_missing_folder_is_refused),
	};

	return (cmocka_run_group_tests(tests, start, stop));
}
