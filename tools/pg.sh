#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# A private PostgreSQL 15 cluster in one folder, for `make run` and the tests.
#
#   pg.sh start DIR [--scram] [--group GID] [--volatile]   prints the socket's folder
#   pg.sh stop|status|socket DIR
#   pg.sh psql DIR [arguments of psql]
#
# start makes the cluster if DIR has none and starts it if it does not run. It
# listens on a Unix socket alone, in a 0700 folder: who can enter is trusted.
# --scram asks all but the superuser for a password, --group lets one group in,
# --volatile gives up durability for speed (tests). As root the cluster belongs
# to the user postgres. The system's own clusters are never touched.
set -eu

die() { echo "pg.sh: $*" >&2; exit 1; }
[ $# -ge 2 ] || { sed -n '6,8s/^# *//p' "$0" >&2; exit 64; }
verb=$1 dir=$2
shift 2
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
[ -x "$bin/postgres" ] || die "PostgreSQL 15 is missing: run tools/install.sh"
case $dir in /*) ;; *) dir=$PWD/$dir ;; esac
data=$dir/data me=$(id -un) caps=
[ "$me" != root ] || me=postgres
for v in $(env | sed -n 's/^\(PG[A-Z]*\)=.*/\1/p'); do unset "$v"; done

# Runs a command as the cluster's owner. `caps` lets that user walk through
# folders that only root may enter, such as /root or one made by mktemp.
as_owner() (
	cd /
	export LC_ALL=C.UTF-8
	[ "$(id -u)" = 0 ] || exec "$@"
	# shellcheck disable=SC2086
	exec setpriv --reuid "$me" --regid "$me" --init-groups $caps -- "$@"
)
use_caps() { caps="--inh-caps=+dac_override,+dac_read_search --ambient-caps=+dac_override,+dac_read_search"; }
as_owner test -w "$dir" || ! [ -d "$dir" ] || use_caps
running() { as_owner "$bin/pg_ctl" status -s -D "$data" >/dev/null 2>&1; }

# A pid file that outlived its server (kill -9, power cut) may name a process
# of somebody else by now; PostgreSQL would then refuse to start.
forget_stale_pid() {
	pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null) || return 0
	case $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") in
	*postgres*"$data"*) ;;
	*) rm -f "$data/postmaster.pid" "$dir"/sock/.s.PGSQL.5432* ;;
	esac
}

drop_temporary_socket() {
	case $(cat "$dir/socket" 2>/dev/null) in /tmp/conect-pg.*) rm -rf "$(cat "$dir/socket")" "$dir/socket" ;; esac
}

# A socket's path may have 107 bytes and must be reachable for its users.
choose_socket() {
	drop_temporary_socket
	sock=$dir/sock
	case $sock in *[!A-Za-z0-9/._-]*) caps="$caps " ;; esac
	if [ -n "$caps" ] || [ ${#sock} -gt 90 ]; then sock=$(mktemp -d /tmp/conect-pg.XXXXXX); fi
	mkdir -p "$sock"
	[ "$(id -u)" != 0 ] || chown "$me:${group:-$me}" "$sock"
	if [ -n "$group" ]; then chmod 0710 "$sock"; else chmod 0700 "$sock"; fi
	echo "$sock" >"$dir/socket"
}

make_cluster() {
	rm -rf "$data"
	as_owner "$bin/initdb" -D "$data" -U postgres -E UTF8 --locale=C.UTF-8 -k -A trust \
		>"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; die "initdb failed"; }
	echo "include 'conect.conf'" >>"$data/postgresql.conf"
	touch "$dir/made"
}

configure() {
	# shellcheck disable=SC2086
	printf '%s\n' "listen_addresses=''" "unix_socket_directories='$sock'" unix_socket_permissions=0777 \
		port=5432 "timezone='UTC'" "log_timezone='UTC'" $volatile >"$data/conect.conf"
	printf 'local all %s\n' "postgres peer map=owner" "all $auth" >"$data/pg_hba.conf"
	[ "$auth" != trust ] || echo "local all all trust" >"$data/pg_hba.conf"
	printf 'owner %s postgres\n' root "$me" >"$data/pg_ident.conf"
}

start() {
	auth=trust group='' volatile=''
	for option; do
		case $option in
		--scram) auth=scram-sha-256 ;;
		--group) group=next ;;
		--volatile) volatile='fsync=off synchronous_commit=off full_page_writes=off' ;;
		*) [ "$group" = next ] || die "unknown option $option"; group=$option ;;
		esac
	done
	mkdir -p "$dir"
	[ "$(id -u)" != 0 ] || chown "$me:" "$dir"
	as_owner test -w "$dir" || use_caps
	exec 9>"$dir/lock"
	flock 9
	forget_stale_pid
	running || {
		choose_socket
		[ -e "$dir/made" ] || make_cluster
		configure
		as_owner "$bin/pg_ctl" start -s -w -t 90 -D "$data" -l "$dir/log" 9>&- >/dev/null
	} || { tail -n 20 "$dir/log" >&2; die "the cluster in $dir did not start"; }
	cat "$dir/socket"
}

stop() {
	! running || as_owner "$bin/pg_ctl" stop -s -w -t 60 -m fast -D "$data"
	drop_temporary_socket
}

case $verb in
start) start "$@" ;;
stop) stop ;;
status) running || { echo "not running"; exit 3; }; echo "running" ;;
socket) cat "$dir/socket" ;;
psql) exec "$bin/psql" -X -h "$(cat "$dir/socket")" -p 5432 -U postgres "$@" ;;
*) die "unknown verb $verb" ;;
esac
