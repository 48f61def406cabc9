/* SPDX-License-Identifier: EUPL-1.2 */
#include "files.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

struct str
file_read(struct arena *a, const char *path)
{
	FILE *f = fopen(path, "rb");
	size_t n;
	char *p;
	long size;

	if (f == NULL)
		fail_msg("cannot open %s", path);
	assert_int_equal(fseek(f, 0, SEEK_END), 0);
	size = ftell(f);
	assert_true(size >= 0);
	rewind(f);
	p = arena_alloc(a, (size_t)size);
	n = fread(p, 1, (size_t)size, f);
	assert_int_equal(n, size);
	assert_int_equal(fclose(f), 0);
	return ((struct str){ p, n });
}

size_t
file_each(const char *folder,
    void (*fn)(const char *name, struct str content, void *owner), void *owner)
{
	struct dirent *entry;
	struct arena a;
	size_t n = 0;
	DIR *d;

	d = opendir(folder);
	if (d == NULL)
		fail_msg("cannot open %s", folder);
	arena_init(&a);
	while ((entry = readdir(d)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		fn(entry->d_name,
		    file_read(&a,
			arena_printf(&a, "%s/%s", folder, entry->d_name)),
		    owner);
		arena_release(&a);
		n++;
	}
	assert_int_equal(closedir(d), 0);
	return (n);
}

struct str
exact(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return ((struct str){ p, s.n });
}

struct str
copy_column(struct arena *a, struct str *rest)
{
	static const char from[] = "bfnrtv\\", to[] = "\b\f\n\r\t\v\\";
	size_t i, n = 0, end;
	char *p;

	for (end = 0;
	     end < rest->n && rest->p[end] != '\t' && rest->p[end] != '\n';
	     end++)
		continue;
	assert_true(end < rest->n);
	p = arena_alloc(a, end + 1);
	for (i = 0; i < end; i++) {
		p[n] = rest->p[i];
		if (p[n] == '\\') {
			i++;
			assert_true(i < end);
			assert_non_null(strchr(from, rest->p[i]));
			p[n] = to[strchr(from, rest->p[i]) - from];
		}
		n++;
	}
	*rest = (struct str){ rest->p + end + 1, rest->n - end - 1 };
	return ((struct str){ p, n });
}
