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
#include "zip_writer.h"

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

/* ---- archives ---- */

#define ODT "application/vnd.oasis.opendocument.text"
#define ODS "application/vnd.oasis.opendocument.spreadsheet"

static const struct zip_entry odt[] = {
	{ .name = "mimetype", .content = { ODT, sizeof(ODT) - 1 } },
	{ .name = "content.xml", .content = { "<a/>", 4 } },
	{ .name = "META-INF/manifest.xml", .content = { "<m/>", 4 } },
};
static const struct zip_entry docx[] = {
	{ .name = "[Content_Types].xml", .content = { "<t/>", 4 } },
	{ .name = "_rels/.rels", .content = { "<r/>", 4 } },
	{ .name = "word/document.xml", .content = { "<d/>", 4 } },
};

static enum file_verdict
archive(const struct zip_entry *entries, size_t n)
{
	return (judge(zip_write(&arena, entries, n, NULL)));
}

/* A document of three parts and one more entry. */
static enum file_verdict
with(const struct zip_entry *three, struct zip_entry more)
{
	struct zip_entry four[4];

	memcpy(four, three, 3 * sizeof(*three));
	four[3] = more;
	return (archive(four, 4));
}

static enum file_verdict
with_name(const struct zip_entry *three, const char *name)
{
	return (with(three,
	    (struct zip_entry){ .name = name, .content = { "x", 1 } }));
}

static void
test_documents(void **state)
{
	struct zip_entry three[3];

	(void)state;
	assert_int_equal(archive(odt, 3), FILE_GOOD);
	assert_int_equal(look.type, FILE_ODT);
	memcpy(three, odt, sizeof(odt));
	three[0].content = STR(ODS);
	assert_int_equal(archive(three, 3), FILE_GOOD);
	assert_int_equal(look.type, FILE_ODS);
	assert_int_equal(archive(docx, 3), FILE_GOOD);
	assert_int_equal(look.type, FILE_DOCX);

	for (size_t n = 1; n < 3; n++) {
		assert_int_equal(archive(docx, n), FILE_UNKNOWN);
		assert_int_equal(archive(odt, n), FILE_BROKEN);
	}
	three[0].content = STR("application/epub+zip");
	assert_int_equal(archive(three, 3), FILE_UNKNOWN);
	/* mimetype must be the first entry and stored. */
	three[0] = odt[1];
	three[1] = odt[0];
	assert_int_equal(archive(three, 3), FILE_UNKNOWN);
	assert_int_equal(with(docx, odt[0]), FILE_GOOD);
	assert_int_equal(with(odt, docx[0]), FILE_BROKEN);
	assert_int_equal(with(docx, docx[2]), FILE_BROKEN);
}

static void
test_macros(void **state)
{
	static const char *const active[] = { "word/vbaProject.bin",
		"WORD/VBAPROJECT.BIN", "word/vbaData.xml",
		"other/vbaProject.bin", "word/activeX/activeX1.xml",
		"customUI/customUI.xml" };
	static const char *const odf[] = { "Basic/Standard/Module1.xml",
		"Scripts/python/x.py", "basic/script-lc.xml" };
	static const char *const embedded[] = {
		"word/embeddings/oleObject1.bin", "word/embeddings/a.xlsx",
		"word/media/a.exe", "x.zip", "x.JAR"
	};

	(void)state;
	for (size_t i = 0; i < COUNT(active); i++)
		assert_int_equal(with_name(docx, active[i]), FILE_ACTIVE);
	for (size_t i = 0; i < COUNT(odf); i++)
		assert_int_equal(with_name(odt, odf[i]), FILE_ACTIVE);
	for (size_t i = 0; i < COUNT(embedded); i++) {
		assert_int_equal(with_name(docx, embedded[i]), FILE_GOOD);
		assert_int_equal(look.flags, FILE_EMBEDDED);
	}
	assert_int_equal(
	    with(docx, (struct zip_entry){ .name = "word/a.xml", .flags = 1 }),
	    FILE_GOOD);
	assert_int_equal(look.flags, FILE_ENCRYPTED);
	assert_int_equal(with_name(odt, "Object 1/content.xml"), FILE_GOOD);
	assert_int_equal(look.flags, 0);
}

static void
test_entry_names(void **state)
{
	static const char *const bad[] = { "", "/etc/passwd", "../x",
		"word/../../x", "..", "a/..", "word\\x", "C:x", "a\nb" };

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		if (with_name(docx, bad[i]) != FILE_BROKEN)
			fail_msg("%s", bad[i]);
	assert_int_equal(with_name(docx, "word/..a"), FILE_GOOD);
	assert_int_equal(with(docx,
			     (struct zip_entry){ .name = "word/a.xml",
				 .called = "word/b.xml" }),
	    FILE_BROKEN);
}

static void
test_bombs(void **state)
{
	static const struct zip_entry bad[] = {
		/* 100 MiB and a byte; more than two hundred times itself */
		{ .name = "a", .content = { "x", 1 }, .unpacked = 104857601 },
		{ .name = "a", .content = { "x", 1 }, .unpacked = 2000000 },
	};
	static const struct zip_entry lies[] = {
		{ .name = "a", .content = { "x", 1 }, .packed = 1000000 },
		{ .name = "a", .content = { "x", 1 }, .packed = 2 },
		{ .name = "a", .content = { "x", 1 }, .method = 12 },
		{ .name = "a", .content = { "x", 1 }, .at = 1 },
		{ .name = "a", .content = { "x", 1 }, .at = 0x7fffffff },
		{ .name = "a", .content = { "x", 1 }, .at = UINT32_MAX },
	};
	struct zip_entry *many = arena_alloc(&arena, 2001 * sizeof(*many));
	struct zip_entry twice[4];

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_int_equal(with(docx, bad[i]), FILE_HUGE);
	for (size_t i = 0; i < COUNT(lies); i++)
		if (with(docx, lies[i]) != FILE_BROKEN)
			fail_msg("case %zu", i);
	memcpy(many, docx, sizeof(docx));
	for (size_t i = 3; i < 2001; i++)
		many[i].name = "word/a.xml";
	assert_int_equal(archive(many, 2000), FILE_GOOD);
	assert_int_equal(archive(many, 2001), FILE_HUGE);

	/* Lines of the directory that share one entry's bytes. */
	memcpy(twice, docx, sizeof(docx));
	twice[0].content = STR("1234567890123456789012345678901234567890"
			       "1234567890123456789012345678901234567890");
	for (size_t n = 1; n < 4; n++) {
		twice[n] = twice[0];
		twice[n].content = STR("");
		twice[n].called = twice[0].name;
		twice[n].packed = 80;
		twice[n].at = 0;
	}
	assert_int_equal(archive(twice, 4), FILE_BROKEN);
}

static void
test_archive_shape(void **state)
{
	static const struct zip_lies lies[] = {
		{ .entries = 1 },
		{ .entries = 5000 },
		{ .directory = 1 },
		{ .directory = 0x7fffffff },
		{ .volume = 1 },
		{ .comment = { "hello", 5 } },
		{ .before_end = { "gap", 3 } },
	};
	struct str good = zip_write(&arena, docx, 3, NULL);

	(void)state;
	for (size_t i = 0; i < COUNT(lies); i++)
		assert_int_not_equal(judge(
					 zip_write(&arena, docx, 3, &lies[i])),
		    FILE_GOOD);
	assert_int_equal(judge(join(good, STR("x"))), FILE_BROKEN);
	assert_int_equal(judge(join(good, good)), FILE_BROKEN);
	assert_int_equal(judge(join(read_data("print.pdf"), good)),
	    FILE_BROKEN);
	assert_int_equal(archive(docx, 0), FILE_UNKNOWN);
	/* Any one byte changed: never a fault of ours. */
	for (size_t at = 0; at < good.n; at++)
		for (int byte = 0; byte < 256; byte += 51)
			(void)judge(with_byte(good, at, byte));
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
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_macros),
		cmocka_unit_test(test_entry_names),
		cmocka_unit_test(test_bombs),
		cmocka_unit_test(test_archive_shape),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
