/* SPDX-License-Identifier: EUPL-1.2 */
#include "message.h"

#include <string.h>
#include <time.h>

#include "../lib/html.h"
#include "../lib/text.h"

enum {
	WORD_MAX = 75,    /* of an encoded word, RFC 2047 */
	QUOTED_LINE = 76, /* of a quoted-printable line */
	HEADER_LINE = 76,
	SUBJECT_MAX = 1000,
	HTML_MAX = 512 * 1024
};

static bool domain_is_plain(struct str domain);
static void date_write(struct buf *out, int64_t at);
static void part_write(struct buf *out, const char *id, const char *type,
    struct str body);

bool
mailbox_is_plain(struct str address)
{
	static const char atom[] = "!#$%&'*+-/=?^_`{|}~";
	struct str domain = address, local = str_cut(&domain, '@');
	char before = '.';

	if (local.n == 0 || local.n > 64 || address.n > 254)
		return (false);
	for (size_t i = 0; i < local.n; i++) {
		char c = local.p[i];

		if (!char_is_alnum(c) && !char_is_in(c, atom) &&
		    (c != '.' || before == '.' || i + 1 == local.n))
			return (false);
		before = c;
	}
	return (domain_is_plain(domain));
}

/* Labels of letters, digits and inner hyphens. */
static bool
domain_is_plain(struct str domain)
{
	if (domain.n == 0 || domain.p[domain.n - 1] == '.')
		return (false);
	while (domain.n > 0) {
		struct str label = str_cut(&domain, '.');

		if (label.n == 0 || label.n > 63 || label.p[0] == '-' ||
		    label.p[label.n - 1] == '-')
			return (false);
		for (size_t i = 0; i < label.n; i++)
			if (!char_is_alnum(label.p[i]) && label.p[i] != '-')
				return (false);
	}
	return (true);
}

bool
sender_parse(const char *text, struct sender *ret)
{
	struct str rest = str_from(text), name = { text, 0 };
	const char *open = strrchr(text, '<');

	if (open != NULL) {
		name = str_trim((struct str){ text, (size_t)(open - text) });
		rest = str_from(open + 1);
		if (rest.n == 0 || rest.p[rest.n - 1] != '>')
			return (false);
		rest.n--;
	}
	if (!mailbox_is_plain(rest) || rest.n >= sizeof(ret->address) ||
	    name.n > 200 || text_has_forbidden(name) ||
	    memchr(name.p, '"', name.n) != NULL)
		return (false);
	memcpy(ret->address, rest.p, rest.n);
	ret->address[rest.n] = '\0';
	ret->name = name;
	return (true);
}

bool
message_write(struct arena *a, struct buf *out, const struct message *m)
{
	struct buf html;

	if (!mailbox_is_plain(str_from(m->to)))
		return (false);
	(void)buf_text(out, "From: ");
	if (m->from->name.n > 0) {
		header_write(out, m->from->name, 6);
		(void)buf_text(out, "\r\n ");
	}
	(void)buf_printf(out, "<%s>\r\nTo: <%s>\r\nSubject: ", m->from->address,
	    m->to);
	header_write(out, m->letter->subject, 9);
	date_write(out, m->at);
	if (m->letter->leave_at.n > 0)
		(void)buf_printf(out,
		    "List-Unsubscribe:\r\n <%.*s>\r\n"
		    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
		    (int)m->letter->leave_at.n, m->letter->leave_at.p);
	(void)buf_printf(out,
	    "Message-ID: <%s@%s>\r\n"
	    "Content-Language: %s\r\n"
	    "Auto-Submitted: auto-generated\r\n"
	    "X-Auto-Response-Suppress: All\r\n"
	    "MIME-Version: 1.0\r\n"
	    "Content-Type: multipart/alternative;\r\n"
	    " boundary=\"=_%s\"\r\n\r\n",
	    m->id, strchr(m->from->address, '@') + 1, mail_lang_name(m->lang),
	    m->id);
	part_write(out, m->id, "plain", m->letter->text);
	buf_init(&html, a, HTML_MAX);
	markup_write(&html, m->letter, m->lang);
	part_write(out, m->id, "html", buf_view(&html));
	(void)buf_printf(out, "--=_%s--\r\n", m->id);
	return (!out->full && !html.full);
}

/* In English and in numbers, whatever the locale. */
static void
date_write(struct buf *out, int64_t at)
{
	static const char days[] = "SunMonTueWedThuFriSat";
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	time_t seconds = (time_t)(at / 1000000);
	struct tm tm;

	if (gmtime_r(&seconds, &tm) == NULL)
		return;
	(void)buf_printf(out,
	    "\r\nDate: %.3s, %d %.3s %d %02d:%02d:%02d +0000\r\n",
	    days + (ptrdiff_t)3 * tm.tm_wday, tm.tm_mday,
	    months + (ptrdiff_t)3 * tm.tm_mon, tm.tm_year + 1900, tm.tm_hour,
	    tm.tm_min, tm.tm_sec);
}

static void
part_write(struct buf *out, const char *id, const char *type, struct str body)
{
	(void)buf_printf(out,
	    "--=_%s\r\n"
	    "Content-Type: text/%s; charset=utf-8\r\n"
	    "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
	    id, type);
	quoted_write(out, body);
	(void)buf_text(out, "\r\n");
}

/* Printable ASCII, no start of an encoded word, short enough for a line. */
static bool
is_plain(struct str s, size_t used)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < ' ' || s.p[i] > '~' ||
		    char_is_in(s.p[i], "<>\"(),:;\\@[]=?"))
			return (false);
	return (s.n + used <= HEADER_LINE);
}

/* A character takes 1 or 3 places a byte in the Q encoding. */
static size_t
q_write(struct buf *out, struct str character)
{
	size_t n = 0;

	for (size_t i = 0; i < character.n; i++) {
		char c = character.p[i];

		if (char_is_alnum(c)) {
			n += 1;
			if (out != NULL)
				(void)buf_char(out, c);
		} else {
			n += 3;
			if (out != NULL)
				(void)buf_printf(out, "=%02X",
				    (unsigned int)(unsigned char)c);
		}
	}
	return (n);
}

void
header_write(struct buf *out, struct str text, size_t used)
{
	size_t n, length;
	uint32_t code;

	if (is_plain(text, used)) {
		(void)buf_str(out, text);
		return;
	}
	if (text.n > SUBJECT_MAX)
		text.n = SUBJECT_MAX;
	(void)buf_text(out, "=?utf-8?Q?");
	used += 10;
	for (; text.n > 0; text.p += length, text.n -= length) {
		length = utf8_decode(text, &code);
		length = length == 0 ? 1 : length;
		n = q_write(NULL, (struct str){ text.p, length });
		if (used + n + 2 > WORD_MAX) {
			(void)buf_text(out, "?=\r\n =?utf-8?Q?");
			used = 11;
		}
		used += q_write(out, (struct str){ text.p, length });
	}
	(void)buf_text(out, "?=");
}

/* How a byte is written; `last` in its line: a blank there would be lost. */
static size_t
quoted_byte(char ret[4], char c, bool is_last)
{
	if ((c >= '!' && c <= '~' && c != '=') ||
	    ((c == ' ' || c == '\t') && !is_last)) {
		ret[0] = c;
		return (1);
	}
	return (
	    (size_t)snprintf(ret, 4, "=%02X", (unsigned int)(unsigned char)c));
}

static void
quoted_line(struct buf *out, struct str line)
{
	char bytes[4];
	size_t used = 0;

	for (size_t i = 0; i < line.n; i++) {
		size_t n = quoted_byte(bytes, line.p[i], i + 1 == line.n);

		/* One place is for the = of a soft line end. */
		if (used + n > QUOTED_LINE - 1) {
			(void)buf_text(out, "=\r\n");
			used = 0;
		}
		(void)buf_str(out, (struct str){ bytes, n });
		used += n;
	}
	(void)buf_text(out, "\r\n");
}

void
quoted_write(struct buf *out, struct str text)
{
	while (text.n > 0)
		quoted_line(out, str_cut(&text, '\n'));
}
