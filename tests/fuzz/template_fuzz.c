/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Input: a template, a line feed that ends with NUL, and a value. Whatever
 * compiles, writes the same tags and the same quotes with a hostile value as
 * with a harmless one; and so does a template of our own. Names are told apart.
 */
#include "fuzz.h"
#include "lib/html.h"
#include "lib/template.h"
#include "lib/text.h"
#include "lib/tongue.h"

static const char ours[] =
    "<p title=\"{{x}}\" id='{{x|url}}'>{{x}} {{x|number}} {{x|date}}"
    "<a href=\"{{x|link}}\">{{t a.b x=x}}</a>{{#l}}<i>{{.}}</i>{{/l}}"
    "{{x|label:x}}{{o|own}}</p>";

static size_t
count(struct str s, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == c ? 1 : 0;
	return (n);
}

static json_t *
data_of(struct str value)
{
	json_t *data = json_object(), *list = json_array(),
	       *own = json_object();

	json_object_set_new(data, "x", json_stringn_nocheck(value.p, value.n));
	json_array_append_new(list, json_stringn_nocheck(value.p, value.n));
	json_array_append_new(list, json_stringn_nocheck("y", 1));
	json_object_set_new(own, "hu", json_stringn_nocheck(value.p, value.n));
	json_object_set_new(data, "l", list);
	json_object_set_new(data, "o", own);
	return (data);
}

static struct str
rendered(struct arena *a, const struct template *t, struct str value)
{
	json_t *data = data_of(value);
	struct template_data all = { { data }, 1 };
	struct buf b;

	buf_init(&b, a, 256 * 1024);
	(void)template_render(t, &all, a, &b);
	json_decref(data);
	return (b.full ? (struct str){ "", 0 } : buf_view(&b));
}

/* The value adds no tag and ends no attribute. */
static void
check(struct arena *a, const struct template *t, struct str value)
{
	struct str harmless = rendered(a, t, STR("harmless"));
	struct str hostile = rendered(a, t, value);
	struct html_place place;

	if (harmless.n == 0 || hostile.n == 0)
		return;
	PROMISE(count(hostile, '<') == count(harmless, '<'));
	PROMISE(count(hostile, '>') == count(harmless, '>'));
	html_begin(&place);
	PROMISE(html_walk(&place, hostile));
	PROMISE(place.state == HTML_TEXT);
}

static const struct template *
compile(struct arena *a, const struct words *words, struct str text)
{
	const struct template_source source = { "main", text };
	const struct template_library library = { &source, 1, words, WORDS_HU };
	const char *fault = NULL;
	const struct template *t = template_compile(a, &library, "main",
	    &fault);

	PROMISE((t == NULL) == (fault != NULL));
	return (t);
}

/* A choice by the value itself may leave out what the other one has. */
static bool
compares(struct str text)
{
	const char *open;

	while ((open = memmem(text.p, text.n, "{{", 2)) != NULL) {
		struct str tag = { open + 2,
			text.n - (size_t)(open - text.p) - 2 };
		const char *close = memmem(tag.p, tag.n, "}}", 2);

		text = tag;
		if (close == NULL)
			break;
		tag.n = (size_t)(close - tag.p);
		tag = str_trim(tag);
		if (tag.n > 0 && char_is_in(tag.p[0], "#^") &&
		    count(tag, '=') > 0)
			return (true);
	}
	return (false);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct words words;
	struct str rest = fuzz_str(data, size), text, value, hostile;
	const struct template *t;
	const char *fault;
	struct arena a;

	arena_init(&a);
	if (words.catalogue[0] == NULL) {
		words_init(&words);
		PROMISE(words_add(&words, WORDS_HU, STR("{\"a.b\":\"{x}!\"}"),
		    &a, &fault));
	}
	text = str_cut(&rest, '\0');
	text = fuzz_exact(&a, text);
	value = fuzz_exact(&a, rest);
	(void)tongue_is_hungarian(value);
	t = compile(&a, &words, STR(ours));
	PROMISE(t != NULL);
	check(&a, t, value);
	hostile = rendered(&a, t, value);
	PROMISE(utf8_is_valid(hostile));
	PROMISE(count(hostile, '"') == 4 && count(hostile, '\'') == 2);
	t = compile(&a, &words, text);
	if (t != NULL && !compares(text) && value.n > 0)
		check(&a, t, value);
	arena_release(&a);
	return (0);
}
