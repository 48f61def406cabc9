# SPDX-License-Identifier: EUPL-1.2
# conect migrate: order, checksums, one transaction each, reference data.
# shellcheck shell=sh

m=$dir/migrations
cp -r migrations "$m" && rm -rf "$m/data"
use migrate 'TEMPLATE template0'
last=$(basename "$(ls "$m"/[0-9]*.sql | tail -n 1)")
run migrate verify --dir "$m"
is "$status $(grep -c 'has not been applied' "$dir/err")" "1 $(ls "$m"/[0-9]*.sql | wc -l)" "migrate: verify names what an empty database lacks"
succeeds "migrate: status lists what is pending" migrate status --dir "$m"
is "$(grep -c '^pending ' "$dir/out")" "$(ls "$m"/[0-9]*.sql | wc -l)" "migrate: status names every file"
is "$(sql "SELECT to_regnamespace('conect') IS NULL")" t "migrate: status writes nothing"
succeeds "migrate: up applies all" migrate --dir "$m"
is "$(grep -c '^applied ' "$dir/out")" "$(ls "$m"/[0-9]*.sql | wc -l)" "migrate: and names each"
succeeds "migrate: again does nothing" migrate up --dir "$m"
grep -q '^up to date' "$dir/out"
ok $? "migrate: and says so"
succeeds "migrate: verify agrees" migrate verify --dir "$m"
is "$(sql 'SELECT count(*) FROM schema_migrations WHERE length(sha256) = 32')" "$(ls "$m"/[0-9]*.sql | wc -l)" "migrate: checksums are kept"

cp "$m/$last" "$dir/kept.sql"
echo '-- later' >>"$m/$last"
fails 1 'was changed after it had been applied' "migrate: a changed file is refused" migrate --dir "$m"
fails 1 'was changed after it had been applied' "migrate: verify sees it" migrate verify --dir "$m"
run migrate status --dir "$m"
is "$status $(grep -c '^changed ' "$dir/out")" "1 1" "migrate: status shows it"
mv "$m/$last" "$dir/gone.sql"
fails 1 'was applied but is not in' "migrate: a missing file is refused" migrate --dir "$m"
mv "$dir/kept.sql" "$m/$last"

echo 'SELECT 1;' >"$m/0000_zero.sql"
fails 1 'is called NNNN_what_it_does.sql' "migrate: number 0000 is refused" migrate --dir "$m"
rm "$m/0000_zero.sql"
echo 'SELECT 1;' >"$m/9001_Wrong-Name.sql"
fails 1 'is called NNNN_what_it_does.sql' "migrate: a wrong name is refused" migrate --dir "$m"
rm "$m/9001_Wrong-Name.sql"
echo 'SELECT 1;' >"$m/9001_one.sql" && echo 'SELECT 1;' >"$m/9001_two.sql"
fails 1 'have the same number' "migrate: a number used twice is refused" migrate --dir "$m"
rm "$m/9001_two.sql"
succeeds "migrate: a new file is applied" migrate --dir "$m"
echo 'SELECT 1;' >"$m/9000_late.sql"
fails 1 'give it a higher number' "migrate: a file out of order is refused" migrate --dir "$m"
rm "$m/9000_late.sql"

printf 'CREATE TABLE conect.half (a int);\n\nSELECT ăîâ FROM nowhere;\n' >"$m/9002_fails.sql"
fails 1 '9002_fails.sql:3: relation "nowhere" does not exist (42P01)' "migrate: a failing file is named with line and code" migrate --dir "$m"
is "$(sql "SELECT to_regclass('conect.half') IS NULL")" t "migrate: nothing of it stays"
printf 'CREATE TABLE conect.half (a int);\nCOMMIT;\n' >"$m/9002_fails.sql"
fails 1 'ends its transaction by itself' "migrate: a file that commits is refused" migrate --dir "$m"
is "$(sql 'SELECT count(*) FROM schema_migrations WHERE version = 9002')" 0 "migrate: and not recorded"
sql 'DROP TABLE IF EXISTS half'
printf 'CREATE TABLE conect.half (a int);\nCOMMIT;\nBEGIN;\n' >"$m/9002_fails.sql"
fails 1 'ends its transaction by itself' "migrate: nor one that commits and begins again" migrate --dir "$m"
sql 'DROP TABLE IF EXISTS half'

# Killed half-way: the server notices and undoes.
printf 'CREATE TABLE conect.half (a int);\nSELECT pg_sleep(600);\n' >"$m/9002_fails.sql"
"$conect" migrate --dir "$m" >"$dir/out" 2>"$dir/err" &
pid=$!
until [ "$(sql "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND application_name = 'conect'")" = 1 ]; do sleep 0.1; done
backend=$(sql "SELECT pid FROM pg_stat_activity WHERE application_name = 'conect' AND datname = 'migrate'")
kill -9 $pid
wait $pid 2>/dev/null
sql "SELECT pg_terminate_backend($backend)" >"$dir/out"
until [ "$(sql "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'conect' AND datname = 'migrate'")" = 0 ]; do sleep 0.1; done
is "$(sql "SELECT to_regclass('conect.half') IS NULL")" t "migrate: killed half-way nothing stays"
rm "$m/9002_fails.sql"
succeeds "migrate: and the next run goes on" migrate --dir "$m"

# A lock that is held: fails within two seconds' lock_timeout.
echo 'ALTER TABLE conect.ngo ADD later int;' >"$m/9002_locked.sql"
mkfifo "$dir/hold"
"$psql" -X -h "$sock" -U postgres -d "$db" -qAt <"$dir/hold" >"$dir/held" 2>&1 &
holder=$!
exec 8>"$dir/hold"
echo 'BEGIN; LOCK TABLE conect.ngo IN ACCESS SHARE MODE; SELECT 1;' >&8
until [ -s "$dir/held" ]; do sleep 0.1; done
fails 1 'lock timeout' "migrate: does not queue behind a lock" migrate --dir "$m"
exec 8>&-
wait $holder
succeeds "migrate: applies it when the lock is free" migrate --dir "$m"

# Two at once: one waits, none fails.
echo 'SELECT pg_sleep(0.5);' >"$m/9003_slow.sql"
"$conect" migrate --dir "$m" >"$dir/first" 2>&1 &
pid=$!
succeeds "migrate: two at once (second)" migrate --dir "$m"
wait $pid
ok $? "migrate: two at once (first)"
is "$(cat "$dir/first" "$dir/out" | grep -c 'applied 9003')" 1 "migrate: the file was applied once"

mkdir "$m/data"
printf '# order\ncounty\n' >"$m/data/LOAD"
head -n 3 migrations/data/county.csv >"$m/data/county.csv"
fails 1 'has not been loaded' "migrate: verify sees reference data that is due" migrate verify --dir "$m"
succeeds "migrate: reference data is loaded" migrate --dir "$m"
is "$(sql 'SELECT count(*) FROM county')" 2 "migrate: its rows are there"
succeeds "migrate: an unchanged file is passed over" migrate --dir "$m"
grep -q '^up to date' "$dir/out"
ok $? "migrate: and says so"
head -n 4 migrations/data/county.csv | sed '2s/Alba/Alba Nouă/' >"$m/data/county.csv"
succeeds "migrate: a changed file is loaded" migrate --dir "$m"
grep -q '3 rows, 2 new or changed' "$dir/out"
ok $? "migrate: only what differs is written"
is "$(sql "SELECT name_ro FROM county WHERE code = 'AB'")" 'Alba Nouă' "migrate: a label was corrected"
echo 'ZZ,wrong' >>"$m/data/county.csv"
run migrate --dir "$m"
is "$status" 1 "migrate: a wrong row fails"
is "$(sql 'SELECT count(*) FROM county')" 3 "migrate: and loads nothing"
printf 'code,"x y"\n' >"$m/data/county.csv"
fails 1 'is not a list of columns' "migrate: a wrong header is refused" migrate --dir "$m"
printf '../passwd\n' >"$m/data/LOAD"
fails 1 'is not the name of a table' "migrate: LOAD names tables, not paths" migrate --dir "$m"
