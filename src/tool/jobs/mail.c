/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One mail of the outbox: taken (state sending, committed), sent, written
 * down. Whoever dies in between leaves it to the next when its lease ends; if
 * the relay had accepted it by then it arrives a second time, with the same
 * Message-ID. There is no other way to arrive twice, and none to be lost.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "../../core/log.h"
#include "../../lib/clock.h"
#include "../tool.h"
#include "jobs.h"
#include "jobs.sql.h"

enum {
	MESSAGE_MAX = 1024 * 1024,
	PAUSE_FIRST_US = 1000 * 1000,
	PAUSE_LAST_US = 60 * 1000 * 1000
};

/* How long a mail that was sent waits to be written down after SIGTERM. */
static const int64_t last_patience_us = 15 * INT64_C(1000000);

/* A row of jobs_mail_take; NULL where the database has none. */
struct mail {
	const char *id, *tried, *at, *email, *lang, *template, *data, *sealed;
};

static struct mail row_read(struct arena *a, struct pg_rows *rows);
static enum delivery send(struct worker *w, struct arena *a,
    const struct mail *mail, char error[DELIVERY_ERROR_SIZE]);
static const char *parcel_make(struct worker *w, struct arena *a,
    const struct mail *mail, struct parcel *ret);
static const char *token_open(struct worker *w, struct arena *a,
    const struct mail *mail, const char **ret);
static bool sent_write(struct worker *w, const struct mail *mail);
static void not_sent_write(struct worker *w, const struct mail *mail,
    const char *error, bool is_hopeless);
static void say(const char *level, const char *event, const struct mail *mail,
    const char *more);
static void relay_heed(struct worker *w, enum delivery how);

enum mail_step
jobs_mail(struct worker *w)
{
	static const char lease[] = "300 seconds";
	const char *values[] = { lease };
	char error[DELIVERY_ERROR_SIZE] = "";
	struct pg_rows *rows;
	struct arena a;
	struct mail mail;
	enum delivery how;

	if (clock_monotonic() < w->mail_not_before)
		return (MAIL_NONE);
	rows = pg_query(w->pg, &SQL_JOBS_MAIL_TAKE, values);
	if (rows == NULL)
		return (MAIL_LOST);
	if (pg_count(rows) == 0) {
		pg_forget(rows);
		return (MAIL_NONE);
	}
	arena_init(&a);
	mail = row_read(&a, rows);
	pg_forget(rows);
	how = send(w, &a, &mail, error);
	relay_heed(w, how);
	if (how != DELIVERED)
		not_sent_write(w, &mail, error, how == DELIVERY_NEVER);
	else if (sent_write(w, &mail))
		say("info", "mail_sent", &mail, "");
	else
		say("error", "mail_sent_not_noted", &mail,
		    ": it may be sent again");
	arena_release(&a);
	return (pg_is_lost(w->pg) ? MAIL_LOST : MAIL_DONE);
}

static struct mail
row_read(struct arena *a, struct pg_rows *rows)
{
	struct mail mail = { 0 };
	struct {
		const char **to;
		const char *column;
	} columns[] = { { &mail.id, "id" }, { &mail.tried, "try" },
		{ &mail.at, "at" }, { &mail.email, "email" },
		{ &mail.lang, "lang" }, { &mail.template, "template" },
		{ &mail.data, "data" }, { &mail.sealed, "sealed" } };

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
		const char *value = pg_value(rows, 0, columns[i].column);

		*columns[i].to = value == NULL
		    ? NULL
		    : arena_strdup(a, str_from(value));
	}
	return (mail);
}

static enum delivery
send(struct worker *w, struct arena *a, const struct mail *mail,
    char error[DELIVERY_ERROR_SIZE])
{
	struct parcel parcel;
	const char *fault = parcel_make(w, a, mail, &parcel);

	/* A template or a secret that is not there today may be tomorrow. */
	if (fault != NULL) {
		(void)snprintf(error, DELIVERY_ERROR_SIZE, "%s", fault);
		return (parcel.to == NULL ? DELIVERY_NEVER : DELIVERY_LATER);
	}
	return (w->config.folder != NULL ? box_send(&parcel, error)
					 : smtp_send(&parcel, error));
}

/* What is wrong with it, or NULL. ret->to is NULL when it cannot be mended. */
static const char *
parcel_make(struct worker *w, struct arena *a, const struct mail *mail,
    struct parcel *ret)
{
	struct message message = { .from = &w->config.from,
		.to = mail->email,
		.id = mail->id,
		.at = strtoll(mail->at, NULL, 10) };
	struct letter_order order = { .name = mail->template,
		.public_url = w->config.public_url,
		.contact = w->config.contact };
	struct letter letter;
	struct buf bytes, html;
	const char *fault;
	json_t *data;

	*ret = (struct parcel){ .id = mail->id, .to = mail->email };
	if (mail->email == NULL || !mailbox_is_plain(str_from(mail->email))) {
		ret->to = NULL;
		return ("its address is not one that can be written to");
	}
	if (!mail_lang_parse(mail->lang, &order.lang))
		return ("its language is not known");
	fault = token_open(w, a, mail, &order.token);
	if (fault != NULL)
		return (fault);
	data = json_loads(mail->data, 0, NULL);
	order.data = data;
	fault = json_is_object(data) ? letter_write(a, &order, &letter)
				     : "its data are not an object";
	json_decref(data);
	if (fault != NULL)
		return (fault);
	message.lang = order.lang;
	message.letter = &letter;
	buf_init(&bytes, a, MESSAGE_MAX);
	buf_init(&html, a, MESSAGE_MAX);
	if (!message_write(a, &bytes, &message))
		return ("it is too long");
	markup_write(&html, &letter, order.lang);
	ret->bytes = buf_view(&bytes);
	ret->html = buf_view(&html);
	return (NULL);
}

/* The server sealed it for the purpose "mail". */
static const char *
token_open(struct worker *w, struct arena *a, const struct mail *mail,
    const char **ret)
{
	struct str token;

	*ret = NULL;
	if (mail->sealed == NULL)
		return (NULL);
	if (!seal_open(a, w->config.secret, "mail", str_from(mail->sealed),
		&token))
		return ("its token cannot be opened: is CONECT_SECRET that of "
			"the server?");
	*ret = token.p;
	return (NULL);
}

/* What was sent must be written down, so PostgreSQL is waited for. */
static bool
sent_write(struct worker *w, const struct mail *mail)
{
	const char *values[] = { mail->id };

	while (!pg_run(w->pg, &SQL_JOBS_MAIL_SENT, values)) {
		if (!pg_is_lost(w->pg) || !jobs_reconnect(w, last_patience_us))
			return (false);
	}
	return (true);
}

/* If this cannot be written down the lease ends and it is tried again. */
static void
not_sent_write(struct worker *w, const struct mail *mail, const char *error,
    bool is_hopeless)
{
	const char *values[] = { mail->id, mail->tried, error,
		is_hopeless ? "true" : "false" };
	struct pg_rows *rows = pg_query(w->pg, &SQL_JOBS_MAIL_NOT_SENT, values);
	const char *state = rows == NULL ? NULL : pg_value(rows, 0, "state");
	bool has_failed = state != NULL && strcmp(state, "failed") == 0;
	char more[DELIVERY_ERROR_SIZE + 8];

	(void)snprintf(more, sizeof(more), ": %s", error);
	say(has_failed ? "error" : "warning",
	    has_failed ? "mail_failed" : "mail_delayed", mail, more);
	pg_forget(rows);
}

/* No address: the log is not for personal data. */
static void
say(const char *level, const char *event, const struct mail *mail,
    const char *more)
{
	char text[DELIVERY_ERROR_SIZE + 160];

	(void)snprintf(text, sizeof(text), "%s %s, try %s%s", mail->id,
	    mail->template, mail->tried, more);
	log_event(level, event, text);
	log_flush();
}

/* A relay that is away is left alone for a while, longer each time. */
static void
relay_heed(struct worker *w, enum delivery how)
{
	if (how != DELIVERY_DOWN) {
		w->mail_pause = 0;
		return;
	}
	w->mail_pause = w->mail_pause == 0 ? PAUSE_FIRST_US : w->mail_pause * 2;
	if (w->mail_pause > PAUSE_LAST_US)
		w->mail_pause = PAUSE_LAST_US;
	w->mail_not_before = clock_monotonic() + w->mail_pause;
}

void
jobs_mail_state(struct worker *w)
{
	struct pg_rows *rows = pg_query(w->pg, &SQL_JOBS_MAIL_STATE, NULL);
	char text[160];

	if (rows == NULL)
		return;
	(void)snprintf(text, sizeof(text),
	    "waiting %ld, late %ld, failed in a day %ld",
	    pg_number(rows, 0, "waiting"), pg_number(rows, 0, "late"),
	    pg_number(rows, 0, "failed"));
	log_event(pg_number(rows, 0, "late") > 0 ? "warning" : "info", "outbox",
	    text);
	pg_forget(rows);
}
