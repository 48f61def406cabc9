/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>

#include "../secret.h"
#include "../tool.h"
#include "jobs.h"

static const char *variable(const char *name);
static bool url_is_fine(const char *url);
static bool contact_read(struct jobs_config *ret);
static bool mail_read(struct jobs_config *ret, struct arena *a);
static bool is_loopback(struct str host);
static bool relay_read(struct jobs_config *ret, struct arena *a,
    const char *address);

static int
require(bool is_fine, const char *name, const char *expects)
{
	const char *value = variable(name);

	if (is_fine)
		return (0);
	tell("%s %s: %s", name,
	    value == NULL ? "is not set" : "is not what it must be", expects);
	return (1);
}

int
jobs_config_read(struct jobs_config *ret, struct arena *a)
{
	const char *from = variable("CONECT_MAIL_FROM");
	int faults;

	*ret = (struct jobs_config){
		.user = variable("CONECT_MAIL_USER"),
		.password = variable("CONECT_MAIL_PASSWORD"),
		.authority = variable("CONECT_MAIL_CA"),
		.public_url = variable("CONECT_PUBLIC_URL"),
	};
	faults = require(variable("CONECT_DB_JOBS") != NULL, "CONECT_DB_JOBS",
	    "the connection string of role conect_jobs, such as "
	    "'host=/run/postgresql dbname=conect user=conect_jobs'");
	faults += require(secret_read(ret->secret), "CONECT_SECRET",
	    "64 hexadecimal digits, the server's");
	faults += require(url_is_fine(ret->public_url), "CONECT_PUBLIC_URL",
	    "the http(s) address that users see, without a path or a slash "
	    "at the end");
	faults += require(contact_read(ret), "CONECT_CONTACT",
	    "the mailto: or https: address that mails name");
	faults += require(mail_read(ret, a), "CONECT_MAIL",
	    "smtp://host[:port], smtps://host[:port] or file:/FOLDER");
	faults += require(from != NULL && sender_parse(from, &ret->from),
	    "CONECT_MAIL_FROM", "name@domain or Name <name@domain>");
	faults += require((ret->user == NULL) == (ret->password == NULL),
	    ret->user == NULL ? "CONECT_MAIL_USER" : "CONECT_MAIL_PASSWORD",
	    "user and password are given together");
	if (ret->public_url != NULL && !look_rules_read(&ret->looks))
		faults++;
	return (faults);
}

static const char *
variable(const char *name)
{
	const char *value = getenv(name);

	return (value == NULL || value[0] == '\0' ? NULL : value);
}

static bool
url_is_fine(const char *url)
{
	const char *host;

	if (url == NULL || strlen(url) > 255)
		return (false);
	host = strncmp(url, "https://", 8) == 0 ? url + 8
	    : strncmp(url, "http://", 7) == 0   ? url + 7
						: "";
	return (*host != '\0' &&
	    host[strspn(host,
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789.-:[]")] == '\0');
}

static bool
contact_read(struct jobs_config *ret)
{
	const char *value = variable("CONECT_CONTACT");

	if (value == NULL || strlen(value) > 200)
		return (false);
	for (const char *c = value; *c != '\0'; c++)
		if (*c <= ' ' || *c > '~')
			return (false);
	ret->contact = strncmp(value, "mailto:", 7) == 0 ? value + 7 : value;
	return (ret->contact != value || strncmp(value, "https://", 8) == 0);
}

static bool
mail_read(struct jobs_config *ret, struct arena *a)
{
	const char *value = variable("CONECT_MAIL");

	if (value == NULL)
		return (false);
	if (strncmp(value, "file:/", 6) == 0) {
		ret->folder = value + 5;
		return (true);
	}
	return (relay_read(ret, a, value));
}

/* A name is loopback only if nothing can follow it: 127.example.org is not. */
static bool
is_loopback(struct str host)
{
	struct str name;

	if (host.n >= 5 && memcmp(host.p, "[::1]", 5) == 0)
		return (true);
	name = str_cut(&host, ':');
	if (str_eq_nocase(name, STR("localhost")))
		return (true);
	for (size_t i = 0; i < name.n; i++)
		if (!char_is_digit(name.p[i]) && name.p[i] != '.')
			return (false);
	return (name.n > 4 && memcmp(name.p, "127.", 4) == 0);
}

/* Nothing but host and port, so that a password is not put here by habit. */
static bool
relay_read(struct jobs_config *ret, struct arena *a, const char *address)
{
	bool is_tls = strncmp(address, "smtps://", 8) == 0;
	const char *host = address + (is_tls ? 8 : 7);
	size_t n = strlen(host);

	if ((!is_tls && strncmp(address, "smtp://", 7) != 0) || n == 0 ||
	    n > 255)
		return (false);
	if (host[n - 1] == '/')
		n--;
	if (n == 0 ||
	    strspn(host,
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789.-:[]") != n)
		return (false);
	ret->relay = arena_printf(a, "%s%.*s", is_tls ? "smtps://" : "smtp://",
	    (int)n, host);
	/* Mail to the relay of this very machine; TLS nevertheless when a
	 * certificate to check it by is named. */
	ret->is_plain = !is_tls && ret->authority == NULL &&
	    is_loopback((struct str){ host, n });
	return (true);
}
