/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdint.h>

#include "zip_writer.h"

enum {
	ARCHIVE_MAX = 4 * 1024 * 1024
};

static void
put(struct buf *out, uint32_t value, int bytes)
{
	for (; bytes > 0; bytes--, value >>= 8)
		buf_char(out, (char)value);
}

/* Version, flags, method, time, date, check sum, sizes, lengths. */
static void
put_common(struct buf *out, const struct zip_entry *e, const char *name)
{
	uint32_t n = (uint32_t)e->content.n;

	put(out, 20, 2);
	put(out, e->flags, 2);
	put(out, e->unpacked != 0 ? 8 : e->method, 2);
	put(out, 0, 4);
	put(out, 0, 4);
	put(out, e->packed != 0 ? e->packed : n, 4);
	put(out, e->unpacked != 0 ? e->unpacked : n, 4);
	put(out, (uint32_t)strlen(name), 2);
	put(out, 0, 2);
}

static void
put_line(struct buf *out, const struct zip_entry *e, uint32_t at)
{
	const char *name = e->called == NULL ? e->name : e->called;

	buf_text(out, "PK\001\002");
	put(out, 20, 2);
	put_common(out, e, name);
	put(out, 0, 2); /* comment */
	put(out, 0, 2); /* volume */
	put(out, 0, 2);
	put(out, 0, 4);
	put(out, e->at != 0 ? e->at : at, 4);
	buf_text(out, name);
}

struct str
zip_write(struct arena *a, const struct zip_entry *entries, size_t n,
    const struct zip_lies *lies)
{
	static const struct zip_lies none;
	struct buf out, lines;
	uint32_t directory;

	if (lies == NULL)
		lies = &none;
	buf_init(&out, a, ARCHIVE_MAX);
	buf_init(&lines, a, ARCHIVE_MAX);
	for (size_t i = 0; i < n; i++) {
		put_line(&lines, &entries[i], (uint32_t)out.n);
		buf_text(&out, "PK\003\004");
		put_common(&out, &entries[i], entries[i].name);
		buf_text(&out, entries[i].name);
		buf_str(&out, entries[i].content);
	}
	directory = (uint32_t)out.n + lies->directory;
	buf_str(&out, buf_view(&lines));
	buf_str(&out, lies->before_end);
	buf_text(&out, "PK\005\006");
	put(&out, lies->volume, 4);
	put(&out, (uint32_t)n + lies->entries, 2);
	put(&out, (uint32_t)n + lies->entries, 2);
	put(&out, (uint32_t)lines.n, 4);
	put(&out, directory, 4);
	put(&out, (uint32_t)lies->comment.n, 2);
	buf_str(&out, lies->comment);
	return (buf_view(&out));
}
