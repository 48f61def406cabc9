/* SPDX-License-Identifier: EUPL-1.2 */
/* What went wrong, as a page: needs no database. */
#include "problem.h"

#include "page.h"

/* The address without its query, where a list may be begun anew. */
static void
add_ways_out(json_t *frame, const json_t *body)
{
	json_int_t status = json_integer_value(json_object_get(body, "status"));

	json_object_set_new(frame, "may_retry",
	    json_boolean(status >= 500 || status == 429));
	json_object_set_new(frame, "has_errors",
	    json_boolean(json_object_get(body, "errors") != NULL));
	json_object_set_new(frame, "may_begin_anew",
	    json_boolean(status == 400));
	/* The problem's own words are for those who write programs. */
	json_object_set_new(frame, "is_refused",
	    json_boolean(
		status == 400 && json_object_get(body, "errors") != NULL));
}

struct str
page_of_problem(struct ctx *c, const json_t *body)
{
	struct query q = { NULL, 0 };
	json_t *frame = frame_new(c, "", FRAME_ALONE, &q);
	struct str html;

	add_ways_out(frame, body);
	html = shell_render(c, "problem", (const json_t *[]){ frame, body }, 2);
	json_decref(frame);
	return (html);
}
