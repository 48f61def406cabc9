/* SPDX-License-Identifier: EUPL-1.2 */
#include "look.h"

#include <sys/socket.h>

#include <curl/curl.h>
#include <netinet/in.h>
#include <sodium.h>
#include <stdio.h>

#include "../lib/arena.h"
#include "../lib/robots.h"

enum {
	STATUS_MOVED = 301,
	STATUS_SAME = 304,
	STATUS_MOVED_TOO = 308
};

/* What the product token of our agent is in a robots.txt. */
#define AGENT "Conect-LinkCheck"

/* One request and its answer. */
struct asking {
	const struct look_rules *rules;
	CURL *curl;
	char fault[CURL_ERROR_SIZE];
	bool is_forbidden;         /* an address that is not public was met */
	size_t head;               /* bytes of header lines */
	char *robots;              /* room for a robots.txt */
	struct look_robots *known; /* one from an earlier look; NULL: none */
	char *kept;                /* where the body goes; NULL: nowhere */
	int64_t size;
	int64_t most;
	bool is_cut;
	crypto_hash_sha256_state hash;
};

bool
look_open(void)
{
	return (curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK &&
	    sodium_init() >= 0);
}

void
look_close(void)
{
	curl_global_cleanup();
}

/* ---- addresses ---- */

static bool
is_allowed_port(const struct look_rules *rules, const char *scheme,
    const char *port)
{
	return (rules->has_also || port == NULL ||
	    strcmp(port, strcmp(scheme, "https") == 0 ? "443" : "80") == 0);
}

static char *
part(CURLU *url, CURLUPart which)
{
	char *text = NULL;

	if (curl_url_get(url, which, &text, 0) != CURLUE_OK)
		return (NULL);
	return (text);
}

/*
 * Brings an address into one form (without a fragment) and takes it apart:
 * site is its scheme, host and port, path the rest. False: none for us.
 */
static bool
address_take(const struct look_rules *rules, const char *text, char *url,
    char site[LOOK_SITE_MOST], char path[LOOK_URL_MOST + 1])
{
	CURLU *u = curl_url();
	char *scheme, *host, *port, *user, *whole, *way, *query;
	bool ok = u != NULL && strlen(text) <= LOOK_URL_MOST &&
	    curl_url_set(u, CURLUPART_URL, text, 0) == CURLUE_OK &&
	    curl_url_set(u, CURLUPART_FRAGMENT, NULL, 0) == CURLUE_OK;

	scheme = part(u, CURLUPART_SCHEME);
	host = part(u, CURLUPART_HOST);
	port = part(u, CURLUPART_PORT);
	user = part(u, CURLUPART_USER);
	way = part(u, CURLUPART_PATH);
	query = part(u, CURLUPART_QUERY);
	whole = part(u, CURLUPART_URL);
	ok = ok && scheme != NULL && host != NULL && way != NULL &&
	    whole != NULL && user == NULL && strlen(whole) <= LOOK_URL_MOST &&
	    (strcmp(scheme, "http") == 0 || strcmp(scheme, "https") == 0) &&
	    is_allowed_port(rules, scheme, port) &&
	    snprintf(site, LOOK_SITE_MOST, "%s://%s%s%s", scheme, host,
		port == NULL ? "" : ":",
		port == NULL ? "" : port) < LOOK_SITE_MOST;
	if (ok) {
		(void)snprintf(url, LOOK_URL_MOST + 1, "%s", whole);
		(void)snprintf(path, LOOK_URL_MOST + 1, "%s%s%s", way,
		    query == NULL ? "" : "?", query == NULL ? "" : query);
	}
	curl_free(scheme);
	curl_free(host);
	curl_free(port);
	curl_free(user);
	curl_free(way);
	curl_free(query);
	curl_free(whole);
	curl_url_cleanup(u);
	return (ok);
}

static bool
address_of(const struct curl_sockaddr *s, struct address *ret)
{
	static const unsigned char v4[] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff,
		0xff };
	struct sockaddr_in in;

	if (s->family == AF_INET6) {
		struct sockaddr_in6 in6;

		memcpy(&in6, &s->addr, sizeof(in6));
		memcpy(ret->bytes, &in6.sin6_addr, ADDRESS_BYTES);
		return (true);
	}
	memcpy(&in, &s->addr, sizeof(in));
	memcpy(ret->bytes, v4, sizeof(v4));
	memcpy(ret->bytes + sizeof(v4), &in.sin_addr, 4);
	return (s->family == AF_INET);
}

/* The last word: what the socket is about to be connected to. */
static curl_socket_t
open_socket(void *arg, curlsocktype purpose, struct curl_sockaddr *to)
{
	struct asking *asking = arg;
	const struct look_rules *rules = asking->rules;
	struct address address;

	(void)purpose;
	if (address_of(to, &address) &&
	    (address_is_public(&address) ||
		(rules->has_also && address_is_in(&address, &rules->also))))
		return (socket(to->family, to->socktype | SOCK_CLOEXEC,
		    to->protocol));
	asking->is_forbidden = true;
	return (CURL_SOCKET_BAD);
}

/* ---- what comes ---- */

static size_t
head_read(char *from, /* NOLINT(readability-non-const-parameter): libcurl's */
    size_t size, size_t count, void *arg)
{
	struct asking *asking = arg;

	(void)from;
	asking->head += size * count;
	return (asking->head <= LOOK_HEAD_MOST ? size * count : 0);
}

static size_t
body_read(char *from, size_t size, size_t count, void *arg)
{
	struct asking *asking = arg;
	size_t n = size * count, taken = n;

	if ((int64_t)taken > asking->most - asking->size)
		taken = (size_t)(asking->most - asking->size);
	if (asking->kept != NULL)
		memcpy(asking->kept + asking->size, from, taken);
	(void)crypto_hash_sha256_update(&asking->hash,
	    (const unsigned char *)from, taken);
	asking->size += (int64_t)taken;
	asking->is_cut = taken < n;
	return (asking->is_cut ? 0 : n);
}

/* Printable ASCII or nothing: it will be shown to people. */
static void
text_take(char *to, size_t size, const char *from)
{
	size_t n;

	to[0] = '\0';
	if (from == NULL || (n = strlen(from)) >= size)
		return;
	for (size_t i = 0; i < n; i++)
		if (from[i] < ' ' || from[i] > '~')
			return;
	memcpy(to, from, n + 1);
}

static void
header_take(CURL *curl, const char *name, char *to, size_t size)
{
	struct curl_header *header;

	text_take(to, size,
	    curl_easy_header(curl, name, 0, CURLH_HEADER, -1, &header) ==
		    CURLHE_OK
		? header->value
		: NULL);
}

static int64_t
certificate_end(CURL *curl)
{
	static const char key[] = "Expire date:";
	struct curl_certinfo *info = NULL;

	if (curl_easy_getinfo(curl, CURLINFO_CERTINFO, &info) != CURLE_OK ||
	    info == NULL || info->num_of_certs < 1)
		return (0);
	for (struct curl_slist *s = info->certinfo[0]; s != NULL; s = s->next)
		if (strncmp(s->data, key, sizeof(key) - 1) == 0) {
			time_t t = curl_getdate(s->data + sizeof(key) - 1,
			    NULL);

			return (t < 0 ? 0 : (int64_t)t);
		}
	return (0);
}

/* ---- asking ---- */

static enum look_end
end_of(const struct asking *asking, CURLcode code)
{
	if (asking->is_forbidden)
		return (LOOK_NOT_PUBLIC);
	switch (code) {
	case CURLE_OK:
		return (LOOK_OK);
	case CURLE_WRITE_ERROR:
		return (asking->is_cut ? LOOK_OK : LOOK_NOT_HTTP);
	case CURLE_COULDNT_RESOLVE_HOST:
		return (LOOK_NO_NAME);
	case CURLE_OPERATION_TIMEDOUT:
		return (LOOK_TOO_SLOW);
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CERTPROBLEM:
	case CURLE_SSL_CIPHER:
	case CURLE_SSL_ISSUER_ERROR:
		return (LOOK_TLS);
	case CURLE_URL_MALFORMAT:
		return (LOOK_BAD_ADDRESS);
	case CURLE_UNSUPPORTED_PROTOCOL: /* an answer as before HTTP/1.0 */
	case CURLE_WEIRD_SERVER_REPLY:
	case CURLE_HTTP2:
	case CURLE_HTTP2_STREAM:
	case CURLE_BAD_CONTENT_ENCODING:
		return (LOOK_NOT_HTTP);
	default:
		return (LOOK_NO_ANSWER);
	}
}

static bool
options_set(struct asking *asking, const char *url, struct curl_slist *headers)
{
	CURL *curl = asking->curl;
	char agent[300];

	(void)snprintf(agent, sizeof(agent), AGENT "/1.0 (+%s/ro/about)",
	    asking->rules->public_url);
#define SET(option, value) (curl_easy_setopt(curl, option, value) == CURLE_OK)
	return (SET(CURLOPT_ERRORBUFFER, asking->fault) &&
	    SET(CURLOPT_URL, url) && SET(CURLOPT_USERAGENT, agent) &&
	    SET(CURLOPT_PROTOCOLS_STR, "http,https") &&
	    SET(CURLOPT_FOLLOWLOCATION, 0L) && SET(CURLOPT_PROXY, "") &&
	    SET(CURLOPT_NOSIGNAL, 1L) && SET(CURLOPT_CERTINFO, 1L) &&
	    SET(CURLOPT_FORBID_REUSE, 1L) &&
	    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) &&
	    SET(CURLOPT_CONNECTTIMEOUT, (long)LOOK_CONNECT_SECONDS) &&
	    SET(CURLOPT_TIMEOUT, asking->rules->seconds) &&
	    SET(CURLOPT_OPENSOCKETFUNCTION, open_socket) &&
	    SET(CURLOPT_OPENSOCKETDATA, asking) &&
	    SET(CURLOPT_HEADERFUNCTION, head_read) &&
	    SET(CURLOPT_HEADERDATA, asking) &&
	    SET(CURLOPT_WRITEFUNCTION, body_read) &&
	    SET(CURLOPT_WRITEDATA, asking) &&
	    SET(CURLOPT_HTTPHEADER, headers) &&
	    (asking->rules->certificates == NULL ||
		SET(CURLOPT_CAINFO, asking->rules->certificates)));
#undef SET
}

static enum look_end
ask(struct asking *asking, const char *url, struct curl_slist *headers)
{
	enum look_end end = LOOK_NO_ANSWER;

	curl_easy_reset(asking->curl);
	asking->fault[0] = '\0';
	asking->head = 0;
	asking->size = 0;
	asking->is_cut = asking->is_forbidden = false;
	(void)crypto_hash_sha256_init(&asking->hash);
	if (options_set(asking, url, headers)) {
		CURLcode code = curl_easy_perform(asking->curl);

		end = end_of(asking, code);
		if (code != CURLE_OK && asking->fault[0] == '\0')
			(void)snprintf(asking->fault, sizeof(asking->fault),
			    "%s", curl_easy_strerror(code));
	}
	return (end);
}

static int
status_of(CURL *curl)
{
	long status = 0;

	(void)curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
	return ((int)status);
}

/* That of the first site is kept; what has no file has an empty one. */
static void
robots_keep(struct look_robots *to, const char *site, struct str file)
{
	if (to == NULL || to->site[0] != '\0' || file.n > LOOK_ROBOTS_MOST)
		return;
	(void)snprintf(to->site, sizeof(to->site), "%s", site);
	if (file.n > 0)
		memcpy(to->text, file.p, file.n);
	to->size = file.n;
	to->is_new = true;
}

/*
 * RFC 9309 2.3.1: no file (4xx) forbids nothing, a server in trouble (5xx)
 * everything. When nobody answers, the page itself will tell.
 */
static bool
robots_ask(struct asking *asking, const char *site, const char *path)
{
	char url[LOOK_SITE_MOST + sizeof("/robots.txt")];
	struct look_robots *known = asking->known;
	struct str file = { NULL, 0 };
	bool is_allowed = true;
	int status;

	if (known != NULL && strcmp(known->site, site) == 0)
		return (robots_allows((struct str){ known->text, known->size },
		    STR(AGENT), str_from(path)));
	(void)snprintf(url, sizeof(url), "%s/robots.txt", site);
	asking->kept = asking->robots;
	asking->most = ROBOTS_MOST;
	if (ask(asking, url, NULL) == LOOK_OK) {
		status = status_of(asking->curl);
		if (status >= 200 && status < 300)
			file = (struct str){ asking->kept,
				(size_t)asking->size };
		is_allowed = status < 500 &&
		    robots_allows(file, STR(AGENT), str_from(path));
		if (status < 500)
			robots_keep(known, site, file);
	}
	asking->kept = NULL;
	asking->most = LOOK_BYTES_MOST;
	return (is_allowed);
}

static struct curl_slist *
conditions(const struct look_known *known)
{
	struct curl_slist *headers = curl_slist_append(NULL, "Accept: */*");
	char line[400];

	if (known->etag != NULL && known->etag[0] != '\0') {
		(void)snprintf(line, sizeof(line), "If-None-Match: %s",
		    known->etag);
		headers = curl_slist_append(headers, line);
	}
	if (known->modified != NULL && known->modified[0] != '\0') {
		(void)snprintf(line, sizeof(line), "If-Modified-Since: %s",
		    known->modified);
		headers = curl_slist_append(headers, line);
	}
	return (headers);
}

static void
answer_take(struct asking *asking, struct look *ret)
{
	CURL *curl = asking->curl;

	ret->is_same = ret->status == STATUS_SAME;
	ret->is_cut = asking->is_cut;
	ret->size = asking->size;
	ret->has_hash = !ret->is_same;
	(void)crypto_hash_sha256_final(&asking->hash, ret->hash);
	header_take(curl, "Content-Type", ret->type, sizeof(ret->type));
	header_take(curl, "ETag", ret->etag, sizeof(ret->etag));
	header_take(curl, "Last-Modified", ret->modified,
	    sizeof(ret->modified));
	if (!ret->is_same && (ret->status < 200 || ret->status > 299))
		ret->end = LOOK_REFUSED;
}

/* One address; true: there is another to go to, in *next. */
static bool
hop(struct asking *asking, struct curl_slist *headers, struct look *ret,
    char next[LOOK_URL_MOST + 1])
{
	char *location = NULL;

	ret->end = ask(asking, ret->url, headers);
	ret->status = status_of(asking->curl);
	ret->certificate_until = certificate_end(asking->curl);
	if (ret->end != LOOK_OK)
		return (false);
	if (ret->status < 300 || ret->status > 399 ||
	    curl_easy_getinfo(asking->curl, CURLINFO_REDIRECT_URL, &location) !=
		CURLE_OK ||
	    location == NULL || strlen(location) > LOOK_URL_MOST) {
		answer_take(asking, ret);
		return (false);
	}
	if (ret->redirects == 0)
		ret->is_moved = ret->status == STATUS_MOVED ||
		    ret->status == STATUS_MOVED_TOO;
	if (ret->redirects == LOOK_REDIRECTS_MOST) {
		ret->end = LOOK_CIRCLE;
		return (false);
	}
	ret->redirects++;
	(void)snprintf(next, LOOK_URL_MOST + 1, "%s", location);
	return (true);
}

static void
follow(struct asking *asking, const char *url, struct curl_slist *headers,
    struct look *ret)
{
	char next[LOOK_URL_MOST + 1], path[LOOK_URL_MOST + 1];
	char site[LOOK_SITE_MOST];

	do {
		if (!address_take(asking->rules, url, ret->url, site, path)) {
			ret->end = LOOK_BAD_ADDRESS;
			text_take(ret->url, sizeof(ret->url), url);
			return;
		}
		/* Another page of a site is asked for in the same way. */
		if (!robots_ask(asking, site, path)) {
			ret->end = LOOK_ROBOTS;
			return;
		}
		url = next;
	} while (hop(asking, headers, ret, next));
}

void
look_at(const struct look_rules *rules, const char *url,
    const struct look_known *known, struct look *ret)
{
	struct asking asking = { .rules = rules,
		.curl = curl_easy_init(),
		.known = known->robots,
		.most = LOOK_BYTES_MOST };
	struct curl_slist *headers = conditions(known);
	struct arena arena;

	arena_init(&arena);
	asking.robots = arena_alloc(&arena, ROBOTS_MOST);
	*ret = (struct look){ .end = LOOK_NO_ANSWER };
	if (asking.curl != NULL)
		follow(&asking, url, headers, ret);
	text_take(ret->said, sizeof(ret->said), asking.fault);
	curl_slist_free_all(headers);
	curl_easy_cleanup(asking.curl);
	arena_release(&arena);
}
