/* SPDX-License-Identifier: EUPL-1.2 */
#include "server_info.h"

#ifndef CONECT_VERSION
#define CONECT_VERSION "0.1.0"
#endif
#ifndef CONECT_COMMIT
#define CONECT_COMMIT "unknown"
#endif

static struct config kept;

void
server_info_init(const struct config *config)
{
	kept = *config;
}

const struct config *
server_config(void)
{
	return (&kept);
}

const char *
server_public_url(void)
{
	return (kept.public_url);
}

const char *
server_version(void)
{
	return (CONECT_VERSION);
}

const char *
server_commit(void)
{
	return (CONECT_COMMIT);
}
