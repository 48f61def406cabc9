/* SPDX-License-Identifier: EUPL-1.2 */
/* Archives that are documents, and archives that only look like one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "files.h"
#include "lib/file_type.h"
#include "zip_writer.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

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

	buf_init(&out, &arena, 4 * 1024 * 1024);
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
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_macros),
		cmocka_unit_test(test_entry_names),
		cmocka_unit_test(test_bombs),
		cmocka_unit_test(test_archive_shape),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
