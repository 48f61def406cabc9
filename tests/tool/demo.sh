# SPDX-License-Identifier: EUPL-1.2
# demo: the same for the same number and seed.
# shellcheck shell=sh

use demo_one
succeeds "demo: 20,000 organisations" demo --ngos 20000 --seed 5
is "$(sql 'SELECT count(*) FROM ngo')" 20000 "demo: as many as asked for"
contents | md5sum >"$dir/one"
succeeds "demo: again" demo --ngos 20000 --seed 5
contents | md5sum | cmp -s "$dir/one" -
ok $? "demo: changes nothing"
succeeds "demo: check is content" check
is "$(sql "SELECT count(*) BETWEEN 6000 AND 7500 FROM ngo WHERE domains <> '{}' AND 'domains' = ANY (declared)")" t "demo: a third declare their domains"
is "$(sql "SELECT count(*) FROM ngo WHERE name !~* 'demo|minta' AND 'name_missing' <> ALL (flags)")" 0 "demo: every name says what it is"
is "$(sql 'SELECT count(DISTINCT county) FROM ngo')" 42 "demo: every county has some"
is "$(sql "SELECT count(*) FROM ngo WHERE cif IS NOT NULL AND cif NOT LIKE '99%'")" 0 "demo: no fiscal code that could be somebody's"
is "$(sql 'SELECT count(*) > 11 FROM (SELECT DISTINCT unnest(flags) FROM ngo) AS f')" t "demo: most kinds of dirt are met"
use demo_two
succeeds "demo: the same elsewhere" demo --ngos 20000 --seed 5
contents | md5sum | cmp -s "$dir/one" -
ok $? "demo: is the same"
use demo_three
succeeds "demo: fewer first" demo --ngos 500 --seed 5
succeeds "demo: then more" demo --ngos 1000 --seed 5
is "$(sql 'SELECT count(*), count(not_seen_since) FROM ngo')" '1000|0' "demo: more adds to the same"
succeeds "demo: with life" demo --ngos 1000 --seed 5 --life
is "$(sql "SELECT count(*) BETWEEN 60 AND 200 FROM profile AS p JOIN ngo AS n ON n.id = p.ngo AND n.profile > 0")" t "demo: one in eight has a profile"
is "$(sql "SELECT count(*) FROM profile, jsonb_each_text(data) AS d WHERE d.key IN ('email', 'website', 'links') AND d.value NOT LIKE '%.example%'")" 0 "demo: no address that could be somebody's"
is "$(sql "SELECT string_agg(DISTINCT why, ' ' ORDER BY why) FROM profile_version")" 'approved edited import' "demo: the histories say who wrote what"
is "$(sql "SELECT string_agg(DISTINCT kind || '-' || state, ' ' ORDER BY kind || '-' || state) FROM review_item")" \
	'change-waiting claim-waiting correction-decided correction-waiting designation-waiting register-waiting registration-decided registration-waiting' "demo: something waits, something was decided"
is "$(sql "SELECT string_agg(state, ' ' ORDER BY state) FROM registration WHERE state <> 'submitted'")" 'appealed changes_requested' "demo: one appealed, one was asked for changes"
is "$(sql "SELECT count(*) FROM review_item WHERE jsonb_array_length(checks) = 0 AND kind <> 'correction'")" 0 "demo: what waits was checked"
is "$(sql "SELECT string_agg(state || CASE WHEN decided_at IS NULL AND late_after < current_date - 1 THEN '-late' ELSE '' END, ' ' ORDER BY sent_at DESC) FROM recording_request")" \
	'acknowledged sent sent sent-late recorded recorded refused' "demo: organisations asked to be recorded, one is late"
is "$(sql "SELECT string_agg(m.asks || ' ' || (r.asked_at = m.at), ', ' ORDER BY m.at) FROM recording_message AS m JOIN recording_request AS r ON r.id = m.request")" \
	'false false, true true' "demo: and one was asked for a completion"
is "$(sql "SELECT string_agg(DISTINCT state, ' ' ORDER BY state) || '|' || count(*) FILTER (WHERE coalesce(proposed_url, url, 'https://x.example/') NOT LIKE '%.example/%') FROM register")" 'broken proposed published|0' "demo: authorities declared registers"
is "$(sql "SELECT string_agg(DISTINCT match_state, ' ' ORDER BY match_state) FROM entry")" 'none proposed sure' "demo: what is kept here has entries, some known to the catalogue"
is "$(sql "SELECT string_agg(state, ' ' ORDER BY state) FROM campaign")|$(sql "SELECT string_agg(DISTINCT state, ' ' ORDER BY state) FROM campaign_recipient")|$(sql "SELECT count(*) FROM unit WHERE email NOT LIKE '%.example'")" \
	'draft sent|acknowledged bounced no_address sent|0' "demo: a prefecture wrote to its town halls"
is "$(sql "SELECT count(*) FROM account WHERE password_hash IS NOT NULL OR email NOT LIKE '%.example'")|$(sql 'SELECT count(*) FROM outbox')" '0|0' "demo: nobody signs in, nobody gets mail"
succeeds "demo: check is content with it" check
contents | md5sum >"$dir/one"
succeeds "demo: with life again" demo --ngos 1000 --seed 5 --life
contents | md5sum | cmp -s "$dir/one" -
ok $? "demo: changes nothing"
use demo_real
run import-register --captured-on 2026-09-20 "$data/published/rnong_full_columns.csv"
fails 1 'holds a real register' "demo: does not mix with a real register" demo --ngos 10
succeeds "demo: unless told to" demo --ngos 10 --beside-real
is "$(sql 'SELECT count(*), count(not_seen_since) FROM ngo')" '20|0' "demo: and then leaves it alone"
use demo_empty 'TEMPLATE template0'
fails 1 'does not exist' "demo: wants a schema" demo --ngos 10
