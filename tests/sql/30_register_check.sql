-- SPDX-License-Identifier: EUPL-1.2
-- Checks of registers' addresses: whose turn it is, what a look means, who is
-- told and when.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(63);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-00000000000' || n)::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
INSERT INTO account (id, email, name, role, lang, state, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@institutie.example', 'Om ' || n, CASE n WHEN 5 THEN 'reviewer' ELSE 'account' END,
	CASE n WHEN 2 THEN 'hu' ELSE 'ro' END, CASE n WHEN 6 THEN 'suspended' ELSE 'active' END, now()
FROM generate_series(1, 6) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 5) AS n;
INSERT INTO authority (id, name, kind, source) SELECT pg_temp.who(n), 'Autoritatea de probă ' || n, 'primarie', (SELECT min(code) FROM data_source)
FROM generate_series(8, 9) AS n;
INSERT INTO office (authority, account, role, competences) VALUES
	(pg_temp.who(8), pg_temp.who(1), 'representative', '{}'),
	(pg_temp.who(8), pg_temp.who(2), 'officer', '{registers}'),
	(pg_temp.who(8), pg_temp.who(3), 'officer', '{funding}'),
	(pg_temp.who(8), pg_temp.who(6), 'officer', '{registers}'),
	(pg_temp.who(9), pg_temp.who(4), 'officer', '{registers}');
CREATE FUNCTION pg_temp.register(n int, url text, state text DEFAULT 'published', form text DEFAULT 'web_page') RETURNS void LANGUAGE sql AS $$
	INSERT INTO register (id, authority, title_ro, url, form, state)
	VALUES (pg_temp.who(n), pg_temp.who(8), 'Registrul ' || n, url, form, state)
$$;
CREATE FUNCTION pg_temp.session(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, '{officer,reviewer,sgg_admin}', NULL, false, 'r1')
$$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;

-- ---- whose turn it is ----

SELECT is(host_of(u), h, 'the host of ' || u) FROM (VALUES ('https://A.Example/x', 'a.example'), ('http://a.example.:8080?q', 'a.example'),
	('http://x@b.example#c@d', 'b.example'), ('https://[2001:db8::1]:443/', '[2001:db8::1]'), ('https://a.example@b.example/', 'b.example')) AS x (u, h);
SELECT pg_temp.register(1, 'https://a.example/1'), pg_temp.register(2, 'https://A.example:443/2'), pg_temp.register(3, 'https://b.example/'),
	pg_temp.register(4, NULL, 'published', 'hosted'), pg_temp.register(5, 'https://c.example/', 'proposed'), pg_temp.register(6, 'https://d.example/', 'refused');
SELECT is((SELECT array_agg(register ORDER BY register) FROM register_health), ARRAY[pg_temp.who(1), pg_temp.who(2), pg_temp.who(3)],
	'what the public sees, with an address of its own, is to be looked at');

CREATE TEMP TABLE taken (n serial, claim uuid, register uuid, url text, etag text, last_modified text, robots_site text, robots text);
CREATE FUNCTION pg_temp.take() RETURNS text LANGUAGE sql AS $$
	INSERT INTO taken (claim, register, url, etag, last_modified, robots_site, robots)
	SELECT t.claim, t.register, t.url, t.etag, t.last_modified, t.robots_site, t.robots FROM jobs_api.register_check_take('5 minutes') AS t RETURNING url
$$;
SELECT is(pg_temp.take(), 'https://a.example/1', 'one is taken');
SELECT is(pg_temp.take(), 'https://b.example/', 'of the same host no other is');
SELECT is(pg_temp.take(), NULL, 'while they are looked at, nothing is left');
SELECT is((SELECT count(*) FROM register_host WHERE free_at = now() + interval '5 minutes'), 2::bigint, 'for as long as the lease says');

-- What a look found; more: what is not as usual.
CREATE FUNCTION pg_temp.found(more jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('result', 'ok', 'status', 200, 'url', 'https://a.example/1', 'redirects', 0, 'moved', false, 'same', false,
		'size', 8, 'certificate_until', extract(epoch FROM now() + interval '90 days')::bigint, 'seconds', 0.5, 'type', 'text/html',
		'etag', '"v1"', 'modified', NULL, 'sha256', encode(sha256('one'), 'hex')) || more
$$;
-- The address of a register is looked at, now and as if its host were free.
CREATE FUNCTION pg_temp.look(n int, more jsonb DEFAULT '{}') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	c uuid;
BEGIN
	DELETE FROM register_host;
	UPDATE register_health SET next_check_at = CASE register WHEN pg_temp.who(n) THEN now() - interval '1 second' ELSE now() + interval '1 day' END;
	SELECT claim INTO c FROM jobs_api.register_check_take('5 minutes');
	RETURN jobs_api.register_check_done(c, pg_temp.found(more));
END $$;
CREATE FUNCTION pg_temp.fail(n int, result text DEFAULT 'refused', status int DEFAULT 404) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.look(n, jsonb_build_object('result', result, 'status', status, 'sha256', NULL))
$$;
CREATE FUNCTION pg_temp.days_pass(n int DEFAULT 1) RETURNS void LANGUAGE sql AS $$
	UPDATE register_health SET failed_on = failed_on - n;
	UPDATE register_check SET at = at - n * interval '1 day'
$$;
CREATE FUNCTION pg_temp.light(n int) RETURNS text LANGUAGE sql AS $$
	SELECT h.body ->> 'state' || ' ' || (h.body ->> 'why') FROM public_api.register_health(pg_temp.who(n)) AS h
$$;
CREATE FUNCTION pg_temp.state(n int) RETURNS text LANGUAGE sql AS $$ SELECT state FROM register WHERE id = pg_temp.who(n) $$;

SELECT is(pg_temp.light(1), 'unknown ["not_checked"]', 'before the first look nothing is known');
SELECT is(jobs_api.register_check_done((SELECT claim FROM taken WHERE n = 1), pg_temp.found()), 'published', 'what was found is written down');
SELECT is(jobs_api.register_check_done((SELECT claim FROM taken WHERE n = 1), pg_temp.found()), NULL, 'once');
SELECT is((SELECT count(*) FROM register_check), 1::bigint, 'and not again');
SELECT is(pg_temp.take(), NULL, 'the host is left alone for a while');
SELECT is((SELECT version FROM register WHERE id = pg_temp.who(1)), 1::bigint, 'the register has no new version');
SELECT is(pg_temp.light(1), 'ok []', 'it works');
SELECT ok(next_check_at BETWEEN now() + interval '20 hours' AND now() + interval '28 hours', 'and is looked at again in about a day') FROM register_health WHERE register = pg_temp.who(1);
UPDATE register_host SET free_at = now() - interval '1 second';
SELECT is(pg_temp.take(), 'https://A.example:443/2', 'then it is the turn of the next of its registers');
UPDATE register_host SET free_at = now() - interval '1 second' WHERE host = 'b.example';
SELECT is(pg_temp.take(), 'https://b.example/', 'whose process died is taken again when its lease is over');
SELECT is(jobs_api.register_check_done((SELECT claim FROM taken WHERE n = 2), pg_temp.found()), NULL, 'and the dead one has nothing to say any more');
UPDATE register SET url = 'https://e.example/' WHERE id = pg_temp.who(3);
SELECT is(jobs_api.register_check_done((SELECT claim FROM taken WHERE register = pg_temp.who(3) ORDER BY n DESC LIMIT 1), pg_temp.found()), NULL, 'nor has a look at an address that is no longer its');
SELECT is((SELECT count(*) FROM register_check WHERE register = pg_temp.who(3)), 0::bigint, 'nothing is kept of it');
UPDATE register SET state = 'withdrawn' WHERE id = pg_temp.who(2);
DELETE FROM register_host;
UPDATE register_health SET next_check_at = now() - interval '1 minute' WHERE register <> pg_temp.who(1);
SELECT is(pg_temp.take(), 'https://e.example/', 'the new address is looked at');
DELETE FROM register_host;
UPDATE register_health SET next_check_at = now() + interval '1 day';
SELECT is(pg_temp.take(), NULL, 'what was withdrawn is not');

-- ---- what changed ----

SELECT pg_temp.look(1, '{"site": "https://a.example", "robots": "55"}');
SELECT is((SELECT changed FROM register_check WHERE register = pg_temp.who(1) ORDER BY id DESC LIMIT 1), false, 'the same content is no change');
UPDATE register_host SET free_at = now() - interval '1 second';
UPDATE register_health SET next_check_at = now() - interval '1 second' WHERE register = pg_temp.who(1);
SELECT results_eq($$ SELECT etag, last_modified, robots_site, robots FROM jobs_api.register_check_take('1 minute') $$,
	$$ VALUES ('"v1"', NULL, 'https://a.example', '55') $$, 'what is known is asked with: the ETag, the robots.txt');
SELECT pg_temp.look(1, '{"status": 304, "same": true, "sha256": null, "etag": null, "size": 0}');
SELECT results_eq($$ SELECT c.changed, c.sha256 = sha256('one'), h.etag FROM register_check AS c JOIN register_health AS h ON h.register = c.register
	WHERE c.register = pg_temp.who(1) ORDER BY c.id DESC LIMIT 1 $$, $$ VALUES (false, true, '"v1"') $$, 'as it was: what is known of it stays');
SELECT pg_temp.look(1, jsonb_build_object('sha256', encode(sha256('two'), 'hex'), 'etag', NULL));
SELECT results_eq($$ SELECT c.changed, h.etag, h.last_changed_at = now() FROM register_check AS c JOIN register_health AS h ON h.register = c.register
	WHERE c.register = pg_temp.who(1) ORDER BY c.id DESC LIMIT 1 $$, $$ VALUES (true, NULL::text, true) $$, 'other content is a change');
SELECT pg_temp.look(1, jsonb_build_object('moved', true, 'certificate_until', extract(epoch FROM now() + interval '20 days')::bigint));
SELECT is(pg_temp.light(1), 'warning ["certificate", "moved"]', 'a certificate that ends soon and a page that moved are told');
SELECT is(pg_temp.look(1, '{"result": "robots", "status": 0}'), 'published', 'where robots are not wanted');
SELECT is((SELECT failures FROM register_health WHERE register = pg_temp.who(1)), 0, 'nothing has failed');
SELECT pg_temp.look(1), pg_temp.look(1, '{"result": "robots", "status": 0}');
SELECT is(pg_temp.light(1), 'unknown ["robots"]', 'but nothing is known, either');

-- ---- broken ----

SELECT pg_temp.look(1);
SELECT is(pg_temp.fail(1) || pg_temp.fail(1) || pg_temp.fail(1) || pg_temp.fail(1), repeat('published', 4), 'failures of one day break nothing');
SELECT is(pg_temp.light(1), 'warning ["refused"]', 'they are told');
SELECT ok(next_check_at > now() + interval '16 hours', 'it is left alone longer each time') FROM register_health WHERE register = pg_temp.who(1);
SELECT pg_temp.days_pass();
SELECT is(pg_temp.fail(1, 'tls', 0), 'published', 'nor do two days');
SELECT pg_temp.days_pass(3);
SELECT is((SELECT count(*) FROM outbox), 0::bigint, 'nobody was told so far');
SELECT is(pg_temp.fail(1, 'too_slow', 0), 'broken', 'the third does');
SELECT is(pg_temp.light(1), 'broken ["too_slow"]', 'which is told');
SELECT results_eq($$ SELECT a.id, o.lang, o.template, o.data #>> '{reason,hu}', o.data ->> 'authority_name' FROM outbox AS o JOIN account AS a ON a.id = o.account ORDER BY a.id $$,
	$$ VALUES (pg_temp.who(1), 'ro', 'register_broken', 'a kiszolgáló túl lassan válaszol', 'Autoritatea de probă 8'),
		(pg_temp.who(2), 'hu', 'register_broken', 'a kiszolgáló túl lassan válaszol', 'Autoritatea de probă 8') $$,
	'to those who keep the registers of the authority');
SELECT pg_temp.days_pass();
SELECT is(pg_temp.fail(1, 'no_name', 0), 'broken', 'it is still looked at');
SELECT is((SELECT count(*) FROM outbox), 2::bigint, 'and they are not told again');
SELECT is((SELECT operation FROM change WHERE id = pg_temp.who(1) ORDER BY seq DESC LIMIT 1), 'update', 'the feed tells of the state');
SELECT is(pg_temp.look(1), 'published', 'the first success ends it');
SELECT results_eq($$ SELECT failures, failing_days, failing_since, told_at FROM register_health WHERE register = pg_temp.who(1) $$,
	$$ VALUES (0, 0, NULL::timestamptz, NULL::timestamptz) $$, 'and all begins anew');
SELECT results_eq($$ SELECT action, count(*) FROM audit WHERE object_id = pg_temp.who(1)::text GROUP BY 1 ORDER BY 1 $$,
	$$ VALUES ('register.broken', 1::bigint), ('register.recovered', 1::bigint) $$, 'the audit has both');

-- ---- our own network away ----

DELETE FROM register_check;
UPDATE register_health SET last_ok_at = NULL;
SELECT pg_temp.register(7, 'https://f.example/'), pg_temp.register(8, 'https://g.example/');
SELECT pg_temp.fail(n, 'no_answer', 0) FROM unnest('{1,3,7,8}'::int[]) AS n;
SELECT results_eq($$ SELECT failures FROM register_health ORDER BY register $$, '{1,1,0,0}'::int[], 'when three hosts and no other are silent, it is us');
SELECT is((SELECT count(*) FROM register_check), 4::bigint, 'what was seen is kept all the same');
SELECT pg_temp.fail(7), pg_temp.fail(8, 'no_answer', 0);
SELECT results_eq($$ SELECT failures FROM register_health ORDER BY register $$, '{1,1,1,1}'::int[], 'as soon as one answers anything, it is them');

-- ---- who may ask for one, and how often ----

SELECT pg_temp.look(1), pg_temp.session(2);
SELECT is((SELECT (body::json ->> 'next_check_at')::timestamptz FROM app_api.register_check_create(pg_temp.who(1))), now(), 'who keeps the registers has it looked at soon');
SELECT is((SELECT (body::json ->> 'next_check_at')::timestamptz FROM app_api.register_check_create(pg_temp.who(1))), now() + interval '0', 'asked again before it was: as said');
UPDATE register_health SET next_check_at = now() + interval '1 day', asked_at = now() - interval '5 minutes' WHERE register = pg_temp.who(1);
SELECT is((SELECT (body::json ->> 'next_check_at')::timestamptz FROM app_api.register_check_create(pg_temp.who(1))), now() + interval '10 minutes', 'not twice in a quarter of an hour');
SELECT throws_ok(format('SELECT app_api.register_check_create(%L)', pg_temp.who(4)), 'CN000', 'state_conflict', 'a register that is hosted here has no address');
SELECT pg_temp.session(3);
SELECT throws_ok(format('SELECT app_api.register_check_create(%L)', pg_temp.who(1)), 'CN000', 'forbidden', 'without the competence nobody may');
SELECT pg_temp.session(4);
SELECT throws_ok(format('SELECT app_api.register_check_create(%L)', pg_temp.who(1)), 'CN000', 'forbidden', 'nor from another authority');
SELECT throws_ok(format('SELECT app_api.register_check_create(%L)', pg_temp.who(5)), 'CN000', 'not_found', 'to whom what is not public is not there');
SELECT pg_temp.session(5);
SELECT lives_ok(format('SELECT app_api.register_check_create(%L)', pg_temp.who(1)), 'the staff may');
SELECT pg_temp.nobody();

-- ---- what is read, and what goes ----

SELECT is((SELECT status FROM public_api.register_health(pg_temp.who(2))), 410, 'what was withdrawn is gone');
SELECT is((SELECT count(*) FROM public_api.register_health(pg_temp.who(5))), 0::bigint, 'what was never public is not there');
SELECT is(pg_temp.light(4), 'unknown ["hosted"]', 'what is hosted here has nothing to look at');
UPDATE register_check SET at = now() - interval '401 days';
SELECT is(jobs_api.register_check_sweep(), (SELECT count(*) - count(DISTINCT register) FROM register_check), 'after 400 days checks go');
SELECT is((SELECT count(*) FROM register_check), 4::bigint, 'but the last of each register');

SELECT * FROM finish();
ROLLBACK;
