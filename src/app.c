/* SPDX-License-Identifier: EUPL-1.2 */
#include "app.h"

#include <sodium.h>

#include "core/answers.h"
#include "core/contract.h"
#include "core/db.h"
#include "core/limits.h"
#include "core/log.h"
#include "core/metrics.h"
#include "core/server_info.h"
#include "core/static.h"
#include "lib/json_scan.h"
#include "page/page.h"
#include "service/service.h"
#include "statements.h"

static bool
has_database_fault(const char *variable, const char *conninfo, FILE *complaints)
{
	const char *fault = db_conninfo_fault(conninfo);

	if (fault != NULL)
		(void)fprintf(complaints, "%s %s\n", variable, fault);
	return (fault != NULL);
}

bool
app_start(const struct config *config, FILE *complaints)
{
	if (sodium_init() == -1) {
		(void)fputs("libsodium does not start\n", complaints);
		return (false);
	}
	json_start();
	server_info_init(config);
	if (has_database_fault("CONECT_DB_PUBLIC", config->db_public,
		complaints) ||
	    has_database_fault("CONECT_DB_APP", config->db_app, complaints))
		return (false);
	if (!contract_init(complaints) ||
	    !static_load(config->web_dir, complaints) || !page_init(complaints))
		return (false);
	if (!limits_init(config)) {
		(void)fputs("no memory for the rate limits\n", complaints);
		return (false);
	}
	service_init();
	return (true);
}

/*
 * Two point connections answer as fast as more of them do (measured); the
 * slow lane has its own, so that a search never delays a read. What is done
 * with an identity writes: a commit waits for the disk, a row for another
 * transaction, and on one connection all behind it wait along.
 */
void
app_worker_start(void)
{
	const struct config *config = server_config();
	const struct db_options options = {
		.conninfo = { [DB_PUBLIC] = config->db_public,
		    [DB_APP] = config->db_app },
		.connections = { [DB_PUBLIC] = { [DB_POINT] = 2,
				     [DB_SLOW] = 2 },
		    [DB_APP] = { [DB_POINT] = 4, [DB_SLOW] = 1 } },
		.depth = 16,
		.queue = 200,
		.deadline_ms = { [DB_POINT] = 2000, [DB_SLOW] = 5000 },
	};

	log_init(config->log_requests);
	db_init(&options, statements_all, statements_count);
	answers_init(config->cache_bytes);
}

void
app_worker_tick(void)
{
	struct db_figures figures;
	struct answers_figures kept;

	for (int pool = 0; pool < DB_POOLS; pool++) {
		for (int lane = 0; lane < DB_LANES; lane++) {
			db_figures((enum db_pool)pool, (enum db_lane)lane,
			    &figures);
			metrics_db((enum db_pool)pool, (enum db_lane)lane,
			    &figures);
		}
	}
	answers_figures(&kept);
	metrics_answers(&kept);
	metrics_log_dropped(log_dropped());
	log_flush();
}

void
app_worker_stop(void)
{
	db_close();
	answers_close();
	log_flush();
}
