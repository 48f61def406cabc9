/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Compiling schemas: each keyword is a row of a table, so that what is known
 * can be read at a glance and what is not known is refused.
 *
 * A schema is compiled once for each place of the document that holds one;
 * references find it by that place, which is what makes recursive schemas
 * possible.
 */
#include "schema.h"

#include <stdint.h>

#include "schema_node.h"

#include "alloc.h"

enum { POINTER_MAX = 512, DEPTH_MAX = 64 };

struct memo {
	struct memo *next;
	struct schema schema;
};

struct schema_bundle {
	struct arena arena;
	json_t *root;
	struct memo *memos;
	const char *fault; /* the first; nothing is compiled after it */
	int depth;
};

/* The place being compiled, for messages. */
struct place {
	struct schema_bundle *bundle;
	const char *pointer;
	const char *keyword;
	struct schema *schema;
};

typedef bool (*keyword_fn)(struct place *at, const json_t *value);

static const struct schema *compile(struct schema_bundle *b,
    const json_t *source, const char *pointer);
static bool compile_keywords(struct place *at, const json_t *source);
static bool fault(const struct place *at, const char *what);
static const json_t *resolve(struct schema_bundle *b, const char *pointer);
static const json_t *child(const json_t *parent, const char *token);
static bool unescape(struct str raw, char *ret);
static const struct schema *sub(struct place *at, const json_t *value,
    const char *step);
static bool is_endless(struct schema *s);
static bool list_is_endless(const struct schema_list *list);
static bool type_bit(const json_t *name, unsigned int *ret);
static bool take_count(struct place *at, const json_t *value, size_t *ret);
static bool take_number(struct place *at, const json_t *value,
    const json_t **ret);
static bool take_list(struct place *at, const json_t *value,
    struct schema_list *ret);
static bool take_names(struct place *at, const json_t *value);

/* One function for each keyword that says something. */
static bool kw_ignore(struct place *at, const json_t *value);
static bool kw_type(struct place *at, const json_t *value);
static bool kw_enum(struct place *at, const json_t *value);
static bool kw_const(struct place *at, const json_t *value);
static bool kw_default(struct place *at, const json_t *value);
static bool kw_properties(struct place *at, const json_t *value);
static bool kw_required(struct place *at, const json_t *value);
static bool kw_additional(struct place *at, const json_t *value);
static bool kw_items(struct place *at, const json_t *value);
static bool kw_unique(struct place *at, const json_t *value);
static bool kw_count(struct place *at, const json_t *value);
static bool kw_number(struct place *at, const json_t *value);
static bool kw_pattern(struct place *at, const json_t *value);
static bool kw_format(struct place *at, const json_t *value);
static bool kw_ref(struct place *at, const json_t *value);
static bool kw_all_of(struct place *at, const json_t *value);
static bool kw_any_of(struct place *at, const json_t *value);
static bool kw_one_of(struct place *at, const json_t *value);

static const struct {
	const char *name;
	keyword_fn fn;
} keywords[] = {
	{ "type", kw_type },
	{ "enum", kw_enum },
	{ "const", kw_const },
	{ "default", kw_default },
	{ "properties", kw_properties },
	{ "required", kw_required },
	{ "additionalProperties", kw_additional },
	{ "minProperties", kw_count },
	{ "maxProperties", kw_count },
	{ "items", kw_items },
	{ "minItems", kw_count },
	{ "maxItems", kw_count },
	{ "uniqueItems", kw_unique },
	{ "minLength", kw_count },
	{ "maxLength", kw_count },
	{ "minimum", kw_number },
	{ "maximum", kw_number },
	{ "exclusiveMinimum", kw_number },
	{ "exclusiveMaximum", kw_number },
	{ "pattern", kw_pattern },
	{ "format", kw_format },
	{ "$ref", kw_ref },
	{ "allOf", kw_all_of },
	{ "anyOf", kw_any_of },
	{ "oneOf", kw_one_of },
	{ "title", kw_ignore },
	{ "description", kw_ignore },
	{ "example", kw_ignore },
	{ "examples", kw_ignore },
	{ "deprecated", kw_ignore },
	{ "readOnly", kw_ignore },
	{ "writeOnly", kw_ignore },
	{ "$comment", kw_ignore },
	{ "contentMediaType", kw_ignore },
};

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
	struct place at = { .bundle = b, .pointer = pointer };
	const struct schema *s = NULL;
	const json_t *source;
	struct memo *m;

	source = resolve(b, pointer);
	if (source == NULL)
		(void)fault(&at, "nothing is there");
	else
		s = compile(b, source, pointer);
	for (m = b->memos; m != NULL && b->fault == NULL; m = m->next) {
		if (is_endless(&m->schema))
			(void)fault(&at, "refers to itself without end");
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

static const struct schema *
compile(struct schema_bundle *b, const json_t *source, const char *pointer)
{
	struct place at = { .bundle = b, .pointer = pointer };
	struct schema *s;
	struct memo *m;

	if (b->fault != NULL)
		return (NULL);
	for (m = b->memos; m != NULL; m = m->next) {
		if (m->schema.source == source && !json_is_boolean(source))
			return (&m->schema);
	}
	if (b->depth == DEPTH_MAX) {
		(void)fault(&at, "too deeply nested");
		return (NULL);
	}

	m = arena_alloc(&b->arena, sizeof(*m));
	m->next = b->memos;
	b->memos = m;
	s = &m->schema;
	*s = (struct schema){ .source = source, .types = SCHEMA_ANY,
		.max_properties = SIZE_MAX, .max_items = SIZE_MAX,
		.max_length = SIZE_MAX };
	at.schema = s;
	if (json_is_boolean(source)) {
		s->never = json_is_false(source);
		return (s);
	}
	if (!json_is_object(source)) {
		(void)fault(&at, "not a schema");
		return (NULL);
	}
	b->depth++;
	if (!compile_keywords(&at, source))
		return (NULL);
	b->depth--;
	return (s);
}

static bool
compile_keywords(struct place *at, const json_t *source)
{
	const char *name;
	json_t *value;
	size_t i;

	json_object_foreach ((json_t *)(uintptr_t)source, name, value) {
		at->keyword = name;
		if (name[0] == 'x' && name[1] == '-')
			continue;
		for (i = 0; i < sizeof(keywords) / sizeof(*keywords); i++) {
			if (strcmp(keywords[i].name, name) == 0)
				break;
		}
		if (i == sizeof(keywords) / sizeof(*keywords))
			return (fault(at, "a keyword that is not known"));
		if (!keywords[i].fn(at, value))
			return (fault(at, "an ill-formed value"));
	}
	return (true);
}

/* Keeps the first one: the innermost. Always false. */
static bool
fault(const struct place *at, const char *what)
{
	struct schema_bundle *b = at->bundle;

	if (b->fault != NULL)
		return (false);
	b->fault = arena_printf(&b->arena, "%s: %s%s%s", at->pointer,
	    at->keyword == NULL ? "" : at->keyword,
	    at->keyword == NULL ? "" : ": ", what);
	return (false);
}

static const json_t *
resolve(struct schema_bundle *b, const char *pointer)
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

static const struct schema *
sub(struct place *at, const json_t *value, const char *step)
{
	return (compile(at->bundle, value,
	    arena_printf(&at->bundle->arena, "%s/%s%s%s", at->pointer,
	        at->keyword, *step == '\0' ? "" : "/", step)));
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

static bool
kw_ignore(struct place *at, const json_t *value)
{
	(void)at;
	(void)value;
	return (true);
}

static bool
kw_type(struct place *at, const json_t *value)
{
	unsigned int bit, types = 0;
	size_t i;

	if (json_is_string(value))
		return (type_bit(value, &at->schema->types));
	if (json_array_size(value) == 0)
		return (false);
	for (i = 0; i < json_array_size(value); i++) {
		if (!type_bit(json_array_get(value, i), &bit))
			return (false);
		types |= bit;
	}
	at->schema->types = types;
	return (true);
}

/* A number may also be an integer. */
static bool
type_bit(const json_t *name, unsigned int *ret)
{
	unsigned int bit;

	for (bit = SCHEMA_NULL; bit <= SCHEMA_OBJECT; bit <<= 1) {
		if (json_is_string(name) && strcmp(json_string_value(name),
		    schema_type_name((enum schema_type)bit)) == 0) {
			*ret = bit == SCHEMA_NUMBER ? bit | SCHEMA_INTEGER :
			    bit;
			return (true);
		}
	}
	return (false);
}

static bool
kw_enum(struct place *at, const json_t *value)
{
	at->schema->values = value;
	return (json_array_size(value) > 0);
}

static bool
kw_const(struct place *at, const json_t *value)
{
	at->schema->one_value = value;
	return (true);
}

static bool
kw_default(struct place *at, const json_t *value)
{
	at->schema->fallback = value;
	return (true);
}

static bool
kw_properties(struct place *at, const json_t *value)
{
	struct schema *s = at->schema;
	const char *name;
	json_t *entry;
	size_t i = 0;

	if (!json_is_object(value))
		return (false);
	s->nproperties = json_object_size(value);
	s->properties = arena_alloc(&at->bundle->arena,
	    s->nproperties * sizeof(*s->properties));
	s->names = arena_alloc(&at->bundle->arena,
	    s->nproperties * sizeof(*s->names));
	json_object_foreach ((json_t *)(uintptr_t)value, name, entry) {
		s->names[i] = str_from(name);
		s->properties[i].name = s->names[i];
		s->properties[i].schema = sub(at, entry, name);
		if (s->properties[i].schema == NULL)
			return (false);
		i++;
	}
	return (true);
}

static bool
kw_required(struct place *at, const json_t *value)
{
	at->schema->required = value;
	return (take_names(at, value));
}

static bool
take_names(struct place *at, const json_t *value)
{
	size_t i;

	(void)at;
	for (i = 0; i < json_array_size(value); i++) {
		if (!json_is_string(json_array_get(value, i)))
			return (false);
	}
	return (json_is_array(value));
}

static bool
kw_additional(struct place *at, const json_t *value)
{
	at->schema->additional = sub(at, value, "");
	return (at->schema->additional != NULL);
}

static bool
kw_items(struct place *at, const json_t *value)
{
	at->schema->items = sub(at, value, "");
	return (at->schema->items != NULL);
}

static bool
kw_unique(struct place *at, const json_t *value)
{
	at->schema->unique_items = json_is_true(value);
	return (json_is_boolean(value));
}

static bool
kw_count(struct place *at, const json_t *value)
{
	struct schema *s = at->schema;
	const struct {
		const char *name;
		size_t *place;
	} counts[] = {
		{ "minProperties", &s->min_properties },
		{ "maxProperties", &s->max_properties },
		{ "minItems", &s->min_items },
		{ "maxItems", &s->max_items },
		{ "minLength", &s->min_length },
		{ "maxLength", &s->max_length },
	};
	size_t i;

	for (i = 0; strcmp(counts[i].name, at->keyword) != 0; i++)
		continue;
	return (take_count(at, value, counts[i].place));
}

static bool
take_count(struct place *at, const json_t *value, size_t *ret)
{
	(void)at;
	if (!json_is_integer(value) || json_integer_value(value) < 0)
		return (false);
	*ret = (size_t)json_integer_value(value);
	return (true);
}

static bool
kw_number(struct place *at, const json_t *value)
{
	struct schema *s = at->schema;

	if (strcmp(at->keyword, "minimum") == 0)
		return (take_number(at, value, &s->minimum));
	if (strcmp(at->keyword, "maximum") == 0)
		return (take_number(at, value, &s->maximum));
	if (strcmp(at->keyword, "exclusiveMinimum") == 0)
		return (take_number(at, value, &s->above));
	return (take_number(at, value, &s->below));
}

static bool
take_number(struct place *at, const json_t *value, const json_t **ret)
{
	(void)at;
	*ret = value;
	return (json_is_number(value));
}

static bool
kw_pattern(struct place *at, const json_t *value)
{
	struct schema *s = at->schema;
	const char *why = NULL;

	s->pattern_source = json_string_value(value);
	if (s->pattern_source == NULL)
		return (false);
	s->pattern = pattern_compile(&at->bundle->arena,
	    str_from(s->pattern_source), &why);
	return (s->pattern != NULL || fault(at, why));
}

static bool
kw_format(struct place *at, const json_t *value)
{
	at->schema->format = schema_format_of(
	    str_from(json_string_value(value)));
	return (at->schema->format != FORMAT_NONE ||
	    fault(at, "a format that is not known"));
}

static bool
kw_ref(struct place *at, const json_t *value)
{
	const char *pointer = json_string_value(value);
	const json_t *target = NULL;

	if (pointer != NULL && pointer[0] == '#')
		target = resolve(at->bundle, pointer);
	if (target == NULL)
		return (fault(at, "refers to nothing in the document"));
	at->schema->ref = compile(at->bundle, target, pointer);
	return (at->schema->ref != NULL);
}

static bool
kw_all_of(struct place *at, const json_t *value)
{
	return (take_list(at, value, &at->schema->all_of));
}

static bool
kw_any_of(struct place *at, const json_t *value)
{
	return (take_list(at, value, &at->schema->any_of));
}

static bool
kw_one_of(struct place *at, const json_t *value)
{
	return (take_list(at, value, &at->schema->one_of));
}

static bool
take_list(struct place *at, const json_t *value, struct schema_list *ret)
{
	struct arena *a = &at->bundle->arena;
	size_t i, n = json_array_size(value);

	if (n == 0)
		return (false);
	ret->items = arena_alloc(a, n * sizeof(*ret->items));
	for (i = 0; i < n; i++) {
		ret->items[i] = sub(at, json_array_get(value, i),
		    arena_printf(a, "%zu", i));
		if (ret->items[i] == NULL)
			return (false);
	}
	ret->n = n;
	return (true);
}
