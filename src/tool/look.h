/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One look at an address of the web that somebody gave us: is it there, what
 * is it, has it changed? Politely (robots.txt is asked first, nothing is
 * fetched that is known), and without being led astray: nothing is connected
 * to but public addresses, redirects included; nothing is unpacked; no more
 * is read, and no longer waited, than the bounds below.
 */
#ifndef TOOL_LOOK_H
#define TOOL_LOOK_H

#include <stdint.h>

#include "../lib/address.h"

enum {
	LOOK_URL_MOST = 2000,
	LOOK_REDIRECTS_MOST = 5,
	LOOK_BYTES_MOST = 8 << 20, /* of a body; the rest is not asked for */
	LOOK_HEAD_MOST = 64 << 10, /* of all header lines of an answer */
	LOOK_SECONDS = 30,         /* for one answer, if nothing is said */
	LOOK_CONNECT_SECONDS = 10,
	LOOK_HASH_BYTES = 32,
	LOOK_SITE_MOST = 300,
	LOOK_ROBOTS_MOST = 64 << 10 /* a longer robots.txt is not kept */
};

enum look_end {
	LOOK_OK,          /* 2xx with a body, or 304: as it was */
	LOOK_BAD_ADDRESS, /* not http(s), with a user, at another port */
	LOOK_NOT_PUBLIC,  /* it leads to an address that is not public */
	LOOK_ROBOTS,      /* the site asks us not to come here */
	LOOK_NO_NAME,     /* the name leads nowhere */
	LOOK_NO_ANSWER,   /* nobody there, or cut off */
	LOOK_TOO_SLOW,    /* the time was over */
	LOOK_TLS,         /* the certificate, or what else TLS minds */
	LOOK_NOT_HTTP,    /* what came is no answer, or has no end */
	LOOK_REFUSED,     /* a status that is no success */
	LOOK_CIRCLE,      /* more redirects than LOOK_REDIRECTS_MOST */
	LOOK_ENDS         /* how many there are */
};

struct look_rules {
	const char *public_url;    /* of this service: who asks */
	const char *certificates;  /* file; NULL: the system's */
	long seconds;              /* for one answer */
	struct address_range also; /* counts as public, at any port: tests */
	bool has_also;
};

/* The robots.txt of a site, kept from one look to another. */
struct look_robots {
	char site[LOOK_SITE_MOST]; /* scheme, host, port; "": nothing is kept */
	bool is_new;               /* came with this look */
	size_t size;
	char text[LOOK_ROBOTS_MOST];
};

/* What is known from the last look; NULL: nothing. */
struct look_known {
	const char *etag;
	const char *modified;
	struct look_robots *robots; /* read, and written for the first site */
};

/* Texts are printable ASCII, "" when there is none. */
struct look {
	enum look_end end;
	int status;    /* of the last answer; 0: none */
	int redirects; /* how many were followed */
	bool is_moved; /* the first of them said: for good (301, 308) */
	bool is_same;  /* 304 */
	bool is_cut;   /* the body is longer than LOOK_BYTES_MOST */
	bool has_hash;
	int64_t size;              /* of the body, as far as it was read */
	int64_t certificate_until; /* seconds since 1970; 0: no TLS */
	unsigned char hash[LOOK_HASH_BYTES]; /* SHA-256 of that */
	char url[LOOK_URL_MOST + 1];         /* where the answer was */
	char type[128];
	char etag[256];
	char modified[64];
	char said[256]; /* why it ended so, for people who look into logs */
};

/* CONECT_PUBLIC_URL, CONECT_CHECK_CA, CONECT_CHECK_SECONDS (1 to 300) and
 * CONECT_CHECK_PUBLIC. False, and said, when one is not what it must be. */
bool look_rules_read(struct look_rules *ret);

/* A short word for an end, for programs. */
const char *look_word(enum look_end end);

/* Once, before the first look and after the last. */
bool look_open(void);
void look_close(void);

/* Always ends, within a few minutes at worst, and fills *ret. */
void look_at(const struct look_rules *rules, const char *url,
    const struct look_known *known, struct look *ret);

#endif
