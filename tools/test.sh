#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Every ring of tests, one after the other, on a machine that may have none of
# the tools: `make test`. A ring that fails does not hide the next one. The
# last line is `N passed, N failed` over all; a ring that ended badly without
# a failed test, or that ran no test at all, counts as one failure.
#
#   test.sh [ring]...      unit sql tool api transport fault fuzz run web e2e
set -u
cd "$(dirname "$0")/.." || exit 1
logs=build/test
rings=${*:-unit sql tool api transport fault fuzz run web e2e}

tools/install.sh browser || exit 1
mkdir -p "$logs" build/unit
make -s --no-print-directory -j"$(nproc)" all web || { echo "0 passed, 1 failed"; exit 1; }

total_passed=0 total_failed=0
for ring in $rings; do
	printf '\n== %s\n' "$ring"
	rm -f build/unit/*.log
	{ make --no-print-directory -j"$(nproc)" "test-$ring" 2>&1 </dev/null; echo "ring-exit $?"; } | tee "$logs/$ring.log" | grep -v '^ring-exit'
	[ "$ring" != unit ] || cat build/unit/*.log >>"$logs/unit.log" 2>/dev/null
	counts=$(awk -f tools/count-tests.awk "$logs/$ring.log")
	echo "-- $ring: ${counts% *} passed, ${counts#* } failed"
	total_passed=$((total_passed + ${counts% *})) total_failed=$((total_failed + ${counts#* }))
done

printf '\n%d passed, %d failed\n' "$total_passed" "$total_failed"
[ "$total_failed" -eq 0 ]
