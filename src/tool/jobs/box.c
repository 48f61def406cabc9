/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Mail as files in a folder, for trying out: ID.eml as it would travel,
 * ID.html to look at, and index.html, which lists the newest. A file is
 * written under another name and renamed, so it is there whole or not at all,
 * and a second delivery replaces the first.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../lib/html.h"
#include "../tool.h"
#include "jobs.h"

enum {
	LISTED_MAX = 200,
	NAME_SIZE = 37, /* a UUID */
	HEAD_MAX = 2048,
	INDEX_MAX = 1024 * 1024
};

static int folder = -1;

static bool file_put(const char *name, struct str bytes);
static bool write_all(int fd, struct str bytes);
static bool index_put(void);
static size_t names_read(struct arena *a, const char **ret);
static int by_age(const void *a, const void *b);
static void row_write(struct arena *a, struct buf *out, const char *id);
static struct str head_read(struct arena *a, const char *name);
static struct str between(struct str s, const char *before, const char *after);

bool
box_open(const char *path)
{
	if (mkdir(path, 0700) != 0 && errno != EEXIST) {
		tell("%s: %s", path, strerror(errno));
		return (false);
	}
	folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0 ||
	    faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) != 0) {
		tell("%s: %s", path, strerror(errno));
		return (false);
	}
	(void)umask(0077);
	return (index_put());
}

void
box_close(void)
{
	if (folder >= 0)
		(void)close(folder);
	folder = -1;
}

enum delivery
box_send(const struct parcel *parcel, char error[DELIVERY_ERROR_SIZE])
{
	char name[NAME_SIZE + 8];
	bool ok;

	(void)snprintf(name, sizeof(name), "%.36s.html", parcel->id);
	ok = file_put(name, parcel->html);
	(void)snprintf(name, sizeof(name), "%.36s.eml", parcel->id);
	ok = ok && file_put(name, parcel->bytes);
	if (!ok) {
		(void)snprintf(error, DELIVERY_ERROR_SIZE, "%s",
		    strerror(errno));
		return (DELIVERY_DOWN);
	}
	(void)index_put();
	return (DELIVERED);
}

static bool
file_put(const char *name, struct str bytes)
{
	char hidden[NAME_SIZE + 40];
	int fd;
	bool ok;

	(void)snprintf(hidden, sizeof(hidden), ".%s.%d", name, (int)getpid());
	fd = openat(folder, hidden, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
	    0600);
	if (fd < 0)
		return (false);
	ok = write_all(fd, bytes) && fsync(fd) == 0;
	ok = close(fd) == 0 && ok &&
	    renameat(folder, hidden, folder, name) == 0 && fsync(folder) == 0;
	if (!ok)
		(void)unlinkat(folder, hidden, 0);
	return (ok);
}

static bool
write_all(int fd, struct str bytes)
{
	while (bytes.n > 0) {
		ssize_t n = write(fd, bytes.p, bytes.n);

		if (n < 0 && errno != EINTR)
			return (false);
		if (n > 0)
			bytes = (struct str){ bytes.p + n,
				bytes.n - (size_t)n };
	}
	return (true);
}

/* One writer at a time, so that none overwrites a newer list by an older. */
static bool
index_put(void)
{
	const char **names;
	struct arena a;
	struct buf out;
	size_t n;
	bool ok;

	if (flock(folder, LOCK_EX) != 0)
		return (false);
	arena_init(&a);
	buf_init(&out, &a, INDEX_MAX);
	names = arena_alloc(&a, sizeof(*names) * LISTED_MAX);
	n = names_read(&a, names);
	(void)buf_text(&out,
	    "<!doctype html>\n<html lang=\"en\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"refresh\" content=\"5\">\n"
	    "<title>Mail of this instance</title>\n</head>\n"
	    "<body style=\"font:16px/1.5 system-ui,sans-serif;margin:2em\">\n"
	    "<h1>Mail of this instance</h1>\n"
	    "<p>Nothing leaves this machine: these are the files of a trial. "
	    "The newest first.</p>\n<table cellpadding=\"6\">\n"
	    "<tr><th align=\"left\">Sent</th><th align=\"left\">To</th>"
	    "<th align=\"left\">Subject</th><th></th></tr>\n");
	for (size_t i = 0; i < n; i++)
		row_write(&a, &out, names[i]);
	(void)buf_text(&out, "</table>\n</body>\n</html>\n");
	ok = !out.full && file_put("index.html", buf_view(&out));
	arena_release(&a);
	(void)flock(folder, LOCK_UN);
	return (ok);
}

/* The newest ids: a UUID of version 7 begins with its time. */
static size_t
names_read(struct arena *a, const char **ret)
{
	int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	const struct dirent *entry;
	size_t n = 0;

	if (dir == NULL)
		return (0);
	/* Nobody else reads this directory in this process. */
	while ((entry = readdir(dir)) != NULL) {
		const char *name = entry->d_name;

		if (strlen(name) != 40 || strcmp(name + 36, ".eml") != 0)
			continue;
		if (n == LISTED_MAX &&
		    strncmp(name, ret[n - 1], NAME_SIZE - 1) < 0)
			continue;
		n -= n == LISTED_MAX ? 1 : 0;
		ret[n++] = arena_printf(a, "%.36s", name);
		qsort(ret, n, sizeof(*ret), by_age);
	}
	(void)closedir(dir);
	return (n);
}

static int
by_age(const void *a, const void *b)
{
	return (strcmp(*(const char *const *)b, *(const char *const *)a));
}

static void
row_write(struct arena *a, struct buf *out, const char *id)
{
	struct str mail = head_read(a, arena_printf(a, "%s.eml", id));
	struct str page = head_read(a, arena_printf(a, "%s.html", id));

	(void)buf_text(out, "<tr><td>");
	html_escape(out, between(mail, "\r\nDate: ", "\r\n"));
	(void)buf_text(out, "</td><td>");
	html_escape(out, between(mail, "\r\nTo: <", ">\r\n"));
	(void)buf_printf(out, "</td><td><a href=\"%s.html\">", id);
	/* Escaped already. */
	(void)buf_str(out, between(page, "<title>", "</title>"));
	(void)buf_printf(out, "</a></td><td><a href=\"%s.eml\">.eml</a>", id);
	(void)buf_text(out, "</td></tr>\n");
}

static struct str
head_read(struct arena *a, const char *name)
{
	char *bytes = arena_alloc(a, HEAD_MAX);
	int fd = openat(folder, name, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? 0 : read(fd, bytes, HEAD_MAX);

	if (fd >= 0)
		(void)close(fd);
	return ((struct str){ bytes, n < 0 ? 0 : (size_t)n });
}

/* Empty when either is not there. */
static struct str
between(struct str s, const char *before, const char *after)
{
	const char *from = memmem(s.p, s.n, before, strlen(before)), *to;

	if (from == NULL)
		return ((struct str){ "", 0 });
	from += strlen(before);
	to = memmem(from, s.n - (size_t)(from - s.p), after, strlen(after));
	return ((struct str){ from, to == NULL ? 0 : (size_t)(to - from) });
}
