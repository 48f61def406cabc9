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

for file in tests/fault/"${1:-*}".test.mjs; do
	# shellcheck disable=SC2086 # the pattern is to be expanded
	for one in $file; do
		CONECT_BUILD="${CONECT_BUILD:-build}" node --test --test-reporter=spec "$one"
	done
done
