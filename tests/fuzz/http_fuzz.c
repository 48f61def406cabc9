/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: lines: If-None-Match, Accept, Accept-Language, an opaque tag.
 */
#include "fuzz.h"
#include "lib/http.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest = fuzz_str(data, size), line;
	unsigned int offered;
	enum http_media kind;
	struct arena a;
	char *tag;

	arena_init(&a);
	line = fuzz_line(&a, &rest);
	(void)http_etag_matches(line, STR("\"v1\""));
	(void)http_etag_matches(STR("\"v1\""), line);

	line = fuzz_line(&a, &rest);
	for (offered = 0; offered < 8; offered++) {
		if (http_accept(line, offered, &kind))
			PROMISE((offered & kind) != 0);
		else
			PROMISE(line.n > 0 || offered == 0);
	}

	line = fuzz_line(&a, &rest);
	PROMISE(strlen(http_language_code(http_language(line))) == 2);

	line = fuzz_line(&a, &rest);
	tag = http_etag_quote(&a, line);
	if (tag != NULL && line.n < 1000) {
		PROMISE(http_etag_matches(str_from(tag), str_from(tag)));
		PROMISE(http_etag_matches(str_from(arena_printf(&a,
					      "\"other\", W/%s", tag)),
		    str_from(tag)));
	}
	arena_release(&a);
	return (0);
}
