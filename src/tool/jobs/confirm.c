/* SPDX-License-Identifier: EUPL-1.2 */
#include "../../lib/token.h"
#include "jobs.h"
#include "jobs.sql.h"

/* A token for one row: its hash, and sealed; NULL when it cannot be made. */
static const char *
token_for(struct arena *a, const struct worker *w, char hash[TOKEN_HASH_SIZE])
{
	char token[TOKEN_SIZE];
	const char *sealed;

	token_new(token);
	sealed = seal_close(a, w->config.secret, "mail", str_from(token));
	if (!token_hash(str_from(token), hash))
		sealed = NULL;
	explicit_bzero(token, sizeof(token));
	return (sealed);
}

bool
jobs_confirm(struct worker *w, long *ret_done)
{
	struct pg_rows *due = pg_query(w->pg, &SQL_TASK_CONFIRMATION_DUE, NULL);
	bool ok = due != NULL;
	struct arena a;

	arena_init(&a);
	for (int i = 0; ok && i < pg_count(due); i++) {
		char hash[TOKEN_HASH_SIZE];
		const char *values[] = { pg_value(due, i, "ngo"),
			pg_value(due, i, "account"), hash,
			token_for(&a, w, hash) };

		ok = values[3] != NULL &&
		    pg_run(w->pg, &SQL_TASK_CONFIRMATION_MAIL, values);
	}
	if (ok)
		*ret_done = pg_count(due);
	pg_forget(due);
	arena_release(&a);
	return (ok);
}

bool
jobs_campaign(struct worker *w, long *ret_done)
{
	struct pg_rows *due = pg_query(w->pg, &SQL_TASK_CAMPAIGN_DUE, NULL);
	bool ok = due != NULL;
	struct arena a;

	arena_init(&a);
	for (int i = 0; ok && i < pg_count(due); i++) {
		char hash[TOKEN_HASH_SIZE];
		const char *values[] = { pg_value(due, i, "recipient"), hash,
			token_for(&a, w, hash) };

		ok = values[2] != NULL &&
		    pg_run(w->pg, &SQL_TASK_CAMPAIGN_MAIL, values);
	}
	if (ok)
		*ret_done = pg_count(due);
	pg_forget(due);
	arena_release(&a);
	return (ok);
}
