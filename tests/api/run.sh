#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The API ring: one scratch cluster, the real server, every operation.
#   run.sh [name]   only the files whose name holds `name`
# CONECT_BUILD is the folder of the binaries (build, or build/san).
set -eu
cd "$(dirname "$0")/../.."

make -s node_modules/.package-lock.json
export CONECT_BUILD="${CONECT_BUILD:-build}" T="${1:-}"
exec node --test-reporter=spec tests/api/main.mjs
