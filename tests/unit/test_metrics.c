/* SPDX-License-Identifier: EUPL-1.2 */
/* core/metrics: what is counted is said, summed over workers and lives. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/metrics.h"

#include <string.h>
#include <sys/wait.h>

static struct arena arena;

static void
assert_says(const char *line)
{
	char *text = arena_strdup(&arena, metrics_render(&arena));
	char *wanted = arena_printf(&arena, "\n%s\n", line);

	if (strstr(text, wanted) == NULL)
		fail_msg("not said: %s\nbut:\n%s", line, text);
}

static void
says_nothing_before_it_is_set_up(void **state)
{
	(void)state;
	metrics_request("ngo_get", 200, 10, 10);
	metrics_in_flight(1);
	metrics_turn(true);
	metrics_turn(false);
	assert_non_null(strstr(arena_strdup(&arena, metrics_render(&arena)),
	    "conect_build_info{"));
}

/* Runs fn as worker `index` in a process of its own. */
static void
as_worker(size_t index, bool restarted, void (*fn)(void))
{
	pid_t pid = fork();
	int status;

	assert_true(pid >= 0);
	if (pid == 0) {
		metrics_worker(index, restarted);
		fn();
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

static void
work(void)
{
	const struct db_figures figures = { .connections_up = 2,
		.in_flight = 1,
		.sent = 7,
		.reconnects = 1 };

	metrics_request("ngo_list", 200, 700, 100);
	metrics_request("ngo_list", 304, 400, 0);
	metrics_request("ngo_get", 404, 20000000, 50);
	metrics_in_flight(1);
	metrics_transport_error(431);
	metrics_limited(LIMIT_SEARCH);
	metrics_turn(true);
	metrics_turn(false);
	metrics_db(DB_APP, DB_SLOW, &figures);
	metrics_log_dropped(3);
}

static void
adds_up_workers_and_their_successors(void **state)
{
	(void)state;
	as_worker(0, false, work);
	as_worker(1, false, work);
	as_worker(1, true, work);

	assert_says("conect_workers 2");
	assert_says("conect_worker_restarts_total 1");
	assert_says("conect_http_requests_in_flight 2");
	assert_says("conect_http_requests_total{operation=\"ngo_list\","
		    "status=\"2xx\"} 3");
	assert_says("conect_http_requests_total{operation=\"ngo_list\","
		    "status=\"3xx\"} 3");
	assert_says("conect_http_requests_total{operation=\"ngo_get\","
		    "status=\"4xx\"} 3");
	assert_says("conect_http_response_bytes_total"
		    "{operation=\"ngo_list\"} 300");
	assert_says("conect_http_transport_errors_total{status=\"431\"} 3");
	assert_says("conect_http_transport_errors_total{status=\"400\"} 0");
	assert_says("conect_loop_turn_seconds_count{worker=\"0\"} 1");
	assert_says("conect_loop_turn_seconds_count{worker=\"1\"} 2");
	assert_says("conect_http_requests_limited_total{policy=\"read\"} 0");
	assert_says("conect_http_requests_limited_total{policy=\"search\"} 3");
	assert_says("conect_log_lines_dropped_total 9");
	assert_says("conect_db_connections_up{pool=\"app\",lane=\"slow\"} 4");
	assert_says("conect_db_sent_total{pool=\"app\",lane=\"slow\"} 21");
	assert_says("conect_db_sent_total{pool=\"public\",lane=\"point\"} 0");
}

static void
histograms_are_cumulative(void **state)
{
	(void)state;
#define TOOK "conect_http_request_duration_seconds_"
	assert_says(TOOK "bucket{operation=\"ngo_list\",le=\"0.0005\"} 3");
	assert_says(TOOK "bucket{operation=\"ngo_list\",le=\"0.001\"} 6");
	assert_says(TOOK "bucket{operation=\"ngo_list\",le=\"10\"} 6");
	assert_says(TOOK "bucket{operation=\"ngo_get\",le=\"10\"} 0");
	assert_says(TOOK "bucket{operation=\"ngo_get\",le=\"+Inf\"} 3");
	assert_says(TOOK "count{operation=\"ngo_get\"} 3");
	assert_says(TOOK "sum{operation=\"ngo_list\"} 0.003300");
}

/* A turn that keeps others waiting is seen, in its own worker. */
static void
blocks(void)
{
	metrics_turn(true);
	(void)usleep(30000);
	metrics_turn(false);
	metrics_turn(true);
	metrics_turn(false);
}

static double
figure(const char *name)
{
	const char *at = strstr(arena_strdup(&arena, metrics_render(&arena)),
	    name);

	assert_non_null(at);
	return (strtod(at + strlen(name), NULL));
}

static void
a_turn_that_blocks_is_seen(void **state)
{
#define TURN "conect_loop_turn_"
	(void)state;
	as_worker(1, true, blocks);
	assert_says(TURN "seconds_count{worker=\"1\"} 4");
	assert_true(
	    figure(TURN "seconds_bucket{worker=\"1\",le=\"0.02\"}") < 4);
	assert_true(figure(TURN "longest_seconds{worker=\"1\"}") >= 0.03);
}

static void
name_many(void)
{
	static char names[400][24];

	for (int i = 0; i < 400; i++) {
		(void)snprintf(names[i], sizeof(names[i]), "name_%d", i);
		metrics_request(names[i], 200, 1, 1);
	}
}

static void
too_many_names_share_the_last_place(void **state)
{
	(void)state;
	/* In this process: the names must outlive the counting. */
	metrics_worker(0, false);
	name_many();
	assert_says("conect_http_requests_total{operation=\"name_0\","
		    "status=\"2xx\"} 1");
	assert_says("conect_http_requests_total{operation=\"other\","
		    "status=\"2xx\"} 147");
}

static int
set_up(void **state)
{
	(void)state;
	return (metrics_init(2) ? 0 : -1);
}

int
main(void)
{
	const struct CMUnitTest before[] = {
		cmocka_unit_test(says_nothing_before_it_is_set_up),
	};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(adds_up_workers_and_their_successors),
		cmocka_unit_test(histograms_are_cumulative),
		cmocka_unit_test(a_turn_that_blocks_is_seen),
		cmocka_unit_test(too_many_names_share_the_last_place),
	};
	int failed;

	arena_init(&arena);
	failed = cmocka_run_group_tests_name("metrics before", before, NULL,
	    NULL);
	failed += cmocka_run_group_tests_name("metrics", tests, set_up, NULL);
	arena_release(&arena);
	return (failed);
}
