/* SPDX-License-Identifier: EUPL-1.2 */
/* The quotas there are; the contract says which operation has which. */
#ifndef CORE_POLICY_H
#define CORE_POLICY_H

#include <stdbool.h>

enum limit_policy {
	LIMIT_NONE,
	LIMIT_READ,   /* what is found by its key */
	LIMIT_SEARCH, /* what searches or counts */
	LIMIT_WRITE,  /* what changes something */
	LIMIT_POLICIES
};

/* "none", "read", "search" or "write", as the contract writes it. */
const char *policy_name(enum limit_policy policy);
bool policy_parse(const char *name, enum limit_policy *ret);

#endif
