# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2034,SC2154
#
# Starting the programs of an instance, for tools/run.sh.

if [ "$(id -u)" = 0 ]; then as="--reuid $SERVER_ID --regid $SERVER_ID --clear-groups"; else as=; fi

# As root the server gets a number that nobody on the machine has; it owns no
# file and may enter the socket's folder only, so what it needs lies there too.
start_server() {
	install -m 0755 build/conectd "$socket/conectd"
	unset CONECT_DB_OWNER
	CONECT_DB_PUBLIC=$(conninfo public "$PASSWORD_PUBLIC") CONECT_DB_APP=$(conninfo app "$PASSWORD_APP")
	export CONECT_DB_PUBLIC CONECT_DB_APP CONECT_LISTEN="127.0.0.1:$PORT" CONECT_PUBLIC_URL="$base" \
		CONECT_SECRET="$SECRET" CONECT_SECURITY_CONTACT=mailto:security@example.org \
		CONECT_CONTACT="${CONECT_CONTACT:-mailto:registru@example.org}"
	# Announced, but out of the way of whoever tries it out.
	export CONECT_RATE_LIMIT="${CONECT_RATE_LIMIT:-6000000}" CONECT_RATE_LIMIT_SEARCH="${CONECT_RATE_LIMIT_SEARCH:-6000000}"
	export CONECT_RATE_LIMIT_WRITE="${CONECT_RATE_LIMIT_WRITE:-6000000}"
	if [ -d web/dist ]; then
		rm -rf "$socket/web" && cp -r web/dist "$socket/web" && chmod -R a+rX "$socket/web"
		export CONECT_WEB_DIR="$socket/web"
	fi
	[ ! -e "$VAR/conectd.log" ] || mv "$VAR/conectd.log" "$VAR/conectd.log.1"
	# shellcheck disable=SC2086
	(cd / && exec setsid setpriv $as --no-new-privs --pdeathsig TERM "$socket/conectd") \
		>"$VAR/conectd.log" 2>&1 9>&- &
	server=$!
	remember run $$ conectd $server
}

# Started in the folder of its mails, which is all that it may write to; it
# needs no way to walk there.
start_jobs() {
	install -m 0755 build/conect "$socket/conect"
	[ "$(id -u)" != 0 ] || chown "$SERVER_ID:$SERVER_ID" "$VAR/mail"
	chmod 0700 "$VAR/mail"
	[ ! -e "$VAR/jobs.log" ] || mv "$VAR/jobs.log" "$VAR/jobs.log.1"
	# shellcheck disable=SC2086
	(
		cd "$VAR/mail" && unset CONECT_DB_PUBLIC CONECT_DB_APP
		CONECT_DB_JOBS=$(conninfo jobs "$PASSWORD_JOBS") CONECT_MAIL=file:/proc/self/cwd \
			CONECT_MAIL_FROM='Conect <nu-raspunde@conect.example>'
		export CONECT_DB_JOBS CONECT_MAIL CONECT_MAIL_FROM
		exec setsid setpriv $as --no-new-privs --pdeathsig TERM "$socket/conect" jobs
	) >"$VAR/jobs.log" 2>&1 9>&- &
	jobs=$!
	remember run $$ conectd $server jobs $jobs
}

wait_until_ready() {
	n=0
	until curl -fs --noproxy "*" -o /dev/null "$base/health/ready"; do
		n=$((n + 1))
		if ! kill -0 "$server" 2>/dev/null || [ $n -gt 150 ]; then
			tail -n 20 "$VAR/conectd.log" >&2
			die "conectd did not become ready; its whole log is $VAR/conectd.log"
		fi
		step sleep 0.2
	done
}
