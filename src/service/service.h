/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef SERVICE_SERVICE_H
#define SERVICE_SERVICE_H

#include "../lib/str.h"

/* Prepares what the service serves about itself; once, before any worker. */
void service_init(void);

/* Embedded (pages.c), in memory that lives for ever. */
struct str service_bundle_gzip(void);

#endif
