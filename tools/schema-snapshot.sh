#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# What the migrations amount to, for readers: the schema of a migrated
# database, without what differs between installations.
#
#   schema-snapshot.sh SOCKET DATABASE > migrations/schema.sql
#
# `make test-sql` compares the committed file with a fresh one;
# `sh tests/sql/run.sh snapshot` writes it.
set -eu
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
echo "-- SPDX-License-Identifier: EUPL-1.2"
echo "-- Made by tools/schema-snapshot.sh from the migrations; do not edit."
"$bin/pg_dump" -h "$1" -p 5432 -U postgres -d "$2" --schema-only --no-owner \
	-n conect -n public_api -n app_api -n jobs_api -n extensions -n 'search_*' |
	sed -e '/^-- Dumped /d' -e '/^\\\(un\)\?restrict /d' -e '/^SET /d' -e '/^SELECT pg_catalog.set_config/d' \
	    -e '/^--$/d' -e '/^-- PostgreSQL database dump/d' -e 's/ Owner: -$//' | cat -s
