#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The ring of the pages: the real server on a real PostgreSQL, the built web,
# Debian's Chromium.
#   run.sh [name]   only the files whose name holds `name`
set -eu
cd "$(dirname "$0")/../.."

PATH=$PWD/build/tools/node_modules/.bin:$PATH
export PATH T="${1:-}"
exec node --test-reporter=spec tests/e2e/main.mjs
