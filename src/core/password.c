/* SPDX-License-Identifier: EUPL-1.2 */
#include "password.h"

#include "../lib/passphrase.h"
#include "../lib/seal.h"
#include "server_info.h"
#include "work.h"

/* One for both: what goes in, and what comes out. */
struct password_work {
	unsigned char pepper[PASSPHRASE_PEPPER_SIZE];
	struct str password;
	const char *stored; /* NULL: nobody's */
	char hash[PASSPHRASE_HASH_SIZE];
	bool done;
	step_fn hashed;
	verified_fn verified;
};

static struct password_work *
work_new(struct ctx *c, const char *password)
{
	struct password_work *w = arena_alloc(&c->arena, sizeof(*w));

	seal_subkey(server_config()->secret, "password pepper " PASSWORD_PEPPER,
	    w->pepper);
	w->password = arena_copy(&c->arena, str_from(password));
	return (w);
}

static void
hash(void *arg)
{
	struct password_work *w = arg;

	w->done = passphrase_hash(w->pepper, w->password, w->hash);
}

static enum step
hashed(struct ctx *c, void *arg)
{
	struct password_work *w = arg;

	if (!w->done)
		return (problem(c, PROBLEM_TOO_BUSY)); /* no memory */
	ctx_bind(c, "password_hash", w->hash);
	return (w->hashed(c));
}

enum step
password_hash(struct ctx *c, const char *password, step_fn after)
{
	struct password_work *w = work_new(c, password);

	w->hashed = after;
	return (ctx_work(c, hash, w, hashed));
}

static void
verify(void *arg)
{
	struct password_work *w = arg;

	w->done = passphrase_verify(w->pepper, w->password, w->stored);
}

static enum step
verified(struct ctx *c, void *arg)
{
	struct password_work *w = arg;

	return (w->verified(c, w->done));
}

enum step
password_verify(struct ctx *c, const char *password, const char *stored,
    verified_fn after)
{
	struct password_work *w = work_new(c, password);

	if (stored != NULL)
		w->stored = arena_strdup(&c->arena, str_from(stored));
	w->verified = after;
	return (ctx_work(c, verify, w, verified));
}
