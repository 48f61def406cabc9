/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a worker may ask of the kernel beyond Kore's own list, which dates
 * from 2021. Anything else ends the worker (SECCOMP_RET_KILL_PROCESS). Each
 * line says who needs it; a test walks the program with the sandbox on.
 */
#include <sys/resource.h>
#include <sys/socket.h>

#include <errno.h>
#include <kore.h>

#include <hooks.h>
#include <seccomp.h>

__attribute__((visibility("default"))) void kore_seccomp_hook(void);

static struct sock_filter allowed[] = {
	/* Threads: glibc falls back to clone, whose flags can be seen. */
	KORE_SYSCALL_DENY(clone3, ENOSYS),
	KORE_SYSCALL_ALLOW(rseq),
	KORE_SYSCALL_ALLOW(gettid),
	KORE_SYSCALL_ALLOW(sched_getaffinity),
	KORE_SYSCALL_ALLOW(sched_yield),

	/* Threads say that they are done, and let others go first
	 * (threads.c). */
	KORE_SYSCALL_ALLOW(eventfd2),
	KORE_SYSCALL_ALLOW_ARG(setpriority, 0, PRIO_PROCESS),

	/* Memory: realloc of large blocks; qsort asks how much there is. */
	KORE_SYSCALL_ALLOW(mremap),
	KORE_SYSCALL_ALLOW(sysinfo),

	/* Files, as glibc 2.36 does it: time zone, password file, libpq's. */
	KORE_SYSCALL_ALLOW(newfstatat),
	KORE_SYSCALL_ALLOW(faccessat2),
	KORE_SYSCALL_ALLOW(pread64),

	/* libpq: Unix and Internet sockets, nothing else. */
	KORE_SYSCALL_ALLOW_ARG(socket, 0, AF_UNIX),
	KORE_SYSCALL_ALLOW_ARG(socket, 0, AF_INET),
	KORE_SYSCALL_ALLOW_ARG(socket, 0, AF_INET6),
	KORE_SYSCALL_ALLOW(connect),
	KORE_SYSCALL_ALLOW(getsockopt),
	KORE_SYSCALL_ALLOW(getsockname),
	KORE_SYSCALL_ALLOW(getpeername),
	KORE_SYSCALL_ALLOW(sendmsg),
	KORE_SYSCALL_ALLOW(recvmsg),
	KORE_SYSCALL_ALLOW(uname),
	KORE_SYSCALL_ALLOW(getgid),
	KORE_SYSCALL_ALLOW(getegid),

	/* Closing a connection so that its last answer arrives. */
	KORE_SYSCALL_ALLOW(shutdown),

	/* abort() is to be seen as what it is; Kore asks for its parent. */
	KORE_SYSCALL_ALLOW(tgkill),
	KORE_SYSCALL_ALLOW(getppid),
	KORE_SYSCALL_ALLOW(restart_syscall),
	KORE_SYSCALL_ALLOW(getrusage),
};

void
kore_seccomp_hook(void)
{
	kore_seccomp_filter("conect", allowed, KORE_FILTER_LEN(allowed));
}
