#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A whole Conect on this machine, for trying out and developing: `make run`.
# Environment: PORT (8080), VAR (var), DEMO_NGOS (3000), SEED (1).
#
# Everything it makes stays in VAR and is kept for the next run: the cluster,
# the secrets, the demonstration data. It runs in the foreground and stops all
# it started at Ctrl-C or SIGTERM. What a kill -9 leaves behind is cleaned up
# by the next run. `run.sh migrate` only brings the database up to date.
# shellcheck disable=SC2034,SC2154 # shared with tools/lib
set -eu
cd "$(dirname "$0")/.."
. tools/lib/instance.sh
. tools/lib/database.sh
unset MAKEFLAGS MAKELEVEL

build() {
	step tools/install.sh build
	mkdir -p build
	# Two instances may be started from one tree at the same time.
	step flock build/lock make -s --no-print-directory -j"$(nproc)" all
	step tools/install.sh web
	step flock build/lock make -s --no-print-directory web
}

# The data of a run stay what they were; asking for others needs a word.
load_demo() {
	had=$(cat "$VAR/demo" 2>/dev/null || :)
	want="DEMO_NGOS=${DEMO_NGOS:-3000} SEED=${SEED:-1}"
	if [ -z "$had" ]; then
		say "loading demonstration data ($want)"
		step build/conect demo --ngos "${DEMO_NGOS:-3000}" --seed "${SEED:-1}"
		echo "$want" >"$VAR/demo"
	elif [ -n "${DEMO_NGOS:-}${SEED:-}" ] && [ "$had" != "$want" ]; then
		die "$VAR holds $had. To keep that, leave $want away; else use another VAR, or: rm -rf $VAR"
	fi
}

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
	if [ "$(id -u)" = 0 ]; then as="--reuid $SERVER_ID --regid $SERVER_ID --clear-groups"; else as=; fi
	[ ! -e "$VAR/conectd.log" ] || mv "$VAR/conectd.log" "$VAR/conectd.log.1"
	# shellcheck disable=SC2086
	(cd / && exec setsid setpriv $as --no-new-privs --pdeathsig TERM "$socket/conectd") \
		>"$VAR/conectd.log" 2>&1 9>&- &
	server=$!
	remember run $$ conectd $server
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

case ${PORT:=8080}${DEMO_NGOS:-}${SEED:-} in *[!0-9]*) die "PORT, DEMO_NGOS and SEED are numbers" ;; esac
base=http://127.0.0.1:$PORT
mkdir -p "$VAR/mail"
if [ "${1:-}" = migrate ]; then migrate_only; fi
refuse_second_instance
child='' server=''
trap 'finish 0' INT TERM HUP
trap 'finish $?' EXIT
build
umask 077
open_database
say "migrating"
step build/conect migrate || die "$VAR could not be migrated; if it holds nothing of worth: rm -rf $VAR"
load_demo
start_server
wait_until_ready
write_run_json
cat <<END

  Conect runs at $base   (make stop ends it; log: $VAR/conectd.log)

      curl '$base/api/v1/ngos?q=asociatia&limit=2'

END
wait "$server" || :
tail -n 5 "$VAR/conectd.log" >&2
die "conectd has ended by itself; its log is $VAR/conectd.log"
