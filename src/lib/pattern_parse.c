/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The grammar of patterns, by recursive descent: source → tree.
 */
#include "pattern_node.h"

#include "text.h"

enum {
	REPEAT_MAX = 256,
	NESTING_MAX = 16,
	RANGES_MAX = PATTERN_RANGES_MAX
};

enum escape {
	ESCAPE_BAD,
	ESCAPE_CHARACTER, /* one, given back */
	ESCAPE_SET        /* its ranges were added */
};

struct parser {
	struct arena *arena;
	struct str rest;
	const char *fault;
	int nesting;
};

static struct pattern_node *parse_alternatives(struct parser *p);
static struct pattern_node *parse_sequence(struct parser *p);
static struct pattern_node *parse_repeated(struct parser *p);
static bool parse_count(struct parser *p, int *ret_min, int *ret_max);
static bool parse_number(struct parser *p, int *ret);
static struct pattern_node *parse_atom(struct parser *p);
static struct pattern_node *parse_group(struct parser *p);
static struct pattern_node *parse_class(struct parser *p);
static bool class_item(struct parser *p, struct pattern_set *set);
static enum escape class_character(struct parser *p, struct pattern_set *set,
    uint32_t *ret);
static enum escape escape(struct parser *p, struct pattern_set *set,
    uint32_t *ret_code);
static bool shorthand(struct pattern_set *set, char c);
static void add_range(struct parser *p, struct pattern_set *set, uint32_t first,
    uint32_t last);
static struct pattern_node *node_new(struct parser *p, enum node_kind kind,
    struct pattern_node *left, struct pattern_node *right);
static struct pattern_node *set_node(struct parser *p, uint32_t first,
    uint32_t last);
static struct pattern_node *refuse(struct parser *p, const char *fault);
static bool at(const struct parser *p, char c);
static bool take(struct parser *p, char c);
static bool take_code(struct parser *p, uint32_t *ret);

struct pattern_node *
pattern_parse(struct arena *a, struct str source, const char **ret_fault)
{
	struct parser p = { .arena = a, .rest = source };
	struct pattern_node *tree = NULL;

	if (utf8_is_valid(source))
		tree = parse_alternatives(&p);
	else
		(void)refuse(&p, "not valid UTF-8");
	if (p.fault == NULL && p.rest.n > 0)
		(void)refuse(&p, "an unmatched parenthesis");
	if (p.fault == NULL)
		return (tree);
	*ret_fault = p.fault;
	return (NULL);
}

static struct pattern_node *
parse_alternatives(struct parser *p)
{
	struct pattern_node *left, *right;

	if (++p->nesting > NESTING_MAX)
		return (refuse(p, "too deeply nested"));
	left = parse_sequence(p);
	while (left != NULL && take(p, '|')) {
		right = parse_sequence(p);
		if (right == NULL)
			return (NULL);
		left = node_new(p, NODE_ALT, left, right);
	}
	p->nesting--;
	return (left);
}

static struct pattern_node *
parse_sequence(struct parser *p)
{
	struct pattern_node *left, *right;

	left = node_new(p, NODE_EMPTY, NULL, NULL);
	while (left != NULL && p->rest.n > 0 && !at(p, '|') && !at(p, ')')) {
		right = parse_repeated(p);
		if (right == NULL)
			return (NULL);
		left = node_new(p, NODE_CAT, left, right);
	}
	return (left);
}

static struct pattern_node *
parse_repeated(struct parser *p)
{
	struct pattern_node *n, *repeat;
	int min, max;

	n = parse_atom(p);
	if (n == NULL || p->rest.n == 0)
		return (n);
	if (take(p, '?')) {
		min = 0;
		max = 1;
	} else if (take(p, '*')) {
		min = 0;
		max = -1;
	} else if (take(p, '+')) {
		min = 1;
		max = -1;
	} else if (take(p, '{')) {
		if (!parse_count(p, &min, &max))
			return (refuse(p, "a bad repeat count"));
	} else {
		return (n);
	}
	if (n->kind == NODE_START || n->kind == NODE_END)
		return (refuse(p, "nothing to repeat"));
	if (at(p, '?') || at(p, '+') || at(p, '*') || at(p, '{'))
		return (refuse(p, "a repeated or lazy quantifier"));

	repeat = node_new(p, NODE_REPEAT, n, NULL);
	repeat->min = min;
	repeat->max = max;
	return (repeat);
}

/* Behind the brace: `n}`, `n,}` or `n,m}`. */
static bool
parse_count(struct parser *p, int *ret_min, int *ret_max)
{
	if (!parse_number(p, ret_min))
		return (false);
	*ret_max = *ret_min;
	if (take(p, ',')) {
		*ret_max = -1;
		if (!at(p, '}') &&
		    (!parse_number(p, ret_max) || *ret_max < *ret_min))
			return (false);
	}
	return (take(p, '}'));
}

static bool
parse_number(struct parser *p, int *ret)
{
	int value = 0, n;

	for (n = 0; p->rest.n > 0 && p->rest.p[0] >= '0' && p->rest.p[0] <= '9';
	     n++) {
		value = value * 10 + (p->rest.p[0] - '0');
		if (value > REPEAT_MAX)
			return (false);
		p->rest = (struct str){ p->rest.p + 1, p->rest.n - 1 };
	}
	*ret = value;
	return (n > 0);
}

static struct pattern_node *
parse_atom(struct parser *p)
{
	struct pattern_node *n;
	uint32_t code;

	if (take(p, '('))
		return (parse_group(p));
	if (take(p, '['))
		return (parse_class(p));
	if (take(p, '^'))
		return (node_new(p, NODE_START, NULL, NULL));
	if (take(p, '$'))
		return (node_new(p, NODE_END, NULL, NULL));
	if (take(p, '.')) {
		n = set_node(p, '\n', '\n');
		add_range(p, n->set, '\r', '\r');
		add_range(p, n->set, 0x2028, 0x2029);
		n->set->negated = true;
		return (n);
	}
	if (take(p, '\\')) {
		n = set_node(p, 1, 0);
		switch (escape(p, n->set, &code)) {
		case ESCAPE_CHARACTER:
			add_range(p, n->set, code, code);
			return (n);
		case ESCAPE_SET:
			return (n);
		case ESCAPE_BAD:
			break;
		}
		return (refuse(p, "an escape that is not known"));
	}
	if (!take_code(p, &code) ||
	    (code < 0x80 && strchr("?*+{}]", (int)code) != NULL))
		return (refuse(p, "a special character out of place"));
	return (set_node(p, code, code));
}

static struct pattern_node *
parse_group(struct parser *p)
{
	struct pattern_node *n;

	if (take(p, '?') && !take(p, ':'))
		return (refuse(p, "a group that is not known"));
	n = parse_alternatives(p);
	if (n != NULL && !take(p, ')'))
		return (refuse(p, "an unmatched parenthesis"));
	return (n);
}

static struct pattern_node *
parse_class(struct parser *p)
{
	struct pattern_node *n;

	n = set_node(p, 1, 0);
	n->set->negated = take(p, '^');
	if (at(p, ']'))
		return (refuse(p, "an empty class"));
	while (!take(p, ']')) {
		if (!class_item(p, n->set))
			return (refuse(p, "a bad class"));
	}
	return (p->fault == NULL ? n : NULL);
}

/* A character, a range, or a shorthand such as \d. */
static bool
class_item(struct parser *p, struct pattern_set *set)
{
	uint32_t first, last;

	switch (class_character(p, set, &first)) {
	case ESCAPE_BAD:
		return (false);
	case ESCAPE_SET:
		return (true);
	case ESCAPE_CHARACTER:
		break;
	}
	last = first;
	if (at(p, '-') && p->rest.n > 1 && p->rest.p[1] != ']') {
		(void)take(p, '-');
		if (class_character(p, set, &last) != ESCAPE_CHARACTER ||
		    last < first)
			return (false);
	}
	add_range(p, set, first, last);
	return (true);
}

static enum escape
class_character(struct parser *p, struct pattern_set *set, uint32_t *ret)
{
	if (take(p, '\\'))
		return (escape(p, set, ret));
	return (take_code(p, ret) ? ESCAPE_CHARACTER : ESCAPE_BAD);
}

/* Behind a backslash: either adds the ranges of a shorthand to the set, or
 * gives one character. */
static enum escape
escape(struct parser *p, struct pattern_set *set, uint32_t *ret_code)
{
	char c;

	if (p->rest.n == 0 || set->n + 8 > RANGES_MAX)
		return (ESCAPE_BAD);
	c = p->rest.p[0];
	p->rest = (struct str){ p->rest.p + 1, p->rest.n - 1 };
	if (char_is_in(c, "^$\\.*+?()[]{}|/-"))
		*ret_code = (unsigned char)c;
	else if (c == 'n')
		*ret_code = '\n';
	else if (c == 'r')
		*ret_code = '\r';
	else if (c == 't')
		*ret_code = '\t';
	else
		return (shorthand(set, c) ? ESCAPE_SET : ESCAPE_BAD);
	return (ESCAPE_CHARACTER);
}

/* Negations are written out, so that they can stand inside a class. */
static bool
shorthand(struct pattern_set *set, char c)
{
	static const struct {
		char c;
		uint32_t ranges[12];
	} table[] = {
		{ 'd', { '0', '9' } },
		{ 'D', { 0, '/', ':', 0x10FFFF } },
		{ 'w', { '0', '9', 'A', 'Z', '_', '_', 'a', 'z' } },
		{ 'W',
		    { 0, '/', ':', '@', '[', '^', '`', '`', '{', 0x10FFFF } },
		{ 's', { '\t', '\r', ' ', ' ', 0xA0, 0xA0, 0x2028, 0x2029 } },
		{ 'S',
		    { 0, 8, 0xE, 0x1F, '!', 0x9F, 0xA1, 0x2027, 0x202A,
			0x10FFFF } },
	};
	size_t i, j;

	for (i = 0; i < sizeof(table) / sizeof(*table); i++) {
		if (table[i].c != c)
			continue;
		for (j = 0; j < 12 && table[i].ranges[j + 1] != 0; j += 2) {
			set->ranges[set->n].first = table[i].ranges[j];
			set->ranges[set->n].last = table[i].ranges[j + 1];
			set->n++;
		}
		return (true);
	}
	return (false);
}

static void
add_range(struct parser *p, struct pattern_set *set, uint32_t first,
    uint32_t last)
{
	if (set->n == RANGES_MAX) {
		(void)refuse(p, "too many parts in a class");
		return;
	}
	set->ranges[set->n].first = first;
	set->ranges[set->n].last = last;
	set->n++;
}

static struct pattern_node *
node_new(struct parser *p, enum node_kind kind, struct pattern_node *left,
    struct pattern_node *right)
{
	struct pattern_node *n;

	n = arena_alloc(p->arena, sizeof(*n));
	*n = (struct pattern_node){ .kind = kind,
		.left = left,
		.right = right };
	return (n);
}

/* first > last gives a range that nothing is in. */
static struct pattern_node *
set_node(struct parser *p, uint32_t first, uint32_t last)
{
	struct pattern_node *n;

	n = node_new(p, NODE_SET, NULL, NULL);
	n->set = arena_alloc(p->arena, sizeof(*n->set));
	add_range(p, n->set, first, last);
	return (n);
}

static struct pattern_node *
refuse(struct parser *p, const char *fault)
{
	if (p->fault == NULL)
		p->fault = fault;
	return (NULL);
}

static bool
at(const struct parser *p, char c)
{
	return (p->rest.n > 0 && p->rest.p[0] == c);
}

static bool
take(struct parser *p, char c)
{
	if (!at(p, c))
		return (false);
	p->rest = (struct str){ p->rest.p + 1, p->rest.n - 1 };
	return (true);
}

static bool
take_code(struct parser *p, uint32_t *ret)
{
	size_t n;

	n = utf8_decode(p->rest, ret);
	if (n == 0 || *ret == 0)
		return (false);
	p->rest = (struct str){ p->rest.p + n, p->rest.n - n };
	return (true);
}
