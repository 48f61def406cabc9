#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Measures on a cluster of its own under VAR: `make bench`. ROWS organisations
# (141330, the size of the national register) are invented once. First what
# each kind of search costs, then an import beside a plain COPY, then the server
# beside its peers.
#
#   bench.sh [search|import|http]...    all without a name; TIME, ROUNDS, SECONDS
set -eu
cd "$(dirname "$0")/.."
. tools/lib/instance.sh

dir=$VAR/bench rows=${ROWS:-141330}
mkdir -p "$dir"
socket=$(tools/pg.sh start "$dir/pg" --volatile)
trap 'tools/pg.sh stop "$dir/pg"' EXIT
trap 'exit 1' INT TERM
migrate() {
	tools/pg.sh psql "$dir/pg" -q -d conect -v ON_ERROR_STOP=1 -f migrations/bootstrap.sql >/dev/null
	CONECT_DB_OWNER="host=$socket port=5432 dbname=conect user=conect_migrate" build/conect migrate
}
if [ "$(cat "$dir/rows" 2>/dev/null)" = "$rows" ]; then
	migrate # rows of an older version are as good
else
	tools/pg.sh psql "$dir/pg" -q -d postgres -c "DROP DATABASE IF EXISTS conect" -c "CREATE DATABASE conect"
	migrate
	tests/bench/search/run.sh prepare "$dir/pg" conect "$rows"
	echo "$rows" >"$dir/rows"
fi
[ $# -gt 0 ] || set -- search import http
for part; do
	case $part in
	search) tests/bench/search/run.sh "$dir/pg" conect "${TIME:-5}" ;;
	import) tests/bench/import/run.sh "$dir/pg" "$rows" ;;
	http)
		npm ci --silent --prefix tests/bench/http
		CLUSTER=$dir/pg node tests/bench/http/run.mjs "$socket" conect
		;;
	*) die "what is $part? search, import or http" ;;
	esac
done
