/* SPDX-License-Identifier: EUPL-1.2 */
/* `/` for people, until and unless a folder of pages is served there. */
#include <string.h>

#include "../core/reply.h"
#include "../core/routes.h"
#include "../core/server_info.h"
#include "../core/static.h"
#include "service.h"

/* The page with the address that its reader can use in the example. */
static struct str
page_for(struct ctx *c)
{
	struct str page = service_home_page((int)c->lang);
	const char *mark = memmem(page.p, page.n, "@URL@", 5);
	size_t before = mark == NULL ? page.n : (size_t)(mark - page.p);

	if (mark == NULL)
		return (page);
	return (
	    str_from(arena_printf(&c->arena, "%.*s%s%.*s", (int)before, page.p,
		server_public_url(), (int)(page.n - before - 5), mark + 5)));
}

enum step
home(struct ctx *c)
{
	if (reply_static(c))
		return (STEP_DONE);
	reply_header(c, "Content-Language", str_from(reply_lang_code(c->lang)));
	reply_header(c, "Content-Security-Policy",
	    STR("default-src 'none'; style-src 'self'; base-uri 'none'; "
		"form-action 'self'; frame-ancestors 'none'"));
	return (reply_text(c, 200, "text/html; charset=utf-8", page_for(c)));
}
