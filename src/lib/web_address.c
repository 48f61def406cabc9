/* SPDX-License-Identifier: EUPL-1.2 */
#include "web_address.h"

#include <utf8proc.h>

#include "address.h"
#include "buf.h"
#include "punycode.h"

enum {
	HOST_MOST = 253,
	LABEL_MOST = 63,
	POINTS_ROOM = 4 * HOST_MOST
};

/* Names that lead nowhere but to the own machine or network (RFC 6761, 6762,
 * 7686, 8375, 9476). */
static const char *const never_public[] = { "localhost", "local", "internal",
	"onion", "alt", "invalid", "test", "home.arpa", "in-addr.arpa",
	"ip6.arpa" };

/* ---- the host ---- */

/* A name under `end`, or that name itself. */
static bool
ends_in(struct str name, struct str end)
{
	if (name.n < end.n ||
	    !str_eq((struct str){ name.p + name.n - end.n, end.n }, end))
		return (false);
	return (name.n == end.n || name.p[name.n - end.n - 1] == '.');
}

static bool
is_letter_or_number(utf8proc_int32_t point)
{
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ND:
		return (true);
	default:
		return (false);
	}
}

static bool
label_is_sound(const utf8proc_int32_t *points, size_t n)
{
	if (n == 0 || points[0] == '-' || points[n - 1] == '-')
		return (false);
	for (size_t i = 0; i < n; i++)
		if (!is_letter_or_number(points[i]) && points[i] != '-')
			return (false);
	return (true);
}

/* Of ASCII alone as it is, else in Punycode. */
static bool
points_write(struct buf *b, const utf8proc_int32_t *points, size_t n)
{
	size_t plain = 0;

	while (plain < n && points[plain] < 0x80)
		plain++;
	if (plain < n)
		return (
		    buf_str(b, STR("xn--")) && punycode_write(b, points, n));
	for (size_t i = 0; i < n; i++)
		if (!buf_char(b, (char)points[i]))
			return (false);
	return (true);
}

/* One label, of points in their one form; as it goes to the resolver. */
static bool
label_write(struct buf *b, const utf8proc_int32_t *points, size_t n)
{
	size_t from = b->n;

	return (label_is_sound(points, n) && points_write(b, points, n) &&
	    b->n - from <= LABEL_MOST);
}

/* Case, width and composition brought into one form; how many points, or 0. */
static size_t
points_of(struct str name, utf8proc_int32_t points[POINTS_ROOM])
{
	const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE |
	    UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
	utf8proc_ssize_t n =
	    utf8proc_decompose((const utf8proc_uint8_t *)name.p,
		(utf8proc_ssize_t)name.n, points, POINTS_ROOM, how);

	if (n <= 0 || n > POINTS_ROOM)
		return (0);
	n = utf8proc_normalize_utf32(points, n, how);
	return (n > 0 ? (size_t)n : 0);
}

/* Labels and the dots between them; a dot at the end says nothing. */
static bool
name_write(struct buf *b, struct str name)
{
	utf8proc_int32_t points[POINTS_ROOM];
	size_t n = points_of(name, points), from = 0, labels = 0;

	if (n > 1 && points[n - 1] == '.')
		n--;
	for (size_t i = 0; i <= n && n > 0; i++) {
		if (i < n && points[i] != '.')
			continue;
		if ((labels > 0 && !buf_char(b, '.')) ||
		    !label_write(b, points + from, i - from))
			return (false);
		labels++;
		from = i + 1;
	}
	return (labels > 1);
}

/* What ends in a number is one, whatever it looks like. */
static bool
ends_in_number(struct str host)
{
	size_t from = host.n;

	while (from > 0 && host.p[from - 1] != '.')
		from--;
	if (host.n - from > 1 && host.p[from] == '0' &&
	    (host.p[from + 1] == 'x'))
		return (true);
	for (size_t i = from; i < host.n; i++)
		if (!char_is_digit(host.p[i]))
			return (false);
	return (true);
}

static bool
is_public_number(struct str text)
{
	struct address address;

	return (address_parse(text, &address) && address_is_public(&address));
}

static bool
host_write(struct arena *a, struct str text, struct buf *ret)
{
	struct buf b;

	if (text.n > 2 && text.p[0] == '[') {
		struct str inside = { text.p + 1, text.n - 2 };

		return (text.p[text.n - 1] == ']' && is_public_number(inside) &&
		    buf_str(ret, text));
	}
	buf_init(&b, a, HOST_MOST);
	if (!name_write(&b, text))
		return (false);
	if (ends_in_number(buf_view(&b)))
		return (is_public_number(buf_view(&b)) &&
		    buf_str(ret, buf_view(&b)));
	for (size_t i = 0; i < sizeof(never_public) / sizeof(char *); i++)
		if (ends_in(buf_view(&b), str_from(never_public[i])))
			return (false);
	return (buf_str(ret, buf_view(&b)));
}

/* ---- the rest ---- */

static bool
is_plain(char c)
{
	return (char_is_alnum(c) || char_is_in(c, "-._~:/?#[]@!$&'()*+,;=%"));
}

/* What may not stand in an address as %XX. */
static bool
rest_write(struct buf *b, struct str rest)
{
	for (size_t i = 0; i < rest.n; i++) {
		char c = rest.p[i];
		bool coded = c != '%' ||
		    (i + 2 < rest.n && char_hex(rest.p[i + 1]) >= 0 &&
			char_hex(rest.p[i + 2]) >= 0);

		if (c == '\\')
			return (false);
		if (is_plain(c) && coded) {
			if (!buf_char(b, c))
				return (false);
		} else if (!buf_printf(b, "%%%02X", (unsigned char)c)) {
			return (false);
		}
	}
	return (true);
}

static bool
begins(struct str text, struct str word)
{
	return (text.n >= word.n &&
	    str_eq_nocase((struct str){ text.p, word.n }, word));
}

/* The scheme, dropped from *rest. */
static struct str
scheme_cut(struct str *rest)
{
	const struct str http = STR("http://"), https = STR("https://");
	struct str scheme = begins(*rest, http) ? http : https;

	if (begins(*rest, scheme))
		*rest = (struct str){ rest->p + scheme.n, rest->n - scheme.n };
	return (scheme);
}

/* The port after the host, dropped from it; none, or 80 or 443. */
static bool
port_cut(struct str scheme, struct str *host, struct str *port)
{
	size_t i = host->n;
	bool usual;

	while (i > 0 && host->p[i - 1] != ':' && host->p[i - 1] != ']')
		i--;
	*port = (struct str){ "", 0 };
	if (i == 0 || host->p[i - 1] == ']')
		return (true);
	*port = (struct str){ host->p + i, host->n - i };
	host->n = i - 1;
	usual = str_eq(*port, scheme.n == 7 ? STR("80") : STR("443"));
	if (usual || port->n == 0)
		*port = (struct str){ "", 0 };
	return (port->n == 0 || str_eq(*port, STR("80")) ||
	    str_eq(*port, STR("443")));
}

bool
web_address_clean(struct arena *a, struct str text, struct str *ret)
{
	struct str rest = str_trim(text), scheme, host, port;
	struct buf b;
	size_t n = 0;

	if (rest.n > WEB_ADDRESS_MOST || str_has_control(rest))
		return (false);
	scheme = scheme_cut(&rest);
	while (n < rest.n && !char_is_in(rest.p[n], "/?#\\"))
		n++;
	host = (struct str){ rest.p, n };
	rest = (struct str){ rest.p + n, rest.n - n };
	buf_init(&b, a, WEB_ADDRESS_MOST);
	if (!port_cut(scheme, &host, &port) || !buf_str(&b, scheme) ||
	    !host_write(a, host, &b))
		return (false);
	if (port.n > 0 && (!buf_char(&b, ':') || !buf_str(&b, port)))
		return (false);
	if ((rest.n == 0 || rest.p[0] != '/') && !buf_char(&b, '/'))
		return (false);
	if (!rest_write(&b, rest))
		return (false);
	*ret = buf_view(&b);
	return (true);
}
