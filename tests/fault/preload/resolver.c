/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A name server that changes its mind, for tests: preloaded, it answers for
 * names under `.rebind.example` what RESOLVER says: `A,B|C` is A and B for the
 * first question, C for each after it. Other names go to the real one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>

#define SUFFIX  ".rebind.example"
#define LONGEST 16 /* of an address of IPv4, with its end */

typedef int (*resolve_fn)(const char *, const char *, const struct addrinfo *,
    struct addrinfo **);

/* The answer for this question: as long as it is in what follows it. */
static const char *
answer(size_t *length)
{
	static int asked;
	const char *at = getenv("RESOLVER");
	const char *end;

	for (int i = 0; i < asked && strchr(at, '|') != NULL; i++)
		at = strchr(at, '|') + 1;
	asked++;
	end = strchr(at, '|');
	*length = end == NULL ? strlen(at) : (size_t)(end - at);
	return (at);
}

/* All addresses of one answer, in their order. */
static int
resolve_all(resolve_fn real, const char *service, const struct addrinfo *hints,
    struct addrinfo **ret)
{
	struct addrinfo plain = { .ai_family = AF_UNSPEC,
		.ai_socktype = SOCK_STREAM };
	size_t left, n;
	const char *at = answer(&left);
	int error = 0;

	if (hints != NULL)
		plain.ai_socktype = hints->ai_socktype;
	for (*ret = NULL; left > 0 && error == 0;) {
		char one[LONGEST] = "";
		const char *comma = memchr(at, ',', left);

		n = comma == NULL ? left : (size_t)(comma - at);
		memcpy(one, at, n < LONGEST ? n : LONGEST - 1);
		error = real(one, service, &plain, ret);
		while (error == 0 && *ret != NULL)
			ret = &(*ret)->ai_next;
		n += comma != NULL;
		at += n;
		left -= n;
	}
	return (error);
}

int
getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
    struct addrinfo **ret)
{
	resolve_fn real;
	size_t n = name == NULL ? 0 : strlen(name);

	*(void **)&real = dlsym(RTLD_NEXT, "getaddrinfo");
	if (n < strlen(SUFFIX) ||
	    strcmp(name + n - strlen(SUFFIX), SUFFIX) != 0)
		return (real(name, service, hints, ret));
	return (resolve_all(real, service, hints, ret));
}
