/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a file. What is good is so again, and so is it without what was
 * found not to belong to it.
 */
#include "fuzz.h"
#include "lib/file_type.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct file_look look, again;
	struct arena arena;
	struct str s;

	arena_init(&arena);
	s = fuzz_exact(&arena, fuzz_str(data, size));
	if (file_look(s, &look) == FILE_GOOD) {
		PROMISE(look.type < FILE_TYPES);
		PROMISE(look.flags <= (FILE_ENCRYPTED | FILE_EMBEDDED));
		PROMISE(look.size > 0 && look.size <= s.n);
		s = fuzz_exact(&arena, (struct str){ s.p, look.size });
		PROMISE(file_look(s, &again) == FILE_GOOD);
		PROMISE(again.type == look.type && again.size == look.size);
	}
	arena_release(&arena);
	return (0);
}
