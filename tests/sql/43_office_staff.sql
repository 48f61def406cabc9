-- SPDX-License-Identifier: EUPL-1.2
-- What the staff see of authorities' people and keys, and what administrators end.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(11);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
CREATE FUNCTION pg_temp.session(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, '{account}', NULL, false, 'r1')
$$;
-- 1 represents, 2 is an officer, 3 one of another authority, 4 reviews, 5 administrates.
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@institutie.example', 'Om ' || n, CASE n WHEN 4 THEN 'reviewer' WHEN 5 THEN 'sgg_admin' ELSE 'account' END, now()
FROM generate_series(1, 5) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 5) AS n;
INSERT INTO authority (id, name, kind, county, source)
SELECT pg_temp.who(n), 'Autoritatea Școlilor ' || n, 'primarie', 'CV', (SELECT min(code) FROM data_source) FROM generate_series(7, 8) AS n;
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.who(7), pg_temp.who(1), 'representative', '{}'),
	(pg_temp.who(7), pg_temp.who(2), 'officer', '{registers}'), (pg_temp.who(8), pg_temp.who(3), 'officer', '{funding}');
INSERT INTO designation (authority, account, position, act, state, decided_at) VALUES (pg_temp.who(7), pg_temp.who(1), 'Consilier', 'Nr. 1', 'approved', now()),
	(pg_temp.who(7), pg_temp.who(1), 'Consilier', 'Nr. 0', 'refused', now());
INSERT INTO api_key (id, account, authority, secret_hash, name, scopes, expires_at) VALUES
	('aaaaaaaa', pg_temp.who(2), pg_temp.who(7), sha256('a'), 'una', '{register:read}', now() + interval '1 day'),
	('bbbbbbbb', pg_temp.who(2), pg_temp.who(7), sha256('b'), 'alta', '{register:read}', now() - interval '1 day');
CREATE FUNCTION pg_temp.acts() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(coalesce(o -> 'designation' ->> 'act', '-'), ' ') FROM app_api.officer_list(pg_temp.who(7)) AS l, json_array_elements(l.items::json) AS o
$$;

SELECT pg_temp.session(4);
SELECT is((SELECT json_agg(json_build_array(o ->> 'representative', o -> 'officers', o -> 'keys'))::text FROM app_api.office_list('SCOLILOR', NULL, 20) AS l, json_array_elements(l.items) AS o),
	'[["Om 1", 1, 1], [null, 1, 0]]', 'who represents, how many officers, how many keys that work');
SELECT is((SELECT l.next ->> 'i' FROM app_api.office_list('scolilor', NULL, 1) AS l), pg_temp.who(7)::text, 'there is more');
SELECT is((SELECT l.items -> 0 ->> 'id' FROM app_api.office_list('scolilor', (SELECT f.next::jsonb FROM app_api.office_list('scolilor', NULL, 1) AS f), 1) AS l), pg_temp.who(8)::text, 'and it follows');
SELECT is(pg_temp.acts(), 'Nr. 1 -', 'the act by which who represents was validated');
SELECT is((SELECT json_array_length(l.items::json) FROM app_api.authority_key_list(pg_temp.who(7)) AS l), 2, 'a reviewer sees the keys');
SELECT throws_ok($$ SELECT app_api.authority_key_delete(pg_temp.who(7), 'aaaaaaaa') $$, 'CN000', 'forbidden', 'and ends none');
SELECT pg_temp.session(2);
SELECT is(pg_temp.acts(), '- -', 'colleagues do not see the act');
SELECT throws_ok($$ SELECT app_api.office_list(NULL, NULL, 20) $$, 'CN000', 'forbidden', 'nor who works for others');
SELECT pg_temp.session(3);
SELECT throws_ok($$ SELECT app_api.authority_key_list(pg_temp.who(7)) $$, 'CN000', 'not_found', 'another authority finds no keys');
SELECT pg_temp.session(5);
SELECT is((SELECT d.status FROM app_api.authority_key_delete(pg_temp.who(7), 'aaaaaaaa') AS d), '204', 'an administrator ends one');
SELECT pg_temp.session(2);
SELECT is((SELECT count(*) FROM api_key AS k WHERE k.authority = pg_temp.who(7) AND k.revoked_at <= now()), 1::bigint, 'and it is ended');

SELECT * FROM finish();
ROLLBACK;
