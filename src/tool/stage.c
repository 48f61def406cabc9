/* SPDX-License-Identifier: EUPL-1.2 */
#include "stage.h"

#include "digest.h"

static void value(struct buf *out, struct str s);
static void escaped(struct buf *out, struct str s);
static void tristate(struct buf *out, enum tristate t);
static void flags(struct buf *out, uint32_t set);

bool
stage_row(struct buf *out, size_t line, const struct register_row *row)
{
	struct digest digest;
	char hash[DIGEST_SIZE];
	bool is_kept = row->rejected == NULL;

	digest_begin(&digest);
	digest_add(&digest, row->steady.p, row->steady.n);
	digest_end(&digest, hash);
	(void)buf_printf(out, "%zu", line);
	value(out, row->national_number);
	value(out, row->court_number);
	value(out, row->court_name);
	value(out, row->name);
	value(out, row->name_key);
	value(out, row->legal_form);
	value(out, row->status);
	tristate(out, row->is_branch);
	tristate(out, row->public_utility);
	value(out, row->cif);
	value(out, row->registered_on);
	value(out, row->county);
	value(out, row->locality);
	value(out, row->county_hint);
	value(out, row->purpose);
	flags(out, row->flags);
	value(out, str_from(row->rejected));
	value(out, is_kept ? row->raw : (struct str){ NULL, 0 });
	(void)buf_printf(out, "\t\\\\x%s\n", hash);
	return (!out->full);
}

static void
value(struct buf *out, struct str s)
{
	(void)buf_char(out, '\t');
	if (s.p == NULL)
		(void)buf_text(out, "\\N");
	else
		escaped(out, s);
}

/* Backslash, tab and line ends are what COPY reads as something else. */
static void
escaped(struct buf *out, struct str s)
{
	static const char special[] = "\\\t\n\r";
	static const char letters[] = "\\tnr";
	size_t i, n;

	for (i = 0; i < s.n; i += n) {
		const char *at;

		for (n = 0; i + n < s.n &&
		     (s.p[i + n] == '\0' ||
			 strchr(special, s.p[i + n]) == NULL);
		     n++)
			continue;
		(void)buf_str(out, (struct str){ s.p + i, n });
		if (i + n == s.n)
			return;
		at = strchr(special, s.p[i + n]);
		(void)buf_char(out, '\\');
		(void)buf_char(out, letters[at - special]);
		n++;
	}
}

static void
tristate(struct buf *out, enum tristate t)
{
	static const char *const words[] = { "\t\\N", "\tf", "\tt" };

	(void)buf_text(out, words[t]);
}

static void
flags(struct buf *out, uint32_t set)
{
	unsigned int i;
	char before = '{';

	(void)buf_char(out, '\t');
	for (i = 0; i < REGISTER_FLAGS; i++) {
		if ((set & UINT32_C(1) << i) == 0)
			continue;
		(void)buf_char(out, before);
		(void)buf_text(out, register_flag_code((enum register_flag)i));
		before = ',';
	}
	(void)buf_text(out, before == '{' ? "{}" : "}");
}
