/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A file to import, read in pieces as UTF-8: CSV as published in one of the
 * encodings of register/encoding.h, or a workbook, which xlsx2csv (a child
 * process, no shell) turns into CSV.
 */
#ifndef TOOL_SOURCE_H
#define TOOL_SOURCE_H

#include <sys/types.h>

#include "../lib/buf.h"
#include "../lib/utf16.h"
#include "../register/encoding.h"
#include "digest.h"

struct source {
	const char *path;
	bool is_workbook;
	enum encoding encoding;
	struct utf16 utf16;
	long long bytes;
	char sha256[DIGEST_SIZE];
	char changed_on[11]; /* the file's own time, as a day */
	int fd;              /* what is read from; -1 when closed */
	int complaints;      /* what the child says, -1: no child */
	pid_t child;
};

/* Reads the file once, for its digest, size and encoding; `forced` NULL or
 * the encoding's name. Faults are said; false then. */
bool source_look(struct source *s, const char *path, const char *forced);
/* Opens it for source_read. */
bool source_open(struct source *s);
/* The next piece as UTF-8, appended to an empty buffer of at least
 * SOURCE_PIECE * 3 bytes; an empty piece is the end. */
enum {
	SOURCE_PIECE = 64 * 1024
};
bool source_read(struct source *s, struct buf *piece);
/* After the last piece: true when all was well to the end. */
bool source_close(struct source *s);
/* Before it: nobody wants the rest. */
void source_abandon(struct source *s);

#endif
