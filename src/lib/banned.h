/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Functions that our code does not call. The Makefile forces this file in
 * front of every source of ours, so a use does not compile. The system headers
 * that declare them come first: a macro would break the declarations.
 *
 * Instead of strcpy and its kin: arena_strdup, arena_printf, struct buf.
 * Instead of atoi: the strict parsers of this folder. Instead of rand:
 * randombytes_buf. Instead of malloc: an arena (see alloc.h).
 */
#ifndef LIB_BANNED_H
#define LIB_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Their names are not ours to choose. NOLINTBEGIN(*-identifier-naming) */
#define BANNED(name) name##_is_banned_see_src_lib_banned_h

#undef strcpy
#define strcpy(...) BANNED(strcpy)
#undef strcat
#define strcat(...) BANNED(strcat)
#undef strncpy
#define strncpy(...) BANNED(strncpy)
#undef strncat
#define strncat(...) BANNED(strncat)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef vsprintf
#define vsprintf(...) BANNED(vsprintf)
#undef strtok
#define strtok(...) BANNED(strtok)
#undef gets
#define gets(...) BANNED(gets)
#undef atoi
#define atoi(...) BANNED(atoi)
#undef atol
#define atol(...) BANNED(atol)
#undef atoll
#define atoll(...) BANNED(atoll)
#undef atof
#define atof(...) BANNED(atof)
#undef localtime
#define localtime(...) BANNED(localtime)
#undef gmtime
#define gmtime(...) BANNED(gmtime)
#undef ctime
#define ctime(...) BANNED(ctime)
#undef asctime
#define asctime(...) BANNED(asctime)
#undef rand
#define rand(...) BANNED(rand)
#undef srand
#define srand(...) BANNED(srand)
#undef system
#define system(...) BANNED(system)
#undef popen
#define popen(...) BANNED(popen)
#undef alloca
#define alloca(...) BANNED(alloca)
#undef strdup
#define strdup(...) BANNED(strdup)
#undef strndup
#define strndup(...) BANNED(strndup)
#undef malloc
#define malloc(...) BANNED(malloc)
#undef calloc
#define calloc(...) BANNED(calloc)
#undef realloc
#define realloc(...) BANNED(realloc)
#undef free
#define free(...) BANNED(free)
/* NOLINTEND(*-identifier-naming) */

#endif
