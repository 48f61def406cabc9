/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a byte that says the order and where the rest is cut in two, then
 * UTF-16. However it is cut, the same valid text comes out, bounded; and what
 * was whole goes back to the same bytes.
 */
#include "fuzz.h"
#include "lib/text.h"
#include "lib/utf16.h"

static void
decode(struct utf16 u, struct str bytes, size_t cut, struct buf *out)
{
	PROMISE(utf16_add(&u, (struct str){ bytes.p, cut }, out));
	PROMISE(
	    utf16_add(&u, (struct str){ bytes.p + cut, bytes.n - cut }, out));
	PROMISE(utf16_end(&u, out));
}

static void
promise_back(struct str text, struct str bytes, bool is_big)
{
	uint32_t code = 0, want;
	size_t i, n;

	for (i = 0; text.n > 0; text = (struct str){ text.p + n, text.n - n }) {
		n = utf8_decode(text, &code);
		if (i + 1 >= bytes.n || code > 0xFFFF) {
			i += code > 0xFFFF ? 4 : 2;
			continue;
		}
		want = (uint32_t)(unsigned char)bytes.p[i + (is_big ? 0 : 1)]
			<< 8 |
		    (unsigned char)bytes.p[i + (is_big ? 1 : 0)];
		PROMISE(code == want || code == 0xFFFD);
		i += 2;
	}
	/* Half a pair and a byte left over are one. */
	PROMISE(i + 1 >= bytes.n && i <= bytes.n + 1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct utf16 u = { .is_big = size > 0 && (data[0] & 1) != 0 };
	struct arena a;
	struct buf one, other;
	struct str bytes;

	if (size == 0)
		return (0);
	arena_init(&a);
	bytes = fuzz_exact(&a, fuzz_str(data + 1, size - 1));
	buf_init(&one, &a, bytes.n * UTF16_GROWTH + UTF16_GROWTH);
	buf_init(&other, &a, bytes.n * UTF16_GROWTH + UTF16_GROWTH);
	decode(u, bytes, 0, &one);
	decode(u, bytes, (data[0] >> 1) % (bytes.n + 1), &other);
	PROMISE(str_eq(buf_view(&one), buf_view(&other)));
	PROMISE(utf8_is_valid(buf_view(&one)));
	promise_back(buf_view(&one), bytes, u.is_big);
	arena_release(&a);
	return (0);
}
