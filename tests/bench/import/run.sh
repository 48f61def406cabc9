#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Imports a published register of invented organisations into an empty
# database, then copies what came of it, row for row, with plain COPY into the
# same tables with the same indexes (but no trigger and no foreign key), and
# says how many times as long the import took. Both reading and all checking
# of the register's file are the import's.
#
#   run.sh CLUSTER [ROWS]   CLUSTER as for tools/pg.sh
set -eu
cd "$(dirname "$0")/../../.."
cluster=$1 rows=${2:-141330}
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
socket=$(tools/pg.sh socket "$cluster")
work=$(mktemp -d)
sql() { tools/pg.sh psql "$cluster" -X -q -At -v ON_ERROR_STOP=1 "$@"; }
drop() { for db in blank imported copied; do sql -d postgres -c "SET client_min_messages = error" -c "DROP DATABASE IF EXISTS conect_bench_$db"; done; }
trap 'drop; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
conect() { # DATABASE COMMAND…
	database=$1
	shift
	CONECT_DB_OWNER="host=$socket port=5432 dbname=conect_bench_$database user=conect_migrate" build/conect "$@"
}
postmaster=$(sql -d postgres -c "SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
# Seconds of the clock, and of processors: PostgreSQL's sessions that have
# ended, and programs of this script that have.
clock() { date +%s.%N; }
worked() { awk '{ s += $16 + $17 } END { print s / 100 }' "/proc/$postmaster/stat" "/proc/$$/stat"; }
# measured NAME COMMAND…: leaves its seconds in $work/NAME
measured() {
	name=$1
	shift
	sql -d postgres -c CHECKPOINT
	began=$(clock) work0=$(worked)
	"$@" >"$work/out" 2>&1 || { cat "$work/out"; exit 1; }
	ended=$(clock)
	sleep 0.5 # until the sessions are gone
	echo "$began $ended $work0 $(worked)" | awk '{ printf "%.2f %.2f\n", $2 - $1, $4 - $3 }' >"$work/$name"
}

drop
sql -d postgres -c "CREATE DATABASE conect_bench_blank"
sql -d conect_bench_blank -f migrations/bootstrap.sql >/dev/null
conect blank migrate >/dev/null
for db in imported copied; do sql -d postgres -c "CREATE DATABASE conect_bench_$db TEMPLATE conect_bench_blank"; done
conect blank demo --ngos "$rows" --write "$work/register.csv" >/dev/null

measured import conect imported import-register --quiet --scope bench --captured-on 2026-09-20 "$work/register.csv"

# The tables that the import has written to, whole: the catalogue's and those of
# the search, whose rows it writes too. Each writer leaves a mark of its own.
count="SELECT format('%I.%I', n.nspname, c.relname) || ' ' || (xpath('//c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I.%I', n.nspname, c.relname), false, true, '')))[1]
	FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
	WHERE n.nspname IN ('conect', 'search_a', 'search_b') AND c.relkind = 'r' AND c.relname <> 'commit_mark' ORDER BY 1"
sql -d conect_bench_blank -c "$count" >"$work/blank"
sql -d conect_bench_imported -c "$count" >"$work/filled"
awk 'NR == FNR { blank[$1] = $2; next } $2 > blank[$1] { print $1 }' "$work/blank" "$work/filled" >"$work/tables"
sed 's/.*/DELETE FROM &;/' "$work/tables" | sql -d conect_bench_copied -c "SET session_replication_role = replica" -f -
sql -d conect_bench_copied -c VACUUM
for part in conect search; do
	{
		echo "SET session_replication_role = replica;"
		# shellcheck disable=SC2046
		"$bin/pg_dump" -h "$socket" -U postgres --data-only $(sed -n "s/^$part/--table=&/p" "$work/tables") conect_bench_imported 2>/dev/null
	} >"$work/rows.sql"
	measured "copy_$part" sql -1 -d conect_bench_copied -f "$work/rows.sql"
done

sql -d conect_bench_copied -c "$count" | cmp -s - "$work/filled" || { echo "the copy does not hold what the import made" >&2; exit 1; }
awk -v rows="$rows" -v tables="$(sed 's/^conect\.//' "$work/tables" | tr '\n' ' ')" '{ n = FILENAME; sub(".*/", "", n); s[n] = $1; w[n] = $2 }
	END {
	all = s["copy_conect"] + s["copy_search"]; all_w = w["copy_conect"] + w["copy_search"]
	print "| " rows " rows | seconds | of processors |\n|---|---|---|"
	printf "| import of the file | %.1f | %.1f |\n", s["import"], w["import"]
	printf "| plain COPY of what came of it: the catalogue | %.1f | %.1f |\n", s["copy_conect"], w["copy_conect"]
	printf "| and the search | %.1f | %.1f |\n", s["copy_search"], w["copy_search"]
	printf "| **import / COPY of all it wrote** (to reach: 3) | **%.2f** | **%.2f** |\n", s["import"] / all, w["import"] / all_w
	printf "| import / COPY of the catalogue alone | %.2f | %.2f |\n\nTables: %s\n", s["import"] / s["copy_conect"], w["import"] / w["copy_conect"], tables }' "$work/import" "$work/copy_conect" "$work/copy_search"
