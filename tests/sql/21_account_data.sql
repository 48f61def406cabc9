-- SPDX-License-Identifier: EUPL-1.2
-- What is a person's: the copy, the end, what goes with time; invitations that
-- are taken back.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT no_plan();

CREATE FUNCTION pg_temp.person(email text, name text, role text DEFAULT 'account') RETURNS uuid LANGUAGE sql AS $$
	WITH a AS (INSERT INTO account (email, name, role, email_confirmed_at) VALUES (email, name, role, now()) RETURNING id)
	INSERT INTO session (account, token_hash, idle, expires_at, level)
	SELECT a.id, sha256(convert_to(email, 'UTF8')), '1 day', now() + interval '1 day', 2 FROM a RETURNING account
$$;
CREATE FUNCTION pg_temp.be(email text) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', sha256(convert_to(email, 'UTF8')), NULL, ARRAY['account', 'reviewer', 'sgg_admin'], NULL, false, 'test')
$$;
CREATE FUNCTION pg_temp.nobody() RETURNS void LANGUAGE sql AS $$ SELECT set_config('conect.identity', '', true) $$;
CREATE FUNCTION pg_temp.id(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
-- Where in the database a text stands, whoever may see it.
CREATE FUNCTION pg_temp.stands(canary text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	t regclass;
	n bigint;
	found text[] := '{}';
BEGIN
	FOR t IN SELECT c.oid FROM pg_class AS c WHERE c.relnamespace = 'conect'::regnamespace AND c.relkind = 'r' ORDER BY c.relname LOOP
		EXECUTE format('SELECT count(*) FROM %s AS x WHERE strpos(lower(x::text), lower($1)) > 0', t) INTO n USING canary;
		IF n > 0 THEN
			found := found || (t || ' ' || n);
		END IF;
	END LOOP;
	RETURN found;
END $$;
-- The rows of a query, in its order.
CREATE FUNCTION pg_temp.rows(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	told text;
BEGIN
	EXECUTE format('SELECT string_agg(q::text, '' '') FROM (%s) AS q', query) INTO told;
	RETURN told;
END $$;
CREATE FUNCTION pg_temp.file(of_type text, of_id uuid, n int, by_whom uuid, content text, visibility text DEFAULT 'private') RETURNS void LANGUAGE sql AS $$
	INSERT INTO attachment_content (sha256, content) VALUES (sha256(convert_to(content, 'UTF8')), convert_to(content, 'UTF8')) ON CONFLICT DO NOTHING;
	INSERT INTO attachment (id, object_type, object_id, kind, name, visibility, type, size, sha256, stored, created_by)
	VALUES (pg_temp.id(n), of_type, of_id, 'statute', 'canar-fisier-' || n || '.pdf', visibility, 'application/pdf', length(content),
		sha256(convert_to(content, 'UTF8')), sha256(convert_to(content, 'UTF8')), by_whom)
$$;
SELECT pg_temp.person('Ana.Canar@ong.example', 'Ana Canar (Zece)') AS ana, pg_temp.person('bela@ong.example', 'Bela Coleg') AS bela,
	pg_temp.person('vera@sgg.example', 'Vera Ellenőr', 'reviewer') AS vera, pg_temp.person('sef@sgg.example', 'Șef', 'sgg_admin') AS boss \gset
INSERT INTO ngo (id, name, legal_form, status) VALUES (pg_temp.id(50), 'ASOCIAȚIA COMUNĂ', 'asociatie', 'inregistrat'),
	(pg_temp.id(51), 'ASOCIAȚIA SINGURĂ', 'asociatie', 'inregistrat'), (pg_temp.id(52), 'ASOCIAȚIA STRĂINĂ', 'asociatie', 'inregistrat');
INSERT INTO member (ngo, account, role) VALUES (pg_temp.id(50), :'ana', 'ngo_admin'), (pg_temp.id(50), :'bela', 'ngo_admin'), (pg_temp.id(51), :'ana', 'ngo_admin');
INSERT INTO profile (ngo, data) VALUES
	(pg_temp.id(50), '{"phone": "+40266000001", "contact_name": "Ana Canar (Zece)", "contact_email": "birou@ong.example", "contact_phone": "+40700111222"}'),
	(pg_temp.id(51), '{"contact_name": "Vecina Canar-Doi", "contact_email": "vecina@ong.example"}'),
	(pg_temp.id(52), '{"contact_name": "Ana Canar (Zece)", "contact_email": "alta@ong.example"}');
\set mine '{"name": "Asociația Dosar", "contact_name": "Canar-Contact", "contact_email": "canar-contact@ong.example", "mandate_note": "Canar-Mandat", "representative_name": "Canar-Reprezentant", "address": "Canar-Strada"}'
INSERT INTO registration (id, kind, ngo, state, lang, data, base, created_by, last_edited_by, decided_at) VALUES
	(pg_temp.id(10), 'new', NULL, 'draft', 'ro', :'mine', '{}', :'ana', :'ana', NULL),
	(pg_temp.id(11), 'new', NULL, 'in_review', 'ro', :'mine', '{}', :'ana', :'ana', NULL),
	(pg_temp.id(12), 'claim', pg_temp.id(51), 'approved', 'ro', :'mine', :'mine', :'ana', :'ana', now()),
	(pg_temp.id(13), 'change', pg_temp.id(50), 'submitted', 'ro', '{"name": "Asociația Nouă", "contact_name": "Ana Canar (Zece)", "contact_phone": "+40700111222", "address": "Strada Comună"}', '{}', :'ana', :'bela', NULL),
	(pg_temp.id(14), 'new', NULL, 'refused', 'ro', '{"contact_email": "ANA.canar@ong.example", "contact_name": "X"}', '{}', :'bela', :'bela', now()),
	(pg_temp.id(15), 'new', NULL, 'refused', 'ro', :'mine', '{}', :'ana', :'ana', now());
INSERT INTO review_item (kind, object_type, object_id, title, state, assignee, assigned_at) VALUES
	('registration', 'registration', pg_temp.id(11), 'Asociația Dosar', 'assigned', :'vera', now()),
	('change', 'registration', pg_temp.id(13), 'Asociația Nouă', 'waiting', NULL, NULL);
SELECT pg_temp.file('registration', pg_temp.id(10), 20, :'ana', 'ciorna'), pg_temp.file('registration', pg_temp.id(11), 21, :'ana', 'in lucru'),
	pg_temp.file('registration', pg_temp.id(12), 22, :'ana', 'aprobat privat'), pg_temp.file('registration', pg_temp.id(12), 23, :'ana', 'aprobat public', 'public'),
	pg_temp.file('registration', pg_temp.id(13), 24, :'ana', 'comun'), pg_temp.file('registration', pg_temp.id(14), 25, :'bela', 'in lucru');
INSERT INTO message (registration, author, by_staff, text, audience) VALUES
	(pg_temp.id(11), :'ana', false, 'Scrieți-mi la ANA.CANAR@ong.example. Cu stimă, Ana Canar (Zece)', 'applicant'),
	(pg_temp.id(11), :'vera', true, 'Cuvântul altcuiva', 'applicant'), (pg_temp.id(11), :'vera', true, 'Între noi', 'reviewers');
INSERT INTO correction (ngo, field, value, note, source, email, lang, network_hash, state, answered_at) VALUES
	(pg_temp.id(52), 'phone', '+40266000002', 'Știu eu, Ana Canar (Zece)', 'https://sursa.example', 'ana.canar@ong.example', 'ro', '\x00', 'open', NULL),
	(pg_temp.id(52), 'phone', '+40266000003', 'Canar-Explicație', 'Canar-Sursă', 'Ana.Canar@ong.example', 'ro', '\x00', 'accepted', now()),
	(pg_temp.id(52), 'phone', 'Canar-Valoare', NULL, NULL, 'ana.canar@ong.example', 'ro', '\x00', 'refused', now());
INSERT INTO idempotency (account, key_hash, request_hash, answer) VALUES (:'ana', '\x01', '\x00', '{"body": "x"}'), (:'bela', '\x01', '\x00', '{"body": "y"}'),
	(NULL, '\x01', '\x00', '{"body": "{\"email\": \"ana.canar@ong.example\"}"}'), (NULL, '\x02', '\x00', '{"body": "{\"email\": \"x@ong.example\"}"}');
SELECT pg_temp.be('Ana.Canar@ong.example');
SELECT app_api.member_invite(pg_temp.id(50), 'nou@ong.example', 'ngo_editor', encode(sha256('t1'), 'hex'), 'sealed') IS NOT NULL AS invited \gset
UPDATE outbox SET state = 'sent', ended_at = now() WHERE email = 'nou@ong.example';
SELECT app_api.member_invite(pg_temp.id(50), 'Alt@ong.example', 'ngo_editor', encode(sha256('t2'), 'hex'), 'sealed') IS NOT NULL AS invited \gset
INSERT INTO outbox (account, email, lang, template, data) VALUES (:'vera', 'vera@sgg.example', 'ro', 'message', '{"ngo_name": "X", "text": "De la Ana Canar (Zece)."}');

-- ---- the copy ----

SELECT app_api.account_export()::jsonb -> 'parts' AS copy \gset
SELECT is(ARRAY(SELECT jsonb_object_keys(:'copy'::jsonb) ORDER BY 1), '{account,attachments,corrections,decisions,designations,devices,invitations,keys,log,mails,members,messages,offices,recording_messages,recordings,registers,registrations,sessions}', 'every part is there');
SELECT is((SELECT array_agg(right(r ->> 'id', 2)) FROM jsonb_array_elements(:'copy'::jsonb -> 'registrations') AS r), '{10,11,12,13,15}', 'the registrations one made');
SELECT is(:'copy'::jsonb #>> '{registrations,0,data,mandate_note}', 'Canar-Mandat', 'with what one wrote');
SELECT is((SELECT string_agg(k, ' ' ORDER BY k) FROM jsonb_object_keys(:'copy'::jsonb #> '{registrations,3,data}') AS k), 'name', 'of what a colleague edited, nothing personal');
SELECT is(jsonb_array_length(:'copy'::jsonb -> 'attachments') || ' ' || (:'copy'::jsonb #>> '{attachments,0,content}'), '5 /api/v1/attachments/' || pg_temp.id(20) || '/content', 'the files, and where they are');
SELECT is((SELECT array_agg(m ->> 'text') FROM jsonb_array_elements(:'copy'::jsonb -> 'messages') AS m), ARRAY['Scrieți-mi la ANA.CANAR@ong.example. Cu stimă, Ana Canar (Zece)'], 'the messages');
SELECT is((SELECT array_agg(c ->> 'value' ORDER BY c ->> 'value') FROM jsonb_array_elements(:'copy'::jsonb -> 'corrections') AS c), '{+40266000002,+40266000003,Canar-Valoare}', 'the reports');
SELECT is(:'copy' ~ 'altcuiva|Între noi|Bela|Vera|vera@', false, 'and nobody else''s words or names');
SELECT is((SELECT actor FROM audit WHERE action = 'account.exported'), 'account:' || :'ana', 'the audit has who took it');
SELECT isnt(current_setting('conect.identity'), '', 'and who asked is still known');

-- ---- the end ----

SELECT is((app_api.account_delete()).status, '204', 'the account is erased');
SELECT pg_temp.nobody();
SELECT is(pg_temp.stands('ana.canar'), '{"outbox 1"}', 'the address stands in the last mail to it alone');
DELETE FROM outbox WHERE template = 'account_erased';
-- pg_temp.id(52): another of that name, in an organisation she has nothing to do with.
SELECT is(pg_temp.stands('Ana Canar (Zece)'), '{"profile 1"}', 'her name nowhere');
SELECT is(pg_temp.stands('Canar-Contact') || pg_temp.stands('Canar-Mandat') || pg_temp.stands('Canar-Explicație') || pg_temp.stands('Canar-Sursă') || pg_temp.stands('Canar-Valoare')
	|| pg_temp.stands('Canar-Doi') || pg_temp.stands('+40700111222'), '{}', 'nor what was private');
SELECT is(pg_temp.stands('Canar-Reprezentant') || pg_temp.stands('Canar-Strada'), '{"registration 1","registration 1"}', 'who represents an organisation, and its seat, stand in what was approved');
SELECT is(pg_temp.rows($$SELECT right(id::text, 2), state FROM registration ORDER BY id$$), pg_temp.rows($$VALUES ('11', 'withdrawn'), ('12', 'approved'), ('13', 'submitted'), ('14', 'refused'), ('15', 'refused')$$), 'a draft is gone, what waited is withdrawn, what is the organisation''s goes on');
SELECT is((SELECT data FROM registration WHERE id = pg_temp.id(13)), '{"name": "Asociația Nouă", "address": "Strada Comună"}', 'without its contact person');
SELECT is((SELECT string_agg(decision, ' ') FROM review_item WHERE object_id = pg_temp.id(11)), 'withdrawn', 'nobody reviews what was withdrawn');
SELECT is((SELECT data FROM profile WHERE ngo = pg_temp.id(50)), '{"phone": "+40266000001"}', 'the organisation looks for another contact person');
SELECT is((SELECT profile FROM ngo WHERE id = pg_temp.id(50)), 1, 'which is a version of it');
SELECT is((SELECT string_agg(text, '|' ORDER BY text) FROM message), 'Cuvântul altcuiva|Scrieți-mi la […]. Cu stimă, […]|Între noi', 'messages stay, without the names in them');
SELECT is((SELECT review_person(author) FROM message WHERE NOT by_staff), jsonb_build_object('id', :'ana', 'name', NULL, 'erased', true), 'by somebody who was erased');
SELECT is(pg_temp.rows($$SELECT right(id::text, 2), stored IS NOT NULL, name FROM attachment ORDER BY id$$), pg_temp.rows($$VALUES ('20', false, 'statute'), ('21', false, 'statute'),
	('22', false, 'statute'), ('23', true, 'canar-fisier-23.pdf'), ('24', true, 'canar-fisier-24.pdf'), ('25', true, 'canar-fisier-25.pdf')$$), 'files go but those that are published or waited for');
SELECT is(pg_temp.rows($$SELECT convert_from(content, 'UTF8') FROM attachment_content ORDER BY 1$$), pg_temp.rows($$VALUES ('aprobat public'), ('comun'), ('in lucru')$$), 'and their bytes, unless somebody else sent the same');
SELECT is(pg_temp.rows($$SELECT state, value, note, source, email FROM correction ORDER BY state$$), pg_temp.rows($$VALUES ('accepted', '+40266000003', NULL, NULL, NULL),
	('open', '+40266000002', 'Știu eu, […]', 'https://sursa.example', NULL), ('refused', NULL, NULL, NULL, NULL)$$), 'reports are nobody''s');
SELECT is(pg_temp.rows($$SELECT account, answer ->> 'body' FROM idempotency ORDER BY 2$$), pg_temp.rows(format($$VALUES (%L::uuid, 'y'), (NULL, '{"email": "x@ong.example"}')$$, :'bela')), 'answers are not kept for her');
SELECT is((SELECT count(*) FROM one_time_token WHERE purpose = 'invite_member'), 0::bigint, 'whom she invited is not waited for');
SELECT is(pg_temp.rows($$SELECT email, state, data::text FROM outbox ORDER BY email$$), pg_temp.rows($$VALUES ('Alt@ong.example', 'failed', '{}'), ('nou@ong.example', 'sent', '{}'),
	('vera@sgg.example', 'waiting', '{"text": "De la […].", "ngo_name": "X"}')$$), 'mails to others do not name her');
SELECT is((SELECT array_agg(DISTINCT actor || ' ' || coalesce(reason, '')) FROM audit WHERE action IN ('registration.delete', 'registration.withdraw')), '{"system account_erased"}', 'the audit says why');

-- Somebody of the staff leaves.
INSERT INTO registration (id, kind, state, lang, created_by) VALUES (pg_temp.id(16), 'new', 'in_review', 'ro', :'bela');
INSERT INTO review_item (kind, object_type, object_id, title, state, assignee, assigned_at) VALUES ('registration', 'registration', pg_temp.id(16), 'Rămasă', 'assigned', :'vera', now());
UPDATE review_item SET decided_by = :'vera', state = 'decided', decision = 'refused', decided_at = now(), reason = 'Fără statut.' WHERE object_id = pg_temp.id(13);
SELECT pg_temp.be('vera@sgg.example');
SELECT is(app_api.account_export()::jsonb #>> '{parts,decisions,0,text}', 'Fără statut.', 'a reviewer''s copy has the decisions');
SELECT is((app_api.account_delete()).status, '204', 'a reviewer may be erased, too');
SELECT pg_temp.nobody();
SELECT is((SELECT r.state || ' ' || i.state FROM registration AS r JOIN review_item AS i ON i.object_id = r.id WHERE r.id = pg_temp.id(16)), 'submitted waiting', 'what they had waits for another');
SELECT is((SELECT text FROM message WHERE audience = 'reviewers'), 'Între noi', 'notes stay');
SELECT is(pg_temp.stands('Vera Ellenőr'), '{}', 'by nobody');

-- ---- with time ----

UPDATE correction SET email = 'reclamant@x.example', answered_at = now() - interval '29 days' WHERE state = 'accepted';
INSERT INTO registration (id, kind, ngo, state, lang, data, base, created_by, decided_at) VALUES
	(pg_temp.id(17), 'change', pg_temp.id(50), 'approved', 'ro', :'mine', :'mine', :'bela', now() - interval '29 days');
SELECT pg_temp.file('registration', pg_temp.id(15), 26, :'bela', 'refuzat');
INSERT INTO message (registration, author, by_staff, text, audience) VALUES (pg_temp.id(15), :'bela', false, 'Refuzat', 'applicant');
UPDATE registration SET decided_at = now() - interval '364 days' WHERE state IN ('refused', 'withdrawn');
SELECT is(jobs_api.retention_sweep(), 0::bigint, 'before its time nothing goes');
UPDATE registration SET decided_at = now() - interval '366 days' WHERE id IN (pg_temp.id(11), pg_temp.id(15));
UPDATE registration SET decided_at = now() - interval '31 days' WHERE id = pg_temp.id(17);
UPDATE correction SET answered_at = now() - interval '31 days' WHERE state = 'accepted';
SELECT is(jobs_api.retention_sweep(), 4::bigint, 'then it does');
SELECT is(jobs_api.retention_sweep(), 0::bigint, 'once');
SELECT is(pg_temp.rows($$SELECT right(id::text, 2) FROM registration ORDER BY id$$), pg_temp.rows($$VALUES ('12'), ('13'), ('14'), ('16'), ('17')$$), 'what was refused or withdrawn a year ago');
SELECT is((SELECT count(*) FROM message) + (SELECT count(*) FROM review_item WHERE object_id = pg_temp.id(11)), 0::bigint, 'with what was said on it');
SELECT is((SELECT stored IS NULL AND deleted_at IS NOT NULL AND name = 'statute' FROM attachment WHERE id = pg_temp.id(26)), true, 'and its files');
SELECT is((SELECT string_agg(k, ' ' ORDER BY k) FROM registration AS r, jsonb_object_keys(r.data || r.base) AS k WHERE r.id = pg_temp.id(17)), 'address name representative_name', 'private fields of what was approved a month ago');
SELECT is(pg_temp.stands('reclamant@'), '{}', 'and the address of who reported');
SELECT throws_ok($$UPDATE conect.registration SET data = data || '{"name": "Alt"}' WHERE id = pg_temp.id(17)$$, 'CN000', 'state_conflict', 'values of what is decided still do not change');
SELECT throws_ok($$UPDATE conect.registration SET data = data || '{"phone": "1"}' WHERE id = pg_temp.id(17)$$, 'CN000', 'state_conflict', 'nor are there more');

-- ---- invitations ----

SELECT pg_temp.be('bela@ong.example');
SELECT (app_api.member_invite(pg_temp.id(50), 'Cora@ong.example', 'ngo_admin', encode(sha256('t3'), 'hex'), 'sealed')).body::jsonb AS made \gset
SELECT is((SELECT extra::jsonb -> 'invitations' FROM app_api.member_list(pg_temp.id(50))), jsonb_build_array(:'made'::jsonb), 'an invitation is listed as it was told');
SELECT throws_ok(format($$SELECT app_api.member_invitation_delete(pg_temp.id(52), %L)$$, :'made'::jsonb ->> 'id'), 'CN000', 'not_found', 'it is that organisation''s');
SELECT throws_ok('SELECT app_api.user_invitation_list()', 'CN000', 'forbidden', 'whom the service waits for is not an organisation''s to know');
SELECT throws_ok(format($$SELECT app_api.user_invitation_delete(%L)$$, :'made'::jsonb ->> 'id'), 'CN000', 'forbidden', 'nor to take back');
SELECT pg_temp.be('sef@sgg.example');
SELECT is((SELECT body FROM app_api.user_invitation_delete((:'made'::jsonb ->> 'id')::uuid)), NULL, 'and an organisation''s is not the service''s');
SELECT pg_temp.be('bela@ong.example');
UPDATE member SET role = 'ngo_editor' WHERE account = :'bela';
SELECT throws_ok(format($$SELECT app_api.member_invitation_delete(pg_temp.id(50), %L)$$, :'made'::jsonb ->> 'id'), 'CN000', 'forbidden', 'its administrators'' to take back');
UPDATE member SET role = 'ngo_admin' WHERE account = :'bela';
SELECT is((app_api.member_invitation_delete(pg_temp.id(50), (:'made'::jsonb ->> 'id')::uuid)).status, '204', 'it is taken back');
SELECT is((SELECT body FROM app_api.member_invitation_delete(pg_temp.id(50), (:'made'::jsonb ->> 'id')::uuid)), NULL, 'once');
SELECT throws_ok($$SELECT token_look(encode(sha256('t3'), 'hex'), 'invite_member')$$, 'CN000', 'token_invalid', 'its link is good for nothing');
SELECT pg_temp.be('sef@sgg.example');
SELECT is((app_api.user_invite('coleg@sgg.example', 'reviewer', 'hu', encode(sha256('t4'), 'hex'), 'sealed')).status, '202', 'a colleague is invited');
SELECT items::jsonb -> 0 AS made FROM app_api.user_invitation_list() \gset
SELECT is(:'made'::jsonb ->> 'email', 'coleg@sgg.example', 'and listed');
SELECT is((app_api.user_invitation_delete((:'made'::jsonb ->> 'id')::uuid)).status, '204', 'and not any more');
SELECT is((SELECT items FROM app_api.user_invitation_list()), '[]', 'nobody is waited for');
SELECT is((SELECT array_agg(action || ' ' || object_type) FROM audit WHERE action LIKE '%invitation_withdrawn'), '{"member.invitation_withdrawn ngo","user.invitation_withdrawn role"}', 'the audit has both');

-- ---- a second factor that is lost ----

SELECT pg_temp.nobody();
SELECT is(user_totp_reset('sef@sgg.example'), NULL, 'there is none');
UPDATE account SET totp_sealed = 'x', totp_confirmed_at = now() WHERE id = :'boss';
INSERT INTO recovery_code (account, code_hash) VALUES (:'boss', sha256('c'));
SELECT is(user_totp_reset('SEF@sgg.example'), :'boss'::uuid, 'the operator takes it away');
SELECT is((SELECT totp_sealed IS NULL AND totp_confirmed_at IS NULL FROM account WHERE id = :'boss') AND NOT EXISTS (SELECT FROM recovery_code WHERE account = :'boss')
	AND NOT EXISTS (SELECT FROM session WHERE account = :'boss'), true, 'with its codes and sessions');
SELECT is((SELECT count(*) FROM outbox WHERE account = :'boss' AND template = 'second_factor_changed'), 1::bigint, 'and says so');

-- ---- what cannot stand in the catalogue ----

INSERT INTO registration (id, kind, state, lang, data, created_by) VALUES (pg_temp.id(18), 'new', 'submitted', 'ro', '{"name": "Asociația Stricată", "cif": "30339345"}', :'bela');
SELECT throws_ok('SELECT registration_apply(pg_temp.id(18))', 'CN000', 'registration_unsound', 'is not put there');
SELECT throws_ok($$SELECT profile_values(format('{"nix": 1, "founded_year": "x", "domains": [%s]}', (SELECT string_agg('"' || i || '"', ',') FROM generate_series(1, 201) AS i))::jsonb)$$,
	'CN000', 'invalid_body', 'too many are refused before they are looked at');
SELECT throws_ok($$SELECT profile_values((SELECT jsonb_object_agg('nix' || i, 1) FROM generate_series(1, 5000) AS i))$$, 'CN000', 'invalid_body', 'and not all of them are told');

SELECT * FROM finish();
ROLLBACK;
