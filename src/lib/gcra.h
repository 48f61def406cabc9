/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How often somebody may ask: the generic cell rate algorithm. A bucket holds
 * a quota of requests and fills evenly over a window; whoever finds it empty
 * waits. One instant says all about a bucket: when it will be full (`due`).
 * Pure arithmetic, in microseconds of whatever clock the caller reads.
 */
#ifndef LIB_GCRA_H
#define LIB_GCRA_H

#include <stdbool.h>
#include <stdint.h>

struct gcra_rate {
	int64_t interval_us; /* in which one request comes back */
	int64_t burst_us;    /* in which the whole quota does */
};

struct gcra_answer {
	bool allowed;
	int64_t due;      /* to be kept instead of the old one, when allowed */
	int64_t left;     /* requests that may follow at once */
	int64_t retry_us; /* until the next one may: 0 when one may now */
	int64_t full_us;  /* until the whole quota is there again */
};

/* quota and window are above zero. The interval is rounded up: no window ever
 * brings back more than the quota. */
struct gcra_rate gcra_rate(int64_t quota, int64_t window_us);

/* One request. A bucket nobody has used yet: any due that is not after now. */
struct gcra_answer gcra_take(const struct gcra_rate *rate, int64_t due,
    int64_t now);
/* One that was taken before turns out to cost nothing. */
struct gcra_answer gcra_give(const struct gcra_rate *rate, int64_t due,
    int64_t now);

#endif
