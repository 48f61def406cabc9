/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Reference data: the second half of `conect migrate`.
 */
#ifndef TOOL_MIGRATE_H
#define TOOL_MIGRATE_H

#include "../lib/arena.h"
#include "pg.h"

enum reference_action {
	REFERENCE_LOAD,  /* what differs from what was loaded last */
	REFERENCE_VERIFY /* only say what would be loaded */
};

/*
 * Every table named in <folder>/data/LOAD, in that order, from data/
 * <table>.csv, all in one transaction. The header names the columns; a file
 * whose checksum is the one of its last loading is passed over. No LOAD
 * file: nothing to do. *ret_due counts the files that were (or, when only
 * verifying, would be) loaded.
 */
bool reference_run(struct pg *pg, struct arena *a, const char *folder,
    enum reference_action action, int *ret_due);

/* Is everything in the folder (NULL: as for migrate) applied and unchanged?
 * EXIT_DONE or EXIT_FAILED; faults are said. */
int migrate_verify(struct pg *pg, struct arena *a, const char *dir);

#endif
