/* SPDX-License-Identifier: EUPL-1.2 */
/* /metrics: for the operator, who is on this machine or holds the token. */
#include <sodium.h>
#include <string.h>

#include "../core/metrics.h"
#include "../core/routes.h"
#include "../core/server_info.h"

/* A request that a proxy passed on is not local, wherever the proxy is. */
static bool
is_local(struct ctx *c)
{
	struct str a = c->req->address;

	if (ctx_header(c, "X-Forwarded-For").p != NULL ||
	    ctx_header(c, "X-Real-IP").p != NULL ||
	    ctx_header(c, "Forwarded").p != NULL)
		return (false);
	return (
	    (a.n > 4 && memcmp(a.p, "127.", 4) == 0) || str_eq(a, STR("::1")));
}

static bool
has_token(struct ctx *c)
{
	const char *token = server_config()->metrics_token;
	struct str given = ctx_header(c, "Authorization");
	const size_t n = sizeof("Bearer ") - 1;

	return (token != NULL && given.n == n + strlen(token) &&
	    memcmp(given.p, "Bearer ", n) == 0 &&
	    sodium_memcmp(given.p + n, token, strlen(token)) == 0);
}

enum step
metrics_get(struct ctx *c)
{
	if (!has_token(c) &&
	    (server_config()->metrics_token != NULL || !is_local(c)))
		return (problem(c, PROBLEM_NOT_FOUND));
	c->cache_control = "no-store";
	return (reply_text(c, 200, "text/plain; version=0.0.4; charset=utf-8",
	    metrics_render(&c->arena)));
}
