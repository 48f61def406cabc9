#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# deps.sh: dependencies point one way, main → domains → core → lib; Kore is
# known to the glue alone, libpq to db.c, SQL text lives in .sql files. In the
# web: lib ← ui ← form ← features ← app, and one file that calls the
# server, with another for what it cannot do.
set -eu

status=0
# refuse WHY PATTERN [ALLOWED] FILE…: a line matching PATTERN in any FILE.
refuse() {
	why=$1 pattern=$2 allowed=$3
	shift 3
	[ $# -gt 0 ] || return 0
	found=$(grep -nE "$pattern" /dev/null "$@" | grep -vE "$allowed" || true)
	[ -n "$found" ] || return 0
	printf '%s:\n%s\n' "$why" "$found" >&2
	status=1
}

files() {
	find "$@" -name '*.[ch]' 2>/dev/null || true
}

none='^$'
lib=$(files src/lib)
core=$(files src/core)
domains=$(find src -mindepth 1 -maxdepth 1 -type d \
    ! -name lib ! -name core ! -name tool -exec basename {} \;)
domain_files=$(for d in $domains; do files "src/$d"; done)

features=$(find web/src/features -mindepth 1 -maxdepth 1 -type d -exec basename {} \;)

# shellcheck disable=SC2046,SC2086 # lists of files without blanks
{
	refuse 'lib includes core' '#include "(\.\./)?core/' "$none" $lib
	for d in $domains; do
		refuse "lib or core includes the domain $d" \
		    "#include \"(\.\./)?$d/" "$none" $lib $core
		refuse "a domain includes the domain $d" \
		    "#include \"(\.\./)?$d/" "^src/$d/" $domain_files
	done
	refuse 'Kore outside the glue' '#include [<"](kore/)?(kore|tasks|seccomp|hooks)\.h[">]' \
	    '^src/(main\.c|core/server[a-z_]*\.[ch]):' $(files src)
	refuse 'libpq outside db.c and the tool' '#include [<"]libpq-fe\.h[">]' \
	    '^src/(core/db[a-z_]*\.[ch]|tool/pg\.[ch]):' $(files src)
	refuse 'Kore answers outside the glue' 'KORE_RESULT_|http_response\(' \
	    '^src/core/server[a-z_]*\.c:' $(files src)
	refuse 'SQL in a C string' \
	    '"(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|CREATE|ALTER|DROP) ' \
	    "$none" $lib $core $domain_files
	web=$(find web/src -name '*.ts' -o -name '*.tsx')
	from='(from|import\() ?"(\.\./)+'
	refuse "the web's lib imports what stands on it" "$from(ui|form|features|app|api|documents)/" \
	    '^web/src/(ui|form|features|app|api|documents|[a-z-]+\.tsx?)' $web
	refuse "the web's ui knows the API or a page" "$from(form|features|app|api|documents)/" \
	    '^web/src/(lib|form|features|app|api|documents|[a-z-]+\.tsx?)' $web
	refuse "the web's forms know a page" "$from(features|app|documents)/" \
	    '^web/src/(lib|ui|features|app|api|documents|[a-z-]+\.tsx?)' $web
	refuse 'a feature knows the frame' "$from(app|documents)/" \
	    '^web/src/(lib|ui|form|app|api|documents|[a-z-]+\.tsx?)' $web
	for f in $features; do
		refuse "a feature imports the feature $f" "from \"(\.\./)+(features/)?$f/" \
		    "^web/src/(features/$f/|app/|locales/|lib/i18n)" $web
	done
	refuse 'the server is called outside api/client.ts' '(^|[^.a-z_])fetch\(|XMLHttpRequest\(' \
	    '^web/src/(api/(client|upload)\.ts|documents/|[a-z/-]*\.test\.)' $web
	refuse '// comment' '(^|[^:"])//' "$none" $(files src)
}
exit $status
