#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Ends the instance of VAR: `make stop`. Only processes that instance wrote
# down are signalled. With --leftovers it ends, silently, what a killed
# run.sh left behind; run.sh calls that before it starts.
set -eu
cd "$(dirname "$0")/.."
. tools/lib/instance.sh

[ -d "$VAR" ] || die "there is no $VAR"
run=$(recall run)
if [ "${1:-}" != --leftovers ] && [ -n "$run" ]; then
	kill -TERM "$run"
	flock -w 90 "$VAR/lock" true || die "process $run does not end; see $VAR/conectd.log"
	say "stopped"
	exit 0
fi
end "$(recall jobs)"
end "$(recall conectd)"
tools/pg.sh stop "$VAR/pg" 2>/dev/null || :
rm -f "$VAR/run.json" "$VAR/pids"
[ "${1:-}" = --leftovers ] || say "nothing ran in $VAR any more"
