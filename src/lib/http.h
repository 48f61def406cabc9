/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The request headers that choose among representations. Input is bounded:
 * a header longer than HTTP_HEADER_MAX counts as absent.
 */
#ifndef LIB_HTTP_H
#define LIB_HTTP_H

#include "arena.h"

enum {
	HTTP_HEADER_MAX = 2048
};

/* "opaque" between quotes; NULL when it holds a byte no entity tag may have. */
char *http_etag_quote(struct arena *a, struct str opaque);

/*
 * Does If-None-Match (or If-Match) name this tag? Tags are compared weakly,
 * the opaque parts only: proxies weaken ours. `*` names every tag. etag: with
 * its quotes, as sent. An ill-formed list names what stood before the fault.
 */
bool http_etag_matches(struct str header, struct str etag);

enum http_media {
	HTTP_JSON = 1 << 0, /* application/json */
	HTTP_CSV = 1 << 1,  /* text/csv */
	HTTP_HTML = 1 << 2  /* text/html */
};

/*
 * The best of the offered kinds (bits of enum http_media) for an Accept
 * header; among equals JSON, CSV, HTML in this order. An absent or wholly
 * unreadable header accepts everything. False: nothing fits, answer 406.
 */
bool http_accept(struct str header, unsigned int offered, enum http_media *ret);

enum http_language {
	HTTP_RO,
	HTTP_HU,
	HTTP_EN
};

/* The best of ro, hu, en for an Accept-Language header; ro when nothing fits:
 * a language is never a reason to refuse. */
enum http_language http_language(struct str header);
/* "ro", "hu" or "en". */
const char *http_language_code(enum http_language language);

#endif
