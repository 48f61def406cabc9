/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The CSV writer.
 */
#include "csv.h"

static bool is_formula(struct str s);
static bool needs_quotes(struct str s, size_t column);
static bool quote(struct buf *out, struct str s);

void
csv_writer_init(struct csv_writer *w, struct buf *out, enum csv_dialect dialect)
{
	*w = (struct csv_writer){ .out = out, .dialect = dialect };
	if (dialect == CSV_EXCEL)
		(void)buf_str(out, STR("\xEF\xBB\xBF"));
}

bool
csv_write_field(struct csv_writer *w, struct str s)
{
	struct buf *out = w->out;
	bool formula = is_formula(s);

	if (w->column > 0)
		(void)buf_char(out, w->dialect == CSV_EXCEL ? ';' : ',');
	if (!needs_quotes(s, w->column)) {
		if (formula)
			(void)buf_char(out, '\'');
		(void)buf_str(out, s);
	} else {
		(void)buf_char(out, '"');
		if (formula)
			(void)buf_char(out, '\'');
		(void)quote(out, s);
		(void)buf_char(out, '"');
	}
	w->column++;
	return (!out->full);
}

bool
csv_write_end(struct csv_writer *w)
{
	w->column = 0;
	return (buf_str(w->out, STR("\r\n")));
}

static bool
is_formula(struct str s)
{
	static const struct str wide[] = {
		{ "\xEF\xBC\x9D", 3 }, /* = */
		{ "\xEF\xBC\x8B", 3 }, /* + */
		{ "\xEF\xBC\x8D", 3 }, /* - */
		{ "\xEF\xBC\xA0", 3 }, /* @ */
	};
	size_t i;

	if (s.n == 0)
		return (false);
	if (char_is_in(s.p[0], "=+-@\t\r\n"))
		return (true);
	for (i = 0; i < sizeof(wide) / sizeof(*wide) && s.n >= 3; i++) {
		if (memcmp(s.p, wide[i].p, 3) == 0)
			return (true);
	}
	return (false);
}

/*
 * Both delimiters are quoted in both dialects, so that a reader that chose
 * the wrong one still sees whole fields. A first field that is empty is
 * quoted, lest a row of one field be an empty line.
 */
static bool
needs_quotes(struct str s, size_t column)
{
	size_t i;

	if (s.n == 0)
		return (column == 0);
	if (s.p[0] == ' ' || s.p[s.n - 1] == ' ')
		return (true);
	for (i = 0; i < s.n; i++) {
		if (char_is_in(s.p[i], ",;\t\"\r\n"))
			return (true);
	}
	/* A field that begins with a byte order mark must not lose it. */
	return (column == 0 && (unsigned char)s.p[0] == 0xEF);
}

static bool
quote(struct buf *out, struct str s)
{
	size_t i, from = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '"')
			continue;
		(void)buf_str(out, (struct str){ s.p + from, i + 1 - from });
		(void)buf_char(out, '"');
		from = i + 1;
	}
	return (buf_str(out, (struct str){ s.p + from, s.n - from }));
}
