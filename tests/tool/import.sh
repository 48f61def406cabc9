# SPDX-License-Identifier: EUPL-1.2
# import-register: the forms, the encodings, twice the same.
# shellcheck shell=sh

full=$data/published/rnong_full_columns.csv
short=$data/published/rnong_short_columns.csv

# The entries' rows as a file again, with these columns, in another order and
# with other positions.
published_as() {
	"$psql" -X -h "$sock" -U postgres -d "$db" -qAt -c "COPY (SELECT r.* FROM conect.register_entry AS e,
		jsonb_to_record(e.raw || jsonb_build_object('Nr. Crt.', (9999 - length(e.raw::text))::text))
		AS r ($(echo "$1" | sed 's/,/ text,/g') text) ORDER BY e.row_hash) TO STDOUT (FORMAT csv, HEADER, FORCE_QUOTE *)"
}

use import
succeeds "import: the full form" import-register --captured-on 2026-09-20 --report "$dir/report.json" "$full"
is "$(sql 'SELECT count(*) FROM ngo')" 10 "import: ten organisations"
grep -q '"rows": {.*"new": 10' "$dir/report.json"
ok $? "import: the report is JSON, too"
is "$(sql "SELECT report #>> '{rows,new}' FROM register_snapshot")" 10 "import: and kept with the snapshot"
is "$(sql "SELECT columns[2] || ' ' || encode(file_sha256, 'hex') || ' ' || file_name FROM register_snapshot")" \
	"Numar Registru $(sha256sum "$full" | cut -d' ' -f1) $(basename "$full")" "import: the file is known by name and digest"
is "$(sql "SELECT raw ->> 'Denumire ONG' FROM register_entry WHERE national_number = '222/A/1998'")" 'ASOCIAȚIA "FOR XXI"' "import: the row is kept as published"
is "$(sql "SELECT raw ->> 'Scop' LIKE '%<LOCATION>%' || chr(10) || 'b) sprijinirea%' FROM register_entry WHERE national_number = '3304/A/2026'")" t "import: with the line ends inside its fields"
is "$(sql "SELECT name, legal_form, status, is_branch, public_utility, court_number, court, cif, registered_on, county, locality_siruta, locality FROM ngo WHERE national_number = '25207/A/2017'")" \
	'ASOCIATIA PASSE - PAR - NOUS|asociatie|inregistrat|f|f|91|judecatoria-sectorului-3-bucuresti|38341501|2017-10-04|DB||' "import: a row is read"
is "$(sql "SELECT operation, count(*) FROM change WHERE type = 'ngo' GROUP BY 1")" 'create|10' "import: the feed has them"
is "$(sql 'SELECT action, object_type, object_id FROM audit')" 'register.import|register_snapshot|1' "import: the audit has one line"
succeeds "import: check is content" check

dump >"$dir/before"
succeeds "import: the same file again" import-register --captured-on 2026-09-20 "$full"
grep -q 'nothing to do' "$dir/out"
ok $? "import: says that there is nothing to do"
dump | cmp -s "$dir/before" -
ok $? "import: and changed nothing"
succeeds "import: again, read anew" import-register --again --captured-on 2026-09-20 "$full"
dump | cmp -s "$dir/before" -
ok $? "import: changes nothing, either"

# The short form after the full one: nothing is blanked. Both extracts list
# other organisations, so the test makes the short form of the same rows.
published_as '"Nr. Crt.","Numar Registru","Categorie Personalitate Juridica","Denumire ONG","Status","Localitate","Judet","Are Utilitate Publica"' >"$dir/short.csv"
contents >"$dir/before"
succeeds "import: the short form of the same rows" import-register --captured-on 2026-09-21 "$dir/short.csv"
grep -Eq '^  unchanged +10$' "$dir/out"
ok $? "import: finds all of them unchanged"
contents | cmp -s "$dir/before" -
ok $? "import: blanks nothing, in organisations and rows"
succeeds "import: the published short form" import-register --dry-run --captured-on 2026-09-22 "$short"

# The same rows in another order, with other positions and all quoted.
use reordered
cp "$full" "$dir/rows_2026-09-20.csv"
succeeds "import: the day comes from the file's name" import-register "$dir/rows_2026-09-20.csv"
is "$(sql 'SELECT captured_on FROM register_snapshot')" 2026-09-20 "import: and is kept"
published_as '"Nr. Crt.","Numar Registru","Numar Registru Special","Data Inregistrare","Categorie Personalitate Juridica","Denumire ONG","Instanta","Status","Este Filiala","Localitate","Judet","CUI","Scop","Are Utilitate Publica"' >"$dir/other_2026-09-20.csv"
dump >"$dir/before"
succeeds "import: the same rows in another order" import-register "$dir/other_2026-09-20.csv"
grep -q 'nothing was written' "$dir/out"
ok $? "import: says that nothing is new"
dump | cmp -s "$dir/before" -
ok $? "import: and changed nothing"

# Encodings. Without signs that only one has, the two older ones are the same.
use utf8
set -- --captured-on 2026-09-20 --scope asociatie --legal-form asociatie
succeeds "import: UTF-8" import-register "$@" "$data/09_03_2026Asociatii.csv"
contents | sed 's/cedilla_normalised//' >"$dir/expected"
use latin
iconv -f UTF-8 -t ISO-8859-2//TRANSLIT <"$data/09_03_2026Asociatii.csv" >"$dir/latin.csv"
succeeds "import: ISO-8859-2" import-register "$@" "$dir/latin.csv"
is "$(sql "SELECT report ->> 'encoding' FROM register_snapshot")" iso-8859-2 "import: ISO-8859-2 is recognised"
is "$(sql "SELECT name FROM ngo WHERE national_number = '9202/B/2006'")" 'FUNDAȚIA ÎNCHIPUITĂ A OLARILOR' "import: ISO-8859-2 letters are right"
contents | sed 's/cedilla_normalised//; s/ţ/ț/g' >"$dir/got"
sed 's/ţ/ț/g' "$dir/expected" | cmp -s - "$dir/got"
ok $? "import: ISO-8859-2 gives the same organisations"
use windows
sed 's/Olărit[.]/„Olărit”/; s/ș/ş/g; s/ț/ţ/g' "$data/09_03_2026Asociatii.csv" | iconv -f UTF-8 -t WINDOWS-1250 >"$dir/windows.csv"
succeeds "import: Windows-1250" import-register "$@" "$dir/windows.csv"
is "$(sql "SELECT report ->> 'encoding' FROM register_snapshot")" windows-1250 "import: Windows-1250 is recognised"
is "$(sql "SELECT name, purpose FROM ngo WHERE national_number = '9202/B/2006'")" 'FUNDAȚIA ÎNCHIPUITĂ A OLARILOR|„Olărit”' "import: Windows-1250 letters are right"
use told
succeeds "import: an encoding that is told" import-register "$@" --encoding windows-1250 "$dir/windows.csv"
fails 1 '--encoding is' "import: an encoding that is unknown" import-register "$@" --encoding koi8-r "$dir/windows.csv"
use bom
{ printf '\357\273\277'; cat "$full"; } >"$dir/bom.csv"
succeeds "import: a byte order mark" import-register --captured-on 2026-09-20 "$dir/bom.csv"
is "$(sql 'SELECT count(*) FROM ngo')" 10 "import: is no part of the first title"
contents >"$dir/expected"
for order in le be; do
	use "wide_$order"
	{ printf '\357\273\277'; cat "$full"; } | iconv -f UTF-8 -t "utf-16$order" >"$dir/wide.csv"
	succeeds "import: utf-16$order" import-register --captured-on 2026-09-20 "$dir/wide.csv"
	contents | cmp -s "$dir/expected" -
	ok $? "import: utf-16$order gives the same"
done

# The older form, as CSV and as a workbook.
use ministry
succeeds "import: the older form" import-register "$data/09_03_2026Asociatii.csv"
is "$(sql 'SELECT captured_on, scope FROM register_snapshot')" '2026-03-09|asociatie' "import: day and scope are those of its name"
is "$(sql 'SELECT national_number, legal_form, status, public_utility, county, locality_siruta, locality FROM ngo ORDER BY 1')" \
	"9201/A/2005|asociatie|inregistrat|f|BV|40198|Brașov
9202/B/2006|fundatie|radiata|t|HR|83320|Miercurea Ciuc
9203/A/2007|asociatie|in_lichidare|f|IF|102160|Corbeanca
9204/E/2008|asociatie|dizolvata|f|||" "import: its rows are read"
is "$(sql "SELECT purpose FROM ngo WHERE national_number = '9201/A/2005'")" "Scopul dintâi.

Scopul adăugat." "import: a purpose with its additions"
is "$(sql "SELECT count(*) FROM register_entry WHERE raw::text ~ 'NESCRISA|INVENTATA NR'")" 0 "import: streets are not kept"
contents >"$dir/expected"
use workbook
succeeds "import: the same as a workbook" import-register "$data/09_03_2026Asociatii.xlsx"
contents | cmp -s "$dir/expected" -
ok $? "import: gives the same"
cp "$data/09_03_2026Asociatii.csv" "$dir/somewhere.csv"
fails 1 'which part of the register is it' "import: the older form under another name wants --scope" import-register --captured-on 2026-03-10 "$dir/somewhere.csv"
printf 'PK\003\004 no workbook' >"$dir/broken.xlsx"
fails 1 'xlsx2csv failed' "import: a broken workbook" import-register --captured-on 2026-03-10 --scope x "$dir/broken.xlsx"
printf '\320\317\021\340\241\261' >"$dir/old.xls"
fails 1 'old kind' "import: a workbook of the old kind" import-register --captured-on 2026-03-10 "$dir/old.xls"
( cd "$dir" && cp "$OLDPWD/$data/09_03_2026Asociatii.xlsx" ./--help.xlsx && "$conect" import-register --captured-on 2026-03-11 --scope x -- --help.xlsx >out 2>err )
ok $? "import: a file's name is not taken for an option"

# Multi-file, and broken CSV.
use several
succeeds "import: several files" import-register --quiet --report "$dir/list.json" "$data/09_03_2026Asociatii.csv" "$dir/rows_2026-09-20.csv"
is "$(wc -c <"$dir/out")" 0 "import: --quiet says nothing"
is "$(sql "SELECT jsonb_path_query_array('$(tr -d "'" <"$dir/list.json")', '\$[*].scope')")" '["asociatie", "all"]' "import: the report is a list then"
{ cat "$full"; printf '999,"9999/A/2020,\n'; } >"$dir/open.csv"
fails 1 'line 22: a quotation mark is never closed' "import: a quotation mark that is never closed" import-register --captured-on 2026-09-21 "$dir/open.csv"

use bare
sql 'TRUNCATE data_flag'
fails 1 'run conect migrate first' "import: wants reference data" import-register --captured-on 2026-09-20 "$full"
