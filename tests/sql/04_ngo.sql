-- SPDX-License-Identifier: EUPL-1.2
-- Organisations and authorities: constraints, versions, the changes they write.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(52);
SET LOCAL ROLE conect_owner;

PREPARE add (text) AS INSERT INTO ngo (id, name, legal_form, status) VALUES ($1::uuid, 'Asociația Exemplu', 'asociatie', 'inregistrat');
CREATE FUNCTION pg_temp.refused(columns text, vals text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE c text;
BEGIN
	EXECUTE format('INSERT INTO ngo (name, legal_form, status%s) VALUES (%s)', columns, vals);
	RETURN 'accepted';
EXCEPTION WHEN integrity_constraint_violation THEN
	GET STACKED DIAGNOSTICS c = CONSTRAINT_NAME;
	RETURN c;
END $$;
SELECT is(pg_temp.refused('', $$'A', 'asociatie', 'inregistrat'$$), 'accepted', 'name, form and status are enough');
SELECT is(pg_temp.refused('', $$'', 'asociatie', 'inregistrat'$$), 'ngo_name_length', 'name: not empty');
SELECT is(pg_temp.refused('', $$repeat('a', 2001), 'asociatie', 'inregistrat'$$), 'ngo_name_length', 'name: not endless');
SELECT is(pg_temp.refused('', $$'A', 'partid', 'inregistrat'$$), 'ngo_legal_form_known', 'legal_form: known');
SELECT is(pg_temp.refused('', $$'A', 'asociatie', 'activ'$$), 'ngo_status_known', 'status: known, and never "active"');
SELECT is(pg_temp.refused(', cif', $$'A', 'asociatie', 'inregistrat', '18547291'$$), 'ngo_cif_valid', 'cif: check digit');
SELECT is(pg_temp.refused(', cif', $$'A', 'asociatie', 'inregistrat', '1960529123456'$$), 'ngo_cif_valid', 'cif: never a personal number');
SELECT is(pg_temp.refused(', cif', $$'A', 'asociatie', 'inregistrat', 'RO30339344'$$), 'ngo_cif_valid', 'cif: digits only');
SELECT is(pg_temp.refused(', cif', $$'A', 'asociatie', 'inregistrat', '30339344'$$), 'accepted', 'cif: a right one');
SELECT is(pg_temp.refused(', county', $$'A', 'asociatie', 'inregistrat', 'XX'$$), 'ngo_county_known', 'county: known');
SELECT is(pg_temp.refused(', locality_siruta', $$'A', 'asociatie', 'inregistrat', 1$$), 'ngo_locality_siruta_known', 'locality: known');
SELECT is(pg_temp.refused(', court', $$'A', 'asociatie', 'inregistrat', 'judecatoria-x'$$), 'ngo_court_known', 'court: known');
SELECT is(pg_temp.refused(', domains', $$'A', 'asociatie', 'inregistrat', '{mediu,nimic}'$$), 'ngo_domains_known', 'domains: known');
SELECT is(pg_temp.refused(', domains', $$'A', 'asociatie', 'inregistrat', '{mediu,sport}'$$), 'accepted', 'domains: several');
SELECT is(pg_temp.refused(', flags', $$'A', 'asociatie', 'inregistrat', '{odd}'$$), 'ngo_flags_known', 'flags: known');
SELECT is(pg_temp.refused(', flags', $$'A', 'asociatie', 'inregistrat', '{cedilla_normalised}'$$), 'accepted', 'flags: a known one');
SELECT is(pg_temp.refused(', declared', $$'A', 'asociatie', 'inregistrat', '{id}'$$), 'ngo_declared_known', 'declared: columns an organisation may declare');
SELECT is(pg_temp.refused(', removed_at', $$'A', 'asociatie', 'inregistrat', now()$$), 'ngo_removed_reason_rule', 'removed_at: not without its reason');
SELECT is((SELECT count(*) FROM ngo WHERE national_number IS NOT NULL), 0::bigint, 'nothing yet has a national number');
INSERT INTO ngo (name, legal_form, status, national_number) SELECT 'N', 'asociatie', 'inregistrat', '1/A/2000' FROM generate_series(1, 2);
SELECT is((SELECT count(*) FROM ngo WHERE national_number = '1/A/2000'), 2::bigint, 'a national number may repeat');

-- Versions and changes.
DELETE FROM ngo;
CREATE FUNCTION pg_temp.told(a uuid) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(c.operation || c.version, ' ' ORDER BY c.era, c.xid, c.seq) FROM change AS c WHERE c.id = a
$$;
EXECUTE add ('019b2f7c-5d4e-7a31-8c1f-000000000001');
SELECT is((SELECT version FROM ngo), 1::bigint, 'a row begins with version 1');
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000001'), 'create1', 'its creation is told');
UPDATE ngo SET name = 'Asociația Altfel', version = 77, created_at = '2000-01-01', updated_at = '2000-01-01';
SELECT is((SELECT version FROM ngo), 2::bigint, 'an update makes the next version, whatever it says');
SELECT ok((SELECT created_at = now() AND updated_at = now() FROM ngo), 'and minds the instants itself');
UPDATE ngo SET name = name, updated_at = '2000-01-01';
SELECT is((SELECT version FROM ngo), 2::bigint, 'an update that changes nothing is none');
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000001'), 'create1 update2', 'nor is it told');
SELECT throws_ok($$UPDATE ngo SET id = '019b2f7c-5d4e-7a31-8c1f-000000000002'$$, '42501', NULL, 'an id never changes');
SELECT throws_ok($$UPDATE ngo SET domains = '{nimic}'$$, '23503', NULL, 'an update is checked as an insert is');
UPDATE ngo SET removed_at = now(), removed_reason = 'test';
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000001'), 'create1 update2 delete3', 'a removal is told as a deletion');
SELECT is((SELECT count(*) FROM public_api.ngo), 0::bigint, 'and the row is gone for the public');
SELECT is((SELECT removed_reason FROM public_api.ngo_removed), 'test', 'but its reason is not');
UPDATE ngo SET name = 'Ascuns';
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000001'), 'create1 update2 delete3', 'what happens to it then is not told');
UPDATE ngo SET removed_at = NULL, removed_reason = NULL;
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000001'), 'create1 update2 delete3 create5', 'coming back is told as a creation');
DELETE FROM ngo;
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000001'), 'create1 update2 delete3 create5 delete6', 'a deletion is told');
INSERT INTO ngo (id, name, legal_form, status, removed_at, removed_reason) VALUES ('019b2f7c-5d4e-7a31-8c1f-000000000003', 'A', 'asociatie', 'inregistrat', now(), 'x');
DELETE FROM ngo;
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000003'), NULL, 'what was never public is never told');
EXECUTE add ('019b2f7c-5d4e-7a31-8c1f-000000000004');
INSERT INTO ngo (id, name, legal_form, status) VALUES ('019b2f7c-5d4e-7a31-8c1f-000000000004', 'B', 'fundatie', 'inregistrat'), ('019b2f7c-5d4e-7a31-8c1f-000000000005', 'C', 'fundatie', 'inregistrat')
	ON CONFLICT (id) DO UPDATE SET name = excluded.name;
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000004'), 'create1 update2', 'an upsert tells the update');
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-000000000005'), 'create1', 'and the creation');
SELECT is((SELECT array_agg(DISTINCT era) FROM change), ARRAY[(SELECT max(era) FROM era)], 'all in the era that holds');

-- Authorities do the same.
INSERT INTO authority (id, name, kind) VALUES ('019b2f7c-5d4e-7a31-8c1f-00000000000a', 'Agenția Exemplu', 'alta');
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-00000000000a'), 'create1', 'an authority''s creation is told');
UPDATE authority SET name = 'Agenția Exemplului' WHERE id = '019b2f7c-5d4e-7a31-8c1f-00000000000a';
SELECT is((SELECT name_folded FROM authority WHERE id = '019b2f7c-5d4e-7a31-8c1f-00000000000a'), 'agentia exemplului', 'its folded name follows');
UPDATE authority SET removed_at = now(), removed_reason = 'test' WHERE id = '019b2f7c-5d4e-7a31-8c1f-00000000000a';
SELECT is(pg_temp.told('019b2f7c-5d4e-7a31-8c1f-00000000000a'), 'create1 update2 delete3', 'its change and removal, too');
SELECT throws_ok($$INSERT INTO authority (name, kind, cif) VALUES ('A', 'alta', '4267095')$$, '23505', NULL, 'two authorities never share a fiscal code');
SELECT throws_ok($$INSERT INTO authority (name, kind, cif) VALUES ('A', 'alta', '4267096')$$, '23514', NULL, 'an authority''s fiscal code has its check digit');
SELECT throws_ok($$UPDATE authority SET parent = id WHERE cif = '4267095'$$, '23514', NULL, 'no authority is its own parent');
SELECT throws_ok($$INSERT INTO authority (name, kind) VALUES ('A', 'rege')$$, '23503', NULL, 'kinds are known');
RESET ROLE;

-- Append only, for the owner and even for a superuser.
INSERT INTO audit (actor, action) VALUES ('test', 'test.done');
SELECT throws_ok('UPDATE change SET version = 9', '42501', NULL, 'a change is not changed');
SELECT throws_ok('DELETE FROM change', '42501', NULL, 'nor deleted');
SELECT throws_ok('UPDATE audit SET actor = ''x''', '42501', NULL, 'an audit row is not changed');
SELECT throws_ok('DELETE FROM audit', '42501', NULL, 'nor deleted');
SET LOCAL ROLE conect_owner;
SELECT throws_ok('TRUNCATE change', '42501', NULL, 'the owner cannot empty the feed');
SELECT throws_ok('TRUNCATE audit', '42501', NULL, 'nor the audit trail');
SELECT throws_ok($$INSERT INTO audit (actor, action) VALUES ('test', 'Free text')$$, '23514', NULL, 'an action is a name');

SELECT * FROM finish();
ROLLBACK;
