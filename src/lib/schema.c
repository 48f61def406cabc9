/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Compiling schemas: places of the document, references and cycles. The
 * keywords are in schema_keywords.c.
 *
 * A schema is compiled once for each place of the document that holds one;
 * references find it by that place, which is what makes recursive schemas
 * possible.
 */
#include "schema.h"

#include <stdint.h>

#include "schema_node.h"

#include "alloc.h"

enum {
	POINTER_MAX = 512,
	DEPTH_MAX = 64
};

static const struct schema *schema_find(const struct schema_bundle *b,
    const json_t *source);
static struct schema *schema_new(struct schema_bundle *b, const json_t *source);
static bool compile_keywords(struct schema_place *at, const json_t *source);
static const json_t *child(const json_t *parent, const char *token);
static bool unescape(struct str raw, char *ret);
static bool is_endless(struct schema *s);
static bool list_is_endless(const struct schema_list *list);

struct schema_bundle *
schema_bundle_new(json_t *root)
{
	struct schema_bundle *b;

	b = calloc(1, sizeof(*b));
	if (b == NULL)
		abort();
	arena_init(&b->arena);
	b->root = json_incref(root);
	return (b);
}

void
schema_bundle_free(struct schema_bundle *b)
{
	if (b == NULL)
		return;
	json_decref(b->root);
	arena_release(&b->arena);
	free(b);
}

const struct schema *
schema_compile(struct schema_bundle *b, const char *pointer,
    const char **ret_fault)
{
	struct schema_place at = { .bundle = b, .pointer = pointer };
	const struct schema *s = NULL;
	const json_t *source;
	struct schema_memo *m;

	source = schema_resolve(b, pointer);
	if (source == NULL)
		(void)schema_fault(&at, "nothing is there");
	else
		s = schema_compile_at(b, source, pointer);
	for (m = b->memos; m != NULL && b->fault == NULL; m = m->next) {
		if (is_endless(&m->schema))
			(void)schema_fault(&at, "refers to itself without end");
	}
	if (b->fault == NULL)
		return (s);
	*ret_fault = b->fault;
	return (NULL);
}

unsigned int
schema_types(const struct schema *s)
{
	unsigned int types = s->types, any;
	size_t i;

	if (s->never)
		return (0);
	if (s->ref != NULL)
		types &= schema_types(s->ref);
	for (i = 0; i < s->all_of.n; i++)
		types &= schema_types(s->all_of.items[i]);
	if (s->any_of.n > 0) {
		for (any = 0, i = 0; i < s->any_of.n; i++)
			any |= schema_types(s->any_of.items[i]);
		types &= any;
	}
	if (s->one_of.n > 0) {
		for (any = 0, i = 0; i < s->one_of.n; i++)
			any |= schema_types(s->one_of.items[i]);
		types &= any;
	}
	return (types);
}

const json_t *
schema_default(const struct schema *s)
{
	const json_t *found = s->fallback;
	size_t i;

	if (found == NULL && s->ref != NULL)
		found = schema_default(s->ref);
	for (i = 0; i < s->all_of.n && found == NULL; i++)
		found = schema_default(s->all_of.items[i]);
	return (found);
}

const struct schema *
schema_compile_at(struct schema_bundle *b, const json_t *source,
    const char *pointer)
{
	struct schema_place at = { .bundle = b, .pointer = pointer };
	const struct schema *known;

	if (b->fault != NULL)
		return (NULL);
	known = schema_find(b, source);
	if (known != NULL)
		return (known);

	at.schema = schema_new(b, source);
	if (json_is_boolean(source)) {
		at.schema->never = json_is_false(source);
		return (at.schema);
	}
	if (!json_is_object(source))
		(void)schema_fault(&at, "not a schema");
	else if (b->depth == DEPTH_MAX)
		(void)schema_fault(&at, "too deeply nested");
	b->depth++;
	if (b->fault != NULL || !compile_keywords(&at, source))
		return (NULL);
	b->depth--;
	return (at.schema);
}

/* Booleans are the same object everywhere: their places cannot be told. */
static const struct schema *
schema_find(const struct schema_bundle *b, const json_t *source)
{
	const struct schema_memo *m;

	for (m = b->memos; m != NULL && !json_is_boolean(source); m = m->next) {
		if (m->schema.source == source)
			return (&m->schema);
	}
	return (NULL);
}

static struct schema *
schema_new(struct schema_bundle *b, const json_t *source)
{
	struct schema_memo *m;

	m = arena_alloc(&b->arena, sizeof(*m));
	m->next = b->memos;
	b->memos = m;
	m->schema = (struct schema){ .source = source,
		.types = SCHEMA_ANY,
		.max_properties = SIZE_MAX,
		.max_items = SIZE_MAX,
		.max_length = SIZE_MAX };
	return (&m->schema);
}

static bool
compile_keywords(struct schema_place *at, const json_t *source)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)(uintptr_t)source, name, value)
	{
		at->keyword = name;
		if (!schema_keyword(at, value))
			return (false);
	}
	return (true);
}

bool
schema_fault(const struct schema_place *at, const char *what)
{
	struct schema_bundle *b = at->bundle;

	if (b->fault != NULL)
		return (false);
	b->fault = arena_printf(&b->arena, "%s: %s%s%s", at->pointer,
	    at->keyword == NULL ? "" : at->keyword,
	    at->keyword == NULL ? "" : ": ", what);
	return (false);
}

const json_t *
schema_resolve(struct schema_bundle *b, const char *pointer)
{
	const json_t *at = b->root;
	char token[POINTER_MAX];
	struct str raw;

	if (*pointer == '#')
		pointer++;
	while (*pointer != '\0' && at != NULL) {
		if (*pointer != '/')
			return (NULL);
		raw.p = pointer + 1;
		raw.n = strcspn(raw.p, "/");
		if (raw.n >= sizeof(token) || !unescape(raw, token))
			return (NULL);
		at = child(at, token);
		pointer = raw.p + raw.n;
	}
	return (at);
}

static const json_t *
child(const json_t *parent, const char *token)
{
	size_t i = 0;

	if (json_is_object(parent))
		return (json_object_get(parent, token));
	if (!json_is_array(parent) || strlen(token) > 6 || *token == '\0')
		return (NULL);
	for (; *token != '\0'; token++) {
		if (*token < '0' || *token > '9')
			return (NULL);
		i = i * 10 + (size_t)(*token - '0');
	}
	return (json_array_get(parent, i));
}

/* ~1 is a slash, ~0 a tilde. */
static bool
unescape(struct str raw, char *ret)
{
	size_t i, n = 0;

	for (i = 0; i < raw.n; i++) {
		if (raw.p[i] != '~') {
			ret[n++] = raw.p[i];
			continue;
		}
		if (++i == raw.n || (raw.p[i] != '0' && raw.p[i] != '1'))
			return (false);
		ret[n++] = raw.p[i] == '1' ? '/' : '~';
	}
	ret[n] = '\0';
	return (true);
}

/*
 * A schema that leads back to itself without going into the value: it would
 * be checked for ever. A search in depth over those edges.
 */
static bool
is_endless(struct schema *s)
{
	bool endless;

	if (s->mark != UNSEEN)
		return (s->mark == OPEN);
	s->mark = OPEN;
	/* The nodes are ours; const is for those who check values. */
	endless = (s->ref != NULL &&
		      is_endless((struct schema *)(uintptr_t)s->ref)) ||
	    list_is_endless(&s->all_of) || list_is_endless(&s->any_of) ||
	    list_is_endless(&s->one_of);
	s->mark = DONE;
	return (endless);
}

static bool
list_is_endless(const struct schema_list *list)
{
	size_t i;

	for (i = 0; i < list->n; i++) {
		if (is_endless((struct schema *)(uintptr_t)list->items[i]))
			return (true);
	}
	return (false);
}
