#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# kore-sources.sh OUT [PATCHDIR]: copies the Kore sources of the Debian package
# to OUT, checks that they are the ones our patches were written against, and
# applies the patches without any fuzz. Fails loudly, naming what has changed.
set -eu

out=$1
patches=${2-kore/patches}
want='4.1.0-6*'

fail() {
	echo "kore-sources: $*" >&2
	echo "kore-sources: see kore/README.md, \"When the package changes\"" >&2
	exit 1
}

version=$(dpkg-query -W -f '${Version}' kore 2>/dev/null) ||
    fail "the Debian package kore is not installed"
# shellcheck disable=SC2254 # want is a pattern: a rebuild is the same source
case $version in
$want) ;;
*) fail "package kore is $version, the patches are for $want" ;;
esac

from=$(kodev source)
sums=$(pwd)/kore/SHA256SUMS
changed=$(cd "$from" && sha256sum --check --quiet "$sums" 2>&1) ||
    fail "sources in $from are not those of $want:
$changed"

rm -rf "$out"
mkdir -p "$out"
to=$(cd "$out" && pwd)
(cd "$from" && cut -c 67- "$sums" | xargs cp --parents -t "$to")

for p in "$patches"/*.patch; do
	[ -e "$p" ] || continue
	log=$(patch -d "$out" -p1 --fuzz=0 --no-backup-if-mismatch <"$p" 2>&1) ||
	    fail "$p does not apply:
$log"
	case $log in
	*offset*) fail "$p applies only with an offset:
$log" ;;
	esac
done

sh "$out/misc/linux-platform.sh" >"$out/src/platform.h"
printf 'const char *kore_version = "%s";\n' "$version" >"$out/src/version.c"
