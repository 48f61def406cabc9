/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The two clocks, in microseconds.
 */
#ifndef LIB_CLOCK_H
#define LIB_CLOCK_H

#include <stdint.h>

/* Since 1970-01-01T00:00:00Z; may jump. For what is written down. */
int64_t clock_now(void);
/* Since some fixed moment; never goes back. For deadlines and durations. */
int64_t clock_monotonic(void);
/* In UTC. */
unsigned int clock_year(void);

#endif
