#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# sizes.sh FILE…: no C function over 60 lines, no file over 500.
set -eu

[ $# -gt 0 ] || exit 0
exec awk '
function refuse(what) { print what > "/dev/stderr"; bad = 1 }
function end_of_file() {
	if (file != "" && lines > 500)
		refuse(file ": " lines " lines, at most 500")
}
FNR == 1 { end_of_file(); file = FILENAME; open = 0; before = "" }
{ lines = FNR }
/^\{/ { open = FNR; name = before }
/^\}/ && open {
	if (FNR - open - 1 > 60)
		refuse(FILENAME ":" open ": " name " has " FNR - open - 1 " lines, at most 60")
	open = 0
}
/^[a-z_]+\(/ { before = $0 }
END { end_of_file(); exit bad }
' "$@"
