/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Patterns: tree → program → walk of all states at once (Thompson).
 *
 * The tree exists because `x{2,5}` writes its part several times. A program
 * is at most PROGRAM_MAX steps, so the walk needs only its own stack.
 */
#include "pattern.h"

#include "pattern_node.h"
#include "text.h"

enum {
	PROGRAM_MAX = 2048
};

enum step_kind {
	STEP_SET,
	STEP_START,
	STEP_END,
	STEP_SPLIT, /* go on at both */
	STEP_MATCH
};

struct program_step {
	enum step_kind kind;
	const struct pattern_set *set;
	uint16_t next;
	uint16_t other;
};

struct pattern {
	struct program_step steps[PROGRAM_MAX];
	size_t n;
};

/* The states alive at one place of the text. */
struct states {
	uint16_t list[PROGRAM_MAX];
	size_t n;
};

struct walk {
	const struct pattern *p;
	uint32_t mark[PROGRAM_MAX]; /* = round: already in the list */
	uint32_t round;
	bool matched;
};

static bool emit(struct pattern *p, const struct pattern_node *n);
static bool emit_repeat(struct pattern *p, const struct pattern_node *n);
static size_t add_step(struct pattern *p, enum step_kind kind);
static bool in_set(const struct pattern_set *set, uint32_t code);
static void enter(struct walk *w, struct states *s, size_t start, bool at_start,
    bool at_end);

struct pattern *
pattern_compile(struct arena *a, struct str source, const char **ret_fault)
{
	struct pattern_node *tree;
	struct pattern *p;

	tree = pattern_parse(a, source, ret_fault);
	if (tree == NULL)
		return (NULL);
	p = arena_alloc(a, sizeof(*p));
	if (!emit(p, tree) || p->n == PROGRAM_MAX) {
		*ret_fault = "too large";
		return (NULL);
	}
	(void)add_step(p, STEP_MATCH);
	return (p);
}

bool
pattern_matches(const struct pattern *p, struct str text)
{
	struct states lists[2], *now = &lists[0], *then = &lists[1], *spare;
	struct walk w = { .p = p, .round = 1 };
	const struct program_step *step;
	bool at_start = true;
	uint32_t code;
	size_t i, n;

	if (!utf8_is_valid(text))
		return (false);
	now->n = 0;
	for (;;) {
		/* A match may begin anywhere. */
		enter(&w, now, 0, at_start, text.n == 0);
		if (w.matched || text.n == 0)
			return (w.matched);

		n = utf8_decode(text, &code);
		text = (struct str){ text.p + n, text.n - n };
		at_start = false;
		w.round++;
		then->n = 0;
		for (i = 0; i < now->n; i++) {
			step = &p->steps[now->list[i]];
			if (step->kind == STEP_SET && in_set(step->set, code))
				enter(&w, then, step->next, false, text.n == 0);
		}
		if (w.matched)
			return (true);
		spare = now;
		now = then;
		then = spare;
	}
}

/* Appends the steps of a node; they fall through to what follows. */
static bool
emit(struct pattern *p, const struct pattern_node *n)
{
	size_t split, jump;

	switch (n->kind) {
	case NODE_EMPTY:
		return (true);
	case NODE_SET:
		split = add_step(p, STEP_SET);
		p->steps[split].set = n->set;
		break;
	case NODE_START:
		(void)add_step(p, STEP_START);
		break;
	case NODE_END:
		(void)add_step(p, STEP_END);
		break;
	case NODE_CAT:
		return (emit(p, n->left) && emit(p, n->right));
	case NODE_ALT:
		split = add_step(p, STEP_SPLIT);
		if (!emit(p, n->left))
			return (false);
		jump = add_step(p, STEP_SPLIT);
		p->steps[split].other = (uint16_t)p->n;
		if (!emit(p, n->right))
			return (false);
		p->steps[jump].next = (uint16_t)p->n;
		p->steps[jump].other = (uint16_t)p->n;
		break;
	case NODE_REPEAT:
		return (emit_repeat(p, n));
	}
	return (p->n < PROGRAM_MAX);
}

/* min copies, then either a loop or max - min copies that may be skipped. */
static bool
emit_repeat(struct pattern *p, const struct pattern_node *n)
{
	size_t split, back, before;
	int i;

	for (i = 0; i < n->min; i++) {
		before = p->n;
		if (!emit(p, n->left))
			return (false);
		/* Nothing, however often, is nothing. */
		if (p->n == before)
			return (true);
	}
	if (n->max < 0) {
		split = add_step(p, STEP_SPLIT);
		if (!emit(p, n->left))
			return (false);
		back = add_step(p, STEP_SPLIT);
		p->steps[back].next = (uint16_t)split;
		p->steps[back].other = (uint16_t)split;
		p->steps[split].other = (uint16_t)p->n;
		return (p->n < PROGRAM_MAX);
	}
	for (; i < n->max; i++) {
		split = add_step(p, STEP_SPLIT);
		if (!emit(p, n->left))
			return (false);
		p->steps[split].other = (uint16_t)p->n;
	}
	return (p->n < PROGRAM_MAX);
}

/* The last place is overwritten when there are too many; emit notices. */
static size_t
add_step(struct pattern *p, enum step_kind kind)
{
	size_t i = p->n < PROGRAM_MAX ? p->n++ : PROGRAM_MAX - 1;

	p->steps[i] = (struct program_step){ .kind = kind,
		.next = (uint16_t)(i + 1) };
	return (i);
}

static bool
in_set(const struct pattern_set *set, uint32_t code)
{
	size_t i;

	for (i = 0; i < set->n; i++) {
		if (code >= set->ranges[i].first && code <= set->ranges[i].last)
			return (!set->negated);
	}
	return (set->negated);
}

/* Adds a state and all that can be reached from it without a character. */
static void
enter(struct walk *w, struct states *s, size_t start, bool at_start,
    bool at_end)
{
	/* Each state is left once, for at most two others. */
	uint16_t stack[2 * PROGRAM_MAX + 1];
	const struct program_step *step;
	size_t n = 0, i;

	stack[n++] = (uint16_t)start;
	while (n > 0) {
		i = stack[--n];
		if (w->mark[i] == w->round)
			continue;
		w->mark[i] = w->round;
		step = &w->p->steps[i];
		if (step->kind == STEP_MATCH) {
			w->matched = true;
		} else if (step->kind == STEP_SET) {
			s->list[s->n++] = (uint16_t)i;
		} else if (step->kind == STEP_SPLIT) {
			stack[n++] = step->other;
			stack[n++] = step->next;
		} else if (step->kind == STEP_START ? at_start : at_end) {
			stack[n++] = step->next;
		}
	}
}
