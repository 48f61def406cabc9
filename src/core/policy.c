/* SPDX-License-Identifier: EUPL-1.2 */
#include "policy.h"

#include <string.h>

static const char *const names[LIMIT_POLICIES] = { "none", "read", "search",
	"write" };

const char *
policy_name(enum limit_policy policy)
{
	return (names[policy]);
}

bool
policy_parse(const char *name, enum limit_policy *ret)
{
	for (size_t i = 0; i < LIMIT_POLICIES; i++) {
		if (strcmp(names[i], name) == 0) {
			*ret = (enum limit_policy)i;
			return (true);
		}
	}
	return (false);
}
