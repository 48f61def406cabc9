/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The statements of a connection, prepared in one go when it comes up. If
 * PostgreSQL refuses one, the connection does not come up at all: a server that
 * answers some requests and not others would look healthy. That heals by
 * itself once the schema is what the statements expect.
 */
#include "db_private.h"

#include <stdio.h>
#include <string.h>

#include <libpq-fe.h>

static bool is_wanted(const struct conn *c, const struct statement *s);
static const struct statement *nth_wanted(const struct conn *c, size_t n);

bool
prepare_send(struct conn *c)
{
	for (size_t i = 0; i < db.nstatements; i++) {
		const struct statement *s = db.statements[i];

		if (is_wanted(c, s) &&
		    !PQsendPrepare(c->pg, s->name, s->text, 0, NULL))
			return (false);
	}
	return (PQpipelineSync(c->pg) == 1);
}

void
prepare_blame(struct conn *c, const struct pg_result *pg)
{
	const struct statement *s = nth_wanted(c, c->nresults);
	const char *state = PQresultErrorField(pg, PG_DIAG_SQLSTATE);
	const char *message = PQresultErrorField(pg, PG_DIAG_MESSAGE_PRIMARY);
	const char *severity = PQresultErrorField(pg,
	    PG_DIAG_SEVERITY_NONLOCALIZED);
	char detail[400];

	/* FATAL: the server is going, the statement is innocent. */
	if (s == NULL || severity == NULL || strcmp(severity, "ERROR") != 0)
		return;

	c->misfit = true;
	(void)snprintf(detail, sizeof(detail), "%s: %s %s", s->name,
	    state == NULL ? "" : state, message == NULL ? "" : message);
	lane_complain(c->lane, "db_statement_refused", detail);
}

/* Slow statements are kept off the point lane; act_as is wanted on both. */
static bool
is_wanted(const struct conn *c, const struct statement *s)
{
	return (s->pool == c->lane->pool &&
	    (s->lane == DB_POINT || c->lane->kind == DB_SLOW));
}

/* n counts from 1, as results do. */
static const struct statement *
nth_wanted(const struct conn *c, size_t n)
{
	for (size_t i = 0; i < db.nstatements; i++) {
		if (is_wanted(c, db.statements[i]) && --n == 0)
			return (db.statements[i]);
	}
	return (NULL);
}
