/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The templates of mails inside the binary. The table is made by the Makefile,
 * in build/gen/mail.c.
 */
#ifndef MAIL_EMBEDDED_H
#define MAIL_EMBEDDED_H

#include "../lib/embedded.h"

extern const struct embedded mail_files[]; /* src/mail/ro/approved.txt, … */
extern const size_t mail_count;

#endif
