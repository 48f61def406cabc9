/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * For crawlers: robots.txt, and a sitemap in parts. The parts are queries of
 * one address, since a sitemap may only name what lies under its own folder.
 */
#include <string.h>

#include "../core/reply.h"
#include "../core/routes.h"
#include "../core/server_info.h"
#include "../core/static.h"
#include "page.h"
#include "sitemap.sql.h"

enum step
robots_get(struct ctx *c)
{
	c->cache_control = "public, max-age=3600";
	return (reply_text(c, 200, "text/plain; charset=utf-8",
	    str_from(arena_printf(&c->arena,
		"User-agent: *\nDisallow: /api/v1/\nAllow: /\n\n"
		"Sitemap: %s/sitemap.xml\n",
		server_public_url()))));
}

static json_t *
body_of(struct db_result *result)
{
	struct str body = db_value(result, 0, "body");

	return (json_loadb(body.p == NULL ? "" : body.p, body.n, 0, NULL));
}

/* The document is given away. */
static enum step
reply_xml(struct ctx *c, const char *template, json_t *body)
{
	json_t *frame = json_pack("{s:s}", "base", server_public_url());
	struct str xml = shell_render(c, template,
	    (const json_t *[]){ body, frame }, 2);

	json_decref(frame);
	json_decref(body);
	if (xml.p == NULL)
		return (problem(c, PROBLEM_INTERNAL_ERROR));
	c->cache_control = "public, max-age=3600";
	return (reply_text(c, 200, "application/xml", xml));
}

static enum step
reply_index(struct ctx *c, struct db_result *result)
{
	return (reply_xml(c, "sitemap_index", body_of(result)));
}

static enum step
reply_part(struct ctx *c, struct db_result *result)
{
	return (reply_xml(c, "sitemap_part", body_of(result)));
}

/* Pages that are not records: in each language its own address. */
static void
add_page(json_t *pages, const char *path)
{
	for (int i = 0; i < LANGS; i++)
		json_array_append_new(pages,
		    json_sprintf("/%s%s", reply_lang_code((enum lang)i), path));
}

/* Documents of the folder of static files: /ro/about; not the skeletons of
 * pages that the server makes itself, nor those of one person. */
static bool
is_document(const char *address)
{
	static const char *const made[] = { "/", "/app", "/404", "/ngos",
		"/authorities", "/registers", "/vocabularies", "/changes" };
	static const char *const personal[] = { "/account", "/registration",
		"/review", "/office" };

	if (strlen(address) < 4 || strchr(address, '.') != NULL ||
	    (strncmp(address, "/ro/", 4) != 0 &&
		strncmp(address, "/hu/", 4) != 0 &&
		strncmp(address, "/en/", 4) != 0))
		return (false);
	for (size_t i = 0; i < sizeof(made) / sizeof(made[0]); i++)
		if (strcmp(address + 3, made[i]) == 0)
			return (false);
	for (size_t i = 0; i < sizeof(personal) / sizeof(personal[0]); i++)
		if (strncmp(address + 3, personal[i], strlen(personal[i])) == 0)
			return (false);
	return (true);
}

static enum step
reply_pages(struct ctx *c, struct db_result *result)
{
	static const char *const lists[] = { "/", "/ngos", "/authorities",
		"/registers", "/vocabularies", "/changes" };
	json_t *body = body_of(result), *pages = json_array(), *name;
	const char *address;
	size_t i;

	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		add_page(pages, lists[i]);
	json_array_foreach(json_object_get(body, "vocabularies"), i, name)
	    add_page(pages,
		arena_printf(&c->arena, "/vocabularies/%s",
		    json_string_value(name)));
	for (i = 0; (address = static_address(i)) != NULL; i++)
		if (is_document(address))
			json_array_append_new(pages, json_string(address));
	json_object_set_new(body, "pages", pages);
	return (reply_xml(c, "sitemap_part", body));
}

enum step
sitemap_get(struct ctx *c)
{
	const char *part = ctx_param(c, "part");

	if (part == NULL)
		return (ctx_query(c, &SQL_SITEMAP_INDEX, reply_index));
	if (strcmp(part, "pages") == 0)
		return (ctx_query(c, &SQL_SITEMAP_PAGES, reply_pages));
	if (strcmp(part, "authorities") == 0)
		return (ctx_query(c, &SQL_SITEMAP_AUTHORITIES, reply_part));
	if (strcmp(part, "registers") == 0)
		return (ctx_query(c, &SQL_SITEMAP_REGISTERS, reply_part));
	return (ctx_query(c, &SQL_SITEMAP_NGOS, reply_part));
}
