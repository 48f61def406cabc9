/* SPDX-License-Identifier: EUPL-1.2 */
/* What the compiler and the renderer of templates share. */
#ifndef LIB_TEMPLATE_NODE_H
#define LIB_TEMPLATE_NODE_H

#include "template.h"

enum {
	TEMPLATE_PATH_MAX = 4,
	TEMPLATE_ARGS_MAX = 6
};

enum template_filter {
	FILTER_NONE,
	FILTER_NUMBER,
	FILTER_DATE,
	FILTER_TIME,
	FILTER_STAMP,
	FILTER_URL,
	FILTER_LINK,
	FILTER_LABEL,
	FILTER_NOTE,
	FILTER_OWN,
	FILTER_JSON
};

/* n 0: the innermost item itself. */
struct template_path {
	const char *names[TEMPLATE_PATH_MAX];
	size_t n;
};

struct template_value {
	struct template_path path;
	enum template_filter filter;
	const char *of; /* of label and note */
};

struct template_arg {
	struct str name;
	struct template_value value;
};

enum template_kind {
	NODE_TEXT,
	NODE_VALUE,
	NODE_WORD,
	NODE_IF,     /* up to end: for something */
	NODE_UNLESS, /* up to end: for nothing */
};

struct template_node {
	enum template_kind kind;
	struct str text; /* literal; of IF and UNLESS what to compare with */
	struct template_value value;
	struct word word;
	struct template_arg *args; /* room for TEMPLATE_ARGS_MAX, or NULL */
	size_t nargs;
	bool compares; /* IF and UNLESS: with text */
	size_t end;    /* the node behind the section */
};

struct template
{
	const struct template_node *nodes;
	size_t n;
	enum words_lang lang;
};

#endif
