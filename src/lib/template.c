/* SPDX-License-Identifier: EUPL-1.2 */
/* Rendering. What templates look like: template.h; reading them: template_parse.c. */
#include "template.h"

#include "html.h"
#include "template_node.h"

enum {
	SCRATCH_MAX = 1024 * 1024
};

struct scope {
	const json_t *value;
	const struct scope *outer;
};

struct renderer {
	const struct template *template;
	const struct template_data *data;
	struct buf *out;
	struct buf scratch; /* of one value or word */
};

static void run(struct renderer *r, size_t from, size_t to,
    const struct scope *scope);

/* ---- looking up ---- */

static const json_t *
lookup_first(const struct renderer *r, const struct scope *scope,
    const char *name)
{
	const json_t *found = NULL;

	for (; scope != NULL && found == NULL; scope = scope->outer)
		found = json_object_get(scope->value, name);
	for (size_t i = 0; i < r->data->n && found == NULL; i++)
		found = json_object_get(r->data->roots[i], name);
	return (found);
}

static const json_t *
lookup(const struct renderer *r, const struct scope *scope,
    const struct template_path *path)
{
	const json_t *value;

	if (path->n == 0)
		return (scope == NULL ? NULL : scope->value);
	value = lookup_first(r, scope, path->names[0]);
	for (size_t i = 1; i < path->n; i++)
		value = json_object_get(value, path->names[i]);
	return (value);
}

static bool
is_something(const json_t *value)
{
	if (value == NULL)
		return (false);
	switch (json_typeof(value)) {
	case JSON_ARRAY:
		return (json_array_size(value) > 0);
	case JSON_STRING:
		return (json_string_length(value) > 0);
	case JSON_INTEGER:
		return (json_integer_value(value) != 0);
	case JSON_OBJECT:
	case JSON_REAL:
	case JSON_TRUE:
		return (true);
	case JSON_NULL:
	case JSON_FALSE:
		break;
	}
	return (false);
}

/* ---- values as text ---- */

static struct str
string_of(const json_t *value)
{
	return ((
	    struct str){ json_string_value(value), json_string_length(value) });
}

static void
plain(struct buf *b, const json_t *value)
{
	if (json_is_string(value))
		buf_str(b, string_of(value));
	else if (json_is_integer(value))
		buf_printf(b, "%lld", (long long)json_integer_value(value));
	else if (json_is_real(value))
		buf_printf(b, "%.15g", json_real_value(value));
	else if (json_is_boolean(value))
		buf_text(b, json_is_true(value) ? "true" : "false");
}

static void
number(struct renderer *r, const json_t *value)
{
	if (json_is_integer(value))
		words_number(&r->scratch, r->template->lang,
		    json_integer_value(value));
	else
		plain(&r->scratch, value);
}

/* What is no day, or no instant, stays as it is. */
static void
day(struct renderer *r, const json_t *value)
{
	struct date d;

	if (date_parse(string_of(value), &d))
		words_date(&r->scratch, r->template->lang, d);
	else
		plain(&r->scratch, value);
}

static void
instant(struct renderer *r, const json_t *value)
{
	struct instant at;

	if (instant_parse(string_of(value), &at) && at.micros >= 0)
		words_instant(&r->scratch, r->template->lang, at.micros);
	else
		plain(&r->scratch, value);
}

static void
stamp(struct renderer *r, const json_t *value)
{
	struct str text = string_of(value);
	const char *dot = text.n == 0 ? NULL : memchr(text.p, '.', text.n);
	size_t whole = dot == NULL ? text.n : (size_t)(dot - text.p);
	size_t end = whole + (dot != NULL);

	while (end < text.n && text.p[end] >= '0' && text.p[end] <= '9')
		end++;
	buf_str(&r->scratch,
	    (struct str){ text.p, end < whole + 4 ? end : whole + 4 });
	buf_str(&r->scratch, (struct str){ text.p + end, text.n - end });
}

/* labels.of.CODE, or notes.of.CODE. */
static const json_t *
term(const struct renderer *r, const char *table, const char *of,
    const json_t *code)
{
	const json_t *terms = json_object_get(lookup_first(r, NULL, table), of);

	if (!json_is_string(code))
		return (NULL);
	return (json_object_get(terms, json_string_value(code)));
}

static const char *
lang_code(enum words_lang lang)
{
	static const char *const codes[WORDS_LANGS] = { "ro", "hu", "en" };

	return (codes[lang]);
}

/* JSON in which no byte means anything to HTML. */
static void
json_in_html(struct buf *b, const json_t *value)
{
	const size_t flags = JSON_COMPACT | JSON_ENCODE_ANY |
	    JSON_REAL_PRECISION(15) | JSON_ENSURE_ASCII;
	size_t n = json_dumpb(value, NULL, 0, flags);
	char *text = arena_alloc(b->arena, n + 1);

	(void)json_dumpb(value, text, n, flags);
	for (size_t i = 0; i < n; i++) {
		if (char_is_in(text[i], "<>&'"))
			buf_printf(b, "\\u%04x", (unsigned)text[i]);
		else
			buf_char(b, text[i]);
	}
}

static void
through_html(struct renderer *r, enum template_filter filter,
    const json_t *value)
{
	struct buf raw;

	buf_init(&raw, r->scratch.arena, SCRATCH_MAX);
	plain(&raw, value);
	if (filter == FILTER_URL)
		html_percent(&r->scratch, buf_view(&raw));
	else
		buf_str(&r->scratch,
		    html_is_link(buf_view(&raw)) ? buf_view(&raw) : STR("#"));
}

/* The value's text at the end of the scratch buffer. */
static void
write_value(struct renderer *r, const struct template_value *v,
    const json_t *value)
{
	const json_t *label;

	switch (v->filter) {
	case FILTER_NUMBER:
		number(r, value);
		break;
	case FILTER_DATE:
		day(r, value);
		break;
	case FILTER_TIME:
		instant(r, value);
		break;
	case FILTER_STAMP:
		stamp(r, value);
		break;
	case FILTER_URL:
	case FILTER_LINK:
		through_html(r, v->filter, value);
		break;
	case FILTER_LABEL:
		label = term(r, "labels", v->of, value);
		plain(&r->scratch, label == NULL ? value : label);
		break;
	case FILTER_NOTE:
		plain(&r->scratch, term(r, "notes", v->of, value));
		break;
	case FILTER_OWN:
		plain(&r->scratch,
		    json_object_get(value, lang_code(r->template->lang)));
		break;
	case FILTER_JSON: /* never escaped: see value() */
	case FILTER_NONE:
		plain(&r->scratch, value);
		break;
	}
}

/* ---- nodes ---- */

static void
value(struct renderer *r, const struct template_node *node,
    const struct scope *scope)
{
	const json_t *found = lookup(r, scope, &node->value.path);

	if (node->value.filter == FILTER_JSON) {
		if (found != NULL)
			json_in_html(r->out, found);
		else
			buf_text(r->out, "null");
		return;
	}
	if (node->value.filter == FILTER_NONE && json_is_string(found)) {
		html_escape(r->out, string_of(found));
		return;
	}
	buf_reset(&r->scratch);
	write_value(r, &node->value, found);
	html_escape(r->out, buf_view(&r->scratch));
}

static const struct template_arg *
arg_named(const struct template_node *node, struct str name)
{
	for (size_t i = 0; i < node->nargs; i++)
		if (str_eq(node->args[i].name, name))
			return (&node->args[i]);
	return (NULL);
}

static struct str
form_of(const struct renderer *r, const struct template_node *node,
    const struct scope *scope)
{
	const struct template_arg *arg = arg_named(node, STR("count"));
	const json_t *count;

	if (!node->word.has_plural || arg == NULL)
		return (node->word.form[WORDS_OTHER]);
	count = lookup(r, scope, &arg->value.path);
	return (node->word.form[words_plural(r->template->lang,
	    json_integer_value(count))]);
}

static void
word(struct renderer *r, const struct template_node *node,
    const struct scope *scope)
{
	struct str text = form_of(r, node, scope), before, name;

	buf_reset(&r->scratch);
	while (word_next(&text, &before, &name)) {
		const struct template_arg *arg = arg_named(node, name);

		buf_str(&r->scratch, before);
		if (arg != NULL)
			write_value(r, &arg->value,
			    lookup(r, scope, &arg->value.path));
	}
	buf_str(&r->scratch, before);
	html_escape(r->out, buf_view(&r->scratch));
}

static bool
is_text(const json_t *value, struct str text)
{
	char digits[24];

	if (json_is_integer(value)) {
		(void)snprintf(digits, sizeof(digits), "%lld",
		    (long long)json_integer_value(value));
		return (str_eq(str_from(digits), text));
	}
	if (json_is_boolean(value))
		return (str_eq(text,
		    json_is_true(value) ? STR("true") : STR("false")));
	return (json_is_string(value) && str_eq(string_of(value), text));
}

static bool
compare(const json_t *value, struct str text)
{
	const json_t *item;
	size_t i;

	if (!json_is_array(value))
		return (is_text(value, text));
	json_array_foreach(value, i, item)
	{
		if (is_text(item, text))
			return (true);
	}
	return (false);
}

static void
each(struct renderer *r, size_t at, const json_t *array,
    const struct scope *outer)
{
	struct scope inner = { NULL, outer };
	size_t end = r->template->nodes[at].end;

	for (size_t i = 0; i < json_array_size(array) && !r->out->full; i++) {
		inner.value = json_array_get(array, i);
		run(r, at + 1, end, &inner);
	}
}

static void
section(struct renderer *r, size_t at, const struct scope *scope)
{
	const struct template_node *node = &r->template->nodes[at];
	const json_t *found = lookup(r, scope, &node->value.path);
	struct scope inner = { found, scope };
	bool holds = node->compares ? compare(found, node->text)
				    : is_something(found);

	if (holds != (node->kind == NODE_IF))
		return;
	if (node->kind == NODE_UNLESS || node->compares)
		run(r, at + 1, node->end, scope);
	else if (json_is_array(found))
		each(r, at, found, scope);
	else
		run(r, at + 1, node->end, json_is_true(found) ? scope : &inner);
}

static void
run(struct renderer *r, size_t from, size_t to, const struct scope *scope)
{
	for (size_t i = from; i < to && !r->out->full; i++) {
		const struct template_node *node = &r->template->nodes[i];

		switch (node->kind) {
		case NODE_TEXT:
			buf_str(r->out, node->text);
			break;
		case NODE_VALUE:
			value(r, node, scope);
			break;
		case NODE_WORD:
			word(r, node, scope);
			break;
		case NODE_IF:
		case NODE_UNLESS:
			section(r, i, scope);
			i = node->end - 1;
			break;
		}
	}
}

bool
template_render(const struct template *t, const struct template_data *data,
    struct arena *a, struct buf *out)
{
	struct renderer r = { .template = t, .data = data, .out = out };

	buf_init(&r.scratch, a, SCRATCH_MAX);
	run(&r, 0, t->n, NULL);
	return (!out->full);
}
