# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC1091,SC2034,SC2154
#
# What run.sh and stop.sh share: one instance, its folder and its processes.
# Both are in the tree's root when they read it.

SERVER_ID=61500
VAR=${VAR:-var}
case $VAR in /*) ;; *) VAR=$PWD/$VAR ;; esac

die() { echo "conect: $*" >&2; exit 1; }
say() { echo "  $*"; }

# Runs a command so that a signal is acted on while it runs.
step() {
	"$@" 9>&- &
	child=$!
	code=0
	wait $child || code=$?
	child=
	return $code
}

# A process is known by its number and the moment it started, since numbers
# are given out again.
moment() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20; }
remember() {
	: >"$VAR/pids"
	while [ $# -gt 0 ]; do
		echo "$1 $2 $(moment "$2")" >>"$VAR/pids"
		shift 2
	done
}
# The process of that name if it still runs, else nothing.
recall() {
	[ -e "$VAR/pids" ] || return 0
	while read -r name pid moment; do
		[ "$name" != "$1" ] || [ "$(moment "$pid")" != "$moment" ] || echo "$pid"
	done <"$VAR/pids"
}

# Asks a process to end and insists after a while.
end() {
	[ -n "$1" ] || return 0
	kill -TERM "$1" 2>/dev/null || return 0
	for _ in $(seq 150); do
		[ -n "$(moment "$1")" ] && [ "$(sed 's/.*) //;s/ .*//' "/proc/$1/stat" 2>/dev/null)" != Z ] || return 0
		sleep 0.1
	done
	kill -KILL "$1" 2>/dev/null || :
}

finish() {
	trap '' INT TERM HUP EXIT
	end "$child"
	end "$jobs"
	end "$server"
	tools/pg.sh stop "$VAR/pg" 2>/dev/null || :
	rm -f "$VAR/run.json" "$VAR/pids"
	exit "$1"
}

port_taken() {
	grep -Eqs "^ *[0-9]+: [0-9A-F]+:$(printf %04X "$1") [0-9A-F]+:0000 0A" /proc/net/tcp /proc/net/tcp6
}

refuse_second_instance() {
	exec 9>"$VAR/lock"
	flock -n 9 || die "an instance already runs in $VAR: make stop VAR=$VAR"
	tools/stop.sh --leftovers
	! port_taken "$PORT" || die "port $PORT is taken: make run PORT=$((PORT + 1)) VAR=$VAR-$((PORT + 1))"
}

# What somebody who checks the product from outside needs to know.
write_run_json() {
	cat >"$VAR/run.json.new" <<END
{
  "base_url": "$base",
  "pids": {"run": $$, "conectd": $server, "jobs": $jobs, "postgres": $(head -n 1 "$VAR/pg/data/postmaster.pid")},
  "postgres": {"socket": "$socket", "port": 5432, "databases": ["conect"], "superuser": "postgres"},
  "mail": "$VAR/mail",
  "mail_page": "file://$VAR/mail/index.html",
  "log": "$VAR/conectd.log",
  "jobs_log": "$VAR/jobs.log",
  "demo": "$(cat "$VAR/demo")",
  "accounts": [
$(accounts_json)
  ]
}
END
	mv "$VAR/run.json.new" "$VAR/run.json"
}
