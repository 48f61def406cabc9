/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a send came to. A result owns its PGresult and nothing else; values
 * are not copied out of it.
 */
#include "db_private.h"

#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "../lib/alloc.h"

struct db_result {
	enum db_status status;
	PGresult *pg; /* rows or error; NULL when there was no answer */
};

static const char *error_field(const struct db_result *r, int field);
static int column_number(const PGresult *pg, const char *column);

struct db_result *
db_result_new(enum db_status status, struct pg_result *pg)
{
	struct db_result *r = db_take(sizeof(*r));

	r->status = status;
	r->pg = pg;
	return (r);
}

void
db_forget(struct db_result *r)
{
	if (r == NULL)
		return;

	PQclear(r->pg);
	free(r);
}

enum db_status
db_status(const struct db_result *r)
{
	return (r->status);
}

const char *
db_sqlstate(const struct db_result *r)
{
	return (error_field(r, PG_DIAG_SQLSTATE));
}

const char *
db_constraint(const struct db_result *r)
{
	return (error_field(r, PG_DIAG_CONSTRAINT_NAME));
}

const char *
db_column(const struct db_result *r)
{
	return (error_field(r, PG_DIAG_COLUMN_NAME));
}

const char *
db_detail(const struct db_result *r)
{
	return (error_field(r, PG_DIAG_MESSAGE_DETAIL));
}

int
db_rows(const struct db_result *r)
{
	return (PQntuples(r->pg));
}

struct str
db_value(const struct db_result *r, int row, const char *column)
{
	int n = column_number(r->pg, column);

	if (n < 0 || row < 0 || row >= PQntuples(r->pg))
		return ((struct str){ NULL, 0 });
	if (PQgetisnull(r->pg, row, n))
		return ((struct str){ NULL, 0 });

	return ((struct str){ PQgetvalue(r->pg, row, n),
	    (size_t)PQgetlength(r->pg, row, n) });
}

/*
 * Not PQfnumber: that copies the name each time to fold its case. A result
 * has half a dozen columns at most.
 */
static int
column_number(const PGresult *pg, const char *column)
{
	int n = PQnfields(pg);

	for (int i = 0; i < n; i++) {
		if (strcmp(PQfname(pg, i), column) == 0)
			return (i);
	}
	return (-1);
}

static const char *
error_field(const struct db_result *r, int field)
{
	const char *text = PQresultErrorField(r->pg, field);

	return (text == NULL ? "" : text);
}
