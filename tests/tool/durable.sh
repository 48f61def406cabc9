# SPDX-License-Identifier: EUPL-1.2
# What was acknowledged survives: PostgreSQL and all its processes are killed
# the moment an import has said that it is done. On a cluster with its
# durability on, unlike that of the other parts.
# shellcheck shell=sh

kept_sock=$sock
sock=$(tools/pg.sh start "$dir/durable") || exit 1
"$psql" -X -h "$sock" -U postgres -d postgres -q -f migrations/bootstrap.sql >"$dir/out" 2>"$dir/err" || true
use durable 'TEMPLATE template0'
succeeds "durable: migrated" migrate

kill_postgres() {
	master=$(head -n 1 "$(find "$dir/durable" -name postmaster.pid)")
	# shellcheck disable=SC2046 # process ids
	kill -9 "$master" $(cat "/proc/$master/task/$master/children")
	while kill -0 "$master" 2>/dev/null; do sleep 0.1; done
}

for day in 20 21 22; do
	awk -v day=$day 'NR == 1 || NR <= day' "$data/published/rnong_short_columns.csv" >"$dir/day.csv"
	succeeds "durable: an import is acknowledged" import-register --quiet --captured-on "2026-09-$day" "$dir/day.csv"
	kill_postgres
	sock=$(tools/pg.sh start "$dir/durable") || exit 1
	is "$(sql "SELECT count(*) FROM register_snapshot WHERE captured_on = '2026-09-$day'")" 1 "durable: it is there after the kill"
	is "$(sql 'SELECT count(*) FROM ngo')" $((day - 1)) "durable: whole, with what came before"
	is "$(sql "SELECT count(DISTINCT id) FROM change WHERE type = 'ngo' AND operation = 'create'")" $((day - 1)) "durable: and in the feed of changes"
	succeeds "durable: check is content" check
done
tools/pg.sh stop "$dir/durable"
sock=$kept_sock
