-- SPDX-License-Identifier: EUPL-1.2
-- Institutions and their people: one voice of an authority, competences, what
-- ends with an office, what is erased and what goes with time.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(39);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
-- 1, 2 apply; 3 is an officer, 4 of another authority; 5 reviews, 6 administrates.
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@institutie.example', 'Om ' || n, CASE n WHEN 5 THEN 'reviewer' WHEN 6 THEN 'sgg_admin' ELSE 'account' END, now()
FROM generate_series(1, 6) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 6) AS n;
INSERT INTO authority (id, name, kind, county, source)
SELECT pg_temp.who(n), 'Autoritatea de probă ' || n, 'primarie', 'CV', (SELECT min(code) FROM data_source) FROM generate_series(20, 22) AS n;
INSERT INTO office (authority, account, role, competences) VALUES
	(pg_temp.who(20), pg_temp.who(3), 'officer', '{registers}'), (pg_temp.who(21), pg_temp.who(4), 'representative', '{}');
INSERT INTO attachment_content (sha256, content) VALUES (sha256('act'), 'act');

CREATE FUNCTION pg_temp.act(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, '{account}', NULL, false, 'r1')
$$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;
-- What a request with an identity sees: the owner's policies hold.
CREATE FUNCTION pg_temp.begin_one(n int, of_authority int) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
	made uuid;
BEGIN
	PERFORM pg_temp.act(n);
	made := (SELECT (d.body::jsonb ->> 'id')::uuid FROM app_api.designation_create(pg_temp.who(of_authority), 'Consilier, Om ' || n, 'Nr. 1') AS d);
	PERFORM pg_temp.nobody();
	INSERT INTO attachment (object_type, object_id, kind, name, type, size, sha256, stored, created_by)
	VALUES ('designation', made, 'designation_act', 'act.pdf', 'application/pdf', 3, sha256('act'), sha256('act'), pg_temp.who(n));
	RETURN made;
END $$;
CREATE FUNCTION pg_temp.submit(n int, of uuid) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.act(n);
	SELECT d.body::jsonb ->> 'state' FROM app_api.designation_submit(of, NULL) AS d
$$;
CREATE FUNCTION pg_temp.approve(of uuid) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.act(5);
	SELECT app_api.review_item_approve(i.id, i.version, '[]', NULL, NULL)::jsonb ->> 'state' FROM conect.review_item AS i
	WHERE i.object_id = of AND i.state <> 'decided'
$$;
CREATE FUNCTION pg_temp.people(of_authority int) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(right(o.account::text, 1) || ' ' || o.role, ', ' ORDER BY o.account) FROM conect.office AS o
	WHERE o.authority = pg_temp.who(of_authority)
$$;
SELECT pg_temp.begin_one(1, 20) AS first \gset
SELECT pg_temp.begin_one(2, 20) AS second \gset

-- ---- one voice ----

SELECT is(pg_temp.submit(1, :'first'), 'submitted', 'somebody asks to represent an authority');
SELECT is((SELECT i.authority = pg_temp.who(20) AND i.county = 'CV' AND i.excluded @> ARRAY[pg_temp.who(1)] FROM review_item AS i WHERE i.object_id = :'first'), true, 'and it waits in the queue');
SELECT is(pg_temp.submit(2, :'second'), 'submitted', 'so may somebody else');
SELECT is(pg_temp.approve(:'first'), 'approved', 'one is approved');
SELECT is(pg_temp.people(20), '1 representative, 3 officer', 'and represents it');
SELECT is((SELECT checks -> 1 ->> 'result' FROM review_item WHERE object_id = :'second'), 'ok', 'the other had asked before');
SELECT is(pg_temp.approve(:'second'), 'approved', 'the other is approved, too');
SELECT is(pg_temp.people(20), '2 representative, 3 officer', 'and takes the place: there is one');
SELECT is((SELECT count(*) FROM outbox WHERE template = 'office_ended' AND account = pg_temp.who(1)), 1::bigint, 'who was there before is told');
SELECT pg_temp.act(1);
SELECT throws_ok($$ SELECT app_api.officer_list(pg_temp.who(20)) $$, 'CN000', 'not_found', 'and sees its people no more');

-- ---- competences and foreign authorities ----

SELECT pg_temp.act(3);
SELECT throws_ok($$ SELECT app_api.officer_update(pg_temp.who(20), pg_temp.who(3), '{funding,registers}') $$, 'CN000', 'forbidden', 'an officer gives themselves nothing');
SELECT throws_ok($$ SELECT app_api.officer_delete(pg_temp.who(20), pg_temp.who(2)) $$, 'CN000', 'forbidden', 'nor takes the representative away');
SELECT lives_ok($$ SELECT app_api.unit_put(pg_temp.who(20), 1, '{"name": "Registratura"}') $$, 'with the competence registers one tells of the unit');
SELECT throws_ok($$ SELECT app_api.unit_put(pg_temp.who(21), 1, '{"name": "Registratura"}') $$, 'CN000', 'not_found', 'of one''s own authority');
SELECT throws_ok($$ SELECT app_api.authority_key_create(pg_temp.who(20), 'aaaaaaaa', repeat('11', 32), 'x', '{account:read}', 1) $$, 'CN000', 'invalid_body', 'a key of an authority is for nothing else');
SELECT lives_ok($$ SELECT app_api.authority_key_create(pg_temp.who(20), 'aaaaaaaa', repeat('11', 32), 'x', '{register:write}', 1) $$, 'and as far as the competences reach');
SELECT pg_temp.act(4);
SELECT throws_ok($$ SELECT app_api.officer_invite(pg_temp.who(20), 'x@y.example', '{registers}', repeat('22', 32), 's') $$, 'CN000', 'not_found', 'the representative of another authority is nobody here');
SELECT throws_ok($$ SELECT app_api.authority_key_list(pg_temp.who(20)) $$, 'CN000', 'not_found', 'also for keys');
SELECT pg_temp.act(2);
SELECT is((SELECT app_api.officer_update(pg_temp.who(20), pg_temp.who(2), '{registers}')::text), '(,)', 'a representative has no competences to change');
SELECT app_api.officer_update(pg_temp.who(20), pg_temp.who(3), '{funding}');
SELECT pg_temp.act(3);
SELECT throws_ok($$ SELECT app_api.unit_put(pg_temp.who(20), 2, '{"name": "Registratura"}') $$, 'CN000', 'forbidden', 'without the competence it is forbidden at once');
SELECT throws_ok($$ SELECT app_api.authority_key_rotate(pg_temp.who(20), 'aaaaaaaa', 'bbbbbbbb', repeat('12', 32), 1) $$, 'CN000', 'forbidden', 'and its key is not made anew');

-- ---- what ends with an office ----

SELECT pg_temp.act(2);
SELECT app_api.officer_invite(pg_temp.who(20), 'nou@institutie.example', '{registers}', repeat('22', 32), 's');
GRANT USAGE ON SCHEMA conect TO conect_owner;
SET LOCAL ROLE conect_owner;
SELECT is((SELECT count(*) FROM api_key WHERE authority = pg_temp.who(20)), 1::bigint, 'a representative sees the keys of others');
SELECT pg_temp.act(4);
SELECT is((SELECT count(*) FROM api_key WHERE authority = pg_temp.who(20)), 0::bigint, 'of their own authority');
SELECT is((SELECT count(*) FROM designation WHERE authority = pg_temp.who(20)), 0::bigint, 'and nobody''s designations');
SELECT pg_temp.act(2);
SELECT is((SELECT d.status FROM app_api.officer_delete(pg_temp.who(20), pg_temp.who(3)) AS d), '204', 'an officer is revoked');
SELECT pg_temp.nobody();
RESET ROLE;
SELECT is((SELECT revoked_at <= now() FROM api_key WHERE id = 'aaaaaaaa'), true, 'with the key that was made in it');
SELECT throws_ok($$ SELECT app_api.act_as('key', decode(repeat('11', 32), 'hex'), 'aaaaaaaa', '{officer}', 'register:write', false, 'r1') $$, 'CN000', 'unauthenticated', 'which is none any more');
SELECT pg_temp.act(5);
SELECT throws_ok($$ SELECT app_api.office_end(pg_temp.who(20), pg_temp.who(2), 'Probă') $$, 'CN000', 'forbidden', 'a reviewer ends no office');
SELECT pg_temp.act(6);
SELECT is((SELECT e.status FROM app_api.office_end(pg_temp.who(20), pg_temp.who(2), 'Probă') AS e), '204', 'an administrator does');
SELECT is((SELECT count(*) FROM one_time_token WHERE purpose = 'invite_officer'), 0::bigint, 'and the invitations of a representative go with it');

-- ---- erasure and time ----

SELECT pg_temp.begin_one(3, 21) AS third \gset
SELECT pg_temp.begin_one(3, 22) AS fourth \gset
SELECT pg_temp.submit(3, :'third');
SELECT pg_temp.nobody();
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.who(22), pg_temp.who(3), 'officer', '{registers}');
SELECT is(jsonb_array_length(export_designations(pg_temp.who(3))::jsonb) + jsonb_array_length(export_offices(pg_temp.who(3))::jsonb), 3, 'the copy of an account has both');
SELECT erase_designations(pg_temp.who(3)), erase_offices(pg_temp.who(3));
SELECT results_eq($$ SELECT state, position FROM designation WHERE account = pg_temp.who(3) $$, $$ VALUES ('withdrawn', 'Consilier, […]') $$, 'erased: drafts go, the rest is withdrawn and without the name');
SELECT is((SELECT decision FROM review_item WHERE object_id = :'third'), 'withdrawn', 'also from the queue');
SELECT is((SELECT count(*) FROM attachment WHERE created_by = pg_temp.who(3) AND stored IS NOT NULL), 0::bigint, 'and without the acts');
SELECT is(pg_temp.people(22), NULL, 'and offices end');
UPDATE designation SET decided_at = now() - interval '13 months' WHERE id = :'third';
SELECT is(jobs_api.retention_sweep(), 1::bigint, 'what was withdrawn goes after a year');
SELECT is((SELECT count(*) FROM designation WHERE id = :'third') + (SELECT count(*) FROM review_item WHERE object_id = :'third'), 0::bigint, 'with its item');

-- ---- acts on accounts ----

SELECT pg_temp.act(5);
SELECT throws_ok(s, 'CN000', 'forbidden', 'asks for the role itself: ' || split_part(s, '(', 1))
FROM unnest(ARRAY['SELECT app_api.user_list(NULL, NULL, NULL, NULL, 10)', 'SELECT app_api.user_invite(''x@y.example'', ''auditor'', ''ro'', repeat(''33'', 32), ''s'')']) AS s;

SELECT * FROM finish();
ROLLBACK;
