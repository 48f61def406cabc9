/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: one byte for the size of the pieces, then CSV. The pieces do not
 * matter; what was read, written and read again is the same.
 */
#include "fuzz.h"
#include "lib/csv.h"

/* All rows in one text whose marks no field can hold: NUL is refused. */
struct seen {
	struct buf text;
	struct csv_writer *writer;
};

static bool
is_guarded(struct str s)
{
	static const char *const starts[] = { "'=", "'+", "'-", "'@", "'\t",
		"'\r", "'\n", "'＝", "'＋", "'－", "'＠" };
	size_t i, n;

	for (i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		n = strlen(starts[i]);
		if (s.n >= n && memcmp(s.p, starts[i], n) == 0)
			return (true);
	}
	return (false);
}

static bool
on_row(void *owner, const struct csv_row *row)
{
	struct seen *seen = owner;
	struct str s;
	size_t i;

	PROMISE(row->n > 0 && row->n <= CSV_COLUMNS_MAX);
	for (i = 0; i < row->n; i++) {
		s = row->fields[i];
		/* Twice guarded and once guarded look the same after this. */
		if (is_guarded(s))
			s = (struct str){ s.p + 1, s.n - 1 };
		(void)buf_str(&seen->text, s);
		(void)buf_char(&seen->text, '\0');
		if (seen->writer != NULL)
			(void)csv_write_field(seen->writer, s);
	}
	(void)buf_str(&seen->text, STR("\0\0"));
	if (seen->writer != NULL)
		(void)csv_write_end(seen->writer);
	return (true);
}

static enum csv_error
read_all(struct str s, size_t piece, char delimiter, struct seen *seen)
{
	struct csv_reader *r = csv_reader_new(delimiter, on_row, seen);
	enum csv_error e = CSV_OK;
	size_t n;

	for (; s.n > 0; s = (struct str){ s.p + n, s.n - n }) {
		n = s.n < piece ? s.n : piece;
		e = csv_reader_feed(r, (struct str){ s.p, n });
	}
	e = csv_reader_end(r);
	PROMISE(csv_reader_line(r) >= 1);
	csv_reader_free(r);
	return (e);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct seen whole = { 0 }, pieces = { 0 }, again = { 0 };
	enum csv_dialect dialect;
	struct csv_writer w;
	struct buf out;
	struct str s;

	if (size < 1)
		return (0);
	s = fuzz_str(data + 1, size - 1);
	dialect = (data[0] & 0x80) != 0 ? CSV_EXCEL : CSV_PLAIN;
	buf_init(&whole.text, NULL, 1 << 24);
	buf_init(&pieces.text, NULL, 1 << 24);
	buf_init(&again.text, NULL, 1 << 24);
	buf_init(&out, NULL, 1 << 24);

	csv_writer_init(&w, &out, dialect);
	whole.writer = &w;
	PROMISE(read_all(s, size, 0, &whole) ==
	    read_all(s, 1 + (data[0] & 0x7F), 0, &pieces));
	PROMISE(str_eq(buf_view(&whole.text), buf_view(&pieces.text)));

	PROMISE(read_all(buf_view(&out), 4096, dialect == CSV_EXCEL ? ';' : ',',
		    &again) == CSV_OK);
	PROMISE(
	    out.full || str_eq(buf_view(&whole.text), buf_view(&again.text)));
	buf_release(&whole.text);
	buf_release(&pieces.text);
	buf_release(&again.text);
	buf_release(&out);
	return (0);
}
