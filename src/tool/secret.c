/* SPDX-License-Identifier: EUPL-1.2 */
#include "secret.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "../core/password.h"
#include "tool.h"

static bool line_read(const char *prompt, char ret[SECRET_PASSWORD_SIZE]);

bool
secret_read(unsigned char ret[SEAL_KEY_SIZE])
{
	const char *value = getenv("CONECT_SECRET");

	if (value == NULL || strlen(value) != (size_t)2 * SEAL_KEY_SIZE)
		return (false);
	for (size_t i = 0; i < SEAL_KEY_SIZE; i++) {
		int high = char_hex(value[2 * i]);
		int low = char_hex(value[2 * i + 1]);

		if (high < 0 || low < 0)
			return (false);
		ret[i] = (unsigned char)(high << 4 | low);
	}
	return (true);
}

bool
secret_ask(char ret[SECRET_PASSWORD_SIZE])
{
	char again[SECRET_PASSWORD_SIZE];
	int length;
	bool ok;

	if (!line_read("Password: ", ret)) {
		tell("no password was given");
		return (false);
	}
	length = passphrase_length(str_from(ret));
	if (length < SECRET_PASSWORD_LEAST) {
		tell("a password has %d to %d characters",
		    SECRET_PASSWORD_LEAST, PASSPHRASE_POINTS_MAX);
		return (false);
	}
	if (isatty(STDIN_FILENO) == 0)
		return (true);
	ok = line_read("Once more: ", again) && strcmp(ret, again) == 0;
	sodium_memzero(again, sizeof(again));
	if (!ok)
		tell("the two are not the same");
	return (ok);
}

/* A line of standard input, without its end. */
static bool
line_read(const char *prompt, char ret[SECRET_PASSWORD_SIZE])
{
	struct termios before, quiet;
	bool is_terminal = tcgetattr(STDIN_FILENO, &before) == 0, ok;

	if (is_terminal) {
		quiet = before;
		quiet.c_lflag &= ~(tcflag_t)ECHO;
		(void)fputs(prompt, stderr);
		(void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
	}
	ok = fgets(ret, SECRET_PASSWORD_SIZE, stdin) != NULL;
	if (is_terminal) {
		(void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
		(void)fputc('\n', stderr);
	}
	if (ok)
		ret[strcspn(ret, "\r\n")] = '\0';
	return (ok && ret[0] != '\0');
}

bool
secret_hash(const unsigned char secret[SEAL_KEY_SIZE], const char *password,
    char ret[PASSPHRASE_HASH_SIZE])
{
	unsigned char pepper[PASSPHRASE_PEPPER_SIZE];
	bool ok;

	seal_subkey(secret, "password pepper " PASSWORD_PEPPER, pepper);
	ok = passphrase_hash(pepper, str_from(password), ret);
	sodium_memzero(pepper, sizeof(pepper));
	if (!ok)
		tell("the password cannot be hashed: too little memory");
	return (ok);
}
