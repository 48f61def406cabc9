#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Every statement of the server, PREPAREd and planned as the role of its pool
# against the migrated schema: a misspelt column, a missing grant, a statement
# that is no query, or one that nobody uses, with its file and line.
#
#   prepare.sh                 on a scratch cluster of its own
#   prepare.sh CONNINFO        "host=/folder dbname=name": migrated already
#
# The operator's tool runs its own statements (src/tool) in its own tests.
set -eu
cd "$(dirname "$0")/../.."

build=${CONECT_BUILD:-build}
sources=$(find src -mindepth 2 -maxdepth 2 -name '*.sql' ! -path 'src/tool/*' | LC_ALL=C sort)
work=$(mktemp -d "${TMPDIR:-/tmp}/conect-prepare.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

embed() { awk -f tools/scan-sql.awk -f tools/embed-sql.awk "$@"; }

# A cluster, a database, its roles and its schema; ends with this script.
scratch() {
	chmod 0755 "$work"
	trap 'tools/pg.sh stop "$work/pg"; rm -rf "$work"' EXIT
	socket=$(tools/pg.sh start "$work/pg" --volatile)
	tools/pg.sh psql "$work/pg" -q -c 'CREATE DATABASE conect'
	tools/pg.sh psql "$work/pg" -q -v ON_ERROR_STOP=1 -d conect -f migrations/bootstrap.sql
	conninfo="host=$socket dbname=conect"
	CONECT_DB_OWNER="$conninfo user=conect_migrate" "$build/conect" migrate >/dev/null
}

# psql tells the line at which the statement ended, and the server the line
# within it: file:line of the fault is the statement's first line plus that.
blame() {
	awk -v file="$1" '
	function tell() {
		if (message != "")
			printf "%s:%d: %s: %s\n", file, line, name, message
		message = ""
	}
	FNR == NR { if (split($1, at, ":") == 2 && at[1] == file) start[at[2]] = $2; next }
	/^psql:<stdin>:[0-9]+: (ERROR|FATAL)/ {
		tell()
		split($0, part, ":")
		for (line = part[3] + 0; line > 0 && !(line in start); line--)
			;
		name = start[line]
		message = $0
		sub(/^psql:<stdin>:[0-9]+: /, "", message)
		# Said again of EXECUTE when PREPARE has failed.
		if (message ~ /prepared statement .* does not exist/)
			message = ""
		next
	}
	/^LINE [0-9]+:/ && message != "" { line += $2 - 1; next }
	/^psql: error/ { print; next }
	END { tell() }' "$work/names" -
}

prepare() {
	embed mode=prepare "pool=$1" "$2" |
		PGOPTIONS='-c plan_cache_mode=force_generic_plan -c client_min_messages=warning' \
		psql -X -q -o /dev/null -d "$conninfo user=conect_$1" -f - 2>&1 | blame "$2"
}

unused() {
	while read -r place name _; do
		constant=SQL_$(echo "$name" | tr '[:lower:]' '[:upper:]')
		grep -rqw --include='*.[ch]' "$constant" src || echo "$place: $name: nobody uses $constant"
	done <"$work/names"
}

# shellcheck disable=SC2086 # a list of files without blanks
embed mode=names $sources >"$work/names"
if [ $# -gt 0 ]; then conninfo=$1; else scratch; fi

{
	unused
	for file in $sources; do
		for pool in public app; do
			prepare "$pool" "$file"
		done
	done
} >"$work/faults"
cat "$work/faults" >&2
count=$(wc -l <"$work/names")
[ ! -s "$work/faults" ] || exit 1
[ "$count" -gt 0 ] || { echo "prepare.sh: no statement was found" >&2; exit 1; }
echo "$count statements prepared"
