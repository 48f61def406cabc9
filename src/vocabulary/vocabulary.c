/* SPDX-License-Identifier: EUPL-1.2 */
/* Closed lists of codes with their labels in three languages. */
#include "../core/routes.h"
#include "vocabulary.sql.h"

enum step
vocabulary_list(struct ctx *c)
{
	return (ctx_query(c, &SQL_VOCABULARY_LIST, reply_list));
}

enum step
vocabulary_get(struct ctx *c)
{
	return (ctx_query(c, &SQL_VOCABULARY_GET, reply_object));
}
