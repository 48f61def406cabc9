/* SPDX-License-Identifier: EUPL-1.2 */
#include "methods.h"

#include "contract.h"

const char *
methods_text(struct ctx *c, unsigned allowed)
{
	static const struct {
		enum method method;
		const char *text;
	} names[] = {
		{ METHOD_GET, "GET, HEAD" },
		{ METHOD_POST, "POST" },
		{ METHOD_PUT, "PUT" },
		{ METHOD_PATCH, "PATCH" },
		{ METHOD_DELETE, "DELETE" },
	};
	const char *text = "OPTIONS";

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (allowed & 1u << names[i].method)
			text = arena_printf(&c->arena, "%s, %s", text,
			    names[i].text);
	return (text);
}

/* Which of the methods of this path anyone may use, from anywhere. */
static unsigned
public_methods(struct ctx *c, unsigned methods)
{
	struct request asked = *c->req;
	const struct request *req = c->req;
	struct path_match match;

	c->req = &asked;
	for (unsigned m = 0; m < METHOD_OTHER; m++) {
		asked.method = (enum method)m;
		if ((methods & 1u << m) != 0 &&
		    contract_match(c, &match) == PATH_FOUND &&
		    contract_route(match.route)->access != PUBLIC)
			methods &= ~(1u << m);
	}
	c->req = req;
	return (methods);
}

enum step
methods_answer(struct ctx *c, unsigned allowed)
{
	unsigned shared = allowed;

	if (allowed != METHODS_ANY)
		shared = public_methods(c, allowed);
	c->closed = shared == 0;
	reply_header(c, "Allow", str_from(methods_text(c, allowed)));
	if (!c->closed) {
		reply_header(c, "Access-Control-Allow-Methods",
		    str_from(methods_text(c, shared)));
		reply_header(c, "Access-Control-Allow-Headers",
		    STR("Accept, Accept-Language, Content-Type, If-None-Match"));
		reply_header(c, "Access-Control-Max-Age", STR("86400"));
	}
	c->reply.no_length = true;
	return (reply_text(c, 204, NULL, STR("")));
}
