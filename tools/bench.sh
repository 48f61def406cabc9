#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Measures on a cluster of its own under VAR: `make bench`. ROWS organisations
# (141330, the size of the national register) are invented once. First what
# each kind of search costs, then an import beside a plain COPY, then the server
# beside its peers, then signing in: its cost, what a flood of it takes from
# readers, and whether its time tells who has an account (on a cluster that
# waits for its disk, as a real one does).
#
#   bench.sh [search|import|http|account|enumeration]...
#       all without a name; TIME, ROUNDS, SECONDS, TRIES
set -eu
cd "$(dirname "$0")/.."
. tools/lib/instance.sh

dir=$VAR/bench rows=${ROWS:-141330}
mkdir -p "$dir"
socket=$(tools/pg.sh start "$dir/pg" --volatile)
# The server in five settings and four peers are connected all at once.
if [ "$(tools/pg.sh psql "$dir/pg" -d postgres -Atc 'SHOW max_connections')" != 300 ]; then
	tools/pg.sh psql "$dir/pg" -d postgres -qc "ALTER SYSTEM SET max_connections = 300"
	tools/pg.sh stop "$dir/pg"
	socket=$(tools/pg.sh start "$dir/pg" --volatile)
fi
trap 'tools/pg.sh stop "$dir/pg"; tools/pg.sh stop "$dir/durable"' EXIT
trap 'exit 1' INT TERM
migrate() { # cluster, socket
	tools/pg.sh psql "$1" -q -d conect -v ON_ERROR_STOP=1 -f migrations/bootstrap.sql >/dev/null
	CONECT_DB_OWNER="host=$2 port=5432 dbname=conect user=conect_migrate" build/conect migrate
}
empty() { tools/pg.sh psql "$1" -q -d postgres -c "DROP DATABASE IF EXISTS conect" -c "CREATE DATABASE conect"; }
if [ "$(cat "$dir/rows" 2>/dev/null)" = "$rows" ]; then
	migrate "$dir/pg" "$socket" # rows of an older version are as good
else
	empty "$dir/pg"
	migrate "$dir/pg" "$socket"
	tests/bench/search/run.sh prepare "$dir/pg" conect "$rows"
	echo "$rows" >"$dir/rows"
fi
[ $# -gt 0 ] || set -- search import http account enumeration
for part; do
	case $part in
	search) tests/bench/search/run.sh "$dir/pg" conect "${TIME:-5}" ;;
	import) tests/bench/import/run.sh "$dir/pg" "$rows" ;;
	http)
		npm ci --silent --prefix tests/bench/http
		CLUSTER=$dir/pg node tests/bench/http/run.mjs "$socket" conect
		;;
	account) CLUSTER=$dir/pg node tests/bench/account/run.mjs "$socket" conect ;;
	enumeration)
		durable=$(tools/pg.sh start "$dir/durable")
		empty "$dir/durable"
		migrate "$dir/durable" "$durable" >/dev/null
		CLUSTER=$dir/durable node tests/bench/account/enumeration.mjs "$durable" conect
		;;
	*) die "what is $part? search, import, http, account or enumeration" ;;
	esac
done
