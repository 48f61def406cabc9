/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Reference data: vocabularies, counties, localities, courts. The files say
 * everything: LOAD the order, a file's name its table, its header the
 * columns. PostgreSQL reads the CSV and casts; a fault is a fault of the
 * whole, and nothing is loaded.
 */
#include "migrate.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "folder.h"
#include "migrate.sql.h"
#include "pg.sql.h"
#include "tool.h"

enum {
	REFERENCE_BYTES_MAX = 64 << 20,
	LINE_MAX_BYTES = 1024
};

struct reference {
	const char *table; /* as LOAD has it */
	const char *file;  /* table.csv */
	const char *text;
	size_t size;
	char sha256[DIGEST_SIZE];
};

static bool file_run(struct pg *pg, struct arena *a,
    const struct reference *one, enum reference_action action, int *ret_due);
static bool reference_read(struct arena *a, const char *folder,
    const char *name, struct reference *ret);
static bool is_known(struct pg *pg, const struct reference *one, bool *ret);
static bool load(struct pg *pg, struct arena *a, const struct reference *one);
static bool ask(struct pg *pg, const struct statement *statement,
    const char *const *values, long *ret);
static const char *columns_of(struct arena *a, const struct reference *one);
static bool is_name(const char *text, size_t n);

bool
reference_run(struct pg *pg, struct arena *a, const char *folder,
    enum reference_action action, int *ret_due)
{
	const char *path = arena_printf(a, "%s/data/LOAD", folder);
	struct reference one;
	const char *list;
	char *name;
	size_t n;
	bool ok = true;

	if (access(path, F_OK) != 0)
		return (true);
	list = file_read(a, path, REFERENCE_BYTES_MAX, &n);
	if (list == NULL || !pg_run(pg, &SQL_TOOL_BEGIN, NULL) ||
	    !pg_run(pg, &SQL_REFERENCE_DEFER, NULL))
		return (false);
	for (; ok && *list != '\0'; list += n + (list[n] == '\n')) {
		n = strcspn(list, "\n");
		name = arena_strdup(a, (struct str){ list, n });
		name[strcspn(name, " \t\r#")] = '\0';
		if (name[0] != '\0')
			ok = reference_read(a, folder, name, &one) &&
			    file_run(pg, a, &one, action, ret_due);
	}
	return (ok && pg_run(pg, &SQL_TOOL_COMMIT, NULL));
}

static bool
file_run(struct pg *pg, struct arena *a, const struct reference *one,
    enum reference_action action, int *ret_due)
{
	bool known;

	if (!is_known(pg, one, &known))
		return (false);
	if (known)
		return (true);
	(*ret_due)++;
	if (action == REFERENCE_LOAD)
		return (load(pg, a, one));
	tell("data/%s has not been loaded as it is now", one->file);
	return (true);
}

static bool
reference_read(struct arena *a, const char *folder, const char *name,
    struct reference *ret)
{
	struct digest digest;
	size_t n = strlen(name);

	/* LOAD names tables; a .csv behind the name does no harm. */
	if (n > 4 && strcmp(name + n - 4, ".csv") == 0)
		n -= 4;
	if (!is_name(name, n)) {
		tell("data/LOAD: %s is not the name of a table", name);
		return (false);
	}
	*ret = (struct reference){ 0 };
	ret->table = arena_strdup(a, (struct str){ name, n });
	ret->file = arena_printf(a, "%s.csv", ret->table);
	ret->text = file_read(a,
	    arena_printf(a, "%s/data/%s", folder, ret->file),
	    REFERENCE_BYTES_MAX, &ret->size);
	if (ret->text == NULL)
		return (false);
	digest_begin(&digest);
	digest_add(&digest, ret->text, ret->size);
	digest_end(&digest, ret->sha256);
	return (true);
}

static bool
is_known(struct pg *pg, const struct reference *one, bool *ret)
{
	const char *values[] = { one->file };
	struct pg_rows *rows = pg_query(pg, &SQL_REFERENCE_KNOWN, values);

	if (rows == NULL)
		return (false);
	*ret = pg_count(rows) > 0 &&
	    strcmp(pg_value(rows, 0, "sha256"), one->sha256) == 0;
	pg_forget(rows);
	return (true);
}

static bool
load(struct pg *pg, struct arena *a, const struct reference *one)
{
	const char *columns = columns_of(a, one);
	const char *values[] = { one->table, columns };
	const char *record[] = { one->file, one->sha256 };
	long total = 0, changed = 0;

	if (columns == NULL) {
		tell("data/%s: the first line is not a list of columns",
		    one->file);
		return (false);
	}
	if (!pg_run(pg, &SQL_REFERENCE_BEGIN, values) ||
	    !pg_copy_begin(pg, &SQL_REFERENCE_COPY) ||
	    !pg_copy_put(pg, one->text, one->size) || !pg_copy_end(pg) ||
	    !ask(pg, &SQL_REFERENCE_COUNT, NULL, &total) ||
	    !ask(pg, &SQL_REFERENCE_MERGE, values, &changed) ||
	    !pg_run(pg, &SQL_REFERENCE_RECORD, record)) {
		tell("data/%s was not loaded", one->file);
		return (false);
	}
	(void)printf("loaded data/%s: %ld rows, %ld new or changed\n",
	    one->file, total, changed);
	return (true);
}

/* The one number a statement answers with. */
static bool
ask(struct pg *pg, const struct statement *statement, const char *const *values,
    long *ret)
{
	struct pg_rows *rows = pg_query(pg, statement, values);

	if (rows == NULL)
		return (false);
	*ret = pg_number(rows, 0, "n");
	pg_forget(rows);
	return (true);
}

/* The header as a PostgreSQL array; NULL unless all are plain names. */
static const char *
columns_of(struct arena *a, const struct reference *one)
{
	size_t n = strcspn(one->text, "\r\n"), at, len;

	if (n > LINE_MAX_BYTES || n == 0)
		return (NULL);
	for (at = 0; at <= n; at += len + 1) {
		len = strcspn(one->text + at, ",\r\n");
		if (!is_name(one->text + at, len))
			return (NULL);
	}
	return (arena_printf(a, "{%.*s}", (int)n, one->text));
}

static bool
is_name(const char *text, size_t n)
{
	return (n > 0 && n < 64 &&
	    strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_") >= n &&
	    (text[0] < '0' || text[0] > '9'));
}
