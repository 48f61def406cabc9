/* SPDX-License-Identifier: EUPL-1.2 */
/* The service about itself: state, version, contract, problems. */
#include <string.h>
#include <time.h>

#include "../core/bundle.h"
#include "../core/json_text.h"
#include "../core/reply.h"
#include "../core/routes.h"
#include "../core/server_info.h"
#include "../lib/clock.h"
#include "service.h"
#include "service.sql.h"

static struct asset contract, up;

/* Embedded by pages.c: the contract as gzip -9 makes it. */
void
service_init(void)
{
	asset_init(&contract, "application/json",
	    (struct str){ bundle_json, bundle_json_len }, service_bundle_gzip(),
	    (struct str){ NULL, 0 });
	asset_init(&up, "application/json", STR("{\"status\":\"up\"}"),
	    (struct str){ NULL, 0 }, (struct str){ NULL, 0 });
}

/* ---- state ---- */

enum step
health_live(struct ctx *c)
{
	c->cache_control = "no-store";
	return (reply_asset(c, &up));
}

enum step
health_ready(struct ctx *c)
{
	c->cache_control = "no-store";
	return (ctx_query(c, &SQL_HEALTH_READY, reply_object));
}

enum step
version_get(struct ctx *c)
{
	return (reply_text(c, 200, "application/json",
	    str_from(arena_printf(&c->arena,
		"{\"name\":\"conectd\",\"version\":\"%s\",\"commit\":\"%s\","
		"\"api\":\"v1\"}",
		server_version(), server_commit()))));
}

/* ---- contract and problems ---- */

enum step
openapi_get(struct ctx *c)
{
	c->cache_control = "public, max-age=300";
	return (reply_asset(c, &contract));
}

static json_t *
label(const char *const text[LANGS])
{
	json_t *value = json_object();

	for (int i = 0; i < LANGS; i++)
		json_object_set_new(value, reply_lang_code((enum lang)i),
		    json_string(text[i]));
	return (value);
}

static json_t *
problem_json(const struct problem_entry *p)
{
	json_t *value = json_object();

	json_object_set_new(value, "code", json_string(p->code));
	json_object_set_new(value, "status", json_integer(p->status));
	json_object_set_new(value, "title", label(p->title));
	json_object_set_new(value, "detail", label(p->detail));
	return (value);
}

/* The value's text as the answer; the value is given away. */
static enum step
reply_json(struct ctx *c, json_t *value)
{
	struct str text = json_text(&c->arena, value);

	json_decref(value);
	return (reply_text(c, 200, "application/json", text));
}

enum step
problem_list(struct ctx *c)
{
	json_t *body = json_object();
	json_t *items = json_array();
	json_t *violations = json_array();

	for (size_t i = 0; i < PROBLEM_CODES; i++)
		json_array_append_new(items, problem_json(&problem_table[i]));
	for (size_t i = 0; i < VIOLATION_CODES; i++) {
		json_t *entry = json_object();

		json_object_set_new(entry, "code",
		    json_string(violation_table[i].code));
		json_object_set_new(entry, "message",
		    label(violation_table[i].message));
		json_array_append_new(violations, entry);
	}
	json_object_set_new(body, "items", items);
	json_object_set_new(body, "violations", violations);
	return (reply_json(c, body));
}

enum step
problem_get(struct ctx *c)
{
	const char *code = ctx_param(c, "code");
	const struct problem_entry *p = problem_find(code, strlen(code));

	if (p == NULL)
		return (problem(c, PROBLEM_NOT_FOUND));
	return (reply_json(c, problem_json(p)));
}

/* ---- security.txt (RFC 9116) ---- */

/*
 * Expires seven months after the beginning of this month: never stale while
 * the service runs, and the same text all month, so that it can be cached.
 */
static const char *
expiry(struct ctx *c)
{
	time_t now = (time_t)(clock_now() / 1000000);
	struct tm day;
	int month;

	(void)gmtime_r(&now, &day);
	month = day.tm_mon + 7;
	return (arena_printf(&c->arena, "%04d-%02d-01T00:00:00Z",
	    1900 + day.tm_year + month / 12, 1 + month % 12));
}

enum step
security_txt_get(struct ctx *c)
{
	return (reply_text(c, 200, "text/plain; charset=utf-8",
	    str_from(arena_printf(&c->arena,
		"Contact: %s\r\nExpires: %s\r\n"
		"Canonical: %s/.well-known/security.txt\r\n"
		"Preferred-Languages: ro, hu, en\r\n",
		server_config()->security_contact, expiry(c),
		server_public_url()))));
}
