/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a new password may not be: lists are asked by digest, so that it never
 * leaves the process.
 */
#include <sodium.h>

#include "../lib/buf.h"
#include "../lib/passphrase.h"
#include "../lib/text.h"
#include "password_rule.h"
#include "secrets.h"

enum {
	FOLDED_SIZE = 2048,
	WORDS_MAX = 32,
	DIGESTS_SIZE = 70 * (WORDS_MAX + 4)
};

/* ---- digests for the lists ---- */

static void
add_digest(struct buf *b, struct str word)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	char hex[2 * sizeof(hash) + 1];

	(void)crypto_hash_sha256(hash, (const unsigned char *)word.p, word.n);
	(void)sodium_bin2hex(hex, sizeof(hex), hash, sizeof(hash));
	if (b->n > 1)
		buf_char(b, ',');
	buf_str(b, str_from(hex));
}

/* The characters of s that are letters, or those that are no blanks. */
static struct str
only(struct arena *a, struct str s, bool letters_only)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != ' ' && !(letters_only && char_is_digit(s.p[i])))
			p[n++] = s.p[i];
	return ((struct str){ p, n });
}

/* As typed but for case; as one word; and its letters, when they are most of
 * it: Password-2026-2026 is "password". */
static void
bind_whole(struct ctx *c, struct str folded, struct str plain)
{
	struct str letters = only(&c->arena, plain, true);
	struct buf b;

	buf_init(&b, &c->arena, DIGESTS_SIZE);
	buf_char(&b, '{');
	add_digest(&b, folded);
	add_digest(&b, only(&c->arena, plain, false));
	if (letters.n * 2 >= folded.n)
		add_digest(&b, letters);
	buf_char(&b, '}');
	ctx_bind(c, "password_whole", b.p);
}

static void
bind_words(struct ctx *c, struct str plain)
{
	struct str rest = plain;
	struct buf b;
	int n = 0;

	buf_init(&b, &c->arena, DIGESTS_SIZE);
	buf_char(&b, '{');
	while (rest.n > 0 && n < WORDS_MAX) {
		struct str word = only(&c->arena, str_cut(&rest, ' '), true);

		if (word.n < 2)
			continue;
		add_digest(&b, word);
		n++;
	}
	buf_char(&b, '}');
	ctx_bind(c, "password_words", b.p);
}

static bool
refuse_password(struct ctx *c, enum problem_code code)
{
	(void)problem(c, code);
	return (false);
}

bool
password_look(struct ctx *c)
{
	const char *password = ctx_param(c, "password");
	char *folded = arena_alloc(&c->arena, FOLDED_SIZE);
	struct str whole, plain;
	int length;

	ctx_bind(c, "password_length", NULL);
	ctx_bind(c, "password_whole", NULL);
	ctx_bind(c, "password_words", NULL);
	if (password == NULL)
		return (true);
	length = passphrase_length(str_from(password));
	whole = (struct str){ folded,
		passphrase_fold(str_from(password), folded, FOLDED_SIZE) };
	if (length < 0 || whole.n == 0 || password_repeats(whole))
		return (refuse_password(c, PROBLEM_PASSWORD_COMMON));
	plain = text_fold(&c->arena, str_from(password));
	ctx_bind(c, "password_length", arena_printf(&c->arena, "%d", length));
	bind_whole(c, whole, plain);
	bind_words(c, plain);
	return (true);
}
