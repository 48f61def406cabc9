/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "files.h"
#include "lib/csv.h"

#include <jansson.h>

static struct arena arena;

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return (0);
}

static int
teardown(void **state)
{
	(void)state;
	arena_release(&arena);
	return (0);
}

/* What was read: each field in brackets, each row ended by a newline. */
struct seen {
	struct buf text;
	size_t rows;
	size_t last_line;
	size_t stop_after;
};

static bool
row_seen(void *owner, const struct csv_row *row)
{
	struct seen *seen = owner;
	size_t i;

	for (i = 0; i < row->n; i++) {
		(void)buf_char(&seen->text, '[');
		(void)buf_str(&seen->text, row->fields[i]);
		(void)buf_char(&seen->text, ']');
	}
	(void)buf_char(&seen->text, '\n');
	seen->last_line = row->line;
	return (++seen->rows != seen->stop_after);
}

/* Reads in pieces of `piece` bytes; the text seen lives in the arena. */
static enum csv_error
read_pieces(struct str s, char delimiter, size_t piece, struct seen *seen)
{
	struct csv_reader *r;
	enum csv_error e = CSV_OK;
	size_t n;

	buf_init(&seen->text, &arena, 16 << 20);
	seen->rows = 0;
	r = csv_reader_new(delimiter, row_seen, seen);
	for (; s.n > 0 && e == CSV_OK; s = (struct str){ s.p + n, s.n - n }) {
		n = s.n < piece ? s.n : piece;
		e = csv_reader_feed(r, exact(&arena, (struct str){ s.p, n }));
	}
	if (e == CSV_OK)
		e = csv_reader_end(r);
	else
		assert_int_equal(csv_reader_end(r), e);
	if (e != CSV_OK)
		seen->last_line = csv_reader_line(r);
	csv_reader_free(r);
	return (e);
}

/* The same whatever the pieces. */
static void
assert_read(struct str s, enum csv_error want, const char *text)
{
	struct seen seen = { .stop_after = 0 };
	size_t piece;
	enum csv_error e;

	for (piece = 1; piece <= s.n + 1; piece += piece < 8 ? 1 : 37) {
		e = read_pieces(s, 0, piece, &seen);
		if (e != want)
			fail_msg("%.*s: %s", (int)s.n, s.p, csv_error_code(e));
		assert_string_equal(buf_view(&seen.text).p, text);
	}
}

static void
rows(void **state)
{
	(void)state;
	assert_read(STR(""), CSV_OK, "");
	assert_read(STR("a"), CSV_OK, "[a]\n");
	assert_read(STR("a,b\n1,2"), CSV_OK, "[a][b]\n[1][2]\n");
	assert_read(STR("a,b\r\n1,2\r\n"), CSV_OK, "[a][b]\n[1][2]\n");
	assert_read(STR("a,b\n,\n"), CSV_OK, "[a][b]\n[][]\n");
	assert_read(STR("\n\r\n\na\n\nb\n\r\n"), CSV_OK, "[a]\n[b]\n");
	assert_read(STR("a\n\"\"\nb"), CSV_OK, "[a]\n[]\n[b]\n");
	assert_read(STR("\xEF\xBB\xBF"
			"a,b\n"),
	    CSV_OK, "[a][b]\n");
	assert_read(STR("\xEF\xBB\xBF"), CSV_OK, "");
	assert_read(STR("\xEF\xBB"), CSV_OK, "[\xEF\xBB]\n");
	assert_read(STR("\xEF\xBB\xBF\"a\"\n"), CSV_OK, "[a]\n");
	assert_read(STR("a\n\xEF\xBB\xBF\n"), CSV_OK, "[a]\n[\xEF\xBB\xBF]\n");
	assert_read(STR("a\rb\n"), CSV_OK, "[a\rb]\n");
	assert_read(STR("a\r\rb\r"), CSV_OK, "[a\r\rb]\n");
	assert_read(STR(" a , b \n"), CSV_OK, "[ a ][ b ]\n");
}

static void
quotes(void **state)
{
	(void)state;
	assert_read(STR("\"a\",\"b\"\n"), CSV_OK, "[a][b]\n");
	assert_read(STR("\"a,b\",\"c\nd\",\"e\r\nf\"\n"), CSV_OK,
	    "[a,b][c\nd][e\r\nf]\n");
	assert_read(STR("\"a \"\"b\"\" c\""), CSV_OK, "[a \"b\" c]\n");
	assert_read(STR("\"\"\"\"\n"), CSV_OK, "[\"]\n");
	assert_read(STR("\"a\"\r\n\"b\"\r"), CSV_OK, "[a]\n[b]\n");
	/* The dirt of real files: a bare quote inside an unquoted field. */
	assert_read(STR("h,i\nASOCIATIA \"VIATA\",1\n"), CSV_OK,
	    "[h][i]\n[ASOCIATIA \"VIATA\"][1]\n");
	assert_read(STR("h,i\n x\"y\"\",1\n"), CSV_OK,
	    "[h][i]\n[ x\"y\"\"][1]\n");
}

static void
delimiters(void **state)
{
	(void)state;
	assert_read(STR("a;b,c;d\n1;2,3;4"), CSV_OK,
	    "[a][b,c][d]\n[1][2,3][4]\n");
	assert_read(STR("a\tb\n1,5\t2\n"), CSV_OK, "[a][b]\n[1,5][2]\n");
	assert_read(STR("\"a;b;c\",d\n"), CSV_OK, "[a;b;c][d]\n");
	assert_read(STR("\"a\n;;;\",d\n1,2\n"), CSV_OK,
	    "[a\n;;;][d]\n[1][2]\n");
	assert_read(STR("a;b,c\n"), CSV_OK, "[a;b][c]\n");
	assert_read(STR("one\n1;2\n"), CSV_OK, "[one]\n[1;2]\n");
}

static void
delimiter_given(void **state)
{
	struct seen seen = { .stop_after = 0 };
	struct csv_reader *r;

	(void)state;
	assert_int_equal(read_pieces(STR("a,b,c;d\n"), ';', 3, &seen), CSV_OK);
	assert_string_equal(buf_view(&seen.text).p, "[a,b,c][d]\n");

	r = csv_reader_new(0, row_seen, &seen);
	assert_int_equal(csv_reader_delimiter(r), 0);
	assert_int_equal(csv_reader_feed(r, STR("a\tb")), CSV_OK);
	assert_int_equal(csv_reader_delimiter(r), 0);
	assert_int_equal(csv_reader_feed(r, STR("\n")), CSV_OK);
	assert_int_equal(csv_reader_delimiter(r), '\t');
	csv_reader_free(r);
	csv_reader_free(NULL);
}

static void
errors(void **state)
{
	(void)state;
	assert_read(STR("a,b\n\"open,1\n2"), CSV_QUOTE_OPEN, "[a][b]\n");
	assert_read(STR("a\n\"b\"c\n"), CSV_QUOTE_AFTER, "[a]\n");
	assert_read(STR("a\n\"b\" ,c\n"), CSV_QUOTE_AFTER, "[a]\n");
	assert_read(STR("a\n\"b\"\rc\n"), CSV_QUOTE_AFTER, "[a]\n");
	assert_read(STR("a\nb\0c\n"), CSV_NUL, "[a]\n");
	assert_read(STR("a\n\"b\0c\"\n"), CSV_NUL, "[a]\n");
	assert_string_equal(csv_error_code(CSV_NUL), "nul");
}

static void
lines_are_counted(void **state)
{
	struct seen seen = { .stop_after = 0 };

	(void)state;
	assert_int_equal(read_pieces(STR("a\n\n\"x\ny\"\nlast\n"), 0, 2, &seen),
	    CSV_OK);
	assert_int_equal(seen.last_line, 5);
	assert_int_equal(read_pieces(STR("a\n\"x\ny\nz\n"), 0, 2, &seen),
	    CSV_QUOTE_OPEN);
	assert_int_equal(seen.last_line, 2);
	assert_int_equal(read_pieces(STR("a\n\"x\ny\"\n\"b\"c\n"), 0, 2, &seen),
	    CSV_QUOTE_AFTER);
	assert_int_equal(seen.last_line, 4);
	seen.stop_after = 2;
	assert_int_equal(read_pieces(STR("a\nb\nc\n"), 0, 1, &seen),
	    CSV_STOPPED);
	assert_int_equal(seen.last_line, 2);
}

static void
bounds(void **state)
{
	struct seen seen = { .stop_after = 0 };
	const size_t size = CSV_ROW_MAX + 100;
	char *many = arena_alloc(&arena, size);
	size_t i;

	(void)state;
	memset(many, 'a', size);
	assert_int_equal(read_pieces((struct str){ many, CSV_FIELD_MAX }, 0,
			     4096, &seen),
	    CSV_OK);
	assert_int_equal(read_pieces((struct str){ many, CSV_FIELD_MAX + 1 }, 0,
			     4096, &seen),
	    CSV_FIELD_TOO_LONG);
	for (i = 1000000; i < size; i += 1000000)
		many[i] = ',';
	assert_int_equal(read_pieces((struct str){ many, size }, ',', 65536,
			     &seen),
	    CSV_ROW_TOO_LONG);

	memset(many, ',', 200);
	assert_int_equal(read_pieces((struct str){ many, 63 }, 0, 7, &seen),
	    CSV_OK);
	assert_int_equal(read_pieces((struct str){ many, 64 }, 0, 7, &seen),
	    CSV_TOO_MANY_COLUMNS);
	/* A first line that never ends is let go at some time. */
	memset(many, 'a', 70000);
	assert_int_equal(read_pieces((struct str){ many, 70000 }, 0, 999,
			     &seen),
	    CSV_OK);
	assert_int_equal(seen.rows, 1);
}

static bool
collect(void *owner, const struct csv_row *row)
{
	json_t *a = json_array();
	size_t i;

	for (i = 0; i < row->n; i++)
		(void)json_array_append_new(a,
		    json_stringn(row->fields[i].p, row->fields[i].n));
	return (json_array_append_new(owner, a) == 0);
}

/* The expected JSON has one object for each row, keyed by the header. */
static void
check_spectrum(const char *name, struct str content, void *owner)
{
	json_t *got = json_array(), *want, *object, *value, *row, *header;
	struct csv_reader *r;
	struct arena a;
	struct str text;
	size_t i, j;

	(void)owner;
	arena_init(&a);
	r = csv_reader_new(0, collect, got);
	assert_int_equal(csv_reader_feed(r, content), CSV_OK);
	assert_int_equal(csv_reader_end(r), CSV_OK);
	csv_reader_free(r);

	text = file_read(&a,
	    arena_printf(&a, "tests/data/csv-spectrum/json/%.*s.json",
		(int)strlen(name) - 4, name));
	want = json_loadb(text.p, text.n, 0, NULL);
	assert_non_null(want);
	assert_int_equal(json_array_size(got), json_array_size(want) + 1);
	header = json_array_get(got, 0);
	for (i = 0; i < json_array_size(want); i++) {
		object = json_object();
		row = json_array_get(got, i + 1);
		json_array_foreach(row, j, value)(void) json_object_set(object,
		    json_string_value(json_array_get(header, j)), value);
		if (!json_equal(object, json_array_get(want, i)))
			fail_msg("%s, row %zu", name, i);
		json_decref(object);
	}
	json_decref(got);
	json_decref(want);
	arena_release(&a);
}

static void
csv_spectrum(void **state)
{
	(void)state;
	assert_int_equal(file_each("tests/data/csv-spectrum/csvs",
			     check_spectrum, NULL),
	    11);
}

static void
assert_written(enum csv_dialect dialect, struct str s, const char *want)
{
	struct csv_writer w;
	struct buf b;

	buf_init(&b, &arena, 1000);
	csv_writer_init(&w, &b, dialect);
	assert_true(csv_write_field(&w, STR("x")));
	assert_true(csv_write_field(&w, exact(&arena, s)));
	assert_true(csv_write_end(&w));
	assert_string_equal(buf_view(&b).p, want);
}

static void
writer(void **state)
{
	(void)state;
	assert_written(CSV_PLAIN, STR("a b"), "x,a b\r\n");
	assert_written(CSV_PLAIN, STR(""), "x,\r\n");
	assert_written(CSV_PLAIN, STR("a,b"), "x,\"a,b\"\r\n");
	assert_written(CSV_PLAIN, STR("a;b"), "x,\"a;b\"\r\n");
	assert_written(CSV_PLAIN, STR("a\"b"), "x,\"a\"\"b\"\r\n");
	assert_written(CSV_PLAIN, STR("a\nb"), "x,\"a\nb\"\r\n");
	assert_written(CSV_PLAIN, STR(" a"), "x,\" a\"\r\n");
	assert_written(CSV_EXCEL, STR("ș"), "\xEF\xBB\xBFx;ș\r\n");
	assert_written(CSV_EXCEL, STR("a;b"), "\xEF\xBB\xBFx;\"a;b\"\r\n");
}

static void
formulas_are_neutralised(void **state)
{
	(void)state;
	assert_written(CSV_PLAIN, STR("=1+1"), "x,'=1+1\r\n");
	assert_written(CSV_PLAIN, STR("+40"), "x,'+40\r\n");
	assert_written(CSV_PLAIN, STR("-1"), "x,'-1\r\n");
	assert_written(CSV_PLAIN, STR("@SUM(A1)"), "x,'@SUM(A1)\r\n");
	assert_written(CSV_PLAIN, STR("\t=1"), "x,\"'\t=1\"\r\n");
	assert_written(CSV_PLAIN, STR("\r=1"), "x,\"'\r=1\"\r\n");
	assert_written(CSV_PLAIN, STR("\n=1"), "x,\"'\n=1\"\r\n");
	assert_written(CSV_PLAIN, STR("＝1"), "x,'＝1\r\n");
	assert_written(CSV_PLAIN, STR("＋1"), "x,'＋1\r\n");
	assert_written(CSV_PLAIN, STR("－1"), "x,'－1\r\n");
	assert_written(CSV_PLAIN, STR("＠a"), "x,'＠a\r\n");
	assert_written(CSV_PLAIN, STR("=HYPERLINK(\"http://x\",\"y\")"),
	    "x,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
	assert_written(CSV_PLAIN, STR("a=1"), "x,a=1\r\n");
	assert_written(CSV_PLAIN, STR("\xEF\xBC"), "x,\xEF\xBC\r\n");
}

static void
first_field_and_full(void **state)
{
	struct csv_writer w;
	struct buf b;

	(void)state;
	buf_init(&b, &arena, 10);
	csv_writer_init(&w, &b, CSV_PLAIN);
	assert_true(csv_write_field(&w, STR("")));
	assert_true(csv_write_end(&w));
	assert_string_equal(buf_view(&b).p, "\"\"\r\n");
	assert_false(csv_write_field(&w, STR("too long")));
	assert_false(csv_write_end(&w));
	assert_true(b.full);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows),
		cmocka_unit_test(quotes),
		cmocka_unit_test(delimiters),
		cmocka_unit_test(delimiter_given),
		cmocka_unit_test(errors),
		cmocka_unit_test(lines_are_counted),
		cmocka_unit_test(bounds),
		cmocka_unit_test(csv_spectrum),
		cmocka_unit_test(writer),
		cmocka_unit_test(formulas_are_neutralised),
		cmocka_unit_test(first_field_and_full),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
