-- SPDX-License-Identifier: EUPL-1.2
-- Who would rather not get campaigns; in whose name they are written.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(13);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
CREATE FUNCTION pg_temp.session(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, '{account,officer,sgg_admin}', NULL, false, 'r1')
$$;
-- 1 administrates the service, 2 represents the General Secretariat, 3 a
-- prefecture; 4 and 5 have one organisation, 6 another.
INSERT INTO account (id, email, role, email_confirmed_at, lang)
SELECT pg_temp.who(n), 'om' || n || '@alegere.example', CASE n WHEN 1 THEN 'sgg_admin' ELSE 'account' END, now(), 'ro' FROM generate_series(1, 6) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 6) AS n;
INSERT INTO office (authority, account, role) SELECT service_authority(), pg_temp.who(2), 'representative'
	UNION ALL SELECT a.id, pg_temp.who(3), 'representative' FROM authority AS a WHERE a.kind = 'prefectura' AND a.county = 'HR';
INSERT INTO ngo (id, name, legal_form, status, county) SELECT pg_temp.who(n), 'Asociația ' || n, 'asociatie', 'inregistrat', 'HR' FROM generate_series(7, 8) AS n;
INSERT INTO member (ngo, account, role) VALUES (pg_temp.who(7), pg_temp.who(4), 'ngo_admin'), (pg_temp.who(7), pg_temp.who(5), 'ngo_admin'), (pg_temp.who(8), pg_temp.who(6), 'ngo_admin');
CREATE FUNCTION pg_temp.counts() RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', j ->> 'waiting', j ->> 'sent', j ->> 'opted_out', j ->> 'no_address')
	FROM campaign AS c, campaign_counts(c) AS j WHERE c.id = current_setting('tap.campaign')::uuid
$$;

SELECT is((SELECT count(DISTINCT opt_out) FROM account WHERE email LIKE '%@alegere.example'), 6::bigint, 'each has a token of their own');
SELECT pg_temp.session(3);
SELECT throws_ok($$ SELECT app_api.campaign_create(jsonb_build_object('title', 'T', 'text_ro', 'T', 'authority', service_authority())) $$, 'CN000', 'forbidden', 'a prefecture does not write as the General Secretariat');
SELECT pg_temp.session(2);
SELECT lives_ok($$ SELECT set_config('tap.campaign', (SELECT c.body::jsonb ->> 'id' FROM app_api.campaign_create('{"title": "T", "text_ro": "T", "audience": "ngos", "counties": ["HR"]}') AS c), true) $$,
	'who represents the General Secretariat writes');
SELECT is((SELECT c.authority FROM campaign AS c WHERE c.id = current_setting('tap.campaign')::uuid), NULL, 'in the name of the service');
SELECT is(pg_temp.counts(), '2 0 0 0', 'to two organisations');
SELECT pg_temp.session(3);
SELECT throws_ok($$ SELECT app_api.campaign_get(current_setting('tap.campaign')::uuid) $$, 'CN000', 'not_found', 'a prefecture does not find it');
SELECT set_config('conect.identity', '', true);
SELECT throws_ok($$ SELECT app_api.campaign_unsubscribe(repeat('A', 43)) $$, 'CN000', 'token_invalid', 'not by any token');
SELECT count(app_api.campaign_unsubscribe(a.opt_out)) FROM account AS a WHERE a.id = pg_temp.who(6);
SELECT is(pg_temp.counts(), '1 0 1 0', 'who opted out is counted as such');
SELECT pg_temp.session(4);
SELECT is((SELECT u.body::jsonb ->> 'campaigns' FROM app_api.account_update(1, '{"campaigns": false}') AS u), 'false', 'or says so in the account');
SELECT pg_temp.session(1);
SELECT lives_ok($$ SELECT app_api.campaign_send(current_setting('tap.campaign')::uuid, 1) $$, 'an administrator sends it');
SELECT set_config('conect.identity', '', true);
SELECT count(jobs_api.campaign_mail(d.recipient, pg_temp.hash(99), 'sealed')) FROM jobs_api.campaign_due() AS d;
SELECT is((SELECT array_agg(o.email || ' ' || (o.data ->> 'unsubscribe' = a.opt_out)::text) FROM outbox AS o JOIN account AS a ON a.id = o.account WHERE o.template = 'campaign'),
	'{"om5@alegere.example true"}', 'only who is willing is written to, and told how to end it');
SELECT is(pg_temp.counts(), '0 1 1 0', 'and that is told');
UPDATE campaign_recipient AS r SET state = 'waiting' WHERE r.state = 'sent';
UPDATE account AS a SET campaigns = false WHERE a.id = pg_temp.who(5);
SELECT count(jobs_api.campaign_mail(d.recipient, pg_temp.hash(98), 'sealed')) FROM jobs_api.campaign_due() AS d;
SELECT is(pg_temp.counts(), '0 0 2 0', 'who opts out before the mail is made gets none');

SELECT * FROM finish();
ROLLBACK;
