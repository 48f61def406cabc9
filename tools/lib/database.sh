# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC1091,SC2154
#
# The secrets and the database of an instance, for tools/run.sh.

conninfo() { echo "host=$socket port=5432 dbname=conect user=conect_$1 password=$2"; }

random_hex() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

# Made once, read ever after; nobody else may read them.
secrets() {
	[ -s "$VAR/secrets" ] || (
		umask 077
		for name in SECRET PASSWORD_MIGRATE PASSWORD_PUBLIC PASSWORD_APP PASSWORD_JOBS; do
			echo "$name=$(random_hex 32)"
		done >"$VAR/secrets.new" && mv "$VAR/secrets.new" "$VAR/secrets"
	)
	# An instance made before there were jobs.
	grep -q '^PASSWORD_JOBS=' "$VAR/secrets" || echo "PASSWORD_JOBS=$(random_hex 32)" >>"$VAR/secrets"
	. "$VAR/secrets"
}

# Starts the cluster; makes the database, its roles and their passwords.
open_database() {
	secrets
	if [ "$(id -u)" = 0 ]; then group="--group $SERVER_ID"; else group=; fi
	# shellcheck disable=SC2086
	socket=$(tools/pg.sh start "$VAR/pg" --scram $group 9>&-)
	tools/pg.sh psql "$VAR/pg" -d postgres -Atc "SELECT 1 FROM pg_database WHERE datname = 'conect'" | grep -q 1 ||
		tools/pg.sh psql "$VAR/pg" -d postgres -qc "CREATE DATABASE conect"
	{
		echo "SET client_min_messages = warning;"
		cat migrations/bootstrap.sql
		for role in MIGRATE PUBLIC APP JOBS; do
			printf '%s\n' "\getenv p PASSWORD_$role" "ALTER ROLE conect_$role PASSWORD :'p';"
		done
	} | PASSWORD_MIGRATE=$PASSWORD_MIGRATE PASSWORD_PUBLIC=$PASSWORD_PUBLIC PASSWORD_APP=$PASSWORD_APP \
		PASSWORD_JOBS=$PASSWORD_JOBS tools/pg.sh psql "$VAR/pg" -d conect -q -v ON_ERROR_STOP=1 -o /dev/null
	CONECT_DB_OWNER=$(conninfo migrate "$PASSWORD_MIGRATE")
	export CONECT_DB_OWNER
}

# The cluster is left as it was found: running or not.
migrate_only() {
	open_database
	build/conect migrate || die "see above"
	[ -n "$(recall run)" ] || tools/pg.sh stop "$VAR/pg"
	exit 0
}
