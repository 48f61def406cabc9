/* SPDX-License-Identifier: EUPL-1.2 */
#include "label.h"

#include "../lib/buf.h"
#include "../lib/text.h"

enum {
	HEADER_MAX = 4096
};

/* Without what stands before the last slash of either kind. */
static struct str
without_folders(struct str s)
{
	for (size_t i = s.n; i > 0; i--)
		if (s.p[i - 1] == '/' || s.p[i - 1] == '\\')
			return ((struct str){ s.p + i, s.n - i });
	return (s);
}

/* Only what may stand in a name, and at most `most` characters. */
static struct str
shown(struct arena *a, struct str s, size_t most)
{
	struct buf out;
	uint32_t code;
	size_t n;

	buf_init(&out, a, HEADER_MAX);
	for (; (n = utf8_decode(s, &code)) > 0 && most > 0;
	     s = (struct str){ s.p + n, s.n - n }) {
		struct str one = { s.p, n };

		if (text_has_forbidden(one) ||
		    (out.n == 0 && (code == '.' || code == ' ')))
			continue;
		buf_str(&out, one);
		most--;
	}
	return (str_trim(buf_view(&out)));
}

/* Where a known extension begins (at its dot), or the end. */
static size_t
stem_length(struct str s, enum file_type type)
{
	for (size_t i = s.n; i > 0; i--) {
		if (s.p[i - 1] != '.')
			continue;
		return (
		    file_extension_fits(type, (struct str){ s.p + i, s.n - i })
			? i - 1
			: s.n);
	}
	return (s.n);
}

const char *
label_clean(struct arena *a, struct str given, enum file_type type)
{
	const char *extension = file_extension(type);
	struct str s = text_normalise(a, without_folders(given), TEXT_LINE);

	s.n = stem_length(s, type);
	s = shown(a, s, LABEL_MAX - 1 - strlen(extension));
	if (s.n == 0)
		s = STR("document");
	return (arena_printf(a, "%.*s.%s", (int)s.n, s.p, extension));
}

/* RFC 5987, attr-char. */
static bool
is_plain(char c)
{
	return (char_is_alnum(c) || char_is_in(c, "!#$&+-.^_`|~"));
}

const char *
label_disposition(struct arena *a, struct str label)
{
	struct buf out;

	buf_init(&out, a, HEADER_MAX);
	buf_text(&out, "attachment; filename=\"");
	for (size_t i = 0; i < label.n; i++) {
		char c = label.p[i];

		buf_str(&out,
		    is_plain(c) || c == ' ' ? (struct str){ &label.p[i], 1 }
					    : STR("_"));
	}
	buf_text(&out, "\"; filename*=UTF-8''");
	for (size_t i = 0; i < label.n; i++) {
		if (is_plain(label.p[i]))
			buf_char(&out, label.p[i]);
		else
			buf_printf(&out, "%%%02X", (unsigned char)label.p[i]);
	}
	return (out.full ? "attachment" : out.p);
}
