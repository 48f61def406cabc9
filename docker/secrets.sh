#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Makes docker/.env with secrets for compose.yaml, once; it is never replaced.
set -eu
cd "$(dirname "$0")"
umask 077
if [ -e .env ]; then echo ".env is there already" >&2; exit 1; fi
for name in PASSWORD_POSTGRES PASSWORD_MIGRATE PASSWORD_PUBLIC PASSWORD_APP PASSWORD_JOBS CONECT_SECRET; do
	echo "$name=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')"
done >.env.new
mv .env.new .env
