/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * conect jobs: what its parts share. One thread, one connection; SIGINT and
 * SIGTERM are let in only where it waits, so that the mail at hand is
 * finished and written down. Addresses are looked at by a process beside it,
 * so that no mail waits for a slow server.
 */
#ifndef TOOL_JOBS_H
#define TOOL_JOBS_H

#include <signal.h>
#include <stdint.h>
#include <sys/types.h>

#include "../../lib/seal.h"
#include "../../mail/message.h"
#include "../look.h"
#include "../pg.h"

struct jobs_config {
	const char *folder;    /* of files, or NULL */
	const char *relay;     /* smtp:// or smtps:// address, or NULL */
	const char *user;      /* NULL: none */
	const char *password;  /* NULL: none */
	const char *authority; /* file of certificates; NULL: the system's */
	bool is_plain;         /* loopback: without TLS */
	struct sender from;
	const char *public_url;
	const char *contact; /* without mailto: */
	unsigned char secret[SEAL_KEY_SIZE];
	struct look_rules looks;
};

/* From the environment. Returns the number of faults; each is said. */
int jobs_config_read(struct jobs_config *ret, struct arena *a);

struct worker {
	struct jobs_config config;
	struct pg *pg; /* NULL: not connected */
	const struct statement *listen;
	sigset_t open;           /* the signals as they were outside */
	int64_t mail_not_before; /* monotonic: the relay was away */
	int64_t mail_pause;      /* how long it is left alone next time */
	pid_t checker;           /* 0: none */
	int64_t checker_not_before;
};

/* SIGINT or SIGTERM came. */
bool jobs_is_stopping(void);
/* Connects, and listens. */
bool jobs_attach(struct worker *w);
/* Connects again and again until it works or there is no time left after a
 * signal. */
bool jobs_reconnect(struct worker *w, int64_t patience_us);

/* ---- mail.c ---- */
enum mail_step {
	MAIL_NONE, /* nothing is due, or the relay is left alone */
	MAIL_DONE, /* one was dealt with */
	MAIL_LOST  /* PostgreSQL is away */
};
enum mail_step jobs_mail(struct worker *w);
/* A line on how the outbox stands. */
void jobs_mail_state(struct worker *w);

/* ---- health.c ---- */
enum check_step {
	CHECK_NONE, /* nothing is due, or its host is being asked */
	CHECK_DONE, /* one was looked at */
	CHECK_LOST  /* PostgreSQL is away */
};
enum check_step jobs_check(struct worker *w);

/* ---- checker.c: the process that looks at addresses ---- */
/* Starts it when there is none; one that has ended a minute later. */
void checker_watch(struct worker *w);
void checker_stop(struct worker *w);

/* ---- task.c ---- */
/* How many tasks have no function in the database; each is said. */
int jobs_task_faults(struct worker *w);
/* Runs those that are due; returns when (monotonic) to ask again. */
int64_t jobs_tasks(struct worker *w);

/* ---- entries.c ---- */
/* Reads, applies or undoes a file with entries of a register; false when there
 * is none. */
bool jobs_entries(struct worker *w);

/* ---- confirm.c ---- */
/* Asks administrators of NGOs to confirm a profile, in the transaction of its
 * task: a token for each is made and sealed here. */
bool jobs_confirm(struct worker *w, long *ret_done);
/* The same for mails of campaigns: some of those that wait. */
bool jobs_campaign(struct worker *w, long *ret_done);

/* ---- delivery: smtp.c, box.c ---- */
enum delivery {
	DELIVERED,
	DELIVERY_LATER, /* not this time */
	DELIVERY_DOWN,  /* the relay cannot be used at all now */
	DELIVERY_NEVER  /* the relay will not have it */
};
enum {
	DELIVERY_ERROR_SIZE = 300,
	/* The whole dialogue; the lease is longer by far. */
	DELIVERY_SECONDS = 60,
	LEASE_SECONDS = 300
};
struct parcel {
	const char *id;
	const char *to;
	struct str bytes; /* the message */
	struct str html;  /* its HTML part */
};
/* False, and said, when it cannot be used at all. */
bool smtp_open(const struct jobs_config *config);
enum delivery smtp_send(const struct parcel *parcel,
    char error[DELIVERY_ERROR_SIZE]);
void smtp_close(void);
bool box_open(const char *path);
enum delivery box_send(const struct parcel *parcel,
    char error[DELIVERY_ERROR_SIZE]);
void box_close(void);

#endif
