/* SPDX-License-Identifier: EUPL-1.2 */
/* Bytes that never change while the server runs, in their encodings. */
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "reply.h"

/* ---- Accept-Encoding (RFC 9110 12.5.3) ---- */

/* Is the weight of this list element zero: `gzip;q=0`, `br; q=0.000`? */
static bool
is_refused(struct str params)
{
	const char *q = memchr(params.p, '=', params.n);
	size_t i = q == NULL ? params.n : (size_t)(q - params.p) + 1;

	for (; i < params.n; i++)
		if (params.p[i] >= '1' && params.p[i] <= '9')
			return (false);
	return (q != NULL);
}

/* One element: `coding` and its parameters; does it accept ours? */
static bool
element_accepts(struct str element, const char *coding)
{
	size_t n = 0;

	while (element.n > 0 && *element.p == ' ') {
		element.p++;
		element.n--;
	}
	while (n < element.n && element.p[n] != ';' && element.p[n] != ' ')
		n++;
	if (n != strlen(coding) || strncasecmp(element.p, coding, n) != 0)
		return (false);
	return (!is_refused((struct str){ element.p + n, element.n - n }));
}

/* Only codings named outright: `*` promises little about what decoders do. */
static bool
accepts_coding(struct str header, const char *coding)
{
	while (header.n > 0) {
		const char *comma = memchr(header.p, ',', header.n);
		size_t n = comma == NULL ? header.n
					 : (size_t)(comma - header.p);

		if (element_accepts((struct str){ header.p, n }, coding))
			return (true);
		n += comma == NULL ? 0 : 1;
		header.p += n;
		header.n -= n;
	}
	return (false);
}

/* ---- assets ---- */

void
asset_init(struct asset *a, const char *type, struct str identity,
    struct str gzip, struct str brotli)
{
	unsigned char hash[16]; /* the least that libsodium makes */
	char hex[2 * sizeof(hash) + 1];

	(void)crypto_generichash(hash, sizeof(hash),
	    (const unsigned char *)identity.p, identity.n, NULL, 0);
	(void)sodium_bin2hex(hex, sizeof(hex), hash, sizeof(hash));
	*a = (struct asset){ .type = type,
		.identity = identity,
		.gzip = gzip,
		.brotli = brotli };
	(void)snprintf(a->etag, sizeof(a->etag), "\"%s\"", hex);
}

enum step
reply_asset(struct ctx *c, const struct asset *a)
{
	struct str accepts = ctx_header(c, "Accept-Encoding");
	struct str body = a->identity;
	const char *coding = NULL;

	if (a->brotli.p != NULL && accepts_coding(accepts, "br")) {
		body = a->brotli;
		coding = "br";
	} else if (a->gzip.p != NULL && accepts_coding(accepts, "gzip")) {
		body = a->gzip;
		coding = "gzip";
	}
	if (coding != NULL)
		reply_header(c, "Content-Encoding", str_from(coding));
	reply_header(c, "ETag",
	    str_from(coding == NULL
		    ? a->etag
		    : arena_printf(&c->arena, "%.*s-%s\"",
			  (int)strlen(a->etag) - 1, a->etag, coding)));
	if (a->immutable)
		c->cache_control = "public, max-age=31536000, immutable";
	return (reply_text(c, 200, a->type, body));
}
