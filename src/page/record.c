/* SPDX-License-Identifier: EUPL-1.2 */
/* Single records: the raw entry as rows, and what machines read of them. */
#include <string.h>

#include "../core/reply.h"
#include "../core/server_info.h"
#include "../lib/tongue.h"
#include "page.h"

static void
set_copy(json_t *object, const char *key, const json_t *from, const char *name)
{
	json_t *value = json_object_get(from, name);

	if (value != NULL && !json_is_null(value))
		json_object_set(object, key, value);
}

static json_t *
typed(const char *type)
{
	return (json_pack("{s:s}", "@type", type));
}

/* The page's own address, without a query, as an identifier for machines. */
static json_t *
address_json(struct view *v)
{
	struct str path = v->c->req->path;

	return (
	    json_sprintf("%s%.*s", server_public_url(), (int)path.n, path.p));
}

/* ---- an organisation ---- */

/* The raw row of the register as {key, value}, to be iterated. */
static void
add_raw(struct view *v)
{
	json_t *raw = json_object_get(json_object_get(v->answer, "register"),
	    "raw");
	json_t *rows = json_array(), *value;
	const char *key;

	json_object_foreach(raw, key, value)
	{
		json_t *row = json_object();

		json_object_set_new(row, "key", json_string(key));
		json_object_set(row, "value", value);
		json_array_append_new(rows, row);
	}
	json_object_set_new(v->frame, "raw_rows", rows);
}

static void
add_former_names(struct view *v)
{
	json_t *names = json_object_get(v->answer, "former_names"), *name;
	json_t *rows = json_array();
	size_t i;

	json_array_foreach(names, i, name)
	{
		json_t *row = json_object();

		json_object_set(row, "name", name);
		view_mark(row);
		json_array_append_new(rows, row);
	}
	json_object_set_new(v->frame, "former", rows);
}

static json_t *
label_of(const struct view *v, const char *terms, const char *name)
{
	const char *code = json_string_value(json_object_get(v->answer, name));
	json_t *labels = json_object_get(json_object_get(v->more, "labels"),
	    terms);

	return (code == NULL ? NULL : json_object_get(labels, code));
}

static json_t *
place_json(struct view *v)
{
	json_t *place = typed("PostalAddress");
	json_t *county = label_of(v, "county", "county");

	json_object_set_new(place, "addressCountry", json_string("RO"));
	set_copy(place, "addressLocality", v->answer, "locality");
	if (county != NULL)
		json_object_set(place, "addressRegion", county);
	return (place);
}

static json_t *
identifiers_json(const json_t *identifiers)
{
	json_t *list = json_array();
	const json_t *item;
	size_t i;

	json_array_foreach(identifiers, i, item)
	{
		json_t *value = typed("PropertyValue");

		set_copy(value, "propertyID", item, "scheme");
		set_copy(value, "value", item, "value");
		json_array_append_new(list, value);
	}
	return (list);
}

/* What schema.org can say of it without claiming more than the register:
 * the day of entry is no day of founding. */
static void
add_schema(struct view *v, const char *type)
{
	json_t *about = typed(type);
	const json_t *names = json_object_get(v->answer, "former_names");

	json_object_set_new(about, "@context",
	    json_string("https://schema.org"));
	json_object_set_new(about, "url", address_json(v));
	json_object_set_new(about, "@id", address_json(v));
	set_copy(about, "name", v->answer, "name");
	if (json_array_size(names) > 0)
		set_copy(about, "alternateName", v->answer, "former_names");
	json_object_set_new(about, "address", place_json(v));
	json_object_set_new(about, "identifier",
	    identifiers_json(json_object_get(v->answer, "identifiers")));
	set_copy(about, "taxID", v->answer, "cif");
	json_object_set_new(v->frame, "schema", about);
}

/* Domains with a comma before each but the first. */
static void
add_domains(struct view *v)
{
	json_t *domains = json_object_get(v->answer, "domains"), *code;
	json_t *rows = json_array();
	size_t i;

	json_array_foreach(domains, i, code)
	{
		json_t *row = json_object();

		json_object_set(row, "code", code);
		json_object_set_new(row, "more", json_boolean(i > 0));
		json_array_append_new(rows, row);
	}
	json_object_set_new(v->frame, "domain_rows", rows);
}

/* For a heading above a list: a section repeats what is in it. */
static void
has_some(struct view *v, const char *list, const char *name)
{
	json_object_set_new(v->frame, name,
	    json_boolean(
		json_array_size(json_object_get(v->answer, list)) > 0));
}

/* What speaks for an entry's being of this organisation, with a comma before
 * each but the first; nothing when a person said so. */
static json_t *
reasons_of(const json_t *item)
{
	static const char *const told[] = { "cif", "national_number",
		"court_number", "name", "former_name", "county" };
	json_t *rows = json_array(), *code;
	size_t i, k;

	if (json_is_true(json_object_get(item, "match_decided")))
		return (rows);
	json_array_foreach(json_object_get(item, "match_reasons"), i,
	    code) for (k = 0; k < sizeof(told) / sizeof(told[0]);
		       k++) if (strcmp(json_string_value(code), told[k]) == 0)
	    json_array_append_new(rows,
		json_pack("{s:O, s:b}", "code", code, "more",
		    json_array_size(rows) > 0));
	return (rows);
}

/* The registers it is in, with their titles in the language of the page. */
static void
add_recorded(struct view *v)
{
	const char *own = arena_printf(&v->c->arena, "title_%s",
	    reply_lang_code(v->c->lang));
	json_t *recorded = json_object_get(v->more, "recorded"), *item;
	size_t i;

	json_array_foreach(recorded, i, item)
	{
		json_t *of = json_object_get(item, "register");
		json_t *title = json_object_get(of, own);
		json_t *reasons = reasons_of(item);

		view_mark_title(v, of);
		json_object_set(of, "title",
		    json_is_string(title) ? title
					  : json_object_get(of, "title_ro"));
		json_object_set_new(item, "has_reasons",
		    json_boolean(json_array_size(reasons) > 0));
		json_object_set_new(item, "reasons", reasons);
	}
	json_object_set_new(v->frame, "has_recorded",
	    json_boolean(json_array_size(recorded) > 0));
}

void
decorate_ngo(struct view *v)
{
	view_mark(v->answer);
	add_raw(v);
	add_former_names(v);
	add_schema(v, "NGO");
	has_some(v, "flags", "has_flags");
	has_some(v, "domains", "has_domains");
	has_some(v, "identifiers", "has_identifiers");
	has_some(v, "former_names", "has_former");
	add_domains(v);
	add_recorded(v);
}

void
decorate_authority(struct view *v)
{
	json_t *registers = json_object_get(v->more, "registers"), *item;
	size_t i;

	view_mark(v->answer);
	add_schema(v, "GovernmentOrganization");
	/* The frame has an address of its own. */
	set_copy(v->frame, "address_text", v->answer, "address");
	json_array_foreach(registers, i, item) view_mark_title(v, item);
	json_object_set_new(v->frame, "has_registers",
	    json_boolean(json_array_size(registers) > 0));
}

/* ---- a register of an authority ---- */

void
view_mark_title(struct view *v, json_t *object)
{
	const char *key = arena_printf(&v->c->arena, "title_%s",
	    reply_lang_code(v->c->lang));

	if (!json_is_string(json_object_get(object, key)))
		json_object_set_new(object, "title_lang", json_string("ro"));
}

/* What it is limited to: a county, fields; `more` but for the first. */
static void
add_limits(struct view *v)
{
	json_t *domains = json_object_get(v->answer, "domains"), *code;
	json_t *county = json_object_get(v->answer, "county");
	json_t *limits = json_array();
	size_t i;

	if (json_is_string(county))
		json_array_append_new(limits,
		    json_pack("{s:O, s:b}", "place", county, "more", 0));
	json_array_foreach(domains, i, code) json_array_append_new(limits,
	    json_pack("{s:O, s:b}", "code", code, "more",
		json_array_size(limits) > 0));
	json_object_set_new(v->frame, "limited",
	    json_boolean(json_array_size(limits) > 0));
	json_object_set_new(v->frame, "limits", limits);
}

void
decorate_register(struct view *v)
{
	static const char *const contact[] = { "contact_name", "contact_email",
		"contact_phone" };
	bool has_contact = false;

	for (size_t i = 0; i < sizeof(contact) / sizeof(contact[0]); i++)
		has_contact = has_contact ||
		    json_is_string(json_object_get(v->answer, contact[i]));
	json_object_set_new(v->frame, "has_contact", json_boolean(has_contact));
	view_mark_title(v, v->answer);
	add_limits(v);
	/* What narrows its entries does not narrow the register. */
	json_object_set_new(v->frame, "api",
	    json_sprintf("/api/v1%s",
		json_string_value(json_object_get(v->frame, "address"))));
	if (json_is_array(json_object_get(v->more, "entries")))
		decorate_entries(v);
}

/* ---- others ---- */

/* Lists that can be asked for what has a code of the vocabulary. */
static const struct {
	const char *name, *path, *parameter;
} lists[] = {
	{ "domain", "ngos", "domain" },
	{ "legal_form", "ngos", "legal_form" },
	{ "register_status", "ngos", "status" },
	{ "authority_kind", "authorities", "kind" },
};

void
decorate_vocabulary(struct view *v)
{
	const char *name = json_string_value(
	    json_object_get(v->answer, "name"));
	bool has_notes = false;
	json_t *term;
	size_t i;

	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		if (name == NULL || strcmp(name, lists[i].name) != 0)
			continue;
		json_object_set_new(v->frame, "list_path",
		    json_string(lists[i].path));
		json_object_set_new(v->frame, "list_parameter",
		    json_string(lists[i].parameter));
	}
	json_array_foreach(json_object_get(v->answer, "terms"), i, term)
	    has_notes = has_notes ||
	    json_is_string(json_object_get(term, "note"));
	json_object_set_new(v->frame, "has_notes", json_boolean(has_notes));
	json_object_set_new(v->frame, "is_domain",
	    json_boolean(name != NULL && strcmp(name, "domain") == 0));
}

static json_int_t
ngos_of(const json_t *county)
{
	return (json_integer_value(json_object_get(county, "ngo_count")));
}

/*
 * How dark each county is: 0 for none, else its quarter among those that have
 * some. By rank: Bucharest has more than ten counties together.
 */
static void
add_levels(json_t *counties)
{
	json_t *county, *other;
	size_t i, k;

	json_array_foreach(counties, i, county)
	{
		json_int_t some = 0, fewer = 0;

		json_array_foreach(counties, k, other)
		{
			some += ngos_of(other) > 0 ? 1 : 0;
			fewer += ngos_of(other) > 0 &&
				ngos_of(other) < ngos_of(county)
			    ? 1
			    : 0;
		}
		json_object_set_new(county, "level",
		    json_integer(some == 0 || ngos_of(county) == 0
			    ? 0
			    : 1 + 4 * fewer / some));
	}
}

void
decorate_home(struct view *v)
{
	const char *base = server_public_url();
	const char *lang = reply_lang_code(v->c->lang);
	json_t *site = typed("WebSite");
	json_t *search = typed("SearchAction");

	json_object_set_new(site, "@context",
	    json_string("https://schema.org"));
	json_object_set_new(site, "name", json_string("Conect"));
	json_object_set_new(site, "url", json_sprintf("%s/%s/", base, lang));
	json_object_set_new(site, "inLanguage", json_string(lang));
	json_object_set_new(search, "target",
	    json_pack("{s:s, s:o}", "@type", "EntryPoint", "urlTemplate",
		json_sprintf("%s/%s/ngos?q={q}", base, lang)));
	json_object_set_new(search, "query-input",
	    json_string("required name=q"));
	json_object_set_new(site, "potentialAction", search);
	json_object_set_new(v->frame, "schema", site);
	add_levels(json_object_get(v->more, "counties"));
	json_object_set_new(v->frame, "county_count",
	    json_integer((json_int_t)json_array_size(
		json_object_get(v->more, "counties"))));
}
