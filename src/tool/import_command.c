/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect import-register: how it is called, and how its report looks.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "../register/row.h"
#include "import.h"
#include "tool.h"

static int run(const struct args *args);
static int run_files(const struct args *args,
    const struct import_options *options, FILE *report);
static int run_file(struct pg *pg, const char *path,
    const struct import_options *options, FILE *report);
static bool options_read(const struct args *args, struct arena *a,
    struct import_options *ret);
static void print_counts(const json_t *rows);
static void print_pairs(const char *title, json_t *pairs);
static void print_rejected(const json_t *list, json_int_t all);
static const char *text_of(const json_t *object, const char *key);

static const struct option options_known[] = {
	{ "captured-on", "DAY",
	    "when it was captured (YYYY-MM-DD); else from "
	    "the file's name, else its time" },
	{ "scope", "NAME",
	    "which part of the register it is; else by its "
	    "columns and name" },
	{ "legal-form", "FORM", "of all rows that do not say (asociatie, …)" },
	{ "encoding", "NAME",
	    "utf-8, windows-1250 or iso-8859-2; else as "
	    "found" },
	{ "allow-older", NULL,
	    "a capture older than the newest: adds to the "
	    "history only" },
	{ "allow-vanish", NULL,
	    "even if more than a fifth of the "
	    "organisations are missing" },
	{ "again", NULL, "even if this very file was imported before" },
	{ "dry-run", NULL, "do everything, say what would happen, undo it" },
	{ "report", "FILE", "write the report as JSON, too" },
	{ "quiet", NULL, "no progress, no report on success" },
};

const struct command command_import = {
	.name = "import-register",
	.operands = "FILE…",
	.summary = "Import files of the national register of NGOs.",
	.details =
	    "Both published forms are understood: the RNONG export (all or\n"
	    "few columns) and the Ministry of Justice's five files, as CSV or\n"
	    "XLSX. Each file is one transaction: it is imported whole or not\n"
	    "at all. Nothing is deleted; what an organisation has declared\n"
	    "itself is not touched; the same file again changes nothing.\n"
	    "Organisations that a newer file of the same scope lacks are\n"
	    "marked as not seen since its day.",
	.least = 1,
	.most = 100,
	.options = options_known,
	.noptions = sizeof(options_known) / sizeof(options_known[0]),
	.run = run,
};

static int
run(const struct args *args)
{
	struct import_options options;
	const char *path = arg_value(args, "report");
	struct arena a;
	FILE *report = NULL;
	int code;

	arena_init(&a);
	if (!options_read(args, &a, &options)) {
		arena_release(&a);
		return (EXIT_USAGE);
	}
	/* Opened before the work: a wrong name must not be found out after. */
	if (path != NULL && (report = fopen(path, "we")) == NULL) {
		arena_release(&a);
		return (fail("%s: %s", path, strerror(errno)));
	}
	code = run_files(args, &options, report);
	if (report != NULL && fclose(report) != 0)
		code = fail("%s: %s", path, strerror(errno));
	arena_release(&a);
	return (code);
}

static int
run_files(const struct args *args, const struct import_options *options,
    FILE *report)
{
	struct pg *pg = pg_open();
	int i, code = pg == NULL ? EXIT_FAILED : EXIT_DONE;
	bool is_list = report != NULL && args->count > 1;

	if (is_list)
		(void)fputs("[", report);
	for (i = 0; i < args->count && code == EXIT_DONE; i++) {
		if (is_list && i > 0)
			(void)fputs(",", report);
		code = run_file(pg, args->operands[i], options, report);
	}
	if (is_list)
		(void)fputs("]\n", report);
	pg_close(pg);
	return (code);
}

static int
run_file(struct pg *pg, const char *path, const struct import_options *options,
    FILE *report)
{
	const char *found;
	struct arena a;
	bool ok;

	arena_init(&a);
	ok = import_file(pg, &a, path, options, &found);
	if (ok && !options->quiet)
		import_print(path, found);
	if (ok && report != NULL)
		(void)fprintf(report, "%s\n", found);
	arena_release(&a);
	return (ok ? EXIT_DONE : EXIT_FAILED);
}

static bool
options_read(const struct args *args, struct arena *a,
    struct import_options *ret)
{
	const char *form = arg_value(args, "legal-form");
	struct date day;
	size_t n;

	*ret = (struct import_options){
		.captured_on = arg_value(args, "captured-on"),
		.scope = arg_value(args, "scope"),
		.encoding = arg_value(args, "encoding"),
		.allow_older = arg_has(args, "allow-older"),
		.allow_vanish = arg_has(args, "allow-vanish"),
		.again = arg_has(args, "again"),
		.dry_run = arg_has(args, "dry-run"),
		.quiet = arg_has(args, "quiet"),
	};
	n = ret->scope == NULL ? 0 : strlen(ret->scope);
	if (ret->captured_on != NULL &&
	    !date_parse(str_from(ret->captured_on), &day)) {
		(void)misuse(args, "%s is not a day (YYYY-MM-DD)",
		    ret->captured_on);
		return (false);
	}
	if (ret->scope != NULL &&
	    (n == 0 || n > 40 ||
		strspn(ret->scope, "abcdefghijklmnopqrstuvwxyz0123456789_-") !=
		    n)) {
		(void)misuse(args, "a scope is a word of a-z, 0-9, _ and -");
		return (false);
	}
	if (form != NULL)
		ret->legal_form = register_legal_form(a, str_from(form));
	if (form != NULL && ret->legal_form == NULL) {
		(void)misuse(args, "%s is not a legal form", form);
		return (false);
	}
	return (true);
}

void
import_print(const char *path, const char *report)
{
	json_t *root = json_loads(report, 0, NULL);
	json_t *rows = json_object_get(root, "rows");

	(void)printf("%s: scope %s, captured on %s\n", path,
	    text_of(root, "scope"), text_of(root, "captured_on"));
	if (json_is_true(json_object_get(root, "known"))) {
		(void)printf("  imported before: nothing to do\n");
	} else {
		print_counts(rows);
		print_pairs("changed",
		    json_object_get(root, "changed_columns"));
		print_pairs("flag", json_object_get(root, "flags"));
		print_rejected(json_object_get(root, "rejected"),
		    json_integer_value(json_object_get(rows, "rejected")));
		if (json_is_true(json_object_get(root, "nothing")))
			(void)printf("  nothing new: nothing was written\n");
	}
	json_decref(root);
}

static void
print_counts(const json_t *rows)
{
	static const char *const words[][2] = {
		{ "total", "rows" },
		{ "new", "new" },
		{ "changed", "changed" },
		{ "renamed", "of them renamed" },
		{ "returned", "of them returned" },
		{ "unchanged", "unchanged" },
		{ "older", "known from a newer file" },
		{ "vanished", "not in it any more" },
		{ "duplicate", "repeated rows" },
		{ "rejected", "rejected rows" },
	};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		(void)printf("  %-28s %8lld\n", words[i][1],
		    (long long)json_integer_value(
			json_object_get(rows, words[i][0])));
}

static void
print_pairs(const char *title, json_t *pairs)
{
	void *at;

	for (at = json_object_iter(pairs); at != NULL;
	     at = json_object_iter_next(pairs, at))
		(void)printf("  %-7s %-28s %8lld\n", title,
		    json_object_iter_key(at),
		    (long long)json_integer_value(json_object_iter_value(at)));
}

static void
print_rejected(const json_t *list, json_int_t all)
{
	size_t i, n = json_array_size(list);

	for (i = 0; i < n; i++) {
		const json_t *one = json_array_get(list, i);

		(void)printf("  rejected: line %lld: %s\n",
		    (long long)json_integer_value(json_object_get(one, "line")),
		    text_of(one, "reason"));
	}
	if ((json_int_t)n < all)
		(void)printf("  … and %lld more\n",
		    (long long)(all - (json_int_t)n));
}

static const char *
text_of(const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return (text == NULL ? "?" : text);
}
