/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Every error a client can see, from one catalogue: problem.def, generated
 * from openapi/problems.yaml. Bodies follow RFC 9457.
 */
#ifndef CORE_PROBLEM_H
#define CORE_PROBLEM_H

#include <stddef.h>

#include "../lib/str.h"

enum problem_code {
#define PROBLEM(name, ...) PROBLEM_##name,
#define VIOLATION(...)
#include "problem.def"
#undef PROBLEM
#undef VIOLATION
	PROBLEM_CODES
};

enum violation_code {
#define PROBLEM(...)
#define VIOLATION(name, ...) VIOLATION_##name,
#include "problem.def"
#undef PROBLEM
#undef VIOLATION
	VIOLATION_CODES
};

/* Texts are indexed by enum lang: ro, hu, en. */
struct problem_entry {
	int status;
	const char *code;
	const char *title[3];
	const char *detail[3];
};

struct violation_entry {
	const char *code;
	const char *message[3]; /* with {name}, {expected}, {nearest} */
};

extern const struct problem_entry problem_table[PROBLEM_CODES];
extern const struct violation_entry violation_table[VIOLATION_CODES];

struct ctx;
struct json_t;

/* Makes the page of a problem from its document; p NULL: it cannot. */
typedef struct str (*problem_page_fn)(struct ctx *c, const struct json_t *body);
/* Once, at the start: how problems of pages are written. */
void problem_use_page(problem_page_fn page);

/* The entry with this code, or NULL. */
const struct problem_entry *problem_find(const char *code, size_t n);

#endif
