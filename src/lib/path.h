/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Which route a request path means.
 *
 * Templates are `/`, `/api/v1/ngos`, `/api/v1/ngos/{id}`: a segment is either
 * literal or one whole parameter. A literal beats a parameter, whatever their
 * order in the table. The path is split before it is percent-decoded, so an
 * encoded slash can never make a segment. A trailing slash is another path.
 */
#ifndef LIB_PATH_H
#define LIB_PATH_H

#include "arena.h"

enum {
	PATH_LENGTH_MAX = 2048,
	PATH_SEGMENTS_MAX = 16,
	PATH_PARAMS_MAX = 4
};

struct path_route {
	unsigned int method; /* small number of the caller's, below 32 */
	const char *template;
};

/* What tells at a glance that a path does not fit a template. */
struct path_glance {
	unsigned char segments;
	unsigned char at;     /* its last literal segment; `segments`: none */
	unsigned char length; /* of that segment */
	char first;           /* of that segment; NUL: it is empty */
};

struct path_table {
	const struct path_route *routes;
	size_t n;
	const struct path_glance *glances; /* one for each, or NULL */
};

enum path_result {
	PATH_FOUND,
	PATH_OTHER_METHODS, /* the path is known; ret->methods says with which */
	PATH_NONE,          /* no such path */
	PATH_BAD            /* not a path at all: a client error */
};

struct path_param {
	struct str name;  /* points into the template */
	struct str value; /* decoded, valid UTF-8, no control characters */
};

struct path_match {
	size_t route;         /* index into the table (PATH_FOUND) */
	unsigned int methods; /* bits 1u << method (FOUND, OTHER_METHODS) */
	size_t nparams;
	struct path_param params[PATH_PARAMS_MAX]; /* PATH_FOUND only */
};

/*
 * path: as sent, without the query. PATH_BAD: over long, does not begin with
 * '/', a bad or truncated percent escape, an encoded slash or NUL, a control
 * character, invalid UTF-8, an empty segment before the last, a segment that
 * is `.` or `..` (also when encoded). *ret is always initialised.
 */
enum path_result path_match(struct arena *a, struct path_table t,
    unsigned int method, struct str path, struct path_match *ret);

/* Of a template without fault. */
struct path_glance path_glance(const char *template);

/*
 * What is wrong with a template at start-up, or NULL: bad braces, too many
 * segments or parameters, a parameter twice.
 */
const char *path_template_fault(const char *template);

#endif
