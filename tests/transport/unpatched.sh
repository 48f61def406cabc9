#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# unpatched.sh [NAME…]: builds Kore as it is packaged and runs the transport
# tests against it, to see which fail without our patches. Prints one line a
# test: "fails" (a fault of Kore that a patch mends) or "passes" (guarded
# behaviour that Kore has by itself).
set -eu

cd "$(dirname "$0")/../.."
out=build/unpatched
make -s "$out/stubd"
names=${*:-framing connection process deadline}
for name in $names; do
	TRANSPORT_BIN=$out/stubd timeout 600 node --test --test-reporter=tap \
	    "tests/transport/$name.test.mjs" >"$out/$name.tap" 2>&1 || true
	sed -n -e 's/^ *not ok [0-9]* - \(.*\)/fails   '"$name"': \1/p' \
	    -e '/# SKIP/d' -e 's/^ *ok [0-9]* - \(.*\)/passes  '"$name"': \1/p' \
	    "$out/$name.tap"
done
