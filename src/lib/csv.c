/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The CSV reader: a state machine over bytes.
 *
 *   START    at the beginning of a field
 *   PLAIN    inside an unquoted field
 *   QUOTED   inside a quoted field
 *   QUOTE    behind a quote in a quoted field: doubled, or the end of it
 *   CR       behind a CR in or before an unquoted field
 *   QUOTE_CR behind a CR that follows a quoted field
 *
 * The bytes of all fields of a row lie one after the other in `text`; `ends`
 * says where each ends. The first line is held back until it is whole, so
 * that the delimiter can be chosen.
 */
#include "csv.h"

#include "alloc.h"

enum state {
	START,
	PLAIN,
	QUOTED,
	QUOTE,
	CR,
	QUOTE_CR
};

enum {
	HEAD_MAX = 64 * 1024
};

struct csv_reader {
	csv_row_fn fn;
	void *owner;
	char delimiter; /* 0: not yet chosen */
	bool started;   /* the first line was let go */
	bool head_in_quotes;
	bool row_quoted; /* some field of the row was quoted */
	enum csv_error error;
	enum state state;
	size_t line;
	size_t row_line;
	size_t quote_line;
	struct buf head;
	struct buf text;
	size_t ends[CSV_COLUMNS_MAX];
	size_t n;
};

static struct str hold_back(struct csv_reader *r, struct str bytes);
static void start(struct csv_reader *r);
static char choose(struct str head);
static void run(struct csv_reader *r, struct str bytes);
static size_t span(const struct csv_reader *r, struct str bytes);
static enum csv_error step(struct csv_reader *r, char c);
static enum csv_error unquoted(struct csv_reader *r, char c);
static enum csv_error quoted(struct csv_reader *r, char c);
static enum csv_error behind_quote(struct csv_reader *r, char c);
static enum csv_error behind_cr(struct csv_reader *r, char c);
static enum csv_error add(struct csv_reader *r, struct str s);
static enum csv_error end_field(struct csv_reader *r);
static enum csv_error end_row(struct csv_reader *r);

const char *
csv_error_code(enum csv_error e)
{
	static const char *const codes[] = {
		[CSV_OK] = "ok",
		[CSV_QUOTE_OPEN] = "quote_open",
		[CSV_QUOTE_AFTER] = "text_after_quote",
		[CSV_FIELD_TOO_LONG] = "field_too_long",
		[CSV_ROW_TOO_LONG] = "row_too_long",
		[CSV_TOO_MANY_COLUMNS] = "too_many_columns",
		[CSV_NUL] = "nul",
		[CSV_STOPPED] = "stopped",
	};

	return (codes[e]);
}

struct csv_reader *
csv_reader_new(char delimiter, csv_row_fn fn, void *owner)
{
	struct csv_reader *r;

	r = calloc(1, sizeof(*r));
	if (r == NULL)
		abort();
	r->fn = fn;
	r->owner = owner;
	r->delimiter = delimiter;
	r->line = 1;
	r->row_line = 1;
	buf_init(&r->head, NULL, HEAD_MAX);
	buf_init(&r->text, NULL, CSV_ROW_MAX);
	return (r);
}

void
csv_reader_free(struct csv_reader *r)
{
	if (r == NULL)
		return;
	buf_release(&r->head);
	buf_release(&r->text);
	free(r);
}

enum csv_error
csv_reader_feed(struct csv_reader *r, struct str bytes)
{
	if (!r->started)
		bytes = hold_back(r, bytes);
	run(r, bytes);
	return (r->error);
}

enum csv_error
csv_reader_end(struct csv_reader *r)
{
	if (!r->started)
		start(r);
	if (r->error != CSV_OK)
		return (r->error);

	if (r->state == QUOTED) {
		r->error = CSV_QUOTE_OPEN;
		r->line = r->quote_line;
	} else {
		r->error = end_row(r);
	}
	return (r->error);
}

size_t
csv_reader_line(const struct csv_reader *r)
{
	return (r->line);
}

char
csv_reader_delimiter(const struct csv_reader *r)
{
	return (r->delimiter);
}

/* Takes bytes up to the end of the first line; returns what is left. */
static struct str
hold_back(struct csv_reader *r, struct str bytes)
{
	size_t i;
	char c;

	for (i = 0; i < bytes.n && !r->started; i++) {
		c = bytes.p[i];
		(void)buf_char(&r->head, c);
		if (c == '"')
			r->head_in_quotes = !r->head_in_quotes;
		if ((c == '\n' && !r->head_in_quotes) || r->head.n == HEAD_MAX)
			start(r);
	}
	return ((struct str){ bytes.p + i, bytes.n - i });
}

static void
start(struct csv_reader *r)
{
	struct str head = buf_view(&r->head);

	r->started = true;
	if (head.n >= 3 && memcmp(head.p, "\xEF\xBB\xBF", 3) == 0)
		head = (struct str){ head.p + 3, head.n - 3 };
	if (r->delimiter == '\0')
		r->delimiter = choose(head);
	run(r, head);
	buf_release(&r->head);
}

/* Of the first line only: later lines may hold any punctuation. */
static char
choose(struct str head)
{
	static const char candidates[] = { ',', ';', '\t' };
	size_t counts[3] = { 0 }, i, j, best = 0;
	bool in_quotes = false;

	for (i = 0; i < head.n && (in_quotes || head.p[i] != '\n'); i++) {
		if (head.p[i] == '"')
			in_quotes = !in_quotes;
		for (j = 0; j < 3 && !in_quotes; j++) {
			if (head.p[i] == candidates[j])
				counts[j]++;
		}
	}
	for (j = 1; j < 3; j++) {
		if (counts[j] > counts[best])
			best = j;
	}
	return (candidates[best]);
}

static void
run(struct csv_reader *r, struct str bytes)
{
	size_t n;

	while (bytes.n > 0 && r->error == CSV_OK) {
		n = span(r, bytes);
		if (n > 0) {
			r->error = add(r, (struct str){ bytes.p, n });
		} else {
			n = 1;
			r->error = step(r, bytes.p[0]);
			if (bytes.p[0] == '\n' && r->error == CSV_OK)
				r->line++;
			if (r->n == 0 && r->state == START)
				r->row_line = r->line;
		}
		bytes = (struct str){ bytes.p + n, bytes.n - n };
	}
}

/* How many bytes mean nothing but themselves. */
static size_t
span(const struct csv_reader *r, struct str bytes)
{
	size_t i;
	char c;

	if (r->state != PLAIN && r->state != QUOTED)
		return (0);
	for (i = 0; i < bytes.n; i++) {
		c = bytes.p[i];
		if (c == '\0' || c == '\n')
			break;
		if (r->state == PLAIN ? c == r->delimiter || c == '\r'
				      : c == '"')
			break;
	}
	return (i);
}

static enum csv_error
step(struct csv_reader *r, char c)
{
	if (c == '\0')
		return (CSV_NUL);
	switch (r->state) {
	case START:
		if (c == '"') {
			r->state = QUOTED;
			r->row_quoted = true;
			r->quote_line = r->line;
			return (CSV_OK);
		}
		return (unquoted(r, c));
	case PLAIN:
		return (unquoted(r, c));
	case QUOTED:
		return (quoted(r, c));
	case QUOTE:
		return (behind_quote(r, c));
	case CR:
		return (behind_cr(r, c));
	case QUOTE_CR:
		return (c == '\n' ? end_row(r) : CSV_QUOTE_AFTER);
	}
	return (CSV_OK);
}

static enum csv_error
unquoted(struct csv_reader *r, char c)
{
	if (c == r->delimiter)
		return (end_field(r));
	if (c == '\n')
		return (end_row(r));
	if (c == '\r') {
		r->state = CR;
		return (CSV_OK);
	}
	r->state = PLAIN;
	return (add(r, (struct str){ &c, 1 }));
}

static enum csv_error
quoted(struct csv_reader *r, char c)
{
	if (c == '"') {
		r->state = QUOTE;
		return (CSV_OK);
	}
	return (add(r, (struct str){ &c, 1 }));
}

static enum csv_error
behind_quote(struct csv_reader *r, char c)
{
	if (c == '"') {
		r->state = QUOTED;
		return (add(r, STR("\"")));
	}
	if (c == r->delimiter)
		return (end_field(r));
	if (c == '\n')
		return (end_row(r));
	if (c != '\r')
		return (CSV_QUOTE_AFTER);
	r->state = QUOTE_CR;
	return (CSV_OK);
}

/* A CR that no LF follows is an ordinary byte. */
static enum csv_error
behind_cr(struct csv_reader *r, char c)
{
	enum csv_error e;

	if (c == '\n')
		return (end_row(r));
	r->state = PLAIN;
	e = add(r, STR("\r"));
	return (e == CSV_OK ? unquoted(r, c) : e);
}

static enum csv_error
add(struct csv_reader *r, struct str s)
{
	size_t start_at = r->n == 0 ? 0 : r->ends[r->n - 1];

	if (r->text.n - start_at + s.n > CSV_FIELD_MAX)
		return (CSV_FIELD_TOO_LONG);
	return (buf_str(&r->text, s) ? CSV_OK : CSV_ROW_TOO_LONG);
}

static enum csv_error
end_field(struct csv_reader *r)
{
	if (r->n == CSV_COLUMNS_MAX)
		return (CSV_TOO_MANY_COLUMNS);
	r->ends[r->n++] = r->text.n;
	r->state = START;
	return (CSV_OK);
}

/* An empty line is no row; `""` alone is one. */
static enum csv_error
end_row(struct csv_reader *r)
{
	struct str fields[CSV_COLUMNS_MAX];
	struct csv_row row = { r->row_line, 0, fields };
	struct str text = buf_view(&r->text);
	enum csv_error e = CSV_OK;
	size_t i, from = 0;

	if (r->n > 0 || text.n > 0 || r->row_quoted) {
		e = end_field(r);
		if (e != CSV_OK)
			return (e);
		for (i = 0; i < r->n; i++) {
			fields[i] = (struct str){ text.p + from,
				r->ends[i] - from };
			from = r->ends[i];
		}
		row.n = r->n;
		if (!r->fn(r->owner, &row))
			e = CSV_STOPPED;
	}
	buf_reset(&r->text);
	r->n = 0;
	r->row_quoted = false;
	r->state = START;
	return (e);
}
