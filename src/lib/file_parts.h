/* SPDX-License-Identifier: EUPL-1.2 */
/* What the file_*.c files share; see file_type.h. */
#ifndef LIB_FILE_PARTS_H
#define LIB_FILE_PARTS_H

#include <stdint.h>

#include "file_type.h"

enum {
	FILE_SIDE_MAX = 20000, /* pixels of a picture's side … */
	FILE_PIXELS_MAX = 100 * 1000 * 1000, /* … and of all of it */
	FILE_ENTRIES_MAX = 2000,             /* of an archive */
	FILE_UNPACKED_MAX = 100 * 1024 * 1024,
	FILE_RATIO_MAX = 200 /* unpacked to packed, past the first megabyte */
};

/* Each looks at a file that begins as its type does. */
enum file_verdict pdf_look(struct str s, struct file_look *ret);
enum file_verdict png_look(struct str s, struct file_look *ret);
enum file_verdict jpeg_look(struct str s, struct file_look *ret);
enum file_verdict zip_look(struct str s, struct file_look *ret);

static inline uint32_t
file_be16(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return ((uint32_t)u[0] << 8 | u[1]);
}

static inline uint32_t
file_be32(const char *p)
{
	return (file_be16(p) << 16 | file_be16(p + 2));
}

static inline uint32_t
file_le16(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return ((uint32_t)u[1] << 8 | u[0]);
}

static inline uint32_t
file_le32(const char *p)
{
	return (file_le16(p + 2) << 16 | file_le16(p));
}

static inline bool
file_begins(struct str s, struct str with)
{
	return (s.n >= with.n && memcmp(s.p, with.p, with.n) == 0);
}

static inline enum file_verdict
file_picture(uint32_t width, uint32_t height)
{
	if (width == 0 || height == 0)
		return (FILE_BROKEN);
	if (width > FILE_SIDE_MAX || height > FILE_SIDE_MAX ||
	    (uint64_t)width * height > FILE_PIXELS_MAX)
		return (FILE_HUGE);
	return (FILE_GOOD);
}

#endif
