/* SPDX-License-Identifier: EUPL-1.2 */
/* What every page has: addresses of itself, in other languages and formats. */
#include <string.h>

#include "../core/reply.h"
#include "../core/server_info.h"
#include "../core/static.h"
#include "../lib/tongue.h"
#include "page.h"

enum {
	ADDRESS_MAX = 16 * 1024
};

/* A JSON text of bytes that may not be UTF-8: then it is empty. */
static json_t *
text_json(struct str s)
{
	json_t *value = json_stringn(s.p == NULL ? "" : s.p, s.n);

	return (value == NULL ? json_string("") : value);
}

static void
set_text(json_t *object, const char *key, const char *text)
{
	if (text != NULL)
		json_object_set_new(object, key, text_json(str_from(text)));
}

static bool
is_cursor(struct str name)
{
	return (str_eq(name, STR("cursor")));
}

const char *
frame_query(struct ctx *c, const struct query *q, const char *name,
    const char *value)
{
	struct buf b;
	bool placed = value == NULL;

	buf_init(&b, &c->arena, ADDRESS_MAX);
	for (size_t i = 0; i < q->n; i++) {
		struct str key = q->pairs[i].name;

		if (is_cursor(key) && strcmp(name, "cursor") != 0)
			continue;
		if (!str_eq(key, str_from(name))) {
			query_write(&b, key, q->pairs[i].value);
		} else if (!placed) {
			query_write(&b, key, str_from(value));
			placed = true;
		}
	}
	if (!placed)
		query_write(&b, str_from(name), str_from(value));
	return (b.p == NULL ? "" : b.p);
}

/* Path and query as sent, from the byte on, encoded where needed. */
static const char *
own_address(struct ctx *c, size_t from, bool with_query)
{
	struct str path = c->req->path;
	struct buf b;

	buf_init(&b, &c->arena, ADDRESS_MAX);
	if (path.n > from)
		query_write_uri(&b,
		    (struct str){ path.p + from, path.n - from });
	if (with_query && c->req->query.n > 0) {
		buf_char(&b, '?');
		query_write_uri(&b, c->req->query);
	}
	return (b.p == NULL ? "" : b.p);
}

/* Does the address begin with a language? */
static bool
has_language(const struct ctx *c)
{
	struct str path = c->req->path;

	return (path.n >= 3 && path.p[0] == '/' &&
	    memcmp(path.p + 1, reply_lang_code(c->lang), 2) == 0 &&
	    (path.n == 3 || path.p[3] == '/'));
}

/* The parameters by name, as they were given. */
static json_t *
ask_of(const struct query *q)
{
	json_t *ask = json_object();

	for (size_t i = 0; i < q->n; i++)
		json_object_setn_new(ask, q->pairs[i].name.p,
		    q->pairs[i].name.n, text_json(q->pairs[i].value));
	return (ask);
}

json_t *
frame_new(struct ctx *c, const char *section, enum frame_api api,
    const struct query *q)
{
	json_t *frame = json_object(), *sections = json_object();
	bool named = has_language(c);

	set_text(frame, "lang", reply_lang_code(c->lang));
	set_text(frame, "base", server_public_url());
	set_text(frame, "path", named ? own_address(c, 3, true) : "/");
	set_text(frame, "address", named ? own_address(c, 3, false) : "/");
	set_text(frame, "self", own_address(c, 0, true));
	set_text(frame, "contact", server_config()->contact);
	if (api == FRAME_HAS_API)
		set_text(frame, "api",
		    arena_printf(&c->arena, "/api/v1%s",
			own_address(c, 3, true)));
	json_object_set_new(frame, "has_map",
	    json_boolean(static_file("/assets/counties-v1.svg").p != NULL));
	json_object_set_new(frame, "has_documents",
	    json_boolean(static_file("/ro/about.html").p != NULL));
	json_object_set_new(frame, "ask", ask_of(q));
	json_object_set_new(sections, section, json_true());
	json_object_set_new(frame, "section", sections);
	return (frame);
}

void
view_mark(json_t *object)
{
	const char *name = json_string_value(json_object_get(object, "name"));

	if (name != NULL && tongue_is_hungarian(str_from(name)))
		set_text(object, "name_lang", "hu");
}
