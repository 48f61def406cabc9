/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The contract (openapi/bundle.json, inside the binary) as the dispatcher
 * uses it: for each route its parameters and body, ready to be checked.
 */
#ifndef CORE_CONTRACT_H
#define CORE_CONTRACT_H

#include <stdbool.h>
#include <stdio.h>

#include "../lib/path.h"
#include "../lib/schema.h"
#include "ctx.h"

/*
 * Compiles the contract and pairs it with the routes. Call once before any
 * worker exists. False, with a line on `complaints` for each fault, when the
 * two do not agree or a schema says what we cannot check.
 */
bool contract_init(FILE *complaints);

/* The route of this index in routes.def's order. */
const struct route *contract_route(size_t index);
const struct operation *contract_operation(size_t index);
size_t contract_nroutes(void);
/* The request's method and path against the routes; HEAD is looked up as GET. */
enum path_result contract_match(struct ctx *c, struct path_match *ret);

/* How many bytes of body a request may bring: its operation's, or the usual
 * where there is none. */
size_t contract_body_max(enum method method, struct str path);

/* x-access, as act_as takes it. */
struct access_rule {
	const char *roles; /* a text[] literal */
	const char *scope; /* NULL: not with an API key */
	bool step_up;
};

struct column;
size_t contract_nparameters(const struct operation *o);
const char *contract_parameter_name(const struct operation *o, size_t i);
/* Where the list begins, no more: a cursor does not depend on it. */
bool contract_parameter_begins(const struct operation *o, size_t i);
/* The operation whose list it goes through: of a page, the API's; else its own
 * name. */
const char *contract_list_of(const struct operation *o);
/* Is its answer JSON at all (not a page, not plain text)? */
bool contract_is_json(const struct operation *o);
/* The content types of its body, as Accept-Post names them. */
const char *contract_body_types(const struct operation *o);
/* Whose quota a request of it counts against. */
enum limit_policy contract_limit(const struct operation *o);
/* What an operation that is not PUBLIC asks of who calls it. */
const struct access_rule *contract_access(const struct operation *o);
/* A page for people: its errors are pages, too. */
bool contract_is_page(const struct operation *o);
/* Can it answer as CSV? Then the columns of an item, in order. */
bool contract_has_csv(const struct operation *o);
size_t contract_ncolumns(const struct operation *o);
const struct column *contract_column(const struct operation *o, size_t i);

/* ---- for input.c ---- */

enum {
	CONTRACT_PARAMETERS_MAX = 24,
	CONTRACT_COLUMNS_MAX = 32,
	CONTRACT_BODY_MAX = 1024 * 1024 /* unless it says x-max-bytes */
};

struct parameter {
	const char *name;
	bool in_path; /* else in the query */
	bool required;
	bool first_page_only; /* a cursor does not depend on it */
	const struct schema *schema;
};

/* A property of an item; of an object, each of its own properties. */
struct column {
	const char *title;  /* name, name_ro */
	const char *key;    /* name */
	const char *member; /* ro, or NULL */
};

struct operation {
	const struct route *route;
	const char *list; /* whose cursors it takes */
	struct parameter parameters[CONTRACT_PARAMETERS_MAX];
	size_t nparameters;
	const struct schema *body; /* NULL: takes no JSON */
	size_t body_max;
	struct column columns[CONTRACT_COLUMNS_MAX];
	size_t ncolumns;
	struct access_rule access;
	enum limit_policy limit;
	bool if_match;    /* a write names the version it saw, */
	bool if_exists;   /* but only over what there is; * is any */
	bool idempotent;  /* takes an Idempotency-Key */
	bool takes_patch; /* also application/merge-patch+json */
	bool takes_bytes; /* application/octet-stream in place of JSON */
	bool gives_304;   /* says so when nothing has changed */
	bool is_json;
	bool is_page;
	bool has_csv;
};

#endif
