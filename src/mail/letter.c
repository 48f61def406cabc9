/* SPDX-License-Identifier: EUPL-1.2 */
#include "letter.h"

#include <string.h>

#include "../lib/html.h"
#include "../lib/text.h"
#include "embedded.h"

enum {
	TEXT_MAX = 128 * 1024,
	LINE_MAX_BYTES = 300, /* of a value that is one line */
	BLOCK_MAX_BYTES = 20000
};

/* A line of templates.def. */
struct kind {
	const char *name;
	const char *link; /* NULL: none */
	const char *keys; /* separated by spaces; "?" behind: may be absent */
};

struct writer {
	struct arena *a;
	const struct letter_order *order;
	const struct kind *kind;
	struct str link;
	struct str leave; /* where such mails are ended; empty: they are not */
	struct buf out;
	const char *fault;
};

/* In what a value is put. */
enum place {
	PLACE_TEXT,
	PLACE_LINE, /* the subject */
	PLACE_LINK
};

#define LETTER(name, link, keys) { #name, link, keys },
static const struct kind kinds[] = {
#include "templates.def"
};
#undef LETTER

static const struct kind *kind_find(const char *name);
static struct str file_find(struct arena *a, enum mail_lang lang,
    const char *name);
static bool key_is_listed(const struct kind *kind, struct str key,
    bool *ret_optional);
static void keys_check(struct writer *w);
static void leave_write(struct writer *w, struct letter *ret);
static void lines_write(struct writer *w, struct str text);
static void pieces_write(struct writer *w, struct str text, enum place place);
static void key_write(struct writer *w, struct str key, enum place place);
static struct str value_find(struct writer *w, struct str key);
static struct str value_shape(struct writer *w, struct str key, struct str raw);
static struct str cut(struct str s, size_t max);

const char *
letter_write(struct arena *a, const struct letter_order *order,
    struct letter *ret)
{
	struct writer w = { .a = a,
		.order = order,
		.kind = kind_find(order->name) };
	struct str text, subject;

	if (w.kind == NULL)
		return ("there is no such template");
	buf_init(&w.out, a, TEXT_MAX);
	keys_check(&w);
	if (w.kind->link != NULL) {
		(void)buf_printf(&w.out, "%s/%s/", order->public_url,
		    mail_lang_name(order->lang));
		pieces_write(&w, str_from(w.kind->link), PLACE_LINK);
		w.link = arena_copy(a, buf_view(&w.out));
	}
	leave_write(&w, ret);
	text = file_find(a, order->lang, order->name);
	subject = str_cut(&text, '\n');
	buf_reset(&w.out);
	pieces_write(&w, (struct str){ subject.p + 9, subject.n - 9 },
	    PLACE_LINE);
	ret->subject = arena_copy(a, buf_view(&w.out));
	buf_reset(&w.out);
	(void)str_cut(&text, '\n');
	lines_write(&w, text);
	(void)buf_text(&w.out, "\n-- \n");
	lines_write(&w, file_find(a, order->lang, "footer"));
	ret->text = buf_view(&w.out);
	ret->link = w.link;
	if (w.fault == NULL && w.out.full)
		w.fault = "it is too long";
	return (w.fault);
}

static const struct kind *
kind_find(const char *name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return (&kinds[i]);
	return (NULL);
}

/* Empty when there is none, which letter_faults has refused. */
static struct str
file_find(struct arena *a, enum mail_lang lang, const char *name)
{
	const char *path = arena_printf(a, "src/mail/%s/%s.txt",
	    mail_lang_name(lang), name);

	for (size_t i = 0; i < mail_count; i++)
		if (strcmp(mail_files[i].name, path) == 0)
			return ((struct str){ mail_files[i].begin,
			    (size_t)(mail_files[i].end -
				mail_files[i].begin) });
	return ((struct str){ NULL, 0 });
}

static bool
key_is_listed(const struct kind *kind, struct str key, bool *ret_optional)
{
	struct str rest = str_from(kind->keys);

	while (rest.n > 0) {
		struct str one = str_cut(&rest, ' ');
		bool optional = one.n > 0 && one.p[one.n - 1] == '?';

		one.n -= optional ? 1 : 0;
		if (str_eq(one, key)) {
			*ret_optional = optional;
			return (true);
		}
	}
	return (false);
}

static void
keys_check(struct writer *w)
{
	struct str rest = str_from(w->kind->keys);
	while (rest.n > 0) {
		struct str one = str_cut(&rest, ' ');

		if (one.p[one.n - 1] != '?' && value_find(w, one).n == 0 &&
		    w->fault == NULL)
			w->fault = arena_printf(w->a, "its data lack %.*s",
			    (int)one.n, one.p);
	}
	if (w->kind->link != NULL && strstr(w->kind->link, "{token}") != NULL &&
	    w->order->token == NULL)
		w->fault = "it has no token";
}

/* The page to end such mails at, and the address that does so at once. */
static void
leave_write(struct writer *w, struct letter *ret)
{
	bool optional;
	struct str token = key_is_listed(w->kind, STR("unsubscribe"), &optional)
	    ? value_find(w, STR("unsubscribe"))
	    : (struct str){ NULL, 0 };

	ret->leave = ret->leave_at = (struct str){ NULL, 0 };
	if (token.n == 0)
		return;
	buf_reset(&w->out);
	(void)buf_printf(&w->out,
	    "%s/%s/unsubscribe#token=", w->order->public_url,
	    mail_lang_name(w->order->lang));
	html_percent(&w->out, token);
	ret->leave = w->leave = arena_copy(w->a, buf_view(&w->out));
	buf_reset(&w->out);
	(void)buf_printf(&w->out,
	    "%s/api/v1/campaigns/unsubscribe?token=", w->order->public_url);
	html_percent(&w->out, token);
	ret->leave_at = arena_copy(w->a, buf_view(&w->out));
}

static void
lines_write(struct writer *w, struct str text)
{
	while (text.n > 0) {
		struct str line = str_cut(&text, '\n');

		if (line.n > 3 && memcmp(line.p, "{?", 2) == 0) {
			struct str key = { line.p + 2, line.n - 2 };

			line = key;
			key = str_cut(&line, '}');
			if (value_find(w, key).n == 0)
				continue;
		}
		pieces_write(w, line, PLACE_TEXT);
		(void)buf_char(&w->out, '\n');
	}
}

static void
pieces_write(struct writer *w, struct str text, enum place place)
{
	while (text.n > 0) {
		(void)buf_str(&w->out, str_cut(&text, '{'));
		if (text.n > 0)
			key_write(w, str_cut(&text, '}'), place);
	}
}

static void
key_write(struct writer *w, struct str key, enum place place)
{
	struct str value = value_find(w, key);

	if (place == PLACE_LINK) {
		html_percent(&w->out, value);
		return;
	}
	if (place == PLACE_LINE)
		value = cut(text_normalise(w->a, value, TEXT_LINE), 100);
	(void)buf_str(&w->out, value);
}

static struct str
value_find(struct writer *w, struct str key)
{
	const char *name = arena_strdup(w->a, key);
	const json_t *value;

	if (str_eq(key, STR("link")))
		return (w->link);
	if (str_eq(key, STR("leave")))
		return (w->leave);
	if (str_eq(key, STR("public_url")))
		return (str_from(w->order->public_url));
	if (str_eq(key, STR("contact")))
		return (str_from(w->order->contact));
	if (str_eq(key, STR("token")))
		return (str_from(w->order->token));
	value = json_object_get(w->order->data, name);
	if (json_is_object(value))
		value = json_object_get(value, mail_lang_name(w->order->lang));
	if (json_is_integer(value))
		return (str_from(arena_printf(w->a, "%lld",
		    (long long)json_integer_value(value))));
	if (!json_is_string(value))
		return ((struct str){ NULL, 0 });
	return (value_shape(w, key,
	    (struct str){ json_string_value(value),
		json_string_length(value) }));
}

static struct str
value_shape(struct writer *w, struct str key, struct str raw)
{
	struct str end = { key.p + (key.n > 3 ? key.n - 3 : 0),
		key.n > 3 ? 3 : 0 };
	struct buf b;
	bool ok;

	if (str_eq(key, STR("text")))
		return (cut(text_normalise(w->a, raw, TEXT_BLOCK),
		    BLOCK_MAX_BYTES));
	if (!str_eq(end, STR("_at")) && !str_eq(end, STR("_on")))
		return (
		    cut(text_normalise(w->a, raw, TEXT_LINE), LINE_MAX_BYTES));
	buf_init(&b, w->a, 128);
	ok = end.p[1] == 'a' ? moment_instant(&b, w->order->lang, raw)
			     : moment_day(&b, w->order->lang, raw);
	if (!ok)
		w->fault = arena_printf(w->a, "%.*s is no moment", (int)key.n,
		    key.p);
	return (buf_view(&b));
}

/* At the end of a character. */
static struct str
cut(struct str s, size_t max)
{
	if (s.n <= max)
		return (s);
	while (max > 0 && ((unsigned char)s.p[max] & 0xC0) == 0x80)
		max--;
	return ((struct str){ s.p, max });
}

/* ---- are the templates what they should be? ---- */

/* How many {keys} of the text are unknown; *ret_link: {link} is there. */
static int
text_faults(const struct kind *kind, const char *file, struct str text,
    FILE *complaints, bool *ret_link)
{
	int faults = 0;
	bool optional;

	for (;;) {
		struct str key;

		(void)str_cut(&text, '{');
		if (text.n == 0)
			return (faults);
		key = str_cut(&text, '}');
		if (key.n > 0 && key.p[0] == '?')
			key = (struct str){ key.p + 1, key.n - 1 };
		if (str_eq(key, STR("link")) && kind->link != NULL) {
			*ret_link = true;
			continue;
		}
		if (str_eq(key, STR("public_url")) ||
		    str_eq(key, STR("contact")) ||
		    (str_eq(key, STR("leave")) &&
			key_is_listed(kind, STR("unsubscribe"), &optional)) ||
		    key_is_listed(kind, key, &optional))
			continue;
		(void)fprintf(complaints, "%s: unknown key {%.*s}\n", file,
		    (int)key.n, key.p);
		faults++;
	}
}

static int
template_faults(struct arena *a, const struct kind *kind, enum mail_lang lang,
    FILE *complaints)
{
	const char *file = arena_printf(a, "src/mail/%s/%s.txt",
	    mail_lang_name(lang), kind->name);
	struct str text = file_find(a, lang, kind->name), rest = text;
	struct str subject = str_cut(&rest, '\n');
	bool has_link = false, is_footer = strcmp(kind->name, "footer") == 0;
	int faults = 0;

	if (text.n == 0) {
		(void)fprintf(complaints, "%s: is missing\n", file);
		return (1);
	}
	if (!is_footer &&
	    (subject.n < 10 || memcmp(subject.p, "Subject: ", 9) != 0 ||
		rest.n == 0 || rest.p[0] != '\n')) {
		(void)fprintf(complaints,
		    "%s: begins with a subject and an empty line\n", file);
		faults++;
	}
	faults += text_faults(kind, file, text, complaints, &has_link);
	if (has_link != (kind->link != NULL)) {
		(void)fprintf(complaints, "%s: its link is missing\n", file);
		faults++;
	}
	return (faults);
}

int
letter_faults(FILE *complaints)
{
	const struct kind footer = { "footer", NULL, "" };
	size_t n = sizeof(kinds) / sizeof(kinds[0]);
	struct arena a;
	int faults = 0;

	arena_init(&a);
	for (int lang = 0; lang < MAIL_LANGS; lang++) {
		for (size_t i = 0; i < n; i++)
			faults += template_faults(&a, &kinds[i],
			    (enum mail_lang)lang, complaints);
		faults += template_faults(&a, &footer, (enum mail_lang)lang,
		    complaints);
	}
	if (mail_count != MAIL_LANGS * (n + 1)) {
		(void)fprintf(complaints,
		    "src/mail: %zu files, templates.def lists %zu\n",
		    mail_count, MAIL_LANGS * (n + 1));
		faults++;
	}
	arena_release(&a);
	return (faults);
}
