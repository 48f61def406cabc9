/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Mail through a relay, by libcurl. The connection is kept for the mails that
 * follow at once.
 */
#include <curl/curl.h>

#include "../tool.h"
#include "jobs.h"

enum {
	CONNECT_SECONDS = 15,
	ANSWER_SECONDS = 40,
	/* A connection left for longer may have been closed by the relay. */
	IDLE_SECONDS = 15
};

/* What is left to be read of the message. */
struct reading {
	struct str rest;
};

static CURL *handle;
static char fault[CURL_ERROR_SIZE];

static bool texts_set(const struct jobs_config *config);
static size_t message_read(char *to, size_t size, size_t count, void *arg);
static enum delivery judge(CURLcode code, long answer, bool was_read);

bool
smtp_open(const struct jobs_config *config)
{
	const struct {
		CURLoption option;
		long value;
	} numbers[] = {
		{ CURLOPT_NOSIGNAL, 1 },
		{ CURLOPT_USE_SSL,
		    config->is_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL },
		{ CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2 },
		{ CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS },
		{ CURLOPT_SERVER_RESPONSE_TIMEOUT, ANSWER_SECONDS },
		{ CURLOPT_TIMEOUT, DELIVERY_SECONDS },
		{ CURLOPT_MAXAGE_CONN, IDLE_SECONDS },
		{ CURLOPT_UPLOAD, 1 },
	};
	bool ok = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;

	handle = ok ? curl_easy_init() : NULL;
	ok = handle != NULL && texts_set(config) &&
	    curl_easy_setopt(handle, CURLOPT_READFUNCTION, message_read) ==
		CURLE_OK &&
	    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, fault) == CURLE_OK;
	for (size_t i = 0; ok && i < sizeof(numbers) / sizeof(numbers[0]); i++)
		ok = curl_easy_setopt(handle, numbers[i].option,
			 numbers[i].value) == CURLE_OK;
	if (!ok)
		tell("libcurl cannot send mail as asked");
	return (ok);
}

static bool
texts_set(const struct jobs_config *config)
{
	char url[512], from[300];
	const struct {
		CURLoption option;
		const char *value; /* NULL: as it is */
	} texts[] = {
		{ CURLOPT_URL, url },
		{ CURLOPT_PROTOCOLS_STR, "smtp,smtps" },
		{ CURLOPT_PROXY, "" },
		{ CURLOPT_MAIL_FROM, from },
		{ CURLOPT_CAINFO, config->authority },
		{ CURLOPT_USERNAME, config->user },
		{ CURLOPT_PASSWORD, config->password },
	};
	bool ok = true;

	/* The path is what we greet with: the sender's domain. */
	(void)snprintf(url, sizeof(url), "%s/%s", config->relay,
	    strchr(config->from.address, '@') + 1);
	(void)snprintf(from, sizeof(from), "<%s>", config->from.address);
	for (size_t i = 0; ok && i < sizeof(texts) / sizeof(texts[0]); i++)
		ok = texts[i].value == NULL ||
		    curl_easy_setopt(handle, texts[i].option, texts[i].value) ==
			CURLE_OK;
	return (ok);
}

enum delivery
smtp_send(const struct parcel *parcel, char error[DELIVERY_ERROR_SIZE])
{
	struct reading reading = { parcel->bytes };
	struct curl_slist *to;
	char address[300];
	CURLcode code = CURLE_OUT_OF_MEMORY;
	long answer = 0;

	fault[0] = '\0';
	(void)snprintf(address, sizeof(address), "<%s>", parcel->to);
	to = curl_slist_append(NULL, address);
	if (to != NULL &&
	    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, to) == CURLE_OK &&
	    curl_easy_setopt(handle, CURLOPT_READDATA, &reading) == CURLE_OK &&
	    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE,
		(curl_off_t)parcel->bytes.n) == CURLE_OK)
		code = curl_easy_perform(handle);
	(void)curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer);
	curl_slist_free_all(to);
	if (code == CURLE_OK)
		return (DELIVERED);
	(void)snprintf(error, DELIVERY_ERROR_SIZE, "%s",
	    fault[0] != '\0' ? fault : curl_easy_strerror(code));
	return (judge(code, answer, reading.rest.n == 0));
}

static size_t
message_read(char *to, size_t size, size_t count, void *arg)
{
	struct reading *reading = arg;
	size_t n = size * count;

	if (n > reading->rest.n)
		n = reading->rest.n;
	memcpy(to, reading->rest.p, n);
	reading->rest = (struct str){ reading->rest.p + n,
		reading->rest.n - n };
	return (n);
}

/*
 * A refusal for good (5xx) is one of this mail only when the relay had the
 * recipient or the message before it. In a greeting, of the sender, in TLS or
 * in authentication (530, 534, 535, 538) it is about us, and will be mended.
 */
static enum delivery
judge(CURLcode code, long answer, bool was_read)
{
	bool is_about_mail = was_read || code == CURLE_SEND_ERROR;
	bool is_about_us = answer == 530 || answer == 534 || answer == 535 ||
	    answer == 538 || code == CURLE_LOGIN_DENIED ||
	    strncmp(fault, "MAIL failed", 11) == 0;

	if (is_about_us || !is_about_mail)
		return (DELIVERY_DOWN);
	if (answer >= 500 && answer <= 599)
		return (DELIVERY_NEVER);
	return (DELIVERY_LATER);
}

void
smtp_close(void)
{
	curl_easy_cleanup(handle);
	handle = NULL;
	curl_global_cleanup();
}
