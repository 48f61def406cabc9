/* SPDX-License-Identifier: EUPL-1.2 */
/* Compiling templates: see template.h for what they may say. */
#include "template.h"

#include "html.h"
#include "template_node.h"

enum {
	INCLUDES_MAX = 8,
	NODES_MAX = 20000
};

struct section {
	size_t node;
	struct str name;
	struct html_place place; /* where it began */
};

struct parser {
	struct arena *a;
	struct arena growing; /* of nodes, while they are read */
	const struct template_library *library;
	struct template_node *nodes;
	size_t n, cap;
	struct html_place place;
	struct section open[TEMPLATE_DEPTH_MAX];
	size_t depth;
	size_t includes;
	const char *fault;
};

static const struct {
	const char *name;
	enum template_filter filter;
	bool takes; /* a name behind a colon */
} filters[] = {
	{ "number", FILTER_NUMBER, false },
	{ "date", FILTER_DATE, false },
	{ "time", FILTER_TIME, false },
	{ "stamp", FILTER_STAMP, false },
	{ "url", FILTER_URL, false },
	{ "link", FILTER_LINK, false },
	{ "label", FILTER_LABEL, true },
	{ "note", FILTER_NOTE, true },
	{ "own", FILTER_OWN, false },
	{ "json", FILTER_JSON, false },
};

static bool parse(struct parser *p, const char *name);

static bool
fail(struct parser *p, const char *why)
{
	if (p->fault == NULL)
		p->fault = why;
	return (false);
}

static struct template_node *
add(struct parser *p, enum template_kind kind)
{
	if (p->n == p->cap) {
		size_t cap = p->cap == 0 ? 64 : 2 * p->cap;
		struct template_node *nodes = arena_alloc(&p->growing,
		    cap * sizeof(*nodes));

		if (p->n > 0)
			memcpy(nodes, p->nodes, p->n * sizeof(*nodes));
		p->nodes = nodes;
		p->cap = cap;
	}
	p->nodes[p->n] = (struct template_node){ .kind = kind };
	return (&p->nodes[p->n++]);
}

/* ---- the parts of a tag ---- */

static bool
is_name(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!char_is_alnum(s.p[i]) && s.p[i] != '_')
			return (false);
	return (s.n > 0);
}

static bool
parse_path(struct parser *p, struct str text, struct template_path *ret)
{
	struct str name;

	*ret = (struct template_path){ .n = 0 };
	if (str_eq(text, STR(".")))
		return (true);
	while (text.p != NULL && text.n > 0) {
		name = str_cut(&text, '.');
		if (!is_name(name) || ret->n == TEMPLATE_PATH_MAX)
			return (fail(p, "a path that is none"));
		ret->names[ret->n++] = arena_strdup(p->a, name);
	}
	return (ret->n > 0 || fail(p, "an empty tag"));
}

static bool
parse_filter(struct parser *p, struct str text, struct template_value *ret)
{
	struct str name = str_cut(&text, ':');

	for (size_t i = 0; i < sizeof(filters) / sizeof(filters[0]); i++) {
		if (!str_eq(name, str_from(filters[i].name)))
			continue;
		if (filters[i].takes != is_name(text))
			return (fail(p, "a filter with or without a name"));
		ret->filter = filters[i].filter;
		ret->of = arena_strdup(p->a, text);
		return (true);
	}
	return (fail(p, "an unknown filter"));
}

/* `a.b` or `a.b|filter` or `a.b|label:x`. */
static bool
parse_value(struct parser *p, struct str text, struct template_value *ret)
{
	bool has_filter = text.n > 0 && memchr(text.p, '|', text.n) != NULL;
	struct str path = str_cut(&text, '|');

	*ret = (struct template_value){ .filter = FILTER_NONE };
	if (!parse_path(p, path, &ret->path))
		return (false);
	return (!has_filter || parse_filter(p, text, ret));
}

/* ---- where a value may stand ---- */

static bool
may_stand(struct parser *p, enum template_filter filter)
{
	const struct html_place *at = &p->place;

	if (at->state == HTML_RAW)
		return ((filter == FILTER_JSON &&
			    strcmp(at->name, "script") == 0 && at->raw == 0) ||
		    fail(p, "in <script> or <style>, not through json"));
	if (filter == FILTER_JSON)
		return (fail(p, "json outside of <script>"));
	if (at->state == HTML_TEXT)
		return (true);
	if (at->state != HTML_DQUOTE && at->state != HTML_SQUOTE)
		return (fail(p, "inside a tag, but not in a quoted value"));
	if (strncmp(at->attr, "on", 2) == 0 || strcmp(at->attr, "style") == 0 ||
	    strcmp(at->attr, "srcdoc") == 0)
		return (fail(p, "in an attribute that is code"));
	if (html_in_address(at) && at->at_start && filter != FILTER_LINK &&
	    filter != FILTER_URL)
		return (fail(p, "an address, not through link or url"));
	p->place.at_start = false;
	return (true);
}

/* ---- tags ---- */

static bool
tag_value(struct parser *p, struct str text)
{
	struct template_value value;

	if (!parse_value(p, text, &value) || !may_stand(p, value.filter))
		return (false);
	add(p, NODE_VALUE)->value = value;
	return (true);
}

static bool
add_arg(struct parser *p, struct template_node *node, struct str text)
{
	struct template_arg *arg;

	if (node->nargs == TEMPLATE_ARGS_MAX)
		return (fail(p, "too many variables"));
	if (node->args == NULL)
		node->args = arena_alloc(p->a,
		    TEMPLATE_ARGS_MAX * sizeof(*arg));
	arg = &node->args[node->nargs];
	arg->name = str_cut(&text, '=');
	if (!is_name(arg->name) || !parse_value(p, text, &arg->value))
		return (fail(p, "a variable that is none"));
	if (arg->value.filter == FILTER_JSON)
		return (fail(p, "json in a word"));
	/* Whole numbers in sentences are written as the language does. */
	if (arg->value.filter == FILTER_NONE)
		arg->value.filter = FILTER_NUMBER;
	node->nargs++;
	return (true);
}

static bool
has_arg(const struct template_node *node, struct str name)
{
	for (size_t i = 0; i < node->nargs; i++)
		if (str_eq(node->args[i].name, name))
			return (true);
	return (false);
}

/* Every variable of the word is given, in each of its forms. */
static bool
is_filled(const struct template_node *node)
{
	struct str text, before, name;

	if (node->word.has_plural && !has_arg(node, STR("count")))
		return (false);
	for (int i = 0; i < WORDS_PLURALS; i++) {
		text = node->word.form[i];
		while (word_next(&text, &before, &name))
			if (!has_arg(node, name))
				return (false);
	}
	return (true);
}

static bool
tag_word(struct parser *p, struct str text)
{
	struct template_node node = { .kind = NODE_WORD };
	struct str key = str_cut(&text, ' ');
	const char *fault;

	if (!may_stand(p, FILTER_NONE))
		return (false);
	fault = words_find(p->library->words, p->library->lang, key, p->a,
	    &node.word);
	if (fault != NULL)
		return (fail(p, fault));
	for (text = str_trim(text); text.n > 0; text = str_trim(text))
		if (!add_arg(p, &node, str_cut(&text, ' ')))
			return (false);
	if (!is_filled(&node))
		return (fail(p, "a word without all its variables"));
	*add(p, NODE_WORD) = node;
	return (true);
}

static bool
tag_open(struct parser *p, enum template_kind kind, struct str text)
{
	struct template_node *node;
	struct str name;
	bool compares = text.n > 0 && memchr(text.p, '=', text.n) != NULL;

	if (p->depth == TEMPLATE_DEPTH_MAX)
		return (fail(p, "sections too deep"));
	name = str_cut(&text, '=');
	node = add(p, kind);
	node->compares = compares;
	node->text = text;
	if (!parse_path(p, name, &node->value.path))
		return (false);
	p->open[p->depth++] = (struct section){ p->n - 1, name, p->place };
	return (true);
}

/* The two ways around the section must end where it began. */
static bool
tag_close(struct parser *p, struct str name)
{
	struct section *s;

	if (p->depth == 0 || !str_eq(p->open[p->depth - 1].name, name))
		return (fail(p, "the end of a section that is not open"));
	s = &p->open[--p->depth];
	if (!html_rejoin(&p->place, &s->place))
		return (fail(p, "a section that ends elsewhere in the markup"));
	p->nodes[s->node].end = p->n;
	return (true);
}

static bool
tag(struct parser *p, struct str text)
{
	struct str rest;

	text = str_trim(text);
	if (text.n == 0)
		return (fail(p, "an empty tag"));
	rest = str_trim((struct str){ text.p + 1, text.n - 1 });
	switch (text.p[0]) {
	case '!':
		return (true);
	case '#':
		return (tag_open(p, NODE_IF, rest));
	case '^':
		return (tag_open(p, NODE_UNLESS, rest));
	case '/':
		return (tag_close(p, rest));
	case '>':
		return (parse(p, arena_strdup(p->a, rest)));
	default:
		break;
	}
	if (text.n > 2 && text.p[0] == 't' && text.p[1] == ' ')
		return (tag_word(p, rest));
	return (tag_value(p, text));
}

/* ---- sources ---- */

static bool
is_blank(char c)
{
	return (char_is_in(c, " \t\r\n"));
}

/* Runs of white space with a line feed in them are one line feed. */
static struct str
tightened(struct arena *a, struct str text)
{
	char *out = arena_alloc(a, text.n + 1);
	size_t n = 0, from;

	for (size_t i = 0; i < text.n;) {
		if (!is_blank(text.p[i])) {
			out[n++] = text.p[i++];
			continue;
		}
		for (from = i; i < text.n && is_blank(text.p[i]);)
			i++;
		if (memchr(text.p + from, '\n', i - from) != NULL) {
			out[n++] = '\n';
			continue;
		}
		memcpy(out + n, text.p + from, i - from);
		n += i - from;
	}
	return ((struct str){ out, n });
}

static bool
literal(struct parser *p, struct str text)
{
	if (text.n == 0)
		return (true);
	text = tightened(p->a, text);
	if (!html_walk(&p->place, text))
		return (fail(p, "malformed markup"));
	add(p, NODE_TEXT)->text = text;
	return (p->n < NODES_MAX || fail(p, "too long"));
}

static const struct template_source *
source_named(const struct template_library *library, const char *name)
{
	for (size_t i = 0; i < library->n; i++)
		if (strcmp(library->sources[i].name, name) == 0)
			return (&library->sources[i]);
	return (NULL);
}

/* One piece of text and the tag behind it; *rest is left behind that. */
static bool
parse_piece(struct parser *p, struct str *rest)
{
	const char *open = memmem(rest->p, rest->n, "{{", 2), *close;
	size_t before = open == NULL ? rest->n : (size_t)(open - rest->p);

	if (!literal(p, (struct str){ rest->p, before }))
		return (false);
	*rest = (struct str){ rest->p + before, rest->n - before };
	if (rest->n == 0)
		return (true);
	close = memmem(rest->p, rest->n, "}}", 2);
	if (close == NULL)
		return (fail(p, "a tag without an end"));
	if (!tag(p, (struct str){ rest->p + 2, (size_t)(close - rest->p) - 2 }))
		return (false);
	rest->n -= (size_t)(close - rest->p) + 2;
	rest->p = close + 2;
	return (true);
}

static size_t
line_of(struct str text, const char *at)
{
	size_t line = 1;

	for (const char *c = text.p; c < at; c++)
		line += *c == '\n' ? 1 : 0;
	return (line);
}

static bool
parse(struct parser *p, const char *name)
{
	const struct template_source *source = source_named(p->library, name);
	size_t depth = p->depth;
	struct str rest;

	if (source == NULL || p->includes == INCLUDES_MAX) {
		return (fail(p,
		    arena_printf(p->a, "%s: %s", name,
			source == NULL ? "no such template" : "too deep")));
	}
	p->includes++;
	for (rest = source->text; rest.n > 0;) {
		const char *at = rest.p;

		if (parse_piece(p, &rest))
			continue;
		p->fault = arena_printf(p->a, "%s:%zu: %s", name,
		    line_of(source->text, at), p->fault);
		return (false);
	}
	p->includes--;
	if (p->depth == depth)
		return (true);
	return (
	    fail(p, arena_printf(p->a, "%s: a section without an end", name)));
}

/* As many as there are: templates live as long as the program. */
static const struct template_node *
kept(const struct parser *p)
{
	struct template_node *nodes = arena_alloc(p->a,
	    (p->n + 1) * sizeof(*nodes));

	if (p->n > 0)
		memcpy(nodes, p->nodes, p->n * sizeof(*nodes));
	return (nodes);
}

const struct template *
template_compile(struct arena *a, const struct template_library *library,
    const char *name, const char **ret_fault)
{
	struct parser p = { .a = a, .library = library };
	struct template *t = arena_alloc(a, sizeof(*t));

	arena_init(&p.growing);
	html_begin(&p.place);
	if (parse(&p, name) && p.place.state != HTML_TEXT)
		(void)fail(&p, arena_printf(a, "%s: ends inside a tag", name));
	*ret_fault = p.fault;
	*t = (struct template){ kept(&p), p.n, library->lang };
	arena_release(&p.growing);
	return (p.fault == NULL ? t : NULL);
}
