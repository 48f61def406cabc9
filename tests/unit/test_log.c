/* SPDX-License-Identifier: EUPL-1.2 */
/* The log on a real pipe: read, read late, or by nobody. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#include "core/log.h"

#include <fcntl.h>
#include <signal.h>

static int kept_stdout = -1;
static int reader = -1;
static char text[1 << 20];

/* From here on, standard output is a pipe that we hold the other end of. */
static void
begin(void)
{
	int ends[2];

	assert_int_equal(fflush(stdout), 0);
	assert_int_equal(pipe(ends), 0);
	assert_int_not_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), -1);
	kept_stdout = dup(STDOUT_FILENO);
	assert_int_equal(dup2(ends[1], STDOUT_FILENO), STDOUT_FILENO);
	assert_int_equal(close(ends[1]), 0);
	reader = ends[0];
}

static void
end(void)
{
	assert_int_equal(dup2(kept_stdout, STDOUT_FILENO), STDOUT_FILENO);
	assert_int_equal(close(kept_stdout), 0);
	if (reader != -1)
		assert_int_equal(close(reader), 0);
}

/* All that is in the pipe now, added to what was read before. */
static size_t
read_on(size_t n)
{
	ssize_t got;

	while ((got = read(reader, text + n, sizeof(text) - 1 - n)) > 0)
		n += (size_t)got;
	text[n] = '\0';
	return (n);
}

/* Every line is one JSON object; how many, and the last one in *ret. */
static int
lines(json_t **ret)
{
	char *line, *rest = text;
	int n = 0;

	*ret = NULL;
	while ((line = strsep(&rest, "\n")) != NULL && *line != '\0') {
		json_decref(*ret);
		*ret = json_loads(line, 0, NULL);
		if (*ret == NULL)
			fail_msg("not JSON: %s", line);
		n++;
	}
	return (n);
}

static const char *
member(const json_t *object, const char *name)
{
	const char *value = json_string_value(json_object_get(object, name));

	return (value == NULL ? "" : value);
}

static const struct log_request request = { .request_id = "0123",
	.method = "GET",
	.operation = "ngo_get",
	.status = 404,
	.bytes = 12,
	.took_us = 345,
	.problem = "not_found",
	.sqlstate = "57014" };

static void
test_requests(void **state)
{
	json_t *last;

	(void)state;
	begin();
	log_request(&request);
	log_init(false);
	log_request(&request);
	log_init(true);
	log_flush();
	(void)read_on(0);
	end();
	assert_int_equal(lines(&last), 1);
	assert_string_equal(member(last, "operation"), "ngo_get");
	assert_string_equal(member(last, "problem"), "not_found");
	assert_string_equal(member(last, "sqlstate"), "57014");
	assert_int_equal(json_integer_value(json_object_get(last, "status")),
	    404);
	json_decref(last);
}

/* Whatever stands in the detail: one line, and it ends in time. */
static void
test_events_cannot_break_a_line(void **state)
{
	static char endless[5000];
	json_t *last;

	(void)state;
	memset(endless, '\\', sizeof(endless) - 1);
	begin();
	log_event("error", "x", "a\"b\\c\nd\r\x1b[31m\x7f\xc4\x83");
	log_flush();
	(void)read_on(0);
	end();
	assert_int_equal(lines(&last), 1);
	assert_string_equal(member(last, "detail"),
	    "a\"b\\c\nd\r\x1b[31m\x7f\xc3\x84\xc2\x83");
	json_decref(last);

	begin();
	log_event("error", "x", endless);
	memset(endless, '\n', sizeof(endless) - 1);
	log_event("error", "x", endless);
	log_flush();
	(void)read_on(0);
	end();
	assert_int_equal(lines(&last), 2);
	assert_true(strlen(member(last, "detail")) > 50);
	json_decref(last);
}

static void
test_a_line_that_is_too_long_is_counted(void **state)
{
	static char name[2000];
	struct log_request odd = request;
	uint64_t before = log_dropped();
	json_t *last;

	(void)state;
	memset(name, 'n', sizeof(name) - 1);
	odd.operation = name;
	begin();
	log_request(&odd);
	assert_int_equal(log_dropped(), before + 1);
	log_flush();
	(void)read_on(0);
	end();
	assert_int_equal(lines(&last), 1);
	assert_string_equal(member(last, "event"), "log_lines_dropped");
	assert_string_equal(member(last, "detail"), "1");
	json_decref(last);
}

/* A reader that sleeps loses what does not fit, is told how much, and gets
 * all the rest whole. Nobody waits for it. */
static void
test_a_slow_reader(void **state)
{
	uint64_t before = log_dropped(), lost;
	const int said = 5000;
	json_t *last;
	size_t n;

	(void)state;
	begin();
	for (int i = 0; i < said; i++) {
		log_request(&request);
		if (i % 50 == 0)
			log_flush();
	}
	lost = log_dropped() - before;
	assert_true(lost > 0);
	n = read_on(0);
	for (int i = 0; i < 20; i++) {
		log_flush();
		n = read_on(n);
	}
	end();
	assert_int_equal(lines(&last), said - (int)lost + 1);
	assert_string_equal(member(last, "event"), "log_lines_dropped");
	assert_int_equal(strtoull(member(last, "detail"), NULL, 10), lost);
	json_decref(last);
}

static void
test_no_reader(void **state)
{
	uint64_t before = log_dropped();

	(void)state;
	begin();
	assert_int_equal(close(reader), 0);
	reader = -1;
	for (int i = 0; i < 5000; i++) {
		log_request(&request);
		log_flush();
	}
	end();
	/* Counted, not heaped up. */
	assert_true(log_dropped() > before);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_requests),
		cmocka_unit_test(test_events_cannot_break_a_line),
		cmocka_unit_test(test_a_line_that_is_too_long_is_counted),
		cmocka_unit_test(test_a_slow_reader),
		cmocka_unit_test(test_no_reader),
	};

	(void)signal(SIGPIPE, SIG_IGN);
	return (cmocka_run_group_tests(tests, NULL, NULL));
}
