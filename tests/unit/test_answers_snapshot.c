/* SPDX-License-Identifier: EUPL-1.2 */
/* Answers from memory that are proved by a snapshot, not by the marks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "answers_world.h"

/* What is asked for this path, and whether the answer kept was given. */
static bool
is_given(const char *path, const char *asked)
{
	struct asker a;

	arrive(&a, path);
	assert_true(answers_ask(&a.c, proved));
	turn();
	assert_string_equal(pg.asked, asked);
	say("0/");
	if (a.told == 0) { /* not by the snapshot */
		assert_string_equal(pg.asked, "100");
		say("0/");
	}
	assert_int_equal(a.told, 1);
	answers_leave(&a.c);
	return (a.current);
}

static void
the_same_snapshot_proves_as_much(void **state)
{
	(void)state;
	pg.snapshot = "100:104:101";
	assert_true(is_given("/a", "100"));
	assert_true(is_given("/a", "100"));
	assert_true(is_given("/a", "snapshot"));
	/* 101 was committed; the marks say that it was no matter. */
	pg.snapshot = "104:104:";
	assert_true(is_given("/a", "snapshot"));
	assert_true(is_given("/a", "100"));
	assert_true(is_given("/a", "snapshot"));
	/* A standby says nothing by it. */
	pg.snapshot = "";
	assert_true(is_given("/a", "snapshot"));
	assert_true(is_given("/a", "100"));
	assert_true(is_given("/a", "100"));
}

/* Who came in before the marks were asked is served by them. */
static void
another_snapshot_leads_to_the_marks(void **state)
{
	struct asker first, late;

	(void)state;
	pg.snapshot = "100:104:101";
	assert_true(is_given("/a", "100"));
	assert_true(is_given("/a", "100"));
	arrive(&first, "/a");
	assert_true(answers_ask(&first.c, proved));
	turn();
	assert_string_equal(pg.asked, "snapshot");
	arrive(&late, "/x");
	assert_true(answers_ask(&late.c, proved));
	pg.snapshot = "104:104:";
	say("");
	assert_int_equal(first.told, 0);
	assert_string_equal(pg.asked, "100");
	say("1/101");
	assert_int_equal(first.told, 1);
	assert_int_equal(late.told, 1);
	assert_false(first.current);
	assert_false(late.current);
	answers_leave(&first.c);
	answers_leave(&late.c);
	assert_null(pg.done);
}

/* The same numbers of another server mean nothing. */
static void
a_snapshot_of_a_new_connection_proves_nothing(void **state)
{
	struct asker a;

	(void)state;
	pg.snapshot = "100:104:101";
	assert_true(is_given("/a", "100"));
	assert_true(is_given("/a", "100"));
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	turn();
	assert_string_equal(pg.asked, "snapshot");
	pg.reconnects++;
	say("");
	assert_string_equal(pg.asked, "");
	say("0/");
	assert_int_equal(a.told, 1);
	assert_false(a.current);
	answers_leave(&a.c);
}

static void
a_snapshot_that_fails_proves_nothing(void **state)
{
	struct asker a;

	(void)state;
	pg.snapshot = "100:104:101";
	assert_true(is_given("/a", "100"));
	assert_true(is_given("/a", "100"));
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	say_failure(DB_LOST);
	assert_int_equal(a.told, 1);
	assert_false(a.current);
	answers_leave(&a.c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		each(the_same_snapshot_proves_as_much),
		each(another_snapshot_leads_to_the_marks),
		each(a_snapshot_of_a_new_connection_proves_nothing),
		each(a_snapshot_that_fails_proves_nothing),
	};

	if (sodium_init() == -1)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
