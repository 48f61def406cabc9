/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Small templates for HTML and XML: compiled once, at the start, with the
 * words of one language; rendered from JSON.
 *
 *	{{a.b}}              the value, escaped
 *	{{a|filter}}         the value through a filter, escaped
 *	{{#a}} … {{/a}}      for each item of an array; once when a is something;
 *	                     inside, names are looked up in the item first
 *	{{^a}} … {{/a}}      when a is nothing: absent, null, false, "", 0, []
 *	{{#a=text}} … {{/a}} when a is this text, or an array that holds it;
 *	                     {{^a=text}} when it is not
 *	{{.}}                the item itself
 *	{{>name}}            another template, in place
 *	{{t key}}            a word; {{t key count=a name=b.c|filter}} fills its
 *	                     {variables}, and count chooses its plural
 *	{{! … }}             nothing
 *
 * Filters:
 *	number               12.345 as the language writes it
 *	date, time           a day in words; an instant, on the clocks of Romania
 *	stamp                an instant for <time datetime>: to the millisecond,
 *	                     since HTML knows no finer one
 *	url                  percent-encoded, for a part of an address
 *	link                 a whole address; what is none of ours becomes #
 *	label:x              the label of a code: labels.x.CODE, or the code
 *	note:x               notes.x.CODE, or nothing
 *	own                  of an object {ro, hu, en}: the language's own
 *	json                 JSON for <script type="application/ld+json">
 *
 * A value is written only where it cannot become markup: between tags, or in
 * a quoted attribute; at the beginning of an address only through `link` or
 * `url`; in <script> only through `json`. Whatever would break that, is
 * malformed, or names a word that does not exist, does not compile. A run of
 * white space with a line feed in it becomes one line feed.
 */
#ifndef LIB_TEMPLATE_H
#define LIB_TEMPLATE_H

#include <jansson.h>

#include "buf.h"
#include "words.h"

enum {
	TEMPLATE_ROOTS_MAX = 4,
	TEMPLATE_DEPTH_MAX = 24 /* sections within sections */
};

struct template; /* immutable */

struct template_source {
	const char *name;
	struct str text;
};

/* What templates are compiled from; of two of one name, the first. */
struct template_library {
	const struct template_source *sources;
	size_t n;
	const struct words *words;
	enum words_lang lang;
};

/*
 * The template of this name with all it includes. It lives in the arena and
 * points into the sources and the words. NULL, with the place and the reason
 * in *ret_fault, when it does not compile.
 */
const struct template *template_compile(struct arena *a,
    const struct template_library *library, const char *name,
    const char **ret_fault);

/* Objects in which names are looked up, after the sections' own: in order. */
struct template_data {
	const json_t *roots[TEMPLATE_ROOTS_MAX];
	size_t n;
};

/* False when the text does not fit into the buffer. Scratch memory is taken
 * from the arena. */
bool template_render(const struct template *t, const struct template_data *data,
    struct arena *a, struct buf *out);

#endif
