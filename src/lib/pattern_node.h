/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What pattern_parse.c hands to pattern.c: the tree of a pattern.
 */
#ifndef LIB_PATTERN_NODE_H
#define LIB_PATTERN_NODE_H

#include <stdint.h>

#include "arena.h"

enum {
	PATTERN_RANGES_MAX = 32
};

struct pattern_set {
	struct {
		uint32_t first;
		uint32_t last;
	} ranges[PATTERN_RANGES_MAX];
	size_t n;
	bool negated;
};

enum node_kind {
	NODE_EMPTY,
	NODE_SET,   /* one character */
	NODE_START, /* ^ */
	NODE_END,   /* $ */
	NODE_CAT,
	NODE_ALT,
	NODE_REPEAT
};

struct pattern_node {
	enum node_kind kind;
	struct pattern_set *set;
	struct pattern_node *left;
	struct pattern_node *right;
	int min;
	int max; /* -1: no end */
};

/* NULL with *ret_fault (static text) when the source is not understood. */
struct pattern_node *pattern_parse(struct arena *a, struct str source,
    const char **ret_fault);

#endif
