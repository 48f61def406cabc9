/* SPDX-License-Identifier: EUPL-1.2 */
#include "gcra.h"

struct gcra_rate
gcra_rate(int64_t quota, int64_t window_us)
{
	int64_t interval = (window_us + quota - 1) / quota;

	return ((struct gcra_rate){ interval, quota * interval });
}

/* A bucket that is full stays so: what was due before now is due now. */
static int64_t
settled(int64_t due, int64_t now)
{
	return (due > now ? due : now);
}

static struct gcra_answer
describe(const struct gcra_rate *rate, bool allowed, int64_t due, int64_t now)
{
	int64_t used = settled(due, now) - now;
	int64_t free = rate->burst_us - used;
	struct gcra_answer answer = { .allowed = allowed,
		.due = due,
		.full_us = used };

	if (free >= rate->interval_us)
		answer.left = free / rate->interval_us;
	else
		answer.retry_us = rate->interval_us - free;
	return (answer);
}

struct gcra_answer
gcra_take(const struct gcra_rate *rate, int64_t due, int64_t now)
{
	int64_t next = settled(due, now) + rate->interval_us;

	if (next - now > rate->burst_us)
		return (describe(rate, false, due, now));
	return (describe(rate, true, next, now));
}

struct gcra_answer
gcra_give(const struct gcra_rate *rate, int64_t due, int64_t now)
{
	return (describe(rate, true, due - rate->interval_us, now));
}
