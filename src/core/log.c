/* SPDX-License-Identifier: EUPL-1.2 */
#include "log.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	LOG_BUFFER = 256 * 1024,
	LOG_LINE = 1024,
	/* A write of at most PIPE_BUF bytes to a pipe that poll calls
	 * writable does not block, and is not mixed with another worker's. */
	LOG_WRITE = 4096,
};

static char buffer[LOG_BUFFER];
static size_t used;
static uint64_t dropped;
static uint64_t dropped_unsaid;
static bool with_requests = true;

void
log_init(bool requests)
{
	with_requests = requests;
}

uint64_t
log_dropped(void)
{
	return (dropped);
}

static void
append(const char *line, size_t n)
{
	if (n > sizeof(buffer) - used) {
		dropped++;
		dropped_unsaid++;
		return;
	}
	memcpy(buffer + used, line, n);
	used += n;
}

static void
timestamp(char out[static 32])
{
	struct timespec now;
	struct tm utc;
	size_t n;

	(void)clock_gettime(CLOCK_REALTIME, &now);
	(void)gmtime_r(&now.tv_sec, &utc);
	n = strftime(out, 32, "%Y-%m-%dT%H:%M:%S", &utc);
	(void)snprintf(out + n, 32 - n, ".%03dZ", (int)(now.tv_nsec / 1000000));
}

static void __attribute__((format(printf, 1, 2)))
append_line(const char *format, ...)
{
	char line[LOG_LINE];
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	if (n < 0 || (size_t)n >= sizeof(line)) {
		dropped++;
		dropped_unsaid++;
		return;
	}
	append(line, (size_t)n);
}

void
log_request(const struct log_request *line)
{
	char at[32];

	if (!with_requests)
		return;
	timestamp(at);
	append_line(
	    "{\"at\":\"%s\",\"event\":\"request\",\"request_id\":\"%s\","
	    "\"method\":\"%s\",\"operation\":\"%s\",\"status\":%d,"
	    "\"bytes\":%zu,\"us\":%lld%s%s%s%s%s%s}\n",
	    at, line->request_id, line->method, line->operation, line->status,
	    line->bytes, (long long)line->took_us,
	    line->problem == NULL ? "" : ",\"problem\":\"",
	    line->problem == NULL ? "" : line->problem,
	    line->problem == NULL ? "" : "\"",
	    *line->sqlstate == '\0' ? "" : ",\"sqlstate\":\"", line->sqlstate,
	    *line->sqlstate == '\0' ? "" : "\"");
}

/* Everything outside printable ASCII becomes \u00XX: one event, one line. */
static void
escape(char *out, size_t size, const char *text)
{
	size_t n = 0;

	for (; *text != '\0' && n + 7 < size && n < 512; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\') {
			out[n++] = '\\';
			out[n++] = (char)c;
		} else if (c < 0x20 || c >= 0x7f) {
			n += (size_t)snprintf(out + n, 7, "\\u%04x", c);
		} else {
			out[n++] = (char)c;
		}
	}
	out[n] = '\0';
}

void
log_event(const char *level, const char *event, const char *detail)
{
	char at[32], escaped[540];

	timestamp(at);
	escape(escaped, sizeof(escaped), detail);
	append_line("{\"at\":\"%s\",\"level\":\"%s\",\"event\":\"%s\","
		    "\"detail\":\"%s\",\"pid\":%d}\n",
	    at, level, event, escaped, (int)getpid());
}

/* The longest run of whole lines that fits in one write. */
static size_t
next_write(size_t from)
{
	size_t n = used - from;
	const char *newline;

	if (n <= LOG_WRITE)
		return (n);
	newline = memrchr(buffer + from, '\n', LOG_WRITE);
	return (newline == NULL ? LOG_WRITE
				: (size_t)(newline - (buffer + from)) + 1);
}

void
log_flush(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };
	size_t done = 0;

	if (dropped_unsaid > 0 && used < sizeof(buffer) / 2) {
		char detail[32];

		(void)snprintf(detail, sizeof(detail), "%llu",
		    (unsigned long long)dropped_unsaid);
		dropped_unsaid = 0;
		log_event("warning", "log_lines_dropped", detail);
	}
	while (done < used && poll(&out, 1, 0) == 1) {
		ssize_t n;

		if ((out.revents & POLLOUT) == 0) {
			done = used; /* nobody will ever read it */
			break;
		}
		n = write(STDOUT_FILENO, buffer + done, next_write(done));
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		done += (size_t)n;
	}
	memmove(buffer, buffer + done, used - done);
	used -= done;
}
