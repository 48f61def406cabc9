-- SPDX-License-Identifier: EUPL-1.2
-- Who asks: act_as, and what it takes to be somebody.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(41);

INSERT INTO account (id, email, name, role, email_confirmed_at) VALUES
	('01900000-0000-7000-8000-000000000001', 'ana@ong.example', 'Ana', 'account', now()),
	('01900000-0000-7000-8000-000000000002', 'radu@sgg.example', 'Radu', 'reviewer', now()),
	('01900000-0000-7000-8000-000000000003', 'ilona@ong.example', 'Ilona', 'account', now());
INSERT INTO ngo (id, name, legal_form, status) VALUES
	('01900000-0000-7000-8000-0000000000a1', 'ASOCIAȚIA PROBA', 'asociatie', 'inregistrat');
INSERT INTO member (ngo, account, role)
VALUES ('01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-000000000003', 'ngo_editor');
-- A session's token is one byte here, its hash that byte 32 times.
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
INSERT INTO session (id, account, token_hash, idle, expires_at, level, stepped_up_at) VALUES
	('01900000-0000-7000-8000-0000000000b1', '01900000-0000-7000-8000-000000000001', pg_temp.hash(1), '1 hour', now() + interval '1 day', 1, now() - interval '11 minutes'),
	('01900000-0000-7000-8000-0000000000b2', '01900000-0000-7000-8000-000000000002', pg_temp.hash(2), '1 hour', now() + interval '1 day', 2, now()),
	('01900000-0000-7000-8000-0000000000b3', '01900000-0000-7000-8000-000000000002', pg_temp.hash(3), '1 hour', now() + interval '1 day', 1, now()),
	('01900000-0000-7000-8000-0000000000b4', '01900000-0000-7000-8000-000000000003', pg_temp.hash(4), '1 hour', now() + interval '1 day', 1, now()),
	('01900000-0000-7000-8000-0000000000b5', '01900000-0000-7000-8000-000000000001', pg_temp.hash(5), '1 hour', now(), 1, now()),
	('01900000-0000-7000-8000-0000000000b6', '01900000-0000-7000-8000-000000000001', pg_temp.hash(6), '1 hour', now() + interval '1 day', 1, now());
UPDATE session SET seen_at = now() - interval '1 hour' WHERE token_hash = pg_temp.hash(6);
INSERT INTO api_key (id, account, secret_hash, name, scopes, expires_at, revoked_at) VALUES
	('abcd0001', '01900000-0000-7000-8000-000000000001', pg_temp.hash(11), 'one', '{registration:write}', now() + interval '1 day', NULL),
	('abcd0002', '01900000-0000-7000-8000-000000000001', pg_temp.hash(12), 'late', '{registration:write}', now(), NULL),
	('abcd0003', '01900000-0000-7000-8000-000000000001', pg_temp.hash(13), 'gone', '{registration:write}', now() + interval '1 day', now());

CREATE FUNCTION pg_temp.session(n int, roles text[] DEFAULT '{account}', scope text DEFAULT NULL, step_up boolean DEFAULT false)
RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true); -- as at the beginning of a transaction
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, roles, scope, step_up, 'r1')
$$;
CREATE FUNCTION pg_temp.key(id text, n int, scope text DEFAULT 'registration:write', roles text[] DEFAULT '{account}')
RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('key', pg_temp.hash(n), id, roles, scope, false, 'r1')
$$;
-- What conect_app sees of itself, through a function of the owner's.
CREATE FUNCTION app_api.probe() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT concat_ws(' ', coalesce(me()::text, '-'), coalesce(my_role(), '-'), is_staff(),
		is_member('01900000-0000-7000-8000-0000000000a1'), (SELECT count(*) FROM session), (SELECT count(*) FROM api_key))
$$;
ALTER FUNCTION app_api.probe() OWNER TO conect_owner;
GRANT EXECUTE ON FUNCTION app_api.probe() TO conect_app;

-- ---- nobody, and what is no longer anybody ----

SELECT lives_ok($$ SELECT pg_temp.session(1) $$, 'a session that holds');
SELECT throws_ok(format('SELECT pg_temp.session(%s)', n), 'CN000', 'unauthenticated', w)
FROM (VALUES (9, 'no such session'), (5, 'past its end'), (6, 'idle too long')) AS v (n, w);
SELECT lives_ok($$ SELECT pg_temp.key('abcd0001', 11) $$, 'a key that holds');
SELECT throws_ok(format('SELECT pg_temp.key(%L, %s)', k, n), 'CN000', 'unauthenticated', w)
FROM (VALUES ('abcd0001', 12, 'the secret of another key'), ('abcd0009', 11, 'no such key'),
	('abcd0002', 12, 'a key past its end'), ('abcd0003', 13, 'a key that was revoked')) AS v (k, n, w);
SELECT throws_ok($$ SELECT app_api.act_as('session', pg_temp.hash(11), 'abcd0001', '{account}', NULL, false, '') $$,
	'CN000', 'unauthenticated', 'a key is no session');
SELECT throws_ok($$ SELECT app_api.act_as('key', pg_temp.hash(1), NULL, '{account}', NULL, false, '') $$,
	'CN000', 'unauthenticated', 'a session is no key');
SELECT throws_ok($$ SELECT app_api.act_as('session', NULL, NULL, '{account}', NULL, false, '') $$,
	'CN000', 'unauthenticated', 'nothing is no session');
UPDATE account SET state = 'suspended' WHERE email = 'ana@ong.example';
SELECT throws_ok($$ SELECT pg_temp.session(1) $$, 'CN000', 'unauthenticated', 'a suspended account: at once');
SELECT throws_ok($$ SELECT pg_temp.key('abcd0001', 11) $$, 'CN000', 'unauthenticated', 'its keys, too');
UPDATE account SET state = 'active' WHERE email = 'ana@ong.example';

-- ---- roles, second factor, scope, step up ----

SELECT throws_ok($$ SELECT pg_temp.session(1, '{reviewer,sgg_admin}') $$, 'CN000', 'forbidden', 'an account is no staff');
SELECT throws_ok($$ SELECT pg_temp.session(1, '{ngo_editor}') $$, 'CN000', 'forbidden', 'nor a member of anything');
SELECT lives_ok($$ SELECT pg_temp.session(4, '{ngo_admin}') $$, 'any membership passes the gate');
SELECT lives_ok($$ SELECT pg_temp.session(2, '{reviewer}') $$, 'staff with the second factor');
SELECT throws_ok($$ SELECT pg_temp.session(2, '{sgg_admin}') $$, 'CN000', 'forbidden', 'a reviewer is no administrator');
SELECT throws_ok($$ SELECT pg_temp.session(3, '{reviewer}') $$, 'CN000', 'second_factor_required', 'staff without it are told why');
SELECT lives_ok($$ SELECT pg_temp.session(3) $$, 'and are people like others meanwhile');
SELECT throws_ok($$ SELECT pg_temp.key('abcd0001', 11, 'review:write') $$, 'CN000', 'scope_missing', 'a key without the scope');
SELECT throws_ok($$ SELECT pg_temp.key('abcd0001', 11, NULL) $$, 'CN000', 'scope_missing', 'what no key may');
SELECT throws_ok($$ SELECT pg_temp.session(1, '{account}', NULL, true) $$, 'CN000', 'step_up_required', 'eleven minutes ago is too long');
SELECT lives_ok($$ SELECT pg_temp.session(2, '{account}', NULL, true) $$, 'just now is not');

-- ---- what it is within the transaction ----

SET LOCAL ROLE conect_app;
SELECT set_config('conect.identity', '', true);
SELECT is(app_api.probe(), '- - f f 6 3', 'nobody: signing in must find sessions');
SELECT pg_temp.session(1);
SELECT is(app_api.probe(), '01900000-0000-7000-8000-000000000001 account f f 3 3', 'somebody sees what is theirs');
SELECT pg_temp.session(4);
SELECT is(app_api.probe(), '01900000-0000-7000-8000-000000000003 account f t 1 0', 'a member');
SELECT pg_temp.session(2, '{reviewer}');
SELECT is(app_api.probe(), '01900000-0000-7000-8000-000000000002 reviewer t f 2 0', 'staff');
SELECT pg_temp.session(3);
SELECT is(app_api.probe(), '01900000-0000-7000-8000-000000000002 account f f 2 0', 'staff without the second factor are none');

-- ---- forged ----

SELECT set_config('conect.identity', repeat('0', 64) || ' ' || substr(current_setting('conect.identity'), 66), true);
SELECT throws_ok('SELECT app_api.probe()', '42501', NULL, 'an identity without its seal');
SELECT pg_temp.session(1);
SELECT set_config('conect.identity', replace(current_setting('conect.identity'), '000000000001', '000000000002'), true);
SELECT throws_ok('SELECT app_api.probe()', '42501', NULL, 'the seal of another');
SELECT pg_temp.session(1);
SELECT set_config('conect.identity', substr(current_setting('conect.identity'), 2), true);
SELECT throws_ok('SELECT app_api.probe()', '42501', NULL, 'a seal cut short');
SELECT set_config('conect.identity', 'x', true);
SELECT throws_ok('SELECT app_api.probe()', '42501', NULL, 'no seal at all');
SELECT throws_ok('SELECT key FROM conect.identity_key', '42501', NULL, 'the key of seals is the owner''s');
SELECT throws_ok($$ SELECT conect.identity_seal('x') $$, '42501', NULL, 'sealing, too');
SELECT throws_ok($$ SELECT * FROM conect.session $$, '42501', NULL, 'no table can be read');
SELECT throws_ok($$ UPDATE conect.account SET role = 'sgg_admin' $$, '42501', NULL, 'or written');
RESET ROLE;
SELECT ok(NOT has_schema_privilege('conect_app', 'conect', 'USAGE'), 'schema conect is closed to conect_app');
SELECT ok(NOT has_schema_privilege('conect_public', 'app_api', 'USAGE'), 'app_api to conect_public');
SELECT is_empty($$
	SELECT c.relname FROM pg_class AS c
	WHERE c.relnamespace = 'conect'::regnamespace
	AND (has_any_column_privilege('conect_app', c.oid, 'SELECT') OR has_any_column_privilege('conect_app', c.oid, 'INSERT')
		OR has_any_column_privilege('conect_app', c.oid, 'UPDATE') OR has_table_privilege('conect_app', c.oid, 'DELETE'))
	AND c.relkind IN ('r', 'p', 'v', 'm', 'f') $$, 'conect_app has no right on any table');

SELECT * FROM finish();
ROLLBACK;
