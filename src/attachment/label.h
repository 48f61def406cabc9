/* SPDX-License-Identifier: EUPL-1.2 */
/* What a file is called: for people only, never a place on a disk. */
#ifndef ATTACHMENT_LABEL_H
#define ATTACHMENT_LABEL_H

#include "../lib/arena.h"
#include "../lib/file_type.h"

enum {
	LABEL_MAX = 120 /* characters */
};

/*
 * The name as it is shown: without folders, control characters and those that
 * turn the direction of what follows; at most LABEL_MAX characters; it ends as
 * names of its type do, whatever it ended in before. given: valid UTF-8.
 */
const char *label_clean(struct arena *a, struct str given, enum file_type type);

/* The Content-Disposition that has it saved under this name (RFC 6266). */
const char *label_disposition(struct arena *a, struct str label);

#endif
