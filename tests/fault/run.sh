#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The fault ring: parts of a running installation fail, under load.
#   run.sh [NAME]   only NAME.test.mjs
# CONECT_BUILD is the folder of the binaries (build, or build/san).
#
# One file after the other: each has a cluster and a server of its own, and the
# machine to itself. Bounds are those promised (250 ms, 1 s); a scenario that
# misses one is tried again, three times at most, and says so.
set -eu
cd "$(dirname "$0")/../.."

export CONECT_BUILD="${CONECT_BUILD:-build}"
wanted=${1:-} failed=0 n=0
for file in tests/fault/*.test.mjs; do
	[ -z "$wanted" ] || [ "${file##*/}" = "$wanted.test.mjs" ] || continue
	n=$((n + 1))
	node --test --test-reporter=spec "$file" || failed=1
done
[ "$n" -gt 0 ] || { echo "run.sh: no file of tests/fault is called $wanted" >&2; exit 1; }
exit $failed
