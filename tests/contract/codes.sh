#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Every code of the catalogue is one that the server can give.
set -eu
cd "$(dirname "$0")/../.."

codes() { sed -n "s/^$1([A-Z0-9_]*,.* \"\([a-z_]*\)\",\$/\1/p" src/core/problem.def; }
# In C by its name or its code, in SQL by its code (refuse).
used() { grep -rqE --include='*.c' --include='*.sql' "$1_$(echo "$2" | tr '[:lower:]' '[:upper:]')\b|\"$2\"|'$2'" src migrations; }

if [ -z "$(codes PROBLEM)" ] || [ -z "$(codes VIOLATION)" ]; then echo "codes.sh cannot read problem.def" >&2; exit 1; fi
unused=$(for kind in PROBLEM VIOLATION; do
	for code in $(codes $kind); do used $kind "$code" || echo "$code"; done
done)
[ -z "$unused" ] || { echo "in openapi/problems.yaml but nowhere in src/:" "$unused" >&2; exit 1; }
