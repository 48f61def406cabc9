# SPDX-License-Identifier: EUPL-1.2
# conect jobs with mail to files, and its periodic tasks. What a relay can do
# to it is in tests/fault/jobs.test.mjs.
# shellcheck shell=sh

use worker
owner_of_worker=$CONECT_DB_OWNER
CONECT_DB_JOBS="host=$sock dbname=worker user=conect_jobs" CONECT_SECRET=$(printf 'ab%.0s' $(seq 32))
CONECT_PUBLIC_URL=https://conect.example CONECT_CONTACT=mailto:ajutor@conect.example
CONECT_MAIL=file:$dir/mail CONECT_MAIL_FROM='Conect <no@conect.example>'
export CONECT_DB_JOBS CONECT_SECRET CONECT_PUBLIC_URL CONECT_CONTACT CONECT_MAIL CONECT_MAIL_FROM
unset CONECT_DB_OWNER
# The text of the mail to somebody, decoded.
mail_to() {
	file=$(grep -lF "To: <$1>" "$dir"/mail/*.eml) || return 1
	sed -n '/^Content-Type: text\/plain/,/^--=_/p' "$file" | sed -e ':a' -e '/=\r$/{N;s/=\r\n//;ba' -e '}' -e 's/\r$//' -e 's/=3D/=/g'
}

kept=$CONECT_MAIL
for name in DB_JOBS SECRET PUBLIC_URL CONTACT MAIL MAIL_FROM; do
	eval "kept=\$CONECT_$name; unset CONECT_$name"
	fails 2 "CONECT_$name is not set" "jobs: CONECT_$name is asked for" jobs --once
	eval "CONECT_$name=\$kept; export CONECT_$name"
done
CONECT_MAIL=file:$dir/none/mail
fails 1 'No such file' "jobs: a folder that cannot be made" jobs --once
CONECT_MAIL=ftp://x
fails 2 'CONECT_MAIL is not what' "jobs: another way to deliver" jobs --once
for CONECT_MAIL in smtp:// smtp:/// 'smtp://name:word@relay.example' "smtps://$(printf 'a%.0s' $(seq 256))"; do
	fails 2 'CONECT_MAIL is not what' "jobs: no relay: $(printf %.40s "$CONECT_MAIL")" jobs --once
done
kept=$CONECT_SECRET CONECT_SECRET=short
for CONECT_MAIL in smtp://127.0.0.1:25 'smtp://[::1]:25' smtp://localhost/ smtp://127.relay.example smtps://relay.example:465; do
	fails 2 'CONECT_SECRET is not what' "jobs: a relay: $CONECT_MAIL" jobs --once
done
CONECT_SECRET=$kept kept=$CONECT_CONTACT
for CONECT_CONTACT in 'mailto:a b@conect.example' ftp://conect.example "mailto:$(printf 'a%.0s' $(seq 200))"; do
	fails 2 'CONECT_CONTACT is not what' "jobs: no contact: $(printf %.40s "$CONECT_CONTACT")" jobs --once
done
CONECT_CONTACT=$kept CONECT_MAIL=file:$dir/mail
fails 2 'too many operands' "jobs: takes no operand" jobs now

sql "SELECT mail('password_changed', NULL, 'ana@ong.example', 'hu', jsonb_build_object('changed_at', timestamptz '2026-11-22 10:00Z'))" >/dev/null
succeeds "jobs: --once" jobs --once
is "$(sql "SELECT state || tries FROM outbox")" sent1 "jobs: sends what is due"
id=$(sql "SELECT id FROM outbox")
mail_to ana@ong.example | grep -q '2026. november 22., 12:00'
ok $? "jobs: in the language of who gets it"
is "$(find "$dir/mail" -type f | LC_ALL=C sort | tr '\n' ' ')" "$dir/mail/$id.eml $dir/mail/$id.html $dir/mail/index.html " "jobs: as files, named after it"
is "$(find "$dir/mail" ! -perm 0600 ! -perm 0700)" "" "jobs: which nobody else reads"
grep -q "<a href=\"$id.html\">" "$dir/mail/index.html"
ok $? "jobs: and lists it"
cp "$dir/mail/$id.eml" "$dir/first.eml"
sql "UPDATE outbox SET state = 'sending', ended_at = NULL, next_at = now()"
succeeds "jobs: what died before it was written down" jobs --once
is "$(sql "SELECT state || tries FROM outbox")" sent2 "jobs: is sent again"
cmp -s "$dir/mail/$id.eml" "$dir/first.eml" && is "$(find "$dir/mail" -name '*.eml' | wc -l)" 1 "jobs: into the same file, the same"

sql "SELECT mail('nonsense', NULL, 'a@ong.example', 'ro'), mail('password_changed', NULL, 'b@ong.example', 'ro'),
	mail('confirm_email', NULL, 'c@ong.example', 'ro', '{\"expires_at\": \"2026-11-22T10:00:00Z\"}', 'AAAA')" >/dev/null
succeeds "jobs: mails that cannot be written" jobs --once
is "$(sql "SELECT string_agg(error, '; ' ORDER BY email) FROM outbox WHERE state = 'waiting' AND tries = 1")" \
	"there is no such template; its data lack changed_at; its token cannot be opened: is CONECT_SECRET that of the server?" "jobs: wait, and say why"
sql "DELETE FROM outbox"

for template in $(grep -ohE "mail(_[a-z]+)?\('[a-z_]*[a-z]'" migrations/0*.sql | sed "s/.*'\(.*\)'/\1/" | sort -u); do
	[ "$template" != reset_asked ] || continue # becomes another one when it is taken
	grep -q "^LETTER($template," src/mail/templates.def
	ok $? "jobs: there is a template $template"
done

# A task that makes tokens: what the mail says is what the database has the
# hash of.
sql "INSERT INTO ngo (id, name, legal_form, status) VALUES ('0192d1a0-0000-7000-8000-000000000001', 'ASOCIATIA DE PROBA', 'asociatie', 'inregistrat');
	INSERT INTO account (id, email, lang) VALUES ('0192d1a0-0000-7000-8000-000000000002', 'ion@ong.example', 'en');
	INSERT INTO member (ngo, account, role) VALUES ('0192d1a0-0000-7000-8000-000000000001', '0192d1a0-0000-7000-8000-000000000002', 'ngo_admin');
	INSERT INTO profile (ngo, confirmed_at) VALUES ('0192d1a0-0000-7000-8000-000000000001', now() - interval '13 months');
	DELETE FROM task_run" >/dev/null
succeeds "jobs: a profile that is due" jobs --once
is "$(sql "SELECT template || state || (sealed IS NOT NULL) FROM outbox")" confirm_ngowaitingtrue "jobs: is asked about, with a sealed token"
succeeds "jobs: the mail" jobs --once
token=$(mail_to ion@ong.example | sed -n 's/^https:\/\/conect.example\/en\/account\/confirm-ngo#token=\([A-Za-z0-9_-]*\)$/\1/p')
is "${#token}" 43 "jobs: has the token in its link"
is "$(sql "SELECT state || (sealed IS NULL) FROM outbox")" senttrue "jobs: which is wiped then"
"$psql" -X -h "$sock" -U postgres -d "$db" -Atc 'TABLE conect.outbox' -c 'TABLE conect.one_time_token' | grep -qF "$token"
is $? 1 "jobs: and nowhere in the database"
is "$(sql "SELECT purpose FROM one_time_token WHERE length(token_hash) = 32")" confirm_ngo "jobs: but as a hash"
succeeds "jobs: another hour" jobs --once
is "$(sql "SELECT count(*) FROM outbox")" 1 "jobs: nobody is asked twice"

sql "DELETE FROM task_run; CREATE OR REPLACE FUNCTION conect.outbox_sweep() RETURNS bigint LANGUAGE sql AS 'SELECT 1/0::bigint'"
run jobs --once
is "$status $(grep -c '"event":"task_failed","detail":"outbox_sweep"' "$dir/out")" "0 1" "jobs: a task that fails is said"
is "$(sql "SELECT count(*) FROM task_run")" "$(($(grep -c '^	{ "' src/tool/jobs/task.c) - 1))" "jobs: and the others run"
sql "DROP FUNCTION jobs_api.outbox_sweep()"
fails 1 'no function jobs_api.outbox_sweep()' "jobs: a task without its function is a fault at the start" jobs --once

CONECT_DB_OWNER=$owner_of_worker
export CONECT_DB_OWNER
unset CONECT_DB_JOBS CONECT_SECRET CONECT_PUBLIC_URL CONECT_CONTACT CONECT_MAIL CONECT_MAIL_FROM
