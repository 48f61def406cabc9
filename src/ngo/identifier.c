/* SPDX-License-Identifier: EUPL-1.2 */
#include "identifier.h"

#include <string.h>
#include <strings.h>

#include "../lib/clock.h"
#include "../lib/ident.h"

static const char org_id_prefix[] = "RO-CUI-";

static enum ident_error
parse_cif(struct ctx *c, struct str value, const char **ret)
{
	char text[CIF_SIZE];
	enum ident_error e = cif_parse(value, text);

	if (e == IDENT_OK)
		*ret = arena_strdup(&c->arena, str_from(text));
	return (e);
}

static enum ident_error
parse_org_id(struct ctx *c, struct str value, const char **ret)
{
	size_t n = sizeof(org_id_prefix) - 1;

	if (value.n < n || strncasecmp(value.p, org_id_prefix, n) != 0)
		return (IDENT_FORM);
	return (parse_cif(c, (struct str){ value.p + n, value.n - n }, ret));
}

static enum ident_error
parse_national_number(struct ctx *c, struct str value, const char **ret)
{
	struct national_number number;
	enum ident_error e = national_number_parse(value, clock_year(),
	    &number);

	if (e == IDENT_OK)
		*ret = arena_strdup(&c->arena, str_from(number.text));
	return (e);
}

static enum ident_error
parse_court_number(struct ctx *c, struct str value, const char **ret)
{
	struct court_number number;
	enum ident_error e = court_number_parse(value, &number);

	if (e == IDENT_OK)
		*ret = arena_strdup(&c->arena, str_from(number.text));
	return (e);
}

static const struct scheme {
	const char *name;
	enum ident_error (*parse)(struct ctx *, struct str, const char **);
	const char *example;
} schemes[] = {
	{ "cif", parse_cif, "RO 4204020" },
	{ "national_number", parse_national_number, "1234/A/2019" },
	{ "court_number", parse_court_number, "12/PJ/2019" },
	{ "org_id", parse_org_id, "RO-CUI-4204020" },
};

static enum violation_code
violation_of(enum ident_error e)
{
	switch (e) {
	case IDENT_CHECK_DIGIT:
		return (VIOLATION_CHECK_DIGIT);
	case IDENT_PERSONAL:
		return (VIOLATION_PERSONAL_NUMBER);
	default:
		return (VIOLATION_IDENTIFIER_FORM);
	}
}

const char *
identifier_normalise(struct ctx *c, const char *scheme, struct str value,
    const char *in, const char *where)
{
	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		const char *normal = NULL;
		enum ident_error e;

		if (strcmp(schemes[i].name, scheme) != 0)
			continue;
		e = schemes[i].parse(c, value, &normal);
		if (e == IDENT_OK)
			return (normal);
		ctx_fault(c,
		    &(struct fault){ .in = in,
			.where = where,
			.code = violation_of(e),
			.expected = schemes[i].example });
		return (NULL);
	}
	return (NULL); /* the contract lists the schemes: unreachable */
}
