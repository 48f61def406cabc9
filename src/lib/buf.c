/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A growing buffer with a maximum.
 */
#include "buf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <sodium.h>

#include "text.h"

#include "alloc.h"

static bool make_room(struct buf *b, size_t more);
static void grow(struct buf *b, size_t cap);
static bool escape_ascii(struct buf *b, unsigned char c);

void
buf_init(struct buf *b, struct arena *a, size_t max)
{
	*b = (struct buf){ .max = max, .arena = a };
}

void
buf_release(struct buf *b)
{
	if (b->arena == NULL && b->p != NULL) {
		sodium_memzero(b->p, b->cap);
		free(b->p);
	}
	buf_init(b, b->arena, b->max);
}

void
buf_reset(struct buf *b)
{
	b->n = 0;
	b->full = false;
	if (b->p != NULL)
		b->p[0] = '\0';
}

bool
buf_str(struct buf *b, struct str s)
{
	if (!make_room(b, s.n))
		return (false);

	if (s.n > 0)
		memcpy(b->p + b->n, s.p, s.n);
	b->n += s.n;
	b->p[b->n] = '\0';
	return (true);
}

bool
buf_text(struct buf *b, const char *s)
{
	return (buf_str(b, str_from(s)));
}

bool
buf_char(struct buf *b, char c)
{
	return (buf_str(b, (struct str){ &c, 1 }));
}

bool
buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;
	bool fits;

	va_start(args, format);
	fits = buf_vprintf(b, format, args);
	va_end(args);
	return (fits);
}

bool
buf_vprintf(struct buf *b, const char *format, va_list args)
{
	va_list again;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0 || !make_room(b, (size_t)n))
		return (false);

	(void)vsnprintf(b->p + b->n, (size_t)n + 1, format, args);
	b->n += (size_t)n;
	return (true);
}

bool
buf_json_escaped(struct buf *b, struct str s)
{
	size_t start = b->n;
	uint32_t code;
	size_t i, n;

	for (i = 0; i < s.n; i += n == 0 ? 1 : n) {
		n = utf8_decode((struct str){ s.p + i, s.n - i }, &code);
		if (n == 1)
			(void)escape_ascii(b, (unsigned char)s.p[i]);
		else if (n == 0)
			(void)buf_str(b, STR("\xEF\xBF\xBD"));
		else
			(void)buf_str(b, (struct str){ s.p + i, n });
	}

	/* All or nothing, as with the other appends. */
	if (b->full && b->p != NULL) {
		b->n = start;
		b->p[start] = '\0';
	}
	return (!b->full);
}

bool
buf_json_string(struct buf *b, struct str s)
{
	size_t start = b->n;

	(void)buf_char(b, '"');
	(void)buf_json_escaped(b, s);
	if (buf_char(b, '"'))
		return (true);

	b->n = start;
	if (b->p != NULL)
		b->p[start] = '\0';
	return (false);
}

struct str
buf_view(const struct buf *b)
{
	return ((struct str){ b->p == NULL ? "" : b->p, b->n });
}

static bool
escape_ascii(struct buf *b, unsigned char c)
{
	static const char short_form[] = "\"\"\\\\\bb\ff\nn\rr\tt";
	size_t i;

	for (i = 0; i + 1 < sizeof(short_form); i += 2) {
		if (c == (unsigned char)short_form[i]) {
			return (buf_str(b,
			    (struct str){ (char[]){ '\\', short_form[i + 1] },
				2 }));
		}
	}
	if (c < 0x20 || c == 0x7F)
		return (buf_printf(b, "\\u%04x", c));
	return (buf_char(b, (char)c));
}

/* Room for `more` bytes and the NUL; sets full when the maximum forbids. */
static bool
make_room(struct buf *b, size_t more)
{
	size_t need, cap;

	if (b->full || more > b->max - b->n) {
		b->full = true;
		return (false);
	}
	need = b->n + more + 1;
	if (need <= b->cap)
		return (true);

	cap = b->cap < 128 ? 256 : b->cap * 2;
	if (cap < need)
		cap = need;
	/* + 1: the NUL does not count against the maximum. */
	if (cap > b->max + 1)
		cap = b->max + 1;
	grow(b, cap);
	return (true);
}

static void
grow(struct buf *b, size_t cap)
{
	char *p;

	if (b->arena != NULL) {
		p = arena_alloc(b->arena, cap);
	} else {
		p = malloc(cap);
		if (p == NULL)
			abort();
	}
	/* Not realloc: the old piece may hold what must be wiped. */
	if (b->n > 0)
		memcpy(p, b->p, b->n);
	p[b->n] = '\0';
	if (b->arena == NULL && b->p != NULL) {
		sodium_memzero(b->p, b->cap);
		free(b->p);
	}
	b->p = p;
	b->cap = cap;
}
