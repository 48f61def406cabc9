/* SPDX-License-Identifier: EUPL-1.2 */
#include "html.h"

#include "text.h"

static const char replacement[] = "\xEF\xBF\xBD";

/* ---- escaping ---- */

static const char *
reference(char c)
{
	switch (c) {
	case '&':
		return ("&amp;");
	case '<':
		return ("&lt;");
	case '>':
		return ("&gt;");
	case '"':
		return ("&quot;");
	case '\'':
		return ("&#39;");
	default:
		return (NULL);
	}
}

static bool
is_allowed(uint32_t code)
{
	if (code < 0x20)
		return (code == '\t' || code == '\n');
	if (code >= 0x7F && code < 0xA0)
		return (false);
	if (code >= 0xFDD0 && code <= 0xFDEF)
		return (false);
	return ((code & 0xFFFE) != 0xFFFE);
}

void
html_escape(struct buf *b, struct str s)
{
	size_t done = 0, n;
	uint32_t code;

	/* Runs of plain bytes are copied at once. */
	for (size_t i = 0; i < s.n; i += n == 0 ? 1 : n) {
		const char *other = NULL;

		n = utf8_decode((struct str){ s.p + i, s.n - i }, &code);
		if (n == 0 || !is_allowed(code))
			other = replacement;
		else if (n == 1)
			other = reference(s.p[i]);
		if (other == NULL)
			continue;
		buf_str(b, (struct str){ s.p + done, i - done });
		buf_text(b, other);
		done = i + (n == 0 ? 1 : n);
	}
	if (done < s.n)
		buf_str(b, (struct str){ s.p + done, s.n - done });
}

void
html_percent(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (char_is_alnum(s.p[i]) || char_is_in(s.p[i], "-._~"))
			buf_char(b, s.p[i]);
		else
			buf_printf(b, "%%%02X", (unsigned char)s.p[i]);
	}
}

static bool
begins(struct str s, const char *with)
{
	size_t n = strlen(with);

	return (s.n >= n && memcmp(s.p, with, n) == 0);
}

bool
html_is_link(struct str s)
{
	static const char *const schemes[] = { "https://", "http://",
		"mailto:", "tel:" };

	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ' || s.p[i] == '\\')
			return (false);
	if (s.n == 0 || s.p[0] == '?' || s.p[0] == '#')
		return (s.n > 0);
	/* Two slashes are another host. */
	if (s.p[0] == '/')
		return (s.n == 1 || s.p[1] != '/');
	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (begins(s, schemes[i]))
			return (true);
	return (false);
}

/* ---- where one stands ---- */

void
html_begin(struct html_place *p)
{
	*p = (struct html_place){ .state = HTML_TEXT };
}

static bool
is_between(const struct html_place *p)
{
	return (p->state == HTML_TAG || p->state == HTML_APART);
}

bool
html_rejoin(struct html_place *p, const struct html_place *from)
{
	bool was_between = is_between(from) || from->state == HTML_NAME;

	if (was_between && (is_between(p) || p->state == HTML_ATTR)) {
		if (p->state == HTML_ATTR || from->state != HTML_TAG)
			p->state = HTML_APART;
		return (strcmp(p->name, from->name) == 0);
	}
	if (p->state != from->state)
		return (false);
	p->at_start = p->at_start || from->at_start;
	if (p->state == HTML_TEXT)
		return (true);
	return (strcmp(p->name, from->name) == 0 &&
	    strcmp(p->attr, from->attr) == 0);
}

bool
html_in_address(const struct html_place *p)
{
	static const char *const names[] = { "href", "src", "action",
		"formaction", "data", "poster", "cite", "srcset", "ping",
		"manifest" };

	if (p->state != HTML_DQUOTE && p->state != HTML_SQUOTE)
		return (false);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(p->attr, names[i]) == 0)
			return (true);
	return (false);
}

static bool
is_blank(char c)
{
	return (char_is_in(c, " \t\r\n"));
}

static bool
is_name(char c)
{
	return (char_is_alnum(c) || char_is_in(c, "-_:."));
}

static void
add(char *name, size_t size, char c)
{
	size_t n = strlen(name);

	if (n + 1 < size) {
		name[n] = char_lower(c);
		name[n + 1] = '\0';
	}
}

/* Behind a tag's '>'. */
static enum html_state
content_of(struct html_place *p)
{
	p->raw = 0;
	if (!p->closing &&
	    (strcmp(p->name, "script") == 0 || strcmp(p->name, "style") == 0))
		return (HTML_RAW);
	return (HTML_TEXT);
}

static enum html_state
in_open(struct html_place *p, char c)
{
	p->name[0] = '\0';
	p->closing = c == '/';
	p->dashes = 0;
	if (c == '!' || c == '?')
		return (HTML_DECL);
	if (c == '/')
		return (HTML_NAME);
	if (!char_is_alnum(c) || char_is_digit(c))
		return (HTML_BAD);
	add(p->name, sizeof(p->name), c);
	return (HTML_NAME);
}

static enum html_state
in_decl(struct html_place *p, char c)
{
	if (c == '-' && ++p->dashes == 2) {
		p->dashes = 0;
		return (HTML_COMMENT);
	}
	if (c != '-')
		p->dashes = 2; /* only at its beginning */
	return (c == '>' ? HTML_TEXT : HTML_DECL);
}

static enum html_state
in_comment(struct html_place *p, char c)
{
	if (c == '>' && p->dashes >= 2)
		return (HTML_TEXT);
	p->dashes = c == '-' ? p->dashes + 1 : 0;
	return (HTML_COMMENT);
}

static enum html_state
in_name(struct html_place *p, char c)
{
	if (c == '>')
		return (content_of(p));
	if (is_blank(c) || c == '/')
		return (HTML_TAG);
	if (!is_name(c))
		return (HTML_BAD);
	add(p->name, sizeof(p->name), c);
	return (HTML_NAME);
}

static enum html_state
in_tag(struct html_place *p, char c)
{
	if (is_blank(c) || c == '/')
		return (HTML_TAG);
	if (c == '>')
		return (content_of(p));
	if (!is_name(c))
		return (HTML_BAD);
	p->attr[0] = '\0';
	add(p->attr, sizeof(p->attr), c);
	return (HTML_ATTR);
}

static enum html_state
in_attr(struct html_place *p, char c)
{
	if (c == '=')
		return (HTML_EQUALS);
	if (is_blank(c) || c == '/' || c == '>')
		return (in_tag(p, c));
	if (!is_name(c))
		return (HTML_BAD);
	add(p->attr, sizeof(p->attr), c);
	return (HTML_ATTR);
}

static enum html_state
in_equals(struct html_place *p, char c)
{
	p->at_start = true;
	if (c == '"')
		return (HTML_DQUOTE);
	return (c == '\'' ? HTML_SQUOTE : HTML_BAD);
}

static enum html_state
in_value(struct html_place *p, char c)
{
	p->at_start = false;
	if (c == (p->state == HTML_DQUOTE ? '"' : '\''))
		return (HTML_TAG);
	return (p->state);
}

/* Looks for </name>, the only thing that ends it. */
static enum html_state
in_raw(struct html_place *p, char c)
{
	const size_t n = strlen(p->name);

	if (p->raw == n + 2) {
		p->closing = true;
		return (c == '>' ? HTML_TEXT : HTML_TAG);
	}
	if ((p->raw == 0 && c == '<') || (p->raw == 1 && c == '/') ||
	    (p->raw >= 2 && char_lower(c) == p->name[p->raw - 2]))
		p->raw++;
	else
		p->raw = c == '<' ? 1 : 0;
	return (HTML_RAW);
}

static enum html_state
step(struct html_place *p, char c)
{
	switch (p->state) {
	case HTML_TEXT:
		return (c == '<' ? HTML_OPEN : HTML_TEXT);
	case HTML_OPEN:
		return (in_open(p, c));
	case HTML_DECL:
		return (in_decl(p, c));
	case HTML_COMMENT:
		return (in_comment(p, c));
	case HTML_NAME:
		return (in_name(p, c));
	case HTML_TAG:
		return (in_tag(p, c));
	case HTML_ATTR:
		return (in_attr(p, c));
	case HTML_APART:
		return (is_blank(c) || c == '/' || c == '>' ? in_tag(p, c)
							    : HTML_BAD);
	case HTML_EQUALS:
		return (in_equals(p, c));
	case HTML_DQUOTE:
	case HTML_SQUOTE:
		return (in_value(p, c));
	case HTML_RAW:
		return (in_raw(p, c));
	case HTML_BAD:
		break;
	}
	return (HTML_BAD);
}

bool
html_walk(struct html_place *p, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		p->state = step(p, s.p[i]);
	return (p->state != HTML_BAD);
}
