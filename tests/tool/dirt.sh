# SPDX-License-Identifier: EUPL-1.2
# Every kind of dirt is kept and flagged.
# shellcheck shell=sh

use dirt
succeeds "dirt: imported" import-register --captured-on 2026-09-20 "$data/dirt.csv"
grep -q 'line 40: neither_name_nor_number' "$dir/out" && grep -q 'line 41: columns' "$dir/out"
ok $? "dirt: what cannot be taken is named with its line"
sql "SELECT coalesce(national_number, '-') || ' ' || array_to_string(flags, ',') FROM ngo" | sort >"$dir/flags"
sort "$data/dirt.expected" | diff - "$dir/flags" >"$dir/out"
ok $? "dirt: every flag is where it should be, and no other"
is "$(sort -u "$data/dirt.expected" | cut -d' ' -f2 | tr , '\n' | sort -u | grep -c .)" \
	"$(sql 'SELECT count(*) FROM data_flag')" "dirt: every flag of the vocabulary is met"
value() { sql "SELECT $2 FROM ngo WHERE national_number = '$1'"; }
is "$(value 9108/A/2019 name)" 'ASOCIAȚIA CU SEDILE ȘI VIRGULE' "dirt: cedillas become commas"
is "$(value 9109/A/2019 name)" 'ASOCIAȚIA PLĂSMUITĂ ȘI BUNĂ' "dirt: Latin-1 letters are set right"
is "$(value 9110/A/2019 name)" 'ASOCIAȚIA NĂSCOCITĂ DE DOUĂ ORI' "dirt: twice encoded letters are set right"
is "$(value 9135/A/2019 name)" 'ASOCIAȚIA CU SEMNE ASCUNSE' "dirt: hidden signs go"
is "$(value 9106/A/2019 'locality_siruta, locality, court')" '179178|București Sectorul 4|judecatoria-sectorului-2-bucuresti' "dirt: sectors of the capital"
is "$(value 9107/A/2019 'locality_siruta, locality, county')" '102160|Corbeanca|IF' "dirt: a county behind the locality"
is "$(value 9131/A/2019 'locality_siruta, locality, court')" '114319|Târgu Mureș|judecatoria-targu-mures' "dirt: î for â"
is "$(value 9105/A/2019 'locality_siruta, locality, county')" '|IASI|IF' "dirt: a contradiction is kept as text"
is "$(value 9111/A/2019 purpose)" 'a) sprijin pentru <PERSON>;
b) tabere în <LOCATION>,
"cu ghilimele";' "dirt: lines and tags of a purpose are kept"
is "$(value 9132/A/2019 cif)" 990001116 "dirt: RO goes"
is "$(value 9117/A/2019 'cif IS NULL')" t "dirt: a personal number is no fiscal code"
is "$(sql "SELECT count(*) FROM ngo, register_entry WHERE ngo::text || raw::text LIKE '%6990101990011%'")" 0 "dirt: and stands nowhere"
is "$(sql "SELECT raw ->> 'Scop' FROM register_entry WHERE national_number = '9118/A/2019'")" 'Persoana cu codul ************* nu există.' "dirt: it is masked"
is "$(sql "SELECT raw ->> 'Localitate' FROM register_entry WHERE national_number = '9130/A/2019'")" 'BRASOV <ADDRESS>' "dirt: an address is withheld"
is "$(sql 'SELECT rows_total, rows_new, rows_duplicate, rows_rejected FROM register_snapshot')" '38|35|1|2' "dirt: the counts add up"
