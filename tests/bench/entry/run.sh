#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A file of ROWS (100000) entries, read, compared and applied by `conect jobs`,
# beside a plain COPY of the same rows into the same indexed table, and undone.
# Prints seconds, the ratio, and the most memory that the process had.
set -eu
cd "$(dirname "$0")/../../.."
rows=${ROWS:-100000} conect=${CONECT_BUILD:-build}/conect
work=$(mktemp -d)
trap 'tools/pg.sh stop "$work/pg"; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
chmod 755 "$work"
socket=$(tools/pg.sh start "$work/pg" --volatile)
psql() { tools/pg.sh psql "$work/pg" -q -At -v ON_ERROR_STOP=1 -d conect "$@"; }
tools/pg.sh psql "$work/pg" -q -d postgres -c "CREATE DATABASE conect TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
PGOPTIONS="-c client_min_messages=warning" psql -f migrations/bootstrap.sql
export CONECT_DB_OWNER="host=$socket port=5432 user=conect_migrate dbname=conect"
"$conect" migrate >/dev/null
"$conect" demo --ngos "${NGOS:-20000}" --seed 5 >/dev/null
# Every fifth is an organisation of the catalogue, by its code; the rest nobody.
psql -c "COPY (SELECT i AS \"Nr.\", to_char(date '2010-01-01' + (i % 5000)::int, 'DD.MM.YYYY') AS \"Data\",
		coalesce(n.name, 'Asociația ' || left(md5(i::text), 12)) AS \"Denumire\", n.cif AS \"CUI\", n.county AS \"Județ\",
		coalesce(n.locality, 'Satul ' || i % 900) AS \"Localitate\", 'Str. Lungă ' || i AS \"Sediu\", 'b' || i || '@masura.example' AS \"E-mail\"
	FROM generate_series(1, $rows) AS i LEFT JOIN (SELECT row_number() OVER (ORDER BY x.id) * 5 AS i, x.* FROM conect.ngo AS x WHERE x.cif IS NOT NULL) AS n USING (i) ORDER BY i)
	TO STDOUT (FORMAT csv, HEADER, DELIMITER ';')" >"$work/file.csv"
chmod 644 "$work/file.csv"
now() { date +%s.%N; }
jobs() {
	/usr/bin/env CONECT_DB_JOBS="host=$socket port=5432 user=conect_jobs dbname=conect" CONECT_MAIL="file:$work" CONECT_MAIL_FROM=m@masura.example \
		CONECT_PUBLIC_URL=http://127.0.0.1:8080 CONECT_SECRET="$(printf 'ab%.0s' $(seq 32))" CONECT_CONTACT=mailto:m@masura.example "$conect" jobs --once >"$work/log" &
	pid=$! peak=0
	while [ -e "/proc/$pid" ]; do
		kib=$(awk '/VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || echo 0)
		[ "${kib:-0}" -gt "$peak" ] && peak=$kib
		sleep 0.2
	done
	wait "$pid"
}
psql -c "UPDATE conect.outbox SET next_at = now() + interval '1 day';
	INSERT INTO conect.register (id, authority, title_ro, form, state)
	SELECT '01900000-0000-7000-8000-000000000001', a.id, 'Măsurat', 'hosted', 'published' FROM conect.authority AS a ORDER BY a.id LIMIT 1"
psql -c "UPDATE conect.entry_match_mark SET era = c.era, xid = c.xid, seq = c.seq FROM (SELECT * FROM conect.change ORDER BY era DESC, xid DESC, seq DESC LIMIT 1) AS c"
jobs # what is due anyway
{ printf "INSERT INTO conect.entry_import (register, n, name, size, sha256, content, dry_run)
	SELECT '01900000-0000-7000-8000-000000000001', 1, 'masura.csv', length(b), sha256(b), b, true FROM (SELECT decode('"; od -An -v -tx1 "$work/file.csv" | tr -d ' \n'; printf "', 'hex')) AS x (b);\n"; } >"$work/put.sql"
psql -f "$work/put.sql"
a=$(now) && jobs && b=$(now) && read_peak=$peak
psql -c "SELECT state, problem, counts FROM conect.entry_import"
psql -c "UPDATE conect.entry_import SET state = 'applying', next_at = now()"
c=$(now) && jobs && d=$(now)
psql -c "SELECT state, note, tries FROM conect.entry_import"
columns="register, local_ref, recorded_on, name, cif, county, locality, seat, contact_email, ngo, match_state, match_reasons"
psql -c "COPY (SELECT $columns FROM conect.entry ORDER BY local_ref COLLATE conect.natural_order) TO STDOUT" >"$work/rows"
psql -c "CREATE TABLE conect.plain (LIKE conect.entry INCLUDING ALL)"
e=$(now) && psql -c "COPY conect.plain ($columns) FROM STDIN" <"$work/rows" && f=$(now)
psql -c "UPDATE conect.entry_import SET state = 'undoing', next_at = now()"
g=$(now) && jobs && h=$(now)
psql -c "SELECT state, counts ->> 'kept' FROM conect.entry_import; SELECT count(*) FROM conect.entry"
awk -v rows="$rows" -v bytes="$(wc -c <"$work/file.csv")" -v r="$a $b" -v p="$c $d" -v q="$e $f" -v u="$g $h" -v peak="$read_peak" 'BEGIN {
	split(r, x, " "); split(p, y, " "); split(q, z, " "); split(u, v, " ");
	read = x[2] - x[1]; apply = y[2] - y[1]; plain = z[2] - z[1];
	printf "%d rows, %.1f MB\nread and compared %.1f s\napplied           %.1f s\nplain COPY        %.1f s\nratio             %.1f\nmemory            %.1f MiB\nundone            %.1f s\n",
		rows, bytes / 1e6, read, apply, plain, (read + apply) / plain, peak / 1024, v[2] - v[1] }'
