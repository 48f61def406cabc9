/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a mail says: a template of this folder, filled with the data of an
 * entry of the outbox. README.md has the language of the templates.
 */
#ifndef MAIL_LETTER_H
#define MAIL_LETTER_H

#include <stdio.h>

#include <jansson.h>

#include "../lib/arena.h"
#include "moment.h"

struct letter_order {
	const char *name;
	enum mail_lang lang;
	const json_t *data;     /* an object */
	const char *token;      /* for links that carry one, or NULL */
	const char *public_url; /* without a trailing slash */
	const char *contact;    /* whom to write to */
};

/* UTF-8; lives as long as the arena. */
struct letter {
	struct str subject; /* one line */
	struct str text;  /* paragraphs between empty lines; lines end in \n */
	struct str link;  /* as it stands in the text; empty: there is none */
	struct str leave; /* the same, of the page to end such mails */
	struct str leave_at; /* where a program of mail does so, RFC 8058 */
};

/* NULL, or what is wrong with the order: no such template, a key that is
 * missing, a value that cannot be written. */
const char *letter_write(struct arena *a, const struct letter_order *order,
    struct letter *ret);

/* Every template in every language, each key of it known; one line for each
 * fault, and how many there are. */
int letter_faults(FILE *complaints);

#endif
