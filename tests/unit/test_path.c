/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "files.h"
#include "lib/path.h"

static struct arena arena;

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return (0);
}

static int
teardown(void **state)
{
	(void)state;
	arena_release(&arena);
	return (0);
}

enum {
	GET,
	POST,
	DELETE
};

static const struct path_route routes[] = {
	{ GET, "/" },
	{ GET, "/api/v1/ngos" },
	{ GET, "/api/v1/ngos/{id}" },
	{ DELETE, "/api/v1/ngos/{id}" },
	{ GET, "/api/v1/ngos/facets" },
	{ POST, "/api/v1/ngos/lookup" },
	{ GET, "/api/v1/counties/{code}/localities" },
	{ GET, "/a/{x}/c" },
	{ GET, "/a/b/{y}" },
	{ POST, "/a/{z}/c" },
};
static const struct path_table table = { routes,
	sizeof(routes) / sizeof(*routes), NULL };

/* With glances it is the same. */
static enum path_result
match(unsigned int method, const char *path, struct path_match *m)
{
	struct path_glance glances[sizeof(routes) / sizeof(*routes)];
	struct path_table quick = { routes, table.n, glances };
	struct str s = exact(&arena, str_from(path));
	struct path_match other;

	for (size_t i = 0; i < table.n; i++)
		glances[i] = path_glance(routes[i].template);
	assert_int_equal(path_match(&arena, table, method, s, m),
	    path_match(&arena, quick, method, s, &other));
	assert_int_equal(m->methods, other.methods);
	assert_int_equal(m->route, other.route);
	assert_int_equal(m->nparams, other.nparams);
	return (path_match(&arena, quick, method, s, m));
}

static void
found(void **state)
{
	struct path_match m;

	(void)state;
	assert_int_equal(match(GET, "/", &m), PATH_FOUND);
	assert_int_equal(m.route, 0);
	assert_int_equal(m.nparams, 0);
	assert_int_equal(match(GET, "/api/v1/ngos", &m), PATH_FOUND);
	assert_int_equal(m.route, 1);
	assert_int_equal(match(GET, "/api/v1/ngos/0198", &m), PATH_FOUND);
	assert_int_equal(m.route, 2);
	assert_int_equal(m.nparams, 1);
	assert_true(str_eq(m.params[0].name, STR("id")));
	assert_true(str_eq(m.params[0].value, STR("0198")));
	assert_int_equal(m.methods, 1 << GET | 1 << DELETE);
	assert_int_equal(match(DELETE, "/api/v1/ngos/0198", &m), PATH_FOUND);
	assert_int_equal(m.route, 3);
	assert_int_equal(match(GET, "/api/v1/counties/CV/localities", &m),
	    PATH_FOUND);
	assert_true(str_eq(m.params[0].name, STR("code")));
	assert_true(str_eq(m.params[0].value, STR("CV")));
}

static void
values_are_decoded(void **state)
{
	struct path_match m;

	(void)state;
	assert_int_equal(match(GET, "/api/v1/ngos/%C8%99%20a+b", &m),
	    PATH_FOUND);
	assert_true(str_eq(m.params[0].value, STR("ș a+b")));
	assert_int_equal(match(GET, "/api/v1/ng%6Fs", &m), PATH_FOUND);
	assert_int_equal(m.route, 1);
	assert_int_equal(match(GET, "/api/v1/ngos/%7Bid%7D", &m), PATH_FOUND);
	assert_true(str_eq(m.params[0].value, STR("{id}")));
}

static void
literals_win(void **state)
{
	struct path_match m;

	(void)state;
	assert_int_equal(match(GET, "/api/v1/ngos/facets", &m), PATH_FOUND);
	assert_int_equal(m.route, 4);
	assert_int_equal(match(DELETE, "/api/v1/ngos/facets", &m),
	    PATH_OTHER_METHODS);
	assert_int_equal(m.methods, 1 << GET);
	assert_int_equal(match(GET, "/api/v1/ngos/lookup", &m),
	    PATH_OTHER_METHODS);
	assert_int_equal(m.methods, 1 << POST);
	assert_int_equal(match(GET, "/a/b/c", &m), PATH_FOUND);
	assert_int_equal(m.route, 8);
	assert_int_equal(match(GET, "/a/q/c", &m), PATH_FOUND);
	assert_int_equal(m.route, 7);
	/* One shape under two names of parameters is one path. */
	assert_int_equal(match(POST, "/a/q/c", &m), PATH_FOUND);
	assert_int_equal(m.route, 9);
	assert_true(str_eq(m.params[0].name, STR("z")));
	assert_int_equal(m.methods, 1 << GET | 1 << POST);
}

static void
not_there(void **state)
{
	struct path_match m;

	(void)state;
	assert_int_equal(match(GET, "/api", &m), PATH_NONE);
	assert_int_equal(match(GET, "/api/v1/ngos/", &m), PATH_NONE);
	assert_int_equal(match(GET, "/api/v1/ngos/x/", &m), PATH_NONE);
	assert_int_equal(match(GET, "/api/v1/ngos/x/y", &m), PATH_NONE);
	assert_int_equal(match(GET, "/API/v1/ngos", &m), PATH_NONE);
	assert_int_equal(match(GET, "/api/v1/ngos.json", &m), PATH_NONE);
	assert_int_equal(match(GET, "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r", &m),
	    PATH_NONE);
	assert_int_equal(match(POST, "/api/v1/ngos", &m), PATH_OTHER_METHODS);
	assert_int_equal(m.methods, 1 << GET);
	assert_int_equal(path_match(&arena,
			     (struct path_table){ NULL, 0, NULL }, GET,
			     STR("/"), &m),
	    PATH_NONE);
}

static void
bad(void **state)
{
	static const char *const paths[] = { "", "api", "*", "?", "//", "///",
		"//api", "/api//v1", "/api/v1//", "/.", "/..", "/./api",
		"/api/../v1", "/api/v1/..", "/%2e%2e/x", "/api/%2E", "/.%2e",
		"/a%2fb", "/a%2Fb", "/a%00b", "/a%", "/a%4", "/a%zz", "/a%0Ab",
		"/a%1F", "/a%7F", "/a\nb", "/a%FF", "/a%C3", "/a%C0%AF",
		"/a\xC3", "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s%",
		"http://x.example/" };
	char many[PATH_LENGTH_MAX + 1];
	struct path_match m;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		if (match(GET, paths[i], &m) != PATH_BAD)
			fail_msg("%s", paths[i]);
		assert_int_equal(m.nparams, 0);
	}
	memset(many, 'a', sizeof(many));
	many[0] = '/';
	assert_int_equal(path_match(&arena, table, GET,
			     (struct str){ many, sizeof(many) }, &m),
	    PATH_BAD);
	assert_int_equal(path_match(&arena, table, GET,
			     (struct str){ many, sizeof(many) - 1 }, &m),
	    PATH_NONE);
	assert_int_equal(path_match(&arena, table, GET,
			     (struct str){ "/a\0b", 4 }, &m),
	    PATH_BAD);
}

static void
templates(void **state)
{
	static const char *const faulty[] = { NULL, "", "x", "/{a}/{a}",
		"/x{a}", "/{a}x", "/{}", "/{", "/}", "/{a}{b}", "/{{a}}",
		"/{a}/{b}/{c}/{d}/{e}", "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q" };
	size_t i;

	(void)state;
	for (i = 0; i < table.n; i++)
		assert_null(path_template_fault(routes[i].template));
	assert_null(path_template_fault("/{a}/{b}/{c}/{d}"));
	for (i = 0; i < sizeof(faulty) / sizeof(*faulty); i++) {
		if (path_template_fault(faulty[i]) == NULL)
			fail_msg("%s", faulty[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(found),
		cmocka_unit_test(values_are_decoded),
		cmocka_unit_test(literals_win),
		cmocka_unit_test(not_there),
		cmocka_unit_test(bad),
		cmocka_unit_test(templates),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
