/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a request path. Also taken for a template.
 */
#include "fuzz.h"
#include "lib/path.h"
#include "lib/text.h"

static const struct path_route routes[] = {
	{ 0, "/" },
	{ 0, "/api/v1/ngos" },
	{ 0, "/api/v1/ngos/{id}" },
	{ 1, "/api/v1/ngos/{id}" },
	{ 0, "/api/v1/ngos/facets" },
	{ 0, "/a/{x}/{y}/c" },
	{ 2, "/{p}" },
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct path_glance glances[sizeof(routes) / sizeof(*routes)];
	const struct path_table table = { routes,
		sizeof(routes) / sizeof(*routes), glances };
	const struct path_table plain = { routes, table.n, NULL };
	struct path_match m, other;
	struct arena a;
	struct str s;
	size_t i;

	arena_init(&a);
	s = fuzz_exact(&a, fuzz_str(data, size));
	for (i = 0; i < table.n; i++)
		glances[i] = path_glance(routes[i].template);
	PROMISE(path_match(&a, plain, 0, s, &other) ==
	    path_match(&a, table, 0, s, &m));
	PROMISE(other.route == m.route && other.methods == m.methods);
	switch (path_match(&a, table, 0, s, &m)) {
	case PATH_FOUND:
		PROMISE(m.route < table.n && routes[m.route].method == 0);
		PROMISE((m.methods & 1u) != 0);
		break;
	case PATH_OTHER_METHODS:
		PROMISE(m.methods != 0 && (m.methods & 1u) == 0);
		break;
	case PATH_NONE:
	case PATH_BAD:
		PROMISE(m.methods == 0 && m.nparams == 0);
		break;
	}
	for (i = 0; i < m.nparams; i++) {
		PROMISE(m.params[i].value.n > 0);
		PROMISE(utf8_is_valid(m.params[i].value));
		PROMISE(memchr(m.params[i].value.p, '\0',
			    m.params[i].value.n) == NULL);
		PROMISE(!str_eq(m.params[i].value, STR("..")));
	}
	(void)path_template_fault(arena_strdup(&a, s));
	arena_release(&a);
	return (0);
}
