/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

/*
 * One row a variable: this table is the documentation, the parser and the
 * list of what is known.
 */
struct variable {
	const char *name;
	bool required;
	const char *fallback; /* NULL: none */
	bool (*set)(struct config *, const char *value);
	const char *expects;
};

static bool set_listen(struct config *, const char *);
static bool set_public_url(struct config *, const char *);
static bool set_db_public(struct config *, const char *);
static bool set_db_app(struct config *, const char *);
static bool set_secret(struct config *, const char *);
static bool set_security_contact(struct config *, const char *);
static bool set_public_contact(struct config *, const char *);
static bool set_metrics_token(struct config *, const char *);
static bool set_web_dir(struct config *, const char *);
static bool set_user(struct config *, const char *);
static bool set_workers(struct config *, const char *);
static bool set_proxies(struct config *, const char *);
static bool set_rate_limit(struct config *, const char *);
static bool set_rate_limit_search(struct config *, const char *);
static bool set_rate_limit_write(struct config *, const char *);
static bool set_connections(struct config *, const char *);
static bool set_cache(struct config *, const char *);
static bool set_log(struct config *, const char *);
static bool refuse_owner(struct config *, const char *);

static const struct variable variables[] = {
	{ "CONECT_LISTEN", false, "127.0.0.1:8080", set_listen,
	    "address:port, an IPv6 address in brackets" },
	{ "CONECT_PUBLIC_URL", true, NULL, set_public_url,
	    "the http(s) address that users see, without a path" },
	{ "CONECT_DB_PUBLIC", true, NULL, set_db_public,
	    "libpq connection string of role conect_public" },
	{ "CONECT_DB_APP", true, NULL, set_db_app,
	    "libpq connection string of role conect_app" },
	{ "CONECT_SECRET", true, NULL, set_secret,
	    "64 hexadecimal digits, the same on every server" },
	{ "CONECT_SECURITY_CONTACT", true, NULL, set_security_contact,
	    "a mailto: or https: address for security.txt" },
	{ "CONECT_CONTACT", false, NULL, set_public_contact,
	    "a mailto: or https: address to report wrong data to" },
	{ "CONECT_METRICS_TOKEN", false, NULL, set_metrics_token,
	    "bearer token for /metrics, 16 to 128 characters" },
	{ "CONECT_WEB_DIR", false, NULL, set_web_dir,
	    "absolute path of the folder of static files" },
	{ "CONECT_USER", false, NULL, set_user,
	    "user to become when started as root" },
	{ "CONECT_WORKERS", false, "2", set_workers, "1 to 64" },
	{ "CONECT_TRUSTED_PROXY", false, NULL, set_proxies,
	    "addresses or ranges, separated by commas, whose X-Real-IP is "
	    "believed" },
	{ "CONECT_RATE_LIMIT", false, "12000", set_rate_limit,
	    "reads a minute for one address, 0 (no limit) to 6000000" },
	{ "CONECT_RATE_LIMIT_SEARCH", false, "2400", set_rate_limit_search,
	    "searches a minute for one address, 0 (no limit) to 6000000" },
	{ "CONECT_RATE_LIMIT_WRITE", false, "120", set_rate_limit_write,
	    "writes a minute for one address, session or key, 0 (no limit) to "
	    "6000000" },
	{ "CONECT_CONNECTIONS_PER_ADDRESS", false, "128", set_connections,
	    "of a worker; 0 (no bound) to 3000" },
	{ "CONECT_CACHE_MIB", false, "4", set_cache,
	    "0 to 1024: answers kept in each worker" },
	{ "CONECT_LOG", false, "info", set_log, "info or quiet" },
	{ "CONECT_DB_OWNER", false, NULL, refuse_owner,
	    "nothing here: the server must not hold the owner's rights" },
};

enum {
	NVARIABLES = sizeof(variables) / sizeof(variables[0]),
	RATE_MAX = 6000000,
	CONNECTIONS_MAX = 3000
};

static bool
set_listen(struct config *ret, const char *value)
{
	const char *colon = strrchr(value, ':');
	size_t host = colon == NULL ? 0 : (size_t)(colon - value);
	char *end;
	long port;

	if (host == 0)
		return (false);
	port = strtol(colon + 1, &end, 10);
	if (end == colon + 1 || *end != '\0' || port < 1 || port > 65535)
		return (false);
	if (value[0] == '[' && value[host - 1] == ']') {
		value++;
		host -= 2;
	}
	if (host == 0 || host >= sizeof(ret->listen_host))
		return (false);
	memcpy(ret->listen_host, value, host);
	ret->listen_host[host] = '\0';
	(void)snprintf(ret->listen_port, sizeof(ret->listen_port), "%ld", port);
	return (true);
}

static bool
set_public_url(struct config *ret, const char *value)
{
	size_t n = strlen(value);
	const char *host;

	if (strncmp(value, "https://", 8) == 0)
		host = value + 8;
	else if (strncmp(value, "http://", 7) == 0)
		host = value + 7;
	else
		return (false);
	if (n > 0 && value[n - 1] == '/')
		n--;
	if (n >= sizeof(ret->public_url) || *host == '\0' || *host == '/')
		return (false);
	/* It is copied into headers and pages: nothing that needs escaping. */
	if (strspn(host,
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789.-:[]") < n - (size_t)(host - value))
		return (false);
	memcpy(ret->public_url, value, n);
	ret->public_url[n] = '\0';
	return (true);
}

static bool
set_db_public(struct config *ret, const char *value)
{
	ret->db_public = value;
	return (*value != '\0');
}

static bool
set_db_app(struct config *ret, const char *value)
{
	ret->db_app = value;
	return (*value != '\0');
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return (c - '0');
	if (c >= 'a' && c <= 'f')
		return (c - 'a' + 10);
	if (c >= 'A' && c <= 'F')
		return (c - 'A' + 10);
	return (-1);
}

static bool
set_secret(struct config *ret, const char *value)
{
	if (strlen(value) != 2 * sizeof(ret->secret))
		return (false);
	for (size_t i = 0; i < sizeof(ret->secret); i++) {
		int high = hex_digit(value[2 * i]);
		int low = hex_digit(value[2 * i + 1]);

		if (high < 0 || low < 0)
			return (false);
		ret->secret[i] = (unsigned char)(high << 4 | low);
	}
	return (true);
}

static bool
is_plain(const char *value)
{
	for (; *value != '\0'; value++)
		if (*value <= ' ' || *value > '~' || *value == '"')
			return (false);
	return (true);
}

static bool
is_contact(const char *value)
{
	return (is_plain(value) && strlen(value) <= 200 &&
	    (strncmp(value, "mailto:", 7) == 0 ||
		strncmp(value, "https://", 8) == 0));
}

static bool
set_security_contact(struct config *ret, const char *value)
{
	ret->security_contact = value;
	return (is_contact(value));
}

static bool
set_public_contact(struct config *ret, const char *value)
{
	ret->contact = value;
	return (is_contact(value));
}

static bool
set_metrics_token(struct config *ret, const char *value)
{
	size_t n = strlen(value);

	ret->metrics_token = value;
	return (n >= 16 && n <= 128 && is_plain(value));
}

static bool
set_web_dir(struct config *ret, const char *value)
{
	ret->web_dir = value;
	return (value[0] == '/');
}

static bool
set_user(struct config *ret, const char *value)
{
	ret->user = value;
	return (*value != '\0' && is_plain(value));
}

/* Digits alone, from min to max. */
static bool
parse_number(const char *value, long min, long max, long *ret)
{
	char *end;

	if (!char_is_digit(value[0]))
		return (false);
	*ret = strtol(value, &end, 10);
	return (*end == '\0' && *ret >= min && *ret <= max);
}

static bool
set_workers(struct config *ret, const char *value)
{
	long n;

	if (!parse_number(value, 1, 64, &n))
		return (false);
	ret->workers = (int)n;
	return (true);
}

static bool
set_proxies(struct config *ret, const char *value)
{
	struct str rest = str_from(value);

	do {
		struct str one = str_cut(&rest, ',');

		if (ret->nproxies == CONFIG_PROXIES_MAX ||
		    !address_range_parse(str_trim(one),
			&ret->proxies[ret->nproxies++]))
			return (false);
	} while (rest.n > 0);
	return (true);
}

static bool
set_rate(unsigned int *ret, const char *value)
{
	long n;

	if (!parse_number(value, 0, RATE_MAX, &n))
		return (false);
	*ret = (unsigned int)n;
	return (true);
}

static bool
set_cache(struct config *ret, const char *value)
{
	long n;

	if (!parse_number(value, 0, 1024, &n))
		return (false);
	ret->cache_bytes = (size_t)n * 1024 * 1024;
	return (true);
}

static bool
set_rate_limit(struct config *ret, const char *value)
{
	return (set_rate(&ret->rate_limit, value));
}

static bool
set_rate_limit_search(struct config *ret, const char *value)
{
	return (set_rate(&ret->rate_limit_search, value));
}

static bool
set_rate_limit_write(struct config *ret, const char *value)
{
	return (set_rate(&ret->rate_limit_write, value));
}

static bool
set_connections(struct config *ret, const char *value)
{
	long n;

	if (!parse_number(value, 0, CONNECTIONS_MAX, &n))
		return (false);
	ret->connections = (unsigned int)n;
	return (true);
}

static bool
set_log(struct config *ret, const char *value)
{
	ret->log_requests = strcmp(value, "info") == 0;
	return (ret->log_requests || strcmp(value, "quiet") == 0);
}

static bool
refuse_owner(struct config *ret, const char *value)
{
	(void)ret;
	(void)value;
	return (false);
}

/* The value of `name` in the environment, or NULL. */
static const char *
lookup(char *const *environment, const char *name)
{
	size_t n = strlen(name);

	for (; *environment != NULL; environment++)
		if (strncmp(*environment, name, n) == 0 &&
		    (*environment)[n] == '=')
			return (*environment + n + 1);
	return (NULL);
}

static bool
is_known(const char *entry, size_t n)
{
	for (size_t i = 0; i < NVARIABLES; i++)
		if (strlen(variables[i].name) == n &&
		    strncmp(variables[i].name, entry, n) == 0)
			return (true);
	return (false);
}

static int
read_variable(struct config *ret, const struct variable *v, const char *value,
    FILE *complaints)
{
	if (value == NULL && v->required) {
		(void)fprintf(complaints, "%s is missing: expected %s\n",
		    v->name, v->expects);
		return (1);
	}
	if (value == NULL)
		value = v->fallback;
	if (value == NULL || v->set(ret, value))
		return (0);
	/* The value itself may be a secret: never shown. */
	(void)fprintf(complaints, "%s is not valid: expected %s\n", v->name,
	    v->expects);
	return (1);
}

int
config_read(struct config *ret, char *const *environment, FILE *complaints)
{
	int faults = 0;

	memset(ret, 0, sizeof(*ret));
	for (size_t i = 0; i < NVARIABLES; i++)
		faults += read_variable(ret, &variables[i],
		    lookup(environment, variables[i].name), complaints);
	for (; *environment != NULL; environment++) {
		size_t n = strcspn(*environment, "=");

		if (strncmp(*environment, "CONECT_", 7) != 0 ||
		    is_known(*environment, n))
			continue;
		(void)fprintf(complaints, "%.*s is unknown: see --help\n",
		    n > 64 ? 64 : (int)n, *environment);
		faults++;
	}
	return (faults);
}

void
config_describe(FILE *out)
{
	for (size_t i = 0; i < NVARIABLES; i++) {
		const struct variable *v = &variables[i];

		if (v->set == refuse_owner)
			continue;
		(void)fprintf(out, "  %-24s %s%s%s%s\n", v->name, v->expects,
		    v->required ? " (required)" : "",
		    v->fallback == NULL ? "" : "; default ",
		    v->fallback == NULL ? "" : v->fallback);
	}
}
