/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>

#include "look.h"
#include "tool.h"

static const char *const words[LOOK_ENDS] = {
	[LOOK_OK] = "ok",
	[LOOK_BAD_ADDRESS] = "bad_address",
	[LOOK_NOT_PUBLIC] = "not_public",
	[LOOK_ROBOTS] = "robots",
	[LOOK_NO_NAME] = "no_name",
	[LOOK_NO_ANSWER] = "no_answer",
	[LOOK_TOO_SLOW] = "too_slow",
	[LOOK_TLS] = "tls",
	[LOOK_NOT_HTTP] = "not_http",
	[LOOK_REFUSED] = "refused",
	[LOOK_CIRCLE] = "circle",
};

const char *
look_word(enum look_end end)
{
	return (words[end]);
}

bool
look_rules_read(struct look_rules *ret)
{
	const char *also = getenv("CONECT_CHECK_PUBLIC");
	const char *seconds = getenv("CONECT_CHECK_SECONDS");

	*ret = (struct look_rules){ .public_url = getenv("CONECT_PUBLIC_URL"),
		.certificates = getenv("CONECT_CHECK_CA"),
		.seconds = LOOK_SECONDS,
		.has_also = also != NULL };
	if (ret->public_url == NULL)
		tell("CONECT_PUBLIC_URL is not set");
	else if (also != NULL &&
	    !address_range_parse(str_from(also), &ret->also))
		tell("CONECT_CHECK_PUBLIC is not an address or a range");
	else if (seconds != NULL &&
	    !number_parse(seconds, 1, 300, &ret->seconds))
		tell("CONECT_CHECK_SECONDS is not a number from 1 to 300");
	else
		return (true);
	return (false);
}
