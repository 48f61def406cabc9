#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# The rules of the contract: made files are current, the document is sound
# OpenAPI with true examples, and our own rules hold.
set -eu
cd "$(dirname "$0")/../.."

make -s node_modules/.package-lock.json
node tools/gen.mjs --check
sh tests/contract/codes.sh
node tests/contract/idempotent.mjs
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
	node_modules/.bin/redocly lint --config tests/contract/redocly.yaml --max-problems 50 openapi/bundle.json
node_modules/.bin/spectral lint --fail-severity=warn --ruleset tests/contract/spectral.yaml openapi/bundle.json
