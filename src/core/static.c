/* SPDX-License-Identifier: EUPL-1.2 */
#include "static.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "reply.h"

enum {
	FILES_MAX = 4096,
	BYTES_MAX = 128 * 1024 * 1024
};

struct file {
	const char *path; /* as in a request: /assets/x.js */
	struct str bytes;
};

struct page {
	const char *path;
	struct asset asset;
};

static struct arena memory; /* lives as long as the program; zero is empty */
static struct file files[FILES_MAX];
static size_t nfiles;
static size_t nbytes;
static struct page pages[FILES_MAX];
static size_t npages;
static size_t root_length;
static const char *fault;

static const struct {
	const char *ending, *type;
} types[] = {
	{ ".html", "text/html; charset=utf-8" },
	{ ".css", "text/css; charset=utf-8" },
	{ ".js", "text/javascript; charset=utf-8" },
	{ ".json", "application/json" },
	{ ".svg", "image/svg+xml" },
	{ ".png", "image/png" },
	{ ".jpg", "image/jpeg" },
	{ ".ico", "image/x-icon" },
	{ ".txt", "text/plain; charset=utf-8" },
	{ ".xml", "application/xml" },
	{ ".webmanifest", "application/manifest+json" },
	{ ".woff2", "font/woff2" },
	{ ".pdf", "application/pdf" },
	{ ".csv", "text/csv; charset=utf-8; header=present" },
};

static bool
ends_with(const char *text, const char *ending)
{
	size_t n = strlen(text), m = strlen(ending);

	return (n >= m && strcmp(text + n - m, ending) == 0);
}

static const char *
type_of(const char *path)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (ends_with(path, types[i].ending))
			return (types[i].type);
	return ("application/octet-stream");
}

/* ---- loading ---- */

static bool
read_file(const char *path, size_t size, struct str *ret)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	char *bytes;
	size_t done = 0;
	ssize_t n = 1;

	if (fd == -1)
		return (false);
	bytes = arena_alloc(&memory, size + 1);
	while (done < size && n > 0) {
		n = read(fd, bytes + done, size - done);
		if (n > 0)
			done += (size_t)n;
	}
	(void)close(fd);
	*ret = (struct str){ bytes, done };
	return (done == size);
}

static int
visit(const char *path, const struct stat *st, int kind, struct FTW *walk)
{
	struct file *f = &files[nfiles];

	if (kind != FTW_F || path[walk->base] == '.')
		return (0);
	if (nfiles == FILES_MAX || (size_t)st->st_size > BYTES_MAX - nbytes) {
		fault = "too many files, or too large";
		return (1);
	}
	if (!read_file(path, (size_t)st->st_size, &f->bytes)) {
		fault = strerror(errno);
		return (1);
	}
	f->path = arena_strdup(&memory, str_from(path + root_length));
	nbytes += f->bytes.n;
	nfiles++;
	return (0);
}

struct str
static_file(const char *name)
{
	for (size_t i = 0; i < nfiles; i++)
		if (strcmp(files[i].path, name) == 0)
			return (files[i].bytes);
	return ((struct str){ NULL, 0 });
}

static struct str
variant(const char *path, const char *ending)
{
	return (static_file(arena_printf(&memory, "%s%s", path, ending)));
}

static void
add_page(const char *path, const struct file *f)
{
	struct page *page = &pages[npages++];

	page->path = path;
	asset_init(&page->asset, type_of(f->path), f->bytes,
	    variant(f->path, ".gz"), variant(f->path, ".br"));
	page->asset.immutable = strncmp(path, "/assets/", 8) == 0;
}

/* /ro/index.html answers at /ro/ and /ro/about.html at /ro/about: the file's
 * own name is no address. */
static const char *
address_of(const char *path)
{
	size_t n = strlen(path);

	if (ends_with(path, "/index.html"))
		n -= strlen("index.html");
	else if (ends_with(path, ".html"))
		n -= strlen(".html");
	return (arena_strdup(&memory, (struct str){ path, n }));
}

/* Not the compressed variants, nor what the server fills itself. */
static bool
is_served(const char *path)
{
	return (!ends_with(path, ".gz") && !ends_with(path, ".br") &&
	    strncmp(path, "/shell/", 7) != 0);
}

static int
by_path(const void *a, const void *b)
{
	return (strcmp(((const struct page *)a)->path,
	    ((const struct page *)b)->path));
}

bool
static_load(const char *folder, FILE *complaints)
{
	if (folder == NULL)
		return (true);
	root_length = strlen(folder);
	while (root_length > 1 && folder[root_length - 1] == '/')
		root_length--;
	folder = arena_strdup(&memory, (struct str){ folder, root_length });
	if (nftw(folder, visit, 16, FTW_PHYS) != 0) {
		(void)fprintf(complaints, "CONECT_WEB_DIR %s: %s\n", folder,
		    fault == NULL ? strerror(errno) : fault);
		return (false);
	}
	for (size_t i = 0; i < nfiles; i++)
		if (is_served(files[i].path))
			add_page(address_of(files[i].path), &files[i]);
	qsort(pages, npages, sizeof(pages[0]), by_path);
	return (true);
}

/* ---- serving ---- */

static const struct page *
page_at(struct ctx *c, struct str path)
{
	struct page wanted = { .path = arena_strdup(&c->arena, path) };

	if (npages == 0)
		return (NULL);
	return (bsearch(&wanted, pages, npages, sizeof(pages[0]), by_path));
}

const char *
static_address(size_t nth)
{
	return (nth < npages ? pages[nth].path : NULL);
}

/* What pages of our own may load: themselves, and nothing from elsewhere. */
#define PAGE_POLICY                                                            \
	"default-src 'none'; script-src 'self'; style-src 'self'; "            \
	"img-src 'self' data:; font-src 'self'; connect-src 'self'; "          \
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/* A page whose script is not ours: it may write markup, through a policy that
 * looks at it (web/console/README.md). */
static const struct {
	const char *address, *policy;
} relaxed[] = {
	{ "/api/console",
	    PAGE_POLICY "; require-trusted-types-for 'script'; "
			"trusted-types default dompurify" },
};

void
static_page_headers(struct ctx *c, const char *address)
{
	const char *policy = PAGE_POLICY
	    "; require-trusted-types-for 'script'; trusted-types 'none'";

	for (size_t i = 0; i < sizeof(relaxed) / sizeof(relaxed[0]); i++)
		if (strcmp(address, relaxed[i].address) == 0)
			policy = relaxed[i].policy;
	reply_header(c, "Content-Security-Policy", str_from(policy));
	reply_header(c, "Cross-Origin-Opener-Policy", STR("same-origin"));
}

bool
reply_static(struct ctx *c)
{
	const struct page *page = page_at(c, c->req->path);

	if (page == NULL)
		return (false);
	if (c->req->method != METHOD_GET && c->req->method != METHOD_HEAD) {
		(void)problem(c, PROBLEM_METHOD_NOT_ALLOWED);
		reply_header(c, "Allow", STR("GET, HEAD"));
		return (true);
	}
	static_page_headers(c, page->path);
	(void)reply_asset(c, &page->asset);
	return (true);
}
