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
drop(void)
{
	dropped++;
	dropped_unsaid++;
}

static void
append(const char *line, size_t n)
{
	if (n > sizeof(buffer) - used) {
		drop();
		return;
	}
	memcpy(buffer + used, line, n);
	used += n;
}

static void
timestamp(char out[static 32])
{
	static time_t when = -1;
	static char second[32];
	static size_t n;
	struct timespec now;
	struct tm utc;
	int ms;

	(void)clock_gettime(CLOCK_REALTIME, &now);
	if (now.tv_sec != when && gmtime_r(&now.tv_sec, &utc) != NULL) {
		n = strftime(second, sizeof(second), "%Y-%m-%dT%H:%M:%S.",
		    &utc);
		when = now.tv_sec;
	}
	ms = (int)(now.tv_nsec / 1000000);
	memcpy(out, second, n);
	out[n] = (char)('0' + ms / 100);
	out[n + 1] = (char)('0' + ms / 10 % 10);
	out[n + 2] = (char)('0' + ms % 10);
	memcpy(out + n + 3, "Z", 2);
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
		drop();
		return;
	}
	append(line, (size_t)n);
}

/* A line that is put together without printf: there is one for each request. */
struct line {
	size_t n; /* above its size: too long */
	char text[LOG_LINE];
};

static void
put(struct line *l, struct str s)
{
	if (l->n <= sizeof(l->text) && s.n <= sizeof(l->text) - l->n)
		memcpy(l->text + l->n, s.p, s.n);
	else
		l->n = sizeof(l->text);
	l->n += s.n;
}

static void
put_number(struct line *l, uint64_t number)
{
	char digits[20];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	put(l, (struct str){ digits + at, sizeof(digits) - at });
}

/* Texts of ours, which hold nothing that JSON would escape. */
static void
put_text(struct line *l, struct str before, const char *text)
{
	put(l, before);
	put(l, str_from(text));
	put(l, STR("\""));
}

void
log_request(const struct log_request *line)
{
	static struct line l;
	char at[32];

	if (!with_requests)
		return;
	timestamp(at);
	l.n = 0;
	put_text(&l, STR("{\"at\":\""), at);
	put_text(&l, STR(",\"event\":\"request\",\"request_id\":\""),
	    line->request_id);
	put_text(&l, STR(",\"method\":\""), line->method);
	put_text(&l, STR(",\"operation\":\""), line->operation);
	put(&l, STR(",\"status\":"));
	put_number(&l, (uint64_t)line->status);
	put(&l, STR(",\"bytes\":"));
	put_number(&l, line->bytes);
	put(&l, STR(",\"us\":"));
	put_number(&l, line->took_us < 0 ? 0 : (uint64_t)line->took_us);
	if (line->problem != NULL)
		put_text(&l, STR(",\"problem\":\""), line->problem);
	if (*line->sqlstate != '\0')
		put_text(&l, STR(",\"sqlstate\":\""), line->sqlstate);
	put(&l, STR("}\n"));
	if (l.n <= sizeof(l.text))
		append(l.text, l.n);
	else
		drop();
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
