/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a file is, by its bytes alone: a name and a declared type prove
 * nothing. Only formats of documents and pictures that people send are known.
 *
 * Enough of the structure is read to refuse what is two things at once (a
 * picture with an archive behind it), what unpacks to far more than it is, and
 * what acts when it is opened. Nothing is unpacked or drawn: what stands in
 * compressed parts is not seen. No allocation; time in proportion to size.
 */
#ifndef LIB_FILE_TYPE_H
#define LIB_FILE_TYPE_H

#include "str.h"

enum file_type {
	FILE_PDF,
	FILE_ODT,
	FILE_ODS,
	FILE_DOCX,
	FILE_JPEG,
	FILE_PNG,
	FILE_TYPES
};

enum file_verdict {
	FILE_GOOD,
	FILE_UNKNOWN, /* none of these types */
	FILE_BROKEN,  /* begins as one of them, and is not one */
	FILE_HUGE,    /* would be too large unpacked or drawn */
	FILE_ACTIVE   /* holds a macro, a script, a call of a program */
};

/* What a person should know before trusting it. */
enum file_flag {
	FILE_ENCRYPTED = 1, /* part of it cannot be read without a key */
	FILE_EMBEDDED = 2   /* other files are within it */
};

struct file_look {
	enum file_type type;
	unsigned flags;
	size_t
	    size; /* bytes that belong to it: what stands behind is dropped */
};

/* *ret is set when the verdict is FILE_GOOD. */
enum file_verdict file_look(struct str bytes, struct file_look *ret);

/* application/pdf … */
const char *file_media(enum file_type type);
/* "pdf" …; is `ext` one that files of this type have? */
const char *file_extension(enum file_type type);
bool file_extension_fits(enum file_type type, struct str ext);

#endif
