#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# How well entries of registers are matched to the catalogue: the labelled set
# beside this script, on a scratch cluster, by the functions that the service
# uses. Prints precision and recall, and each automatic match that is wrong.
# Fails when the precision of automatic matches is below MATCH_PRECISION (0.99).
#
#   run.sh [wrong|doubtful]   also lists entries: wrong, or not matched as labelled
set -eu
cd "$(dirname "$0")/../../.."
here=tests/bench/match
work=$(mktemp -d)
trap 'tools/pg.sh stop "$work/pg"; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
chmod 711 "$work"
socket=$(tools/pg.sh start "$work/pg" --volatile)
psql() { tools/pg.sh psql "$work/pg" -q -v ON_ERROR_STOP=1 -d conect "$@"; }
tools/pg.sh psql "$work/pg" -q -d postgres -c "CREATE DATABASE conect TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
PGOPTIONS="-c client_min_messages=warning" psql -f migrations/bootstrap.sql
CONECT_DB_OWNER="host=$socket port=5432 user=conect_migrate dbname=conect" "${CONECT_BUILD:-build}/conect" migrate >/dev/null
# Some thousands that nobody means: the catalogue is larger than the set.
CONECT_DB_OWNER="host=$socket port=5432 user=conect_migrate dbname=conect" "${CONECT_BUILD:-build}/conect" demo --ngos "${OTHERS:-3000}" --seed 51 >/dev/null
psql -v here="$here" -v list="${1:-}" -v bar="${MATCH_PRECISION:-0.99}" -f "$here/measure.sql"
