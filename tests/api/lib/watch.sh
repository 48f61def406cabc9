#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Clears up after a run of the API ring that ended in any other way than it
# should, kill -9 included: standard input is a pipe from the run, and closes
# with it. A line says that there is nothing left to do.
#   watch.sh FOLDER     holds pg/ (the cluster) and server.pid
trap '' INT TERM HUP
if read -r _; then exit 0; fi
if [ -f "$1/server.pid" ]; then kill "$(cat "$1/server.pid")"; fi
"$(dirname "$0")/../../../tools/pg.sh" stop "$1/pg"
rm -rf "$1"
