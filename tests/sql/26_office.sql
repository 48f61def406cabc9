-- SPDX-License-Identifier: EUPL-1.2
-- Offices: who acts for an authority, by session or by key, and what a register
-- may become.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(37);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@institutie.example', 'Om ' || n, CASE n WHEN 5 THEN 'reviewer' ELSE 'account' END, now()
FROM generate_series(1, 5) AS n;
-- Session n is of account n, with the second factor; 1n without it.
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n + CASE level WHEN 1 THEN 16 ELSE 0 END), '1 hour', now() + interval '1 day', level
FROM generate_series(1, 5) AS n, generate_series(1, 2) AS level;
INSERT INTO authority (id, name, kind, source) SELECT pg_temp.who(n), 'Autoritatea de probă ' || n, 'primarie', (SELECT min(code) FROM data_source)
FROM generate_series(8, 9) AS n;
INSERT INTO office (authority, account, role, competences) VALUES
	(pg_temp.who(8), pg_temp.who(1), 'representative', '{}'),
	(pg_temp.who(8), pg_temp.who(2), 'officer', '{registers}'),
	(pg_temp.who(9), pg_temp.who(2), 'officer', '{information,transparency}');
INSERT INTO ngo (id, name, legal_form, status) VALUES (pg_temp.who(7), 'ASOCIAȚIA OM 2', 'asociatie', 'inregistrat');
INSERT INTO member (ngo, account, role) VALUES (pg_temp.who(7), pg_temp.who(2), 'ngo_admin');
INSERT INTO api_key (id, account, secret_hash, name, scopes, expires_at, authority) VALUES
	('offc0001', pg_temp.who(2), pg_temp.hash(40), 'of 8', '{register:write}', now() + interval '1 day', pg_temp.who(8)),
	('offc0002', pg_temp.who(2), pg_temp.hash(41), 'own', '{register:write}', now() + interval '1 day', NULL),
	('offc0003', pg_temp.who(3), pg_temp.hash(42), 'of 8, without an office', '{register:write}', now() + interval '1 day', pg_temp.who(8));

CREATE FUNCTION pg_temp.session(n int, roles text[] DEFAULT '{officer}') RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, roles, NULL, false, 'r1')
$$;
CREATE FUNCTION pg_temp.key(id text, n int, roles text[] DEFAULT '{officer}') RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('key', pg_temp.hash(n), id, roles, 'register:write', false, 'r1')
$$;
-- Offices in 8 and 9 of whoever was named, and for what.
CREATE FUNCTION pg_temp.may() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', a, w, l), ', ' ORDER BY a, w NULLS FIRST, l)
	FROM generate_series(8, 9) AS a, unnest(ARRAY[NULL, 'information', 'registers']) AS w, unnest('{officer,representative}'::text[]) AS l
	WHERE has_office(pg_temp.who(a), w, l) AND (w IS NULL OR l = 'officer')
$$;

-- ---- the gate ----

SELECT lives_ok($$ SELECT pg_temp.session(1) $$, 'a representative passes where an officer does');
SELECT lives_ok($$ SELECT pg_temp.session(1, '{representative}') $$, 'and where a representative does');
SELECT is(pg_temp.may(), '8 officer, 8 representative, 8 information officer, 8 registers officer', 'has every competence, in one authority');
SELECT lives_ok($$ SELECT pg_temp.session(2) $$, 'an officer passes');
SELECT is(pg_temp.may(), '8 officer, 8 registers officer, 9 officer, 9 information officer', 'with the competences of each authority');
SELECT throws_ok($$ SELECT pg_temp.session(2, '{representative}') $$, 'CN000', 'forbidden', 'not as a representative');
SELECT throws_ok(format('SELECT pg_temp.session(%s)', n), 'CN000', 'second_factor_required', 'without the second factor: ' || n)
FROM unnest('{17,18}'::int[]) AS n;
SELECT throws_ok(format('SELECT pg_temp.session(%s)', n), 'CN000', 'forbidden', 'without an office: ' || n) FROM unnest('{3,5,19}'::int[]) AS n;
SELECT lives_ok($$ SELECT pg_temp.session(18, '{account}') $$, 'without the second factor one is still an account');
SELECT is(pg_temp.may(), NULL, 'and has no office');
SELECT lives_ok($$ SELECT pg_temp.session(2, '{account}') $$, 'where anybody passes');
SELECT is(has_office(pg_temp.who(9)), true, 'an office still counts');

-- ---- keys ----

SELECT lives_ok($$ SELECT pg_temp.key('offc0001', 40) $$, 'a key of an authority');
SELECT is(pg_temp.may(), '8 officer, 8 registers officer', 'serves that authority alone');
SELECT is(is_member(pg_temp.who(7)), false, 'and speaks for no organisation of its owner');
SELECT throws_ok($$ SELECT pg_temp.key('offc0001', 40, '{ngo_admin}') $$, 'CN000', 'forbidden', 'nor passes as if it did');
SELECT throws_ok($$ SELECT pg_temp.key('offc0002', 41) $$, 'CN000', 'forbidden', 'a key of a person has no office');
SELECT lives_ok($$ SELECT pg_temp.key('offc0002', 41, '{ngo_admin}') $$, 'but its organisation');
SELECT is(pg_temp.may(), NULL, 'nor behind the gate');
SELECT throws_ok($$ SELECT pg_temp.key('offc0003', 42) $$, 'CN000', 'forbidden', 'a key of an authority ends with the office');
DELETE FROM office WHERE authority = pg_temp.who(8) AND account = pg_temp.who(2);
SELECT throws_ok($$ SELECT pg_temp.key('offc0001', 40) $$, 'CN000', 'unauthenticated', 'and is revoked when it ends');

-- ---- who may not ----

SELECT pg_temp.session(2);
SELECT throws_ok($$ SELECT office_or_refused(pg_temp.who(8)) $$, 'CN000', 'not_found', 'another authority''s is not found');
SELECT throws_ok($$ SELECT office_or_refused(pg_temp.who(9), 'registers') $$, 'CN000', 'forbidden', 'without the competence it is forbidden');
SELECT lives_ok($$ SELECT office_or_refused(pg_temp.who(9), 'information') $$, 'with it, it is not');
SELECT pg_temp.session(5, '{reviewer}');
SELECT throws_ok($$ SELECT office_or_refused(pg_temp.who(8)) $$, 'CN000', 'forbidden', 'staff see it, and may not');
SELECT throws_ok($$ INSERT INTO office VALUES (pg_temp.who(8), pg_temp.who(4), 'representative') $$, '23505', NULL, 'an authority has one representative');

-- ---- registers ----

SELECT set_config('conect.identity', '', true);
INSERT INTO register (id, authority, title_ro, url, form) VALUES (pg_temp.who(6), pg_temp.who(8), 'Registrul de probă', 'https://registru.example/', 'web_page');
CREATE FUNCTION pg_temp.told() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(operation || ' ' || version, ', ' ORDER BY seq) FROM conect.change WHERE id = pg_temp.who(6)
$$;
CREATE FUNCTION pg_temp.seen(n int) RETURNS bigint LANGUAGE sql AS $$
	SELECT pg_temp.session(n, '{account}');
	SELECT count(*) FROM conect.register WHERE id = pg_temp.who(6)
$$;
GRANT USAGE ON SCHEMA conect TO conect_owner;
SET LOCAL ROLE conect_owner;
SELECT results_eq('SELECT pg_temp.seen(n) FROM unnest(''{1,2,3,5}''::int[]) AS n', '{1,0,0,1}'::bigint[], 'what is proposed, its authority and staff see');
SELECT set_config('conect.identity', '', true);
RESET ROLE;
SELECT is(pg_temp.told(), NULL, 'and is told to nobody');
UPDATE register SET state = 'published' WHERE id = pg_temp.who(6);
SELECT is((SELECT published_at IS NOT NULL AND removed_at IS NULL FROM register WHERE id = pg_temp.who(6)), true, 'published, it is there');
UPDATE register SET state = 'broken' WHERE id = pg_temp.who(6);
SET LOCAL ROLE conect_owner;
SELECT results_eq('SELECT pg_temp.seen(n) FROM unnest(''{1,2,3,5}''::int[]) AS n', '{1,1,1,1}'::bigint[], 'for everybody, also when its link is broken');
SELECT set_config('conect.identity', '', true);
RESET ROLE;
SELECT throws_ok($$ UPDATE register SET state = 'proposed' WHERE id = pg_temp.who(6) $$, 'CN000', 'state_conflict', 'there is no way back to a proposal');
UPDATE register SET state = 'withdrawn' WHERE id = pg_temp.who(6);
SELECT is(pg_temp.told(), 'create 2, update 3, delete 4', 'and each move is told');
INSERT INTO register (id, authority, title_ro, form, state) VALUES (pg_temp.who(7), pg_temp.who(8), 'Registrul ținut aici', 'hosted', 'published');
SELECT throws_ok($$ UPDATE register SET state = 'broken' WHERE id = pg_temp.who(7) $$, 'CN000', 'state_conflict', 'what is kept here has no link to break');
SELECT throws_ok($$ UPDATE register SET url = 'https://registru.example/' WHERE id = pg_temp.who(7) $$, '23514', NULL, 'nor an address');

SELECT * FROM finish();
ROLLBACK;
