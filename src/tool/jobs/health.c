/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One check of a register's address: taken (its host is ours for a while,
 * committed), looked at, written down with all that follows from it in one
 * transaction. Whoever dies in between leaves it to the next when its lease
 * ends.
 */
#include <inttypes.h>

#include <jansson.h>
#include <sodium.h>

#include "../../core/json_text.h"
#include "../../core/log.h"
#include "../../lib/clock.h"
#include "../tool.h"
#include "jobs.h"
#include "jobs.sql.h"

/* How long what was seen waits to be written down after SIGTERM. */
static const int64_t last_patience_us = 15 * INT64_C(1000000);

/* A row of jobs_check_take; NULL where the database has none. */
struct check {
	const char *claim, *id, *url, *etag, *modified, *site, *robots;
};

static bool check_take(struct worker *w, struct arena *a, struct check *ret);
static void robots_recall(const struct check *check, struct look_robots *ret);
static const char *found_write(struct arena *a, const struct look *look,
    const struct look_robots *robots, int64_t took_us);
static bool done_write(struct worker *w, const struct check *check,
    const struct look *look, const char *found);
static void say(const struct check *check, const struct look *look,
    const char *state);

enum check_step
jobs_check(struct worker *w)
{
	struct check check = { 0 };
	enum check_step step = CHECK_NONE;
	struct arena a;

	arena_init(&a);
	if (check_take(w, &a, &check)) {
		struct look_robots *robots = arena_alloc(&a, sizeof(*robots));
		struct look_known known = { check.etag, check.modified,
			robots };
		int64_t from = clock_monotonic();
		struct look look;

		robots_recall(&check, robots);
		look_at(&w->config.looks, check.url, &known, &look);
		step = done_write(w, &check, &look,
			   found_write(&a, &look, robots,
			       clock_monotonic() - from))
		    ? CHECK_DONE
		    : CHECK_LOST;
	} else if (pg_is_lost(w->pg)) {
		step = CHECK_LOST;
	}
	arena_release(&a);
	return (step);
}

/* The host is kept for longer than any look takes. */
static bool
check_take(struct worker *w, struct arena *a, struct check *ret)
{
	struct {
		const char **to;
		const char *column;
	} columns[] = { { &ret->claim, "claim" }, { &ret->id, "register" },
		{ &ret->url, "url" }, { &ret->etag, "etag" },
		{ &ret->modified, "last_modified" },
		{ &ret->site, "robots_site" }, { &ret->robots, "robots" } };
	const char *values[] = { arena_printf(a, "%ld seconds",
	    2L * (LOOK_REDIRECTS_MOST + 1) * w->config.looks.seconds + 60) };
	struct pg_rows *rows = pg_query(w->pg, &SQL_JOBS_CHECK_TAKE, values);
	bool is_there = rows != NULL && pg_count(rows) > 0;

	for (size_t i = 0; is_there && i < sizeof(columns) / sizeof(columns[0]);
	     i++) {
		const char *value = pg_value(rows, 0, columns[i].column);

		*columns[i].to = value == NULL
		    ? NULL
		    : arena_strdup(a, str_from(value));
	}
	pg_forget(rows);
	return (is_there);
}

static void
robots_recall(const struct check *check, struct look_robots *ret)
{
	ret->site[0] = '\0';
	ret->is_new = false;
	ret->size = 0;
	if (check->site == NULL || check->robots == NULL ||
	    strlen(check->site) >= sizeof(ret->site) ||
	    sodium_hex2bin((unsigned char *)ret->text, sizeof(ret->text),
		check->robots, strlen(check->robots), NULL, &ret->size,
		NULL) != 0)
		return;
	(void)snprintf(ret->site, sizeof(ret->site), "%s", check->site);
}

static json_t *
text_or_null(const char *text)
{
	return (
	    text == NULL || text[0] == '\0' ? json_null() : json_string(text));
}

static json_t *
hex_write(struct arena *a, const void *bytes, size_t n)
{
	char *hex = arena_alloc(a, 2 * n + 1);

	return (json_string(sodium_bin2hex(hex, 2 * n + 1, bytes, n)));
}

/* As jobs_api.register_check_done reads it. */
static const char *
found_write(struct arena *a, const struct look *look,
    const struct look_robots *robots, int64_t took_us)
{
	json_t *all = json_pack("{s:s, s:i, s:s, s:i, s:b, s:b, s:I, s:I, s:f, "
				"s:o, s:o, s:o}",
	    "result", look_word(look->end), "status", look->status, "url",
	    look->url, "redirects", look->redirects, "moved", look->is_moved,
	    "same", look->is_same, "size", (json_int_t)look->size,
	    "certificate_until", (json_int_t)look->certificate_until, "seconds",
	    (double)took_us / 1e6, "type", text_or_null(look->type), "etag",
	    text_or_null(look->etag), "modified", text_or_null(look->modified));
	const char *text;

	if (look->has_hash)
		(void)json_object_set_new(all, "sha256",
		    hex_write(a, look->hash, LOOK_HASH_BYTES));
	if (robots->is_new) {
		(void)json_object_set_new(all, "site",
		    json_string(robots->site));
		(void)json_object_set_new(all, "robots",
		    hex_write(a, robots->text, robots->size));
	}
	text = json_text(a, all).p;
	json_decref(all);
	return (text);
}

/* What was seen must be written down, so PostgreSQL is waited for. */
static bool
done_write(struct worker *w, const struct check *check, const struct look *look,
    const char *found)
{
	const char *values[] = { check->claim, found };
	struct pg_rows *rows;

	while ((rows = pg_query(w->pg, &SQL_JOBS_CHECK_DONE, values)) == NULL)
		if (!pg_is_lost(w->pg) || !jobs_reconnect(w, last_patience_us))
			return (false);
	say(check, look, pg_value(rows, 0, "state"));
	pg_forget(rows);
	return (true);
}

/* The address is one that everybody may know. */
static void
say(const struct check *check, const struct look *look, const char *state)
{
	bool has_said = look->said[0] != '\0' && look->end != LOOK_OK;
	char text[500];

	(void)snprintf(text, sizeof(text),
	    "%s %s, status %d, %d redirects, %" PRId64 " bytes%s%s%s, %.160s",
	    check->id, look_word(look->end), look->status, look->redirects,
	    look->size, look->is_same ? ", as it was" : "",
	    has_said ? ": " : "", has_said ? look->said : "", look->url);
	log_event(look->end == LOOK_OK ? "info" : "warning",
	    state == NULL ? "check_not_asked_for" : "check_done", text);
	log_flush();
}
