/* SPDX-License-Identifier: EUPL-1.2 */
#include "head.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "str.h"

/* No verdict yet; no status. */
enum {
	MORE = -1
};

/* What the lines read so far have said. */
struct head {
	bool takes_body; /* POST, PUT, PATCH */
	bool is_options;
	size_t lines;
	struct str authority; /* of a target in absolute form */
	struct str host;      /* its p: NULL until it is seen */
	bool has_length;
	uint64_t length;
};

static int next_line(struct str *left, struct str *line);
static int first_line(struct head *h, struct str line);
static int first_line_so_far(struct str piece);
static int method_check(struct head *h, struct str method);
static int target_check(struct head *h, struct str target);
static struct str after_authority(struct head *h, struct str target);
static int version_check(struct str version);
static int header_line(struct head *h, struct str line);
static int header_known(struct head *h, struct str name, struct str value);
static int host_check(struct head *h, struct str value);
static int length_check(struct head *h, struct str value);
static int head_end(const struct head *h, size_t beyond);
static bool has_control(struct str s);
static bool is_token(struct str s);
static bool is_token_byte(unsigned char c);
static bool is_name(struct str s, const char *name);

int
head_check(const void *p, size_t n, size_t max)
{
	struct head h = { 0 };
	struct str left = { p, n };
	struct str line;
	int verdict;

	if (n == 0)
		return (0);
	/* RFC 9112, 2.2: one empty line before the request may be skipped. */
	if (n >= 2 && memcmp(p, "\r\n", 2) == 0)
		left = (struct str){ left.p + 2, n - 2 };

	verdict = next_line(&left, &line);
	if (verdict == MORE)
		verdict = first_line_so_far(left);
	else if (verdict == 0)
		verdict = first_line(&h, line);
	else
		return (verdict);

	while (verdict == 0 && (verdict = next_line(&left, &line)) == 0) {
		if (line.n == 0)
			return (head_end(&h, left.n));
		verdict = header_line(&h, line);
	}
	if (verdict == MORE)
		return (n >= max ? 431 : 0);
	return (verdict);
}

/* Takes a line off *left: 0; MORE when it has not ended yet; or 400. */
static int
next_line(struct str *left, struct str *line)
{
	const char *end = left->n == 0 ? NULL : memchr(left->p, '\n', left->n);
	struct str piece = *left;

	if (end != NULL) {
		line->p = left->p;
		line->n = (size_t)(end - left->p);
		*left = (struct str){ end + 1, left->n - line->n - 1 };
		if (line->n == 0 || line->p[line->n - 1] != '\r')
			return (400);
		line->n--;
		return (0);
	}
	if (piece.n > 0 && piece.p[piece.n - 1] == '\r')
		piece.n--;
	return (has_control(piece) ? 400 : MORE);
}

/* METHOD SP target SP version, each separated by exactly one space. */
static int
first_line(struct head *h, struct str line)
{
	const char *space = memchr(line.p, ' ', line.n);
	const char *last = memrchr(line.p, ' ', line.n);
	struct str method, target, version;
	int verdict;

	if (has_control(line) || space == NULL || space == last)
		return (400);

	method = (struct str){ line.p, (size_t)(space - line.p) };
	target = (struct str){ space + 1, (size_t)(last - space - 1) };
	version = (struct str){ last + 1, line.n - method.n - target.n - 2 };

	verdict = version_check(version);
	if (verdict == 0)
		verdict = method_check(h, method);
	return (verdict == 0 ? target_check(h, target) : verdict);
}

/* What cannot become a request line is refused before it ends: a target
 * without end, and what is not HTTP at all. */
static int
first_line_so_far(struct str piece)
{
	const char *space = memchr(piece.p == NULL ? "" : piece.p, ' ',
	    piece.n);
	struct str method = piece;

	if (space != NULL)
		method.n = (size_t)(space - piece.p);
	else if (piece.n > 0 && piece.p[piece.n - 1] == '\r')
		method.n--;
	if (method.n > 0 && !is_token(method))
		return (400);
	if (method.n > 32)
		return (501);
	if (piece.n - method.n > HEAD_URI_MAX + sizeof("  HTTP/1.1"))
		return (414);
	return (MORE);
}

static int
method_check(struct head *h, struct str method)
{
	static const struct {
		struct str name;
		bool takes_body;
	} known[] = {
		{ { "GET", 3 }, false },
		{ { "HEAD", 4 }, false },
		{ { "DELETE", 6 }, false },
		{ { "OPTIONS", 7 }, false },
		{ { "POST", 4 }, true },
		{ { "PUT", 3 }, true },
		{ { "PATCH", 5 }, true },
	};

	if (!is_token(method))
		return (400);
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (str_eq(known[i].name, method)) {
			h->takes_body = known[i].takes_body;
			h->is_options = str_eq(method, STR("OPTIONS"));
			return (0);
		}
	}
	return (501);
}

/* A path; with a scheme and an authority before it; or "*" for OPTIONS. */
static int
target_check(struct head *h, struct str target)
{
	if (target.n > HEAD_URI_MAX)
		return (414);
	if (h->is_options && str_eq(target, STR("*")))
		return (0);
	target = after_authority(h, target);
	if (target.n == 0 ? h->authority.n == 0 : target.p[0] != '/')
		return (400);
	for (size_t i = 0; i < target.n; i++) {
		unsigned char c = (unsigned char)target.p[i];

		if (c <= ' ' || c >= 0x7f || c == '#')
			return (400);
	}
	return (0);
}

/* The path of an absolute form, which may be empty; else the target. */
static struct str
after_authority(struct head *h, struct str target)
{
	static const struct str schemes[] = { { "http://", 7 },
		{ "https://", 8 } };

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		size_t n = schemes[i].n;
		const char *slash;

		if (target.n <= n ||
		    strncasecmp(target.p, schemes[i].p, n) != 0)
			continue;
		target = (struct str){ target.p + n, target.n - n };
		slash = memchr(target.p, '/', target.n);
		h->authority = target;
		if (slash != NULL)
			h->authority.n = (size_t)(slash - target.p);
		if (h->authority.n == 0)
			return ((struct str){ NULL, 0 });
		return ((struct str){ target.p + h->authority.n,
		    target.n - h->authority.n });
	}
	return (target);
}

static int
version_check(struct str version)
{
	if (str_eq(version, STR("HTTP/1.1")) ||
	    str_eq(version, STR("HTTP/1.0")))
		return (0);
	if (version.n == 8 && memcmp(version.p, "HTTP/", 5) == 0 &&
	    version.p[5] >= '0' && version.p[5] <= '9' && version.p[6] == '.' &&
	    version.p[7] >= '0' && version.p[7] <= '9')
		return (505);
	return (400);
}

/* name ":" value; the name is a token, so a folded line is none. */
static int
header_line(struct head *h, struct str line)
{
	const char *colon = memchr(line.p, ':', line.n);
	struct str name, value;

	if (colon == NULL || has_control(line))
		return (400);
	name = (struct str){ line.p, (size_t)(colon - line.p) };
	value = (struct str){ colon + 1, line.n - name.n - 1 };
	if (!is_token(name))
		return (400);
	if (++h->lines > HEAD_LINES_MAX)
		return (431);

	while (value.n > 0 && (value.p[0] == ' ' || value.p[0] == '\t'))
		value = (struct str){ value.p + 1, value.n - 1 };
	while (value.n > 0 &&
	    (value.p[value.n - 1] == ' ' || value.p[value.n - 1] == '\t'))
		value.n--;

	return (header_known(h, name, value));
}

static int
header_known(struct head *h, struct str name, struct str value)
{
	if (is_name(name, "host"))
		return (host_check(h, value));
	if (is_name(name, "content-length"))
		return (length_check(h, value));
	if (is_name(name, "transfer-encoding"))
		return (400);
	if (is_name(name, "expect") && !is_name(value, "100-continue"))
		return (417);
	return (0);
}

/* Exactly one, of the bytes that a host and port can have. */
static int
host_check(struct head *h, struct str value)
{
	if (h->host.p != NULL || value.n == 0 || value.n > HEAD_HOST_MAX)
		return (400);
	for (size_t i = 0; i < value.n; i++) {
		unsigned char c = (unsigned char)value.p[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') &&
		    !(c >= 'A' && c <= 'Z') && strchr("-._~:[]%", c) == NULL)
			return (400);
	}
	h->host = value;
	return (0);
}

/* Exactly one, digits only. */
static int
length_check(struct head *h, struct str value)
{
	uint64_t length = 0;

	if (h->has_length || value.n == 0)
		return (400);
	for (size_t i = 0; i < value.n; i++) {
		if (value.p[i] < '0' || value.p[i] > '9')
			return (400);
		/* Stays past the limit once it is. */
		if (length > INT64_MAX / 10)
			length = (uint64_t)INT64_MAX + 1;
		else
			length = length * 10 + (uint64_t)(value.p[i] - '0');
	}
	h->has_length = true;
	h->length = length;
	return (0);
}

/* beyond: bytes after the empty line. */
static int
head_end(const struct head *h, size_t beyond)
{
	if (h->host.p == NULL ||
	    (h->authority.n > 0 && !str_eq_nocase(h->authority, h->host)))
		return (400);
	if (h->takes_body && !h->has_length)
		return (411);
	if (!h->takes_body && h->length > 0)
		return (400);
	if (h->length > (uint64_t)INT64_MAX)
		return (413);
	if (beyond > h->length)
		return (400);
	return (1);
}

static bool
has_control(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if ((c < ' ' && c != '\t') || c == 0x7f)
			return (true);
	}
	return (false);
}

static bool
is_token(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (!is_token_byte((unsigned char)s.p[i]))
			return (false);
	}
	return (s.n > 0);
}

static bool
is_token_byte(unsigned char c)
{
	return ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') ||
	    (c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL));
}

static bool
is_name(struct str s, const char *name)
{
	return (s.n == strlen(name) && strncasecmp(s.p, name, s.n) == 0);
}
