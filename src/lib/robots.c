/* SPDX-License-Identifier: EUPL-1.2 */
#include "robots.h"

enum {
	PATTERN_MOST = 1024 /* longer ones are passed over */
};

/* Where a reader of the file is. A group is one or more names and the rules
 * behind them. */
struct reader {
	struct str rest;
	struct str agent;
	bool is_naming; /* the line before named somebody */
	bool is_ours;   /* this group is for agent */
};

/* The rule that holds: of those that fit, the longest. */
struct verdict {
	bool is_found; /* there is a group for this name */
	bool is_allowed;
	size_t weight;
};

/* The next line without its comment; empty ones are passed over. */
static bool
next_line(struct str *rest, struct str *ret)
{
	while (rest->n > 0) {
		size_t n = 0;

		while (n < rest->n && rest->p[n] != '\n' && rest->p[n] != '\r')
			n++;
		*ret = (struct str){ rest->p, n };
		n = n < rest->n ? n + 1 : n;
		*rest = (struct str){ rest->p + n, rest->n - n };
		*ret = str_trim(str_cut(ret, '#'));
		if (ret->n > 0)
			return (true);
	}
	return (false);
}

/* A percent sign and its two digits are one octet, however they are written. */
static size_t
octet(struct str s, size_t at, unsigned int *ret)
{
	if (s.p[at] == '%' && s.n - at > 2 && char_hex(s.p[at + 1]) >= 0 &&
	    char_hex(s.p[at + 2]) >= 0) {
		*ret = (unsigned int)(char_hex(s.p[at + 1]) * 16 +
		    char_hex(s.p[at + 2]));
		return (3);
	}
	*ret = (unsigned char)s.p[at];
	return (1);
}

/*
 * Does the pattern fit the beginning of the path? `*` is any text, `$` at the
 * end is the end. Only the last star is ever tried again: what an earlier one
 * could take, it could take as well.
 */
static bool
fits(struct str pattern, struct str path)
{
	bool is_whole = pattern.n > 0 && pattern.p[pattern.n - 1] == '$';
	size_t p = 0, at = 0, star = 0, again = 0, step;
	bool has_star = false;
	unsigned int a, b;

	pattern.n -= is_whole;
	for (;;) {
		if (p < pattern.n && pattern.p[p] == '*') {
			has_star = true;
			star = ++p;
			again = at;
		} else if (p == pattern.n && (!is_whole || at == path.n)) {
			return (true);
		} else if (p < pattern.n && at < path.n &&
		    (step = octet(pattern, p, &a), at += octet(path, at, &b),
			a == b)) {
			p += step;
		} else if (has_star && again < path.n) {
			again += octet(path, again, &b);
			at = again;
			p = star;
		} else {
			return (false);
		}
	}
}

static void
rule_apply(struct verdict *v, bool is_allowed, struct str pattern,
    struct str path)
{
	if (pattern.n == 0 || pattern.n > PATTERN_MOST ||
	    pattern.n < v->weight || !fits(pattern, path))
		return;
	if (pattern.n > v->weight || is_allowed)
		v->is_allowed = is_allowed;
	v->weight = pattern.n;
}

/* A name may be followed by a version, which says nothing. */
static bool
is_named(struct str value, struct str agent)
{
	return (str_eq_nocase(str_trim(str_cut(&value, '/')), agent));
}

static struct verdict
judge(struct str file, struct str agent, struct str path)
{
	struct reader r = { .rest = file, .agent = agent };
	struct verdict v = { .is_allowed = true };
	struct str line, key;

	while (next_line(&r.rest, &line)) {
		key = str_trim(str_cut(&line, ':'));
		line = str_trim(line);
		if (str_eq_nocase(key, STR("user-agent"))) {
			if (!r.is_naming)
				r.is_ours = false;
			r.is_naming = true;
			r.is_ours = r.is_ours || is_named(line, r.agent);
			v.is_found = v.is_found || r.is_ours;
		} else if (str_eq_nocase(key, STR("allow")) ||
		    str_eq_nocase(key, STR("disallow"))) {
			r.is_naming = false;
			if (r.is_ours)
				rule_apply(&v, char_lower(key.p[0]) == 'a',
				    line, path);
		}
	}
	return (v);
}

bool
robots_allows(struct str file, struct str agent, struct str path)
{
	struct verdict v;

	if (str_eq(path, STR("/robots.txt")))
		return (true);
	if (file.n > ROBOTS_MOST)
		file.n = ROBOTS_MOST;
	if (file.n >= 3 && memcmp(file.p, "\xef\xbb\xbf", 3) == 0)
		file = (struct str){ file.p + 3, file.n - 3 };
	v = judge(file, agent, path);
	if (!v.is_found)
		v = judge(file, STR("*"), path);
	return (v.is_allowed);
}
