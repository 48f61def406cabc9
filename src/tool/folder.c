/* SPDX-License-Identifier: EUPL-1.2 */
#include "folder.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tool.h"

#include "../lib/alloc.h" /* scandir hands out malloc's memory */

enum {
	MIGRATIONS_MAX = 9999,
	MIGRATION_BYTES_MAX = 16 << 20
};

static const char *folder_find(struct arena *a, const char *path);
static bool is_folder(const char *path);
static int is_candidate(const struct dirent *entry);
static bool migration_read(struct arena *a, const char *folder,
    const char *name, struct migration *ret);
static bool name_is_right(const char *name);

bool
folder_read(struct arena *a, const char *path, struct folder *ret)
{
	struct dirent **entries = NULL;
	int i, n;
	bool ok = true;

	ret->count = 0;
	ret->path = folder_find(a, path);
	if (ret->path == NULL)
		return (false);
	n = scandir(ret->path, &entries, is_candidate, alphasort);
	if (n < 0) {
		tell("%s: %s", ret->path, strerror(errno));
		return (false);
	}
	ret->migrations = arena_alloc(a,
	    ((size_t)n + 1) * sizeof(*ret->migrations));
	for (i = 0; i < n && ok; i++) {
		ok = migration_read(a, ret->path, entries[i]->d_name,
		    &ret->migrations[ret->count]);
		if (ok && ret->count > 0 &&
		    ret->migrations[ret->count].version ==
			ret->migrations[ret->count - 1].version) {
			tell("%s and %s have the same number",
			    ret->migrations[ret->count - 1].name,
			    ret->migrations[ret->count].name);
			ok = false;
		}
		ret->count++;
	}
	for (i = 0; i < n; i++)
		free(entries[i]);
	free(entries);
	return (ok);
}

static const char *
folder_find(struct arena *a, const char *path)
{
	static const char *const places[] = { "../migrations",
		"../../migrations", "../share/conect/migrations" };
	char self[4096];
	ssize_t n;
	size_t i;

	if (path == NULL)
		path = getenv("CONECT_MIGRATIONS");
	if (path != NULL) {
		if (is_folder(path))
			return (path);
		tell("%s is not a folder of migrations", path);
		return (NULL);
	}
	n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	self[n > 0 ? n : 0] = '\0';
	if (strrchr(self, '/') != NULL)
		*strrchr(self, '/') = '\0';
	for (i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		path = arena_printf(a, "%s/%s", self, places[i]);
		if (is_folder(path))
			return (path);
	}
	tell("no folder of migrations beside %s; use --dir or "
	     "CONECT_MIGRATIONS",
	    self);
	return (NULL);
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return (stat(path, &st) == 0 && S_ISDIR(st.st_mode));
}

/* Whatever ends in .sql and begins with a digit wants to be a migration. */
static int
is_candidate(const struct dirent *entry)
{
	size_t n = strlen(entry->d_name);

	return (isdigit((unsigned char)entry->d_name[0]) && n > 4 &&
	    strcmp(entry->d_name + n - 4, ".sql") == 0);
}

static bool
migration_read(struct arena *a, const char *folder, const char *name,
    struct migration *ret)
{
	struct digest digest;
	size_t size;

	if (!name_is_right(name)) {
		tell("%s/%s: a migration is called NNNN_what_it_does.sql",
		    folder, name);
		return (false);
	}
	ret->version = (int)strtol(name, NULL, 10);
	ret->name = arena_strdup(a, str_from(name));
	ret->text = file_read(a, arena_printf(a, "%s/%s", folder, name),
	    MIGRATION_BYTES_MAX, &size);
	if (ret->text == NULL)
		return (false);
	if (strlen(ret->text) != size) {
		tell("%s/%s holds a NUL byte", folder, name);
		return (false);
	}
	digest_begin(&digest);
	digest_add(&digest, ret->text, size);
	digest_end(&digest, ret->sha256);
	return (true);
}

static bool
name_is_right(const char *name)
{
	size_t n = strlen(name) - 4; /* without .sql */

	return (strspn(name, "0123456789") == 4 && name[4] == '_' && n > 5 &&
	    strspn(name + 5, "abcdefghijklmnopqrstuvwxyz0123456789_") ==
		n - 5 &&
	    strncmp(name, "0000", 4) != 0);
}

const char *
file_read(struct arena *a, const char *path, size_t most, size_t *ret_size)
{
	struct stat st;
	size_t have = 0;
	ssize_t n = 1;
	char *text = NULL;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fstat(fd, &st) != 0) {
		tell("%s: %s", path, strerror(errno));
	} else if (!S_ISREG(st.st_mode) || (size_t)st.st_size > most) {
		tell("%s: not a file, or larger than %zu bytes", path, most);
	} else {
		text = arena_alloc(a, (size_t)st.st_size + 1);
		while (n > 0 && have < (size_t)st.st_size) {
			n = read(fd, text + have, (size_t)st.st_size - have);
			have += n > 0 ? (size_t)n : 0;
		}
		if (n < 0) {
			tell("%s: %s", path, strerror(errno));
			text = NULL;
		}
	}
	if (fd >= 0)
		(void)close(fd);
	*ret_size = have;
	return (text);
}
