/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What libpq is told about a connection: the operator's conninfo and, on top,
 * the settings the server depends on. A conninfo that could make libpq block
 * (a host name to look up, a service file that may hold one) is refused.
 */
#include "db_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "../lib/alloc.h"

enum {
	SETTINGS_MAX = 64
};

/* Keys and values as PQconnectStartParams wants them: NULL-terminated. */
struct db_conninfo {
	PQconninfoOption *parsed; /* owns the operator's keys and values */
	char *options;
	const char *keys[SETTINGS_MAX + 1];
	const char *values[SETTINGS_MAX + 1];
};

static const struct {
	const char *key;
	const char *value;
} DEFAULTS[] = {
	/* A default of libpq may come from the environment: PGHOST and the
	 * like must not decide where the server connects. */
	{ "host", "/var/run/postgresql" },
	{ "port", "5432" },
	{ "application_name", "conectd" },
	/* Kerberos asks the network, and waits. */
	{ "gssencmode", "disable" },
	{ "keepalives_idle", "5" },
	{ "keepalives_interval", "2" },
	{ "keepalives_count", "3" },
	{ "tcp_user_timeout", "8000" },
};

static const char *parsed_value(const PQconninfoOption *o, const char *key);
static const char *hosts_fault(const char *hosts, const char *addresses);
static void add(struct db_conninfo *info, const char *key, const char *value);
static void add_defaults(struct db_conninfo *info);
static char *session_options(const char *given, int timeout_ms);
static void swallow_notice(void *arg, const PGresult *pg);

const char *
db_conninfo_fault(const char *conninfo)
{
	const char *fault = NULL;
	PQconninfoOption *o = PQconninfoParse(conninfo, NULL);

	if (o == NULL)
		return ("is not a libpq connection string");

	if (parsed_value(o, "service") != NULL)
		fault = "may not name a service";
	else if (getenv("PGSERVICE") != NULL)
		fault = "is overruled by PGSERVICE in the environment";
	else
		fault = hosts_fault(parsed_value(o, "host"),
		    parsed_value(o, "hostaddr"));

	PQconninfoFree(o);
	return (fault);
}

struct db_conninfo *
db_conninfo_new(const char *conninfo, int timeout_ms)
{
	struct db_conninfo *info;
	const char *given = NULL;

	if (db_conninfo_fault(conninfo) != NULL)
		return (NULL);

	info = db_take(sizeof(*info));
	info->parsed = PQconninfoParse(conninfo, NULL);
	if (info->parsed == NULL)
		abort();
	for (PQconninfoOption *o = info->parsed; o->keyword != NULL; o++) {
		if (strcmp(o->keyword, "options") == 0)
			given = o->val;
		else if (o->val != NULL && *o->val != '\0')
			add(info, o->keyword, o->val);
	}

	info->options = session_options(given, timeout_ms);
	add(info, "options", info->options);
	add(info, "client_encoding", "UTF8");
	add_defaults(info);
	return (info);
}

void
db_conninfo_free(struct db_conninfo *info)
{
	if (info == NULL)
		return;

	PQconninfoFree(info->parsed);
	free(info->options);
	free(info);
}

struct pg_conn *
db_conninfo_connect(const struct db_conninfo *info)
{
	PGconn *pg = PQconnectStartParams(info->keys, info->values, 0);

	if (pg != NULL)
		PQsetNoticeReceiver(pg, swallow_notice, NULL);
	return (pg);
}

static const char *
parsed_value(const PQconninfoOption *o, const char *key)
{
	for (; o->keyword != NULL; o++) {
		if (strcmp(o->keyword, key) == 0)
			return (
			    o->val != NULL && *o->val != '\0' ? o->val : NULL);
	}
	return (NULL);
}

/*
 * Both may be lists, "a,b". libpq takes the n-th address instead of looking up
 * the n-th host; without addresses every host must be a socket's folder.
 */
static const char *
hosts_fault(const char *hosts, const char *addresses)
{
	if (addresses != NULL) {
		if (*addresses == ',' || strstr(addresses, ",,") != NULL ||
		    addresses[strlen(addresses) - 1] == ',')
			return ("leaves an address of hostaddr empty");
		return (NULL);
	}

	while (hosts != NULL) {
		if (*hosts != '/' && *hosts != '@')
			return ("names a host that would have to be looked up:"
				" give hostaddr=, or host=/folder of a socket");
		hosts = strchr(hosts, ',');
		if (hosts != NULL)
			hosts++;
	}
	return (NULL);
}

static void
add(struct db_conninfo *info, const char *key, const char *value)
{
	size_t n = 0;

	while (info->keys[n] != NULL && strcmp(info->keys[n], key) != 0)
		n++;
	if (n == SETTINGS_MAX)
		abort();

	info->keys[n] = key;
	info->values[n] = value;
}

static void
add_defaults(struct db_conninfo *info)
{
	bool addressed = parsed_value(info->parsed, "hostaddr") != NULL;

	for (size_t i = 0; i < sizeof(DEFAULTS) / sizeof(DEFAULTS[0]); i++) {
		const char *key = DEFAULTS[i].key;

		if (parsed_value(info->parsed, key) != NULL)
			continue;
		if (addressed && strcmp(key, "host") == 0)
			continue;
		add(info, key, DEFAULTS[i].value);
	}
}

/*
 * Plans: every statement was written for its generic plan, and replanning
 * costs more than most of them. The client's timer is the last resort; the
 * server's own comes first, so that a slow query ends cleanly on both sides.
 */
static char *
session_options(const char *given, int timeout_ms)
{
	static const char ours[] =
	    "%s -c statement_timeout=%d"
	    " -c idle_in_transaction_session_timeout=10s"
	    " -c client_connection_check_interval=1s"
	    " -c plan_cache_mode=force_generic_plan"
	    " -c jit=off -c TimeZone=UTC -c DateStyle=ISO"
	    " -c IntervalStyle=iso_8601";
	char *text = NULL;

	if (asprintf(&text, ours, given == NULL ? "" : given, timeout_ms) < 0)
		abort();
	return (text);
}

static void
swallow_notice(void *arg, const PGresult *pg)
{
	(void)arg;
	(void)pg;
}
