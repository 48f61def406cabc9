/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The routes of stubd on Kore as it is packaged, without a patch and without
 * our glue: what the transport tests are run against to see them fail.
 */
#include <sys/ptrace.h>

#include <kore.h>

#include <hooks.h>
#include <http.h>
#include <seccomp.h>
#include <tasks.h>

#include <sodium.h>

int plain_handle(struct http_request *req);
void kore_seccomp_hook(void);

static void slept(void *arg, u_int64_t now);

struct nap {
	int over;
};

void
kore_parent_configure(int argc, char **argv)
{
	const char *workers = getenv("STUB_WORKERS");
	struct kore_server *server = kore_server_create("http");
	struct kore_domain *domain = kore_domain_new("*");

	(void)argc;
	(void)argv;
	(void)setvbuf(stdout, NULL, _IOLBF, 0);
	kore_quiet = 1;
	kore_foreground = 1;
	skip_chroot = 1;
	skip_runas = 1;
	kore_root_path = kore_strdup("/tmp");
	worker_count = workers == NULL ? 2 : (u_int8_t)atoi(workers);
	server->tls = 0;
	if (!kore_server_bind(server, "127.0.0.1", getenv("STUB_PORT"), NULL) ||
	    !kore_domain_attach(domain, server) ||
	    !kore_module_handler_new(domain, "^/", "plain_handle", NULL,
		HANDLER_TYPE_DYNAMIC))
		fatal("cannot start");
}

/* What threads need, so that a test can see what a forbidden call does then. */
static struct sock_filter threads[] = {
	KORE_SYSCALL_ALLOW(clone3),
	KORE_SYSCALL_ALLOW(rseq),
	KORE_SYSCALL_ALLOW(newfstatat),
	KORE_SYSCALL_ALLOW(sysinfo),
	KORE_SYSCALL_ALLOW(sched_getaffinity),
};

void
kore_seccomp_hook(void)
{
	if (getenv("STUB_THREADS") != NULL)
		kore_seccomp_filter("threads", threads,
		    KORE_FILTER_LEN(threads));
}

void
kore_worker_configure(void)
{
	if (getenv("STUB_DIE") != NULL)
		_exit(1);
}

static void
slept(void *arg, u_int64_t now)
{
	struct http_request *req = arg;
	struct nap *nap = http_state_get(req);

	(void)now;
	nap->over = 1;
	http_request_wakeup(req);
}

static int
slow(struct http_request *req, u_int64_t ms)
{
	struct nap *nap = http_state_get(req);

	if (nap == NULL) {
		(void)http_state_create(req, sizeof(*nap), NULL);
		http_request_sleep(req);
		(void)kore_timer_add(slept, ms, req, KORE_TIMER_ONESHOT);
		return (KORE_RESULT_RETRY);
	}
	if (!nap->over) {
		http_request_sleep(req);
		return (KORE_RESULT_RETRY);
	}
	http_response(req, 200, "slept", 5);
	return (KORE_RESULT_OK);
}

static void
headers(struct http_request *req)
{
	struct kore_buf buf;
	struct http_header *h;

	kore_buf_init(&buf, 1024);
	kore_buf_appendf(&buf, "host=%s\n", req->host);
	TAILQ_FOREACH(h, &req->req_headers, list)
		kore_buf_appendf(&buf, "%s=%s\n", h->header, h->value);
	http_response(req, 200, buf.data, buf.offset);
	kore_buf_cleanup(&buf);
}

static int
hash_run(struct kore_task *t)
{
	char out[crypto_pwhash_STRBYTES];

	(void)t;
	return (crypto_pwhash_str(out, "a password", 10,
		    crypto_pwhash_OPSLIMIT_MIN, 8 * 1024 * 1024) == 0);
}

int
plain_handle(struct http_request *req)
{
	const char *equals = req->query_string == NULL
	    ? NULL
	    : strchr(req->query_string, '=');
	long n = equals == NULL ? 0 : strtol(equals + 1, NULL, 10);
	static char big[60000000];
	static struct kore_task task;

	if (!strcmp(req->path, "/slow") || !strcmp(req->path, "/wake"))
		return (slow(req, (u_int64_t)n));
	if (!strcmp(req->path, "/headers")) {
		headers(req);
	} else if (!strcmp(req->path, "/echo")) {
		http_response(req, 200,
		    req->http_body == NULL ? NULL : req->http_body->data,
		    req->http_body == NULL ? 0 : req->content_length);
	} else if (!strcmp(req->path, "/big")) {
		http_response(req, 200, big, (size_t)n);
	} else if (!strcmp(req->path, "/status")) {
		http_response(req, (int)n, NULL, 0);
	} else if (!strcmp(req->path, "/kill")) {
		(void)ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		http_response(req, 200, "still here", 10);
	} else if (!strcmp(req->path, "/hash")) {
		kore_task_create(&task, hash_run);
		kore_task_run(&task);
		http_response(req, 200, "$argon2id$", 10);
	} else {
		http_response(req, 200, "hello", 5);
	}
	return (KORE_RESULT_OK);
}
