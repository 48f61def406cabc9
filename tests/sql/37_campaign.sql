-- SPDX-License-Identifier: EUPL-1.2
-- Campaigns: to whom, by whom, what conect jobs writes, what becomes of it.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(26);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
CREATE FUNCTION pg_temp.session(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, '{officer,sgg_admin,reviewer}', NULL, false, 'r1')
$$;
-- 1: representative of the prefecture of Harghita, 2: an officer there, 3: of
-- the prefecture of Covasna, 4: administrator, 5: reviewer, 6: of a town hall.
INSERT INTO account (id, email, name, role, email_confirmed_at, lang)
SELECT pg_temp.who(n), 'om' || n || '@campanie.example', 'Om ' || n,
	CASE n WHEN 4 THEN 'sgg_admin' WHEN 5 THEN 'reviewer' ELSE 'account' END, now(), CASE n WHEN 6 THEN 'hu' ELSE 'ro' END
FROM generate_series(1, 6) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 6) AS n;
INSERT INTO office (authority, account, role, competences)
SELECT a.id, pg_temp.who(n), r, CASE r WHEN 'officer' THEN '{registers}'::text[] ELSE '{}' END
FROM (VALUES (1, 'HR', 'representative'), (2, 'HR', 'officer'), (3, 'CV', 'representative')) AS x (n, c, r)
JOIN authority AS a ON a.kind = 'prefectura' AND a.county = x.c;
CREATE TEMPORARY TABLE hall AS SELECT a.id, row_number() OVER (ORDER BY a.name COLLATE "ro-x-icu", a.id) AS n
FROM authority AS a WHERE a.kind = 'primarie' AND a.county = 'HR';
-- Hall 1 has a unit with an address, 2 a representative, 3 both.
INSERT INTO unit (authority, name, email) SELECT h.id, 'Compartiment', 'unitate' || h.n || '@campanie.example' FROM hall AS h WHERE h.n IN (1, 3);
INSERT INTO office (authority, account, role) SELECT h.id, pg_temp.who(6), 'representative' FROM hall AS h WHERE h.n IN (2, 3);

CREATE TEMPORARY TABLE made (n int, id uuid);
CREATE FUNCTION pg_temp.make(n int, given jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	c record;
BEGIN
	SELECT * INTO c FROM app_api.campaign_create('{"title": "Titlu", "text_ro": "Textul", "text_hu": "A szöveg"}' || given);
	INSERT INTO made VALUES (n, (c.body::jsonb ->> 'id')::uuid);
	RETURN c.body::jsonb;
END $$;
CREATE FUNCTION pg_temp.of(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT id FROM made AS m WHERE m.n = of.n $$;

-- ---- who writes to whom ----

SELECT pg_temp.session(1);
SELECT is(pg_temp.make(1, '{"counties": ["CV"], "missing": "register"}') ->> 'counties', '["HR"]', 'a prefecture writes to its own county');
SELECT is((SELECT body::jsonb -> 'counts' ->> 'waiting' FROM app_api.campaign_get(pg_temp.of(1))), '3', 'a draft tells who has an address');
SELECT is((SELECT (body::jsonb -> 'counts' ->> 'total')::int FROM app_api.campaign_get(pg_temp.of(1))),
	(SELECT count(*)::int - 1 FROM coverage WHERE county = 'HR'), 'and that it does not write to itself');
SELECT throws_ok($$ SELECT pg_temp.make(9, '{"title": "  "}') $$, 'CN000', 'invalid_body', 'a title says something');
SELECT pg_temp.session(2);
SELECT throws_ok($$ SELECT pg_temp.make(9, '{}') $$, 'CN000', 'forbidden', 'an officer writes none');
SELECT throws_ok($$ SELECT app_api.campaign_send(pg_temp.of(1), 1) $$, 'CN000', 'forbidden', 'nor sends one');
SELECT lives_ok($$ SELECT app_api.campaign_get(pg_temp.of(1)) $$, 'but reads it');
SELECT pg_temp.session(3);
SELECT throws_ok($$ SELECT app_api.campaign_get(pg_temp.of(1)) $$, 'CN000', 'not_found', 'another prefecture does not find it');
SELECT throws_ok($$ SELECT app_api.campaign_recipient_list(pg_temp.of(1), NULL, NULL, 20) $$, 'CN000', 'not_found', 'nor its recipients');
SELECT throws_ok(format($$ SELECT pg_temp.make(9, '{"authority": "%s"}') $$, (SELECT id FROM authority WHERE kind = 'prefectura' AND county = 'HR')),
	'CN000', 'forbidden', 'nor writes in its name');
SELECT pg_temp.session(6);
SELECT throws_ok($$ SELECT pg_temp.make(9, '{}') $$, 'CN000', 'forbidden', 'a town hall writes none');
SELECT pg_temp.session(4);
SELECT throws_ok($$ SELECT app_api.campaign_send(pg_temp.of(1), 1) $$, 'CN000', 'forbidden', 'an administrator does not send a prefecture''s');
SELECT is(jsonb_array_length((SELECT items::jsonb FROM app_api.campaign_list(NULL, NULL, 20))), 1, 'but sees it');
SELECT is(pg_temp.make(2, '{"kinds": ["minister"]}') -> 'counts' ->> 'no_address', (SELECT count(*)::text FROM coverage WHERE kind = 'minister'), 'ministries without anybody here');
SELECT throws_ok($$ SELECT app_api.campaign_send(pg_temp.of(2), 1) $$, 'CN000', 'campaign_empty', 'what nobody could get is not sent');

-- ---- sending ----

SELECT pg_temp.session(1);
SELECT throws_ok($$ SELECT app_api.campaign_send(pg_temp.of(1), 7) $$, 'CN000', 'version_conflict', 'of the version that was seen');
SELECT is((SELECT body::jsonb ->> 'state' FROM app_api.campaign_send(pg_temp.of(1), 1)), 'sent', 'it is sent');
SELECT throws_ok($$ SELECT app_api.campaign_update(pg_temp.of(1), 2, '{"title": "Altul"}') $$, 'CN000', 'state_conflict', 'and changes no more');
SELECT lives_ok($$ SELECT pg_temp.make(3, '{}') $$, 'another may be written');
SELECT throws_ok($$ SELECT app_api.campaign_send(pg_temp.of(3), 1) $$, 'CN000', 'campaign_limit', 'and not sent within seven days');

-- ---- mails ----

SELECT set_config('conect.identity', '', true);
CREATE TEMPORARY TABLE due AS SELECT d.recipient, row_number() OVER () AS n FROM jobs_api.campaign_due() AS d;
SELECT count(jobs_api.campaign_mail(d.recipient, pg_temp.hash(100 + d.n::int), 'sealed')) FROM due AS d;
SELECT is((SELECT array_agg(o.email || ' ' || o.lang ORDER BY o.email) FROM outbox AS o WHERE o.template = 'campaign'),
	'{"om6@campanie.example hu","unitate1@campanie.example ro","unitate3@campanie.example ro"}', 'the unit is written to, else the people');
SELECT is((SELECT count(*) FROM jobs_api.campaign_due()), 0::bigint, 'nobody twice');
SELECT mail_give_up(o, 'no such box') FROM outbox AS o WHERE o.email = 'unitate3@campanie.example';
CREATE FUNCTION pg_temp.counts() RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', j ->> 'waiting', j ->> 'sent', j ->> 'acknowledged', j ->> 'bounced')
	FROM campaign AS c, campaign_counts(c) AS j WHERE c.id = pg_temp.of(1)
$$;
SELECT is(pg_temp.counts(), '0 2 0 1', 'what does not arrive is told');

-- ---- acknowledging ----

SELECT throws_ok($$ SELECT app_api.campaign_acknowledge(pg_temp.hash(99)) $$, 'CN000', 'token_invalid', 'not by any token');
SELECT app_api.campaign_acknowledge(r.token_hash) FROM campaign_recipient AS r JOIN hall AS h ON h.id = r.authority AND h.n = 1;
SELECT app_api.campaign_acknowledge(r.token_hash) FROM campaign_recipient AS r JOIN hall AS h ON h.id = r.authority AND h.n = 1;
SELECT is(pg_temp.counts(), '0 1 1 1', 'once, however often');
SELECT pg_temp.session(1);
SELECT is((SELECT body::jsonb ->> 'state' FROM app_api.campaign_close(pg_temp.of(1), 2)), 'closed', 'it is closed');

SELECT * FROM finish();
ROLLBACK;
