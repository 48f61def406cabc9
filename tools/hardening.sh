#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# hardening.sh BINARY…: each is position-independent, has full RELRO, stack
# protector, fortified calls, a stack that is not executable and no RPATH.
set -eu

status=0
want() {
	if ! printf '%s\n' "$2" | grep -qE "$3"; then
		echo "$file: $1" >&2
		status=1
	fi
}
refuse() {
	if printf '%s\n' "$2" | grep -qE "$3"; then
		echo "$file: $1" >&2
		status=1
	fi
}

for file; do
	head=$(readelf -hW "$file")
	segments=$(readelf -lW "$file")
	dynamic=$(readelf -dW "$file")
	symbols=$(readelf -sW "$file")
	want 'not position-independent' "$head" 'Type: +DYN'
	want 'no RELRO' "$segments" 'GNU_RELRO'
	want 'no BIND_NOW' "$dynamic" 'BIND_NOW|FLAGS_1.*NOW'
	want 'no PIE flag' "$dynamic" 'FLAGS_1.*PIE'
	refuse 'executable stack' "$segments" 'GNU_STACK.* RWE '
	want 'no stack protector' "$symbols" '__stack_chk_fail'
	want 'no fortified calls' "$symbols" '__[a-z_]+_chk'
	refuse 'has RPATH or RUNPATH' "$dynamic" '\((RPATH|RUNPATH)\)'
done
exit $status
