#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Lines of our C that tests reach, from build/cov as the rings have left it:
# all of it at least 85 %, each file that reads what strangers send 95 %.
#   coverage.sh [FOLDER]
set -eu
cd "$(dirname "$0")/.."

PARSERS='address|credential|csv|cursor|date|head|http|ident|json_scan|path|pattern_parse|plain|punycode|query|robots|schema[a-z_]*|text|utf16|uuid|web_address|clean|encoding|file_[a-z]*|form|row|value|config|db_conninfo|input|args'

gcovr --root . --filter src/ "${1:-build/cov}" | tee build/coverage.txt
awk -v parsers="/($PARSERS)\\.c$" '
$1 ~ /^src\/.*\.c$/ && $1 ~ parsers { n++; if ($3 / $2 < 0.95) { print $1 " reads input: " $4 ", at least 95%"; bad = 1 } }
$1 == "TOTAL" { total = 1; if ($3 / $2 < 0.85) { print "all: " $4 ", at least 85%"; bad = 1 } }
END { if (!total || n < 20) { print "nothing was measured"; bad = 1 }; exit bad }' build/coverage.txt
