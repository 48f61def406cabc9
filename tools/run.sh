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
. tools/lib/programs.sh
. tools/lib/accounts.sh
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
		step build/conect demo --ngos "${DEMO_NGOS:-3000}" --seed "${SEED:-1}" --life
		echo "$want" >"$VAR/demo"
	elif [ -n "${DEMO_NGOS:-}${SEED:-}" ] && [ "$had" != "$want" ]; then
		die "$VAR holds $had. To keep that, leave $want away; else use another VAR, or: rm -rf $VAR"
	fi
}

case ${PORT:=8080}${DEMO_NGOS:-}${SEED:-} in *[!0-9]*) die "PORT, DEMO_NGOS and SEED are numbers" ;; esac
base=http://127.0.0.1:$PORT
mkdir -p "$VAR/mail"
if [ "${1:-}" = migrate ]; then migrate_only; fi
refuse_second_instance
child='' server='' jobs=''
trap 'finish 0' INT TERM HUP
trap 'finish $?' EXIT
build
umask 077
open_database
say "migrating"
step build/conect migrate || die "$VAR could not be migrated; if it holds nothing of worth: rm -rf $VAR"
load_demo
make_accounts
start_server
wait_until_ready
start_jobs
write_run_json
cat <<END

  Conect runs at $base   (make stop ends it; log: $VAR/conectd.log)

      curl '$base/api/v1/ngos?q=asociatia&limit=2'

  Accounts (keys and more: $VAR/run.json):

$(show_accounts)

  Mail goes no further than $VAR/mail: open $VAR/mail/index.html

END
while kill -0 "$server" 2>/dev/null && kill -0 "$jobs" 2>/dev/null; do step sleep 1; done
ended=conectd
kill -0 "$jobs" 2>/dev/null || ended='jobs'
tail -n 5 "$VAR/$ended.log" >&2
die "$ended has ended by itself; its log is $VAR/$ended.log"
