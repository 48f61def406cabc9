/* SPDX-License-Identifier: EUPL-1.2 */
/* Kore's pool.c for sanitizer builds; see mem.c. */
#include <string.h>

#include "kore.h"

void
kore_pool_init(struct kore_pool *pool, const char *name, size_t len, size_t elm)
{
	(void)name;
	(void)elm;
	memset(pool, 0, sizeof(*pool));
	pool->elen = len;
}

void
kore_pool_cleanup(struct kore_pool *pool)
{
	pool->elen = 0;
}

void *
kore_pool_get(struct kore_pool *pool)
{
	pool->inuse++;
	return (kore_malloc(pool->elen));
}

void
kore_pool_put(struct kore_pool *pool, void *p)
{
	pool->inuse--;
	kore_free(p);
}
