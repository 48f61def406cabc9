# SPDX-License-Identifier: EUPL-1.2
# conect user and conect key: what they write, what they refuse.
# shellcheck shell=sh

use people
sql "INSERT INTO ngo (id, name, legal_form, status) VALUES ('0192d1a0-0000-7000-8000-000000000001', 'ASOCIATIA DE PROBA', 'asociatie', 'inregistrat')"
ngo=0192d1a0-0000-7000-8000-000000000001
CONECT_SECRET=$(printf 'ab%.0s' $(seq 32))
export CONECT_SECRET
word='o parola destul de lunga'
# The same with a password on standard input.
runs_with() { # PASSWORD ARGUMENTS…
	given=$1
	shift
	printf '%s\n' "$given" | "$conect" "$@" >"$dir/out" 2>"$dir/err"
	status=$?
}
account() { sql "SELECT $1 FROM account WHERE email_key = 'ana@x.example'"; }

fails 2 'is none of' "user: an unknown verb" user nonsense
fails 2 'takes 1 operand' "user: add without an address" user add
fails 2 'takes 2 operand' "user: role without a role" user role ana@x.example
fails 2 'is not an e-mail address' "user: a wrong address" user add 'ana @x.example'
fails 2 '--role is' "user: an unknown role" user add ana@x.example --role king
fails 2 'the role is' "user: an unknown role to change to" user role ana@x.example king
fails 2 '--lang is' "user: an unknown language" user add ana@x.example --lang de
fails 2 'go together' "user: member without an organisation" user member ana@x.example ngo_admin
fails 2 'no password was given' "user: no password" user add ana@x.example
runs_with 'prea scurta' user add ana@x.example
is "$status" 2 "user: a short password is refused"
kept=$CONECT_SECRET
unset CONECT_SECRET
runs_with "$word" user add ana@x.example
is "$status $(grep -c CONECT_SECRET "$dir/err")" "2 1" "user: the secret is asked for"
CONECT_SECRET=$kept
export CONECT_SECRET
is "$(sql 'SELECT count(*) FROM account')" 0 "user: none of them wrote anything"

runs_with "$word" user add --email Ana@x.example --role sgg_admin --lang hu --name 'Ana A.' --totp
is "$status" 0 "user: add"
is "$(account "role || state || lang || name || (email_confirmed_at IS NOT NULL) || (totp_confirmed_at IS NOT NULL)")" \
	"sgg_adminactivehuAna A.truetrue" "user: with what was asked"
is "$(account "password_hash LIKE '\$argon2id\$%' AND pepper = 1")" t "user: the password is hashed"
secret=$(sed -n 's/^totp_secret *//p' "$dir/out")
is "${#secret}" 32 "user: the second factor is shown"
grep -q "^totp_uri *otpauth://totp/Conect:Ana%40x.example?secret=$secret" "$dir/out"
ok $? "user: and as an address for programs"
"$psql" -X -h "$sock" -U postgres -d "$db" -Atc "TABLE conect.account" | grep -qF -e "$secret" -e "$word"
is $? 1 "user: neither is in the database"
runs_with "$word" user add ana@X.example
is "$status $(grep -c 'has an account' "$dir/err")" "1 1" "user: an address has one account"
is "$(sql "SELECT action || actor || reason FROM audit")" "account.createdsystemoperator" "user: it is in the audit"

sql "INSERT INTO session (account, token_hash, idle, expires_at) SELECT id, sha256('x'), '1 hour', now() + interval '1 hour' FROM account" >/dev/null
succeeds "user: suspend" user suspend ana@x.example
is "$(account state) $(sql 'SELECT count(*) FROM session')" "suspended 0" "user: ends what was open"
runs_with "$word" user password ana@x.example
is "$status" 1 "user: a suspended account gets no password"
succeeds "user: reinstate" user reinstate ana@x.example
before=$(account 'password_hash || totp_sealed')
runs_with "$word" user password ana@x.example --totp
is "$status" 0 "user: password"
[ "$(account 'password_hash || totp_sealed')" != "$before" ]
ok $? "user: changes both"
sql "INSERT INTO session (account, token_hash, idle, expires_at, level) SELECT id, sha256('y'), '1 hour', now() + interval '1 hour', 2 FROM account" >/dev/null
sql "INSERT INTO recovery_code (account, code_hash) SELECT id, sha256('z') FROM account" >/dev/null
sql "DELETE FROM outbox" >/dev/null
succeeds "user: totp-reset" user totp-reset --email ana@x.example
is "$(account "totp_sealed IS NULL AND totp_confirmed_at IS NULL") $(sql 'SELECT count(*) FROM recovery_code') $(sql 'SELECT count(*) FROM session')" \
	"t 0 0" "user: takes the second factor away, and ends what was open"
is "$(sql "SELECT template || email FROM outbox")" "second_factor_changedAna@x.example" "user: its owner is told"
is "$(sql "SELECT actor || reason FROM audit WHERE action = 'second_factor.reset'")" "systemoperator" "user: and it is in the audit"
fails 1 'has a second factor' "user: totp-reset of what there is not" user totp-reset ana@x.example
fails 2 'takes 1 operand' "user: totp-reset of nobody" user totp-reset
runs_with "$word" user password ana@x.example --totp
is "$status" 0 "user: the operator may give another"
succeeds "user: role" user role ana@x.example auditor
is "$(account role)" auditor "user: changes it"
succeeds "user: member" user member ana@x.example ngo_editor --ngo "$ngo"
succeeds "user: member in another role" user member ana@x.example ngo_admin --ngo "$ngo"
is "$(sql "SELECT ngo || role FROM member")" "${ngo}ngo_admin" "user: there is one membership"
fails 1 'no such organisation' "user: of an organisation that is not there" user member ana@x.example ngo_admin --ngo x
fails 1 'no such account' "user: an account that is not there" user role b@x.example auditor
authority=$(sql "SELECT min(id::text) FROM authority")
fails 2 'go together' "user: office without an authority" user office ana@x.example representative
fails 2 'go together' "user: an officer without a competence" user office ana@x.example officer --authority "$authority"
fails 2 'the role is' "user: an unknown office" user office ana@x.example ngo_admin --authority "$authority"
fails 1 'or competence' "user: an unknown competence" user office ana@x.example officer --authority "$authority" --competence tea
succeeds "user: office" user office ana@x.example officer --authority "$authority" --competence registers,funding
is "$(sql "SELECT role || ' ' || competences::text FROM office")" 'officer {registers,funding}' "user: as said"
succeeds "user: another office" user office ana@x.example representative --authority "$authority"
is "$(sql "SELECT role || ' ' || competences::text FROM office")" 'representative {}' "user: in its place"
succeeds "user: no office any more" user office ana@x.example none --authority "$authority"
fails 1 'no such office' "user: there is none to end" user office ana@x.example none --authority "$authority"
succeeds "user: list" user list
grep -q '^auditor  *active  *hu  totp .* 1  Ana@x.example$' "$dir/out"
ok $? "user: shows it"

fails 2 '--scope is' "key: a scope that is none" key add ana@x.example --name n --scope all
fails 2 '--name has' "key: without a name" key add ana@x.example --scope ngo:write
fails 2 '--days is' "key: for too long" key add ana@x.example --name n --scope ngo:write --days 400
fails 1 'no such account' "key: of nobody" key add b@x.example --name n --scope ngo:write
succeeds "key: add" key add ana@x.example --name n --scope ngo:write,registration:read --days 10
key=$(sed -n 's/^key *//p' "$dir/out")
is "$(echo "$key" | grep -cE '^ngor_live_[a-z0-9]{8}_[A-Za-z0-9_-]{43}_[0-9a-f]{6}$')" 1 "key: has its form"
id=$(echo "$key" | cut -c 11-18)
is "$(sql "SELECT scopes::text || length(secret_hash) FROM api_key WHERE id = '$id' AND expires_at < now() + interval '11 days'")" \
	"{ngo:write,registration:read}32" "key: is kept as a hash"
succeeds "key: list" key list ana@x.example
grep -q "^$id  works" "$dir/out"
ok $? "key: shows it"
succeeds "key: revoke" key revoke "$id"
is "$(sql "SELECT revoked_at <= now() FROM api_key")" t "key: ends it"
fails 1 'no such key' "key: once" key revoke "$id"
unset CONECT_SECRET
