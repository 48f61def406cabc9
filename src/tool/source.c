/* SPDX-License-Identifier: EUPL-1.2 */
#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tool.h"

extern char **environ;

static bool look(struct source *s, int fd);
static bool kind_tell(struct source *s, const unsigned char *head, size_t n,
    const struct encoding_probe *probe, const char *forced);
static ssize_t read_some(int fd, char *bytes, size_t n);
static bool decode(struct source *s, struct str bytes, struct buf *piece);
static bool child_start(struct source *s);
static bool child_end(struct source *s);

bool
source_look(struct source *s, const char *path, const char *forced)
{
	struct encoding_probe probe = { 0 };
	unsigned char head[8] = { 0 };
	char bytes[SOURCE_PIECE];
	struct digest digest;
	size_t have = 0;
	ssize_t n = 0;
	bool ok = false;
	int fd;

	*s = (struct source){ .path = path, .fd = -1, .complaints = -1 };
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || !look(s, fd)) {
		tell("%s: %s", path,
		    fd < 0 ? strerror(errno) : "is not a file");
		goto out;
	}
	digest_begin(&digest);
	while ((n = read_some(fd, bytes, sizeof(bytes))) > 0) {
		if (have == 0)
			memcpy(head, bytes,
			    (size_t)n < sizeof(head) ? (size_t)n
						     : sizeof(head));
		have += (size_t)n;
		digest_add(&digest, bytes, (size_t)n);
		encoding_probe_add(&probe, (struct str){ bytes, (size_t)n });
	}
	if (n < 0) {
		tell("%s: %s", path, strerror(errno));
		goto out;
	}
	digest_end(&digest, s->sha256);
	s->bytes = (long long)have;
	ok = kind_tell(s, head, have, &probe, forced);
out:
	if (fd >= 0)
		(void)close(fd);
	return (ok);
}

static bool
look(struct source *s, int fd)
{
	struct stat st;
	struct tm tm;

	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return (false);
	(void)gmtime_r(&st.st_mtime, &tm);
	(void)strftime(s->changed_on, sizeof(s->changed_on), "%Y-%m-%d", &tm);
	return (true);
}

static bool
kind_tell(struct source *s, const unsigned char *head, size_t n,
    const struct encoding_probe *probe, const char *forced)
{
	if (n == 0) {
		tell("%s: is empty", s->path);
		return (false);
	}
	s->is_workbook = memcmp(head, "PK\3\4", 4) == 0;
	s->encoding = encoding_probe_end(probe);
	if (memcmp(head, "\xD0\xCF\x11\xE0", 4) == 0) {
		tell("%s: is a workbook of the old kind (.xls): save it as "
		     ".xlsx or CSV",
		    s->path);
		return (false);
	}
	if (s->is_workbook) {
		s->encoding = ENCODING_UTF8;
		return (true);
	}
	if (forced != NULL && !encoding_parse(forced, &s->encoding)) {
		tell("--encoding is utf-8, windows-1250 or iso-8859-2");
		return (false);
	}
	s->utf16.is_big = s->encoding == ENCODING_UTF16_BE;
	return (true);
}

static ssize_t
read_some(int fd, char *bytes, size_t n)
{
	ssize_t got;

	do {
		got = read(fd, bytes, n);
	} while (got < 0 && errno == EINTR);
	return (got);
}

bool
source_open(struct source *s)
{
	if (s->is_workbook)
		return (child_start(s));
	s->fd = open(s->path, O_RDONLY | O_CLOEXEC);
	if (s->fd < 0)
		tell("%s: %s", s->path, strerror(errno));
	return (s->fd >= 0);
}

bool
source_read(struct source *s, struct buf *piece)
{
	char bytes[SOURCE_PIECE];
	ssize_t n = 1;
	bool ok = true;

	/* A byte order mark, or half a character, may be all of a piece. */
	while (ok && n > 0 && piece->n == 0) {
		n = read_some(s->fd, bytes, sizeof(bytes));
		ok = n >= 0 &&
		    decode(s, (struct str){ bytes, (size_t)n }, piece);
	}
	if (n < 0)
		tell("%s: %s", s->path, strerror(errno));
	return (ok);
}

/* No bytes: the end. */
static bool
decode(struct source *s, struct str bytes, struct buf *piece)
{
	if (s->encoding != ENCODING_UTF16_LE &&
	    s->encoding != ENCODING_UTF16_BE)
		return (encoding_decode(s->encoding, bytes, piece));
	return (bytes.n > 0 ? utf16_add(&s->utf16, bytes, piece)
			    : utf16_end(&s->utf16, piece));
}

bool
source_close(struct source *s)
{
	bool ok = true;

	if (s->fd >= 0)
		(void)close(s->fd);
	s->fd = -1;
	if (s->child > 0)
		ok = child_end(s);
	if (s->complaints >= 0)
		(void)close(s->complaints);
	s->complaints = -1;
	return (ok);
}

void
source_abandon(struct source *s)
{
	if (s->child > 0) {
		(void)kill(s->child, SIGKILL);
		while (waitpid(s->child, NULL, 0) < 0 && errno == EINTR)
			continue;
		s->child = 0;
	}
	(void)source_close(s);
}

/* The first sheet; days as the register writes them. */
static bool
child_start(struct source *s)
{
	char program[] = "xlsx2csv", option[] = "--dateformat";
	char format[] = "%d.%m.%Y", path[4096];
	char *argv[] = { program, option, format, path, NULL };
	posix_spawn_file_actions_t actions;
	int ends[2], fault;

	/* A name that begins with a hyphen would be an option to it. */
	(void)snprintf(path, sizeof(path), "%s%s",
	    s->path[0] == '-' ? "./" : "", s->path);
	s->complaints = memfd_create("xlsx2csv", MFD_CLOEXEC);
	if (s->complaints < 0 || pipe2(ends, O_CLOEXEC) != 0) {
		tell("cannot start xlsx2csv: %s", strerror(errno));
		return (false);
	}
	(void)posix_spawn_file_actions_init(&actions);
	(void)posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
	(void)posix_spawn_file_actions_adddup2(&actions, s->complaints, 2);
	fault = posix_spawnp(&s->child, "xlsx2csv", &actions, NULL, argv,
	    environ);
	(void)posix_spawn_file_actions_destroy(&actions);
	(void)close(ends[1]);
	s->fd = ends[0];
	if (fault != 0) {
		s->child = 0;
		tell("cannot start xlsx2csv: %s (Debian package xlsx2csv)",
		    strerror(fault));
	}
	return (fault == 0);
}

/* Its output has been read to the end. */
static bool
child_end(struct source *s)
{
	char said[512];
	const char *last;
	int status;
	ssize_t n;

	while (waitpid(s->child, &status, 0) < 0 && errno == EINTR)
		continue;
	s->child = 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return (true);
	n = pread(s->complaints, said, sizeof(said) - 1,
	    lseek(s->complaints, 0, SEEK_END) > 500
		? lseek(s->complaints, 0, SEEK_END) - 500
		: 0);
	said[n > 0 ? n : 0] = '\0';
	while (n > 0 && said[n - 1] == '\n')
		said[--n] = '\0';
	last = strrchr(said, '\n');
	tell("%s: xlsx2csv failed: %s", s->path,
	    last != NULL          ? last + 1
		: said[0] != '\0' ? said
				  : "it said nothing");
	return (false);
}
