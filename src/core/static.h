/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Static files: read once, before any worker exists, and served from memory.
 * No path of a request ever reaches the file system. `x.gz` and `x.br` beside
 * a file are its precompressed variants; what lies under /assets/ has its hash
 * in its name and never changes.
 */
#ifndef CORE_STATIC_H
#define CORE_STATIC_H

#include <stdio.h>

#include "ctx.h"

/*
 * Loads the folder; NULL loads nothing. False, with the reason on
 * `complaints`, when it cannot be read or is beyond the bounds (4,096 files,
 * 128 MiB). Links are not followed; names that begin with a dot are left out.
 */
bool static_load(const char *folder, FILE *complaints);

/* True when the path is a file and the reply is set (405 for a method other
 * than GET, HEAD, OPTIONS). A folder answers with its index.html. */
bool reply_static(struct ctx *c);

#endif
