#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# `make run` and `make stop` as a user meets them: side by side, stopped,
# killed, started again. Real clusters, real servers, in a folder of its own.
set -u
cd "$(dirname "$0")/../.." || exit 1
dir=$(mktemp -d /tmp/conect-run.XXXXXX)
chmod 0755 "$dir"
n=0 failed=0 pid_a='' pid_b=''

ok() {
	n=$((n + 1))
	if [ "$1" = 0 ]; then echo "ok $n - $2"; else
		echo "not ok $n - $2"
		failed=$((failed + 1))
		sed 's/^/# /' "$dir"/*.out
	fi
}
is() { [ "$1" = "$2" ] || echo "# expected $2, got $1"; [ "$1" = "$2" ]; ok $? "$3"; }

# A port that nobody listens on, different at each call.
free_port() {
	port=$((20000 + ($$ * 7 + n * 131) % 20000))
	while grep -qi ":$(printf %04X $port) " /proc/net/tcp; do port=$((port + 1)); done
	echo $port
}

begin() { # NAME PORT [VARIABLE=VALUE]...
	name=$1 port=$2
	shift 2
	rm -f "$dir/$name/run.json"
	env DEMO_NGOS= SEED= "$@" VAR="$dir/$name" PORT="$port" tools/run.sh >"$dir/$name.out" 2>&1 &
	eval "pid_$name=$!"
	for _ in $(seq 600); do
		[ -e "$dir/$name/run.json" ] && return 0
		kill -0 $! 2>/dev/null || return 1
		sleep 0.1
	done
	return 1
}
field() { sed -n "s/.*\"$2\": \"\{0,1\}\([^\",}]*\).*/\1/p" "$dir/$1/run.json" | head -n 1; }
answer() { # PORT PATH [ARGUMENTS OF CURL]...
	to=http://127.0.0.1:$1$2
	shift 2
	curl -s --noproxy '*' -o "$dir/body" -w '%{http_code}' "$@" "$to"
}
rows() { tools/pg.sh psql "$dir/$1/pg" -d conect -Atc 'SELECT count(*) FROM conect.ngo'; }
accounts() { grep '"email": ' "$1/run.json"; }
# A process that ended but was not yet collected by its new parent is gone.
gone() { ! grep -qs '^State:.*[^Z] (' "/proc/$1/status"; }
clean() {
	for v in "$dir"/*/; do VAR=$v tools/stop.sh >"$dir/stop.out" 2>&1; done
	rm -rf "$dir"
}
trap clean EXIT

a=$(free_port) && n=1 && b=$(free_port) && n=0
begin a "$a" DEMO_NGOS=50
ok $? "an instance starts and says so in run.json"
is "$(answer "$a" /api/v1/ngos)" 200 "it answers"
is "$(field a base_url)" "http://127.0.0.1:$a" "run.json names its address"
is "$(rows a)" 50 "it holds the demonstration data asked for"
is "$(stat -c %a "$dir/a/secrets")" 600 "its secrets are private"
if [ "$(id -u)" = 0 ]; then
	is "$(stat -c %u "/proc/$(field a conectd)")" 61500 "started by root, the server is not root"
	is "$(stat -c %u "/proc/$(field a jobs)")" 61500 "nor is the worker"
fi
is "$(grep -c '"email": ' "$dir/a/run.json")" 8 "run.json names an account of each role"
is "$(grep -c '"totp_secret": "' "$dir/a/run.json")" 5 "staff and people of authorities with a second factor"
is "$(grep -c '"api_key": "ngor_live_' "$dir/a/run.json")" 3 "others with a key"
accounts "$dir/a" >"$dir/accounts"
of() { sed -n "s/.*\"email\": \"$1@demo.example\".*\"$2\": \"\([^\"]*\)\".*/\1/p" "$dir/accounts"; }
for who in account ngo_editor ngo_admin; do
	is "$(answer "$a" /api/v1/session -H 'Content-Type: application/json' -H "Origin: http://127.0.0.1:$a" \
		-d "{\"email\": \"$who@demo.example\", \"password\": \"$(of $who password)\"}")" 201 "$who signs in with its password"
	is "$(answer "$a" /api/v1/account -H "Authorization: Bearer $(of $who api_key)")" 200 "and asks with its key"
done
is "$(answer "$a" /api/v1/session -H 'Content-Type: application/json' -H "Origin: http://127.0.0.1:$a" \
	-d "{\"email\": \"sgg_admin@demo.example\", \"password\": \"$(of sgg_admin password)\"}")" 401 "an administrator not with the password alone"
tools/pg.sh psql "$dir/a/pg" -d conect -qc "SELECT conect.mail('email_taken', NULL, 'ana@ong.example', 'ro')" >"$dir/mail.out"
# Who signed in gets a letter, too: it is this one that is waited for.
for _ in $(seq 300); do ! grep -qs '^To: <ana@ong.example>' "$dir"/a/mail/*.eml || break; sleep 0.1; done
grep -q '^To: <ana@ong.example>' "$dir"/a/mail/*.eml
ok $? "mail lands in its folder"
for _ in $(seq 300); do ! grep -q ana@ong.example "$dir/a/mail/index.html" || break; sleep 0.1; done
grep -q ana@ong.example "$dir/a/mail/index.html"
ok $? "and on the page that lists it"

begin b "$b" DEMO_NGOS=20
ok $? "a second instance stands beside it"
is "$(rows b)" 20 "with data of its own"
begin b2 "$a"
is $? 1 "a taken port is refused"
grep -q "port $a is taken" "$dir/b2.out"
ok $? "and the port is named"
VAR="$dir/a" PORT=1 tools/run.sh >"$dir/again.out" 2>&1
is $? 1 "one folder serves one instance"
is "$(answer "$a" /health/ready)" 200 "which is not disturbed by that"

server=$(field b conectd) jobs=$(field b jobs)
VAR="$dir/b" tools/stop.sh >"$dir/stop.out" 2>&1
ok $? "stop ends an instance from outside"
wait "$pid_b"
is $? 0 "which ends well"
gone "$server" && gone "$jobs"
ok $? "with its server and its worker"
tools/pg.sh status "$dir/b/pg" >/dev/null
is $? 3 "and its database"
is "$(answer "$a" /health/ready)" 200 "and not the other instance"

server=$(field a conectd) jobs=$(field a jobs)
kill -KILL "$pid_a"
wait "$pid_a" 2>/dev/null
begin a "$a"
ok $? "after kill -9 the next run recovers"
gone "$server" && gone "$jobs"
ok $? "and the processes left behind are gone"
accounts "$dir/a" | cmp -s - "$dir/accounts"
ok $? "and the accounts are those of before"
is "$(rows a)" 50 "and the data are kept"
kill -KILL "$(head -n 1 "$dir/a/pg/data/postmaster.pid")"
kill -TERM "$pid_a"
wait "$pid_a"
is $? 0 "SIGTERM ends it even when its database was killed"
begin a "$a"
ok $? "and the database is started again"
VAR="$dir/a" tools/stop.sh >"$dir/stop.out" 2>&1
begin a "$a" DEMO_NGOS=60
is $? 1 "other demonstration data in the same folder are refused"
grep -q "holds DEMO_NGOS=50" "$dir/a.out"
ok $? "and what is there is named"

echo "1..$n"
[ "$failed" -eq 0 ]
