/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Paths against templates. The table is read in order; a glance passes over
 * nearly all of it.
 */
#include "path.h"

#include "query.h"

struct segments {
	struct str s[PATH_SEGMENTS_MAX];
	size_t n;
};

/* The templates that a path fits are none, or between these two. */
struct candidates {
	const char *best; /* or NULL */
	size_t first, last;
};

static bool is_among(const struct str *names, size_t n, struct str name);
static bool has_brace(struct str seg);
static bool is_param(struct str *seg);
static bool split(struct arena *a, struct str path, struct segments *ret,
    bool *ret_too_deep);
static bool decode_segment(struct arena *a, struct str raw, struct str *ret);
static bool is_plain(struct str raw);
static bool has_encoded_slash(struct str raw);
static struct candidates best_template(struct path_table t,
    const struct segments *path);
static bool may_fit(struct path_table t, size_t i, const struct segments *path);
static bool fits(const char *template, const struct segments *path);
static bool same_literal(const char **template, struct str value);
static int compare_rank(const char *template, const char *best);
static struct str next_segment(const char **template);
static void fill_params(const char *template, const struct segments *path,
    struct path_match *ret);

enum path_result
path_match(struct arena *a, struct path_table t, unsigned int method,
    struct str path, struct path_match *ret)
{
	struct segments seg;
	struct candidates c;
	bool too_deep = false, found = false;
	size_t i;

	*ret = (struct path_match){ 0 };
	if (!split(a, path, &seg, &too_deep))
		return (PATH_BAD);
	if (too_deep)
		return (PATH_NONE);

	c = best_template(t, &seg);
	if (c.best == NULL)
		return (PATH_NONE);
	for (i = c.first; i <= c.last; i++) {
		/* The same shape under other parameter names is the same path. */
		if (!may_fit(t, i, &seg) || !fits(t.routes[i].template, &seg) ||
		    compare_rank(t.routes[i].template, c.best) != 0)
			continue;
		ret->methods |= 1u << t.routes[i].method;
		if (t.routes[i].method == method && !found) {
			found = true;
			ret->route = i;
		}
	}
	if (!found)
		return (PATH_OTHER_METHODS);
	fill_params(t.routes[ret->route].template, &seg, ret);
	return (PATH_FOUND);
}

struct path_glance
path_glance(const char *template)
{
	struct path_glance g = { 0 };
	struct str seg;
	unsigned char i;
	bool literal = false;

	for (i = 0; *template != '\0'; i++) {
		seg = next_segment(&template);
		if (seg.n > 0 && seg.p[0] == '{')
			continue;
		literal = true;
		g.at = i;
		g.length = (unsigned char)seg.n;
		g.first = '\0';
		if (seg.n > 0)
			g.first = seg.p[0];
	}
	g.segments = i;
	if (!literal)
		g.at = i;
	return (g);
}

const char *
path_template_fault(const char *template)
{
	struct str names[PATH_PARAMS_MAX], seg;
	size_t n = 0, nparams = 0;

	if (template == NULL || template[0] != '/')
		return ("does not begin with a slash");
	while (*template != '\0') {
		if (++n > PATH_SEGMENTS_MAX)
			return ("too many segments");
		seg = next_segment(&template);
		if (is_param(&seg)) {
			if (nparams == PATH_PARAMS_MAX)
				return ("too many parameters");
			if (is_among(names, nparams, seg))
				return ("a parameter twice");
			names[nparams++] = seg;
		}
		if (has_brace(seg))
			return ("braces must enclose a whole segment");
	}
	return (NULL);
}

static bool
is_among(const struct str *names, size_t n, struct str name)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (str_eq(names[i], name))
			return (true);
	}
	return (false);
}

static bool
has_brace(struct str seg)
{
	return (memchr(seg.p, '{', seg.n) != NULL ||
	    memchr(seg.p, '}', seg.n) != NULL);
}

/* Takes the braces off. */
static bool
is_param(struct str *seg)
{
	if (seg->n < 3 || seg->p[0] != '{' || seg->p[seg->n - 1] != '}')
		return (false);
	*seg = (struct str){ seg->p + 1, seg->n - 2 };
	return (true);
}

/* "/" is one empty segment; "/a/" is "a" and an empty one. */
static bool
split(struct arena *a, struct str path, struct segments *ret,
    bool *ret_too_deep)
{
	struct str raw, seg;
	const char *slash;
	bool last = false;

	ret->n = 0;
	if (path.n == 0 || path.n > PATH_LENGTH_MAX || path.p[0] != '/')
		return (false);
	while (!last) {
		path = (struct str){ path.p + 1, path.n - 1 };
		slash = path.n == 0 ? NULL : memchr(path.p, '/', path.n);
		last = slash == NULL;
		raw = path;
		if (!last)
			raw.n = (size_t)(slash - path.p);
		if (!decode_segment(a, raw, &seg) || (seg.n == 0 && !last))
			return (false);
		path = (struct str){ path.p + raw.n, path.n - raw.n };
		/* The rest is still read: it may be bad. */
		if (ret->n < PATH_SEGMENTS_MAX)
			ret->s[ret->n++] = seg;
		else
			*ret_too_deep = true;
	}
	return (true);
}

static bool
decode_segment(struct arena *a, struct str raw, struct str *ret)
{
	size_t i;

	/* Nearly always there is nothing to decode. */
	if (is_plain(raw)) {
		*ret = arena_copy(a, raw);
		return (!str_eq(*ret, STR(".")) && !str_eq(*ret, STR("..")));
	}
	if (has_encoded_slash(raw))
		return (false);
	if (percent_decode(a, raw, PERCENT_PATH, ret) != QUERY_OK)
		return (false);
	for (i = 0; i < ret->n; i++) {
		if ((unsigned char)ret->p[i] < 0x20 || ret->p[i] == 0x7F)
			return (false);
	}
	return (!str_eq(*ret, STR(".")) && !str_eq(*ret, STR("..")));
}

/* Printable ASCII without a percent sign means itself. */
static bool
is_plain(struct str raw)
{
	size_t i;

	for (i = 0; i < raw.n; i++) {
		if (raw.p[i] <= 0x20 || raw.p[i] >= 0x7F || raw.p[i] == '%')
			return (false);
	}
	return (true);
}

static bool
has_encoded_slash(struct str raw)
{
	size_t i;

	for (i = 0; i + 2 < raw.n; i++) {
		if (raw.p[i] == '%' && raw.p[i + 1] == '2' &&
		    (raw.p[i + 2] == 'F' || raw.p[i + 2] == 'f'))
			return (true);
	}
	return (false);
}

static bool
may_fit(struct path_table t, size_t i, const struct segments *path)
{
	const struct path_glance *g;
	struct str seg;

	if (t.glances == NULL)
		return (true);
	g = &t.glances[i];
	if (g->segments != path->n)
		return (false);
	if (g->at == g->segments)
		return (true);
	seg = path->s[g->at];
	return (seg.n == g->length && (seg.n == 0 || seg.p[0] == g->first));
}

static bool
fits(const char *template, const struct segments *path)
{
	size_t i;

	for (i = 0; i < path->n; i++) {
		if (*template != '/')
			return (false);
		template ++;
		/* An empty value is no value. */
		if (*template == '{' && path->s[i].n == 0)
			return (false);
		if (*template == '{')
			template += strcspn(template, "/");
		else if (!same_literal(&template, path->s[i]))
			return (false);
	}
	return (*template == '\0');
}

/* *template is left behind the segment. No value holds a slash or a NUL. */
static bool
same_literal(const char **template, struct str value)
{
	const char *literal = *template;
	size_t n = 0;

	while (n < value.n && literal[n] == value.p[n])
		n++;
	*template = literal + n;
	return (n == value.n && (literal[n] == '/' || literal[n] == '\0'));
}

/* The one with most literals at the front. */
static struct candidates
best_template(struct path_table t, const struct segments *path)
{
	struct candidates c = { NULL, 0, 0 };
	size_t i;

	for (i = 0; i < t.n; i++) {
		if (!may_fit(t, i, path) || !fits(t.routes[i].template, path))
			continue;
		if (c.best == NULL)
			c.first = i;
		c.last = i;
		if (c.best == NULL ||
		    compare_rank(t.routes[i].template, c.best) > 0)
			c.best = t.routes[i].template;
	}
	return (c);
}

/* Both fit one path: which has its first parameter later? */
static int
compare_rank(const char *template, const char *best)
{
	struct str t, b;
	bool tp, bp;

	while (*template != '\0' && *best != '\0') {
		t = next_segment(&template);
		b = next_segment(&best);
		tp = t.n > 0 && t.p[0] == '{';
		bp = b.n > 0 && b.p[0] == '{';
		if (tp != bp)
			return (bp ? 1 : -1);
	}
	return (0);
}

/* *template stands on a slash, and is left on the next one or at the end. */
static struct str
next_segment(const char **template)
{
	struct str seg;

	seg.p = *template + 1;
	seg.n = strcspn(seg.p, "/");
	*template = seg.p + seg.n;
	return (seg);
}

static void
fill_params(const char *template, const struct segments *path,
    struct path_match *ret)
{
	struct str seg;
	size_t i;

	for (i = 0; i < path->n; i++) {
		seg = next_segment(&template);
		if (seg.n == 0 || seg.p[0] != '{' ||
		    ret->nparams == PATH_PARAMS_MAX)
			continue;
		ret->params[ret->nparams].name = (struct str){ seg.p + 1,
			seg.n - 2 };
		ret->params[ret->nparams].value = path->s[i];
		ret->nparams++;
	}
}
