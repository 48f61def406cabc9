/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The two clocks.
 */
#include "clock.h"

#include <stdlib.h>
#include <time.h>

static int64_t read_clock(clockid_t id);

int64_t
clock_now(void)
{
	return (read_clock(CLOCK_REALTIME));
}

int64_t
clock_monotonic(void)
{
	return (read_clock(CLOCK_MONOTONIC));
}

unsigned int
clock_year(void)
{
	time_t now = (time_t)(clock_now() / 1000000);
	struct tm tm;

	if (gmtime_r(&now, &tm) == NULL)
		abort();
	return ((unsigned int)(tm.tm_year + 1900));
}

static int64_t
read_clock(clockid_t id)
{
	struct timespec t;

	/* Cannot fail with these clocks and a valid pointer. */
	if (clock_gettime(id, &t) != 0)
		abort();
	return ((int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000);
}
