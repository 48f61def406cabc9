#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# run.sh [NAME]: the transport tests, or only NAME.test.mjs.
set -eu

cd "$(dirname "$0")/../.."
exec node --test --test-reporter=spec "tests/transport/${1:-}${1:+.test.mjs}"
