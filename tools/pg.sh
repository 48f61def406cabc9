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
umask 022

die() { echo "pg.sh: $*" >&2; exit 1; }
[ $# -ge 2 ] || { sed -n '6,8s/^# *//p' "$0" >&2; exit 64; }
verb=$1 dir=$2 here=$(dirname "$0")
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

# shellcheck source=tools/lib/cluster.sh
. "$here/lib/cluster.sh"

# shellcheck disable=SC2034
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
