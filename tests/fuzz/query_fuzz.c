/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a query string. What was decoded, encoded again, decodes to the
 * same.
 */
#include "fuzz.h"
#include "lib/buf.h"
#include "lib/query.h"
#include "lib/text.h"

static void
encode(struct buf *b, struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		(void)buf_printf(b, "%%%02X", (unsigned char)s.p[i]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct query q, again;
	struct arena a;
	struct buf b;
	size_t i;

	arena_init(&a);
	buf_init(&b, &a, 4 * QUERY_LENGTH_MAX + 4 * QUERY_PAIRS_MAX);
	if (query_parse(&a, fuzz_exact(&a, fuzz_str(data, size)), &q) ==
	    QUERY_OK) {
		PROMISE(q.n <= QUERY_PAIRS_MAX);
		for (i = 0; i < q.n; i++) {
			PROMISE(utf8_is_valid(q.pairs[i].name));
			PROMISE(utf8_is_valid(q.pairs[i].value));
			PROMISE(query_find(&q, q.pairs[i].name, NULL) > 0);
			encode(&b, q.pairs[i].name);
			(void)buf_char(&b, '=');
			encode(&b, q.pairs[i].value);
			(void)buf_char(&b, '&');
		}
		PROMISE(!b.full);
		if (b.n <= QUERY_LENGTH_MAX) {
			PROMISE(
			    query_parse(&a, buf_view(&b), &again) == QUERY_OK);
			PROMISE(again.n == q.n);
			for (i = 0; i < q.n; i++)
				PROMISE(str_eq(q.pairs[i].value,
				    again.pairs[i].value));
		}
	}
	arena_release(&a);
	return (0);
}
