/* SPDX-License-Identifier: EUPL-1.2 */
/* Files of each type as programs write them, and what they must not be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "files.h"
#include "lib/buf.h"
#include "lib/file_type.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
	MADE_MAX = 4 * 1024 * 1024
};

static struct arena arena;
static struct file_look look;

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

/* Of a copy of exactly its size. */
static enum file_verdict
judge(struct str s)
{
	return (file_look(exact(&arena, s), &look));
}

static struct str
join(struct str a, struct str b)
{
	struct buf out;

	buf_init(&out, &arena, MADE_MAX);
	buf_str(&out, a);
	buf_str(&out, b);
	assert_false(out.full);
	return (buf_view(&out));
}

static struct str
with_byte(struct str s, size_t at, int byte)
{
	char *p = arena_alloc(&arena, s.n);

	memcpy(p, s.p, s.n);
	p[at] = (char)byte;
	return ((struct str){ p, s.n });
}

static struct str
read_data(const char *name)
{
	return (file_read(&arena,
	    arena_printf(&arena, "tests/data/files/%s", name)));
}

/* ---- as programs write them ---- */

static const struct {
	const char *name;
	enum file_type type;
} real[] = {
	{ "print.pdf", FILE_PDF },
	{ "screen.png", FILE_PNG },
	{ "canvas.jpg", FILE_JPEG },
	{ "text.odt", FILE_ODT },
	{ "letter.docx", FILE_DOCX },
};

static void
test_real(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(real); i++) {
		struct str s = read_data(real[i].name);

		assert_int_equal(judge(s), FILE_GOOD);
		assert_int_equal(look.type, real[i].type);
		assert_int_equal(look.flags, 0);
		assert_int_equal(look.size, s.n);
	}
}

/* Cut anywhere, none of them is good. */
static void
test_cut(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(real); i++) {
		struct str s = read_data(real[i].name);

		/* A line feed at the end of a PDF may go. */
		for (size_t n = 0; n < s.n - 1; n += 1 + n / 100)
			assert_int_not_equal(judge((struct str){ s.p, n }),
			    FILE_GOOD);
	}
}

static void
test_unknown(void **state)
{
	static const char *const texts[] = { "", "<html>",
		"<svg xmlns='http://www.w3.org/2000/svg'/>", "MZ\x90", "GIF89a",
		"#!/bin/sh\n", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", " %PDF-1.4",
		"PK", "PK\005\006", "\x89PNG\n", "\xff\xd8", "{\"a\": 1}" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		assert_int_equal(judge(str_from(texts[i])), FILE_UNKNOWN);
}

static void
test_names(void **state)
{
	(void)state;
	assert_string_equal(file_media(FILE_PDF), "application/pdf");
	assert_string_equal(file_extension(FILE_JPEG), "jpg");
	assert_true(file_extension_fits(FILE_JPEG, STR("JPEG")));
	assert_true(file_extension_fits(FILE_DOCX, STR("Docx")));
	assert_false(file_extension_fits(FILE_DOCX, STR("docm")));
	assert_false(file_extension_fits(FILE_PNG, STR("")));
}

/* ---- PDF ---- */

static enum file_verdict
pdf(const char *middle)
{
	return (judge(str_from(arena_printf(&arena,
	    "%%PDF-1.4\n1 0 obj\n<< /Type /Catalog %s >>\nendobj\n"
	    "startxref\n9\n%%%%EOF\n",
	    middle))));
}

static void
test_pdf(void **state)
{
	static const char *const active[] = {
		"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
		"/S/JavaScript/JS(x)",
		"/J#61vaScript",
		"/#4a#61#76#61#53#63#72#69#70#74",
		"/#4A#61#76#61#53#63#72#69#70#74/X",
		"/A << /S /Launch /F (cmd.exe) >>",
		"/Subtype /RichMedia",
		"stream /JavaScript endstream",
		"(/JavaScript)",
	};
	static const char *const harmless[] = { "/JavaScripts", "JavaScript",
		"/javascript", "/Launcher", "/#4", "/#", "/J#zz", "/", "//",
		"/Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" };

	(void)state;
	for (size_t i = 0; i < COUNT(active); i++)
		assert_int_equal(pdf(active[i]), FILE_ACTIVE);
	for (size_t i = 0; i < COUNT(harmless); i++) {
		assert_int_equal(pdf(harmless[i]), FILE_GOOD);
		assert_int_equal(look.flags, 0);
	}
	assert_int_equal(pdf("/Names << /EmbeddedFiles 3 0 R >>"), FILE_GOOD);
	assert_int_equal(look.flags, FILE_EMBEDDED);
	assert_int_equal(pdf("/Encrypt 5 0 R /EmbeddedFile"), FILE_GOOD);
	assert_int_equal(look.flags, FILE_EMBEDDED | FILE_ENCRYPTED);
}

static void
test_pdf_shape(void **state)
{
	static const char *const broken[] = {
		"%PDF-",
		"%PDF-1.4",
		"%PDF-3.0\n1 0 obj\nstartxref\n%%EOF",
		"%PDF-1x4\n1 0 obj\nstartxref\n%%EOF",
		"%PDF-1.x\n1 0 obj\nstartxref\n%%EOF",
		"%PDF-1.4\n1 0 obj\n%%EOF",
		"%PDF-1.4\nstartxref\n%%EOF",
		"%PDF-1.4\n1 0 obj\nstartxref\n",
		"%PDF-1.4\n1 0 obj\nstartxref\n%%EOF\n<html>",
	};
	struct str archive = read_data("letter.docx");

	(void)state;
	for (size_t i = 0; i < COUNT(broken); i++)
		assert_int_equal(judge(str_from(broken[i])), FILE_BROKEN);
	assert_int_equal(judge(
			     STR("%PDF-2.0\n1 0 obj\nstartxref\n%%EOF\0\r\n")),
	    FILE_GOOD);
	assert_int_equal(judge(join(read_data("print.pdf"), archive)),
	    FILE_BROKEN);
}

/* ---- pictures ---- */

static void
chunk(struct buf *out, const char *type, struct str content)
{
	const char length[4] = { (char)(content.n >> 24),
		(char)(content.n >> 16), (char)(content.n >> 8),
		(char)content.n };

	buf_str(out, (struct str){ length, 4 });
	buf_text(out, type);
	buf_str(out, content);
	buf_str(out, STR("crc!"));
}

static struct str
png_of(struct str head, const char *const *types, size_t n)
{
	struct buf out;

	buf_init(&out, &arena, MADE_MAX);
	buf_str(&out, STR("\x89PNG\r\n\x1a\n"));
	chunk(&out, "IHDR", head);
	for (size_t i = 0; i < n; i++)
		chunk(&out, types[i],
		    strcmp(types[i], "IEND") == 0 ? STR("") : STR("data"));
	return (buf_view(&out));
}

static enum file_verdict
png_sized(struct str head)
{
	static const char *const types[] = { "IDAT", "IEND" };

	return (judge(png_of(head, types, 2)));
}

static void
test_png(void **state)
{
	static const char *const orders[][3] = { { "IDAT", "IDAT", "tEXt" },
		{ "tEXt", "tEXt", "IEND" }, { "IDAT", "IHDR", "IEND" },
		{ "IDAT", "ID\001T", "IEND" }, { "IDAT", "1DAT", "IEND" } };
	struct str good = STR("\0\0\0\1\0\0\0\1\10\6\0\0\0");

	(void)state;
	assert_int_equal(png_sized(good), FILE_GOOD);
	for (size_t i = 0; i < COUNT(orders); i++)
		assert_int_equal(judge(png_of(good, orders[i], 3)),
		    FILE_BROKEN);
	assert_int_equal(png_sized(STR("\0\0\0\0\0\0\0\1\10\6\0\0\0")),
	    FILE_BROKEN);
	assert_int_equal(png_sized(STR("\0\0\0\1\0\0\0\0\10\6\0\0\0")),
	    FILE_BROKEN);
	assert_int_equal(png_sized(STR("\0\0\x4e\x21\0\0\0\1\10\6\0\0\0")),
	    FILE_HUGE);
	assert_int_equal(png_sized(STR("\xff\xff\xff\xff\0\0\0\1\10\6\0\0\0")),
	    FILE_HUGE);
	assert_int_equal(png_sized(STR("\0\0\x4e\x20\0\0\x4e\x20\10\6\0\0\0")),
	    FILE_HUGE);
	for (size_t at = 8; at < 13; at++)
		assert_int_equal(png_sized(with_byte(good, at, 7)),
		    FILE_BROKEN);
	assert_int_equal(png_sized(with_byte(good, 9, 5)), FILE_BROKEN);
	assert_int_equal(png_sized(STR("\0\0\0\1\0\0\0\1\10\6\0\0")),
	    FILE_BROKEN);
	assert_int_equal(judge(join(STR("\x89PNG\r\n\x1a\n"),
			     read_data("canvas.jpg"))),
	    FILE_BROKEN);
}

/* What stands behind a picture is not taken with it. */
static void
test_tails(void **state)
{
	static const char *const names[] = { "screen.png", "canvas.jpg" };
	struct str archive = read_data("letter.docx");

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct str s = read_data(names[i]);

		assert_int_equal(judge(join(s, archive)), FILE_GOOD);
		assert_int_equal(look.size, s.n);
	}
}

#define SOI "\xff\xd8"
#define SOF "\xff\xc0\0\x0b\x08\0\x10\0\x10\1\1\x11\0"
#define SOS "\xff\xda\0\x08\1\1\0\0\x3f\0"
#define EOI "\xff\xd9"

static void
test_jpeg(void **state)
{
	static const struct {
		struct str bytes;
		enum file_verdict verdict;
	} cases[] = {
#define CASE(text, verdict) { { text, sizeof(text) - 1 }, verdict }
		CASE(SOI SOF SOS "ab" EOI, FILE_GOOD),
		CASE(SOI "\xff\xff\xff" SOF SOS "ab" EOI, FILE_GOOD),
		CASE(SOI SOF SOS "a\xff\0b\xff\xd0 c\xff\xff" EOI, FILE_GOOD),
		CASE(SOI SOF SOS "a" SOS "b" EOI, FILE_GOOD),
		CASE(SOI SOS "ab" EOI, FILE_BROKEN),
		CASE(SOI SOF EOI, FILE_BROKEN),
		CASE(SOI SOF SOS "ab", FILE_BROKEN),
		CASE(SOI SOF SOS "ab\xff", FILE_BROKEN),
		CASE(SOI SOF SOS, FILE_BROKEN),
		CASE(SOI SOI SOF SOS EOI, FILE_BROKEN),
		CASE(SOI "\xff\xd0" SOF SOS EOI, FILE_BROKEN),
		CASE(SOI "\xff\x01" SOF SOS EOI, FILE_BROKEN),
		CASE(SOI "\xff\xe0\0\1" SOF SOS EOI, FILE_BROKEN),
		CASE(SOI "\xff\xe0\xff\xff" SOF SOS EOI, FILE_BROKEN),
		CASE(SOI "\xff\xe0\0", FILE_BROKEN),
		CASE(SOI "\xff\xe0\0\4ab x" SOF SOS EOI, FILE_BROKEN),
		CASE(SOI "\xff\xc0\0\x05\x08\0\1" SOS EOI, FILE_BROKEN),
		CASE(SOI "\xff\xc0\0\x0b\x08\0\x10\0\x10\2\1\x11\0" SOS EOI,
		    FILE_BROKEN),
		CASE(SOI "\xff\xc0\0\x08\x08\0\x10\0\x10\0" SOS EOI,
		    FILE_BROKEN),
		CASE(SOI "\xff\xc0\0\x0b\x08\0\0\0\x10\1\1\x11\0" SOS EOI,
		    FILE_BROKEN),
		CASE(SOI "\xff\xc2\0\x0b\x08\xff\xff\0\x10\1\1\x11\0" SOS EOI,
		    FILE_HUGE),
		CASE(SOI "\xff\xcf\0\x0b\x08\x40\0\x40\0\1\1\x11\0" SOS EOI,
		    FILE_HUGE),
#undef CASE
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (judge(cases[i].bytes) != cases[i].verdict)
			fail_msg("case %zu", i);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_real),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_pdf),
		cmocka_unit_test(test_pdf_shape),
		cmocka_unit_test(test_png),
		cmocka_unit_test(test_tails),
		cmocka_unit_test(test_jpeg),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
