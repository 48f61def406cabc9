#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Installs what is missing from Debian 12, says what and why, and is silent
# when nothing is missing.
#
#   install.sh [build|test|lint|web|browser|bench]
#
# Each step includes `build`. Nothing is upgraded and nothing is configured:
# when PostgreSQL comes in new, its packages are kept from starting a cluster
# of their own, since ours is private (tools/pg.sh).
set -eu

die() { echo "install.sh: $*" >&2; exit 1; }

# package, a file or command that shows it is there, what it is for
build='
gcc             gcc                                     compiles the server
libc6-dev       /usr/include/stdio.h                    compiles the server
make            make                                    runs the build
patch           patch                                   applies kore/patches
pkg-config      pkg-config                              finds the libraries
kore            /usr/share/kore/src/kore.c              the sources of the HTTP server we build on
libssl-dev      /usr/include/openssl/ssl.h              TLS and hashes, for Kore
libpq-dev       /usr/include/postgresql/libpq-fe.h      speaks to PostgreSQL
libjansson-dev  /usr/include/jansson.h                  reads JSON
libsodium-dev   /usr/include/sodium.h                   seals cursors, hashes
libutf8proc-dev /usr/include/utf8proc.h                 gives each password one form
libcurl4-openssl-dev  curl-config                       sends mail
postgresql-15   /usr/lib/postgresql/15/bin/postgres     the database
postgresql-client-15  /usr/lib/postgresql/15/bin/psql   its command line
xlsx2csv        xlsx2csv                                reads the published registers
curl            curl                                    asks the server whether it is ready
procps          ps                                      finds processes of an earlier run'
test='
libcmocka-dev   /usr/include/cmocka.h                   unit tests
postgresql-15-pgtap  /usr/share/postgresql/15/extension/pgtap.control  tests inside the database
nodejs          node                                    API tests
npm             npm                                     API tests: the checker of schemas
openssl         openssl                                 a certificate for the mail relay of tests'
browser='
chromium        chromium                                opens the pages in tests
fonts-dejavu-core  /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf  letters for it, ș and ő among them
default-jre-headless  java                              runs the checker of HTML'
bench='
wrk             wrk                                     asks as fast as it can
nginx           nginx                                   serves the same bytes
python3-djangorestframework  /usr/lib/python3/dist-packages/rest_framework  another that answers from the same SQL
python3-psycopg2  /usr/lib/python3/dist-packages/psycopg2  its database driver
python3-gunicorn  /usr/lib/python3/dist-packages/gunicorn  its server'
lint='
clang-format    clang-format                            the form of our C
clang-tidy      clang-tidy                              the habits of our C
cppcheck        cppcheck                                errors the compilers miss
shellcheck      shellcheck                              errors in scripts
binutils        readelf                                 the hardening of the binary'

case ${1:-build} in
build) wanted=$build ;;
test | web) wanted="$build$test" ;;
browser) wanted="$build$test$browser" ;;
bench) wanted="$build$test$bench" ;;
lint) wanted="$build$lint" ;;
*) die "what is ${1}? build, test, lint, web, browser or bench" ;;
esac

present() { case $1 in /*) [ -e "$1" ] ;; *) command -v "$1" >/dev/null ;; esac; }

# The names of the missing packages; why each is needed goes to the terminal.
missing() {
	echo "$wanted" | while read -r package proof purpose; do
		if [ -z "$package" ] || present "$proof"; then continue; fi
		echo "  $package: $purpose" >&2
		echo "$package"
	done
}

is_debian_12() { grep -qs '^ID=debian' /etc/os-release && grep -qs '^VERSION_ID="12"' /etc/os-release; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"; }

install() {
	# shellcheck disable=SC2086
	apt install --no-install-recommends -y $packages >"$log" 2>&1
}

install_packages() {
	is_debian_12 || die "this is not Debian 12; please install the packages above (or what your system calls them)"
	[ "$(id -u)" = 0 ] || command -v sudo >/dev/null || die "needs root or sudo to run: apt-get install$packages"
	log=$(mktemp)
	ours=/etc/postgresql-common/createcluster.conf
	if [ -e "$ours" ]; then ours=; else
		as_root mkdir -p "${ours%/*}"
		echo 'create_main_cluster = false' | as_root tee "$ours" >/dev/null
	fi
	install || { apt update >"$log" 2>&1 && install; } || { cat "$log" >&2; die "apt-get failed"; }
	[ -z "$ours" ] || as_root cp /usr/share/postgresql-common/createcluster.conf "$ours"
	[ -z "$ours" ] || as_root rm -f "$ours.ucf-dist"
	rm -f "$log"
}

packages=$(missing | tr '\n' ' ')
[ -z "$packages" ] || { echo "installing from Debian: $packages" && install_packages; }

# Debian's Node is too old for the web's tools: they come with their own.
case ${1:-} in web | browser) ;; *) exit 0 ;; esac
if [ ! -x build/tools/node_modules/.bin/node ]; then
	echo "installing Node 24 into build/tools: builds the web"
	mkdir -p build/tools && npm install --silent --prefix build/tools node@24 npm@11
fi
