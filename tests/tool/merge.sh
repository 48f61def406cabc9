# SPDX-License-Identifier: EUPL-1.2
# What a second, different file does: changed, renamed, vanished, returned,
# older, declared.
# shellcheck shell=sh

titles='Nr. Crt.,Numar Registru,Numar Registru Special,Data Inregistrare,Categorie Personalitate Juridica,Denumire ONG,Instanta,Status,Este Filiala,Localitate,Judet,CUI,Scop,Are Utilitate Publica'
row() { # NUMBER NAME [COURT [STATUS [LOCALITY [PURPOSE]]]]
	printf '1,%s,12/A,01.02.2019,Asociație,"%s",%s,%s,Nu,%s,BRASOV,,%s,Nu\n' "$1" "$2" "${3-Judecatoria BRASOV}" "${4-Inregistrat}" "${5-BRASOV}" "${6-Scop inventat}"
}
file() { # NAME: the titles and what comes in
	{ echo "$titles"; cat; } >"$dir/$1.csv"
}
load() { # DAY NAME [OPTION…]
	day=$1 name=$2
	shift 2
	run import-register --captured-on "$day" "$@" "$dir/$name.csv"
	[ "$status" = 0 ] || ok 1 "merge: import of $name"
}
ngo() { sql "SELECT $2 FROM ngo WHERE national_number = '$1'"; }
count() { sed -n "s/^  $1  *\([0-9]*\)$/\1/p" "$dir/out"; }

use merge
{ row 1/A/2019 'ASOCIAȚIA UNU'; row 2/A/2019 'ASOCIAȚIA DOI'; row 3/A/2019 'ASOCIAȚIA TREI'; row 4/A/2019 'ASOCIAȚIA PATRU'; } | file one
load 2026-01-01 one
{ row 1/A/2019 'ASOCIAȚIA UNU'; row 2/A/2019 'ASOCIAȚIA DOI' 'Judecatoria BRASOV' Radiat; row 3/A/2019 'ASOCIAȚIA TREI REDENUMITĂ'; } | file two
load 2026-02-01 two
is "$(count unchanged) $(count changed) $(count 'of them renamed') $(count 'not in it any more')" "1 2 1 1" "merge: the report counts"
grep -Eq '^  changed +status +1$' "$dir/out"
ok $? "merge: and names the columns"
is "$(ngo 1/A/2019 version)" 1 "merge: what is the same keeps its version"
is "$(ngo 2/A/2019 'version, status')" '2|radiata' "merge: a new status"
is "$(ngo 3/A/2019 'version, name, former_names')" '2|ASOCIAȚIA TREI REDENUMITĂ|{"ASOCIAȚIA TREI"}' "merge: the old name becomes a former one"
is "$(ngo 4/A/2019 'version, not_seen_since')" '2|2026-02-01' "merge: what is missing is not seen since"
is "$(sql "SELECT not_seen_since FROM register_entry WHERE national_number = '4/A/2019'")" 2026-02-01 "merge: in its entry, too"
is "$(sql 'SELECT count(*) FROM ngo')" 4 "merge: nothing is deleted"
is "$(sql "SELECT count(*) FROM change WHERE type = 'ngo' AND operation = 'update'")" 3 "merge: the feed has the three"
is "$(sql "SELECT string_agg(h.raw ->> 'Status', ',' ORDER BY h.snapshot) FROM register_entry_history AS h JOIN register_entry AS e ON e.id = h.entry WHERE e.national_number = '2/A/2019'")" 'Inregistrat,Radiat' "merge: both rows are in the history"
is "$(sql "SELECT raw ->> 'Status' FROM register_entry WHERE national_number = '2/A/2019'")" Radiat "merge: the entry has the newer"

{ row 1/A/2019 'ASOCIAȚIA UNU'; row 2/A/2019 'ASOCIAȚIA DOI' 'Judecatoria BRASOV' Radiat; row 3/A/2019 'ASOCIAȚIA TREI REDENUMITĂ'; row 4/A/2019 'ASOCIAȚIA PATRU'; } | file three
load 2026-03-01 three
is "$(count 'of them returned')" 1 "merge: one is back"
is "$(ngo 4/A/2019 'version, not_seen_since')" '3|' "merge: and seen again"
load 2026-04-01 two
load 2026-05-01 two
is "$(ngo 4/A/2019 'version, not_seen_since')" '4|2026-04-01' "merge: missing for long, the first day stands"
is "$(count 'not in it any more')" 0 "merge: and it is counted once"

# Another scope does not make this one's organisations vanish.
row 9/A/2019 'ASOCIAȚIA DINTR-O ALTĂ LISTĂ' | file other
load 2026-05-02 other --scope other
is "$(count 'not in it any more')" 0 "merge: another scope takes nobody away"
is "$(sql 'SELECT count(*) FROM ngo WHERE not_seen_since IS NOT NULL')" 1 "merge: nor marks anybody"

# Older captures.
{ row 1/A/2019 'ASOCIAȚIA UNU DE DEMULT' ; row 7/A/1999 'ASOCIAȚIA DE ODINIOARĂ'; } | file old
fails 1 '--allow-older' "merge: an older capture is refused" import-register --captured-on 2025-01-01 "$dir/old.csv"
load 2025-01-01 old --allow-older
is "$(ngo 1/A/2019 'version, name')" '1|ASOCIAȚIA UNU' "merge: allowed, it overwrites nothing"
is "$(sql "SELECT count(*) FROM register_entry_history AS h JOIN register_entry AS e ON e.id = h.entry WHERE e.national_number = '1/A/2019' AND h.raw ->> 'Denumire ONG' LIKE '%DEMULT'")" 1 "merge: its row is in the history"
is "$(ngo 7/A/1999 'name, not_seen_since')" 'ASOCIAȚIA DE ODINIOARĂ|2026-01-01' "merge: who is only in it has not been seen since the next"
is "$(sql 'SELECT count(*) FROM ngo WHERE not_seen_since IS NOT NULL')" 2 "merge: an older capture makes nobody vanish"

# What was declared stays.
use declared
load 2026-01-01 one
sql "UPDATE ngo SET name = 'Asociația Unu', purpose = 'Declarat', declared = '{name,purpose,locality,locality_siruta,county,status}' WHERE national_number = '1/A/2019'"
{ row 1/A/2019 'ASOCIAȚIA UNU NOUĂ' 'Judecatoria BRASOV' Radiat FAGARAS 'Alt scop'; row 2/A/2019 'ASOCIAȚIA DOI' 'Judecatoria FAGARAS'; } | file newer
before=$(ngo 1/A/2019 'name, former_names, purpose, locality, locality_siruta, county, status')
load 2026-02-01 newer
is "$(ngo 1/A/2019 'name, former_names, purpose, locality, locality_siruta, county, status')" "$before" "merge: declared values stay"
is "$(sql "SELECT raw ->> 'Denumire ONG' FROM register_entry WHERE national_number = '1/A/2019'")" 'ASOCIAȚIA UNU NOUĂ' "merge: what the register says is kept beside them"

# Courts: one side without, several organisations with one number.
use courts
{ row 5/A/2019 'ASOCIAȚIA CINCI' ''; row 6/A/2019 'ASOCIAȚIA ȘASE' 'Judecatoria BRASOV'; row 6/A/2019 'ASOCIAȚIA ȘASE' 'Judecatoria FAGARAS'; row 8/A/2019 'A' 'Judecatoria BRASOV'; row 8/A/2019 'B' 'Judecatoria FAGARAS'; } | file courts_one
load 2026-01-01 courts_one
is "$(sql 'SELECT count(*) FROM ngo')" 5 "merge: one number, two courts: two organisations"
{ row 5/A/2019 'ASOCIAȚIA CINCI' 'Judecatoria BRASOV'; row 6/A/2019 'ASOCIAȚIA ȘASE' ''; row 8/A/2019 'C' 'Judecatoria BRASOV'; row 8/A/2019 'D' 'Judecatoria FAGARAS'; } | file courts_two
load 2026-02-01 courts_two
is "$(ngo 5/A/2019 court)" judecatoria-brasov "merge: a court that was missing is learnt"
is "$(sql "SELECT count(*) FROM ngo WHERE national_number = '6/A/2019'")" 3 "merge: where two could be meant, neither is"
is "$(sql "SELECT string_agg(name || ' ' || former_names::text || ' ' || court, ',' ORDER BY name) FROM ngo WHERE national_number = '8/A/2019'")" 'C {A} judecatoria-brasov,D {B} judecatoria-fagaras' "merge: renamed by number and court"

# A name that is withheld does not blank one that was known.
use withheld
load 2026-01-01 one
{ row 1/A/2019 ''; row 2/A/2019 'ASOCIAȚIA DOI'; row 3/A/2019 'ASOCIAȚIA TREI'; row 4/A/2019 'ASOCIAȚIA PATRU' '' '' '' ''; } | file withheld
load 2026-02-01 withheld
is "$(ngo 1/A/2019 'name, flags')" 'ASOCIAȚIA UNU|{name_missing}' "merge: a withheld name does not blank the known one"
is "$(ngo 4/A/2019 'court, status, purpose')" 'judecatoria-brasov|inregistrat|Scop inventat' "merge: empty fields do not, either"

# Repeated rows that differ: the later entered stands, in any order.
use twins
{ row 1/A/2019 'ASOCIAȚIA UNU'; row 1/A/2019 'ASOCIAȚIA UNU' 'Judecatoria BRASOV' Radiat | sed 's/01.02.2019/01.02.2020/'; } | file twins
load 2026-01-01 twins
is "$(ngo 1/A/2019 'status, registered_on, flags')" 'radiata|2020-02-01|{duplicate_row}' "merge: of two rows the later one stands"
is "$(count 'repeated rows')" 1 "merge: the other is counted"
dump >"$dir/before"
{ sed -n 3p "$dir/twins.csv"; sed -n 2p "$dir/twins.csv"; } | file twins_turned
load 2026-01-01 twins_turned
dump | cmp -s "$dir/before" -
ok $? "merge: in any order"
succeeds "merge: check is content" check
