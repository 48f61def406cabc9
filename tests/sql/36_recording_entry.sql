-- SPDX-License-Identifier: EUPL-1.2
-- Being recorded in a register that is kept here makes the entry.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(15);

CREATE FUNCTION pg_temp.id(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.be(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', sha256(n::text::bytea), NULL, '{account}', NULL, false, 'r1')
$$;
INSERT INTO account (id, email, name, email_confirmed_at)
SELECT pg_temp.id(n), 'om' || n || '@pozitii.example', 'Om ' || n, now() FROM generate_series(1, 3) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.id(n), sha256(n::text::bytea), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 3) AS n;
INSERT INTO ngo (id, name, legal_form, status, cif, national_number, county, locality_siruta, domains) VALUES
	(pg_temp.id(50), 'ASOCIAȚIA POZIȚIEI', 'asociatie', 'inregistrat', '9876500118', '88101/A/2019', 'CV', 63394, '{mediu}'),
	(pg_temp.id(51), 'ASOCIAȚIA CEALALTĂ', 'asociatie', 'inregistrat', NULL, NULL, NULL, NULL, '{}');
INSERT INTO member (ngo, account, role) VALUES (pg_temp.id(50), pg_temp.id(1), 'ngo_admin'), (pg_temp.id(51), pg_temp.id(2), 'ngo_admin');
INSERT INTO profile (ngo, data) VALUES (pg_temp.id(50), '{"email": "birou@pozitii.example", "phone": "+40266100200", "contact_name": "Canar"}');
INSERT INTO authority (id, name, kind, source) VALUES (pg_temp.id(60), 'Primăria pozițiilor', 'primarie', (SELECT min(code) FROM data_source));
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.id(60), pg_temp.id(3), 'officer', '{registers}');
INSERT INTO register (id, authority, title_ro, url, form, state) VALUES
	(pg_temp.id(70), pg_temp.id(60), 'Ținut aici', NULL, 'hosted', 'published'),
	(pg_temp.id(71), pg_temp.id(60), 'De pe site', 'https://registru.example/', 'web_page', 'published');
-- Asks, and is recorded in that register under that number.
CREATE FUNCTION pg_temp.recorded(n int, ngo int, register int, number text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	r uuid;
BEGIN
	PERFORM pg_temp.be(n);
	SELECT (c.body::json ->> 'id')::uuid INTO r FROM app_api.recording_request_create(jsonb_strip_nulls(jsonb_build_object('ngo', pg_temp.id(ngo),
		'authority', pg_temp.id(60), 'register', pg_temp.id(register), 'domains', CASE ngo WHEN 50 THEN '{mediu}' ELSE '{}' END::text[])), 'ro') AS c;
	PERFORM pg_temp.be(3);
	RETURN app_api.recording_request_record(r, number, '2026-01-15', NULL, 'ro')::json ->> 'state';
END $$;
CREATE FUNCTION pg_temp.entries() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM entry AS e JOIN register AS g ON g.id = e.register WHERE g.authority = pg_temp.id(60) $$;

SELECT is(pg_temp.recorded(1, 50, 71, '1/2026'), 'recorded', 'in a register on its own site');
SELECT is(pg_temp.recorded(1, 50, NULL, '2/2026'), 'recorded', 'and in none that was named');
SELECT is(pg_temp.entries(), 0::bigint, 'no entry is made here');
SELECT is(pg_temp.recorded(1, 50, 70, '3/2026'), 'recorded', 'in a register kept here');
SELECT is((SELECT concat_ws('; ', e.local_ref, e.recorded_on, e.name, e.cif, e.national_number, e.locality, e.county, e.domain, e.contact_email, e.contact_phone)
	FROM entry AS e WHERE e.register = pg_temp.id(70)),
	'3/2026; 2026-01-15; ASOCIAȚIA POZIȚIEI; 9876500118; 88101/A/2019; Sfântu Gheorghe; CV; '
		|| (SELECT label_ro FROM domain WHERE code = 'mediu') || '; birou@pozitii.example; +40266100200', 'the entry says what was given');
SELECT is((SELECT concat_ws(' ', e.ngo = pg_temp.id(50), e.match_state, e.is_decided) FROM entry AS e WHERE e.register = pg_temp.id(70)), 't sure t', 'and means who asked');
SELECT is((SELECT version FROM entry WHERE register = pg_temp.id(70)), 1::bigint, 'written once');
SELECT is(pg_temp.recorded(1, 50, 70, '3/2026'), 'recorded', 'recorded again under the same number');
SELECT is((SELECT version FROM entry WHERE register = pg_temp.id(70)), 1::bigint, 'it stays as it is');
SELECT throws_ok($$SELECT pg_temp.recorded(2, 51, 70, '3/2026')$$, 'CN000', 'invalid_body', 'a number has one organisation');
SELECT throws_ok($$SELECT pg_temp.recorded(2, 51, 70, '---')$$, 'CN000', 'invalid_body', 'and is one');
SELECT is(pg_temp.recorded(2, 51, 70, '4~1/2026'), 'recorded', 'whatever its signs');
SELECT is((SELECT local_ref FROM entry WHERE ngo = pg_temp.id(51)), '4~1/2026', 'they stay');
UPDATE register SET state = 'withdrawn' WHERE id = pg_temp.id(70);
SELECT throws_ok($$SELECT pg_temp.recorded(2, 51, 70, '5/2026')$$, 'CN000', 'invalid_body', 'what was withdrawn is asked for no more');
SELECT is(pg_temp.entries(), 2::bigint, 'nor gets entries');

SELECT * FROM finish();
ROLLBACK;
