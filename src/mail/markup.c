/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The HTML of a mail: paragraphs, line breaks and one link; nothing that is
 * fetched from anywhere.
 */
#include "../lib/html.h"
#include "message.h"

static void paragraph_write(struct buf *out, const struct letter *letter,
    struct str text);

void
markup_write(struct buf *out, const struct letter *letter, enum mail_lang lang)
{
	struct str rest = letter->text;

	(void)buf_printf(out,
	    "<!doctype html>\n<html lang=\"%s\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
	    mail_lang_name(lang));
	html_escape(out, letter->subject);
	(void)buf_text(out,
	    "</title>\n</head>\n"
	    "<body style=\"margin:0 auto;padding:24px 16px;max-width:38em;"
	    "font:16px/1.5 system-ui,sans-serif;color:#1f2933;"
	    "background:#ffffff\">\n");
	while (rest.n > 0) {
		const char *end = memmem(rest.p, rest.n, "\n\n", 2);
		size_t n = end == NULL ? rest.n : (size_t)(end - rest.p);

		paragraph_write(out, letter, (struct str){ rest.p, n });
		n += end == NULL ? 0 : 2;
		rest = (struct str){ rest.p + n, rest.n - n };
	}
	(void)buf_text(out, "</body>\n</html>\n");
}

static void
paragraph_write(struct buf *out, const struct letter *letter, struct str text)
{
	bool is_first = true;

	/* The mark before the footer. */
	if (text.n >= 4 && memcmp(text.p, "-- \n", 4) == 0) {
		text = (struct str){ text.p + 4, text.n - 4 };
		(void)buf_text(out,
		    "<hr style=\"border:0;border-top:1px solid #cbd2d9\">\n"
		    "<p style=\"font-size:14px;color:#52606d\">");
	} else {
		(void)buf_text(out, "<p>");
	}
	while (text.n > 0) {
		struct str line = str_cut(&text, '\n');

		if (!is_first)
			(void)buf_text(out, "<br>\n");
		is_first = false;
		if (line.n == 0 ||
		    (!str_eq(line, letter->link) &&
			!str_eq(line, letter->leave))) {
			html_escape(out, line);
			continue;
		}
		(void)buf_text(out, "<a href=\"");
		html_escape(out, line);
		(void)buf_text(out, "\">");
		html_escape(out, line);
		(void)buf_text(out, "</a>");
	}
	(void)buf_text(out, "</p>\n");
}
