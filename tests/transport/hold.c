/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A supervisor in miniature: hold PORT COMMAND… listens on 127.0.0.1:PORT and
 * starts COMMAND with that socket, as systemd would, once for each line of its
 * standard input; says each one's process id. It accepts nothing itself.
 */
#include <sys/socket.h>

#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	BACKLOG = 4096,
	GIVEN_FD = 3
};

static int
listen_on(unsigned short port)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr = { htonl(INADDR_LOOPBACK) } };
	int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;

	if (fd == -1 ||
	    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == -1 ||
	    bind(fd, (struct sockaddr *)&address, sizeof(address)) == -1 ||
	    listen(fd, BACKLOG) == -1 || dup2(fd, GIVEN_FD) == -1)
		return (-1);
	return (0);
}

static void
run(char **command)
{
	char pid[16];

	(void)snprintf(pid, sizeof(pid), "%ld", (long)getpid());
	(void)signal(SIGCHLD, SIG_DFL);
	if (dup2(STDERR_FILENO, STDOUT_FILENO) == -1 ||
	    setenv("LISTEN_PID", pid, 1) == -1 ||
	    setenv("LISTEN_FDS", "1", 1) == -1)
		_exit(1);
	(void)execvp(command[0], command);
	_exit(1);
}

int
main(int argc, char **argv)
{
	char line[16];
	pid_t pid;

	if (argc < 3 ||
	    listen_on((unsigned short)strtol(argv[1], NULL, 10)) == -1) {
		perror("hold");
		return (1);
	}
	(void)signal(SIGCHLD, SIG_IGN);
	while (fgets(line, sizeof(line), stdin) != NULL) {
		pid = fork();
		if (pid == 0)
			run(argv + 2);
		(void)printf("%ld\n", (long)pid);
		(void)fflush(stdout);
	}
	return (0);
}
