/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A mail as it travels (RFC 5322, MIME): the text and HTML made of it, quoted-
 * printable. The same for the same input, byte for byte, so that a second
 * delivery of one mail can be recognised. No header can be brought in from
 * outside: addresses are checked, a subject is encoded.
 */
#ifndef MAIL_MESSAGE_H
#define MAIL_MESSAGE_H

#include <stdint.h>

#include "letter.h"

struct sender {
	char address[255];
	struct str name; /* may be empty */
};

struct message {
	const struct sender *from;
	const char *to;
	const char *id; /* a UUID; Message-ID is made of it */
	int64_t at;     /* microseconds since 1970 */
	enum mail_lang lang;
	const struct letter *letter;
};

/* local@domain in ASCII, without quotes, as it stands in an envelope. */
bool mailbox_is_plain(struct str address);
/* `a@b.example` or `Name <a@b.example>`; the name points into `text`. */
bool sender_parse(const char *text, struct sender *ret);

/* Lines end in CRLF. False: the address of the recipient is not one that can
 * be written to, or the buffer is full. */
bool message_write(struct arena *a, struct buf *out, const struct message *m);

/* The text as an HTML document. */
void markup_write(struct buf *out, const struct letter *letter,
    enum mail_lang lang);

/* `text` as the value of a header, in encoded words unless it is plain ASCII;
 * `used`: what stands on the line already. */
void header_write(struct buf *out, struct str text, size_t used);
/* Quoted-printable; lines of text, \n to CRLF. */
void quoted_write(struct buf *out, struct str text);

#endif
