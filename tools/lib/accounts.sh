# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2154
#
# Accounts for trying out, one of each role, for tools/run.sh. They are made
# once; $VAR/accounts holds what they are, a JSON object a line, and is read
# ever after.

SCOPES=account:read,member:read,ngo:write,registration:read,registration:write

text_or_null() { if [ -n "$1" ]; then echo "\"$1\""; else echo null; fi; }

# make_account WHO ROLE [NGO_ROLE]
make_account() {
	who=$1 email=$1@demo.example ngo_role=${3:-} password=$(random_hex 10) totp='' key='' ngo=''
	! grep -qs "\"email\": \"$email\"" "$VAR/accounts" || return 0
	case $2 in account) set -- "$2" ;; *) set -- "$2" --totp ;; esac
	role=$1
	shift
	# One that was made by a run that ended before it wrote it down gets
	# another password.
	said=$(echo "$password" | CONECT_SECRET=$SECRET build/conect user add --email "$email" --role "$role" \
		--name "Demo $who" "$@" 2>/dev/null) ||
		said=$(echo "$password" | CONECT_SECRET=$SECRET build/conect user password "$email" "$@") ||
		die "the account $email could not be made"
	totp=$(echo "$said" | sed -n 's/^totp_secret *//p')
	if [ -n "$ngo_role" ]; then
		ngo=$demo_ngo
		build/conect user member "$email" "$ngo_role" --ngo "$ngo" >/dev/null || die "see above"
	fi
	# A key of staff would do no more than that of any account.
	[ "$role" != account ] || key=$(build/conect key add "$email" --name demo --scope $SCOPES --days 366 | sed -n 's/^key *//p')
	echo "{\"role\": \"$who\", \"email\": \"$email\", \"password\": \"$password\"," \
		"\"totp_secret\": $(text_or_null "$totp"), \"api_key\": $(text_or_null "$key"), \"ngo\": $(text_or_null "$ngo")}" \
		>>"$VAR/accounts"
}

make_accounts() {
	demo_ngo=$(tools/pg.sh psql "$VAR/pg" -d conect -Atc \
		'SELECT id FROM conect.ngo WHERE removed_at IS NULL ORDER BY id LIMIT 1')
	make_account account account
	make_account ngo_editor account ngo_editor
	make_account ngo_admin account ngo_admin
	make_account reviewer reviewer
	make_account sgg_admin sgg_admin
	make_account auditor auditor
}

# For run.json, and for people.
accounts_json() { sed '$!s/$/,/; s/^/    /' "$VAR/accounts"; }
show_accounts() {
	sed 's/.*"email": "\([^"]*\)", "password": "\([^"]*\)", "totp_secret": \([^,]*\),.*/\1 \2 \3/; s/null//; s/"//g' "$VAR/accounts" |
		while read -r email password totp; do
			printf '      %-24s %s  %s\n' "$email" "$password" "${totp:+second factor $totp}"
		done
}
