/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: text. Normalising and folding are idempotent, stay valid, and do not
 * grow; folding does not see what normalising changes.
 */
#include "fuzz.h"
#include "lib/text.h"

static void
check_folded(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		PROMISE((s.p[i] >= 'a' && s.p[i] <= 'z') ||
		    (s.p[i] >= '0' && s.p[i] <= '9') ||
		    (s.p[i] == ' ' && i > 0 && i + 1 < s.n &&
			s.p[i - 1] != ' '));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum text_shape shape;
	struct str s, once, key;
	struct arena a;
	uint32_t code;

	arena_init(&a);
	s = fuzz_exact(&a, fuzz_str(data, size));
	PROMISE(utf8_is_valid(s) || text_has_forbidden(s));
	PROMISE(utf8_decode(s, &code) <= 4);
	PROMISE(utf8_length(s) <= s.n);

	for (shape = TEXT_LINE; shape <= TEXT_BLOCK; shape++) {
		once = text_normalise(&a, s, shape);
		PROMISE(once.n <= s.n);
		PROMISE(utf8_is_valid(once));
		PROMISE(str_eq(text_normalise(&a, once, shape), once));
	}

	once = text_fold(&a, s);
	PROMISE(once.n <= s.n);
	check_folded(once);
	PROMISE(str_eq(text_fold(&a, once), once));
	key = text_key(&a, fuzz_exact(&a, once));
	check_folded(key);
	PROMISE((key.n == 0) == (once.n == 0));
	PROMISE(key.n <= once.n);
	arena_release(&a);
	return (0);
}
