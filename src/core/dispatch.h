/* SPDX-License-Identifier: EUPL-1.2 */
/* What core's own files share of the dispatcher; server.c sees request.h. */
#ifndef CORE_DISPATCH_H
#define CORE_DISPATCH_H

#include "ctx.h"

/* Headers, metrics, log line: the reply is ready to be sent. */
void dispatch_finish(struct ctx *c);
/* What a callback of the loop ends with: the reply is sent, or waited for. */
void dispatch_resume(struct ctx *c, enum step step);
/* Nothing works on it any more. */
void dispatch_free(struct ctx *c);

#endif
