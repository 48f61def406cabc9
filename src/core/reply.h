/* SPDX-License-Identifier: EUPL-1.2 */
/* The parts of replies that only core uses; handlers see ctx.h. */
#ifndef CORE_REPLY_H
#define CORE_REPLY_H

/* What pages of other origins may read of any answer. */
#define REPLY_EXPOSED                                                          \
	"ETag, Link, Content-Language, RateLimit, RateLimit-Policy, "          \
	"Retry-After, API-Version, X-Request-Id"

#include "ctx.h"

/* True when the statement gave no answer: the problem is set, its step in
 * *ret. */
bool reply_failed(struct ctx *c, struct db_result *result, enum step *ret);
/* True when the row names a problem in place of an answer. */
bool reply_refused(struct ctx *c, struct db_result *result, enum step *ret);
/* Conditional request, common headers: the last thing before sending. */
void reply_finish(struct ctx *c);
const char *reply_lang_code(enum lang lang);
/* p is NULL when there is no such header yet. Exact name. */
struct str reply_header_value(const struct reply *r, const char *name);

/* The items of a list as CSV, columns as the contract orders them. */
enum step reply_csv(struct ctx *c, struct str items);

#endif
