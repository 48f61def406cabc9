#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Measures reading and searching the catalogue of invented organisations, each
# class beside the read of one organisation by id in the same run.
#
#   run.sh prepare CLUSTER DATABASE [ROWS]   fills a migrated database; CLUSTER as for tools/pg.sh
#   run.sh CLUSTER DATABASE [SECONDS]        measures: 2 clients, prepared statements
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pg=$here/../../../tools/pg.sh
bin=${PGBIN:-/usr/lib/postgresql/15/bin}

if [ "$1" = prepare ]; then
	"$pg" psql "$2" -d "$3" -q -v ON_ERROR_STOP=1 -o /dev/null <<-SQL
		SET ROLE conect_owner;
		BEGIN;
		\i $here/catalogue.sql
		SELECT pg_temp.invent(1, ${4:-141330});
		COMMIT;
		SET client_min_messages = error; -- the catalogues are not ours to vacuum
		VACUUM ANALYZE;
		\i $here/queries.sql
	SQL
	exit
fi
cluster=$1 database=$2 seconds=${3:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
socket=$("$pg" socket "$cluster")
classes="frag2 frag3 rare frequent freq+filter diacritics typing_error mix count_exact count_estimate browse"

list="public_api.ngo_list(q.folded, q.name_key, NULL, NULL, q.county, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, q.sort, NULL, 20, q.count)"
# script NAME CLASS STATEMENT: :i runs over the queries of the class.
script() {
	n=$("$pg" psql "$cluster" -d "$database" -Atc "SELECT count(*) FROM bench.query WHERE class = '$2'")
	printf '\\set i random(1, %s)\nSELECT x.* FROM bench.query AS q, LATERAL (%s) AS x WHERE q.class = %s AND q.i = :i;\n' \
		"$n" "$3" "'$2'" >"$work/$1.sql"
}
printf '\\set i random(1, 20000)\nSELECT p.body, p.etag, p.status, p.reason FROM public_api.ngo_profile AS p WHERE p.id = (SELECT id FROM bench.sample WHERE i = :i);\n' >"$work/get.sql"
for class in $classes; do script "$class" "$(echo "$class" | tr _ ' ')" "SELECT * FROM $list"; done
script suggest prefix "SELECT public_api.ngo_suggest(q.folded, q.name_key, NULL, NULL, NULL, 10)"
script facets browse "SELECT public_api.ngo_facets(NULL, NULL, NULL, NULL, q.county, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"
script facets_text mix "SELECT public_api.ngo_facets(q.folded, q.name_key, NULL, NULL, q.county, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"
printf '\\set i random(1, 141330)\nSELECT public_api.ngo_lookup($$court_number$$, $$x$$, (1 + :i %% 300) || $$/$$ || (1990 + :i %% 36));\n' >"$work/lookup.sql"

# Processor time of the sessions that have ended, in ticks of 10 ms.
postmaster=$("$pg" psql "$cluster" -Atc "SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
ticks() { awk '{ print $16 + $17 }' "/proc/$postmaster/stat"; }
# Processor time, mean, median and 99th percentile in microseconds of a
# script's runs. The first does not grow when the machine is busy otherwise.
measure() {
	before=$(ticks)
	(cd "$work" && rm -f log.* && PGOPTIONS="-c plan_cache_mode=force_generic_plan -c jit=off" "$bin/pgbench" -n -h "$socket" -U conect_public \
		-M prepared -c 2 -j 2 -T "$seconds" -l --log-prefix=log -f "$1.sql" "$database" >pgbench.out 2>&1) || cat "$work/pgbench.out"
	sleep 0.2 # until the sessions are gone
	cat "$work"/log.* | awk '{ print $3 }' | sort -n | awk -v ticks=$(($(ticks) - before)) '{ v[NR] = $1; s += $1 }
		END { printf "%.0f %.0f %d %d\n", ticks * 10000 / NR, s / NR, v[int(NR * 0.5) + 1], v[int(NR * 0.99) + 1] }'
}
measure get >/dev/null
get=$(measure get)
row() { awk -v name="$1" -v m="$2" -v g="${get%% *}" 'BEGIN { split(m, x, " "); printf "%-16s cpu %6d us (%5.1fx)  mean %6d  p50 %6d  p99 %6d\n", name, x[1], x[1] / g, x[2], x[3], x[4] }'; }
row ngo_get "$get"
for name in lookup suggest $classes facets facets_text; do row "$name" "$(measure "$name")"; done

# How often a mistyped search leads to the organisation it was made from.
"$pg" psql "$cluster" -d "$database" -U conect_public -At -F ' ' <<-SQL
	SELECT 'typing error:', count(*), 'queries, wanted one first', count(*) FILTER (WHERE place = 1), ', in the first ten',
		count(*) FILTER (WHERE place <= 10), ', nothing found', count(*) FILTER (WHERE n = 0)
	FROM (SELECT (SELECT min(o) FROM json_array_elements(l.items::json) WITH ORDINALITY AS u (c, o) WHERE (c ->> 'id')::uuid = q.wanted) AS place,
			json_array_length(l.items::json) AS n
		FROM bench.query AS q, LATERAL (SELECT * FROM $list) AS l WHERE q.class = 'typing error') AS t;
SQL
