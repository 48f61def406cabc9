/* SPDX-License-Identifier: EUPL-1.2 */
/* Templates and words, compiled once at the start: a page in a shell. */
#include <stdio.h>
#include <string.h>

#include "../core/reply.h"
#include "../core/static.h"
#include "../lib/template.h"
#include "embedded.h"
#include "page.h"

enum {
	SOURCES_MAX = 64,
	PAGE_MAX = 8 * 1024 * 1024
};

/* Each is src/page/X.html, in parts: see part_of. */
static const char *const names[] = { "home", "ngo_list", "ngo",
	"authority_list", "authority", "vocabulary_list", "vocabulary",
	"change_list", "coverage", "register_list", "register",
	"register_print", "problem" };
/* Those of them that are to be printed: nothing stands around them. */
static const char *const sheets[] = { "register_print" };
/* Without a shell: src/page/X.xml. */
static const char *const plain[] = { "sitemap_index", "sitemap_part" };

enum {
	NPAGES = sizeof(names) / sizeof(names[0]),
	NPLAIN = sizeof(plain) / sizeof(plain[0])
};

static struct arena memory; /* lives as long as the program */
static struct words words;
static struct template_source sources[SOURCES_MAX];
static size_t nsources;
static const struct template *pages[LANGS][NPAGES];
static const struct template *documents[NPLAIN];

/* src/page/home.html → home; page words are not sources. */
static const char *
stem(const char *path)
{
	const char *name = strrchr(path, '/') + 1;

	return (
	    arena_strdup(&memory, (struct str){ name, strcspn(name, ".") }));
}

static bool
take_words(const struct embedded *file, struct str text, FILE *complaints)
{
	const char *fault = NULL;

	for (int i = 0; i < LANGS; i++) {
		const char *folder = arena_printf(&memory, "/locales/%s/",
		    reply_lang_code((enum lang)i));

		if (strstr(file->name, folder) == NULL ||
		    words_add(&words, (enum words_lang)i, text, &memory,
			&fault))
			continue;
		(void)fprintf(complaints, "%s: %s\n", file->name, fault);
		return (false);
	}
	return (true);
}

static bool
take_files(FILE *complaints)
{
	for (size_t i = 0; i < embedded_count; i++) {
		const struct embedded *file = &embedded_files[i];
		struct str text = { file->begin,
			(size_t)(file->end - file->begin) };

		if (strstr(file->name, "/locales/") != NULL) {
			if (!take_words(file, text, complaints))
				return (false);
			continue;
		}
		if (nsources == SOURCES_MAX) {
			(void)fputs("too many templates\n", complaints);
			return (false);
		}
		sources[nsources++] = (struct template_source){
			stem(file->name), text
		};
	}
	return (true);
}

static struct str
source_named(const char *name)
{
	for (size_t i = 0; i < nsources; i++)
		if (strcmp(sources[i].name, name) == 0)
			return (sources[i].text);
	return ((struct str){ "", 0 });
}

/*
 * What stands behind the line `@name` up to the next line that begins with @:
 * title and description are text, head is what else belongs there, main the
 * content.
 */
static struct str
part_of(struct str text, const char *name)
{
	const char *mark = arena_printf(&memory, "@%s\n", name), *end;
	const char *at = memmem(text.p, text.n, mark, strlen(mark));

	if (at == NULL)
		return ((struct str){ "", 0 });
	at += strlen(mark);
	text.n -= (size_t)(at - text.p);
	end = memmem(at, text.n, "\n@", 2);
	return ((struct str){ at, end == NULL ? text.n : (size_t)(end - at) });
}

static bool
is_sheet(const char *name)
{
	for (size_t i = 0; i < sizeof(sheets) / sizeof(sheets[0]); i++)
		if (strcmp(sheets[i], name) == 0)
			return (true);
	return (false);
}

/* The web build's, or the plain one. */
static struct template_source
shell_of(enum lang lang, const char *name)
{
	bool sheet = is_sheet(name);
	const char *plainly = sheet ? "sheet" : "shell";
	const char *file = arena_printf(&memory, "/shell/%s%s.html",
	    sheet ? "sheet-" : "", reply_lang_code(lang));
	struct template_source shell = { file, static_file(file) };

	if (shell.text.p != NULL)
		return (shell);
	return ((struct template_source){ plainly, source_named(plainly) });
}

/* `main` of the shell, and what `head` includes, are those of the page. */
static const struct template *
compile(enum lang lang, const char *name, const char **ret_fault)
{
	static const char *const parts[] = { "title", "description", "more",
		"main" };
	enum {
		NPARTS = sizeof(parts) / sizeof(parts[0])
	};
	static struct template_source given[SOURCES_MAX + NPARTS + 1];
	struct template_library library = { given, nsources + NPARTS + 1,
		&words, (enum words_lang)lang };
	const struct template *t;

	for (size_t i = 0; i < NPARTS; i++)
		given[i] = (struct template_source){ parts[i],
			part_of(source_named(name), parts[i]) };
	given[NPARTS] = shell_of(lang, name);
	memcpy(given + NPARTS + 1, sources, nsources * sizeof(sources[0]));
	t = template_compile(&memory, &library, given[NPARTS].name, ret_fault);
	if (t == NULL)
		*ret_fault = arena_printf(&memory, "%s in %s: %s", name,
		    reply_lang_code(lang), *ret_fault);
	return (t);
}

static bool
compile_all(FILE *complaints)
{
	struct template_library library = { sources, nsources, &words,
		WORDS_RO };
	const char *fault = NULL;

	for (int i = 0; i < LANGS; i++)
		for (size_t k = 0; k < NPAGES && fault == NULL; k++)
			pages[i][k] = compile((enum lang)i, names[k], &fault);
	for (size_t k = 0; k < NPLAIN && fault == NULL; k++)
		documents[k] = template_compile(&memory, &library, plain[k],
		    &fault);
	if (fault != NULL)
		(void)fprintf(complaints, "template %s\n", fault);
	return (fault == NULL);
}

bool
shell_init(FILE *complaints)
{
	arena_init(&memory);
	words_init(&words);
	return (take_files(complaints) && compile_all(complaints));
}

static const struct template *
template_named(enum lang lang, const char *name)
{
	for (size_t k = 0; k < NPAGES; k++)
		if (strcmp(names[k], name) == 0)
			return (pages[lang][k]);
	for (size_t k = 0; k < NPLAIN; k++)
		if (strcmp(plain[k], name) == 0)
			return (documents[k]);
	return (NULL);
}

struct str
shell_render(struct ctx *c, const char *template, const json_t *const roots[],
    size_t n)
{
	const struct template *t = template_named(c->lang, template);
	struct template_data data = { .n = n };
	struct buf b;

	for (size_t i = 0; i < n; i++)
		data.roots[i] = roots[i];
	buf_init(&b, &c->arena, PAGE_MAX);
	if (t == NULL || !template_render(t, &data, &c->arena, &b))
		return ((struct str){ NULL, 0 });
	return (buf_view(&b));
}
