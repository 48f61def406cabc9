/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Static files: read once, before any worker exists, and served from memory.
 * No path of a request ever reaches the file system. `x.gz` and `x.br` beside
 * a file are its precompressed variants; what lies under /assets/ has its hash
 * in its name and never changes. x.html answers at /x, x/index.html at /x/;
 * what lies under /shell/ is for the server itself.
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

/* The file of this name in the folder (/shell/ro.html), or p NULL. */
struct str static_file(const char *name);
/* The address of the nth file of the folder (/ro/about), or NULL behind the
 * last. */
const char *static_address(size_t nth);

/* What the page at this address may do in a browser: CSP and the like. */
void static_page_headers(struct ctx *c, const char *address);

/* True when the path is a file and the reply is set (405 for a method other
 * than GET, HEAD, OPTIONS). A folder answers with its index.html. */
bool reply_static(struct ctx *c);

#endif
