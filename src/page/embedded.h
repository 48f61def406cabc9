/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Templates and words of the pages inside the binary. The table is made by the
 * Makefile, in build/gen/embedded.c.
 */
#ifndef PAGE_EMBEDDED_H
#define PAGE_EMBEDDED_H

#include "../lib/embedded.h"

extern const struct embedded embedded_files[];
extern const size_t embedded_count;

#endif
