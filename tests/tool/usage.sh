# SPDX-License-Identifier: EUPL-1.2
# Wrong calls: usage on stderr, exit 2; no connection, exit 1, one clear line.
# shellcheck shell=sh

use usage
for command in migrate import-register demo check jobs user key look version help; do
	succeeds "usage: $command --help succeeds" "$command" --help
	grep -q "^usage: conect $command" "$dir/out"
	ok $? "usage: $command --help shows its usage"
	fails 2 'unknown option --nonsense' "usage: $command refuses an unknown option" "$command" --nonsense
done
succeeds "usage: help lists the commands" help
cp "$dir/out" "$dir/list"
for command in migrate import-register demo check jobs user key; do
	grep -q "^  $command " "$dir/list"
	ok $? "usage: help names $command"
	succeeds "usage: help $command" help "$command"
done
run
is "$status" 2 "usage: no command is a wrong call"
is "$(wc -c <"$dir/out")" 0 "usage: and says nothing on stdout"
run nonsense
is "$status" 2 "usage: an unknown command is a wrong call"
fails 2 'nonsense is none of' "usage: migrate refuses an unknown verb" migrate nonsense
fails 2 'too many operands' "usage: migrate refuses two verbs" migrate up status
fails 2 'needs a value' "usage: an option without its value" migrate --dir
fails 2 'given twice' "usage: an option given twice" migrate --dir a --dir b
fails 2 'an operand is missing' "usage: import-register wants a file" import-register
fails 2 'is not a day' "usage: a wrong day" import-register --captured-on 2026-02-30 x.csv
fails 2 'takes no value' "usage: a switch with a value" import-register --dry-run=yes x.csv
fails 2 'a scope is a word' "usage: a scope with blanks" import-register --scope 'a b' x.csv
fails 2 'is not a legal form' "usage: an unknown legal form" import-register --legal-form x x.csv
fails 2 '--ngos is a number' "usage: demo wants a number" demo --ngos many
fails 2 '--ngos is a number' "usage: demo wants a number above nought" demo --ngos 0
fails 2 '--seed is a number' "usage: a seed is no fraction" demo --seed 1.5
fails 2 'too many operands' "usage: demo takes no operand" demo 5
fails 2 'too many operands' "usage: check takes no operand" check all

fails 1 'No such file' "usage: a file that is not there" import-register "$dir/none.csv"
fails 1 'is not a file' "usage: a folder is no file" import-register "$dir"
: >"$dir/empty.csv"
fails 1 'is empty' "usage: an empty file" import-register "$dir/empty.csv"
fails 1 'not a file of the national register' "usage: another kind of file" import-register --captured-on 2026-01-01 migrations/data/county.csv
fails 1 'is not a folder of migrations' "usage: a folder of migrations that is not there" migrate --dir "$dir/none"
fails 1 'lies in the future' "usage: a capture of tomorrow's tomorrow" import-register --captured-on 2999-01-01 "$data/dirt.csv"
fails 1 "$dir/none/r.json" "usage: a report that cannot be written stops before the work" import-register --captured-on 2026-09-20 --report "$dir/none/r.json" "$data/dirt.csv"
is "$(sql 'SELECT count(*) FROM ngo')" 0 "usage: none of them wrote anything"

owner=$CONECT_DB_OWNER
CONECT_DB_OWNER="host=$dir dbname=x user=conect_migrate"
for command in migrate check demo; do
	fails 1 'cannot connect' "usage: $command without a server says so in one line" "$command"
done
CONECT_DB_OWNER="host=$sock password=secret-word =x"
fails 1 'is not a connection string' "usage: a wrong connection string" check
! grep -q secret-word "$dir/err"
ok $? "usage: and its password is not shown"
CONECT_DB_OWNER="host=$sock dbname=usage user=conect_public"
fails 1 'permission denied' "usage: a role that may not become the owner" check
unset CONECT_DB_OWNER
fails 1 'CONECT_DB_OWNER is not set' "usage: no connection string" check
CONECT_DB_OWNER=$owner
export CONECT_DB_OWNER
