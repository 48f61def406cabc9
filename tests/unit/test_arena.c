/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"

static void
pieces(void **state)
{
	struct arena a;
	unsigned char *p[200];
	size_t i, j;

	(void)state;
	arena_init(&a);
	for (i = 0; i < 200; i++) {
		p[i] = arena_alloc(&a, i * 7);
		assert_non_null(p[i]);
		assert_int_equal((uintptr_t)p[i] % _Alignof(max_align_t), 0);
		for (j = 0; j < i * 7; j++)
			assert_int_equal(p[i][j], 0);
		memset(p[i], (int)i, i * 7);
	}
	for (i = 0; i < 200; i++) {
		for (j = 0; j < i * 7; j++)
			assert_int_equal(p[i][j], (unsigned char)i);
	}
	assert_int_equal(a.used, 199 * 200 / 2 * 7);
	arena_release(&a);
	assert_null(a.head);
	assert_int_equal(a.used, 0);
}

/* What one request leaves must not be seen by the next. */
static void
wiped_and_zeroed(void **state)
{
	struct arena a;
	unsigned char *p;
	size_t i;
	int round;

	(void)state;
	arena_init(&a);
	for (round = 0; round < 3; round++) {
		p = arena_alloc(&a, 5000);
		for (i = 0; i < 5000; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xAA, 5000);
		p = arena_alloc(&a, 100000);
		for (i = 0; i < 100000; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xBB, 100000);
		arena_release(&a);
	}
}

static void
many_blocks(void **state)
{
	struct arena a, b;
	size_t i;

	(void)state;
	arena_init(&a);
	arena_init(&b);
	for (i = 0; i < 3000; i++) {
		memset(arena_alloc(&a, 1000), 1, 1000);
		memset(arena_alloc(&b, 17), 2, 17);
	}
	arena_release(&a);
	memset(arena_alloc(&b, 17), 3, 17);
	arena_release(&b);
	arena_release(&b);
	arena_release(NULL);
}

static void
copies(void **state)
{
	struct arena a;
	struct str s;

	(void)state;
	arena_init(&a);
	assert_string_equal(arena_strdup(&a, STR("abc")), "abc");
	assert_string_equal(arena_strdup(&a, (struct str){ NULL, 0 }), "");
	s = arena_copy(&a, STR("a\0b"));
	assert_true(str_eq(s, STR("a\0b")));
	assert_int_equal(s.p[3], '\0');
	assert_string_equal(arena_printf(&a, "%s-%d", "x", 5), "x-5");
	assert_string_equal(arena_printf(&a, "%s", ""), "");
	assert_int_equal(strlen(arena_printf(&a, "%70000d", 1)), 70000);
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces),
		cmocka_unit_test(wiped_and_zeroed),
		cmocka_unit_test(many_blocks),
		cmocka_unit_test(copies),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
