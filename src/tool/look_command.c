/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect look: what the checks of addresses see at one of them.
 */
#include <jansson.h>
#include <sodium.h>
#include <stdio.h>

#include "look.h"
#include "tool.h"

static int run(const struct args *args);

static const struct option options_known[] = {
	{ "etag", "ETAG", "what is known: the ETag of an earlier answer" },
	{ "modified", "DATE", "what is known: its Last-Modified" },
};

const struct command command_look = {
	.name = "look",
	.operands = "ADDRESS",
	.summary = "Look at an address of the web as the checks of links do.",
	.details =
	    "Shows what was found as JSON. Fails when the address is not\n"
	    "there. CONECT_PUBLIC_URL says who asks. robots.txt is heeded;\n"
	    "what is not of the internet at large is not connected to.",
	.least = 1,
	.most = 1,
	.options = options_known,
	.noptions = sizeof(options_known) / sizeof(options_known[0]),
	.run = run,
};

static void
print(const struct look *look)
{
	char hash[2 * LOOK_HASH_BYTES + 1];
	json_t *all;

	(void)sodium_bin2hex(hash, sizeof(hash), look->hash, LOOK_HASH_BYTES);
	all = json_pack("{s:s, s:s, s:i, s:i, s:b, s:b, s:s?, s:I, s:b, s:s?, "
			"s:s?, s:s?, s:I, s:s?}",
	    "end", look_word(look->end), "url", look->url, "status",
	    look->status, "redirects", look->redirects, "is_moved",
	    look->is_moved, "is_same", look->is_same, "type",
	    look->type[0] != '\0' ? look->type : NULL, "size",
	    (json_int_t)look->size, "is_cut", look->is_cut, "sha256",
	    look->has_hash ? hash : NULL, "etag",
	    look->etag[0] != '\0' ? look->etag : NULL, "modified",
	    look->modified[0] != '\0' ? look->modified : NULL,
	    "certificate_until", (json_int_t)look->certificate_until, "said",
	    look->said[0] != '\0' ? look->said : NULL);
	if (all != NULL)
		(void)json_dumpf(all, stdout, JSON_INDENT(2));
	(void)printf("\n");
	json_decref(all);
}

static int
run(const struct args *args)
{
	const struct look_known known = { arg_value(args, "etag"),
		arg_value(args, "modified"), NULL };
	struct look_rules rules;
	struct look look;

	if (!look_rules_read(&rules))
		return (EXIT_FAILED);
	if (!look_open())
		return (fail("libcurl cannot start"));
	look_at(&rules, args->operands[0], &known, &look);
	look_close();
	print(&look);
	return (look.end == LOOK_OK ? EXIT_DONE : EXIT_FAILED);
}
