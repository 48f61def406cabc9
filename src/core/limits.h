/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How many requests an address, a session or an API key may make. The buckets are shared by all
 * workers and outlive them; answers say what is left (RateLimit fields,
 * draft-ietf-httpapi-ratelimit-headers-10).
 */
#ifndef CORE_LIMITS_H
#define CORE_LIMITS_H

#include <stdbool.h>

#include "../lib/gcra.h"
#include "policy.h"

struct config;
struct ctx;

/* What a request knows of its own limit. */
struct limit {
	enum limit_policy policy; /* LIMIT_NONE: it has none */
	bool of_credential;       /* else of the address */
	struct gcra_answer answer;
};

/* Once, before any worker exists. False: no memory. */
bool limits_init(const struct config *config);

/* False when a quota is used up. After auth_read. */
bool limits_take(struct ctx *c, enum limit_policy policy);
/* The answer is ready: gives back what cost nothing, adds the headers. */
void limits_finish(struct ctx *c);

#endif
