/* SPDX-License-Identifier: EUPL-1.2 */
#include "secrets.h"

#include <sodium.h>
#include <stdlib.h>

#include "../core/auth.h"
#include "../core/secret.h"
#include "../lib/buf.h"
#include "../lib/totp.h"

enum {
	RECOVERY_CODES = 10,
	RECOVERY_BYTES = 16, /* 128 bits: 26 letters of five */
	RECOVERY_LETTERS = 26,
	RECOVERY_GROUP = 4
};

/* Without those that are taken for one another. */
static const char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";

void
keep(struct ctx *c, struct db_result *result, const char *column)
{
	struct str value = db_value(result, 0, column);

	ctx_bind(c, column,
	    value.p == NULL ? NULL : arena_strdup(&c->arena, value));
}

bool
has_problem(struct db_result *result)
{
	return (db_value(result, 0, "problem").p != NULL);
}

/* ---- links and sessions ---- */

bool
token_bind(struct ctx *c)
{
	const char *hash = secret_hash(c, ctx_param(c, "token"));

	ctx_bind(c, "token_hash", hash);
	if (hash != NULL)
		return (true);
	(void)problem(c, PROBLEM_TOKEN_INVALID);
	return (false);
}

void
link_bind(struct ctx *c)
{
	const char *text, *hash;

	secret_token(c, &text, &hash);
	ctx_bind(c, "token_hash", hash);
	ctx_bind(c, "sealed", secret_seal(c, "mail", text));
	ctx_bind(c, "mail_lang", ctx_param(c, "lang"));
}

void
session_bind(struct ctx *c)
{
	const char *text, *hash;

	secret_token(c, &text, &hash);
	ctx_bind(c, "session_token", text);
	ctx_bind(c, "session_hash", hash);
}

void
session_send(struct ctx *c)
{
	auth_set_session(c, ctx_param(c, "session_token"));
}

/* ---- codes ---- */

/* As it is read out: no matter how it was grouped or in what case. */
static const char *
recovery_hash(struct ctx *c, const char *text)
{
	unsigned char hash[crypto_generichash_BYTES];
	char hex[2 * sizeof(hash) + 1];
	char *plain = arena_alloc(&c->arena, strlen(text) + 1);
	size_t n = 0;

	for (; *text != '\0'; text++)
		if (*text != ' ' && *text != '-')
			plain[n++] = char_lower(*text);
	(void)crypto_generichash(hash, sizeof(hash),
	    (const unsigned char *)plain, n, NULL, 0);
	(void)sodium_bin2hex(hex, sizeof(hex), hash, sizeof(hash));
	return (arena_strdup(&c->arena, str_from(hex)));
}

void
code_bind(struct ctx *c, const char *sealed)
{
	const char *code = ctx_param(c, "code"), *now = ctx_param(c, "now_s");
	const char *secret = NULL;
	int64_t step = -1;

	if (code == NULL) {
		ctx_bind(c, "totp_step", NULL);
		ctx_bind(c, "recovery_hash", NULL);
		return;
	}
	if (sealed != NULL)
		secret = secret_open(c, "totp", sealed);
	if (secret != NULL && now != NULL)
		step = totp_match(str_from(secret), str_from(code),
		    strtoll(now, NULL, 10));
	ctx_bind(c, "totp_step",
	    arena_printf(&c->arena, "%lld", (long long)step));
	ctx_bind(c, "recovery_hash", recovery_hash(c, code));
}

/* 128 random bits as letters in groups of four. */
static const char *
recovery_code(struct ctx *c)
{
	unsigned char random[RECOVERY_BYTES];
	struct buf b;
	unsigned int bits = 0, have = 0;
	size_t at = 0;

	randombytes_buf(random, sizeof(random));
	buf_init(&b, &c->arena, 64);
	for (int i = 0; i < RECOVERY_LETTERS; i++) {
		if (i > 0 && i % RECOVERY_GROUP == 0)
			buf_char(&b, '-');
		if (have < 5 && at < sizeof(random)) {
			bits = bits << 8 | random[at++];
			have += 8;
		} else if (have < 5) {
			bits <<= 5 - have;
			have = 5;
		}
		have -= 5;
		buf_char(&b, letters[bits >> have & 31]);
	}
	sodium_memzero(random, sizeof(random));
	return (b.p);
}

const char *
recovery_codes_new(struct ctx *c)
{
	const char *hashes = "", *texts = "";

	for (int i = 0; i < RECOVERY_CODES; i++) {
		const char *code = recovery_code(c);
		const char *comma = i == 0 ? "" : ",";

		hashes = arena_printf(&c->arena, "%s%s%s", hashes, comma,
		    recovery_hash(c, code));
		texts = arena_printf(&c->arena, "%s%s\"%s\"", texts, comma,
		    code);
	}
	ctx_bind(c, "hashes", arena_printf(&c->arena, "{%s}", hashes));
	return (arena_printf(&c->arena, "[%s]", texts));
}
