/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core/loop.h over poll(2), for tests: no Kore. Link poll_loop.c, then drive
 * the loop by hand.
 */
#ifndef TESTS_POLL_LOOP_H
#define TESTS_POLL_LOOP_H

#include <stdbool.h>

#include "core/loop.h"

/* One turn: waits up to max_ms for something to be ready, then serves it. */
void poll_loop_turn(int max_ms);
/* Turns until *done or until ms have passed; returns *done. */
bool poll_loop_until(const bool *done, int ms);
/* Turns for ms milliseconds. */
void poll_loop_for(int ms);
/* How many watches and timers there are: 0 when nothing was left behind. */
int poll_loop_left(void);

#endif
