/* SPDX-License-Identifier: EUPL-1.2 */
#include "../../lib/token.h"
#include "jobs.h"
#include "jobs.sql.h"

bool
jobs_confirm(struct worker *w, long *ret_done)
{
	struct pg_rows *due = pg_query(w->pg, &SQL_TASK_CONFIRMATION_DUE, NULL);
	bool ok = due != NULL;
	struct arena a;

	arena_init(&a);
	for (int i = 0; ok && i < pg_count(due); i++) {
		char token[TOKEN_SIZE], hash[TOKEN_HASH_SIZE];
		const char *values[] = { pg_value(due, i, "ngo"),
			pg_value(due, i, "account"), hash, NULL };

		token_new(token);
		values[3] = seal_close(&a, w->config.secret, "mail",
		    str_from(token));
		ok = token_hash(str_from(token), hash) && values[3] != NULL &&
		    pg_run(w->pg, &SQL_TASK_CONFIRMATION_MAIL, values);
		explicit_bzero(token, sizeof(token));
	}
	if (ok)
		*ret_done = pg_count(due);
	pg_forget(due);
	arena_release(&a);
	return (ok);
}
