/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: JSON, or something like it. The scanner and Jansson must agree
 * within the limits.
 */
#include "fuzz.h"
#include "lib/json_scan.h"

static const struct json_limits wide = { 1 << 20, 64, 1 << 20, 1 << 20,
	1 << 20 };

static bool
is_limit(enum json_error_kind kind)
{
	return (kind == JSON_TOO_DEEP || kind == JSON_TOO_LONG ||
	    kind == JSON_NUMBER_RANGE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct json_fault fault;
	json_t *root, *parsed;
	struct arena a;
	struct str s;
	bool fine;

	arena_init(&a);
	s = fuzz_exact(&a, fuzz_str(data, size));
	fine = json_scan(&wide, s, &fault);
	PROMISE(fine == (fault.kind == JSON_FINE));
	PROMISE(fault.offset <= s.n);
	root = json_loadb(s.p, s.n, JSON_DECODE_ANY, NULL);
	PROMISE(!fine || root != NULL);
	/* Jansson takes a NUL for the end. */
	if (!fine && root != NULL)
		PROMISE(is_limit(fault.kind) || memchr(s.p, '\0', s.n) != NULL);
	json_decref(root);

	if (json_parse(&JSON_LIMITS, s, &parsed, &fault)) {
		PROMISE(fine);
		json_decref(parsed);
	} else {
		PROMISE(fault.kind != JSON_FINE);
		PROMISE(*json_fault_code(fault.kind) != '\0');
	}
	arena_release(&a);
	return (0);
}
