-- SPDX-License-Identifier: EUPL-1.2
-- Accounts: what each function does, refuses, counts and leaves behind.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT no_plan();

CREATE FUNCTION pg_temp.h(t text) RETURNS text LANGUAGE sql AS $$ SELECT encode(sha256(convert_to(t, 'UTF8')), 'hex') $$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;
-- As the owner of a session token.
CREATE FUNCTION pg_temp.as_session(t text, roles text[] DEFAULT '{account}', step_up boolean DEFAULT false) RETURNS void LANGUAGE sql AS $$
	SELECT pg_temp.nobody(); SELECT app_api.act_as('session', decode(pg_temp.h(t), 'hex'), NULL, roles, NULL, step_up, 'r')
$$;
CREATE FUNCTION pg_temp.sent(t text) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM conect.outbox WHERE template = t $$;
CREATE FUNCTION pg_temp.id(e text) RETURNS uuid LANGUAGE sql AS $$ SELECT id FROM conect.account WHERE email_key = e $$;
-- What conect jobs does when it takes a mail.
CREATE FUNCTION pg_temp.decide() RETURNS void LANGUAGE sql AS $$ SELECT FROM conect.outbox AS o, LATERAL reset_decide(o) WHERE o.template = 'reset_asked' $$;
-- Signs in with a right (or wrong) password; body, status, problem as one row.
CREATE FUNCTION pg_temp.enter(e text, t text, is_right boolean DEFAULT true, step bigint DEFAULT NULL, recovery text DEFAULT NULL,
	browser text DEFAULT NULL, OUT problem text, OUT wait int, OUT body jsonb) LANGUAGE plpgsql AS $$
DECLARE b record; r record;
BEGIN
	PERFORM pg_temp.nobody();
	SELECT * INTO b FROM app_api.session_create_begin(e, pg_temp.h(browser), '192.0.2');
	problem := b.problem; wait := b.retry_after;
	IF problem IS NULL THEN
		SELECT * INTO r FROM app_api.session_create(e, pg_temp.h(browser), '192.0.2', b.account, is_right AND b.stored IS NOT NULL, step,
			pg_temp.h(recovery), pg_temp.h(t), pg_temp.h('browser ' || t), 'Firefox, Linux', NULL);
		problem := r.problem; body := r.body;
	END IF;
END $$;

-- ---- signing up ----
SELECT is((app_api.account_create('Ana@One.example', 'Ana', 'hu', 'hash 1', pg_temp.h('confirm 1'), 'sealed', NULL)).status, '202', 'signing up is noted');
SELECT is((SELECT lang || ' ' || template || ' ' || sealed FROM conect.outbox), 'hu confirm_email sealed', 'and a link is sent');
SELECT is((SELECT array_agg(problem) FROM pg_temp.enter('ana@one.example', 's0')), '{invalid_credentials}', 'before the address is confirmed nobody signs in');
SELECT is((app_api.account_create('ana@one.example', 'Anna', 'ro', 'hash 2', pg_temp.h('confirm 2'), 'sealed', NULL)).status, '202', 'again: the new replaces the old');
SELECT is((SELECT count(*) FROM conect.account), 1::bigint, 'and is no second account');
SELECT throws_ok($$SELECT app_api.account_confirm(pg_temp.h('confirm 1'))$$, 'CN000', 'token_invalid', 'a link that was replaced is good for nothing');
SELECT throws_ok($$SELECT app_api.password_reset_confirm(pg_temp.h('confirm 2'), 'x')$$, 'CN000', 'token_invalid', 'nor is one of another purpose');
SELECT is((app_api.account_confirm(pg_temp.h('confirm 2'))).status, '204', 'the newest confirms the address');
SELECT throws_ok($$SELECT app_api.account_confirm(pg_temp.h('confirm 2'))$$, 'CN000', 'token_invalid', 'once');
SELECT is((app_api.account_create('ANA@one.example', NULL, 'ro', 'hash 3', pg_temp.h('confirm 3'), 'sealed', NULL)).body::jsonb, '{"email": "ANA@one.example"}', 'an address that has an account gets the same answer');
SELECT is((SELECT password_hash || (SELECT count(*) FROM conect.one_time_token) FROM conect.account), 'hash 20', 'nothing of it changes');
SELECT is(pg_temp.sent('email_taken'), 1::bigint, 'and its owner is told');
SELECT is((app_api.account_create('ana@one.example', NULL, 'ro', 'hash 3', pg_temp.h('confirm 4'), 'sealed', NULL)).status, '202', 'beyond three mails an hour the answer is the same');
SELECT is(pg_temp.sent('email_taken'), 1::bigint, 'but none is sent');
SELECT is((SELECT count(*) FROM generate_series(1, 25) AS i, app_api.account_create('n' || i || '@flood.example', NULL, 'ro', 'hash', pg_temp.h('n' || i), 'x', '198.51.100') AS r WHERE r.status = '202'), 25::bigint, 'a network is answered as ever');
SELECT is((SELECT count(*) FROM conect.account WHERE email LIKE '%@flood.example'), 20::bigint, 'but makes no more than twenty accounts an hour');
SELECT throws_ok($$SELECT app_api.account_create('x@y.example', E'a\nb', 'ro', 'h', pg_temp.h('z'), 'x', NULL)$$, 'CN000', 'invalid_body', 'a name has no line breaks');

-- ---- passwords ----
CREATE FUNCTION pg_temp.look(t text) RETURNS void LANGUAGE sql AS $$
	SELECT app_api.account_create_begin(length(t), ARRAY[pg_temp.h(lower(t)), pg_temp.h(replace(fold(t), ' ', '')), pg_temp.h(regexp_replace(fold(t), '[^a-z]', '', 'g'))],
		ARRAY(SELECT pg_temp.h(w) FROM unnest(string_to_array(fold(t), ' ')) AS w))
$$;
SELECT throws_ok($$SELECT pg_temp.look('fourteen chars')$$, 'CN000', 'password_too_short', 'fourteen characters are too few');
SELECT lives_ok($$SELECT pg_temp.look('fifteen letters')$$, 'fifteen are enough');
SELECT throws_ok($$SELECT pg_temp.look('123456789987654321')$$, 'CN000', 'password_common', 'one of the list');
SELECT throws_ok($$SELECT pg_temp.look('Password-2026-2026')$$, 'CN000', 'password_common', 'one of the list with digits');
SELECT throws_ok($$SELECT pg_temp.look('Prefectura Județul Harghita')$$, 'CN000', 'password_common', 'words of this service alone');
SELECT lives_ok($$SELECT pg_temp.look('Prefectura vinde castraveți')$$, 'beside others they may stand');

-- ---- signing in ----
SELECT is((SELECT body #>> '{account,name}' FROM pg_temp.enter('ana@one.example', 's1', browser => NULL)), 'Anna', 'right is let in');
SELECT is(pg_temp.sent('new_device'), 0::bigint, 'the first browser is no news');
SELECT is((SELECT idle || ' ' || (expires_at - created_at) FROM conect.session), '12:00:00 7 days', 'for twelve hours of rest and seven days');
SELECT is((SELECT problem FROM pg_temp.enter('ana@one.example', 's2', browser => 'browser s1')), NULL, 'the same browser again');
SELECT is(pg_temp.sent('new_device'), 0::bigint, 'is known');
SELECT is((SELECT problem FROM pg_temp.enter('ana@one.example', 's3')), NULL, 'another browser');
SELECT is(pg_temp.sent('new_device'), 1::bigint, 'is told of by mail');
SELECT is((SELECT array_agg(coalesce(problem, '-')) FROM generate_series(1, 5) AS i, pg_temp.enter('ana@one.example', 'x' || i, false)), array_fill('invalid_credentials'::text, '{5}'), 'five failures are free');
SELECT results_eq($$SELECT problem, wait FROM pg_temp.enter('ana@one.example', 'x6')$$, $$VALUES ('too_many_attempts', 2)$$, 'then even the right one waits two seconds');
UPDATE conect.attempt SET last = last - interval '2 seconds' WHERE kind = 'sign_in';
SELECT is((SELECT problem FROM pg_temp.enter('ana@one.example', 'x7', false)), 'invalid_credentials', 'and one more is heard');
SELECT ok((SELECT wait BETWEEN 3 AND 4 FROM pg_temp.enter('ana@one.example', 'x8', false)), 'then the wait is twice as long');
SELECT is((SELECT problem FROM pg_temp.enter('ana@one.example', 's4', browser => 'browser s1')), NULL, 'the owner''s browser is not shut out');
UPDATE conect.attempt SET n = 60, last = last - interval '14 minutes' WHERE kind = 'sign_in';
SELECT ok((SELECT wait BETWEEN 50 AND 60 FROM pg_temp.enter('ana@one.example', 'x9', false)), 'no wait is longer than fifteen minutes');
UPDATE conect.attempt SET n = 100, last = last - interval '14 days' WHERE kind = 'sign_in';
SELECT results_eq($$SELECT problem, wait FROM pg_temp.enter('ana@one.example', 'x10')$$, $$VALUES ('too_many_attempts', 900)$$, 'after a hundred it never ends by itself');
DELETE FROM conect.attempt WHERE kind = 'sign_in_network';
SELECT is((SELECT array_agg(coalesce(problem, '-')) FROM generate_series(1, 5) AS i, pg_temp.enter('who@knows.example', 'y' || i)), array_fill('invalid_credentials'::text, '{5}'), 'an address without an account: the same five');
SELECT is((SELECT problem || wait FROM pg_temp.enter('who@knows.example', 'y6')), 'too_many_attempts2', 'and the same wait');
DELETE FROM conect.attempt WHERE kind = 'sign_in_network';
SELECT is((SELECT count(*) FROM generate_series(1, 40) AS i, pg_temp.enter('u' || i || '@knows.example', 'z' || i) AS r WHERE r.problem = 'invalid_credentials'), 30::bigint, 'a network fails thirty times in ten minutes');
SELECT is((SELECT problem FROM pg_temp.enter('ana@one.example', 's5', browser => 'browser s1')), NULL, 'a known browser in it is let in');
DELETE FROM conect.attempt WHERE kind LIKE 'sign_in%';

SELECT results_eq($$SELECT count(*) > 30, count(*) FILTER (WHERE object_id = pg_temp.id('ana@one.example')::text) > 5 FROM conect.audit WHERE action = 'session.refused'$$,
	$$VALUES (true, true)$$, 'each refusal leaves a line, of an account or of none');

-- ---- a forgotten password ----
SELECT pg_temp.nobody();
DELETE FROM conect.attempt;
SELECT is((app_api.password_reset_create('ana@one.example', 'en', pg_temp.h('reset 1'), 'sealed', NULL)).body::jsonb, '{"email": "ana@one.example"}', 'a link is sent');
SELECT is((app_api.password_reset_create('no@one.example', 'en', pg_temp.h('reset 2'), 'sealed', NULL)).body::jsonb, '{"email": "no@one.example"}', 'the same is said of an address without an account');
SELECT is((SELECT count(DISTINCT (o.account, o.lang, o.template, o.state, length(o.data::text), o.sealed)) FROM conect.outbox AS o WHERE o.template = 'reset_asked'), 1::bigint, 'and the same is written');
SELECT throws_ok($$SELECT app_api.password_reset_begin(pg_temp.h('reset 1'), 15, '{}', '{}')$$, 'CN000', 'token_invalid', 'nothing is decided yet');
SELECT pg_temp.decide();
SELECT results_eq($$SELECT template, email, lang, account, sealed FROM conect.outbox WHERE template LIKE 'reset%' ORDER BY 1$$,
	$$VALUES ('reset_no_account', 'no@one.example', 'en', NULL, NULL), ('reset_password', 'ana@one.example', 'ro', pg_temp.id('ana@one.example'), 'sealed')$$, 'who takes the mails finds out');
SELECT is((SELECT count(*) FROM conect.audit WHERE action = 'password.reset_asked'), 1::bigint, 'and notes it of the account');
SELECT throws_ok($$SELECT app_api.password_reset_begin(pg_temp.h('reset 2'), 20, '{}', '{}')$$, 'CN000', 'token_invalid', 'there is no link for it');
SELECT throws_ok($$SELECT app_api.password_reset_begin(pg_temp.h('reset 1'), 14, '{}', '{}')$$, 'CN000', 'password_too_short', 'a new password follows the rules');
SELECT lives_ok($$SELECT app_api.password_reset_begin(pg_temp.h('reset 1'), 15, '{}', '{}')$$, 'looking does not use the link up');
SELECT is((app_api.password_reset_confirm(pg_temp.h('reset 1'), 'hash 5')).status, '204', 'the link sets the password');
SELECT is((SELECT password_hash FROM conect.account WHERE email = 'ana@one.example'), 'hash 5', 'it is the new one');
SELECT is((SELECT count(*) FROM conect.session), 0::bigint, 'and all sessions are ended');
SELECT is(pg_temp.sent('password_changed'), 1::bigint, 'the owner is told');
SELECT throws_ok($$SELECT app_api.password_reset_confirm(pg_temp.h('reset 1'), 'hash 6')$$, 'CN000', 'token_invalid', 'the link is good once');
SELECT FROM app_api.password_reset_create('ana@one.example', 'en', pg_temp.h('reset 3'), 'sealed', NULL);
SELECT pg_temp.decide();
SELECT FROM app_api.password_reset_create('ana@one.example', 'en', pg_temp.h('reset 4'), 'sealed', NULL);
UPDATE conect.outbox SET at = at - interval '1 second' WHERE template = 'reset_asked';
SELECT pg_temp.decide();
SELECT throws_ok($$SELECT app_api.password_reset_begin(pg_temp.h('reset 4'), 15, '{}', '{}')$$, 'CN000', 'token_invalid', 'of two links the one asked for later works, taken first or not');
SELECT lives_ok($$SELECT app_api.password_reset_begin(pg_temp.h('reset 3'), 15, '{}', '{}')$$, 'as it does here');
UPDATE conect.one_time_token SET expires_at = now() WHERE purpose = 'reset_password';
SELECT throws_ok($$SELECT app_api.password_reset_confirm(pg_temp.h('reset 3'), 'x')$$, 'CN000', 'token_invalid', 'and half an hour');

-- ---- sessions and step-up ----
SELECT FROM pg_temp.enter('ana@one.example', 's1', browser => 'browser s1');
SELECT FROM pg_temp.enter('ana@one.example', 's2', browser => 'browser s1');
SELECT pg_temp.as_session('s1');
SELECT is((SELECT json_array_length(items::json) FROM app_api.session_list()), 2, 'one sees one''s sessions');
SELECT is((SELECT count(*) FROM json_array_elements((SELECT items::json FROM app_api.session_list())) AS i WHERE (i ->> 'current')::boolean), 1::bigint, 'and which of them asks');
SELECT is((app_api.session_end((SELECT id FROM conect.session WHERE token_hash = decode(pg_temp.h('s2'), 'hex')))).status, '204', 'one can be ended');
SELECT is((app_api.session_end(gen_random_uuid())).status, NULL, 'a foreign one is not found');
SELECT throws_ok($$SELECT pg_temp.as_session('s2')$$, 'CN000', 'unauthenticated', 'the next request of it is refused');
UPDATE conect.session SET stepped_up_at = now() - interval '11 minutes';
SELECT throws_ok($$SELECT pg_temp.as_session('s1', step_up => true)$$, 'CN000', 'step_up_required', 'after ten minutes the password is asked again');
SELECT pg_temp.as_session('s1');
SELECT is((SELECT stored FROM app_api.my_secrets()), 'hash 5', 'what it is compared with');
SELECT is((app_api.session_step_up(false, NULL, NULL, pg_temp.h('s1b'))).problem, 'invalid_credentials', 'a wrong one is refused');
SELECT is((app_api.session_step_up(NULL, 7, NULL, pg_temp.h('s1b'))).problem, 'second_factor_wrong', 'so is a code without a second factor');
SELECT is((app_api.session_step_up(true, NULL, NULL, pg_temp.h('s1b'))).problem, NULL, 'the right one is taken');
SELECT throws_ok($$SELECT pg_temp.as_session('s1')$$, 'CN000', 'unauthenticated', 'the token has changed');
SELECT lives_ok($$SELECT pg_temp.as_session('s1b', step_up => true)$$, 'and what matters is allowed');
SELECT is((SELECT count(*) FROM (SELECT (app_api.my_secrets()).problem FROM generate_series(1, 8)) AS m WHERE m.problem = 'too_many_attempts'), 3::bigint, 'guessing there is slowed, too');
DELETE FROM conect.attempt;

-- ---- one's account ----
SELECT is((SELECT body::jsonb ->> 'email' FROM app_api.account_get()), 'ana@one.example', 'one reads one''s account');
SELECT throws_ok($$SELECT app_api.account_update(0, '{"lang": "en"}')$$, 'CN000', 'version_conflict', 'a stale version is refused');
SELECT is((SELECT body::jsonb ->> 'name' FROM app_api.account_update((SELECT version FROM conect.account WHERE id = me()), '{"name": null}')), NULL, 'null removes the name');
SELECT is((SELECT lang FROM conect.account WHERE id = me()), 'ro', 'what is absent stays');
SELECT throws_ok($$SELECT app_api.account_password_begin(14, '{}', '{}')$$, 'CN000', 'password_too_short', 'a new password follows the rules');
SELECT is((app_api.account_password_set(false, NULL, pg_temp.h('s1c'))).problem, 'invalid_credentials', 'the old one is asked');
SELECT is((app_api.account_password_set(true, 'hash 7', pg_temp.h('s1c'))).status, '204', 'then it is changed');
SELECT lives_ok($$SELECT pg_temp.as_session('s1c')$$, 'under a new token');
SELECT is((app_api.account_email_set('ana@two.example', pg_temp.h('email 1'), 'sealed', NULL)).status, '202', 'a new address is asked for');
SELECT is((SELECT email FROM conect.outbox WHERE template = 'change_email'), 'ana@two.example', 'the link goes there');
SELECT is((SELECT body::jsonb ->> 'email_waiting' FROM app_api.account_get()), 'ana@two.example', 'and is shown to wait');
SELECT pg_temp.nobody();
SELECT is((app_api.account_email_confirm(pg_temp.h('email 1'))).status, '204', 'it is confirmed');
SELECT is((SELECT email FROM conect.outbox WHERE template = 'email_changed'), 'ana@one.example', 'the old address is told');
SELECT is((SELECT count(*) FROM conect.session), 0::bigint, 'and all sessions are ended');
SELECT throws_ok($$SELECT app_api.account_email_confirm(pg_temp.h('email 1'))$$, 'CN000', 'token_invalid', 'the link is good once');

-- ---- second factor ----
SELECT FROM pg_temp.enter('ana@two.example', 'f1', browser => 'browser s1');
SELECT pg_temp.as_session('f1');
SELECT throws_ok($$SELECT app_api.totp_confirm(5, NULL, '{}', pg_temp.h('f2'))$$, 'CN000', 'second_factor_absent', 'nothing was begun');
SELECT throws_ok($$SELECT app_api.recovery_code_create('{}')$$, 'CN000', 'second_factor_absent', 'no codes without a factor');
SELECT throws_ok($$SELECT app_api.totp_delete()$$, 'CN000', 'second_factor_absent', 'and none to give up');
SELECT is((SELECT email FROM app_api.totp_create('sealed secret')), 'ana@two.example', 'it is begun');
SELECT is((app_api.totp_confirm(-1, 'sealed secret', '{}', pg_temp.h('f2'))).problem, 'second_factor_wrong', 'a wrong code does not confirm it');
SELECT is((app_api.totp_confirm(100, 'sealed secret', ARRAY[pg_temp.h('rc1'), pg_temp.h('rc2')], pg_temp.h('f2'))).problem, NULL, 'a right one does');
SELECT lives_ok($$SELECT pg_temp.as_session('f2')$$, 'under a new token');
SELECT is((SELECT body::jsonb ->> 'level' FROM app_api.session_get()), '2', 'with the second level');
SELECT is((SELECT problem FROM pg_temp.enter('ana@two.example', 'f3')), 'second_factor_needed', 'from now on a code is asked');
SELECT is((SELECT problem FROM pg_temp.enter('ana@two.example', 'f3', step => 100)), 'second_factor_wrong', 'the same code is good once');
SELECT is((SELECT problem FROM pg_temp.enter('ana@two.example', 'f3', step => 99)), 'second_factor_wrong', 'an older one is not');
SELECT is((SELECT problem FROM pg_temp.enter('ana@two.example', 'f3', step => 101)), NULL, 'the next is');
SELECT is((SELECT problem FROM pg_temp.enter('ana@two.example', 'f4', step => -1, recovery => 'rc1')), NULL, 'so is a recovery code');
SELECT is((SELECT problem FROM pg_temp.enter('ana@two.example', 'f5', step => -1, recovery => 'rc1')), 'second_factor_wrong', 'once');
SELECT ok((SELECT count(*) >= 2 FROM conect.outbox WHERE template = 'second_factor_changed'), 'each change is told');
SELECT pg_temp.nobody();
DELETE FROM conect.attempt;
SELECT FROM app_api.password_reset_create('ana@two.example', 'en', pg_temp.h('reset 9'), 'sealed', NULL);
SELECT pg_temp.decide();
SELECT lives_ok($$SELECT app_api.password_reset_begin(pg_temp.h('reset 9'), 12, '{}', '{}')$$, 'with a second factor twelve characters are enough');
SELECT FROM app_api.password_reset_confirm(pg_temp.h('reset 9'), 'hash 9');
SELECT is((SELECT problem FROM pg_temp.enter('ana@two.example', 'f6')), 'second_factor_needed', 'a new password does not remove the second factor');
SELECT FROM pg_temp.enter('ana@two.example', 'f6', step => 102);
SELECT pg_temp.as_session('f6');
SELECT lives_ok($$SELECT app_api.recovery_code_create(ARRAY[pg_temp.h('rc9')])$$, 'new recovery codes');
SELECT is((SELECT count(*) FROM conect.recovery_code), 1::bigint, 'replace the old');
SELECT is((app_api.totp_delete()).status, '204', 'it can be given up');

-- ---- keys ----
SELECT is((app_api.key_create('key00001', pg_temp.h('k1'), 'One', '{ngo:write}', 10)).status, '201', 'a key is made');
SELECT throws_ok($$SELECT app_api.act_as('key', decode(pg_temp.h('k1'), 'hex'), 'key00001', '{account}', 'registration:write', false, 'r')$$, 'CN000', 'scope_missing', 'it does what its scopes name');
SELECT lives_ok($$SELECT app_api.act_as('key', decode(pg_temp.h('k1'), 'hex'), 'key00001', '{account}', 'ngo:write', false, 'r')$$, 'and that it does');
SELECT throws_ok($$SELECT app_api.act_as('key', decode(pg_temp.h('k1'), 'hex'), 'key00001', '{account}', NULL, false, 'r')$$, 'CN000', 'scope_missing', 'never what only a session may');
SELECT pg_temp.as_session('f6');
SELECT is((SELECT body::jsonb ->> 'id' FROM app_api.key_rotate('key00001', 'key00002', pg_temp.h('k2'), 24)), 'key00002', 'it is replaced');
SELECT is((SELECT justify_hours(revoked_at - now()) || ' ' || replaced_by FROM conect.api_key WHERE id = 'key00001'), '1 day key00002', 'and goes on for a day');
SELECT throws_ok($$SELECT app_api.key_rotate('key00001', 'key00003', pg_temp.h('k3'), 24)$$, 'CN000', 'key_not_live', 'not twice');
SELECT is((app_api.key_rotate('nokey000', 'key00003', pg_temp.h('k3'), 24)).status, NULL, 'a foreign key is not found');
SELECT is((app_api.key_delete('key00002')).status, '204', 'it is revoked');
SELECT is((app_api.key_delete('key00002')).status, NULL, 'once');
SELECT throws_ok($$SELECT app_api.act_as('key', decode(pg_temp.h('k2'), 'hex'), 'key00002', '{account}', 'ngo:write', false, 'r')$$, 'CN000', 'unauthenticated', 'at once');
SELECT pg_temp.as_session('f6');
SELECT FROM (SELECT app_api.key_create('key1000' || i, pg_temp.h('kk' || i), 'N', '{ngo:write}', 10) FROM generate_series(0, 9) AS i OFFSET 0) AS made;
SELECT throws_ok($$SELECT app_api.key_create('key20000', pg_temp.h('kk'), 'N', '{ngo:write}', 10)$$, 'CN000', 'too_many_keys', 'ten at most');
SELECT is((SELECT json_array_length(items::json) FROM app_api.key_list()), 12, 'all are listed');

-- ---- members ----
INSERT INTO conect.ngo (name, legal_form, status) VALUES ('ASOCIAȚIA DE PROBĂ', 'asociatie', 'inregistrat'), ('FUNDAȚIA STRĂINĂ', 'fundatie', 'inregistrat');
SELECT id AS ours FROM conect.ngo WHERE name = 'ASOCIAȚIA DE PROBĂ' \gset
SELECT id AS theirs FROM conect.ngo WHERE name = 'FUNDAȚIA STRĂINĂ' \gset
INSERT INTO conect.member (ngo, account, role) VALUES (:'ours', pg_temp.id('ana@two.example'), 'ngo_admin');
SELECT user_add('bo@two.example', 'en', 'account', 'hash b') AS bo \gset
SELECT is((app_api.member_invite(:'ours', 'new@two.example', 'ngo_editor', pg_temp.h('inv 1'), 'sealed')).status, '202', 'an administrator invites');
SELECT throws_ok(format($$SELECT app_api.member_invite(%L, 'x@y.example', 'ngo_editor', pg_temp.h('i'), 's')$$, :'theirs'), 'CN000', 'not_found', 'not to a foreign NGO');
SELECT throws_ok(format($$SELECT app_api.member_list(%L)$$, :'theirs'), 'CN000', 'not_found', 'whose members are not shown');
SELECT throws_ok(format($$SELECT app_api.member_invite(%L, 'ANA@two.example', 'ngo_editor', pg_temp.h('i'), 's')$$, :'ours'), 'CN000', 'already_member', 'nor who is there');
SELECT is((SELECT extra::jsonb #>> '{invitations,0,email}' FROM app_api.member_list(:'ours')), 'new@two.example', 'invitations are listed');
SELECT is((app_api.member_invite(:'ours', 'bo@two.example', 'ngo_editor', pg_temp.h('inv 2'), 'sealed')).status, '202', 'somebody with an account');
SELECT pg_temp.nobody();
SELECT throws_ok($$SELECT app_api.invitation_begin(pg_temp.h('inv 1'), NULL, NULL, NULL)$$, 'CN000', 'password_needed', 'without an account a password is needed');
SELECT is(app_api.invitation_begin(pg_temp.h('inv 1'), 15, '{}', '{}'), true, 'with it one is made');
SELECT throws_ok($$SELECT app_api.invitation_accept(pg_temp.h('inv 1'), 'New', 'hu', NULL)$$, 'CN000', 'password_needed', 'never without');
SELECT is((app_api.invitation_accept(pg_temp.h('inv 1'), 'New', 'hu', 'hash n')).body::jsonb ->> 'created', 'true', 'it is accepted');
SELECT is(app_api.invitation_begin(pg_temp.h('inv 2'), NULL, NULL, NULL), false, 'an account is enough');
SELECT is((app_api.invitation_accept(pg_temp.h('inv 2'), NULL, NULL, NULL)).body::jsonb ->> 'created', 'false', 'and is used');
SELECT throws_ok($$SELECT app_api.invitation_accept(pg_temp.h('inv 2'), NULL, NULL, NULL)$$, 'CN000', 'token_invalid', 'once');
SELECT FROM pg_temp.enter('bo@two.example', 'b1');
SELECT pg_temp.as_session('b1');
SELECT is((SELECT items::jsonb #>> '{0,members}' FROM app_api.account_ngo_list()), '3', 'members see their NGOs');
SELECT throws_ok(format($$SELECT app_api.member_invite(%L, 'x@y.example', 'ngo_editor', pg_temp.h('i'), 's')$$, :'ours'), 'CN000', 'forbidden', 'an editor invites nobody');
SELECT throws_ok(format($$SELECT app_api.member_delete(%L, %L)$$, :'ours', pg_temp.id('ana@two.example')), 'CN000', 'forbidden', 'and removes nobody');
SELECT is((app_api.member_delete(:'ours', :'bo')).status, '204', 'but may leave');
SELECT pg_temp.as_session('f6');
SELECT throws_ok(format($$SELECT app_api.member_delete(%L, me())$$, :'ours'), 'CN000', 'last_administrator', 'the last administrator may not leave');
SELECT throws_ok(format($$SELECT app_api.member_update(%L, me(), 'ngo_editor')$$, :'ours'), 'CN000', 'last_administrator', 'nor become an editor');
SELECT throws_ok($$SELECT app_api.account_delete()$$, 'CN000', 'last_administrator', 'nor be erased while others are there');
SELECT is((app_api.member_update(:'ours', :'bo', 'ngo_admin')).status, NULL, 'who is no member is not found');
SELECT is((app_api.member_update(:'ours', pg_temp.id('new@two.example'), 'ngo_admin')).status, '204', 'another administrator is named');

-- ---- a copy, and the end ----
SELECT is((SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys((SELECT body::jsonb FROM app_api.account_export()) -> 'parts') AS k), '{account,attachments,corrections,decisions,designations,devices,invitations,keys,log,mails,members,messages,offices,recording_messages,recordings,registers,registrations,sessions}', 'all parts are copied');
SELECT ok((SELECT body !~ 'hash|sealed|token' FROM app_api.account_export()), 'without secrets');
SELECT is((app_api.account_delete()).status, '204', 'now it can be erased');
SELECT is((SELECT count(*) FROM conect.account AS a WHERE to_jsonb(a)::text ILIKE '%ana%'), 0::bigint, 'nothing personal is left of the account');
SELECT is((SELECT array_agg(template) FROM conect.outbox WHERE email ILIKE 'ana@two.example'), '{account_erased}', 'nor of mails, but the last');
SELECT is((SELECT count(*) FROM conect.member WHERE ngo = :'ours'), 1::bigint, 'it is no member');
SELECT ok((SELECT count(*) > 10 FROM conect.audit), 'what was done stays in the log');
SELECT is((SELECT count(*) FROM conect.audit AS l WHERE to_jsonb(l)::text ILIKE '%@%'), 0::bigint, 'which names nobody');
SELECT throws_ok($$SELECT pg_temp.as_session('f6')$$, 'CN000', 'unauthenticated', 'its session is over');

-- ---- staff ----
SELECT user_add('root@sgg.example', 'ro', 'sgg_admin', 'hash r') AS root \gset
SELECT user_add('two@sgg.example', 'ro', 'sgg_admin', 'hash t') AS two \gset
SELECT user_add('rev@sgg.example', 'ro', 'reviewer', 'hash v') AS rev \gset
SELECT throws_ok($$SELECT user_add('rev@sgg.example', 'ro', 'reviewer', 'x')$$, '23505', NULL, 'an address has one account');
SELECT is((SELECT body -> 'missing' FROM pg_temp.enter('root@sgg.example', 'r1')), '["second_factor_setup"]', 'staff without a second factor are told');
SELECT throws_ok($$SELECT pg_temp.as_session('r1', '{sgg_admin}')$$, 'CN000', 'second_factor_required', 'and have no role');
SELECT is((SELECT idle || ' ' || (expires_at - created_at) FROM conect.session WHERE account = :'root'), '00:30:00 12:00:00', 'half an hour of rest and twelve hours');
UPDATE conect.account SET totp_sealed = 's', totp_confirmed_at = now() WHERE email LIKE '%@sgg.example';
SELECT FROM pg_temp.enter('root@sgg.example', 'r2', step => 200);
SELECT FROM pg_temp.enter('two@sgg.example', 't2', step => 200);
SELECT FROM pg_temp.enter('rev@sgg.example', 'v2', step => 200);
SELECT pg_temp.as_session('r2', '{sgg_admin}');
SELECT throws_ok($$SELECT app_api.totp_delete()$$, 'CN000', 'second_factor_mandatory', 'staff keep their second factor');
SELECT is((SELECT count(*) FROM jsonb_array_elements((SELECT items::jsonb FROM app_api.user_list(NULL, NULL, 'sgg.example', NULL, 2)))), 2::bigint, 'a page of accounts');
SELECT is((SELECT items::jsonb #>> '{0,email}' FROM app_api.user_list(NULL, NULL, 'sgg.example', (SELECT next::jsonb FROM app_api.user_list(NULL, NULL, 'sgg.example', NULL, 2)), 2)), 'root@sgg.example', 'and the next');
SELECT is((SELECT json_array_length(items::json) FROM app_api.user_list('reviewer', 'active', NULL, NULL, 20)), 1, 'by role and state');
SELECT is((app_api.user_invite('aud@sgg.example', 'auditor', 'hu', pg_temp.h('staff 1'), 'sealed')).status, '202', 'an administrator invites colleagues');
SELECT throws_ok($$SELECT app_api.user_invite('rev@sgg.example', 'auditor', 'hu', pg_temp.h('s'), 's')$$, 'CN000', 'already_staff', 'not who has a role');
SELECT throws_ok(format($$SELECT app_api.user_update(%L, 1, 'account', NULL, 'why')$$, :'root'), 'CN000', 'own_account', 'nobody changes their own role');
SELECT throws_ok(format($$SELECT app_api.totp_reset_create(%L)$$, :'root'), 'CN000', 'own_account', 'nor takes their own second factor away');
SELECT is((app_api.user_update(gen_random_uuid(), 1, 'account', NULL, 'why')).body, NULL, 'who is not there is not found');
SELECT throws_ok(format($$SELECT app_api.user_update(%L, 0, 'account', NULL, 'why')$$, :'rev'), 'CN000', 'version_conflict', 'a stale version is refused');
SELECT is((SELECT body::jsonb ->> 'state' FROM app_api.user_update(:'rev', (SELECT version FROM conect.account WHERE id = :'rev'), NULL, 'suspended', 'why')), 'suspended', 'an account is suspended');
SELECT throws_ok($$SELECT pg_temp.as_session('v2')$$, 'CN000', 'unauthenticated', 'at once');
SELECT is((SELECT problem FROM pg_temp.enter('rev@sgg.example', 'v3', step => 300)), 'account_suspended', 'and is told so at the door');
SELECT pg_temp.as_session('r2', '{sgg_admin}');
SELECT is((app_api.totp_reset_create(:'rev')).status, '202', 'one administrator asks');
SELECT throws_ok(format($$SELECT app_api.totp_reset_create(%L)$$, :'rev'), 'CN000', 'second_administrator_needed', 'the same is not two');
SELECT pg_temp.as_session('t2', '{sgg_admin}');
SELECT is((app_api.totp_reset_create(:'rev')).status, '200', 'a second one does it');
SELECT is((SELECT totp_confirmed_at FROM conect.account WHERE id = :'rev'), NULL, 'the factor is gone');
SELECT throws_ok(format($$SELECT app_api.totp_reset_create(%L)$$, :'rev'), 'CN000', 'second_factor_absent', 'there is nothing more to take');
SELECT is((SELECT body::jsonb ->> 'role' FROM app_api.user_update(:'root', (SELECT version FROM conect.account WHERE id = :'root'), 'auditor', NULL, 'why')), 'auditor', 'one of two administrators may go');
SELECT throws_ok($$SELECT app_api.account_delete()$$, 'CN000', 'last_administrator', 'the last one may not');
UPDATE conect.account SET role = 'sgg_admin' WHERE id = :'root';
UPDATE conect.account SET state = 'suspended' WHERE id = :'root';
SELECT throws_ok($$SELECT app_api.account_delete()$$, 'CN000', 'last_administrator', 'a suspended one does not count');
SELECT pg_temp.nobody();
SELECT is(app_api.invitation_begin(pg_temp.h('staff 1'), 12, '{}', '{}'), true, 'staff will have a second factor: twelve characters');
SELECT is((app_api.invitation_accept(pg_temp.h('staff 1'), 'Aud', 'hu', 'hash a')).body::jsonb, '{"ngo": null, "role": "auditor", "email": "aud@sgg.example", "created": true, "authority": null}', 'a colleague comes');

-- ---- what has had its time ----
UPDATE conect.account SET password_set_at = now() - interval '31 days' WHERE email LIKE '%flood.example' OR email LIKE '%@sgg.example';
UPDATE conect.session SET seen_at = now() - interval '13 hours';
UPDATE conect.attempt SET last = now() - interval '2 days';
SELECT ok(account_sweep() >= 20, 'old rows are swept');
SELECT is((SELECT count(*) FROM conect.account WHERE email LIKE '%flood.example') + (SELECT count(*) FROM conect.session) + (SELECT count(*) FROM conect.attempt), 0::bigint, 'unproved accounts, sessions, counters');
SELECT is((SELECT count(*) FROM conect.account WHERE email LIKE '%@sgg.example'), 4::bigint, 'proved accounts stay');

-- ---- behind the wall ----
SELECT FROM pg_temp.enter('new@two.example', 'w1');
SELECT pg_temp.as_session('w1');
SET LOCAL ROLE conect_owner;
SELECT is((SELECT count(*) FROM conect.session) || '/' || (SELECT count(*) FROM conect.device), '1/1', 'under an identity even the owner of the tables sees its rows alone');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
