/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "lib/lru.h"

static struct str
named(char *buf, size_t size, unsigned i)
{
	(void)snprintf(buf, size, "key %u", i);
	return (str_from(buf));
}

static void
put(struct lru *l, const char *key, const char *text)
{
	struct lru_entry *e = lru_put(l, str_from(key), strlen(text) + 1);

	assert_non_null(e);
	memcpy(lru_data(e), text, strlen(text) + 1);
	lru_release(e);
}

static void
assert_kept(struct lru *l, const char *key, const char *text)
{
	struct lru_entry *e = lru_find(l, str_from(key));

	if (text == NULL) {
		assert_null(e);
		return;
	}
	assert_non_null(e);
	assert_string_equal(lru_data(e), text);
	lru_release(e);
}

static void
finds_what_was_put(void **state)
{
	struct lru *l = lru_new(10000);

	(void)state;
	assert_kept(l, "a", NULL);
	put(l, "a", "one");
	put(l, "b", "two");
	assert_kept(l, "a", "one");
	assert_kept(l, "b", "two");
	put(l, "a", "three");
	assert_kept(l, "a", "three");
	lru_clear(l);
	assert_kept(l, "a", NULL);
	assert_int_equal(lru_bytes(l), 0);
	lru_free(l);
	lru_free(NULL);
}

static void
what_was_asked_for_last_stays(void **state)
{
	struct lru *l = lru_new(4000);
	char key[32];

	(void)state;
	put(l, "wanted", "yes");
	for (unsigned i = 0; i < 1000; i++) {
		put(l, named(key, sizeof(key), i).p, "x");
		assert_kept(l, "wanted", "yes");
		assert_true(lru_bytes(l) <= 4000);
	}
	assert_kept(l, "key 0", NULL);
	assert_kept(l, "key 999", "x");
	lru_free(l);
}

static void
too_large_is_refused_and_the_old_one_gone(void **state)
{
	struct lru *l = lru_new(4000);

	(void)state;
	put(l, "a", "old");
	assert_null(lru_put(l, STR("a"), 501));
	assert_null(lru_put(l, STR("a"), SIZE_MAX));
	assert_kept(l, "a", NULL);
	lru_free(l);
}

static void
what_is_held_outlives_everything(void **state)
{
	struct lru *l = lru_new(4000);
	struct lru_entry *first, *second;

	(void)state;
	put(l, "a", "one");
	first = lru_find(l, STR("a"));
	second = lru_find(l, STR("a"));
	put(l, "a", "two");
	assert_string_equal(lru_data(first), "one");
	lru_free(l);
	lru_release(first);
	assert_string_equal(lru_data(second), "one");
	lru_release(second);
}

/* Against a list of what must be there, over many steps. */
static void
agrees_with_a_model(void **state)
{
	struct lru *l = lru_new(1 << 20);
	unsigned model[64] = { 0 };
	char key[32], text[32];

	(void)state;
	for (unsigned step = 1; step < 20000; step++) {
		unsigned i = randombytes_uniform(64);

		(void)named(key, sizeof(key), i);
		if (randombytes_uniform(2) == 0) {
			(void)snprintf(text, sizeof(text), "%u", step);
			put(l, key, text);
			model[i] = step;
		}
		(void)snprintf(text, sizeof(text), "%u", model[i]);
		assert_kept(l, key, model[i] == 0 ? NULL : text);
	}
	lru_free(l);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_was_put),
		cmocka_unit_test(what_was_asked_for_last_stays),
		cmocka_unit_test(too_large_is_refused_and_the_old_one_gone),
		cmocka_unit_test(what_is_held_outlives_everything),
		cmocka_unit_test(agrees_with_a_model),
	};

	if (sodium_init() == -1)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
