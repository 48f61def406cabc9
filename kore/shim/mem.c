/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Kore's mem.c for sanitizer builds: every block is a malloc of its own, so
 * that an overrun or a use after free inside what would be a pool is seen.
 * Fresh memory is filled, so that nobody relies on it being zero.
 */
#include <stdlib.h>
#include <string.h>

#include "kore.h"

const char *__lsan_default_suppressions(void);

/* Taken once at the start, for the life of the process. */
const char *
__lsan_default_suppressions(void)
{
	return ("leak:kore_seccomp_enable\nleak:kore_runtime_getcall\n");
}

void
kore_mem_init(void)
{
}

void
kore_mem_cleanup(void)
{
}

void *
kore_malloc(size_t len)
{
	void *p = malloc(len == 0 ? 1 : len);

	if (p == NULL)
		fatal("out of memory");
	memset(p, 0xa5, len == 0 ? 1 : len);
	return (p);
}

void *
kore_calloc(size_t memb, size_t len)
{
	void *p = calloc(memb, len);

	if (p == NULL && memb != 0 && len != 0)
		fatal("out of memory");
	return (p);
}

void *
kore_realloc(void *old, size_t len)
{
	void *p = realloc(old, len == 0 ? 1 : len);

	if (p == NULL)
		fatal("out of memory");
	return (p);
}

void
kore_free(void *p)
{
	free(p);
}

char *
kore_strdup(const char *s)
{
	char *p = strdup(s);

	if (p == NULL)
		fatal("out of memory");
	return (p);
}

/* Tags are for modules that are loaded again: there are none. */
void *
kore_malloc_tagged(size_t len, u_int32_t tag)
{
	(void)tag;
	return (kore_malloc(len));
}

void
kore_mem_tag(void *p, u_int32_t tag)
{
	(void)p;
	(void)tag;
}

void
kore_mem_untag(void *p)
{
	(void)p;
}

void *
kore_mem_lookup(u_int32_t tag)
{
	(void)tag;
	return (NULL);
}
