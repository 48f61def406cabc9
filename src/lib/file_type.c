/* SPDX-License-Identifier: EUPL-1.2 */
#include "file_type.h"

#include "file_parts.h"

static const struct {
	const char *media;
	const char *extension; /* the usual one … */
	const char *other;     /* … and what else it is called */
} types[FILE_TYPES] = {
	[FILE_PDF] = { "application/pdf", "pdf", "pdf" },
	[FILE_ODT] = { "application/vnd.oasis.opendocument.text", "odt",
	    "odt" },
	[FILE_ODS] = { "application/vnd.oasis.opendocument.spreadsheet", "ods",
	    "ods" },
	[FILE_DOCX] = { "application/vnd.openxmlformats-officedocument."
			"wordprocessingml.document",
	    "docx", "docx" },
	[FILE_JPEG] = { "image/jpeg", "jpg", "jpeg" },
	[FILE_PNG] = { "image/png", "png", "png" },
};

static const struct {
	struct str begins;
	enum file_verdict (*look)(struct str s, struct file_look *ret);
} formats[] = {
	{ { "%PDF-", 5 }, pdf_look },
	{ { "PK\003\004", 4 }, zip_look },
	{ { "\xff\xd8\xff", 3 }, jpeg_look },
	{ { "\x89PNG\r\n\x1a\n", 8 }, png_look },
};

enum file_verdict
file_look(struct str bytes, struct file_look *ret)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		if (!file_begins(bytes, formats[i].begins))
			continue;
		*ret = (struct file_look){ .size = bytes.n };
		return (formats[i].look(bytes, ret));
	}
	return (FILE_UNKNOWN);
}

const char *
file_media(enum file_type type)
{
	return (types[type].media);
}

const char *
file_extension(enum file_type type)
{
	return (types[type].extension);
}

bool
file_extension_fits(enum file_type type, struct str ext)
{
	return (str_eq_nocase(ext, str_from(types[type].extension)) ||
	    str_eq_nocase(ext, str_from(types[type].other)));
}
