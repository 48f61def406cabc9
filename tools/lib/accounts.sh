# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh disable=SC2154
#
# Accounts for trying out, one of each role, for tools/run.sh. They are made
# once; $VAR/accounts holds what they are, a JSON object a line, and is read
# ever after.

SCOPES=account:read,member:read,ngo:write,registration:read,registration:write

text_or_null() { if [ -n "$1" ]; then echo "\"$1\""; else echo null; fi; }

# make_account WHO ROLE [NGO_ROLE | '' OFFICE KIND]: KIND is of the authority
make_account() {
	who=$1 email=$1@demo.example ngo_role=${3:-} office=${4:-} kind=${5:-} password=$(random_hex 10) totp='' key='' ngo='' authority=''
	! grep -qs "\"email\": \"$email\"" "$VAR/accounts" || return 0
	case $2$office in account) set -- "$2" ;; *) set -- "$2" --totp ;; esac
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
	if [ -n "$office" ]; then
		authority=$(demo_authority "$kind")
		set -- "$email" "$office" --authority "$authority"
		[ "$office" = representative ] || set -- "$@" --competence registers,information
		build/conect user office "$@" >/dev/null || die "see above"
	fi
	# A key of staff would do no more than that of any account.
	[ "$role$office" != account ] || key=$(build/conect key add "$email" --name demo --scope $SCOPES --days 366 | sed -n 's/^key *//p')
	echo "{\"role\": \"$who\", \"email\": \"$email\", \"password\": \"$password\"," \
		"\"totp_secret\": $(text_or_null "$totp"), \"api_key\": $(text_or_null "$key"), \"ngo\": $(text_or_null "$ngo"), \"authority\": $(text_or_null "$authority")}" \
		>>"$VAR/accounts"
}

# The first of a kind in Covasna, the county of the examples.
demo_authority() {
	tools/pg.sh psql "$VAR/pg" -d conect -Atc \
		"SELECT id FROM conect.authority WHERE kind = '$1' AND county = 'CV' AND removed_at IS NULL ORDER BY locality_siruta, id LIMIT 1"
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
	make_account representative account '' representative prefectura
	make_account officer account '' officer primarie
}

# For run.json, and for people.
accounts_json() { sed '$!s/$/,/; s/^/    /' "$VAR/accounts"; }
show_accounts() {
	sed 's/.*"email": "\([^"]*\)", "password": "\([^"]*\)", "totp_secret": \([^,]*\),.*/\1 \2 \3/; s/null//; s/"//g' "$VAR/accounts" |
		while read -r email password totp; do
			printf '      %-24s %s  %s\n' "$email" "$password" "${totp:+second factor $totp}"
		done
}
