/* SPDX-License-Identifier: EUPL-1.2 */
/* What the whole program knows about itself after start; never changes. */
#ifndef CORE_SERVER_INFO_H
#define CORE_SERVER_INFO_H

#include "config.h"

/* Keeps a copy. Call once, before any worker exists. */
void server_info_init(const struct config *config);
const struct config *server_config(void);
/* The address that users see, without a trailing slash. */
const char *server_public_url(void);
const char *server_version(void); /* such as 0.1.0 */
const char *server_commit(void);  /* or "unknown" */

#endif
