/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef PAGE_OPTIONS_H
#define PAGE_OPTIONS_H

#include "page.h"

/* A filter of a list: its parameter, the vocabulary of its codes, and how many
 * of them are shown before the rest fold. */
struct filter {
	const char *name, *terms;
	size_t first;
};

/*
 * frame.groups: for each filter its options; frame.active: the filters that
 * are set, each with the address without it; frame.bare: without any.
 */
void options_add(struct view *v, const struct filter *filters, size_t n);

#endif
