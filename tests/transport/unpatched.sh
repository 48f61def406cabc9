#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# unpatched.sh [NAME…]: builds Kore as it is packaged and runs the transport
# tests against it, each for a minute at most, to see which fail
# without our patches. Prints one line a test: "fails" (a fault of Kore that is
# mended here; "hangs" when the time ran out) or "passes" (guarded behaviour
# that Kore has by itself). About ten minutes for all.
set -eu

cd "$(dirname "$0")/../.."
out=build/unpatched
make -s "$out/stubd" build/hold
names=${*:-framing connection deadline process admission}
for name in $names; do
	TRANSPORT_BIN=$out/stubd TRANSPORT_PLAIN=1 timeout -k 5 900 \
	    node --test --test-force-exit --test-reporter=tap "tests/transport/$name.test.mjs" \
	    >"$out/$name.tap" 2>&1 || true
	# Its workers outlive their parent: one of the faults.
	for process in /proc/[0-9]*; do
		[ "$(readlink "$process/exe")" != "$PWD/$out/stubd" ] || kill -9 "${process#/proc/}"
	done
	awk -v file="$name" '
	function tell() { if (title != "") printf "%-7s %s: %s\n", verdict, file, title; title = "" }
	/^ *(not )?ok [0-9]+ - / {
		tell()
		verdict = /^ *not ok/ ? "fails" : "passes"
		if (/# SKIP/) next
		title = $0
		sub(/^ *(not )?ok [0-9]+ - /, "", title)
	}
	/failureType: .*(testTimeout|cancelled)/ { if (verdict == "fails") verdict = "hangs" }
	END { tell() }' "$out/$name.tap"
done
