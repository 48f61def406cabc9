/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The parts are first added up into one, in the request's arena, then said:
 * one family of figures after the other.
 */
#include <inttypes.h>

#include "../lib/buf.h"
#include "metrics.h"
#include "metrics_store.h"
#include "server_info.h"

enum {
	RENDER_MAX = 1024 * 1024
};

struct edges;

static void add_part(struct metrics_part *to, const struct metrics_part *from);
static void add_all(_Atomic uint64_t *to, const _Atomic uint64_t *from,
    size_t n);
static void family(struct buf *b, const char *name, const char *type,
    const char *help);
static void say_workers(struct buf *b, const struct metrics_part *all);
static void say_turns(struct buf *b);
static void say_operations(struct buf *b, const struct metrics_part *all);
static void say_limited(struct buf *b, const struct metrics_part *all);
static void say_transport(struct buf *b, const struct metrics_part *all);
static void say_answers(struct buf *b, const struct metrics_part *all);
static void say_database(struct buf *b, const struct metrics_part *all);
/* label: name="value", or empty. */
static void say_histogram(struct buf *b, const char *name, const char *label,
    const struct metrics_histogram *h, const struct edges *edges);

struct edges {
	const int64_t *us;
	size_t n;
};
static const struct edges request_edges = { metrics_request_edges_us,
	METRICS_REQUEST_EDGES };
static const struct edges turn_edges = { metrics_turn_edges_us,
	METRICS_TURN_EDGES };

static const char *const pools[DB_POOLS] = { "public", "app" };
static const char *const lanes[DB_LANES] = { "point", "slow" };

struct str
metrics_render(struct arena *a)
{
	struct metrics_part *all = arena_alloc(a, sizeof(*all));
	struct buf b;

	buf_init(&b, a, RENDER_MAX);
	family(&b, "conect_build_info", "gauge", "What is running.");
	buf_printf(&b, "conect_build_info{version=\"%s\",commit=\"%s\"} 1\n",
	    server_version(), server_commit());
	if (metrics_store == NULL)
		return (buf_view(&b));

	for (size_t w = 0; w < metrics_store->workers; w++)
		add_part(all, &metrics_store->parts[w]);
	say_workers(&b, all);
	say_turns(&b);
	say_operations(&b, all);
	say_limited(&b, all);
	say_transport(&b, all);
	say_answers(&b, all);
	say_database(&b, all);

	return (buf_view(&b));
}

static void
add_part(struct metrics_part *to, const struct metrics_part *from)
{
	to->in_flight += from->in_flight;
	to->restarts += from->restarts;
	to->log_dropped += from->log_dropped + from->log_dropped_before;
	add_all(to->transport, from->transport, METRICS_TRANSPORT);
	add_all(to->limited, from->limited, LIMIT_POLICIES);
	add_all(to->answers, from->answers, METRICS_ANSWERS);
	add_all(to->turn.buckets, from->turn.buckets, METRICS_TURN_EDGES + 1);
	to->turn.sum_us += from->turn.sum_us;

	for (size_t i = 0; i < METRICS_DB_LANES; i++) {
		for (size_t k = 0; k < METRICS_DB_GAUGES; k++)
			to->db[i].gauges[k] += from->db[i].gauges[k];
		add_all(to->db[i].counters, from->db[i].counters,
		    METRICS_DB_COUNTERS);
		add_all(to->db[i].counters, from->db[i].before,
		    METRICS_DB_COUNTERS);
	}
	for (size_t i = 0; i < METRICS_OPERATIONS; i++) {
		struct metrics_operation *o = &to->operations[i];
		const struct metrics_operation *f = &from->operations[i];

		add_all(o->by_class, f->by_class, METRICS_CLASSES);
		add_all(o->took.buckets, f->took.buckets,
		    METRICS_REQUEST_EDGES + 1);
		o->took.sum_us += f->took.sum_us;
		o->bytes += f->bytes;
	}
}

static void
add_all(_Atomic uint64_t *to, const _Atomic uint64_t *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] += from[i];
}

static void
family(struct buf *b, const char *name, const char *type, const char *help)
{
	buf_printf(b, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

static void
say_workers(struct buf *b, const struct metrics_part *all)
{
	family(b, "conect_workers", "gauge", "Worker processes configured.");
	buf_printf(b, "conect_workers %zu\n", metrics_store->workers);
	family(b, "conect_worker_restarts_total", "counter",
	    "Workers started in place of one that died.");
	buf_printf(b, "conect_worker_restarts_total %" PRIu64 "\n",
	    all->restarts);
	family(b, "conect_log_lines_dropped_total", "counter",
	    "Log lines that nobody read in time.");
	buf_printf(b, "conect_log_lines_dropped_total %" PRIu64 "\n",
	    all->log_dropped);
}

/* Of each worker by itself: one that is stuck must not hide behind others. */
static void
say_turns(struct buf *b)
{
	char label[32];

	family(b, "conect_loop_turn_seconds", "histogram",
	    "How long the event loop was busy before it waited again.");
	for (size_t w = 0; w < metrics_store->workers; w++) {
		(void)snprintf(label, sizeof(label), "worker=\"%zu\"", w);
		say_histogram(b, "conect_loop_turn_seconds", label,
		    &metrics_store->parts[w].turn, &turn_edges);
	}
	family(b, "conect_loop_turn_longest_seconds", "gauge",
	    "The longest such time since the server's start.");
	for (size_t w = 0; w < metrics_store->workers; w++)
		buf_printf(b,
		    "conect_loop_turn_longest_seconds{worker=\"%zu\"} %.6f\n",
		    w, (double)metrics_store->parts[w].longest_turn_us / 1e6);
}

static void
say_operations(struct buf *b, const struct metrics_part *all)
{
	char label[160];

	family(b, "conect_http_requests_in_flight", "gauge",
	    "Requests being worked on.");
	buf_printf(b, "conect_http_requests_in_flight %d\n", all->in_flight);

	family(b, "conect_http_requests_total", "counter",
	    "Requests answered, by operation and class of status.");
	for (size_t i = 0; i < METRICS_OPERATIONS; i++) {
		for (size_t k = 1; k < METRICS_CLASSES; k++) {
			if (all->operations[i].by_class[k] == 0)
				continue;
			buf_printf(b,
			    "conect_http_requests_total{operation=\"%s\","
			    "status=\"%zuxx\"} %" PRIu64 "\n",
			    metrics_store->operations[i], k,
			    all->operations[i].by_class[k]);
		}
	}
	family(b, "conect_http_response_bytes_total", "counter",
	    "Bytes of response bodies.");
	for (size_t i = 0; i < METRICS_OPERATIONS; i++) {
		if (metrics_store->operations[i] != NULL)
			buf_printf(b,
			    "conect_http_response_bytes_total"
			    "{operation=\"%s\"} %" PRIu64 "\n",
			    metrics_store->operations[i],
			    all->operations[i].bytes);
	}
	family(b, "conect_http_request_duration_seconds", "histogram",
	    "From the head of a request to its answer.");
	for (size_t i = 0; i < METRICS_OPERATIONS; i++) {
		if (metrics_store->operations[i] == NULL)
			continue;
		(void)snprintf(label, sizeof(label), "operation=\"%s\"",
		    metrics_store->operations[i]);
		say_histogram(b, "conect_http_request_duration_seconds", label,
		    &all->operations[i].took, &request_edges);
	}
}

static void
say_limited(struct buf *b, const struct metrics_part *all)
{
	family(b, "conect_http_requests_limited_total", "counter",
	    "Requests refused because a quota was used up.");
	for (size_t i = LIMIT_NONE + 1; i < LIMIT_POLICIES; i++)
		buf_printf(b,
		    "conect_http_requests_limited_total{policy=\"%s\"} "
		    "%" PRIu64 "\n",
		    policy_name((enum limit_policy)i), all->limited[i]);
}

static void
say_transport(struct buf *b, const struct metrics_part *all)
{
	family(b, "conect_http_transport_errors_total", "counter",
	    "Errors answered before there was a request.");
	for (size_t i = 0; i < METRICS_TRANSPORT; i++) {
		buf_printf(b,
		    "conect_http_transport_errors_total{status=\"%d\"} "
		    "%" PRIu64 "\n",
		    metrics_transport_statuses[i], all->transport[i]);
	}
}

static void
say_answers(struct buf *b, const struct metrics_part *all)
{
	static const char *const names[METRICS_ANSWERS][2] = {
		{ "given", "Answers given from memory." },
		{ "outdone", "Answers in memory that a change had outdone." },
		{ "proofs", "Proofs asked of PostgreSQL." },
	};

	for (size_t i = 0; i < METRICS_ANSWERS; i++) {
		char name[64];

		(void)snprintf(name, sizeof(name), "conect_answers_%s_total",
		    names[i][0]);
		family(b, name, "counter", names[i][1]);
		buf_printf(b, "%s %" PRIu64 "\n", name, all->answers[i]);
	}
}

static void
say_database(struct buf *b, const struct metrics_part *all)
{
	static const char *const gauges[METRICS_DB_GAUGES][2] = {
		{ "connections_up", "Connections that answer." },
		{ "connections_wanted", "Connections there should be." },
		{ "in_flight", "Requests sent and not answered." },
		{ "queued", "Requests waiting for a connection." },
	};
	static const char *const counters[METRICS_DB_COUNTERS][2] = {
		{ "sent_total", "Requests sent." },
		{ "failed_total", "Requests that failed." },
		{ "timed_out_total", "Requests past their deadline." },
		{ "refused_total", "Requests refused, the queue being full." },
		{ "reconnects_total", "Connections made again." },
	};
	char name[64];

	for (size_t k = 0; k < METRICS_DB_GAUGES; k++) {
		(void)snprintf(name, sizeof(name), "conect_db_%s",
		    gauges[k][0]);
		family(b, name, "gauge", gauges[k][1]);
		for (size_t i = 0; i < METRICS_DB_LANES; i++)
			buf_printf(b, "%s{pool=\"%s\",lane=\"%s\"} %d\n", name,
			    pools[i / DB_LANES], lanes[i % DB_LANES],
			    all->db[i].gauges[k]);
	}
	for (size_t k = 0; k < METRICS_DB_COUNTERS; k++) {
		(void)snprintf(name, sizeof(name), "conect_db_%s",
		    counters[k][0]);
		family(b, name, "counter", counters[k][1]);
		for (size_t i = 0; i < METRICS_DB_LANES; i++)
			buf_printf(b,
			    "%s{pool=\"%s\",lane=\"%s\"} %" PRIu64 "\n", name,
			    pools[i / DB_LANES], lanes[i % DB_LANES],
			    all->db[i].counters[k]);
	}
}

/* label: name="value", or empty. Buckets are said cumulative. */
static void
say_histogram(struct buf *b, const char *name, const char *label,
    const struct metrics_histogram *h, const struct edges *edges)
{
	const char *comma = label[0] == '\0' ? "" : ",";
	uint64_t count = 0;

	for (size_t i = 0; i < edges->n; i++) {
		count += h->buckets[i];
		buf_printf(b, "%s_bucket{%s%sle=\"%g\"} %" PRIu64 "\n", name,
		    label, comma, (double)edges->us[i] / 1e6, count);
	}
	count += h->buckets[edges->n];
	buf_printf(b, "%s_bucket{%s%sle=\"+Inf\"} %" PRIu64 "\n", name, label,
	    comma, count);
	buf_printf(b, "%s_sum{%s} %.6f\n%s_count{%s} %" PRIu64 "\n", name,
	    label, (double)h->sum_us / 1e6, name, label, count);
}
