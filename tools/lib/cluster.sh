# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2154
#
# The parts of tools/pg.sh that make a cluster and settle where its socket is.
# They use its variables: dir, data, bin, me, caps, auth, group, volatile.

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
	case $(cat "$dir/socket" 2>/dev/null) in
	/tmp/conect-pg.*) rm -rf "$(cat "$dir/socket")" "$dir/socket" ;;
	esac
}

# A socket's path may have 107 bytes and must be reachable for its users.
choose_socket() {
	drop_temporary_socket
	sock=$dir/sock
	case $sock in *[!A-Za-z0-9/._-]*) sock= ;; esac
	if [ -n "$caps" ] || [ -z "$sock" ] || [ ${#sock} -gt 90 ]; then sock=$(mktemp -d /tmp/conect-pg.XXXXXX); fi
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
		port=5432 jit=off "timezone='UTC'" "log_timezone='UTC'" $volatile >"$data/conect.conf"
	printf 'local all %s\n' "postgres peer map=owner" "all $auth" >"$data/pg_hba.conf"
	[ "$auth" != trust ] || echo "local all all trust" >"$data/pg_hba.conf"
	printf 'owner %s postgres\n' root "$me" >"$data/pg_ident.conf"
}
