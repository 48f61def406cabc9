/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lib/head: a verdict never changes for the better as more bytes arrive: what
 * was refused stays refused, and what is let through has exactly one end.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "lib/head.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	size_t max = n > 512 ? 512 : n + 1;
	int before = 0;

	if (n > max)
		n = max;
	for (size_t i = 0; i <= n; i++) {
		int verdict = head_check(data, i, max);

		if (verdict != 0 && verdict != 1 &&
		    (verdict < 400 || verdict > 505))
			abort();
		if (before > 1 && verdict <= 1)
			abort();
		if (before == 1 && verdict != 1 && verdict != 400)
			abort();
		before = verdict;
	}
	return (0);
}
