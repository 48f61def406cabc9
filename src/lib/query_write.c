/* SPDX-License-Identifier: EUPL-1.2 */
/* Query strings the other way round: decoded pairs as text. */
#include "query.h"

/* Commas and colons stay readable: `county=CV,HR`. */
static void
add_encoded(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (char_is_alnum(s.p[i]) || char_is_in(s.p[i], "-._~,:"))
			buf_char(b, s.p[i]);
		else if (s.p[i] == ' ')
			buf_char(b, '+');
		else
			buf_printf(b, "%%%02X", (unsigned char)s.p[i]);
	}
}

void
query_write_uri(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char byte = (unsigned char)s.p[i];

		if (byte <= ' ' || byte >= 0x7f || char_is_in(s.p[i], "<>\"\\"))
			buf_printf(b, "%%%02X", byte);
		else
			buf_char(b, (char)byte);
	}
}

void
query_write(struct buf *b, struct str name, struct str value)
{
	bool first = b->n == 0 || memchr(b->p, '?', b->n) == NULL;

	buf_char(b, first ? '?' : '&');
	add_encoded(b, name);
	buf_char(b, '=');
	add_encoded(b, value);
}
