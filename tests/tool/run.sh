#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The operator's tool against a real PostgreSQL: run.sh [migrate|import|…]
# Variables are those of lib.sh and the parts, too:
# shellcheck disable=SC2034
set -u
cd "$(dirname "$0")/../.." || exit 1
dir=$(mktemp -d /tmp/conect-tool.XXXXXX)
chmod 0755 "$dir"
conect=$PWD/${CONECT_BUILD:-build}/conect
psql=${PGBIN:-/usr/lib/postgresql/15/bin}/psql
data=tests/data/register
n=0 failed=0
export LC_ALL=C.UTF-8
unset CONECT_MIGRATIONS CONECT_DB_OWNER CONECT_SECRET
trap 'tools/pg.sh stop "$dir/pg"; [ ! -d "$dir/durable" ] || tools/pg.sh stop "$dir/durable"; rm -rf "$dir"' EXIT
trap 'exit 1' INT TERM

sock=$(tools/pg.sh start "$dir/pg" --volatile) || exit 1
# shellcheck source=tests/tool/lib.sh
. tests/tool/lib.sh
use base 'TEMPLATE template0'
"$conect" migrate >"$dir/out" 2>"$dir/err" || { cat "$dir/err" >&2; echo "0 passed, 1 failed"; exit 1; }

[ $# -gt 0 ] || set -- usage migrate import dirt merge safety durable demo user jobs
for part; do
	# shellcheck source=/dev/null
	. "tests/tool/$part.sh"
done
echo "1..$n"
echo "$((n - failed)) passed, $failed failed"
[ "$failed" = 0 ]
