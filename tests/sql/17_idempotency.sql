-- SPDX-License-Identifier: EUPL-1.2
-- Work that is asked for twice and done once.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(20);

CREATE TABLE pg_temp.done (at timestamptz);
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
CREATE FUNCTION pg_temp.work(key text, request int, problem text DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	body text;
BEGIN
	PERFORM app_api.idempotency_begin(key, pg_temp.hash(request));
	INSERT INTO pg_temp.done VALUES (now());
	WITH work AS MATERIALIZED (SELECT CASE WHEN problem IS NULL THEN '{ "n" : 1 }' END AS body, 'v1' AS etag, '201' AS status,
		'/x' AS location, problem AS problem)
	SELECT w.body FROM work AS w, LATERAL (SELECT app_api.idempotency_keep(row_to_json(w), key)) AS kept INTO body;
	RETURN body;
END $$;
CREATE FUNCTION pg_temp.done() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM pg_temp.done';
CREATE FUNCTION pg_temp.act(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, '{account}', NULL, false, 'r') $$;
INSERT INTO account (id, email, email_confirmed_at) VALUES ('01900000-0000-7000-8000-000000000001', 'ana@ong.example', now()),
	('01900000-0000-7000-8000-000000000002', 'radu@ong.example', now());
INSERT INTO session (account, token_hash, idle, expires_at) VALUES
	('01900000-0000-7000-8000-000000000001', pg_temp.hash(1), '1 hour', now() + interval '1 day'),
	('01900000-0000-7000-8000-000000000002', pg_temp.hash(2), '1 hour', now() + interval '1 day');

SELECT pg_temp.act(1);
SELECT is(pg_temp.work('key-one-1', 1), '{ "n" : 1 }', 'the first time it is done');
SELECT throws_ok($$ SELECT pg_temp.work('key-one-1', 1) $$, 'CN001', NULL, 'the second time it is not');
SELECT is(pg_temp.done(), 1::bigint, 'nothing is done twice');
SELECT results_eq($$ SELECT body, etag, status, location FROM app_api.idempotency_answer('key-one-1') $$,
	$$ VALUES ('{ "n" : 1 }', 'v1', '201', '/x') $$, 'the answer is the first, to the letter');
SELECT throws_ok($$ SELECT pg_temp.work('key-one-1', 2) $$, 'CN000', 'idempotency_mismatch', 'another request with the same key');
SELECT lives_ok($$ SELECT pg_temp.work('key-two-2', 1) $$, 'the same request with another key is another act');
SELECT is(pg_temp.done(), 2::bigint, 'and is done');

SELECT pg_temp.act(2);
SELECT lives_ok($$ SELECT pg_temp.work('key-one-1', 2) $$, 'the key of somebody else is another key');
SELECT is((SELECT body FROM app_api.idempotency_answer('key-two-2')), NULL, 'their answers are theirs');
SELECT set_config('conect.identity', '', true);
SELECT is((SELECT body FROM app_api.idempotency_answer('key-one-1')), NULL, 'visitors have their own');
SELECT lives_ok($$ SELECT pg_temp.work('key-one-1', 1) $$, 'too');
SELECT throws_ok($$ SELECT pg_temp.work('key-one-1', 1) $$, 'CN001', NULL, 'once');
SELECT is(pg_temp.done(), 4::bigint, 'four acts in all');

SELECT is(pg_temp.work('key-refused', 1, 'too_many_attempts'), NULL, 'a refusal that stays');
SELECT lives_ok($$ SELECT pg_temp.work('key-refused', 1) $$, 'is not given again: it is tried anew');
SELECT lives_ok($$ SELECT app_api.idempotency_keep('{}', NULL) $$, 'without a key nothing is kept');

UPDATE idempotency SET created_at = now() - interval '25 hours' WHERE account IS NULL;
SELECT lives_ok($$ SELECT pg_temp.work('key-one-1', 2) $$, 'after a day a key is new');
SELECT is((SELECT count(*) FROM idempotency WHERE created_at < now() - interval '1 day'), 0::bigint, 'and what is old is swept away');
UPDATE idempotency SET created_at = now() - interval '25 hours';
SELECT is(idempotency_sweep(), 4::bigint, 'the sweep says how many');
SELECT is((SELECT count(*) FROM idempotency), 0::bigint, 'none is left');

SELECT * FROM finish();
ROLLBACK;
