# SPDX-License-Identifier: EUPL-1.2
#
# What the tests of the operator's tool share: a scratch cluster with one
# migrated database, copied for each test; TAP lines; nothing is timed.
# Sourced by run.sh, which gives $dir (scratch) and $conect (the program).
# shellcheck shell=sh

ok() { # STATUS TEXT
	n=$((n + 1))
	if [ "$1" = 0 ]; then
		echo "ok $n - $2"
	else
		failed=$((failed + 1))
		echo "not ok $n - $2"
		sed 's/^/# /' "$dir/out" "$dir/err" 2>/dev/null | head -40
	fi
}
is() { # GOT EXPECTED TEXT
	[ "$1" = "$2" ] || printf '# expected: %s\n# got:      %s\n' "$2" "$1"
	[ "$1" = "$2" ]
	ok $? "$3"
}

# Runs conect; its exit status is in $status, its words in $dir/out and err.
run() {
	"$conect" "$@" >"$dir/out" 2>"$dir/err" </dev/null
	status=$?
}
succeeds() { # TEXT ARGUMENTS…
	text=$1
	shift
	run "$@"
	is "$status" 0 "$text"
}
# Fails with this status and exactly one line on stderr that has the words
# (wrong calls have the usage lines besides).
fails() { # STATUS WORDS TEXT ARGUMENTS…
	want=$1 words=$2 text=$3
	shift 3
	run "$@"
	lines=$(grep -c '^conect: ' "$dir/err")
	{ [ "$status" = "$want" ] && [ "$lines" = 1 ] && grep -qF -e "$words" "$dir/err"; }
	ok $? "$text"
}

sql() { "$psql" -X -h "$sock" -U postgres -d "$db" -v ON_ERROR_STOP=1 -qAt -c 'SET search_path = conect, extensions' -c "$1"; }
use() { # NAME: a fresh database, empty or (by default) migrated
	db=$1
	"$psql" -X -h "$sock" -U postgres -d postgres -q -c "CREATE DATABASE $db ${2:-TEMPLATE base}" || exit 1
	CONECT_DB_OWNER="host=$sock dbname=$db user=conect_migrate"
	export CONECT_DB_OWNER
	[ -z "${2:-}" ] || "$psql" -X -h "$sock" -U postgres -d "$db" -qv ON_ERROR_STOP=1 -f migrations/bootstrap.sql 2>/dev/null
}

# Everything an import writes, without what differs from run to run (ids,
# times, and the numbers of snapshots).
contents() {
	sql "SELECT n.version, n.name, n.former_names, n.legal_form, n.status, n.is_branch, n.public_utility,
		n.national_number, n.court_number, n.court, n.court_name, n.cif, n.registered_on, n.county,
		n.locality_siruta, n.locality, n.purpose, n.domains, n.flags, n.declared, n.not_seen_since,
		e.register, e.scope, e.name_key, e.court_key, e.raw, e.not_seen_since
		FROM ngo AS n FULL JOIN register_entry AS e ON e.ngo = n.id
		ORDER BY n.national_number COLLATE \"C\", n.name COLLATE \"C\", n.court COLLATE \"C\""
}
# The same, byte for byte, with ids and times.
dump() {
	for t in ngo register_entry register_entry_history change register_snapshot audit; do
		echo "-- $t"
		sql "SELECT * FROM $t AS t ORDER BY t::text COLLATE \"C\""
	done
}
