# SPDX-License-Identifier: EUPL-1.2
# Dry runs, interruptions and half files leave nothing behind.
# shellcheck shell=sh

use safety
dump >"$dir/before"
succeeds "safety: a dry run" import-register --dry-run --report "$dir/dry.json" --captured-on 2026-09-20 "$data/dirt.csv"
grep -Eq '^  new +35$' "$dir/out" && grep -q '"new": 35' "$dir/dry.json"
ok $? "safety: says what would happen"
dump | cmp -s "$dir/before" -
ok $? "safety: and leaves nothing"

# One that is large enough to be caught in the middle.
succeeds "safety: a large file is written" demo --ngos 20000 --seed 3 --write "$dir/large.csv"
slow() { # stops the import just before its end, by a trigger that waits
	sql "CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(600); RETURN NULL; END'"
	sql "CREATE TRIGGER wait_here AFTER INSERT ON register_entry FOR EACH STATEMENT EXECUTE FUNCTION wait_here()"
}
waits() { until [ "$(sql "SELECT count(*) FROM pg_stat_activity WHERE datname = '$db' AND wait_event = 'PgSleep'")" = 1 ]; do sleep 0.1; done; }
gone() { until [ "$(sql "SELECT count(*) FROM pg_stat_activity WHERE datname = '$db' AND application_name = 'conect'")" = 0 ]; do sleep 0.1; done; }
slow
for signal in INT TERM KILL; do
	"$conect" import-register --quiet --scope x --captured-on 2026-09-20 "$dir/large.csv" >"$dir/out" 2>"$dir/err" &
	pid=$!
	waits
	[ $signal = KILL ] || [ $signal = TERM ] || fails 1 'another import is at work' "safety: a second import is refused meanwhile" import-register --scope y --captured-on 2026-09-20 "$dir/large.csv"
	kill -s $signal $pid
	wait $pid 2>/dev/null
	got=$?
	[ $signal != KILL ] || sql "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$db' AND application_name = 'conect'" >"$dir/killed"
	gone
	dump | cmp -s "$dir/before" -
	ok $? "safety: SIG$signal in the middle leaves nothing"
	[ $signal = KILL ] || is "$got" 1 "safety: SIG$signal ends it with a failure"
done
"$conect" import-register --quiet --scope x --captured-on 2026-09-20 "$dir/large.csv" >"$dir/out" 2>"$dir/err" &
pid=$!
waits
sql "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$db' AND application_name = 'conect'" >"$dir/killed"
wait $pid
is "$? $(grep -c '^conect: ' "$dir/err")" "1 1" "safety: a lost server is one clear line"
sql 'DROP TRIGGER wait_here ON register_entry'
succeeds "safety: then it goes through" import-register --quiet --scope x --captured-on 2026-09-20 "$dir/large.csv"
is "$(sql 'SELECT count(*) FROM ngo')" 20000 "safety: whole"

head -n 5000 "$dir/large.csv" | awk 'NR == 1 || /^[0-9]+,/ { row = $0 } { print }' >"$dir/cut.csv"
grep -n '' "$dir/large.csv" | awk -F: '$1 <= 4000' | cut -d: -f2- | awk 'BEGIN { q = 0 } { print; q += gsub(/"/, "\""); if (NR > 3000 && q % 2 == 0) exit }' >"$dir/cut.csv"
dump | md5sum >"$dir/before"
fails 1 '--allow-vanish' "safety: half a file does not make the rest vanish" import-register --scope x --captured-on 2026-09-21 "$dir/cut.csv"
dump | md5sum | cmp -s "$dir/before" -
ok $? "safety: and changes nothing"
succeeds "safety: unless that is allowed" import-register --quiet --allow-vanish --scope x --captured-on 2026-09-21 "$dir/cut.csv"
succeeds "safety: check is content" check
sql "UPDATE register_entry SET not_seen_since = '2000-01-01' WHERE id = (SELECT id FROM register_entry ORDER BY id LIMIT 1)"
run check
is "$status $(grep -c '^FAIL ' "$dir/out")" "1 1" "safety: check finds what is broken"
