/* SPDX-License-Identifier: EUPL-1.2 */
#include "utf16.h"

#include "text.h"

enum {
	REPLACEMENT = 0xFFFD
};

static bool unit(struct utf16 *u, uint32_t code, struct buf *out);
static bool put(uint32_t code, struct buf *out);

bool
utf16_add(struct utf16 *u, struct str bytes, struct buf *out)
{
	unsigned char byte;
	uint32_t code;
	size_t i;

	for (i = 0; i < bytes.n; i++) {
		byte = (unsigned char)bytes.p[i];
		if (!u->has_byte) {
			u->has_byte = true;
			u->byte = byte;
			continue;
		}
		u->has_byte = false;
		code = u->is_big ? (uint32_t)u->byte << 8 | byte
				 : (uint32_t)byte << 8 | u->byte;
		if (!unit(u, code, out))
			return (false);
	}
	return (true);
}

bool
utf16_end(struct utf16 *u, struct buf *out)
{
	bool is_short = u->high != 0 || u->has_byte;

	u->high = 0;
	u->has_byte = false;
	return (!is_short || put(REPLACEMENT, out));
}

static bool
unit(struct utf16 *u, uint32_t code, struct buf *out)
{
	uint32_t high = u->high;

	u->high = 0;
	if (code >= 0xDC00 && code <= 0xDFFF)
		return (put(high == 0
			? REPLACEMENT
			: 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00,
		    out));
	if (high != 0 && !put(REPLACEMENT, out))
		return (false);
	if (code >= 0xD800 && code <= 0xDBFF) {
		u->high = code;
		return (true);
	}
	return (put(code, out));
}

static bool
put(uint32_t code, struct buf *out)
{
	char letter[4];
	size_t n = utf8_encode(code, letter);

	return (buf_str(out, (struct str){ letter, n }));
}
