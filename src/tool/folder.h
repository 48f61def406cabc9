/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The folder of migrations: where it is, which files it has, what is in them.
 */
#ifndef TOOL_FOLDER_H
#define TOOL_FOLDER_H

#include "../lib/arena.h"
#include "digest.h"

struct migration {
	int version;
	const char *name; /* file name */
	const char *text; /* NUL-terminated */
	char sha256[DIGEST_SIZE];
};

struct folder {
	const char *path;
	struct migration *migrations; /* in order of version */
	size_t count;
};

/*
 * `path` NULL: CONECT_MIGRATIONS, or else the folder beside the program
 * (../migrations and ../../migrations in a build tree, ../share/conect/
 * migrations when installed). Faults are said on stderr; false then: no
 * folder, an unreadable file, a file NNNN… whose name is wrong, a number
 * used twice.
 */
bool folder_read(struct arena *a, const char *path, struct folder *ret);

/* A whole file, NUL-terminated, or NULL after saying why. */
const char *file_read(struct arena *a, const char *path, size_t most,
    size_t *ret_size);

#endif
