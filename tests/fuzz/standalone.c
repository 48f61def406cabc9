/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Feeds files, and all files under folders, to a fuzz target, without a
 * fuzzing engine: the corpus and every input that once failed are replayed by
 * the ordinary tests. When one fails, its name is the last line printed.
 */
#include <dirent.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/alloc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* There in sanitizer builds only. */
void __sanitizer_set_death_callback(void (*callback)(void))
    __attribute__((weak));

enum {
	INPUT_MAX = 1 << 22,
	PATH_SIZE = 4096
};

static int replayed;
static const char *current = "";

static void
say_which(void)
{
	(void)!write(STDERR_FILENO, "while replaying ", 16);
	(void)!write(STDERR_FILENO, current, strlen(current));
	(void)!write(STDERR_FILENO, "\n", 1);
}

static void
on_abort(int signal_number)
{
	(void)signal_number;
	say_which();
}

static void
fatal(const char *what, const char *path)
{
	(void)fprintf(stderr, "%s: %s\n", what, path);
	exit(2);
}

/* The input lies in memory of exactly its size: overruns are seen. */
static void
replay_file(const char *path)
{
	static uint8_t buffer[INPUT_MAX];
	uint8_t *data;
	size_t n, i;
	FILE *f;

	f = fopen(path, "rb");
	if (f == NULL)
		fatal("cannot open", path);
	n = fread(buffer, 1, sizeof(buffer), f);
	if (ferror(f) != 0 || fclose(f) != 0)
		fatal("cannot read", path);

	data = malloc(n == 0 ? 1 : n);
	if (data == NULL)
		fatal("no memory for", path);
	for (i = 0; i < n; i++)
		data[i] = buffer[i];
	current = path;
	(void)LLVMFuzzerTestOneInput(data, n);
	free(data);
	replayed++;
}

static void
replay(const char *path)
{
	char inner[PATH_SIZE];
	struct dirent *entry;
	struct stat st;
	DIR *d;

	if (stat(path, &st) != 0)
		fatal("cannot find", path);
	if (!S_ISDIR(st.st_mode)) {
		replay_file(path);
		return;
	}
	d = opendir(path);
	if (d == NULL)
		fatal("cannot open", path);
	while ((entry = readdir(d)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		if (snprintf(inner, sizeof(inner), "%s/%s", path,
			entry->d_name) >= (int)sizeof(inner))
			fatal("path too long", path);
		replay(inner);
	}
	(void)closedir(d);
}

int
main(int argc, char **argv)
{
	int i;

	if (__sanitizer_set_death_callback != NULL)
		__sanitizer_set_death_callback(say_which);
	(void)signal(SIGABRT, on_abort);
	for (i = 1; i < argc; i++)
		replay(argv[i]);
	/* A name mistyped must not look like success. */
	if (replayed == 0) {
		(void)fprintf(stderr, "usage: %s file|folder...\n", argv[0]);
		return (2);
	}
	return (0);
}
