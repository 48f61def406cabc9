/* SPDX-License-Identifier: EUPL-1.2 */
#include "limits.h"

#include <inttypes.h>

#include "../lib/buckets.h"
#include "client.h"
#include "config.h"
#include "loop.h"
#include "metrics.h"

enum {
	ADDRESSES = 65536,
	WINDOW_S = 60,
	US = 1000000,
	WINDOW_US = WINDOW_S * US,
	KEY_BYTES = 2 + TOKEN_HASH_SIZE
};

/* What the first byte of a key says about the rest. */
enum key_kind {
	KEY_ADDRESS,
	KEY_CREDENTIAL /* a session or an API key, by its hash */
};

_Static_assert((int)TOKEN_HASH_SIZE >= (int)ADDRESS_BYTES, "either fits a key");

static struct buckets *buckets;
static struct gcra_rate rates[LIMIT_POLICIES];
static unsigned int quotas[LIMIT_POLICIES]; /* 0: no limit */

bool
limits_init(const struct config *config)
{
	buckets_free(buckets);
	buckets = buckets_new(ADDRESSES);
	quotas[LIMIT_READ] = config->rate_limit;
	quotas[LIMIT_SEARCH] = config->rate_limit_search;
	quotas[LIMIT_WRITE] = config->rate_limit_write;
	for (size_t i = 0; i < LIMIT_POLICIES; i++)
		if (quotas[i] > 0)
			rates[i] = gcra_rate(quotas[i], WINDOW_US);
	return (buckets != NULL);
}

static struct str
key_of(const struct ctx *c, enum key_kind kind, enum limit_policy policy,
    char key[KEY_BYTES])
{
	struct address client = client_address(c);
	struct address network = address_network(&client);

	key[0] = (char)kind;
	key[1] = (char)policy;
	if (kind == KEY_ADDRESS)
		memcpy(key + 2, network.bytes, ADDRESS_BYTES);
	else
		memcpy(key + 2, c->credential.hash, TOKEN_HASH_SIZE);
	return ((struct str){ key,
	    2 +
		(size_t)(kind == KEY_ADDRESS ? ADDRESS_BYTES
					     : TOKEN_HASH_SIZE) });
}

static bool
take(struct ctx *c, enum key_kind kind, enum limit_policy policy)
{
	char key[KEY_BYTES];

	if (quotas[policy] == 0)
		return (true);
	c->limit.of_credential = kind == KEY_CREDENTIAL;
	c->limit.policy = policy;
	c->limit.answer = buckets_take(buckets, key_of(c, kind, policy, key),
	    &rates[policy], loop_now_us());
	if (!c->limit.answer.allowed)
		metrics_limited(policy);
	return (c->limit.answer.allowed);
}

/*
 * Who names a session or a key has a quota of their own, however many share
 * the address. Whether it is a real one only the database knows: so the
 * address counts it, too, by the measure of reads.
 */
bool
limits_take(struct ctx *c, enum limit_policy policy)
{
	bool named = c->credential.kind == CREDENTIAL_SESSION ||
	    c->credential.kind == CREDENTIAL_KEY;

	if (buckets == NULL || policy == LIMIT_NONE)
		return (true);
	if (!named)
		return (take(c, KEY_ADDRESS, policy));
	return (take(c, KEY_ADDRESS, LIMIT_READ) &&
	    take(c, KEY_CREDENTIAL, policy));
}

/* Seconds, never too few. */
static int64_t
seconds(int64_t us)
{
	return ((us + US - 1) / US);
}

void
limits_finish(struct ctx *c)
{
	enum limit_policy policy = c->limit.policy;
	const struct gcra_answer *answer = &c->limit.answer;
	char key[KEY_BYTES];

	if (policy == LIMIT_NONE)
		return;
	if (c->reply.status == 304)
		c->limit.answer = buckets_give(buckets,
		    key_of(c,
			c->limit.of_credential ? KEY_CREDENTIAL : KEY_ADDRESS,
			policy, key),
		    &rates[policy], loop_now_us());
	reply_header(c, "RateLimit-Policy",
	    str_from(arena_printf(&c->arena, "\"%s\";q=%u;w=%d",
		policy_name(policy), quotas[policy], WINDOW_S)));
	reply_header(c, "RateLimit",
	    str_from(arena_printf(&c->arena, "\"%s\";r=%" PRId64 ";t=%" PRId64,
		policy_name(policy), answer->left, seconds(answer->full_us))));
	if (!answer->allowed)
		reply_header(c, "Retry-After",
		    str_from(arena_printf(&c->arena, "%" PRId64,
			seconds(answer->retry_us))));
}
