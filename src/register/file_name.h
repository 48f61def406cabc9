/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the name of a published file tells: 09_03_2026Asociatii.xlsx.
 */
#ifndef REGISTER_FILE_NAME_H
#define REGISTER_FILE_NAME_H

#include "../lib/arena.h"
#include "../lib/date.h"

/* A day written dd_mm_yyyy, yyyy-mm-dd or yyyymmdd, with '_', '-', '.' or
 * nothing between; false when there is none, or more than one kind of. */
bool file_name_date(const char *path, struct date *ret);
/* The legal form its letters name (a code), or NULL. */
const char *file_name_legal_form(struct arena *a, const char *path);
/* Without the folders. */
const char *file_name_base(const char *path);

#endif
