/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Archives for tests, of stored entries, and with whatever lies they are told
 * to hold.
 */
#ifndef TESTS_UNIT_ZIP_WRITER_H
#define TESTS_UNIT_ZIP_WRITER_H

#include <stdint.h>

#include "lib/buf.h"

struct zip_entry {
	const char *name;
	struct str content;
	/* What its line in the directory says, when it is not the truth. */
	const char *called; /* another name */
	uint32_t unpacked;  /* another size; the method is then deflate */
	uint32_t packed;
	uint32_t at;
	unsigned flags;
	unsigned method;
};

struct zip_lies {
	unsigned entries;   /* more than there are */
	unsigned directory; /* later than it begins */
	unsigned volume;
	struct str comment;
	struct str before_end;
};

/* Entries, directory, end. lies may be NULL. */
struct str zip_write(struct arena *a, const struct zip_entry *entries, size_t n,
    const struct zip_lies *lies);

#endif
