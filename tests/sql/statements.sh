#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Writes each statement of the readers' .sql files into a file of its own, as
# `… \gset r_`, for the tests: parameters are psql variables there, set to SQL
# literals by `\set name '''text'''` or `\set name NULL`.
set -eu
mkdir -p "$1"
awk -v dir="$1" '
	function close_file() { if (out != "") { print "\\gset r_" > out; close(out) } }
	FNR == 1 { close_file(); out = "" }
	/^-- name: / { close_file(); out = dir "/" $3 ".sql"; next }
	/^--/ { next }
	out != "" { sub(/;[ \t]*$/, ""); print > out }
	END { close_file() }
' src/authority/authority.sql src/geography/geography.sql src/vocabulary/vocabulary.sql \
	src/change/change.sql src/service/service.sql
