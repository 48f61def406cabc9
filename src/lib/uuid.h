/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * UUIDs as text, and request ids.
 */
#ifndef LIB_UUID_H
#define LIB_UUID_H

#include "str.h"

enum {
	UUID_SIZE = 37,
	REQUEST_ID_SIZE = 33
};

/* The 8-4-4-4-12 form in either case, any version; ret is lower-case. */
bool uuid_parse(struct str s, char ret[UUID_SIZE]);

/* 32 random hexadecimal digits, never all zero. Needs sodium_init(). */
void request_id_new(char ret[REQUEST_ID_SIZE]);

#endif
