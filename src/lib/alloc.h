/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Lifts the ban on malloc and its relatives (banned.h) for the file that
 * includes it. Include it last. Only a file that is the single owner of a
 * kind of memory may do so: arena.c, buf.c and what manages whole-process
 * tables. Everything else takes its memory from an arena.
 */
#ifndef LIB_ALLOC_H
#define LIB_ALLOC_H

#include <stdlib.h>

#undef malloc
#undef calloc
#undef realloc
#undef free

#endif
