/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * All that is known about one request, and what a handler may do with it.
 *
 * A handler returns a step: STEP_DONE when the reply is set, STEP_WAIT when a
 * statement was sent. It binds what the contract's parameters do not already
 * bind, names the statement, and names what to do with its row:
 *
 *	enum step
 *	ngo_get(struct ctx *c)
 *	{
 *		return (ctx_query(c, &SQL_NGO_GET, reply_object));
 *	}
 */
#ifndef CORE_CTX_H
#define CORE_CTX_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/queue.h>

#include "../lib/arena.h"
#include "../lib/credential.h"
#include "../lib/str.h"
#include "db.h"
#include "limits.h"
#include "problem.h"
#include "request.h"

enum step {
	STEP_DONE, /* the reply is set */
	STEP_WAIT, /* a statement is on its way */
};

enum access {
	PUBLIC,   /* anyone; credentials are not even read */
	VISITOR,  /* anyone; what it does is no public answer */
	IDENTITY, /* a session or an API key, see auth.h */
};

enum lang {
	LANG_RO,
	LANG_HU,
	LANG_EN,
	LANGS
};

enum format {
	FORMAT_JSON,
	FORMAT_CSV,
	FORMAT_CSV_EXCEL
};

struct ctx;
struct lru_entry;
struct operation;
struct work;

enum proof {
	PROOF_NONE,
	PROOF_CURRENT,
	PROOF_FAILED,
};

/* What became of a proof (answers.h). result: of the proof. */
typedef void (
    *proved_fn)(struct ctx *c, enum proof proof, struct db_result *result);
typedef enum step (*step_fn)(struct ctx *c);
/* result: of the statement; gone after the call. */
typedef enum step (*result_fn)(struct ctx *c, struct db_result *result);

struct route {
	const char *path; /* template: /api/v1/ngos/{id} */
	const char *name; /* operationId */
	step_fn handler;
	enum method method;
	enum access access;
};

struct binding {
	const char *name;
	const char *value; /* NULL: SQL NULL */
	int length;        /* of bytes; 0: it is text */
};

/* One thing wrong with the request: an entry of a problem's errors[]. */
struct fault {
	const char *in;    /* "query", "path", "body" or "header" */
	const char *where; /* parameter name or JSON pointer */
	enum violation_code code;
	const char *expected; /* or "" */
	const char *nearest;  /* or NULL */
};

enum {
	CTX_BINDINGS_MAX = 64,
	CTX_FAULTS_MAX = 100
};

struct ctx {
	struct arena arena;
	const struct request *req;
	const struct route *route; /* NULL until one matched */
	const struct operation *operation;
	char request_id[33];
	int64_t began_us;
	enum lang lang;
	enum format format;
	json_t *body; /* parsed and valid, or NULL */
	struct credential credential;
	struct limit limit;

	size_t nbindings;
	size_t nfaults;
	struct str filters; /* of a list, as its cursors are bound to them */

	bool done;
	const char *cache_control; /* set by a handler, or NULL: the default */
	const char *problem_code;  /* of the reply, or NULL */
	const char *request_hash;  /* with an Idempotency-Key; else NULL */
	const struct statement *replayed; /* whose answer is given again */
	const char *retry_after; /* seconds, of a problem; NULL: its own */
	char sqlstate[6];

	const void *page;   /* what a page makes of the answer; its own */
	result_fn instead;  /* takes the next answer in place of … */
	result_fn answered; /* … what was named to take it */

	struct db_job *job; /* on its way, or NULL */
	struct work *work;  /* in a thread, or NULL */
	const struct statement *statement;
	const char **values; /* of the statement */
	const int *lengths;  /* of those that are bytes */
	result_fn after;
	bool resent;
	bool admitted;   /* counted against its limit, memory looked at */
	bool waits;      /* for a proof */
	bool unkeepable; /* a statement said that its answer is */
	bool closed;     /* no page of another origin may read the answer */
	bool acted;      /* a statement was sent under its identity */

	/* An answer from memory (answers.c). */
	struct lru_entry *kept; /* held, or NULL */
	proved_fn proved;
	LIST_ENTRY(ctx) line; /* of those who wait for a proof */
	uint64_t epoch;       /* known when the first statement was sent */

	void (*wake)(void *owner);
	void *owner;

	/* Not zeroed for each request: what is not counted is not there. */
	struct reply reply;
	struct binding bindings[CTX_BINDINGS_MAX];
	struct fault faults[CTX_FAULTS_MAX];
};
LIST_HEAD(ctx_line, ctx);

/* ---- what handlers use ---- */

/* The bound text of a parameter, or NULL. */
const char *ctx_param(const struct ctx *c, const char *name);
/* Is it bound at all, also to NULL? */
bool ctx_has(const struct ctx *c, const char *name);
/* Binds or rebinds. name and value must live as long as the request. */
void ctx_bind(struct ctx *c, const char *name, const char *value);
/* The same of bytes, at least one, for a parameter of type bytea. */
void ctx_bind_bytes(struct ctx *c, const char *name, struct str bytes);
/* Sends a statement, every parameter taken from the bindings by its name. */
enum step ctx_query(struct ctx *c, const struct statement *s, result_fn after);
/*
 * Before the handler of another operation is called: its answer goes to
 * `instead`, which finds in c->answered what would have taken it. So a page is
 * made of the very answer of the API.
 */
void ctx_divert(struct ctx *c, result_fn instead);
/* A request header's value by name (any case), or {NULL, 0}. */
struct str ctx_header(const struct ctx *c, const char *name);

/* A JSON problem instead of an answer. */
enum step problem(struct ctx *c, enum problem_code code);
/* Notes a fault; problem() lists them all. */
void ctx_fault(struct ctx *c, const struct fault *f);

/*
 * One row with `body` and, each if it is wanted: `etag`, `status` (201, 202,
 * 204; 410 with `reason`; 308 with `location`), `location`; or `problem` (a code) with
 * `retry_after` and `errors` in place of the body, when what was done is to
 * stay although it was refused. body NULL, or no row: 404.
 */
enum step reply_object(struct ctx *c, struct db_result *result);
/* One row with `items`, `next`, `prev`, `total`, `extra`. */
enum step reply_list(struct ctx *c, struct db_result *result);
/* A text that lives as long as the request, or for ever. */
enum step reply_text(struct ctx *c, int status, const char *type,
    struct str body);
/* 302 or 308 to an address of our own, beginning with a slash. */
enum step reply_redirect(struct ctx *c, int status, struct str address);
/* A header; name and value live as long as the request. */
void reply_header(struct ctx *c, const char *name, struct str value);

/* Sent as it is, from memory that lives for ever, with strong ETags. */
struct asset {
	const char *type;
	struct str identity, gzip, brotli; /* p NULL: no such variant */
	char etag[40];                     /* of identity, in its quotes */
	bool immutable;
};
void asset_init(struct asset *a, const char *type, struct str identity,
    struct str gzip, struct str brotli);
enum step reply_asset(struct ctx *c, const struct asset *a);

#endif
