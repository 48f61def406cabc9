/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Files of tests/data, read whole. The tests run at the root of the tree.
 */
#ifndef TESTS_UNIT_FILES_H
#define TESTS_UNIT_FILES_H

#include "lib/arena.h"

/* Fails the test when the file cannot be read. */
struct str file_read(struct arena *a, const char *path);

/* Calls fn for each regular file of a folder, in no order; returns how many. */
size_t file_each(const char *folder,
    void (*fn)(const char *name, struct str content, void *owner), void *owner);

/* An arena copy of the literal's bytes of exactly its size: a read beyond the
 * end is seen by the sanitizers. */
struct str exact(struct arena *a, struct str s);

/* Takes the next column from a file in COPY's text format. */
struct str copy_column(struct arena *a, struct str *rest);

#endif
