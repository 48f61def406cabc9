-- SPDX-License-Identifier: EUPL-1.2
-- Messages on requests to be recorded: who writes, whose turn it is, the clock,
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

-- 1 speaks for 50, 2 for 51; 3 represents 60, 4 is its officer for registers, 5
-- for information; 6 represents 61; 7 is of the staff.
INSERT INTO account (id, email, name, role, email_confirmed_at)
SELECT pg_temp.id(n), 'om' || n || '@mesaje.example', 'Om ' || n, CASE n WHEN 7 THEN 'reviewer' ELSE 'account' END, now() FROM generate_series(1, 7) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.id(n), sha256(n::text::bytea), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 7) AS n;
INSERT INTO ngo (id, name, legal_form, status) SELECT pg_temp.id(n), 'ASOCIAȚIA MESAJULUI ' || n, 'asociatie', 'inregistrat' FROM generate_series(50, 51) AS n;
INSERT INTO member (ngo, account, role) VALUES (pg_temp.id(50), pg_temp.id(1), 'ngo_admin'), (pg_temp.id(51), pg_temp.id(2), 'ngo_admin');
INSERT INTO authority (id, name, kind, source) SELECT pg_temp.id(n), 'Primăria mesajului ' || n, 'primarie', (SELECT min(code) FROM data_source) FROM generate_series(60, 61) AS n;
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.id(60), pg_temp.id(3), 'representative', '{}'),
	(pg_temp.id(60), pg_temp.id(4), 'officer', '{registers}'), (pg_temp.id(60), pg_temp.id(5), 'officer', '{information}'), (pg_temp.id(61), pg_temp.id(6), 'representative', '{}');
INSERT INTO attachment_content (sha256, content) SELECT sha256(x::bytea), x::bytea FROM unnest('{x80,x81,x82}'::text[]) AS x;
INSERT INTO attachment (id, object_type, object_id, kind, name, type, size, sha256, stored)
SELECT pg_temp.id(n), 'ngo', pg_temp.id(CASE n WHEN 82 THEN 51 ELSE 50 END), 'other', 'act.pdf', 'application/pdf', 3, sha256(('x' || n)::bytea), sha256(('x' || n)::bytea) FROM generate_series(80, 82) AS n;

SELECT pg_temp.be(1);
SELECT (c.body::json ->> 'id')::uuid AS r FROM app_api.recording_request_create(jsonb_build_object('ngo', pg_temp.id(50), 'authority', pg_temp.id(60),
	'documents', ARRAY[pg_temp.id(80)]), 'ro') AS c \gset
SELECT pg_temp.nobody();
DELETE FROM outbox;

CREATE FUNCTION pg_temp.write(n int, r uuid, text text, more jsonb DEFAULT '{}') RETURNS json LANGUAGE sql AS $$
	SELECT pg_temp.be(n);
	SELECT (c.body)::json FROM app_api.recording_message_create(r, jsonb_build_object('text', text) || more) AS c
$$;
-- What stands on the request, and who was told of what.
CREATE FUNCTION pg_temp.stands(r uuid) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.nobody();
	WITH gone AS (DELETE FROM outbox RETURNING template, account)
	SELECT concat_ws(' ', x.state, coalesce(recording_waits_for(x), '-'), cardinality(x.documents) || ';',
		(SELECT string_agg(g.template || ' ' || a.name, ', ' ORDER BY g.template, a.name) FROM gone AS g JOIN account AS a ON a.id = g.account))
	FROM recording_request AS x WHERE x.id = r
$$;

SELECT is(pg_temp.stands(:'r'), 'sent authority 1;', 'it waits for the authority');
SELECT throws_ok(format('SELECT pg_temp.write(%s, %L, ''Probă'')', n, :'r'), 'CN000', problem, n || ' may not write')
FROM (VALUES (2, 'not_found'), (5, 'forbidden'), (6, 'not_found'), (7, 'forbidden')) AS x (n, problem);
SELECT is(pg_temp.write(1, :'r', 'Bună ziua') ->> 'by', 'ngo', 'the organisation writes');
SELECT is(pg_temp.stands(:'r'), 'sent authority 1; recording_message Om 3, recording_message Om 4', 'those who answer for registers are told');
SELECT is(pg_temp.write(4, :'r', 'Bună ziua') ->> 'by', 'authority', 'the authority writes');
SELECT is(pg_temp.stands(:'r'), 'sent authority 1; recording_message Om 1', 'nothing else changes');
SELECT version + 1 AS after FROM recording_request WHERE id = :'r' \gset
SELECT throws_ok(format('SELECT pg_temp.write(1, %L, ''x'', %L)', :'r', more), 'CN000', 'invalid_body', 'the organisation cannot: ' || more::text)
FROM (VALUES ('{"asks": true}'::jsonb), (jsonb_build_object('documents', ARRAY[pg_temp.id(82)]))) AS x (more);
SELECT throws_ok(format('SELECT pg_temp.write(4, %L, ''x'', %L)', :'r', jsonb_build_object('documents', ARRAY[pg_temp.id(81)])), 'CN000', 'invalid_body', 'the authority gives no files');
SELECT is((pg_temp.write(3, :'r', 'Om 3 cere statutul', '{"asks": true}') ->> 'asks')::boolean, true, 'it asks for a completion');
SELECT is(pg_temp.stands(:'r'), 'acknowledged ngo 1; recording_asked Om 1', 'the request was received, and waits for the organisation');
SELECT is((SELECT version FROM recording_request WHERE id = :'r'), :'after'::bigint, 'which is a change of it');
SELECT is((SELECT concat_ws(' ', x.due_on = t.due_on, x.late_after = t.late_after) FROM recording_request AS x CROSS JOIN LATERAL legal_term(legal_day(x.sent_at), 30) AS t WHERE x.id = :'r'),
	't t', 'the term stays');
UPDATE recording_request SET due_on = legal_day() - 3, late_after = legal_day() - 1 WHERE id = :'r';
SELECT is(recording_is_late(x), true, 'what waits for the organisation is late, too') FROM recording_request AS x WHERE x.id = :'r';
SELECT is(pg_temp.write(1, :'r', 'Poftiți', jsonb_build_object('documents', ARRAY[pg_temp.id(81), pg_temp.id(80)])) -> 'documents' -> 1 ->> 'id', pg_temp.id(80)::text, 'the answer has files');
SELECT is(pg_temp.stands(:'r'), 'acknowledged authority 2; recording_message Om 3, recording_message Om 4', 'each once, and it waits for the authority');
SELECT pg_temp.be(4);
SELECT is(recording_shows(pg_temp.id(81)), true, 'who answers reads them');
GRANT USAGE ON SCHEMA conect TO conect_owner;
SELECT pg_temp.be(6);
SET LOCAL ROLE conect_owner;
SELECT is((SELECT count(*) FROM recording_message), 0::bigint, 'the rows are hidden from another authority');
RESET ROLE;
SELECT pg_temp.be(7);
SELECT is(json_array_length((SELECT body::json -> 'items' FROM app_api.recording_message_list(:'r'))), 4, 'the staff reads');
SELECT is((SELECT count(*) FROM audit WHERE action = 'recording.message' AND object_id = :'r'), 4::bigint, 'each is in the audit');

-- ---- what people and time leave ----

SELECT pg_temp.nobody();
SELECT is(export_recording_messages(pg_temp.id(3)) #>> '{0,text}', 'Om 3 cere statutul', 'a copy has what one wrote');
SELECT is(json_array_length(export_recording_messages(pg_temp.id(6))), 0, 'and nothing else');
SELECT erase_recording_messages(pg_temp.id(3));
SELECT is((SELECT text FROM recording_message WHERE author = pg_temp.id(3)), '[…] cere statutul', 'a name goes with its owner');
SELECT pg_temp.be(1);
SELECT is(app_api.recording_request_withdraw(:'r', 'ro')::json ->> 'waits_for', NULL, 'what is over waits for nobody');
SELECT throws_ok(format('SELECT pg_temp.write(1, %L, ''x'')', :'r'), 'CN000', 'state_conflict', 'and nobody writes any more');
SELECT pg_temp.nobody();
UPDATE recording_request SET decided_at = now() - interval '366 days' WHERE id = :'r';
SELECT is(recording_sweep(), 1::bigint, 'after a year it goes');
SELECT is((SELECT count(*) FROM recording_message), 0::bigint, 'with its messages');

SELECT * FROM finish();
ROLLBACK;
