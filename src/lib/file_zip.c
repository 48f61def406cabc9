/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Archives that are documents: ODF and Office Open XML. The directory stands
 * at the end and each entry begins with the same again; readers differ in
 * which they believe, so the two must agree, and nothing may stand before,
 * between directory and end, or behind.
 */
#include "file_parts.h"

enum {
	LOCAL = 30,   /* head of an entry */
	CENTRAL = 46, /* its line in the directory */
	END = 22,     /* what closes the file */
	MEGABYTE = 1024 * 1024
};

struct entry {
	struct str name;
	uint32_t method, flags, packed, unpacked, at;
};

struct archive {
	struct str bytes;
	uint32_t entries, directory, end; /* count, and where they stand */
	uint64_t packed, unpacked;
	struct str mimetype; /* of ODF: the first entry's content */
	unsigned has;        /* bits of parts[] that were found */
};

/* What makes a document of its type … */
static const char *const parts[] = {
	"content.xml",
	"META-INF/manifest.xml",
	"[Content_Types].xml",
	"_rels/.rels",
	"word/document.xml",
};
enum {
	HAS_ODF = 1 | 2,
	HAS_DOCX = 4 | 8 | 16
};

/* … acts, by the beginning of a folder's or the name of a file … */
static const char *const active[] = { "basic/", "scripts/", "word/activex/",
	"word/vba", "customui/" };
static const char *const active_files[] = { "vbaproject.bin", "vbadata.xml",
	"vbaprojectsignature.bin", "script-lb.xml" };

/* … or brings something else along. */
static const char *const embedding[] = { "word/embeddings/", "object " };
static const char *const embedded[] = { ".zip", ".7z", ".rar", ".gz", ".exe",
	".dll", ".js", ".jar", ".vbs", ".ps1", ".bat", ".cmd", ".msi", ".docx",
	".docm", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods", ".pdf", ".html",
	".htm", ".swf" };

static bool
begins(struct str s, const char *with)
{
	size_t n = strlen(with);

	return (
	    s.n >= n && str_eq_nocase((struct str){ s.p, n }, str_from(with)));
}

static bool
ends(struct str s, const char *with)
{
	size_t n = strlen(with);

	return (s.n >= n &&
	    str_eq_nocase((struct str){ s.p + s.n - n, n }, str_from(with)));
}

static bool
is_any(struct str name, bool (*test)(struct str, const char *),
    const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (test(name, list[i]))
			return (true);
	return (false);
}
#define IS_ANY(name, test, list)                                               \
	is_any(name, test, list, sizeof(list) / sizeof((list)[0]))

/* The end: without a comment, of one volume, right behind its directory. */
static bool
read_end(struct archive *a)
{
	const char *p = a->bytes.p + a->bytes.n - END;

	if (a->bytes.n < LOCAL + CENTRAL + END ||
	    memcmp(p, "PK\005\006", 4) != 0 || file_le32(p + 4) != 0 ||
	    file_le16(p + 20) != 0)
		return (false);
	a->entries = file_le16(p + 10);
	a->directory = file_le32(p + 16);
	a->end = (uint32_t)(a->bytes.n - END);
	return (file_le16(p + 8) == a->entries && a->directory <= a->end &&
	    file_le32(p + 12) == a->end - a->directory);
}

/* No path that leads elsewhere, no byte that reads differently elsewhere. */
static bool
is_name(struct str name)
{
	if (name.n == 0 || name.n > 512 || name.p[0] == '/' ||
	    str_has_control(name) || memchr(name.p, '\\', name.n) != NULL ||
	    memchr(name.p, ':', name.n) != NULL)
		return (false);
	return (memmem(name.p, name.n, "../", 3) == NULL && !ends(name, ".."));
}

/* The line at *at of the directory; *at moves behind it. */
static bool
read_line(const struct archive *a, uint32_t *at, struct entry *ret)
{
	const char *p = a->bytes.p + *at;
	uint32_t left = a->end - *at, n;

	if (left < CENTRAL || memcmp(p, "PK\001\002", 4) != 0)
		return (false);
	n = CENTRAL + file_le16(p + 28) + file_le16(p + 30) + file_le16(p + 32);
	if (n > left)
		return (false);
	*at += n;
	*ret = (struct entry){ .name = { p + CENTRAL, file_le16(p + 28) },
		.flags = file_le16(p + 8),
		.method = file_le16(p + 10),
		.packed = file_le32(p + 20),
		.unpacked = file_le32(p + 24),
		.at = file_le32(p + 42) };
	return (is_name(ret->name) && file_le16(p + 34) == 0);
}

/* The entry itself says the same; *ret: its content as it is packed. */
static bool
read_entry(const struct archive *a, const struct entry *e, struct str *ret)
{
	const char *p;
	uint64_t n;

	if ((uint64_t)e->at + LOCAL + e->name.n > a->directory)
		return (false);
	p = a->bytes.p + e->at;
	if (memcmp(p, "PK\003\004", 4) != 0 || file_le16(p + 8) != e->method ||
	    !str_eq((struct str){ p + LOCAL, file_le16(p + 26) }, e->name))
		return (false);
	n = LOCAL + e->name.n + file_le16(p + 28);
	if (e->at + n + e->packed > a->directory)
		return (false);
	*ret = (struct str){ p + n, e->packed };
	return (true);
}

/* Stored or deflated, and no more in it than can be in it. */
static enum file_verdict
check_sizes(struct archive *a, const struct entry *e)
{
	if ((e->method != 0 && e->method != 8) ||
	    (e->method == 0 && e->packed != e->unpacked))
		return (FILE_BROKEN);
	a->packed += (uint64_t)e->packed + LOCAL + e->name.n;
	a->unpacked += e->unpacked;
	if (a->packed > a->directory) /* entries that overlap */
		return (FILE_BROKEN);
	if (a->unpacked > FILE_UNPACKED_MAX ||
	    a->unpacked > MEGABYTE + (uint64_t)FILE_RATIO_MAX * a->bytes.n)
		return (FILE_HUGE);
	return (FILE_GOOD);
}

static enum file_verdict
check_name(struct archive *a, struct str name, struct file_look *ret)
{
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (!str_eq(name, str_from(parts[i])))
			continue;
		if (a->has & 1u << i)
			return (FILE_BROKEN);
		a->has |= 1u << i;
	}
	if (IS_ANY(name, begins, active) || IS_ANY(name, ends, active_files))
		return (FILE_ACTIVE);
	if (IS_ANY(name, ends, embedded) ||
	    (IS_ANY(name, begins, embedding) && ends(name, ".bin")))
		ret->flags |= FILE_EMBEDDED;
	return (FILE_GOOD);
}

static enum file_verdict
check_entry(struct archive *a, const struct entry *e, struct file_look *ret)
{
	enum file_verdict verdict;
	struct str content;

	if (!read_entry(a, e, &content))
		return (FILE_BROKEN);
	verdict = check_sizes(a, e);
	if (verdict == FILE_GOOD)
		verdict = check_name(a, e->name, ret);
	if (e->flags & 1)
		ret->flags |= FILE_ENCRYPTED;
	if (e->at == 0 && e->method == 0 && str_eq(e->name, STR("mimetype")))
		a->mimetype = content;
	return (verdict);
}

/* By what stands in it; the type of an ODF file is its first entry. */
static enum file_verdict
name_type(const struct archive *a, struct file_look *ret)
{
	static const enum file_type odf[] = { FILE_ODT, FILE_ODS };

	if (a->mimetype.p == NULL) {
		ret->type = FILE_DOCX;
		return (
		    (a->has & HAS_DOCX) == HAS_DOCX ? FILE_GOOD : FILE_UNKNOWN);
	}
	for (size_t i = 0; i < sizeof(odf) / sizeof(odf[0]); i++) {
		ret->type = odf[i];
		if (str_eq(a->mimetype, str_from(file_media(odf[i]))))
			return ((a->has & HAS_ODF) == HAS_ODF &&
				    (a->has & HAS_DOCX) == 0
				? FILE_GOOD
				: FILE_BROKEN);
	}
	return (FILE_UNKNOWN);
}

enum file_verdict
zip_look(struct str s, struct file_look *ret)
{
	struct archive a = { .bytes = s };
	enum file_verdict verdict;
	struct entry e;
	uint32_t at;

	if (!read_end(&a) || a.entries == 0)
		return (FILE_BROKEN);
	if (a.entries > FILE_ENTRIES_MAX)
		return (FILE_HUGE);
	at = a.directory;
	for (uint32_t i = 0; i < a.entries; i++) {
		if (!read_line(&a, &at, &e))
			return (FILE_BROKEN);
		verdict = check_entry(&a, &e, ret);
		if (verdict != FILE_GOOD)
			return (verdict);
	}
	return (at == a.end ? name_type(&a, ret) : FILE_BROKEN);
}
