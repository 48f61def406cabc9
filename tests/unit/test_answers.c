/* SPDX-License-Identifier: EUPL-1.2 */
/* Answers from memory, before the PostgreSQL of answers_world.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "answers_world.h"

/* ---- what is promised ---- */

static void
gives_what_is_proved(void **state)
{
	struct asker a;

	(void)state;
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	assert_int_equal(a.told, 0);
	turn();
	assert_string_equal(pg.asked, "100");
	say("0/");
	assert_int_equal(a.told, 1);
	assert_true(a.current);
	assert_int_equal(a.c.reply.status, 200);
	assert_true(str_eq(a.c.reply.body, STR("A")));
	assert_true(str_eq(a.c.reply.headers[0].value, STR("\"1\"")));
	answers_leave(&a.c);
}

static void
a_change_outdoes_everything_older(void **state)
{
	struct asker a, b;

	(void)state;
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	say("1/105");
	assert_int_equal(a.told, 1);
	assert_false(a.current);
	answers_leave(&a.c);
	answer("/a", "B", &kept_statement);
	arrive(&b, "/a");
	assert_true(answers_ask(&b.c, proved));
	say("1/105");
	assert_true(b.current);
	assert_true(str_eq(b.c.reply.body, STR("B")));
	answers_leave(&b.c);
}

/* The statement ran before the proof that saw the change. */
static void
an_answer_is_as_old_as_its_statement(void **state)
{
	struct asker late, a;

	(void)state;
	arrive(&late, "/late");
	late.c.statement = &kept_statement;
	answers_note(&late.c);
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	say("1/105");
	answers_leave(&a.c);
	late.c.reply.status = 200;
	late.c.reply.body = STR("old");
	answers_keep(&late.c);
	answers_leave(&late.c);

	arrive(&a, "/late");
	assert_true(answers_ask(&a.c, proved));
	say("1/105");
	assert_false(a.current);
	answers_leave(&a.c);
}

/* Who came after a proof was sent learns nothing from it. */
static void
late_comers_wait_for_the_next_proof(void **state)
{
	struct asker first, second, third;
	int sent = pg.sent;

	(void)state;
	arrive(&first, "/a");
	arrive(&second, "/a");
	arrive(&third, "/x");
	assert_true(answers_ask(&first.c, proved));
	turn();
	assert_true(answers_ask(&second.c, proved));
	assert_true(answers_ask(&third.c, proved));
	turn();
	assert_int_equal(pg.sent, sent + 1);
	say("0/");
	assert_int_equal(first.told, 1);
	assert_int_equal(second.told, 0);
	turn();
	assert_int_equal(pg.sent, sent + 2);
	say("1/105");
	assert_int_equal(second.told, 1);
	assert_int_equal(third.told, 1);
	assert_false(second.current);
	answers_leave(&first.c);
	answers_leave(&second.c);
	answers_leave(&third.c);
}

/* Who came in one turn of the loop is served by one. */
static void
one_proof_serves_who_came_together(void **state)
{
	struct asker a[3];
	int sent = pg.sent;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		arrive(&a[i], "/a");
		assert_true(answers_ask(&a[i].c, proved));
	}
	say("0/");
	assert_int_equal(pg.sent, sent + 1);
	for (size_t i = 0; i < 3; i++) {
		assert_true(a[i].current);
		answers_leave(&a[i].c);
	}
}

static void
who_leaves_is_not_told(void **state)
{
	struct asker a[5];

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		arrive(&a[i], "/a");
		assert_true(answers_ask(&a[i].c, proved));
		turn();
	}
	answers_leave(&a[0].c); /* under way */
	answers_leave(&a[4].c); /* the last of those who wait */
	answers_leave(&a[2].c);
	say("0/");
	say("0/");
	assert_int_equal(a[0].told, 0);
	assert_int_equal(a[1].told, 1);
	assert_int_equal(a[2].told, 0);
	assert_int_equal(a[3].told, 1);
	assert_int_equal(a[4].told, 0);
	answers_leave(&a[1].c);
	answers_leave(&a[3].c);
	assert_null(pg.done);
}

/* Who waited as long as a request may does not wait once more. */
static void
failures_are_told(void **state)
{
	static const struct {
		enum db_status status;
		bool final;
	} failures[] = {
		{ DB_REFUSED, false },
		{ DB_LOST, false },
		{ DB_TIMEOUT, true },
		{ DB_UNAVAILABLE, true },
	};
	struct asker a;

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		answer("/a", "A", &kept_statement);
		turn();
		if (pg.done != NULL)
			say("0/");
		arrive(&a, "/a");
		assert_true(answers_ask(&a.c, proved));
		say_failure(failures[i].status);
		assert_int_equal(a.told, 1);
		assert_false(a.current);
		assert_int_equal(a.failed, failures[i].final);
		answers_leave(&a.c);
	}
}

static void
a_failure_is_told_to_late_comers(void **state)
{
	struct asker first, late;

	(void)state;
	arrive(&first, "/a");
	arrive(&late, "/a");
	assert_true(answers_ask(&first.c, proved));
	assert_true(answers_ask(&late.c, proved));
	say_failure(DB_TIMEOUT);
	assert_true(first.failed);
	assert_true(late.failed);
	assert_null(pg.done);
	answers_leave(&first.c);
	answers_leave(&late.c);
}

/* Another connection may lead to another server, with other numbers. */
static void
a_new_connection_proves_nothing(void **state)
{
	struct asker a;

	(void)state;
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	pg.reconnects++;
	say("0/");
	assert_false(a.current);
	answers_leave(&a.c);
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	turn();
	assert_string_equal(pg.asked, "100"); /* chosen anew */
	say("0/");
	assert_false(a.current);
	answers_leave(&a.c);
}

static void
an_old_horizon_is_chosen_anew(void **state)
{
	struct asker a;

	(void)state;
	pg.now_us = INT64_C(601) * 1000 * 1000;
	answer("/a", "A", &kept_statement);
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	say("0/");
	answers_leave(&a.c);
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	turn();
	assert_string_equal(pg.asked, "");
	say("0/");
	assert_false(a.current);
	answers_leave(&a.c);
}

static void
nothing_is_kept_for_long(void **state)
{
	struct asker a;

	(void)state;
	pg.now_us = INT64_C(301) * 1000 * 1000;
	arrive(&a, "/a");
	assert_true(answers_ask(&a.c, proved));
	say("0/");
	assert_false(a.current);
	answers_leave(&a.c);
}

static void
another_question_has_another_answer(void **state)
{
	struct asker a;

	(void)state;
	arrive(&a, "/a");
	a.c.lang = LANG_HU;
	assert_false(answers_ask(&a.c, proved));
	arrive(&a, "/a");
	a.accept.value = STR("text/csv");
	assert_false(answers_ask(&a.c, proved));
	arrive(&a, "/a");
	a.req.query = STR("");
	assert_false(answers_ask(&a.c, proved));
	arrive(&a, "/a");
	a.req.method = METHOD_POST;
	assert_false(answers_ask(&a.c, proved));
	arrive(&a, "/b");
	assert_false(answers_ask(&a.c, proved));
}

static void
only_what_may_be_kept_is(void **state)
{
	struct asker a;

	(void)state;
	answer("/feed", "F", &other_statement);
	arrive(&a, "/feed");
	assert_false(answers_ask(&a.c, proved));
	arrive(&a, "/gone");
	a.c.statement = &kept_statement;
	a.c.reply.status = 404;
	answers_keep(&a.c);
	assert_false(answers_ask(&a.c, proved));
}

static void
switched_off_it_does_nothing(void **state)
{
	struct asker a;

	(void)state;
	answers_close();
	answers_init(0);
	answer("/a", "A", &kept_statement);
	arrive(&a, "/a");
	assert_false(answers_ask(&a.c, proved));
	answers_leave(&a.c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		each(gives_what_is_proved),
		each(a_change_outdoes_everything_older),
		each(an_answer_is_as_old_as_its_statement),
		each(late_comers_wait_for_the_next_proof),
		each(one_proof_serves_who_came_together),
		each(who_leaves_is_not_told),
		each(failures_are_told),
		each(a_failure_is_told_to_late_comers),
		each(a_new_connection_proves_nothing),
		each(an_old_horizon_is_chosen_anew),
		each(nothing_is_kept_for_long),
		each(another_question_has_another_answer),
		each(only_what_may_be_kept_is),
		each(switched_off_it_does_nothing),
	};

	if (sodium_init() == -1)
		return (1);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
