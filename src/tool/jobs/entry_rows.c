/* SPDX-License-Identifier: EUPL-1.2 */
#include "entry_rows.h"

#include "../../lib/plain.h"
#include "../../lib/text.h"
#include "../../register/encoding.h"
#include "jobs.sql.h"

enum {
	SEND_BYTES = 256 * 1024,
	OUT_MAX = 64 << 20,
	ROWS_MAX = 200000,
	CELL_MAX = 2000,      /* bytes */
	GIVEN_MAX = 100,      /* characters that a fault shows */
	NAME_KEY_MAX = 120,   /* characters, all of them ASCII */
	ROW_MAX = 512 * 1024, /* of JSON */
};

static void hold(struct entry_rows *r, const struct csv_row *row);
static struct str cell_of(struct arena *a, struct str s);
static bool settle(struct entry_rows *r);
static void head_write(struct entry_rows *r);
static bool head_read(struct entry_rows *r, struct pg_rows *answer);
static bool send_row(struct entry_rows *r, const struct entry_line *line);
static bool is_empty(const struct entry_line *line);
static void write_values(struct entry_rows *r, const struct entry_line *line,
    struct str values[ENTRY_FIELDS]);
static void write_fault(struct entry_rows *r, enum entry_field f,
    const char *fault, struct str given);
static bool write_line(struct entry_rows *r, size_t line,
    const struct str values[ENTRY_FIELDS]);
static void copy_text(struct buf *out, struct str s);

void
entry_rows_init(struct entry_rows *r, struct pg *pg, const char *import)
{
	*r = (struct entry_rows){ .pg = pg, .import = import };
	arena_init(&r->kept);
	arena_init(&r->row);
	buf_init(&r->out, NULL, OUT_MAX);
	buf_init(&r->after, NULL, ROW_MAX);
	buf_init(&r->problems, NULL, ROW_MAX);
}

void
entry_rows_release(struct entry_rows *r)
{
	buf_release(&r->out);
	buf_release(&r->after);
	buf_release(&r->problems);
	arena_release(&r->row);
	arena_release(&r->kept);
}

bool
entry_rows_take(struct entry_rows *r, const struct csv_row *row)
{
	struct entry_line line = { row->line, row->n, NULL };

	if (++r->rows > ROWS_MAX) {
		r->problem = "too_many_rows";
		return (false);
	}
	if (!r->is_settled) {
		hold(r, row);
		return (r->nhead < ENTRY_HEAD_LINES || settle(r));
	}
	arena_release(&r->row);
	line.cells = arena_alloc(&r->row, row->n * sizeof(*line.cells));
	for (size_t i = 0; i < row->n; i++)
		line.cells[i] = cell_of(&r->row, row->fields[i]);
	return (send_row(r, &line));
}

bool
entry_rows_end(struct entry_rows *r)
{
	if (r->rows == 0)
		r->problem = "empty";
	if (r->problem != NULL || r->is_lost || (!r->is_settled && !settle(r)))
		return (false);
	return (pg_copy_put(r->pg, r->out.p, r->out.n) && pg_copy_end(r->pg));
}

/* ---- the first lines ---- */

static void
hold(struct entry_rows *r, const struct csv_row *row)
{
	struct entry_line *line = &r->head[r->nhead++];

	*line = (struct entry_line){ row->line, row->n,
		arena_alloc(&r->kept, row->n * sizeof(*line->cells)) };
	for (size_t i = 0; i < row->n; i++)
		line->cells[i] = arena_copy(&r->kept,
		    cell_of(&r->kept, row->fields[i]));
}

static struct str
cell_of(struct arena *a, struct str s)
{
	bool repaired;

	s = encoding_repair(a, s, &repaired);
	if (s.n > CELL_MAX)
		for (s.n = CELL_MAX; s.n > 0 && (s.p[s.n] & 0xC0) == 0x80;)
			s.n--;
	return (s);
}

/* Asks what the columns are, and sends what was held back. */
static bool
settle(struct entry_rows *r)
{
	const char *values[] = { r->import, NULL };
	struct pg_rows *answer;

	head_write(r);
	values[1] = r->out.p;
	answer = pg_query(r->pg, &SQL_JOBS_ENTRY_IMPORT_HEAD, values);
	buf_reset(&r->out);
	r->is_settled = true;
	r->is_lost = answer == NULL || !head_read(r, answer);
	pg_forget(answer);
	if (r->is_lost || r->problem != NULL)
		return (false);
	r->is_copying = pg_copy_begin(r->pg, &SQL_JOBS_ENTRY_IMPORT_COPY);
	r->is_lost = !r->is_copying;
	for (size_t i = 0; !r->is_lost && i < r->nhead; i++)
		if (r->head[i].line > r->heading)
			r->is_lost = !send_row(r, &r->head[i]);
	return (!r->is_lost);
}

static void
head_write(struct entry_rows *r)
{
	(void)buf_char(&r->out, '[');
	for (size_t i = 0; i < r->nhead; i++) {
		(void)buf_printf(&r->out, "%s{\"line\":%zu,\"cells\":[",
		    i > 0 ? "," : "", r->head[i].line);
		for (size_t k = 0; k < r->head[i].n; k++) {
			if (k > 0)
				(void)buf_char(&r->out, ',');
			(void)buf_json_string(&r->out, r->head[i].cells[k]);
		}
		(void)buf_text(&r->out, "]}");
	}
	(void)buf_char(&r->out, ']');
}

static bool
head_read(struct entry_rows *r, struct pg_rows *answer)
{
	struct str fields = str_from(pg_value(answer, 0, "fields"));
	struct str today = str_from(pg_value(answer, 0, "today"));
	struct str counties = str_from(pg_value(answer, 0, "counties"));
	const char *problem = pg_value(answer, 0, "problem");
	enum entry_field f;

	if (problem != NULL) {
		r->problem = arena_strdup(&r->kept, str_from(problem));
		r->problem_line = (size_t)pg_number(answer, 0, "heading");
		r->problem_column = arena_copy(&r->kept,
		    str_from(pg_value(answer, 0, "problem_column")));
		return (true);
	}
	r->heading = (size_t)pg_number(answer, 0, "heading");
	for (size_t i = 1; fields.n > 0; i++) {
		f = entry_field_parse(str_cut(&fields, ','));
		if (f < ENTRY_FIELDS && r->columns[f] == 0)
			r->columns[f] = i;
	}
	return (
	    entry_rules_read(&r->rules, today, arena_copy(&r->kept, counties)));
}

/* ---- a row ---- */

static bool
send_row(struct entry_rows *r, const struct entry_line *line)
{
	struct str values[ENTRY_FIELDS] = { { NULL, 0 } };

	if (is_empty(line))
		return (true);
	write_values(r, line, values);
	if (!write_line(r, line->line, values)) {
		r->problem = "row_too_long";
		r->problem_line = line->line;
		return (false);
	}
	if (r->out.n < SEND_BYTES)
		return (true);
	r->is_lost = !pg_copy_put(r->pg, r->out.p, r->out.n);
	buf_reset(&r->out);
	return (!r->is_lost);
}

static bool
is_empty(const struct entry_line *line)
{
	for (size_t i = 0; i < line->n; i++)
		for (size_t k = 0; k < line->cells[i].n; k++)
			if (line->cells[i].p[k] != ' ')
				return (false);
	return (true);
}

/* Into after and problems, as the insides of an object and an array. */
static void
write_values(struct entry_rows *r, const struct entry_line *line,
    struct str values[ENTRY_FIELDS])
{
	struct arena *a = &r->row;

	buf_reset(&r->after);
	buf_reset(&r->problems);
	for (size_t i = 0; i < ENTRY_FIELDS; i++) {
		enum entry_field f = (enum entry_field)i;
		bool is_there = r->columns[f] > 0 && r->columns[f] <= line->n;
		struct str given = { NULL, 0 };
		const char *fault = NULL;

		if (is_there) {
			given = entry_cell(a, f,
			    line->cells[r->columns[f] - 1]);
			values[f] = entry_value(a, &r->rules, f, given, &fault);
		}
		if (values[f].n > 0) {
			(void)buf_printf(&r->after,
			    "%s\"%s\":", r->after.n > 0 ? "," : "",
			    entry_field_name(f));
			(void)buf_json_string(&r->after, values[f]);
		} else if (fault == NULL &&
		    (f == ENTRY_LOCAL_REF || f == ENTRY_NAME)) {
			fault = "required";
		}
		if (fault != NULL)
			write_fault(r, f, fault, given);
	}
}

/* What may be somebody's personal number is not shown again. */
static void
write_fault(struct entry_rows *r, enum entry_field f, const char *fault,
    struct str given)
{
	(void)buf_printf(&r->problems,
	    "%s{\"field\":\"%s\",\"code\":\"%s\",\"given\":",
	    r->problems.n > 0 ? "," : "", entry_field_name(f), fault);
	if (given.p == NULL || strcmp(fault, "personal_number") == 0)
		(void)buf_text(&r->problems, "null");
	else
		(void)buf_json_string(&r->problems,
		    plain_left(given, GIVEN_MAX));
	(void)buf_char(&r->problems, '}');
}

/* n, line, local_ref, name_key, after, problems: a line of COPY. */
static bool
write_line(struct entry_rows *r, size_t line,
    const struct str values[ENTRY_FIELDS])
{
	struct buf *out = &r->out;
	struct str key = text_key(&r->row,
	    text_fold(&r->row, values[ENTRY_NAME]));

	(void)buf_printf(out, "%zu\t%zu\t", ++r->sent, line);
	if (values[ENTRY_LOCAL_REF].n > 0)
		copy_text(out, values[ENTRY_LOCAL_REF]);
	else
		(void)buf_text(out, "\\N");
	(void)buf_char(out, '\t');
	copy_text(out, plain_left(key, NAME_KEY_MAX));
	(void)buf_text(out, "\t{");
	copy_text(out, buf_view(&r->after));
	(void)buf_text(out, "}\t");
	if (r->problems.n > 0) {
		(void)buf_char(out, '[');
		copy_text(out, buf_view(&r->problems));
		(void)buf_text(out, "]\n");
	} else {
		(void)buf_text(out, "\\N\n");
	}
	return (!out->full && !r->after.full && !r->problems.full);
}

/* There is no control in it: only the backslash means something to COPY. */
static void
copy_text(struct buf *out, struct str s)
{
	size_t i, from = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '\\')
			continue;
		(void)buf_str(out, (struct str){ s.p + from, i + 1 - from });
		(void)buf_char(out, '\\');
		from = i + 1;
	}
	(void)buf_str(out, (struct str){ s.p + from, s.n - from });
}
