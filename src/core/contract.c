/* SPDX-License-Identifier: EUPL-1.2 */
#include "contract.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/json_scan.h"
#include "../lib/openapi.h"
#include "bundle.h"
#include "routes.h"

/* ---- the map ---- */

#define ROUTE(method, path, name, access)                                      \
	{ path, #name, name, METHOD_##method, access },
static const struct route routes[] = {
#include "../routes.def"
};
#undef ROUTE

#define ROUTE(method, path, name, access) { METHOD_##method, path },
static const struct path_route paths[] = {
#include "../routes.def"
};
#undef ROUTE

enum {
	NROUTES = sizeof(routes) / sizeof(routes[0])
};

static struct operation operations[NROUTES];
static struct path_glance glances[NROUTES];
static const struct path_table table = { paths, NROUTES, glances };

const struct route *
contract_route(size_t index)
{
	return (&routes[index]);
}

const struct operation *
contract_operation(size_t index)
{
	return (&operations[index]);
}

size_t
contract_nroutes(void)
{
	return (NROUTES);
}

enum path_result
contract_match(struct ctx *c, struct path_match *ret)
{
	enum method method = c->req->method == METHOD_HEAD ? METHOD_GET
							   : c->req->method;

	return (path_match(&c->arena, table, method, c->req->path, ret));
}

size_t
contract_body_max(enum method method, struct str path)
{
	struct path_match match;
	struct arena arena;
	size_t max = CONTRACT_BODY_MAX;

	arena_init(&arena);
	if (path_match(&arena, table, method, path, &match) == PATH_FOUND)
		max = operations[match.route].body_max;
	arena_release(&arena);
	return (max);
}

size_t
contract_nparameters(const struct operation *o)
{
	return (o->nparameters);
}

const char *
contract_parameter_name(const struct operation *o, size_t i)
{
	return (o->parameters[i].name);
}

bool
contract_parameter_begins(const struct operation *o, size_t i)
{
	return (o->parameters[i].first_page_only);
}

bool
contract_is_json(const struct operation *o)
{
	return (o->is_json);
}

const char *
contract_body_types(const struct operation *o)
{
	if (o->takes_bytes)
		return ("application/octet-stream");
	return (o->takes_patch
		? "application/json, application/merge-patch+json"
		: "application/json");
}

const char *
contract_list_of(const struct operation *o)
{
	return (o->list);
}

enum limit_policy
contract_limit(const struct operation *o)
{
	return (o->limit);
}

const struct access_rule *
contract_access(const struct operation *o)
{
	return (&o->access);
}

bool
contract_is_page(const struct operation *o)
{
	return (o->is_page);
}

bool
contract_has_csv(const struct operation *o)
{
	return (o->has_csv);
}

size_t
contract_ncolumns(const struct operation *o)
{
	return (o->ncolumns);
}

const struct column *
contract_column(const struct operation *o, size_t i)
{
	return (&o->columns[i]);
}

/* ---- compiling it: at start only, in memory that is never given back ---- */

struct compiler {
	json_t *root;
	struct schema_bundle *schemas;
	struct arena arena; /* never released: lives as long as the program */
	FILE *complaints;
	bool failed;
};

static void __attribute__((format(printf, 3, 4)))
complain(struct compiler *k, const struct route *route, const char *format, ...)
{
	va_list args;

	k->failed = true;
	(void)fprintf(k->complaints,
	    "contract: %s: ", route == NULL ? "-" : route->name);
	va_start(args, format);
	(void)vfprintf(k->complaints, format, args);
	va_end(args);
	(void)fputc('\n', k->complaints);
}

/* Follows `#/a/b` one step; anything else is returned as it is. */
static json_t *
resolve(struct compiler *k, json_t *value, const char **pointer)
{
	const char *ref = json_string_value(json_object_get(value, "$ref"));
	json_t *at = k->root;
	char *path, *word, *rest;

	if (ref == NULL || strncmp(ref, "#/", 2) != 0)
		return (value);
	*pointer = ref + 1;
	path = arena_strdup(&k->arena, str_from(ref + 2));
	for (word = strtok_r(path, "/", &rest); word != NULL;
	     word = strtok_r(NULL, "/", &rest))
		at = json_object_get(at, word);
	return (at);
}

/* A JSON pointer's escape of one key (RFC 6901): ~ and /. */
static const char *
escaped(struct compiler *k, const char *key)
{
	char *out = arena_alloc(&k->arena, 2 * strlen(key) + 1);
	size_t n = 0;

	for (; *key != '\0'; key++) {
		if (*key == '~' || *key == '/') {
			out[n++] = '~';
			out[n++] = *key == '~' ? '0' : '1';
		} else {
			out[n++] = *key;
		}
	}
	return (out);
}

static const struct schema *
compile(struct compiler *k, const struct route *route, const char *pointer)
{
	const char *fault = NULL;
	const struct schema *s = schema_compile(k->schemas, pointer, &fault);

	if (s == NULL)
		complain(k, route, "%s", fault == NULL ? pointer : fault);
	return (s);
}

static void
add_parameter(struct compiler *k, struct operation *o, json_t *value,
    const char *pointer)
{
	const char *in;
	struct parameter p = { 0 };

	value = resolve(k, value, &pointer);
	in = json_string_value(json_object_get(value, "in"));
	p.name = json_string_value(json_object_get(value, "name"));
	if (in == NULL || p.name == NULL) {
		complain(k, o->route, "parameter %s has no name", pointer);
		return;
	}
	if (strcmp(in, "header") == 0)
		return; /* headers are read by the code that knows them */
	if (o->nparameters == CONTRACT_PARAMETERS_MAX) {
		complain(k, o->route, "too many parameters");
		return;
	}
	p.in_path = strcmp(in, "path") == 0;
	p.required = json_is_true(json_object_get(value, "required"));
	p.first_page_only = json_is_true(
	    json_object_get(value, "x-first-page-only"));
	p.schema = compile(k, o->route,
	    arena_printf(&k->arena, "%s/schema", pointer));
	o->parameters[o->nparameters++] = p;
}

static void
add_parameters(struct compiler *k, struct operation *o, json_t *list,
    const char *pointer)
{
	json_t *value;
	size_t i;

	json_array_foreach(list, i, value) add_parameter(k, o, value,
	    arena_printf(&k->arena, "%s/parameters/%zu", pointer, i));
}

static void
add_body(struct compiler *k, struct operation *o, json_t *method,
    const char *pointer)
{
	const char *at = arena_printf(&k->arena, "%s/requestBody", pointer);
	json_t *body = json_object_get(method, "requestBody"), *content, *max;

	if (body == NULL)
		return;
	body = resolve(k, body, &at);
	content = json_object_get(body, "content");
	max = json_object_get(body, "x-max-bytes");
	if (json_is_integer(max))
		o->body_max = (size_t)json_integer_value(max);
	o->takes_bytes = json_object_get(content, "application/octet-stream") !=
	    NULL;
	if (o->takes_bytes)
		return;
	if (json_object_get(content, "application/json") == NULL) {
		complain(k, o->route, "a body that is neither JSON nor bytes");
		return;
	}
	o->takes_patch = json_object_get(content,
			     "application/merge-patch+json") != NULL;
	o->body = compile(k, o->route,
	    arena_printf(&k->arena, "%s/content/application~1json/schema", at));
}

static void
add_limit(struct compiler *k, struct operation *o, json_t *method)
{
	const char *name = json_string_value(
	    json_object_get(method, "x-rate-limit"));

	if (name == NULL || !policy_parse(name, &o->limit))
		complain(k, o->route, "x-rate-limit names no policy");
}

static void
add_list(struct operation *o, json_t *method)
{
	const char *name = json_string_value(
	    json_object_get(method, "x-list-of"));

	if (name != NULL)
		o->list = name;
}

/* Names of roles are plain words: no quoting. */
static void
add_access(struct compiler *k, struct operation *o, json_t *method)
{
	json_t *access = json_object_get(method, "x-access"), *role;
	const char *roles = "", *comma = "";
	size_t i;

	if ((access == NULL) != (o->route->access == PUBLIC))
		complain(k, o->route, "x-access and routes.def differ");
	json_array_foreach(json_object_get(access, "roles"), i, role)
	{
		roles = arena_printf(&k->arena, "%s%s%s", roles, comma,
		    json_string_value(role));
		comma = ",";
	}
	o->access.roles = arena_printf(&k->arena, "{%s}", roles);
	o->access.scope = json_string_value(json_object_get(access, "scope"));
	o->access.step_up = json_is_true(json_object_get(access, "step_up"));
	o->if_exists = json_string_value(
			   json_object_get(method, "x-if-match")) != NULL;
	o->if_match = o->if_exists ||
	    json_is_true(json_object_get(method, "x-if-match"));
	o->idempotent = json_is_true(json_object_get(method, "x-idempotent"));
}

static void
add_column(struct compiler *k, struct operation *o, const char *key,
    const char *member)
{
	const char *title;

	/* What answers look like is not kept. */
	key = arena_strdup(&k->arena, str_from(key));
	title = key;
	if (member != NULL) {
		member = arena_strdup(&k->arena, str_from(member));
		title = arena_printf(&k->arena, "%s_%s", key, member);
	}
	if (o->ncolumns == CONTRACT_COLUMNS_MAX)
		complain(k, o->route, "too many columns");
	else
		o->columns[o->ncolumns++] = (struct column){ title, key,
			member };
}

static void
add_property(struct compiler *k, struct operation *o, const char *key,
    json_t *schema)
{
	const char *ignored, *member;
	json_t *members, *value;

	schema = resolve(k, schema, &ignored);
	members = json_object_get(schema, "properties");
	if (members == NULL)
		add_column(k, o, key, NULL);
	json_object_foreach(members, member, value)
	    add_column(k, o, key, member);
}

/* The names of an object schema's properties, through $ref and allOf. */
static void
add_columns(struct compiler *k, struct operation *o, json_t *schema, int depth)
{
	const char *ignored, *key;
	json_t *value;
	size_t i;

	if (depth > 4)
		return;
	schema = resolve(k, schema, &ignored);
	json_array_foreach(json_object_get(schema, "allOf"), i, value)
	    add_columns(k, o, value, depth + 1);
	json_object_foreach(json_object_get(schema, "properties"), key, value)
	    add_property(k, o, key, value);
}

/* What any failure looks like says what the operation is. */
static bool
fails_as_page(struct compiler *k, json_t *responses)
{
	const char *ignored;
	json_t *answer = resolve(k, json_object_get(responses, "default"),
	    &ignored);

	return (json_object_get(json_object_get(answer, "content"),
		    "text/html") != NULL);
}

static void
add_answer(struct compiler *k, struct operation *o, json_t *method)
{
	const char *ignored;
	json_t *content, *schema, *items;
	json_t *answer = json_object_get(json_object_get(method, "responses"),
	    "200");

	answer = resolve(k, answer, &ignored);
	content = json_object_get(answer, "content");
	schema = json_object_get(json_object_get(content, "application/json"),
	    "schema");
	o->is_json = schema != NULL;
	o->gives_304 = json_object_get(json_object_get(method, "responses"),
			   "304") != NULL;
	o->is_page = fails_as_page(k, json_object_get(method, "responses"));
	o->has_csv = json_object_get(content, "text/csv") != NULL;
	if (!o->has_csv)
		return;
	schema = resolve(k, schema, &ignored);
	items = json_object_get(json_object_get(schema, "properties"), "items");
	items = resolve(k, items, &ignored);
	add_columns(k, o, json_object_get(items, "items"), 0);
	if (o->ncolumns == 0)
		complain(k, o->route, "CSV without columns");
}

static const char *
lower_method(enum method method)
{
	static const char *const names[] = {
		[METHOD_GET] = "get",
		[METHOD_POST] = "post",
		[METHOD_PUT] = "put",
		[METHOD_PATCH] = "patch",
		[METHOD_DELETE] = "delete",
	};

	return (names[method]);
}

static void
compile_operation(struct compiler *k, size_t index)
{
	const struct route *route = &routes[index];
	const char *name = lower_method(route->method);
	const char *pointer = arena_printf(&k->arena, "/paths/%s",
	    escaped(k, route->path));
	json_t *path = json_object_get(json_object_get(k->root, "paths"),
	    route->path);
	json_t *method = json_object_get(path, name);
	struct operation *o = &operations[index];

	o->route = route;
	o->body_max = CONTRACT_BODY_MAX;
	o->list = route->name;
	if (method == NULL || path_template_fault(route->path) != NULL) {
		complain(k, route, "not in the contract, or a bad path");
		return;
	}
	glances[index] = path_glance(route->path);
	add_parameters(k, o, json_object_get(path, "parameters"), pointer);
	pointer = arena_printf(&k->arena, "%s/%s", pointer, name);
	add_parameters(k, o, json_object_get(method, "parameters"), pointer);
	add_body(k, o, method, pointer);
	add_limit(k, o, method);
	add_list(o, method);
	add_access(k, o, method);
	add_answer(k, o, method);
}

bool
contract_init(FILE *complaints)
{
	static struct compiler k; /* its memory is never given back */
	json_error_t error;

	k.complaints = complaints;
	arena_init(&k.arena);
	/* Our own document: no limits but its grammar. */
	k.root = json_loadb(bundle_json, bundle_json_len,
	    JSON_REJECT_DUPLICATES, &error);
	if (k.root == NULL) {
		complain(&k, NULL, "%s", error.text);
		return (false);
	}
	openapi_trim(k.root);
	k.schemas = schema_bundle_new(k.root);
	for (size_t i = 0; i < NROUTES; i++)
		compile_operation(&k, i);
	/* Each worker counts what its parent holds, and the pages between what
	 * is left. */
	openapi_forget_answers(k.root);
	(void)malloc_trim(0);
	return (!k.failed);
}
