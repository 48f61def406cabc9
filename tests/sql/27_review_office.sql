-- SPDX-License-Identifier: EUPL-1.2
-- The queue decides who represents an authority and which registers are public.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(41);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
-- 1, 2: of the authority 8; 4, 5: reviewers; 6: an administrator.
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@institutie.example', 'Om ' || n, CASE WHEN n IN (4, 5) THEN 'reviewer' WHEN n = 6 THEN 'sgg_admin' ELSE 'account' END, now()
FROM generate_series(1, 6) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex'), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 6) AS n;
INSERT INTO authority (id, name, kind, county, source)
SELECT pg_temp.who(8), 'Primăria de Probă', 'primarie', 'CV', min(code) FROM data_source;
CREATE FUNCTION pg_temp.be(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex'), NULL, '{account}', NULL, false, 'r1')
$$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;
CREATE FUNCTION pg_temp.item(of uuid) RETURNS review_item LANGUAGE sql AS $$
	SELECT i FROM conect.review_item AS i WHERE i.object_id = of ORDER BY i.round DESC LIMIT 1
$$;
CREATE FUNCTION pg_temp.approve(of uuid) RETURNS jsonb LANGUAGE sql AS $$
	SELECT app_api.review_item_approve((i).id, (i).version, '[]', NULL, NULL)::jsonb FROM pg_temp.item(of) AS i
$$;
CREATE FUNCTION pg_temp.no(of uuid, reason text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT app_api.review_item_refuse((i).id, (i).version, $2, 'Nu se poate.')::jsonb FROM pg_temp.item(of) AS i
$$;
CREATE FUNCTION pg_temp.mails() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(o.template, ' ' ORDER BY o.template) FROM conect.outbox AS o WHERE o.at = now()
$$;

-- ---- a designation ----

INSERT INTO designation (id, authority, account, position, act, state, submitted_at) VALUES
	('01900000-0000-7000-8000-0000000000d1', pg_temp.who(8), pg_temp.who(1), 'consilier', '12/2026', 'submitted', now()),
	('01900000-0000-7000-8000-0000000000d2', pg_temp.who(8), pg_temp.who(2), 'secretar general', '13/2026', 'submitted', now()),
	('01900000-0000-7000-8000-0000000000d3', pg_temp.who(8), pg_temp.who(5), 'consilier', '14/2026', 'submitted', now()),
	('01900000-0000-7000-8000-0000000000d4', pg_temp.who(8), pg_temp.who(3), 'consilier', '15/2026', 'draft', NULL);
CREATE FUNCTION pg_temp.d(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-0000000000d' || n)::uuid $$;
SET LOCAL ROLE conect_owner;
SELECT pg_temp.be(1);
SELECT isnt(review_put('designation', 'designation', pg_temp.d(1), 'Primăria de Probă', 'CV', pg_temp.who(8)), NULL, 'who asks opens an item');
SELECT is((SELECT count(*) FROM designation), 1::bigint, 'and sees no other''s designation');
SELECT pg_temp.be(2);
SELECT isnt(review_put('designation', 'designation', pg_temp.d(2), 'Primăria de Probă', 'CV', pg_temp.who(8)), NULL, 'another does, too');
SELECT is((SELECT count(*) FROM review_item), 1::bigint, 'and sees that item alone');
SELECT pg_temp.be(5);
SELECT isnt(review_put('designation', 'designation', pg_temp.d(3), 'Primăria de Probă', 'CV', pg_temp.who(8)), NULL, 'also one of the staff');
SELECT is((SELECT count(*) FROM designation), 3::bigint, 'who sees what was submitted');
RESET ROLE;

SELECT pg_temp.be(5);
SELECT throws_ok($$ SELECT pg_temp.approve(pg_temp.d(3)) $$, 'CN000', 'conflict_of_interest', 'nobody validates themselves');
SELECT is(app_api.review_item_get((pg_temp.item(pg_temp.d(3))).id)::jsonb ->> 'barred', 'involved', 'and is told so');
SELECT pg_temp.be(4);
SELECT throws_ok($$ SELECT pg_temp.no(pg_temp.d(1), 'not_an_ngo') $$, 'CN000', 'invalid_body', 'a reason of another kind is none here');
SELECT throws_ok($$ SELECT app_api.review_item_request_changes((i).id, (i).version, NULL, 'Altfel.', '[]') FROM pg_temp.item(pg_temp.d(1)) AS i $$,
	'CN000', 'state_conflict', 'changes are asked of registrations alone');
SELECT is((app_api.review_item_get((pg_temp.item(pg_temp.d(1))).id)::jsonb -> 'designation') - 'id' - 'authority',
	'{"authority_name": "Primăria de Probă", "position": "consilier", "act": "12/2026", "representative": null, "unit": null}', 'an item shows what was said');
SELECT is((SELECT app_api.review_item_assign((i).id, (i).version, pg_temp.who(4))::jsonb ->> 'state' FROM pg_temp.item(pg_temp.d(1)) AS i), 'assigned', 'it is taken');
SELECT is((SELECT state FROM designation WHERE id = pg_temp.d(1)), 'in_review', 'and is in review');
SELECT is((SELECT app_api.review_item_assign((i).id, (i).version, NULL)::jsonb ->> 'state' FROM pg_temp.item(pg_temp.d(1)) AS i), 'waiting', 'given back');
SELECT is((SELECT state FROM designation WHERE id = pg_temp.d(1)), 'submitted', 'it waits');
SELECT is(pg_temp.approve(pg_temp.d(1)) ->> 'state', 'approved', 'approved');
SELECT results_eq('SELECT account, role FROM office WHERE authority = pg_temp.who(8)', $$VALUES (pg_temp.who(1), 'representative')$$, 'it makes a representative');
SELECT pg_temp.nobody();
INSERT INTO api_key (id, account, secret_hash, name, scopes, expires_at, authority) VALUES
	('dsgn0001', pg_temp.who(1), sha256('1'), 'of 8', '{register:write}', now() + interval '1 day', pg_temp.who(8)),
	('dsgn0002', pg_temp.who(1), sha256('2'), 'own', '{account:read}', now() + interval '1 day', NULL);
SELECT pg_temp.be(4);
SELECT is(pg_temp.approve(pg_temp.d(2)) #>> '{designation,representative,id}', pg_temp.who(2)::text, 'a later one takes the place');
SELECT results_eq('SELECT account FROM office WHERE authority = pg_temp.who(8)', ARRAY[pg_temp.who(2)], 'of the earlier');
SELECT pg_temp.nobody();
SELECT results_eq('SELECT id, revoked_at IS NOT NULL FROM api_key WHERE account = pg_temp.who(1) ORDER BY id', $$VALUES ('dsgn0001', true), ('dsgn0002', false)$$,
	'whose keys of the authority end, and no others');
SELECT is(pg_temp.mails(), 'designation_approved designation_approved office_ended', 'all of them hear of it');
SELECT pg_temp.be(4);
SELECT is(pg_temp.no(pg_temp.d(3), 'designation_of_another') ->> 'state', 'refused', 'another is refused');
SELECT is((SELECT state || ' ' || reason_code || ' ' || reason FROM designation WHERE id = pg_temp.d(3)), 'refused designation_of_another Nu se poate.', 'with a reason');
SELECT throws_ok($$ UPDATE designation SET state = 'approved' WHERE id = pg_temp.d(4) $$, 'CN000', 'state_conflict', 'a draft is decided by nobody');

-- ---- its papers ----

SELECT results_eq($$ SELECT n, w, attachment_may('designation', pg_temp.d(4), w) FROM (SELECT pg_temp.be(3)) AS b, (VALUES (3)) AS v (n), unnest('{read,write,own}'::text[]) AS w $$,
	$$VALUES (3, 'read', true), (3, 'write', true), (3, 'own', true)$$, 'papers of a draft are its author''s');
SELECT pg_temp.be(4);
SELECT is(attachment_may('designation', pg_temp.d(4), 'read'), false, 'staff do not see them');
SELECT is(attachment_may('designation', pg_temp.d(1), 'read'), true, 'those of what was submitted they do');
SELECT pg_temp.be(1);
SELECT is(attachment_may('designation', pg_temp.d(1), 'write'), false, 'which are changed no more');
SELECT is(attachment_may('designation', pg_temp.d(4), 'read'), false, 'and nobody sees another''s');

-- ---- a register ----

SELECT pg_temp.nobody();
INSERT INTO register (id, authority, title_ro, url, form, created_by) VALUES
	('01900000-0000-7000-8000-0000000000e1', pg_temp.who(8), 'Registrul de probă', 'https://proba.example/registru', 'web_page', pg_temp.who(2));
CREATE FUNCTION pg_temp.r() RETURNS uuid LANGUAGE sql AS $$ SELECT '01900000-0000-7000-8000-0000000000e1'::uuid $$;
CREATE FUNCTION pg_temp.stands() RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', state, url, coalesce(proposed_url, '-'), reason_code) FROM conect.register WHERE id = pg_temp.r()
$$;
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.who(8), pg_temp.who(5), 'officer', '{registers}');
SET LOCAL ROLE conect_owner;
SELECT pg_temp.be(2);
SELECT isnt(review_put('register', 'register', pg_temp.r(), 'Registrul de probă', 'CV', pg_temp.who(8), '{}', '[{"code": "url", "result": "ok", "detail": {}}]'), NULL, 'a register is proposed');
RESET ROLE;
SELECT pg_temp.be(5);
SELECT throws_ok($$ SELECT pg_temp.approve(pg_temp.r()) $$, 'CN000', 'conflict_of_interest', 'not decided by whoever works there');
SELECT pg_temp.be(6);
SELECT throws_ok($$ SELECT app_api.review_item_assign((i).id, (i).version, pg_temp.who(5)) FROM pg_temp.item(pg_temp.r()) AS i $$, 'CN000', 'conflict_of_interest', 'to whom it is not given either');
SELECT pg_temp.be(4);
SELECT is(pg_temp.no(pg_temp.r(), 'not_a_register') ->> 'state', 'refused', 'refused');
SELECT is(pg_temp.stands(), 'refused https://proba.example/registru - not_a_register', 'it is not public');
UPDATE register SET state = 'proposed' WHERE id = pg_temp.r();
SELECT isnt(review_put('register', 'register', pg_temp.r(), 'Registrul de probă', 'CV', pg_temp.who(8)), NULL, 'sent again');
SELECT throws_ok($$ SELECT pg_temp.approve(pg_temp.r()) $$, 'CN000', 'conflict_of_interest', 'by a reviewer it is decided by another');
UPDATE review_item SET excluded = '{}' WHERE object_id = pg_temp.r();
SELECT is(pg_temp.approve(pg_temp.r()) ->> 'state', 'approved', 'it is approved');
SELECT is(pg_temp.stands(), 'published https://proba.example/registru -', 'and published');
UPDATE register SET proposed_url = 'https://proba.example/nou' WHERE id = pg_temp.r();
SELECT pg_temp.nobody();
SELECT review_put('register', 'register', pg_temp.r(), 'Registrul de probă', 'CV', pg_temp.who(8));
SELECT review_close(pg_temp.r());
SELECT is((pg_temp.item(pg_temp.r())).decision, 'withdrawn', 'what is taken back waits no more');
SELECT review_put('register', 'register', pg_temp.r(), 'Registrul de probă', 'CV', pg_temp.who(8));
SELECT pg_temp.be(4);
SELECT is(pg_temp.approve(pg_temp.r()) #>> '{register,url}', 'https://proba.example/nou', 'a new address takes the old one''s place');
SELECT app_api.review_note_add((pg_temp.item(pg_temp.r())).id, 'De reverificat peste un an.');
SELECT is(app_api.review_item_get((pg_temp.item(pg_temp.r())).id)::jsonb #>> '{messages,0,text}', 'De reverificat peste un an.', 'reviewers write notes on it');

SELECT * FROM finish();
ROLLBACK;
