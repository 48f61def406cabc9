/* SPDX-License-Identifier: EUPL-1.2 */
/* PNG and JPEG: their parts in order, from the first byte to the last. */
#include "file_parts.h"

/* ---- PNG ---- */

enum {
	PNG_CHUNK = 12, /* length, type, check sum */
	PNG_HEAD = 13
};

static bool
is_letter(char c)
{
	return ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

/* Depth and colour type that go together. */
static bool
is_colour(unsigned depth, unsigned colour)
{
	static const unsigned depths[7] = { 1 | 2 | 4 | 8 | 16, 0, 8 | 16,
		1 | 2 | 4 | 8, 8 | 16, 0, 8 | 16 };

	return (colour < 7 && (depth & (depth - 1)) == 0 &&
	    (depths[colour] & depth) != 0);
}

static enum file_verdict
png_head(const char *p, uint32_t length)
{
	if (length != PNG_HEAD ||
	    !is_colour((unsigned char)p[8], (unsigned char)p[9]) ||
	    p[10] != 0 || p[11] != 0 || (unsigned char)p[12] > 1)
		return (FILE_BROKEN);
	return (file_picture(file_be32(p), file_be32(p + 4)));
}

/* The chunk at s: its length, or -1 when it is none. */
static int64_t
png_chunk(struct str s)
{
	uint32_t length;

	if (s.n < PNG_CHUNK)
		return (-1);
	length = file_be32(s.p);
	for (int i = 4; i < 8; i++)
		if (!is_letter(s.p[i]))
			return (-1);
	return (length > s.n - PNG_CHUNK ? -1 : (int64_t)length);
}

/* What stands behind its end is not part of it. */
enum file_verdict
png_look(struct str s, struct file_look *ret)
{
	struct str rest = { s.p + 8, s.n - 8 };
	enum file_verdict verdict;
	bool has_data = false;
	int64_t length = png_chunk(rest);

	ret->type = FILE_PNG;
	if (length < 0 || memcmp(rest.p + 4, "IHDR", 4) != 0)
		return (FILE_BROKEN);
	verdict = png_head(rest.p + 8, (uint32_t)length);
	if (verdict != FILE_GOOD)
		return (verdict);
	for (;;) {
		rest.p += length + PNG_CHUNK;
		rest.n -= (size_t)length + PNG_CHUNK;
		length = png_chunk(rest);
		if (length < 0 || memcmp(rest.p + 4, "IHDR", 4) == 0)
			return (FILE_BROKEN);
		if (memcmp(rest.p + 4, "IDAT", 4) == 0)
			has_data = true;
		if (memcmp(rest.p + 4, "IEND", 4) != 0)
			continue;
		ret->size = s.n - rest.n + PNG_CHUNK;
		return (has_data && length == 0 ? FILE_GOOD : FILE_BROKEN);
	}
}

/* ---- JPEG ---- */

enum {
	JPEG_SOF0 = 0xc0,
	JPEG_DHT = 0xc4,
	JPEG_JPG = 0xc8,
	JPEG_DAC = 0xcc,
	JPEG_SOF15 = 0xcf,
	JPEG_RST0 = 0xd0,
	JPEG_SOI = 0xd8,
	JPEG_EOI = 0xd9,
	JPEG_SOS = 0xda
};

static bool
is_frame(unsigned marker)
{
	return (marker >= JPEG_SOF0 && marker <= JPEG_SOF15 &&
	    marker != JPEG_DHT && marker != JPEG_JPG && marker != JPEG_DAC);
}

/* precision, height, width, components, three bytes for each */
static enum file_verdict
jpeg_frame(const char *p, size_t n)
{
	if (n < 6 || (size_t)(unsigned char)p[5] * 3 + 6 != n || p[5] < 1 ||
	    p[5] > 4)
		return (FILE_BROKEN);
	return (file_picture(file_be16(p + 3), file_be16(p + 1)));
}

/* Past coded data: to the next marker that is not part of it. */
static void
skip_scan(struct str *rest)
{
	for (;;) {
		const char *ff = memchr(rest->p, 0xff, rest->n);

		if (ff == NULL || ff + 1 == rest->p + rest->n) {
			*rest = (struct str){ rest->p + rest->n, 0 };
			return;
		}
		rest->n -= (size_t)(ff - rest->p);
		rest->p = ff;
		if (ff[1] != 0 && ((unsigned char)ff[1] & ~7u) != JPEG_RST0 &&
		    (unsigned char)ff[1] != 0xff)
			return;
		rest->p += (unsigned char)ff[1] == 0xff ? 1 : 2;
		rest->n -= (unsigned char)ff[1] == 0xff ? 1 : 2;
	}
}

/* A marker and its segment are taken off *rest; 0 when there is none. */
static unsigned
take_segment(struct str *rest, struct str *ret)
{
	unsigned marker;
	size_t length;

	while (rest->n >= 2 && (unsigned char)rest->p[0] == 0xff &&
	    (unsigned char)rest->p[1] == 0xff)
		*rest = (struct str){ rest->p + 1, rest->n - 1 };
	if (rest->n < 2 || (unsigned char)rest->p[0] != 0xff)
		return (0);
	marker = (unsigned char)rest->p[1];
	*rest = (struct str){ rest->p + 2, rest->n - 2 };
	if (marker == JPEG_EOI)
		return (marker);
	if (marker < JPEG_SOF0 || (marker & ~7u) == JPEG_RST0 ||
	    marker == JPEG_SOI || rest->n < 2)
		return (0);
	length = file_be16(rest->p);
	if (length < 2 || length > rest->n)
		return (0);
	*ret = (struct str){ rest->p + 2, length - 2 };
	*rest = (struct str){ rest->p + length, rest->n - length };
	return (marker);
}

/* Telephones put more pictures behind the first: they are dropped. */
enum file_verdict
jpeg_look(struct str s, struct file_look *ret)
{
	struct str rest = { s.p + 2, s.n - 2 }, segment = { NULL, 0 };
	enum file_verdict verdict = FILE_BROKEN;
	bool has_data = false;
	unsigned marker;

	ret->type = FILE_JPEG;
	while ((marker = take_segment(&rest, &segment)) != 0) {
		if (marker == JPEG_EOI)
			break;
		if (is_frame(marker)) {
			verdict = jpeg_frame(segment.p, segment.n);
			if (verdict != FILE_GOOD)
				return (verdict);
		}
		if (marker == JPEG_SOS) {
			has_data = true;
			skip_scan(&rest);
		}
	}
	ret->size = s.n - rest.n;
	return (marker == JPEG_EOI && has_data ? verdict : FILE_BROKEN);
}
