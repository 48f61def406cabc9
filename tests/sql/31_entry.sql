-- SPDX-License-Identifier: EUPL-1.2
-- Entries of registers kept here: whom they mean, and who keeps them.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(52);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@institutie.example', 'Om ' || n, CASE n WHEN 4 THEN 'reviewer' ELSE 'account' END, now()
FROM generate_series(1, 4) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 4) AS n;
INSERT INTO authority (id, name, kind, source) SELECT pg_temp.who(n), 'Autoritatea de probă ' || n, 'primarie', (SELECT min(code) FROM data_source)
FROM generate_series(8, 9) AS n;
INSERT INTO office (authority, account, role, competences) VALUES
	(pg_temp.who(8), pg_temp.who(1), 'officer', '{registers}'), (pg_temp.who(8), pg_temp.who(2), 'officer', '{information}'),
	(pg_temp.who(9), pg_temp.who(3), 'representative', '{}');
INSERT INTO register (id, authority, title_ro, form, state, url) VALUES
	(pg_temp.who(20), pg_temp.who(8), 'Registrul găzduit', 'hosted', 'published', NULL),
	(pg_temp.who(21), pg_temp.who(8), 'Registrul de pe site', 'web_page', 'published', 'https://primaria.example/registru'),
	(pg_temp.who(22), pg_temp.who(8), 'Registrul propus', 'hosted', 'proposed', NULL),
	(pg_temp.who(23), pg_temp.who(8), 'Registrul retras', 'hosted', 'proposed', NULL);
UPDATE register SET state = 'withdrawn' WHERE id = pg_temp.who(23);
CREATE FUNCTION pg_temp.session(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, CASE n WHEN 4 THEN '{reviewer}' ELSE '{officer}' END::text[], NULL, false, 'r1')
$$;

-- ---- whom an entry means ----

INSERT INTO ngo (id, name, former_names, legal_form, status, cif, national_number, court_number, county, locality) VALUES
	(pg_temp.who(40), 'ASOCIAȚIA PAJIȘTILE ÎNFLORITE', '{ASOCIAȚIA FÂNEȚELE VESELE}', 'asociatie', 'inregistrat', '9876500118', '88001/A/2019', '12/PJ/2019', 'CV', 'Sfântu Gheorghe'),
	(pg_temp.who(41), 'ASOCIAȚIA PAJIȘTILE ÎNFLORITE', '{}', 'asociatie', 'inregistrat', NULL, '88002/A/2019', NULL, 'HR', 'Miercurea Ciuc'),
	(pg_temp.who(42), 'FUNDAȚIA CERUL SENIN', '{}', 'fundatie', 'inregistrat', '9876500223', '88003/B/2010', '26/2010', 'CJ', 'Cluj-Napoca'),
	(pg_temp.who(43), 'ASOCIAȚIA CU FILIALE', '{}', 'asociatie', 'inregistrat', NULL, '88004/A/2012', NULL, 'IS', 'Iași'),
	(pg_temp.who(44), 'ASOCIAȚIA CU FILIALE - FILIALA GALAȚI', '{}', 'asociatie', 'inregistrat', NULL, '88004/A/2012', NULL, 'GL', 'Galați'),
	(pg_temp.who(45), 'ASOCIAȚIA GEMENILOR', '{}', 'asociatie', 'inregistrat', NULL, '88005/A/2012', NULL, 'B', 'Sectorul 3'),
	(pg_temp.who(46), 'ASOCIAȚIA GEMENILOR', '{}', 'asociatie', 'inregistrat', NULL, '88006/A/2015', NULL, 'B', 'Sectorul 3'),
	(pg_temp.who(47), 'ASOCIAȚIA STINSĂ', '{}', 'asociatie', 'inregistrat', '9876500339', NULL, NULL, 'CV', 'Covasna');
UPDATE ngo SET removed_at = now(), removed_reason = 'Probă' WHERE id = pg_temp.who(47);
SELECT search_rebuild();

CREATE FUNCTION pg_temp.found(name text, cif text DEFAULT NULL, national_number text DEFAULT NULL, court_number text DEFAULT NULL,
	county text DEFAULT NULL, locality text DEFAULT NULL, closely boolean DEFAULT false, not_ngo uuid[] DEFAULT '{}', court_name text DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', m.state, right(m.ngo::text, 2), nullif(array_to_string(m.reasons, ','), ''))
	FROM entry_match_of(ARRAY[ROW (pg_temp.who(60), cif, national_number, court_number, court_name, name, left(key_of(fold(name)), 120), county, locality, not_ngo)::entry_ask], closely) AS m
$$;
SELECT is(pg_temp.found('Asociatia Pajistile Inflorite', '9876500118'), 'sure 40 cif,name', 'a fiscal code and the name');
SELECT is(pg_temp.found('Pajiştile Infloritte', '9876500118', NULL, NULL, 'CV', 'Sf. Gheorghe'), 'sure 40 cif,similar_name,county,locality_differs', 'a name nearly so is enough with the code');
SELECT is(pg_temp.found('Asociația Cu Totul Alta', '9876500118'), 'proposed 40 cif,name_differs', 'a code with another name is doubtful');
SELECT is(pg_temp.found('Fundația Cerul Senin', '9876500118', NULL, NULL, 'CJ', 'Cluj-Napoca'), 'proposed 42 name,county,locality,cif_differs,several', 'the code of one with the name of another is doubtful');
SELECT is(pg_temp.found('Asociația Pajiștile Înflorite', NULL, '88002/A/2019'), 'sure 41 national_number,name', 'a number and the name');
SELECT is(pg_temp.found('Asociația Pajiștile Înflorite', '9876500118', '88002/A/2019'), 'proposed 41 national_number,name,several', 'numbers that contradict each other are doubtful');
SELECT is(pg_temp.found('Asociația cu filiale', NULL, '88004/A/2012', NULL, 'GL'), 'proposed 43 national_number,name,county_differs,several', 'a number that branches share is doubtful');
SELECT is(pg_temp.found('Asociația cu filiale', NULL, '88004/A/2012', NULL, 'IS'), 'sure 43 national_number,name,county', 'but where the name and the place say whose');
SELECT is(pg_temp.found('Cerul senin, fundație', NULL, NULL, '26/2010', 'CJ'), 'sure 42 court_number,name,county', 'a number of a court, in its county, and the name');
SELECT is(pg_temp.found('Cerul foarte senin', NULL, NULL, '26/2010', 'BV'), 'none', 'not in another county');
SELECT is(pg_temp.found('Fundația Cerul Senin', NULL, NULL, NULL, 'CJ', 'CLUJ NAPOCA'), 'sure 42 name,county,locality', 'a name in its place');
SELECT is(pg_temp.found('Fundația Cerul Senin', NULL, NULL, NULL, 'CJ'), 'sure 42 name,county', 'a name that one has alone, in its county');
SELECT is(pg_temp.found('Fundația Cerul Senin', NULL, NULL, NULL, 'CJ', 'Turda'), 'proposed 42 name,county,locality_differs', 'elsewhere in the county it is doubtful');
SELECT is(pg_temp.found('Fundația Cerul Senin'), 'proposed 42 name', 'a name alone is doubtful');
SELECT is(pg_temp.found('Fundația Cerul Senin', NULL, NULL, NULL, 'TM', 'Timișoara'), 'proposed 42 name,county_differs,locality_differs', 'in another county, too');
SELECT is(pg_temp.found('Pajiștile înflorite', NULL, NULL, NULL, 'HR', 'Miercurea-Ciuc'), 'sure 41 name,county,locality', 'of two of a name the one of the place');
SELECT is(pg_temp.found('Pajiștile înflorite', NULL, NULL, NULL, 'HR'), 'proposed 41 name,county,several', 'without the place it is doubtful');
SELECT is(pg_temp.found('Asociația Gemenilor', NULL, NULL, NULL, 'B', 'Sector 3'), 'proposed 45 name,county,locality,several', 'two of a name in one place make each other doubtful');
SELECT is(pg_temp.found('Asociația Stinsă', '9876500339', NULL, NULL, 'CV', 'Covasna'), 'none', 'what is removed is meant by nobody');
SELECT is(pg_temp.found('Fundația Cerul Senin', '9876500223', NULL, NULL, NULL, NULL, false, ARRAY[pg_temp.who(42)]), 'none', 'nor what a person said it is not');
SELECT is(pg_temp.found('...', NULL, NULL, NULL, 'CV'), 'none', 'a name of nothing is no name');
SELECT is(pg_temp.found('Cerul senon', NULL, NULL, NULL, 'CJ'), 'none', 'a name that is nearly so is not looked for at once');
SELECT is(pg_temp.found('Cerul senon', NULL, NULL, NULL, 'CJ', NULL, true), 'proposed 42 similar_name,county', 'but when it is looked at closely, and is doubtful');
SELECT is(pg_temp.found('Fânețele vesele', NULL, NULL, NULL, 'CV', NULL, true), 'proposed 40 former_name,county', 'as is an earlier name');

-- ---- entries ----

SELECT pg_temp.session(1);
SELECT is((SELECT r.status FROM app_api.entry_put(pg_temp.who(20), '12~12024', '{"name": "Asociaţia Pajiştile Înflorite", "cif": "RO 9876500118", "county": "covasna",
	"contact_email": "birou@Pajisti.Example", "recorded_on": "2024-03-15"}', NULL, NULL) AS r), '201', 'an entry is made');
SELECT is((SELECT concat_ws(' ', e.local_ref, e.name, e.cif, e.county, e.contact_email, e.recorded_on, e.match_state, e.version, e.match_version) FROM entry AS e
	WHERE e.register = pg_temp.who(20)), '12/2024 Asociația Pajiștile Înflorite 9876500118 CV birou@pajisti.example 2024-03-15 sure 1 1', 'in one form, and matched');
SELECT is((SELECT r.status || r.etag FROM app_api.entry_put(pg_temp.who(20), '12~12024', '{"name": "Asociația Pajiștile Înflorite", "cif": "9876500118", "county": "CV",
	"contact_email": "birou@pajisti.example", "recorded_on": "2024-03-15"}', NULL, NULL) AS r), '200v1.1', 'the same again changes nothing');
SELECT throws_ok($$SELECT app_api.entry_put(pg_temp.who(20), '12~12024', '{"name": "Alt nume"}', NULL, NULL)$$, 'CN000', 'version_required', 'something else needs the version');
SELECT throws_ok($$SELECT app_api.entry_put(pg_temp.who(20), '12~12024', '{"name": "Alt nume"}', 2, NULL)$$, 'CN000', 'version_conflict', 'the right one');
SELECT throws_ok($$SELECT app_api.entry_put(pg_temp.who(20), '13', '{"name": "Alt nume"}', 1, NULL)$$, 'CN000', 'version_conflict', 'of something that there is');
SELECT is((SELECT r.etag FROM app_api.entry_put(pg_temp.who(20), '12~12024', '{"name": "Alt nume"}', NULL, true) AS r), 'v2.2', 'or the word that any will do');
SELECT is((SELECT r.etag FROM app_api.entry_put(pg_temp.who(20), '12~12024', '{"name": "Alt nume", "cif": "9876500118"}', 2, NULL) AS r), 'v3.3', 'a match by rule follows what it says');
SELECT is((SELECT e.match_state FROM entry AS e WHERE e.register = pg_temp.who(20)), 'proposed', 'and is doubtful now');
SELECT is((SELECT count(*) FROM public_api.ngo_register_list(pg_temp.who(40)) AS l, json_array_elements(l::json -> 'items')), 0::bigint, 'what is doubtful is not said of the organisation');
SELECT throws_ok($$SELECT app_api.entry_match_set(pg_temp.who(20), '12~12024', 'confirm', pg_temp.who(42), 3)$$, 'CN000', 'state_conflict', 'another than was seen cannot be confirmed');
SELECT is((SELECT r.etag FROM app_api.entry_match_set(pg_temp.who(20), '12~12024', 'confirm', pg_temp.who(40), 3) AS r), 'v3.4', 'a person confirms');
SELECT is((SELECT l::json #>> '{items,0,local_ref}' FROM public_api.ngo_register_list(pg_temp.who(40)) AS l), '12/2024', 'and the organisation is in the register');
SELECT is(entry_match(ARRAY(SELECT e.id FROM entry AS e), true, '1 day'), 0::bigint, 'what a person said no rule changes');
SELECT is((SELECT r.body::json ->> 'match_state' FROM app_api.entry_match_set(pg_temp.who(20), '12~12024', 'none', NULL, 3) AS r), 'rejected', 'it is none of the catalogue');
SELECT is((SELECT r.body::json ->> 'match_state' FROM app_api.entry_match_set(pg_temp.who(20), '12~12024', 'rule', NULL, 3) AS r), 'proposed', 'or as the rules find');
SELECT is((SELECT r.body::json ->> 'match_state' FROM app_api.entry_match_set(pg_temp.who(20), '12~12024', 'reject', NULL, 3) AS r), 'none', 'what was rejected is not proposed again');
SELECT is((SELECT string_agg(c.operation, ',') FROM change AS c WHERE c.type = 'register' AND c.id = pg_temp.who(20)), 'create,update,update,update,update,update,update,update', 'who follows the register learns of each');

SELECT throws_ok(format('SELECT app_api.entry_put(pg_temp.who(%s), %L, %L, NULL, NULL)', register, '1', '{"name": "x"}'), 'CN000', code, why)
FROM (VALUES (21, 'state_conflict', 'a register on a site has no entries here'), (23, 'state_conflict', 'nor is a withdrawn one written to'),
	(24, 'not_found', 'or one that there is not')) AS t (register, code, why);
SELECT lives_ok($$SELECT app_api.entry_put(pg_temp.who(22), '1', '{"name": "Prima"}', NULL, NULL)$$, 'a proposed one is');
SELECT is((SELECT count(*) FROM public_api.entry_list(pg_temp.who(22), NULL, NULL, NULL, NULL, 10, NULL)), 0::bigint, 'and nobody sees it');
SELECT pg_temp.session(2);
SELECT throws_ok($$SELECT app_api.ledger_list(pg_temp.who(20), NULL, NULL, NULL, false, NULL, 10, NULL)$$, 'CN000', 'forbidden', 'an officer for something else may not');
SELECT pg_temp.session(3);
SELECT throws_ok($$SELECT app_api.ledger_list(pg_temp.who(20), NULL, NULL, NULL, false, NULL, 10, NULL)$$, 'CN000', 'not_found', 'to another authority there is nothing');
SELECT set_config('conect.identity', '', true);

-- ---- later ----

INSERT INTO entry (register, local_ref, name, county, locality, look_at) VALUES (pg_temp.who(20), '99', 'Asociația de Mâine', 'CV', 'Covasna', NULL);
INSERT INTO ngo (id, name, legal_form, status, county, locality) VALUES (pg_temp.who(48), 'ASOCIAȚIA DE MÂINE', 'asociatie', 'inregistrat', 'CV', 'Covasna');
SELECT is(entry_of_changed(ARRAY[pg_temp.who(48)]), ARRAY(SELECT e.id FROM entry AS e WHERE e.local_ref = '99'), 'a new organisation is looked for in the registers');
SELECT lives_ok('SELECT jobs_api.entry_match_due()', 'from time to time');
SELECT is(entry_match(entry_of_changed(ARRAY[pg_temp.who(48)]), false, NULL), 1::bigint, 'and found');

SELECT * FROM finish();
ROLLBACK;
