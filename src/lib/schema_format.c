/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The formats that are asserted, and the names of types.
 */
#include "schema_node.h"

#include "date.h"
#include "uuid.h"

enum {
	EMAIL_MAX = 254,
	EMAIL_LOCAL_MAX = 64,
	LABEL_MAX = 63
};

static bool is_uri(struct str s);
static bool is_scheme(struct str s);
static bool is_uri_text(struct str s);
static bool is_email(struct str s);
static bool is_mail_name(struct str s);
static bool is_domain(struct str s);

static const char *const format_names[] = {
	[FORMAT_NONE] = "",
	[FORMAT_DATE] = "date",
	[FORMAT_DATE_TIME] = "date-time",
	[FORMAT_UUID] = "uuid",
	[FORMAT_URI] = "uri",
	[FORMAT_EMAIL] = "email",
	[FORMAT_INT32] = "int32",
	[FORMAT_INT64] = "int64",
};

const char *
schema_type_name(enum schema_type type)
{
	switch (type) {
	case SCHEMA_NULL:
		return ("null");
	case SCHEMA_BOOLEAN:
		return ("boolean");
	case SCHEMA_INTEGER:
		return ("integer");
	case SCHEMA_NUMBER:
		return ("number");
	case SCHEMA_STRING:
		return ("string");
	case SCHEMA_ARRAY:
		return ("array");
	case SCHEMA_OBJECT:
		return ("object");
	case SCHEMA_ANY:
		break;
	}
	return ("any");
}

unsigned int
schema_type_of(const json_t *value)
{
	switch (json_typeof(value)) {
	case JSON_NULL:
		return (SCHEMA_NULL);
	case JSON_TRUE:
	case JSON_FALSE:
		return (SCHEMA_BOOLEAN);
	case JSON_INTEGER:
		return (SCHEMA_INTEGER);
	case JSON_REAL:
		return (SCHEMA_NUMBER);
	case JSON_STRING:
		return (SCHEMA_STRING);
	case JSON_ARRAY:
		return (SCHEMA_ARRAY);
	case JSON_OBJECT:
		return (SCHEMA_OBJECT);
	}
	return (0);
}

enum schema_format
schema_format_of(struct str name)
{
	size_t i;

	for (i = 1; i < sizeof(format_names) / sizeof(*format_names); i++) {
		if (str_eq(name, str_from(format_names[i])))
			return ((enum schema_format)i);
	}
	return (FORMAT_NONE);
}

bool
schema_format_fits(enum schema_format format, struct str s)
{
	struct instant instant;
	char uuid[UUID_SIZE];
	struct date date;

	switch (format) {
	case FORMAT_DATE:
		return (date_parse(s, &date));
	case FORMAT_DATE_TIME:
		return (instant_parse(s, &instant));
	case FORMAT_UUID:
		return (uuid_parse(s, uuid));
	case FORMAT_URI:
		return (is_uri(s));
	case FORMAT_EMAIL:
		return (is_email(s));
	case FORMAT_NONE:
	case FORMAT_INT32:
	case FORMAT_INT64:
		break;
	}
	return (true);
}

/* RFC 3986, an absolute one: a scheme, then only its characters. */
static bool
is_uri(struct str s)
{
	struct str rest = s, scheme;

	scheme = str_cut(&rest, ':');
	if (rest.n == 0 || !is_scheme(scheme) || !is_uri_text(rest))
		return (false);
	/* The kinds that people put in links need a host. */
	if (!str_eq_nocase(scheme, STR("http")) &&
	    !str_eq_nocase(scheme, STR("https")))
		return (true);
	return (rest.n > 2 && rest.p[0] == '/' && rest.p[1] == '/' &&
	    !char_is_in(rest.p[2], "/?#:"));
}

static bool
is_scheme(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (!char_is_alnum(s.p[i]) && !char_is_in(s.p[i], "+-."))
			return (false);
	}
	return (s.n > 0 && char_is_alnum(s.p[0]) && !char_is_digit(s.p[0]));
}

static bool
is_uri_text(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (char_is_alnum(s.p[i]) ||
		    char_is_in(s.p[i], "-._~:/?#[]@!$&'()*+,;="))
			continue;
		if (s.p[i] != '%' || s.n - i < 3 || char_hex(s.p[i + 1]) < 0 ||
		    char_hex(s.p[i + 2]) < 0)
			return (false);
	}
	return (true);
}

/* What mail systems deliver to, not all that RFC 5321 allows. */
static bool
is_email(struct str s)
{
	const char *at;
	struct str name;

	at = s.n == 0 || s.n > EMAIL_MAX ? NULL : memchr(s.p, '@', s.n);
	if (at == NULL)
		return (false);
	name = (struct str){ s.p, (size_t)(at - s.p) };
	return (is_mail_name(name) &&
	    is_domain((struct str){ at + 1, s.n - name.n - 1 }));
}

static bool
is_mail_name(struct str s)
{
	size_t i;

	if (s.n == 0 || s.n > EMAIL_LOCAL_MAX || s.p[s.n - 1] == '.')
		return (false);
	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '.') {
			if (i == 0 || s.p[i - 1] == '.')
				return (false);
		} else if (!char_is_alnum(s.p[i]) &&
		    !char_is_in(s.p[i], "!#$%&'*+-/=?^_`{|}~")) {
			return (false);
		}
	}
	return (true);
}

/* At least two labels, the last not all digits. */
static bool
is_domain(struct str s)
{
	size_t i, label = 0, labels = 1;
	bool letter = false;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '.') {
			if (label == 0 || s.p[i - 1] == '-')
				return (false);
			label = 0;
			labels++;
			letter = false;
			continue;
		}
		if (!char_is_alnum(s.p[i]) && (s.p[i] != '-' || label == 0))
			return (false);
		letter = letter || s.p[i] > '9';
		if (++label > LABEL_MAX)
			return (false);
	}
	return (labels > 1 && label > 0 && letter && s.p[s.n - 1] != '-');
}
