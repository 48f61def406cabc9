/* SPDX-License-Identifier: EUPL-1.2 */
/* tools/scan-sql.awk and embed-sql.awk: what they take for a parameter, what
 * they leave alone, and what they refuse with which line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64], out[16384], err[4096];

static void
write_file(const char *name, const char *text)
{
	char path[128];
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static void
read_file(const char *name, char *buf, size_t size)
{
	char path[128];
	FILE *f;
	size_t n;

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	f = fopen(path, "r");
	assert_non_null(f);
	n = fread(buf, 1, size - 1, f);
	buf[n] = '\0';
	(void)fclose(f);
}

static void
redirect(const char *name, int to)
{
	char path[128];

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	if (dup2(open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600), to) == -1)
		_exit(126);
}

/* Runs the two scripts on `sql`; fills out and err; returns the exit code. */
static int
embed(const char *mode, const char *sql)
{
	char arg[64], path[128];
	int status = -1;
	pid_t pid;

	write_file("x.sql", sql);
	(void)snprintf(arg, sizeof(arg), "mode=%s", mode);
	(void)snprintf(path, sizeof(path), "%s/x.sql", folder);
	pid = fork();
	if (pid == 0) {
		redirect("out", STDOUT_FILENO);
		redirect("err", STDERR_FILENO);
		(void)execlp("awk", "awk", "-f", "tools/scan-sql.awk", "-f",
		    "tools/embed-sql.awk", arg, path, (char *)NULL);
		_exit(127);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	read_file("out", out, sizeof(out));
	read_file("err", err, sizeof(err));
	return (WEXITSTATUS(status));
}

/* The C text of the one statement `sql`, as it stands in the registry. */
static void
expect(const char *sql, const char *c)
{
	char text[2048];

	(void)snprintf(text, sizeof(text), "-- name: a\n%s\n", sql);
	assert_int_equal(embed("registry_c", text), 0);
	if (strstr(out, c) == NULL)
		fail_msg("%s\nis not in\n%s", c, out);
}

static void
refuse(const char *sql, int line, const char *why)
{
	char at[160];

	assert_int_equal(embed("registry_c", sql), 1);
	assert_string_equal(out, "");
	(void)snprintf(at, sizeof(at), "%s/x.sql:%d: ", folder, line);
	if (strstr(err, at) == NULL || strstr(err, why) == NULL)
		fail_msg("%s\nshould say %s%s", err, at, why);
}

static void
test_parameters(void **state)
{
	(void)state;
	expect("SELECT :b::text, :a::int, :b::text;",
	    "\t\"SELECT $1::text, $2::int, $1::text\"");
	expect("SELECT :b::text, :a::int, :b::text;",
	    "a_params[] = {\n\t\"b\",\n\t\"a\",\n};");
	expect("SELECT 1", "NULL, 0, DB_PUBLIC, DB_POINT");
	expect("SELECT ARRAY[:a::text[]]::text[]", "ARRAY[$1::text[]]::text[]");
	expect("SELECT :a::\"Type\"", "$1::\\\"Type\\\"");
}

static void
test_no_parameters(void **state)
{
	(void)state;
	expect("SELECT now()::date", "now()::date");
	expect("SELECT ':a', 'it''s :a'", "':a', 'it''s :a'");
	expect("SELECT E'\\':a\\\\', :b::int", "E'\\\\':a\\\\\\\\', $1::int");
	expect("SELECT \"a:b\" FROM t", "\\\"a:b\\\" FROM t");
	expect("SELECT $$ :a $$, $q$ ':a $$ $q$, :b::int",
	    "$$ :a $$, $q$ ':a $$ $q$, $1::int");
	expect("SELECT 1 -- :a 'quote\n\t+ :b::int", "SELECT 1 \\n\"");
	expect("SELECT /* :a /* :c */ ' */ :b::int", "SELECT  $1::int");
	expect("SELECT a.b - c::int / d FROM t", "a.b - c::int / d FROM t");
}

static void
test_as_c(void **state)
{
	(void)state;
	expect("SELECT '\\d\"' ?? 'x'\n\tFROM t;",
	    "\"SELECT '\\\\d\\\"' ?\\? 'x'\\n\"\n\t\"\\tFROM t\"");
	expect("-- pool: app\n-- lane: slow\n-- Why.\nSELECT 1",
	    "0, DB_APP, DB_SLOW");
	assert_int_equal(embed("header", "-- name: noun_verb\nSELECT 1"), 0);
	assert_non_null(
	    strstr(out, "extern const struct statement SQL_NOUN_VERB;"));
	assert_non_null(strstr(out, "#ifndef GEN_X_SQL_H"));
	assert_int_equal(embed("registry_h", ""), 0);
	assert_non_null(strstr(out, "statements_count;"));
	assert_int_equal(embed("names", "\n-- name: b\nSELECT 1"), 0);
	assert_non_null(strstr(out, "x.sql:2 b public point\n"));
}

/* Line n of what psql reads is line n of the file. */
static void
test_prepare_keeps_lines(void **state)
{
	(void)state;
	assert_int_equal(embed("prepare",
			     "-- Head.\n\n-- name: a\n-- Why.\n\nSELECT\n"
			     "\n\t:x::int -- what\n\n-- name: b\nSELECT 2;\n"),
	    0);
	assert_string_equal(out,
	    "\n\nPREPARE a AS\n \n \nSELECT\n \n\t$1::int; "
	    "EXPLAIN EXECUTE a(NULL);\n\nPREPARE b AS\nSELECT 2; "
	    "EXPLAIN EXECUTE b;\n");
}

static void
test_refused(void **state)
{
	(void)state;
	refuse("SELECT 1;\n", 1, "before the first");
	refuse("-- name: Bad\nSELECT 1\n", 1, "not a statement's name");
	refuse("-- name: a\nSELECT 1\n-- name: a\nSELECT 2", 3, "already at");
	refuse("-- name: a\n-- pool: private\nSELECT 1", 2, "unknown");
	refuse("-- name: a\n-- lane: quick\nSELECT 1", 2, "unknown");
	refuse("-- name: a\n\n-- nothing\n", 1, "is empty");
	refuse("-- name: a\nSELECT\n\t:b", 3, ":b has no cast");
	refuse("-- name: a\nSELECT :b ::int", 2, "has no cast");
	refuse("-- name: a\nSELECT '\n', :b", 3, "has no cast");
	refuse("-- name: a\nSELECT $1::int", 2, "not $n");
	refuse("-- name: a\nSELECT 1;\nSELECT 2;", 3, "after the statement");
	refuse("-- name: a\nSELECT 'x", 2, "without an end");
	refuse("-- name: a\nSELECT $$ x", 2, "without an end");
	refuse("-- name: a\nSELECT /* x", 2, "without an end");
}

static int
make_folder(void **state)
{
	(void)state;
	(void)snprintf(folder, sizeof(folder), "/tmp/conect-embed.XXXXXX");
	return (mkdtemp(folder) == NULL ? -1 : 0);
}

static int
remove_folder(void **state)
{
	static const char *const names[] = { "x.sql", "out", "err" };
	char path[128];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		(void)snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		(void)unlink(path);
	}
	return (rmdir(folder));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parameters),
		cmocka_unit_test(test_no_parameters),
		cmocka_unit_test(test_as_c),
		cmocka_unit_test(test_prepare_keeps_lines),
		cmocka_unit_test(test_refused),
	};

	return (cmocka_run_group_tests(tests, make_folder, remove_folder));
}
