/* SPDX-License-Identifier: EUPL-1.2 */
/* The encoder of RFC 3492, 6.3, with the names it has there. */
#include "punycode.h"

enum {
	BASE = 36,
	TMIN = 1,
	TMAX = 26,
	SKEW = 38,
	DAMP = 700,
	INITIAL_BIAS = 72,
	INITIAL_N = 0x80
};

static uint32_t
adapt(uint32_t delta, uint32_t points, bool first)
{
	uint32_t k = 0;

	delta /= first ? DAMP : 2;
	delta += delta / points;
	for (; delta > (BASE - TMIN) * TMAX / 2; k += BASE)
		delta /= BASE - TMIN;
	return (k + (BASE - TMIN + 1) * delta / (delta + SKEW));
}

/* A number in digits whose weights follow the bias. */
static void
write_delta(struct buf *b, uint32_t q, uint32_t bias)
{
	static const char digits[] = "abcdefghijklmnopqrstuvwxyz0123456789";

	for (uint32_t k = BASE;; k += BASE) {
		uint32_t t = k <= bias + TMIN ? TMIN
		    : k >= bias + TMAX        ? TMAX
					      : k - bias;

		if (q < t)
			break;
		buf_char(b, digits[t + (q - t) % (BASE - t)]);
		q = (q - t) / (BASE - t);
	}
	buf_char(b, digits[q]);
}

/* The points below 0x80 as they are; how many. */
static uint32_t
write_basic(struct buf *b, const int32_t *points, size_t n)
{
	uint32_t written = 0;

	for (size_t i = 0; i < n; i++)
		if (points[i] < INITIAL_N) {
			buf_char(b, (char)points[i]);
			written++;
		}
	if (written > 0)
		buf_char(b, '-');
	return (written);
}

/* The least point that is still to be written. */
static uint32_t
least_from(const int32_t *points, size_t n, uint32_t from)
{
	uint32_t least = UINT32_MAX;

	for (size_t i = 0; i < n; i++)
		if ((uint32_t)points[i] >= from && (uint32_t)points[i] < least)
			least = (uint32_t)points[i];
	return (least);
}

bool
punycode_write(struct buf *b, const int32_t *points, size_t n)
{
	uint32_t next = INITIAL_N, delta = 0, bias = INITIAL_BIAS;
	uint32_t basic, done;

	if (n == 0 || n > PUNYCODE_POINTS_MOST)
		return (false);
	basic = done = write_basic(b, points, n);
	while (done < n) {
		uint32_t least = least_from(points, n, next);

		delta += (least - next) * (done + 1);
		next = least;
		for (size_t i = 0; i < n; i++) {
			if ((uint32_t)points[i] < next)
				delta++;
			if ((uint32_t)points[i] != next)
				continue;
			write_delta(b, delta, bias);
			bias = adapt(delta, done + 1, done == basic);
			delta = 0;
			done++;
		}
		delta++;
		next++;
	}
	return (!b->full);
}
