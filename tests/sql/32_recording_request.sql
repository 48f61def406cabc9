-- SPDX-License-Identifier: EUPL-1.2
-- Requests to be recorded: who sees and moves them, the clock, what time does,
-- what is left of a person.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT no_plan();

CREATE FUNCTION pg_temp.id(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.be(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', sha256(n::text::bytea), NULL, '{account,reviewer}', NULL, false, 'r1')
$$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;
-- Mails of a template since last asked: to whom.
CREATE FUNCTION pg_temp.mails(of_template text) RETURNS text LANGUAGE sql AS $$
	WITH gone AS (DELETE FROM outbox AS o WHERE o.template = of_template RETURNING o.account)
	SELECT string_agg(a.name, ',' ORDER BY a.name) FROM gone AS g JOIN account AS a ON a.id = g.account
$$;

-- 1, 2 speak for 50; 3 for 51. 4 represents 60, 5 is its officer for registers,
-- 6 for information; 7 represents 61. 8 is of the staff. Nobody is in 62, 63.
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.id(n), 'om' || n || '@cereri.example', 'Om ' || n, CASE n WHEN 8 THEN 'reviewer' ELSE 'account' END, now()
FROM generate_series(1, 8) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.id(n), sha256(n::text::bytea), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 8) AS n;
INSERT INTO ngo (id, name, legal_form, status) SELECT pg_temp.id(n), 'ASOCIAȚIA CERERII ' || n, 'asociatie', 'inregistrat' FROM generate_series(50, 52) AS n;
INSERT INTO member (ngo, account, role) VALUES (pg_temp.id(50), pg_temp.id(1), 'ngo_admin'), (pg_temp.id(50), pg_temp.id(2), 'ngo_editor'),
	(pg_temp.id(51), pg_temp.id(3), 'ngo_admin');
INSERT INTO profile (ngo, data) VALUES (pg_temp.id(50), '{"phone": "+40266100200", "contact_name": "Canar-Contact", "address": "Canar-Strada"}');
INSERT INTO authority (id, name, kind, source) SELECT pg_temp.id(n), 'Primăria cererii ' || n, 'primarie', (SELECT min(code) FROM data_source)
FROM generate_series(60, 63) AS n;
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.id(60), pg_temp.id(4), 'representative', '{}'),
	(pg_temp.id(60), pg_temp.id(5), 'officer', '{registers}'), (pg_temp.id(60), pg_temp.id(6), 'officer', '{information}'),
	(pg_temp.id(61), pg_temp.id(7), 'representative', '{}');
INSERT INTO unit (authority, name, email) VALUES (pg_temp.id(62), 'Biroul ONG', 'ong@primaria.example');
INSERT INTO register (id, authority, title_ro, url, form, state) VALUES
	(pg_temp.id(70), pg_temp.id(60), 'Registrul', 'https://registru.example/', 'web_page', 'published'),
	(pg_temp.id(71), pg_temp.id(60), 'Propus', 'https://registru.example/2', 'web_page', 'proposed'),
	(pg_temp.id(72), pg_temp.id(61), 'Al altora', 'https://registru.example/3', 'web_page', 'published');
INSERT INTO attachment_content (sha256, content) VALUES (sha256('x'), 'x');
INSERT INTO attachment (id, object_type, object_id, kind, name, type, size, sha256, stored)
SELECT pg_temp.id(80 + n), 'ngo', pg_temp.id(50 + n), 'other', 'act.pdf', 'application/pdf', 1, sha256('x'), sha256('x') FROM generate_series(0, 1) AS n;

CREATE FUNCTION pg_temp.ask(n int, ngo int, authority int, more jsonb DEFAULT '{}') RETURNS uuid LANGUAGE sql AS $$
	SELECT pg_temp.be(n);
	SELECT (c.body::json ->> 'id')::uuid
	FROM app_api.recording_request_create(jsonb_build_object('ngo', pg_temp.id(ngo), 'authority', pg_temp.id(authority)) || more, 'ro') AS c
$$;
CREATE FUNCTION pg_temp.read(n int, r uuid) RETURNS json LANGUAGE sql AS $$
	SELECT pg_temp.be(n);
	SELECT app_api.recording_request_get(r, 'ro')::json
$$;

-- ---- asking ----

SELECT throws_ok('SELECT pg_temp.ask(3, 50, 60)', 'CN000', 'not_found', 'nobody asks for an organisation they are not a member of');
SELECT throws_ok('SELECT pg_temp.ask(8, 50, 60)', 'CN000', 'not_found', 'nor does the staff');
SELECT throws_ok('SELECT pg_temp.ask(1, 50, 63)', 'CN000', 'authority_not_here', 'an authority that nobody is in receives nothing');
SELECT throws_ok('SELECT pg_temp.ask(1, 50, 62)', 'CN000', 'authority_not_here', 'nor does one with a unit alone');
SELECT is(recording_unit(pg_temp.id(62)), 'unit: Biroul ONG; ong@primaria.example', 'which is named then');
SELECT throws_ok(format('SELECT pg_temp.ask(1, 50, 60, %L)', x), 'CN000', 'invalid_body', 'refused: ' || x::text)
FROM unnest(ARRAY[jsonb_build_object('register', pg_temp.id(71)), jsonb_build_object('register', pg_temp.id(72)), '{"domains": ["nimic"]}',
	jsonb_build_object('documents', ARRAY[pg_temp.id(81)]), '{"message": "CNP 1800101221144"}', jsonb_build_object('authority', pg_temp.id(50))]) AS x;
SELECT is(recording_faults(jsonb_build_object('ngo', pg_temp.id(50), 'authority', pg_temp.id(60), 'register', pg_temp.id(72), 'domains', ARRAY['mediu', 'nimic']), NULL),
	'[{"pointer": "/register", "code": "not_allowed", "expected": ""}, {"pointer": "/domains/1", "code": "listed", "expected": "/api/v1/vocabularies/domain"}]',
	'all faults at once');
SELECT pg_temp.ask(2, 50, 60, jsonb_build_object('register', pg_temp.id(70), 'message', ' Om 2 vă roagă ')) AS r \gset
SELECT is(pg_temp.mails('recording_sent'), 'Om 4,Om 5', 'those who answer for registers are told');
SELECT throws_ok('SELECT pg_temp.ask(1, 50, 60)', 'CN000', 'recording_open', 'one is open at a time');
SELECT throws_ok(format('INSERT INTO recording_request (ngo, authority, profile, lang) VALUES (%L, %L, ''{}'', ''ro'')', pg_temp.id(50), pg_temp.id(60)),
	'23505', NULL, 'whoever writes');
SELECT is((pg_temp.read(2, :'r') -> 'profile')::jsonb, '{"name": "ASOCIAȚIA CERERII 50", "legal_form": "asociatie", "phone": "+40266100200"}',
	'what is public goes along, nobody''s personal data');
UPDATE profile SET data = '{"phone": "+40266999999"}' WHERE ngo = pg_temp.id(50);
SELECT is(pg_temp.read(5, :'r') #>> '{profile,phone}', '+40266100200', 'as it was when it was sent');
SELECT is(pg_temp.read(5, :'r') #>> '{documents,0,id}', pg_temp.id(80)::text, 'with the documents the organisation has');
SELECT is(pg_temp.read(2, :'r') ->> 'message', 'Om 2 vă roagă', 'and the message');

-- ---- who sees it ----

CREATE FUNCTION pg_temp.listed(n int, late boolean DEFAULT NULL) RETURNS int LANGUAGE sql AS $$
	SELECT pg_temp.be(n);
	SELECT json_array_length(items) FROM app_api.recording_request_list(NULL, NULL, NULL, late, 'newest', NULL, 20, 'ro')
$$;
SELECT is((SELECT string_agg(n || ':' || pg_temp.listed(n), ' ' ORDER BY n) FROM generate_series(1, 8) AS n), '1:1 2:1 3:0 4:1 5:1 6:0 7:0 8:1',
	'in the lists of both sides and of the staff');
SELECT throws_ok(format('SELECT pg_temp.read(%s, %L)', n, :'r'), 'CN000', 'not_found', 'not found by ' || n) FROM unnest('{3,7}'::int[]) AS n;
SELECT throws_ok(format('SELECT pg_temp.read(6, %L)', :'r'), 'CN000', 'forbidden', 'an officer for something else may not');
SELECT is((SELECT string_agg(x.who || ' ' || coalesce(x.can, '-'), ', ' ORDER BY x.who) FROM (SELECT n AS who,
	(SELECT string_agg(c, '+') FROM json_array_elements_text(pg_temp.read(n, :'r') -> 'can') AS c) AS can FROM unnest('{1,4,5,8}'::int[]) AS n) AS x),
	'1 withdraw+message, 4 acknowledge+record+refuse+message+ask, 5 acknowledge+record+refuse+message+ask, 8 -', 'what each can do');
SELECT pg_temp.be(7);
GRANT USAGE ON SCHEMA conect TO conect_owner;
SET LOCAL ROLE conect_owner;
SELECT is((SELECT count(*) FROM recording_request), 0::bigint, 'the rows themselves are hidden from another authority');
RESET ROLE;
CREATE FUNCTION pg_temp.file(n int) RETURNS boolean LANGUAGE sql AS $$
	SELECT pg_temp.be(n);
	SELECT app_api.attachment_content(pg_temp.id(80)) IS NOT NULL
$$;
SELECT is((SELECT string_agg(n || ':' || pg_temp.file(n), ' ' ORDER BY n) FROM generate_series(1, 8) AS n),
	'1:true 2:true 3:false 4:true 5:true 6:false 7:false 8:true', 'its documents are read by those who answer');

-- ---- moves ----

CREATE FUNCTION pg_temp.move(n int, how text, r uuid) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_temp.be(n);
	RETURN (CASE how WHEN 'acknowledge' THEN app_api.recording_request_acknowledge(r, 'ro')
		WHEN 'record' THEN app_api.recording_request_record(r, ' 12/2026 ', legal_day(), NULL, 'ro')
		WHEN 'refuse' THEN app_api.recording_request_refuse(r, 'Alt județ, spune Om 5', 'ro')
		ELSE app_api.recording_request_withdraw(r, 'ro') END)::json ->> 'state';
END $$;
SELECT throws_ok(format('SELECT pg_temp.move(%s, %L, %L)', n, how, :'r'), 'CN000', problem, n || ' may not ' || how)
FROM (VALUES (1, 'acknowledge', 'forbidden'), (3, 'withdraw', 'not_found'), (5, 'withdraw', 'forbidden'), (6, 'record', 'forbidden'), (7, 'refuse', 'not_found'),
	(8, 'acknowledge', 'forbidden'), (8, 'withdraw', 'forbidden')) AS x (n, how, problem);
SAVEPOINT conflict_of;
SELECT pg_temp.nobody();
INSERT INTO member (ngo, account, role) VALUES (pg_temp.id(50), pg_temp.id(5), 'ngo_editor');
SELECT throws_ok(format('SELECT pg_temp.move(5, ''record'', %L)', :'r'), 'CN000', 'conflict_of_interest', 'nobody answers their own organisation');
ROLLBACK TO conflict_of;
SELECT is(pg_temp.move(5, 'acknowledge', :'r'), 'acknowledged', 'an officer acknowledges');
SELECT is(pg_temp.mails('recording_acknowledged'), 'Om 1', 'its administrator is told');
SELECT throws_ok(format('SELECT pg_temp.move(4, ''acknowledge'', %L)', :'r'), 'CN000', 'state_conflict', 'once');
SELECT throws_ok(format('SELECT app_api.recording_request_record(%L, ''12'', %L, NULL, ''ro'')', :'r', d), 'CN000', 'invalid_body', 'recorded on ' || d)
FROM (VALUES (legal_day() + 1), ('1999-01-01')) AS x (d);
SELECT throws_ok(format('SELECT app_api.recording_request_record(%L, %L, legal_day(), NULL, ''ro'')', :'r', E' \u200b'), 'CN000', 'invalid_body', 'a number says something');
SELECT throws_ok(format('SELECT app_api.recording_request_refuse(%L, '' '', ''ro'')', :'r'), 'CN000', 'invalid_body', 'a refusal has a reason');
SELECT is(pg_temp.move(5, 'record', :'r'), 'recorded', 'it is recorded');
SELECT is(pg_temp.mails('recording_recorded'), 'Om 1', 'and that is told');
SELECT is((SELECT concat_ws(' ', local_ref, recorded_on = legal_day(), decided_by = pg_temp.id(5), acknowledged_at IS NOT NULL) FROM recording_request WHERE id = :'r'),
	'12/2026 t t t', 'with number and day');
SELECT throws_ok(format('SELECT pg_temp.move(%s, %L, %L)', n, how, :'r'), 'CN000', 'state_conflict', how || ': it is answered')
FROM (VALUES (4, 'record'), (4, 'refuse'), (1, 'withdraw')) AS x (n, how);
SELECT pg_temp.ask(1, 50, 60, '{"documents": []}') AS again \gset
SELECT is(pg_temp.move(4, 'refuse', :'again'), 'refused', 'another may be sent, and be refused at once');
SELECT is(pg_temp.mails('recording_refused'), 'Om 1', 'with words to its administrator');
SELECT pg_temp.ask(3, 51, 60) AS third \gset
SELECT pg_temp.mails('recording_sent') IS NOT NULL AS ignored \gset
SELECT is(pg_temp.move(3, 'withdraw', :'third'), 'withdrawn', 'or withdrawn');
SELECT is(pg_temp.mails('recording_withdrawn'), 'Om 4,Om 5', 'which the authority is told');
SELECT results_eq($$SELECT action, count(*) FROM audit WHERE object_type = 'recording_request' GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('recording.acknowledge', 1::bigint), ('recording.record', 1), ('recording.refuse', 1), ('recording.send', 3), ('recording.withdraw', 1)$$, 'each move is in the audit');

-- ---- documents after the answer ----

SELECT pg_temp.nobody();
SELECT is(pg_temp.file(5), true, 'still read after the answer');
UPDATE recording_request SET decided_at = now() - interval '31 days' WHERE id = :'r';
SELECT is(pg_temp.file(5), false, 'not after thirty days');
UPDATE recording_request SET decided_at = now() WHERE id = :'r';
SELECT pg_temp.be(5);
SELECT is(recording_shows(pg_temp.id(81)), false, 'nor after it was withdrawn');

-- ---- a merge ----

SELECT pg_temp.nobody();
UPDATE ngo SET removed_at = now(), removed_reason = 'x' WHERE id = pg_temp.id(50);
INSERT INTO ngo_removal (ngo, state, reason_code, target) VALUES (pg_temp.id(50), 'merged', 'duplicate', pg_temp.id(51));
DELETE FROM member WHERE ngo = pg_temp.id(50);
SELECT is(pg_temp.read(3, :'r') ->> 'state', 'recorded', 'whoever speaks for the entry that took its place has its requests');
SELECT throws_ok(format('SELECT pg_temp.read(1, %L)', :'r'), 'CN000', 'not_found', 'who was a member has not');
SELECT pg_temp.nobody();
DELETE FROM ngo_removal WHERE ngo = pg_temp.id(50);
UPDATE ngo SET removed_at = NULL, removed_reason = NULL WHERE id = pg_temp.id(50);
INSERT INTO member (ngo, account, role) VALUES (pg_temp.id(50), pg_temp.id(1), 'ngo_admin');

-- ---- the clock ----

CREATE FUNCTION pg_temp.sent(n int, at timestamptz) RETURNS text LANGUAGE sql AS $$
	INSERT INTO recording_request (id, ngo, authority, profile, lang, sent_at, due_on, late_after)
	VALUES (pg_temp.id(n), pg_temp.id(52), pg_temp.id(n), '{}', 'ro', at, '2000-01-01', '2000-01-02') RETURNING due_on || ' ' || late_after
$$;
SELECT pg_temp.nobody();
SELECT is(pg_temp.sent(60, '2026-12-02 10:00+02'), '2027-01-01 2027-01-04', 'over New Year nothing is late before the first day worked');
SELECT is(pg_temp.sent(61, '2026-12-01 22:30+00'), '2027-01-01 2027-01-04', 'a day begins at midnight in Romania');
SELECT is(pg_temp.sent(62, '2027-04-01 12:00+03'), '2027-05-01 2027-05-04', 'over Easter');
DELETE FROM recording_request WHERE ngo = pg_temp.id(52);
SELECT pg_temp.sent(60, now()) IS NOT NULL AS open \gset
CREATE FUNCTION pg_temp.until(due int, late int) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.nobody();
	UPDATE recording_request SET due_on = legal_day() + due, late_after = legal_day() + late WHERE id = pg_temp.id(60);
	SELECT recording_sweep();
	SELECT concat_ws(' ', 'late ' || recording_is_late(r), 'reminded ' || pg_temp.mails('recording_reminder'), 'told ' || pg_temp.mails('recording_overdue'))
	FROM recording_request AS r WHERE r.id = pg_temp.id(60)
$$;
SELECT working_day_after(legal_day(), 5) - legal_day() AS soon \gset
SELECT is(pg_temp.until(:soon + 1, :soon + 2), 'late false', 'nothing is said earlier than five working days before');
SELECT is(pg_temp.until(:soon, :soon + 1), 'late false reminded Om 4,Om 5', 'then the authority is reminded');
SELECT is(pg_temp.until(:soon, :soon + 1), 'late false', 'once');
SELECT is(pg_temp.until(-3, 0), 'late false', 'past the plain term nothing is late yet');
SELECT is(pg_temp.until(-4, -1), 'late true told Om 4,Om 5', 'after the last day it is, and is told');
SELECT is(pg_temp.until(-4, -1), 'late true', 'once');
SELECT is(pg_temp.listed(8, true) || ' ' || pg_temp.listed(5, true) || ' ' || pg_temp.listed(7, true), '1 1 0', 'the staff and the authority find it');
SELECT pg_temp.nobody();
UPDATE recording_request SET state = 'recorded', local_ref = '1', recorded_on = legal_day() WHERE id = pg_temp.id(60);
SELECT is(recording_is_late(r), false, 'what is answered is not late') FROM recording_request AS r WHERE id = pg_temp.id(60);

-- ---- what time and people leave ----

UPDATE recording_request SET decided_at = now() - interval '366 days' WHERE id IN (:'r', :'again', :'third');
SELECT is(recording_sweep(), 2::bigint, 'after a year what was refused or withdrawn goes');
SELECT is((SELECT state FROM recording_request WHERE id = :'r'), 'recorded', 'what was recorded stays');
SELECT is((SELECT count(*) FROM audit WHERE action = 'recording.delete'), 2::bigint, 'which is in the audit');
SELECT is(export_recordings(pg_temp.id(2)) #>> '{0,message}', 'Om 2 vă roagă', 'a copy has what one wrote');
SELECT is(export_recordings(pg_temp.id(5)) #>> '{0,message}', NULL, 'not what others did');
SELECT is((export_recordings(pg_temp.id(5)) #>> '{0,decided_at}') IS NOT NULL, true, 'and what one decided');
SELECT erase_recordings(pg_temp.id(2));
SELECT is((SELECT message FROM recording_request WHERE id = :'r'), '[…] vă roagă', 'a name goes with its owner');
SELECT pg_temp.be(5);
SELECT is((app_api.account_delete()).status, '204', 'who decided may go');
SELECT pg_temp.nobody();
SELECT is((SELECT decided_by FROM recording_request WHERE id = :'r'), pg_temp.id(5), 'the answer stays');

SELECT * FROM finish();
ROLLBACK;
