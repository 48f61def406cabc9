/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the fuzz targets of src/lib share.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "lib/arena.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A promise that must hold for every input. */
#define PROMISE(condition)                                                     \
	do {                                                                   \
		if (!(condition)) {                                            \
			(void)fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, \
			    __LINE__, #condition);                             \
			abort();                                               \
		}                                                              \
	} while (0)

/* The input as text, NULL-safe for size 0. */
static inline struct str
fuzz_str(const uint8_t *data, size_t size)
{
	return ((struct str){ (const char *)data, size });
}

/* A copy of exactly its size, so that an overrun is seen. */
static inline struct str
fuzz_exact(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return ((struct str){ p, s.n });
}

/* The text up to a line feed; *rest is left behind it. */
static inline struct str
fuzz_line(struct arena *a, struct str *rest)
{
	const char *end = rest->n == 0 ? NULL : memchr(rest->p, '\n', rest->n);
	struct str s = *rest;

	if (end == NULL) {
		*rest = (struct str){ "", 0 };
		return (fuzz_exact(a, s));
	}
	s.n = (size_t)(end - s.p);
	*rest = (struct str){ end + 1, rest->n - s.n - 1 };
	return (fuzz_exact(a, s));
}

#endif
