#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The database's own tests, on a scratch cluster: migrations from nothing and
# again, every statement prepared as the role that sends it, pgTAP, and the
# snapshot of the schema.
#
#   run.sh [FILE.sql]...   all, or only these pgTAP files
#   run.sh snapshot        writes migrations/schema.sql instead
# shellcheck disable=SC2317 # functions given to check
set -eu
cd "$(dirname "$0")/../.."
conect=${CONECT_BUILD:-build}/conect
[ -x "$conect" ] || make -s "$conect"
work=$(mktemp -d)
trap 'tools/pg.sh stop "$work/pg"; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
socket=$(tools/pg.sh start "$work/pg" --volatile)
failed=0 n=0

psql() { tools/pg.sh psql "$work/pg" -q -At -v ON_ERROR_STOP=1 "$@"; }
migrate() { CONECT_DB_OWNER="host=$socket port=5432 user=conect_migrate dbname=conect" "$conect" migrate; }
# One line of TAP for a command: its output is shown when it fails.
check() {
	name=$1 n=$((n + 1))
	shift
	if "$@" >"$work/out" 2>&1; then echo "ok $n - $name"; else
		echo "not ok $n - $name"
		sed 's/^/# /' "$work/out"
		failed=1
	fi
}
bootstrap() { PGOPTIONS="-c client_min_messages=warning" psql -d conect -f migrations/bootstrap.sql; }
# What a second run must leave as it was.
state() {
	psql -d conect -c "SELECT version, applied_at FROM conect.schema_migrations ORDER BY 1" \
		-c "SELECT file, loaded_at FROM conect.reference_data ORDER BY 1" -c "SELECT count(*) FROM conect.change" -c "TABLE conect.era"
}
again() {
	state >"$work/before" && bootstrap && migrate && state >"$work/after" && cmp "$work/before" "$work/after"
}
# All files again: every row is as it is already.
reload() {
	psql -d conect -c "UPDATE conect.reference_data SET sha256 = '\\x00'" && migrate &&
		[ "$(psql -d conect -c "SELECT count(*) FROM conect.authority WHERE version <> 1")" = 0 ]
}
snapshot() { tools/schema-snapshot.sh "$socket" conect >"$work/schema.sql"; }
snapshot_is_committed() { snapshot && diff -u migrations/schema.sql "$work/schema.sql"; }

psql -d postgres -c "CREATE DATABASE conect TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
bootstrap
if [ "${1:-}" = snapshot ]; then
	migrate
	snapshot
	cp "$work/schema.sql" migrations/schema.sql
	exit
fi
check "the migrations apply to an empty database" migrate
check "a second run of bootstrap and migrate changes nothing" again
check "loading the reference data anew changes no row" reload
vectors_hold() {
	psql -d conect -f "tests/data/$1_vectors.sql" >"$work/vectors" && cmp "tests/data/$1_vectors.tsv" "$work/vectors"
}
check "fold and key_of give what the vectors for C say" vectors_hold fold
check "entry_value gives what the vectors for C say" vectors_hold entry
check "migrations/schema.sql is what the migrations make" snapshot_is_committed
check "every statement of the server can be prepared by the role that sends it" \
	sh tests/sql/prepare.sh "host=$socket port=5432 dbname=conect"
sh tests/sql/statements.sh "$work/statements"
psql -d conect -c "CREATE SCHEMA tap; GRANT USAGE ON SCHEMA tap TO PUBLIC; CREATE EXTENSION pgtap SCHEMA tap; CREATE EXTENSION dblink SCHEMA tap"
[ $# -gt 0 ] || set -- tests/sql/*.sql
for file in "$@"; do
	tools/pg.sh psql "$work/pg" -d postgres -qc "CREATE DATABASE test TEMPLATE conect"
	PGOPTIONS="-c client_min_messages=warning" psql -d test -f migrations/bootstrap.sql
	psql -d test -v statements="$work/statements" -v socket="$socket" -f "$file" >"$work/tap" 2>&1 || echo "not ok - $file ended early" >>"$work/tap"
	sed "s/^\(\(not \)\?ok\) [0-9]*/\1/" "$work/tap" | awk -v n="$n" '/^(not )?ok/ { sub(/^(not )?ok/, "& " ++n) } { print } END { print n > "'"$work/n"'" }'
	n=$(cat "$work/n")
	! grep -q '^not ok\|^# Looks like' "$work/tap" || failed=1
	psql -d postgres -c "DROP DATABASE test WITH (FORCE)"
done
echo "1..$n"
exit $failed
