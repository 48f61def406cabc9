/* SPDX-License-Identifier: EUPL-1.2 */
#include "caller.h"

#include <sodium.h>

#include "../core/client.h"
#include "../core/secret.h"
#include "../core/server_info.h"

static const char device_cookie[] = "__Host-dev=";

struct word {
	const char *sign; /* in User-Agent */
	const char *name;
};

/* The first that occurs: most browsers claim to be others, too. */
static const struct word browsers[] = {
	{ "Edg", "Edge" },
	{ "OPR/", "Opera" },
	{ "SamsungBrowser/", "Samsung Internet" },
	{ "Firefox/", "Firefox" },
	{ "FxiOS/", "Firefox" },
	{ "Chrome/", "Chrome" },
	{ "CriOS/", "Chrome" },
	{ "Safari/", "Safari" },
};
static const struct word systems[] = {
	{ "Android", "Android" },
	{ "iPhone", "iOS" },
	{ "iPad", "iPadOS" },
	{ "Windows", "Windows" },
	{ "Mac OS X", "macOS" },
	{ "CrOS", "ChromeOS" },
	{ "Linux", "Linux" },
};

/* A whole User-Agent would tell people apart; this only reminds one of them. */
static const char *
name_of(const char *agent, const struct word *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strstr(agent, words[i].sign) != NULL)
			return (words[i].name);
	return (NULL);
}

static const char *
device_of(struct ctx *c)
{
	const char *agent = arena_strdup(&c->arena,
	    ctx_header(c, "User-Agent"));
	const char *browser = name_of(agent, browsers,
	    sizeof(browsers) / sizeof(browsers[0]));
	const char *system = name_of(agent, systems,
	    sizeof(systems) / sizeof(systems[0]));

	if (browser == NULL || system == NULL)
		return (browser != NULL  ? browser
			: system != NULL ? system
					 : "");
	return (arena_printf(&c->arena, "%s, %s", browser, system));
}

/* What one subscriber or a small provider holds, as hex. */
static const char *
network_of(struct ctx *c)
{
	struct address a = client_address(c);
	char hex[2 * ADDRESS_BYTES + 1];
	size_t kept = address_is_v4(&a) ? ADDRESS_BYTES - 1 : 6;

	if (server_config()->rate_limit_write == 0)
		return (NULL);
	(void)sodium_bin2hex(hex, sizeof(hex), a.bytes, kept);
	return (arena_strdup(&c->arena, str_from(hex)));
}

static const char *
device_hash_of(struct ctx *c)
{
	struct str rest = ctx_header(c, "Cookie");
	const size_t n = sizeof(device_cookie) - 1;

	while (rest.n > 0) {
		struct str one = str_trim(str_cut(&rest, ';'));

		if (one.n > n && memcmp(one.p, device_cookie, n) == 0)
			return (secret_hash(c,
			    arena_strdup(&c->arena,
				(struct str){ one.p + n, one.n - n })));
	}
	return (NULL);
}

void
caller_bind(struct ctx *c)
{
	const char *text, *hash;

	secret_token(c, &text, &hash);
	ctx_bind(c, "network", network_of(c));
	ctx_bind(c, "device", device_of(c));
	ctx_bind(c, "device_hash", device_hash_of(c));
	ctx_bind(c, "new_device", text);
	ctx_bind(c, "new_device_hash", hash);
}

void
caller_remember(struct ctx *c)
{
	reply_header(c, "Set-Cookie",
	    str_from(arena_printf(&c->arena,
		"%s%s; Max-Age=31536000; Path=/; Secure; HttpOnly; "
		"SameSite=Strict",
		device_cookie, ctx_param(c, "new_device"))));
}
