-- SPDX-License-Identifier: EUPL-1.2
-- Registers of authorities: who declares them, what may be said, what waits,
-- and what the public finds.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(67);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
-- 1: officer for registers of 8, 2: of 9; 3: officer of 8 for something else;
-- 4: a reviewer, 5: an administrator. 7 has no people.
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@registru.example', 'Om ' || n, CASE n WHEN 4 THEN 'reviewer' WHEN 5 THEN 'sgg_admin' ELSE 'account' END, now()
FROM generate_series(1, 6) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex'), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 6) AS n;
INSERT INTO authority (id, name, kind, county, source)
SELECT pg_temp.who(n), CASE n WHEN 7 THEN 'Comuna Fără Oameni' WHEN 8 THEN 'Primăria Zăpodeni de Probă' ELSE 'Instituția Prefectului de Probă' END,
	CASE n WHEN 9 THEN 'prefectura' ELSE 'primarie' END, CASE n WHEN 9 THEN 'HR' ELSE 'CV' END, (SELECT min(code) FROM data_source)
FROM generate_series(7, 9) AS n;
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.who(8), pg_temp.who(1), 'officer', '{registers}'),
	(pg_temp.who(9), pg_temp.who(2), 'representative', '{}'), (pg_temp.who(8), pg_temp.who(3), 'officer', '{information}');
INSERT INTO unit (authority, name, email, url) VALUES (pg_temp.who(8), 'Relația cu mediul asociativ', 'ong@primaria-zapodeni.example', 'https://www.zapodeni.example/ong'),
	(pg_temp.who(9), 'Relația cu mediul asociativ', 'prefectul.de.proba@gmail.com', NULL);

CREATE FUNCTION pg_temp.be(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex'), NULL, '{account}', NULL, false, 'r1')
$$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;
-- A register of an authority at an address (NULL: kept here), with more.
CREATE FUNCTION pg_temp.declare(of int, title text, url text, more jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT body::jsonb FROM app_api.register_create(jsonb_build_object('authority', pg_temp.who(of), 'title_ro', title, 'url', url,
		'form', CASE WHEN url IS NULL THEN 'hosted' ELSE 'web_page' END) || more, url, 'ro')
$$;
CREATE FUNCTION pg_temp.row(title text) RETURNS conect.register LANGUAGE sql AS $$ SELECT r FROM conect.register AS r WHERE r.title_ro = title $$;
CREATE FUNCTION pg_temp.edit(title text, given jsonb) RETURNS jsonb LANGUAGE sql AS $$
	SELECT body::jsonb FROM app_api.register_update((pg_temp.row(title)).id, (pg_temp.row(title)).version, given, given ->> 'url', 'ro')
$$;
CREATE FUNCTION pg_temp.retire(title text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT body::jsonb FROM app_api.register_retire((pg_temp.row(title)).id, 'S-a unit cu altul.', 'ro')
$$;
CREATE FUNCTION pg_temp.open(called text) RETURNS bigint LANGUAGE sql AS $$
	SELECT count(*) FROM conect.review_item AS i WHERE i.object_id = (pg_temp.row(called)).id AND i.state <> 'decided'
$$;
CREATE FUNCTION pg_temp.decide(called text, how text) RETURNS void LANGUAGE sql AS $$
	SELECT pg_temp.be(4);
	SELECT review_decide(i.id, i.version, how, CASE how WHEN 'refused' THEN 'not_a_register' END, 'Text.',
		ARRAY(SELECT c ->> 'code' FROM jsonb_array_elements(i.checks) AS c WHERE c ->> 'result' = 'failed'), '{}')
	FROM conect.review_item AS i WHERE i.object_id = (pg_temp.row(called)).id AND i.state <> 'decided'
$$;
CREATE FUNCTION pg_temp.checks(called text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg((c ->> 'code') || ' ' || (c ->> 'result'), ', ' ORDER BY n)
	FROM conect.review_item AS i, jsonb_array_elements(i.checks) WITH ORDINALITY AS c (c, n)
	WHERE i.object_id = (pg_temp.row(called)).id AND i.state <> 'decided'
$$;

-- ---- who declares ----

SET LOCAL ROLE conect_owner;
SELECT pg_temp.be(6);
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'https://zapodeni.example/r') $$, 'CN000', 'forbidden', 'nobody declares another''s register');
SELECT pg_temp.be(2);
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'https://zapodeni.example/r') $$, 'CN000', 'forbidden', 'nor somebody of another authority');
SELECT pg_temp.be(3);
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'https://zapodeni.example/r') $$, 'CN000', 'forbidden', 'nor an officer for something else');
SELECT pg_temp.be(5);
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'https://zapodeni.example/r') $$, 'CN000', 'forbidden', 'nor an administrator where there are people');
SELECT is(pg_temp.declare(7, 'Al comunei', 'https://comuna.example/r') ->> 'state', 'proposed', 'but where there are none');
SELECT throws_ok($$ SELECT pg_temp.declare(1, 'R', 'https://comuna.example/x') $$, 'CN000', 'invalid_body', 'what is no authority has no register');
SELECT pg_temp.be(1);
SELECT is(pg_temp.declare(8, 'Registrul local', 'https://zapodeni.example/registru', '{"title_hu": "Helyi jegyzék", "domains": ["mediu"]}') - 'id' - 'updated_at' - 'created_at' - 'waiting_since' - '{health,health_why,checked_at}'::text[],
	jsonb_build_object('version', 1, 'title', 'Registrul local', 'title_ro', 'Registrul local', 'title_hu', 'Helyi jegyzék', 'title_en', NULL,
		'authority', jsonb_build_object('id', pg_temp.who(8), 'name', 'Primăria Zăpodeni de Probă', 'kind', 'primarie', 'county', 'CV', 'locality', NULL),
		'url', 'https://zapodeni.example/registru', 'form', 'web_page', 'legal_basis', 'O.G. nr. 26/2000, art. 51–52', 'county', NULL,
		'domains', '["mediu"]'::jsonb, 'contact_name', NULL, 'contact_email', NULL, 'contact_phone', NULL, 'rhythm', NULL, 'last_update_on', NULL,
		'state', 'proposed', 'published_at', NULL, 'proposed_url', NULL, 'reason_code', NULL, 'reason', NULL, 'can', '["edit", "retire"]'::jsonb),
	'an officer for registers declares one');
SELECT is(pg_temp.open('Registrul local'), 1::bigint, 'which waits');
SELECT is(pg_temp.checks('Registrul local'), 'register_site ok, register_https ok, register_elsewhere ok, register_basis ok', 'with what was checked');
SELECT is((SELECT excluded FROM review_item WHERE object_id = (pg_temp.row('Registrul local')).id), ARRAY[pg_temp.who(1)], 'and is not decided by who declared it');

-- ---- what may be said ----

SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'https://zapodeni.example/registru') $$, 'CN000', 'register_known', 'an address is declared once');
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'http://www.zapodeni.example/registru/') $$, 'CN000', 'register_known', 'however it is written');
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'https://zapodeni.example/r', '{"form": "hosted"}') $$, 'CN000', 'invalid_body', 'what is kept here has no address');
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', NULL, '{"form": "pdf"}') $$, 'CN000', 'invalid_body', 'what is elsewhere has one');
SELECT throws_ok(format('SELECT pg_temp.declare(8, ''R'', NULL, %L)', m), 'CN000', 'invalid_body', 'refused: ' || m::text)
FROM unnest(ARRAY['{"title_ro": " "}', '{"legal_basis": " "}', '{"contact_email": "x"}', '{"contact_phone": "12"}', '{"contact_name": "1960101123456"}',
	'{"last_update_on": "2999-01-01"}', '{"title_en": "1960101123456"}']::jsonb[]) AS m;
SELECT is((SELECT jsonb_build_array(x -> 'title_ro', x -> 'contact_phone', x -> 'contact_email', x -> 'contact_name', x -> 'county', x -> 'rhythm', x -> 'last_update_on') FROM pg_temp.declare(8, ' Registrul  ţinut aici ', NULL, '{"contact_phone": "0266 123 456", "contact_email": "Birou@Zapodeni.EXAMPLE",
	"contact_name": " ", "county": "CV", "rhythm": "yearly", "last_update_on": "2026-01-02", "legal_basis": "HCL 12/2001"}') AS x),
	'["Registrul ținut aici", "+40266123456", "Birou@zapodeni.example", null, "CV", "yearly", "2026-01-02"]', 'what is said has one form');
SELECT is(pg_temp.checks('Registrul ținut aici'), 'register_basis warning', 'what is kept here has no address to check; another basis is remarked');

-- ---- checks ----

SELECT pg_temp.declare(8, 'În altă parte', 'http://altundeva.example/r');
SELECT is(pg_temp.checks('În altă parte'), 'register_site failed, register_https warning, register_elsewhere ok, register_basis ok', 'a site that is not known as the authority''s');
SELECT pg_temp.declare(8, 'Pe subdomeniu', 'https://date.primaria-zapodeni.example/r');
SELECT is(pg_temp.checks('Pe subdomeniu'), 'register_site ok, register_https ok, register_elsewhere ok, register_basis ok', 'a name under that of its mail is');
SELECT pg_temp.declare(8, 'Aproape la fel', 'https://notprimaria-zapodeni.example/r');
SELECT is(split_part(pg_temp.checks('Aproape la fel'), ',', 1), 'register_site failed', 'one that only ends alike is not');
SELECT pg_temp.be(2);
SELECT pg_temp.declare(9, 'Același', 'http://zapodeni.example/registru');
SELECT is(pg_temp.checks('Același'), 'register_site unknown, register_https warning, register_elsewhere failed, register_basis ok', 'an address of another authority; a mail box that anybody can have tells nothing');

-- ---- a decision, and what is public then ----

SELECT is((SELECT count(*) FROM register WHERE title_ro = 'Registrul local'), 0::bigint, 'another authority does not see a proposal');
SELECT throws_ok($$ SELECT pg_temp.edit('Registrul ținut aici', '{}') $$, 'CN000', 'not_found', 'nor finds it');
SELECT pg_temp.nobody();
SELECT is((SELECT body FROM public_api.register_get((pg_temp.row('Registrul local')).id, 'ro')), NULL, 'nor does anybody');
SELECT pg_temp.decide('Registrul local', 'approved'), pg_temp.decide('Registrul ținut aici', 'approved'), pg_temp.decide('În altă parte', 'refused');
SELECT pg_temp.nobody();
SELECT is((SELECT body::jsonb ->> 'title' FROM public_api.register_get((pg_temp.row('Registrul local')).id, 'hu')), 'Helyi jegyzék', 'approved, everybody reads it, in their language');
SELECT is((SELECT body::jsonb ->> 'title' FROM public_api.register_get((pg_temp.row('Registrul local')).id, 'en')), 'Registrul local', 'or in Romanian');
SELECT is((SELECT json_array_length(public_api.authority_registers(pg_temp.who(8), 'ro'))), 2, 'with the others of its authority');
SELECT is((SELECT body FROM public_api.register_get((pg_temp.row('În altă parte')).id, 'ro')), NULL, 'one that was refused is not there');
SELECT is((SELECT status FROM public_api.register_get((pg_temp.row('În altă parte')).id, 'ro')), NULL, 'and never was');

-- ---- edits ----

SELECT pg_temp.be(2);
SELECT throws_ok($$ SELECT pg_temp.edit('Registrul local', '{}') $$, 'CN000', 'forbidden', 'what is public, others may only read');
SELECT pg_temp.be(3);
SELECT throws_ok($$ SELECT pg_temp.edit('Registrul local', '{}') $$, 'CN000', 'forbidden', 'as may an officer for something else');
SELECT pg_temp.be(1);
SELECT throws_ok(format('SELECT app_api.register_update(%L, 1, ''{}'', NULL, ''ro'')', (pg_temp.row('Registrul local')).id), 'CN000', 'version_conflict', 'an edit names what it saw');
SELECT is((pg_temp.edit('Registrul local', '{"rhythm": "monthly", "title_ro": "Registrul local"}') ->> 'version')::int, 3, 'an edit is live at once');
SELECT is((pg_temp.edit('Registrul local', '{"rhythm": "monthly"}') ->> 'version')::int, 3, 'one that changes nothing is none');
SELECT is(pg_temp.edit('Registrul local', '{"url": "https://zapodeni.example/nou"}') ->> 'proposed_url', 'https://zapodeni.example/nou', 'a new address is proposed');
SELECT is((pg_temp.row('Registrul local')).url, 'https://zapodeni.example/registru', 'while the old one stays');
SELECT is(pg_temp.open('Registrul local'), 1::bigint, 'and waits');
SELECT is(pg_temp.edit('Registrul local', '{"url": "https://zapodeni.example/mai-nou"}') ->> 'proposed_url', 'https://zapodeni.example/mai-nou', 'another one');
SELECT is(pg_temp.open('Registrul local'), 1::bigint, 'takes its place');
SELECT throws_ok($$ SELECT pg_temp.declare(8, 'R', 'https://zapodeni.example/mai-nou') $$, 'CN000', 'register_known', 'it is declared, too');
SELECT is(pg_temp.edit('Registrul local', '{"url": "https://zapodeni.example/registru"}') ->> 'proposed_url', NULL, 'the old one again');
SELECT is(pg_temp.open('Registrul local'), 0::bigint, 'leaves nothing to decide');
SELECT throws_ok(format('SELECT pg_temp.edit(''Registrul local'', %L)', m), 'CN000', 'invalid_body', 'refused of a public one: ' || m::text)
FROM unnest(ARRAY['{"url": null}', '{"form": "hosted", "url": null}', '{"form": "hosted"}', '{"title_ro": null}']::jsonb[]) AS m;
SELECT throws_ok($$ SELECT pg_temp.edit('Registrul ținut aici', '{"url": "https://zapodeni.example/x"}') $$, 'CN000', 'invalid_body', 'what is kept here gets no address');
SELECT lives_ok($$ SELECT pg_temp.edit('Registrul ținut aici', '{"domains": null, "county": null, "form": "hosted", "url": null}') $$, 'but may be limited to nothing');
SELECT pg_temp.edit('Registrul local', '{"url": "https://zapodeni.example/nou"}');
SELECT pg_temp.decide('Registrul local', 'approved');
SELECT is((pg_temp.row('Registrul local')).url, 'https://zapodeni.example/nou', 'approved, the new address takes the old one''s place');

-- ---- a refusal ----

SELECT pg_temp.be(1);
SELECT is((SELECT array_agg(x ->> 'title' || ' ' || (x ->> 'state') ORDER BY x ->> 'title' COLLATE "C") FROM json_array_elements(app_api.account_registers(pg_temp.who(8), 'ro')) AS x),
	'{"Aproape la fel proposed","Pe subdomeniu proposed","Registrul local published","Registrul ținut aici published","În altă parte refused"}', 'an authority sees all of its own');
SELECT is(pg_temp.edit('În altă parte', '{"url": "https://zapodeni.example/alta"}') ->> 'state', 'refused', 'what was refused is put right');
SELECT is(pg_temp.open('În altă parte'), 0::bigint, 'before it waits again');
SELECT is((SELECT body::jsonb ->> 'state' FROM app_api.register_submit((pg_temp.row('În altă parte')).id, (pg_temp.row('În altă parte')).version, 'ro')), 'proposed', 'it is proposed again');
SELECT is(pg_temp.checks('În altă parte'), 'register_site ok, register_https ok, register_elsewhere ok, register_basis ok', 'and checked again');
SELECT throws_ok(format('SELECT app_api.register_submit(%L, %s, ''ro'')', (pg_temp.row('Registrul local')).id, (pg_temp.row('Registrul local')).version), 'CN000', 'state_conflict', 'once');
SELECT is(pg_temp.retire('În altă parte') ->> 'state', 'withdrawn', 'or it is withdrawn');
SELECT is(pg_temp.open('În altă parte'), 0::bigint, 'and does not wait any more');
SELECT is(pg_temp.retire('Registrul local') -> 'can', '[]', 'so is what is public');
SELECT throws_ok($$ SELECT pg_temp.edit('Registrul local', '{}') $$, 'CN000', 'state_conflict', 'for good');
SELECT throws_ok($$ SELECT pg_temp.retire('Registrul local') $$, 'CN000', 'state_conflict', 'and once');
SELECT pg_temp.nobody();
SELECT results_eq($$ SELECT status, reason FROM public_api.register_get((pg_temp.row('Registrul local')).id, 'ro') $$,
	$$ VALUES (410, 'S-a unit cu altul.') $$, 'readers are told why');

SELECT * FROM finish();
ROLLBACK;
