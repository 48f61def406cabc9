-- SPDX-License-Identifier: EUPL-1.2
-- The queue, decisions, and staff's moves on public entries: each move, and
-- each that is refused, as each role.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT no_plan();

-- ---- people, and being one of them ----

CREATE FUNCTION pg_temp.person(who text, as_role text DEFAULT 'account') RETURNS uuid LANGUAGE sql AS $$
	WITH a AS (
		INSERT INTO account (email, name, role, lang) VALUES (who || '@exemplu.example', who, as_role, 'ro') RETURNING id)
	INSERT INTO session (account, token_hash, idle, expires_at, level)
	SELECT a.id, sha256(convert_to(who, 'UTF8')), '1 hour', now() + interval '1 day', 2 FROM a
	RETURNING account
$$;
CREATE FUNCTION pg_temp.be(who text) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', sha256(convert_to(who, 'UTF8')), NULL, '{account}', NULL, false, 'test')
$$;
CREATE FUNCTION pg_temp.id(who text) RETURNS uuid LANGUAGE sql AS $$ SELECT id FROM account WHERE name = who $$;
SELECT pg_temp.person('ana'), pg_temp.person('bogdan', 'reviewer'), pg_temp.person('corina', 'reviewer'),
	pg_temp.person('dan', 'sgg_admin'), pg_temp.person('elena', 'auditor'), pg_temp.person('florin');

INSERT INTO ngo (id, name, legal_form, status, county, cif) VALUES
	('019b2f7c-5d4e-7a31-8c1f-00000000000a', 'Asociația Pajiștea', 'asociatie', 'inregistrat', 'CV', '9876500118'),
	('019b2f7c-5d4e-7a31-8c1f-00000000000b', 'Fundația Pajiștea', 'fundatie', 'inregistrat', 'HR', NULL);
\set a '''019b2f7c-5d4e-7a31-8c1f-00000000000a'''
\set b '''019b2f7c-5d4e-7a31-8c1f-00000000000b'''

-- A registration that waits, with its item, of an account of the same name.
CREATE FUNCTION pg_temp.submit(title text, kind text DEFAULT 'claim', checks jsonb DEFAULT '[]', of_ngo uuid DEFAULT NULL)
RETURNS uuid LANGUAGE sql AS $$
	WITH a AS (
		INSERT INTO account (email, name) VALUES (md5(title) || '@exemplu.example', title) RETURNING id
	), r AS (
		INSERT INTO registration (kind, ngo, state, lang, data, created_by, submitted_by, submitted_at)
		SELECT submit.kind, coalesce(of_ngo, CASE WHEN kind <> 'new' THEN '019b2f7c-5d4e-7a31-8c1f-00000000000a'::uuid END),
			'submitted', 'ro', jsonb_build_object('name', title, 'cif', '9876500118'), a.id, a.id, now()
		FROM a
		RETURNING *)
	INSERT INTO review_item (kind, object_type, object_id, ngo, title, county, checks, excluded)
	SELECT CASE kind WHEN 'new' THEN 'registration' ELSE kind END, 'registration', r.id, r.ngo, title, 'CV', submit.checks,
		ARRAY[r.created_by]
	FROM r
	RETURNING id
$$;
CREATE FUNCTION pg_temp.item(of_title text) RETURNS review_item LANGUAGE sql AS $$
	SELECT i FROM review_item AS i WHERE i.title = of_title ORDER BY i.round DESC LIMIT 1
$$;
CREATE FUNCTION pg_temp.state(of_title text) RETURNS text LANGUAGE sql AS $$
	SELECT r.state FROM registration AS r WHERE r.id = (pg_temp.item(of_title)).object_id
$$;

-- ---- roles ----

SELECT pg_temp.submit('Roluri');
SELECT (pg_temp.item('Roluri')).id AS roles_item \gset
CREATE TEMPORARY TABLE act (name text, sql text, roles text[]);
INSERT INTO act
SELECT v.name, format(v.sql, :'roles_item', '019b2f7c-5d4e-7a31-8c1f-00000000000a', '019b2f7c-5d4e-7a31-8c1f-00000000000b'), v.roles::text[]
FROM (VALUES
	('list', 'SELECT app_api.review_item_list(NULL, NULL, NULL, NULL, NULL, NULL, ''oldest'', NULL, 20, ''exact'')', '{reviewer,sgg_admin,auditor}'),
	('get', 'SELECT app_api.review_item_get(%1$L)', '{reviewer,sgg_admin,auditor}'),
	('statistics', 'SELECT app_api.review_statistics(30)', '{reviewer,sgg_admin,auditor}'),
	('merges', 'SELECT app_api.merge_list(false, NULL, 20, ''exact'')', '{reviewer,sgg_admin,auditor}'),
	('note', 'SELECT app_api.review_note_add(%1$L, ''notă'')', '{reviewer,sgg_admin}'),
	('assign', 'SELECT app_api.review_item_assign(%1$L, 1, NULL)', '{reviewer,sgg_admin}'),
	('approve', 'SELECT app_api.review_item_approve(%1$L, 1, NULL, NULL, NULL)', '{reviewer}'),
	('refuse', 'SELECT app_api.review_item_refuse(%1$L, 1, ''duplicate'', ''x'')', '{reviewer}'),
	('request changes', 'SELECT app_api.review_item_request_changes(%1$L, 1, NULL, ''x'', NULL)', '{reviewer}'),
	('decide many', 'SELECT app_api.review_item_decide_many(jsonb_build_array(jsonb_build_object(''id'', %1$L, ''version'', 1)), ''approve'', NULL, NULL, NULL)', '{reviewer}'),
	('suspend', 'SELECT app_api.ngo_suspend(%2$L, ''court_decision'', ''x'')', '{reviewer,sgg_admin}'),
	('archive', 'SELECT app_api.ngo_archive(%2$L, ''dissolved'', ''x'')', '{reviewer,sgg_admin}'),
	('merge', 'SELECT app_api.ngo_merge(%2$L, %3$L, ''duplicate'', NULL, false)', '{reviewer,sgg_admin}')) AS v (name, sql, roles);
CREATE FUNCTION pg_temp.outcome(who text, sql text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_temp.be(who);
	BEGIN
		EXECUTE sql;
		RAISE SQLSTATE 'TT000';
	EXCEPTION
		WHEN SQLSTATE 'TT000' THEN RETURN 'done';
		WHEN SQLSTATE 'CN000' THEN RETURN SQLERRM;
	END;
END $$;
SELECT is(pg_temp.outcome(p.name, t.sql), CASE WHEN p.role = ANY (t.roles) THEN 'done' ELSE 'forbidden' END,
	format('%s: %s', t.name, p.role))
FROM act AS t, account AS p WHERE p.name IN ('ana', 'bogdan', 'dan', 'elena') ORDER BY t.name, p.role;
SELECT set_config('conect.identity', '', true);
SELECT throws_ok(t.sql, 'CN000', 'forbidden', t.name || ': nobody') FROM act AS t;

-- ---- the queue ----

SELECT pg_temp.submit('Coadă 1', 'change'), pg_temp.submit('Coadă 2', 'claim', '[{"code":"cif","result":"failed"},{"code":"name","result":"warning"}]');
UPDATE review_item SET opened_at = now() - interval '10 days' WHERE title = 'Coadă 1';
UPDATE review_item SET opened_at = now() - interval '40 days', county = 'HR' WHERE title = 'Coadă 2';
SELECT pg_temp.be('bogdan');
CREATE FUNCTION pg_temp.titles(VARIADIC p text[]) RETURNS text LANGUAGE sql AS $$
	SELECT (SELECT string_agg(i ->> 'name', ', ') FROM json_array_elements(l.items) AS i)
	FROM app_api.review_item_list(p[1]::text[], p[2]::text[], p[3]::text[], p[4], p[5]::int, p[6]::boolean, coalesce(p[7], 'oldest'), NULL, 20, 'none') AS l
$$;
SELECT is(pg_temp.titles(NULL, NULL, NULL, NULL, NULL, NULL), 'Coadă 2, Coadă 1, Roluri', 'oldest first');
SELECT is(pg_temp.titles(NULL, NULL, NULL, NULL, NULL, NULL, 'newest'), 'Roluri, Coadă 1, Coadă 2', 'newest first');
SELECT is(pg_temp.titles('{change}', NULL, NULL, NULL, NULL, NULL), 'Coadă 1', 'by kind');
SELECT is(pg_temp.titles(NULL, '{assigned}', NULL, NULL, NULL, NULL), NULL, 'by state');
SELECT is(pg_temp.titles(NULL, NULL, '{HR,MS}', NULL, NULL, NULL), 'Coadă 2', 'by county');
SELECT is(pg_temp.titles(NULL, NULL, NULL, NULL, '7', NULL), 'Coadă 2, Coadă 1', 'by age');
SELECT is(pg_temp.titles(NULL, NULL, NULL, NULL, NULL, 'true'), 'Coadă 2', 'with a failed check');
SELECT is(pg_temp.titles(NULL, NULL, NULL, NULL, NULL, 'false'), 'Coadă 1, Roluri', 'without');
SELECT app_api.review_item_assign((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, me());
SELECT is(pg_temp.titles(NULL, NULL, NULL, 'me', NULL, NULL), 'Coadă 1', 'mine');
SELECT is(pg_temp.titles(NULL, NULL, NULL, 'none', NULL, NULL), 'Coadă 2, Roluri', 'nobody''s');
SELECT is(pg_temp.titles(NULL, NULL, NULL, pg_temp.id('bogdan')::text, NULL, NULL), 'Coadă 1', 'somebody''s');
SELECT is((SELECT extra -> 'facets' ->> 'kind' FROM app_api.review_item_list('{change}', NULL, NULL, NULL, NULL, NULL, 'oldest', NULL, 20, 'none')),
	'[{"value" : "claim", "count" : 2}, {"value" : "change", "count" : 1}]', 'a facet counts without its own filter');
SELECT is((SELECT extra -> 'facets' ->> 'age' FROM app_api.review_item_list(NULL, NULL, '{CV}', NULL, NULL, NULL, 'oldest', NULL, 20, 'none')),
	'[{"value" : "under_30_days", "count" : 1}, {"value" : "under_3_days", "count" : 1}]', 'and with the others');
SELECT is((SELECT total FROM app_api.review_item_list(NULL, '{all}', NULL, NULL, NULL, NULL, 'oldest', NULL, 1, 'exact')), 3::bigint, 'counted on request');

-- Every page size, both ways: all of it, once, in order.
CREATE FUNCTION pg_temp.walk(size int, sort text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	l record;
	forth text := '';
	back text := '';
	at jsonb;
BEGIN
	LOOP
		SELECT * INTO l FROM app_api.review_item_list(NULL, NULL, NULL, NULL, NULL, NULL, sort, at, size, 'none');
		forth := forth || coalesce((SELECT string_agg(i ->> 'name', ',') FROM json_array_elements(l.items) AS i), '-') || ';';
		EXIT WHEN l.next IS NULL;
		at := l.next::jsonb;
	END LOOP;
	LOOP
		back := coalesce((SELECT string_agg(i ->> 'name', ',') FROM json_array_elements(l.items) AS i), '-') || ';' || back;
		EXIT WHEN l.prev IS NULL;
		at := l.prev::jsonb;
		SELECT * INTO l FROM app_api.review_item_list(NULL, NULL, NULL, NULL, NULL, NULL, sort, at, size, 'none');
	END LOOP;
	RETURN CASE WHEN replace(forth, ',', ';') = replace(back, ',', ';') THEN replace(forth, ',', ';') ELSE forth || ' <> ' || back END;
END $$;
SELECT is(pg_temp.walk(s, 'oldest'), 'Coadă 2;Coadă 1;Roluri;', 'pages of ' || s) FROM generate_series(1, 4) AS s;
SELECT is(pg_temp.walk(s, 'newest'), 'Roluri;Coadă 1;Coadă 2;', 'pages of ' || s || ', newest first') FROM generate_series(1, 4) AS s;

-- ---- one item ----

SELECT is(app_api.review_item_get('019b2f7c-5d4e-7a31-8c1f-0000000000ff'), NULL, 'an item that is not there');
SELECT app_api.review_item_get((pg_temp.item('Coadă 2')).id)::jsonb AS told \gset
SELECT is(:'told'::jsonb -> 'allowed', '["assign", "approve", "refuse", "request_changes", "note"]', 'what a reviewer may do');
SELECT is(:'told'::jsonb ->> 'barred', NULL, 'and why not: nothing');
SELECT is(:'told'::jsonb ->> 'checks_failed', '1', 'failed checks are counted');
SELECT is(:'told'::jsonb #>> '{submitted_by,name}', 'Coadă 2', 'who sent it');
SELECT is(jsonb_array_length(:'told'::jsonb -> 'related'), 2, 'two claims for one organisation are seen together');
SELECT is((SELECT d ->> 'name' FROM jsonb_array_elements(:'told'::jsonb -> 'duplicates') AS d), NULL, 'what it claims is no duplicate of it');
SELECT pg_temp.be('elena');
SELECT is(app_api.review_item_get((pg_temp.item('Coadă 2')).id)::jsonb -> 'allowed', '[]', 'an auditor does nothing');
SELECT pg_temp.be('dan');
SELECT is(app_api.review_item_get((pg_temp.item('Coadă 2')).id)::jsonb -> 'allowed', '["assign", "note"]', 'an administrator does not decide');

SELECT pg_temp.submit('Dublură', 'new');
SELECT pg_temp.be('bogdan');
SELECT app_api.review_item_get((pg_temp.item('Dublură')).id)::jsonb AS told \gset
SELECT is(:'told'::jsonb #>> '{duplicates,0,id}', :a, 'the same fiscal code: a duplicate');
SELECT is(:'told'::jsonb #> '{duplicates,0,reasons}', '["cif"]', 'and why');
SELECT is((SELECT f FROM jsonb_array_elements(:'told'::jsonb #> '{duplicates,0,facts}') AS f WHERE f ->> 'field' = 'name'),
	'{"field": "name", "here": "Dublură", "there": "Asociația Pajiștea"}', 'facts side by side');

-- ---- who has it ----

SELECT is(pg_temp.state('Coadă 1'), 'in_review', 'a registration that somebody has is in review');
SELECT pg_temp.be('corina');
SELECT throws_ok($$SELECT app_api.review_item_assign((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, me())$$, 'CN000', 'state_conflict', 'what another has is not taken');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, NULL, NULL, NULL)$$, 'CN000', 'state_conflict', 'nor decided');
SELECT throws_ok($$SELECT app_api.review_item_assign((pg_temp.item('Coadă 2')).id, (pg_temp.item('Coadă 2')).version, pg_temp.id('elena'))$$, 'CN000', 'invalid_body', 'an auditor gets nothing');
SELECT throws_ok($$SELECT app_api.review_item_assign((pg_temp.item('Coadă 2')).id, 99, me())$$, 'CN000', 'state_conflict', 'not as it was seen');
SELECT throws_ok($$SELECT app_api.review_item_assign('019b2f7c-5d4e-7a31-8c1f-0000000000ff', 1, me())$$, 'CN000', 'not_found', 'what is not there');
SELECT pg_temp.be('dan');
SELECT lives_ok($$SELECT app_api.review_item_assign((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, pg_temp.id('corina'))$$, 'an administrator gives it to another');
SELECT pg_temp.be('corina');
SELECT lives_ok($$SELECT app_api.review_item_assign((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, NULL)$$, 'who has it gives it back');
SELECT is(pg_temp.state('Coadă 1'), 'submitted', 'and it waits again');
SELECT is((SELECT count(*) FROM audit WHERE action = 'review.assign'), 3::bigint, 'each noted');

-- ---- who may not ----

INSERT INTO member (ngo, account, role) VALUES (:a, pg_temp.id('corina'), 'ngo_editor');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, NULL, NULL, NULL)$$, 'CN000', 'conflict_of_interest', 'nobody decides on their own organisation');
SELECT throws_ok($$SELECT app_api.review_item_assign((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, me())$$, 'CN000', 'conflict_of_interest', 'or takes what they may not decide');
SELECT is(app_api.review_item_get((pg_temp.item('Coadă 1')).id)::jsonb ->> 'barred', 'member', 'and is told why');
DELETE FROM member;
CREATE FUNCTION pg_temp.barred(why text, sql text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	BEGIN
		EXECUTE sql;
		PERFORM pg_temp.be('corina');
		IF app_api.review_item_get((pg_temp.item('Coadă 1')).id)::jsonb ->> 'barred' IS DISTINCT FROM why THEN
			RETURN 'not barred';
		END IF;
		PERFORM app_api.review_item_refuse((pg_temp.item('Coadă 1')).id, (pg_temp.item('Coadă 1')).version, 'duplicate', 'x');
		RETURN 'decided';
	EXCEPTION WHEN SQLSTATE 'CN000' THEN
		RETURN SQLERRM;
	END;
END $$;
SELECT is(pg_temp.barred('submitted', $$UPDATE registration SET submitted_by = pg_temp.id('corina') WHERE id = (pg_temp.item('Coadă 1')).object_id$$), 'conflict_of_interest', 'nobody decides what they submitted');
SELECT is(pg_temp.barred('submitted', $$UPDATE registration SET created_by = pg_temp.id('corina') WHERE id = (pg_temp.item('Coadă 1')).object_id$$), 'conflict_of_interest', 'or began');
SELECT is(pg_temp.barred('edited', $$UPDATE registration SET last_edited_by = pg_temp.id('corina') WHERE id = (pg_temp.item('Coadă 1')).object_id$$), 'conflict_of_interest', 'or last edited');
SELECT is(pg_temp.barred('involved', $$UPDATE review_item SET excluded = ARRAY[pg_temp.id('corina')] WHERE state <> 'decided'$$), 'conflict_of_interest', 'or is excluded from');

-- ---- approve ----

SELECT pg_temp.be('corina');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Coadă 2')).id, (pg_temp.item('Coadă 2')).version, NULL, NULL, NULL)$$, 'CN000', 'checks_not_acknowledged', 'a failed check must be named');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Coadă 2')).id, (pg_temp.item('Coadă 2')).version, '["name"]', NULL, NULL)$$, 'CN000', 'checks_not_acknowledged', 'that very one');
SELECT is((SELECT count(*) FROM outbox), 0::bigint, 'what was refused has sent nothing');
SELECT app_api.review_item_approve((pg_temp.item('Coadă 2')).id, (pg_temp.item('Coadă 2')).version, '["cif"]', 'Bine ați venit.', NULL)::jsonb AS told \gset
SELECT is(:'told'::jsonb ->> 'state', 'approved', 'approved');
SELECT is(:'told'::jsonb -> 'allowed', '["note"]', 'after it only notes');
SELECT is(pg_temp.state('Coadă 2'), 'approved', 'the registration too');
SELECT is(:'told'::jsonb #>> '{decisions,0,reviewer,name}', 'corina', 'by whom');
SELECT is(:'told'::jsonb #> '{decisions,0,acknowledged}', '["cif"]', 'with what accepted');
SELECT results_eq($$SELECT template, account, data ->> 'ngo_name', data ->> 'text' FROM outbox$$, $$VALUES ('approved', pg_temp.id('Coadă 2'), 'Coadă 2', 'Bine ați venit.')$$, 'one mail, to who sent it');
SELECT results_eq($$SELECT text, audience FROM message WHERE audience = 'applicant'$$, $$VALUES ('Bine ați venit.', 'applicant')$$, 'one message');
SELECT results_eq($$SELECT actor, object_id, version_before, version_after FROM audit WHERE action = 'review.approved'$$,
	$$SELECT 'account:' || pg_temp.id('corina'), i.id::text, i.version - 1, i.version FROM pg_temp.item('Coadă 2') AS i$$, 'one note');
SELECT pg_temp.be('bogdan');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Coadă 2')).id, 1, '["cif"]', NULL, NULL)$$, 'CN000', 'state_conflict', 'not twice');
SELECT alike(review_told(pg_temp.item('Coadă 2')), 'approved reviewer 20%Z', 'who comes second is told what, who and when');

-- ---- ask for changes, refuse, appeal ----

DELETE FROM outbox;
SELECT pg_temp.submit('Drum');
SELECT throws_ok($$SELECT app_api.review_item_request_changes((pg_temp.item('Drum')).id, 1, 'struck_off', 'x', NULL)$$, 'CN000', 'invalid_body', 'a reason of another act');
SELECT throws_ok($$SELECT app_api.review_item_request_changes((pg_temp.item('Drum')).id, 1, NULL, 'x', '[{"field":"no_such_field","comment":"x"}]')$$, 'CN000', 'invalid_body', 'a field that there is not');
SELECT lives_ok($$SELECT app_api.review_item_request_changes((pg_temp.item('Drum')).id, 1, 'data_incomplete', 'Completați.', '[{"field":"name","comment":"Întreagă, vă rugăm."}]')$$, 'changes are asked for');
SELECT is((SELECT asked FROM registration AS r WHERE r.id = (pg_temp.item('Drum')).object_id), '{"name": "Întreagă, vă rugăm."}', 'by field');
SELECT is(pg_temp.state('Drum'), 'changes_requested', 'the registration is back');
UPDATE registration SET state = 'submitted' WHERE id = (pg_temp.item('Drum')).object_id;
INSERT INTO review_item (kind, object_type, object_id, round, ngo, title)
SELECT 'claim', 'registration', object_id, 2, ngo, title FROM pg_temp.item('Drum');
SELECT throws_ok($$SELECT app_api.review_item_refuse((pg_temp.item('Drum')).id, 1, 'struck_off', 'x')$$, 'CN000', 'invalid_body', 'a refusal has a reason for refusals');
SELECT lives_ok($$SELECT app_api.review_item_refuse((pg_temp.item('Drum')).id, 1, 'not_in_register', 'Nu există.')$$, 'refused');
SELECT results_eq($$SELECT template, data #>> '{reason,ro}' FROM outbox ORDER BY id$$,
	$$VALUES ('changes_requested', NULL), ('refused', 'Nu a fost găsită în Registrul național (O.G. nr. 26/2000, art. 73)')$$, 'each mailed, with the article where there is one');
UPDATE registration SET state = 'appealed' WHERE id = (pg_temp.item('Drum')).object_id;
INSERT INTO review_item (kind, object_type, object_id, round, appeal, ngo, title)
SELECT 'claim', 'registration', object_id, 3, true, ngo, title FROM pg_temp.item('Drum');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Drum')).id, 1, NULL, NULL, NULL)$$, 'CN000', 'conflict_of_interest', 'who refused does not decide the appeal');
SELECT is(app_api.review_item_get((pg_temp.item('Drum')).id)::jsonb ->> 'barred', 'decided_before', 'and is told why');
SELECT pg_temp.be('corina');
SELECT is(jsonb_array_length(app_api.review_item_get((pg_temp.item('Drum')).id)::jsonb -> 'decisions'), 3, 'another sees what was decided before');
SELECT lives_ok($$SELECT app_api.review_item_refuse((pg_temp.item('Drum')).id, 1, 'not_in_register', 'Tot nu.')$$, 'and decides');
SELECT is((SELECT template FROM outbox ORDER BY id DESC LIMIT 1), 'appeal_refused', 'an appeal is not appealed');
SELECT is((SELECT registration_can(r) FROM registration AS r WHERE r.id = (pg_temp.item('Drum')).object_id), '{message}', 'so that nobody is offered it');

-- ---- reported values ----

DELETE FROM outbox;
CREATE FUNCTION pg_temp.report(of_field text, value text, title text) RETURNS uuid LANGUAGE sql AS $$
	WITH c AS (
		INSERT INTO correction (ngo, field, value, email, lang, network_hash)
		VALUES ('019b2f7c-5d4e-7a31-8c1f-00000000000b', of_field, value, 'cineva@exemplu.example', 'hu', sha256('x'))
		RETURNING *)
	INSERT INTO review_item (kind, object_type, object_id, ngo, title)
	SELECT 'correction', 'correction', c.id, c.ngo, report.title FROM c
	RETURNING id
$$;
SELECT pg_temp.report('registered_on', '2019-04-11', 'Sesizare 1'), pg_temp.report('website', 'https://fundatia.example', 'Sesizare 2'),
	pg_temp.report('registered_on', 'ieri', 'Sesizare 3'), pg_temp.report('registered_on', NULL, 'Sesizare 4');
SELECT app_api.review_item_get((pg_temp.item('Sesizare 1')).id)::jsonb AS told \gset
SELECT is(:'told'::jsonb #>> '{correction,proposed}', '2019-04-11', 'what is said to be right');
SELECT is(:'told'::jsonb #>> '{correction,contactable}', 'true', 'whether somebody waits for an answer');
SELECT unalike(:'told'::text, '%cineva@%', 'but not who');
SELECT throws_ok($$SELECT app_api.review_item_request_changes((pg_temp.item('Sesizare 1')).id, 1, NULL, 'x', NULL)$$, 'CN000', 'state_conflict', 'a report is not sent back');
SELECT throws_ok($$SELECT app_api.review_item_refuse((pg_temp.item('Sesizare 1')).id, 1, 'duplicate', 'x')$$, 'CN000', 'invalid_body', 'nor refused for a reason of registrations');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Sesizare 3')).id, 1, NULL, NULL, NULL)$$, 'CN000', 'invalid_body', 'what is no value cannot be put');
SELECT throws_ok($$SELECT app_api.review_item_approve((pg_temp.item('Sesizare 4')).id, 1, NULL, NULL, NULL)$$, 'CN000', 'invalid_body', 'nor nothing');
SELECT lives_ok($$SELECT app_api.review_item_approve((pg_temp.item('Sesizare 1')).id, 1, NULL, NULL, NULL)$$, 'a reported value is accepted');
SELECT results_eq(format('SELECT registered_on, ''registered_on'' = ANY (declared) FROM ngo WHERE id = %L', :b), $$VALUES ('2019-04-11'::date, true)$$, 'and true, whatever an import says');
SELECT is((SELECT body::jsonb #> '{provenance,registered_on}' ->> 'checked_against' FROM public_api.ngo_profile WHERE id = :b), 'report', 'with its provenance');
SELECT is((SELECT body::jsonb ->> 'freshness' FROM public_api.ngo_profile WHERE id = :b), NULL, 'which is no confirmation by its owner');
SELECT is((SELECT why FROM profile_version WHERE ngo = :b ORDER BY version DESC LIMIT 1), 'corrected', 'and is told in its history');
SELECT lives_ok($$SELECT app_api.review_item_approve((pg_temp.item('Sesizare 2')).id, 1, NULL, 'Mulțumim.', 'https://www.fundatia.example/')$$, 'a value may be put otherwise than reported');
SELECT is((SELECT data ->> 'website' FROM profile WHERE ngo = :b), 'https://www.fundatia.example/', 'as staff say');
SELECT lives_ok($$SELECT app_api.review_item_refuse((pg_temp.item('Sesizare 3')).id, 1, 'value_unproven', 'Nu s-a putut verifica.')$$, 'a report is refused');
SELECT results_eq($$SELECT c.state, c.answer FROM correction AS c ORDER BY c.id LIMIT 3$$,
	$$VALUES ('accepted', 'Javítva. Köszönjük a bejelentést.'), ('accepted', 'Mulțumim.'), ('refused', 'Nu s-a putut verifica.')$$, 'with a public answer');
SELECT results_eq($$SELECT template, email, lang, data ->> 'text' FROM outbox ORDER BY id$$,
	$$VALUES ('correction_answered', 'cineva@exemplu.example', 'hu', 'Javítva. Köszönjük a bejelentést.'),
		('correction_answered', 'cineva@exemplu.example', 'hu', 'Mulțumim.'),
		('correction_answered', 'cineva@exemplu.example', 'hu', 'Nu s-a putut verifica.')$$, 'and each by mail');

-- ---- several at once ----

DELETE FROM outbox;
SELECT pg_temp.submit('Vrac 1'), pg_temp.submit('Vrac 2', 'claim', '[{"code":"cif","result":"failed"}]'), pg_temp.submit('Vrac 3');
SELECT app_api.review_item_decide_many(jsonb_build_array(
	jsonb_build_object('id', (pg_temp.item('Vrac 3')).id, 'version', 1),
	jsonb_build_object('id', (pg_temp.item('Vrac 2')).id, 'version', 1),
	jsonb_build_object('id', (pg_temp.item('Vrac 1')).id, 'version', 7),
	jsonb_build_object('id', '019b2f7c-5d4e-7a31-8c1f-0000000000ff', 'version', 1),
	jsonb_build_object('id', (pg_temp.item('Vrac 3')).id, 'version', 1)), 'approve', NULL, NULL, NULL)::jsonb AS told \gset
SELECT results_eq(format($$SELECT o ->> 'problem', (o ->> 'decided')::boolean, o ->> 'state', (o ->> 'version')::int FROM jsonb_array_elements(%L) AS o$$, :'told'::jsonb -> 'items'),
	$$VALUES (NULL, true, 'approved', 2), ('checks_not_acknowledged', false, 'waiting', 1), ('state_conflict', false, 'waiting', 1), ('not_found', false, NULL, NULL), ('state_conflict', false, 'approved', 2)$$,
	'each its own outcome, in the order sent');
SELECT is((SELECT o ->> 'detail' FROM jsonb_array_elements(:'told'::jsonb -> 'items') WITH ORDINALITY AS t (o, n) WHERE n = 2), 'cif', 'with what stood in the way');
SELECT is((SELECT count(*) FROM outbox), 1::bigint, 'only what was decided was mailed');
SELECT is((SELECT d.told::jsonb #>> '{items,0,problem}' FROM (SELECT pg_sleep(3.1), app_api.review_item_decide_many(
	jsonb_build_array(jsonb_build_object('id', (pg_temp.item('Vrac 1')).id, 'version', 1)), 'approve', NULL, NULL, NULL) AS told) AS d),
	'database_timeout', 'what there was no time for is left');
SELECT is(pg_temp.state('Vrac 2'), 'submitted', 'what was not is as it was');
SELECT throws_ok($$SELECT app_api.review_item_decide_many('[]', 'refuse', 'advertising', NULL, NULL)$$, 'CN000', 'invalid_body', 'no refusal without words');
SELECT throws_ok($$SELECT app_api.review_item_decide_many('[]', 'approve', 'advertising', NULL, NULL)$$, 'CN000', 'invalid_body', 'no reason for an approval');

-- ---- notes ----

SELECT is((app_api.review_note_add((pg_temp.item('Vrac 2')).id, 'Între noi.')).status, '201', 'a note');
SELECT results_eq($$SELECT text, audience, by_staff FROM message ORDER BY id DESC LIMIT 1$$, $$VALUES ('Între noi.', 'reviewers', true)$$, 'for reviewers');
SELECT throws_ok($$SELECT app_api.review_note_add('019b2f7c-5d4e-7a31-8c1f-0000000000ff', 'x')$$, 'CN000', 'not_found', 'on what is not there');

-- ---- suspend, reinstate, archive ----

DELETE FROM outbox;
INSERT INTO member (ngo, account, role) VALUES (:b, pg_temp.id('florin'), 'ngo_admin');
SELECT pg_temp.be('bogdan');
SELECT throws_ok(format('SELECT app_api.ngo_suspend(%L, %L, %L)', :b, 'struck_off', 'x'), 'CN000', 'invalid_body', 'suspend: a reason of another act');
SELECT throws_ok($$SELECT app_api.ngo_suspend('019b2f7c-5d4e-7a31-8c1f-0000000000ff', 'court_decision', 'x')$$, 'CN000', 'not_found', 'suspend: what is not there');
SELECT throws_ok(format('SELECT app_api.ngo_reinstate(%L, %L, %L)', :b, 'mistake', 'x'), 'CN000', 'state_conflict', 'reinstate: what is public');
SELECT is(app_api.ngo_suspend(:b, 'court_decision', 'Hotărâre.')::jsonb ->> 'state', 'suspended', 'suspended');
SELECT is((SELECT body FROM public_api.ngo_profile WHERE id = :b), NULL, 'not public any more');
SELECT results_eq(format('SELECT status::text, reason FROM public_api.ngo_profile WHERE id = %L', :b), $$VALUES ('410', 'Hotărâre a instanței')$$, 'gone, with the reason');
SELECT results_eq(format('SELECT state, reason_code, target FROM public_api.ngo_removal WHERE id = %L', :b), $$VALUES ('suspended', 'court_decision', NULL::uuid)$$, 'which readers are told');
SELECT is((SELECT operation FROM change WHERE id = :b ORDER BY seq DESC LIMIT 1), 'delete', 'and the feed tells');
SELECT results_eq($$SELECT template, account, data #>> '{reason,ro}', data ->> 'text' FROM outbox$$, $$VALUES ('suspended', pg_temp.id('florin'), 'Hotărâre a instanței', 'Hotărâre.')$$, 'its members hear');
SELECT throws_ok(format('SELECT app_api.ngo_suspend(%L, %L, %L)', :b, 'court_decision', 'x'), 'CN000', 'state_conflict', 'not twice');
SELECT is(app_api.ngo_reinstate(:b, 'clarified', 'Bine.')::jsonb ->> 'state', 'published', 'reinstated');
SELECT isnt((SELECT body FROM public_api.ngo_profile WHERE id = :b), NULL, 'public again');
SELECT is((SELECT operation FROM change WHERE id = :b ORDER BY seq DESC LIMIT 1), 'create', 'the feed tells');
SELECT app_api.ngo_suspend(:b, 'court_decision', 'x');
SELECT is(app_api.ngo_archive(:b, 'dissolved', 'x')::jsonb ->> 'state', 'archived', 'archived, also when suspended');
SELECT is((SELECT reason FROM public_api.ngo_profile WHERE id = :b), 'Dizolvată', 'with its reason');
SELECT throws_ok(format('SELECT app_api.ngo_archive(%L, %L, %L)', :b, 'dissolved', 'x'), 'CN000', 'state_conflict', 'not twice');
SELECT throws_ok(format('SELECT app_api.ngo_suspend(%L, %L, %L)', :b, 'court_decision', 'x'), 'CN000', 'state_conflict', 'what is archived is not suspended');
SELECT throws_ok(format('SELECT app_api.ngo_merge(%L, %L, %L, NULL, false)', :a, :b, 'duplicate'), 'CN000', 'state_conflict', 'nor merged into');
SELECT is(app_api.ngo_reinstate(:b, 'mistake', 'x')::jsonb ->> 'state', 'published', 'and comes back');
SELECT results_eq($$SELECT action FROM audit WHERE action LIKE 'ngo.%' ORDER BY id$$, $$VALUES ('ngo.suspend'), ('ngo.reinstate'), ('ngo.suspend'), ('ngo.archive'), ('ngo.reinstate')$$, 'each noted');

-- ---- merge, undo ----

INSERT INTO member (ngo, account, role) VALUES (:a, pg_temp.id('florin'), 'ngo_editor'), (:b, pg_temp.id('ana'), 'ngo_editor');
INSERT INTO register_snapshot (register, scope, file_sha256, columns, captured_on) VALUES ('proba', 'toate', sha256('x'), '{}', '2026-09-05');
INSERT INTO register_entry (ngo, register, scope, name_key, row_hash, raw, snapshot_first, snapshot_last)
SELECT :b, 'proba', 'toate', 'pajistea', sha256('y'), '{}', id, id FROM register_snapshot WHERE register = 'proba';
SELECT pg_temp.submit('A celei comasate', 'claim', '[]', :b);
CREATE FUNCTION pg_temp.everything() RETURNS TABLE (what text, which text, of_ngo uuid) LANGUAGE sql AS $$
	SELECT 'member', account || ' ' || role || ' ' || since, ngo FROM member
	UNION ALL SELECT 'registration', id::text, ngo FROM registration
	UNION ALL SELECT 'item', id::text, ngo FROM review_item
	UNION ALL SELECT 'entry', id::text, ngo FROM register_entry
	UNION ALL SELECT 'removed', removed_reason, id FROM ngo WHERE removed_at IS NOT NULL
	UNION ALL SELECT 'removal', state, ngo FROM ngo_removal
$$;
CREATE TEMPORARY TABLE before AS SELECT * FROM pg_temp.everything();
SELECT app_api.ngo_merge(:b, :a, 'duplicate', NULL, true)::jsonb AS told \gset
SELECT is(:'told'::jsonb -> 'moves', '{"members": 2, "attachments": 0, "corrections": 4, "registrations": 1, "register_entries": 1}', 'a dry run says what would move');
SELECT is(:'told'::jsonb -> 'conflicts', '[{"field": "name", "ngo": "Fundația Pajiștea", "into": "Vrac 3"}, {"field": "legal_form", "ngo": "fundatie", "into": "asociatie"}, {"field": "registered_on", "ngo": "2019-04-11", "into": null}, {"field": "county", "ngo": "HR", "into": "CV"}]', 'and what contradicts');
SELECT is(:'told'::jsonb ->> 'merge', NULL, 'and has done nothing');
SELECT set_eq('SELECT * FROM pg_temp.everything()', 'SELECT * FROM before', 'indeed');
SELECT throws_ok(format('SELECT app_api.ngo_merge(%L, %L, %L, NULL, false)', :a, :a, 'duplicate'), 'CN000', 'invalid_body', 'not into itself');
SELECT throws_ok(format('SELECT app_api.ngo_merge(%L, %L, %L, NULL, false)', :a, '019b2f7c-5d4e-7a31-8c1f-0000000000ff', 'duplicate'), 'CN000', 'invalid_body', 'not into nothing');
SELECT throws_ok(format('SELECT app_api.ngo_merge(%L, %L, %L, NULL, false)', '019b2f7c-5d4e-7a31-8c1f-0000000000ff', :a, 'duplicate'), 'CN000', 'not_found', 'not what is not there');
SELECT throws_ok(format('SELECT app_api.ngo_merge(%L, %L, %L, NULL, false)', :b, :a, 'dissolved'), 'CN000', 'invalid_body', 'a reason of another act');
DELETE FROM outbox;
SELECT app_api.ngo_merge(:b, :a, 'duplicate', 'Aceeași.', false)::jsonb AS told \gset
SELECT is((SELECT count(*) FROM pg_temp.everything() WHERE of_ngo = :b AND what NOT IN ('removed', 'removal')), 0::bigint, 'nothing is left behind');
SELECT results_eq(format('SELECT a.name, m.role FROM member AS m JOIN account AS a ON a.id = m.account WHERE m.ngo = %L AND a.name IN (''ana'', ''florin'') ORDER BY 1', :a), $$VALUES ('ana', 'ngo_editor'), ('florin', 'ngo_admin')$$, 'who was a member of both has the greater right');
SELECT is((SELECT target FROM public_api.ngo_removal WHERE id = :b), :a, 'its address leads on');
SELECT is((SELECT operation FROM change WHERE id = :b ORDER BY seq DESC LIMIT 1), 'delete', 'the feed tells');
SELECT is((SELECT count(*) FROM outbox WHERE template = 'merged'), 2::bigint, 'its members hear');
SELECT throws_ok(format('SELECT app_api.ngo_merge(%L, %L, %L, NULL, false)', :b, :a, 'duplicate'), 'CN000', 'state_conflict', 'not twice');
SELECT throws_ok(format('SELECT app_api.ngo_reinstate(%L, %L, %L)', :b, 'mistake', 'x'), 'CN000', 'state_conflict', 'a merge is undone, not reinstated');
SELECT is((SELECT json_array_length(items) FROM app_api.merge_list(true, NULL, 20, 'exact')), 1, 'it can be undone');
SELECT throws_ok($$SELECT app_api.merge_undo('019b2f7c-5d4e-7a31-8c1f-0000000000ff', 'x')$$, 'CN000', 'not_found', 'not what is not there');
UPDATE ngo_merge SET undo_until = now() - interval '1 second';
SELECT throws_ok(format('SELECT app_api.merge_undo(%L, %L)', :'told'::jsonb ->> 'merge', 'x'), 'CN000', 'state_conflict', 'not after its time');
UPDATE ngo_merge SET undo_until = now() + interval '1 day';
SELECT lives_ok(format('SELECT app_api.merge_undo(%L, %L)', :'told'::jsonb ->> 'merge', 'x'), 'in time it is undone');
SELECT set_eq('SELECT * FROM pg_temp.everything()', 'SELECT * FROM before', 'and all is as it was');
SELECT is((SELECT operation FROM change WHERE id = :b ORDER BY seq DESC LIMIT 1), 'create', 'the feed tells');
SELECT throws_ok(format('SELECT app_api.merge_undo(%L, %L)', :'told'::jsonb ->> 'merge', 'x'), 'CN000', 'state_conflict', 'not twice');
SELECT is((SELECT total FROM app_api.merge_list(true, NULL, 20, 'exact')), 0::bigint, 'nothing to undo is left');
SELECT pg_temp.be('bogdan');
INSERT INTO member (ngo, account, role) VALUES (:a, pg_temp.id('bogdan'), 'ngo_editor');
SELECT throws_ok(format('SELECT app_api.ngo_merge(%L, %L, %L, NULL, false)', :b, :a, 'duplicate'), 'CN000', 'conflict_of_interest', 'nobody merges their own');
DELETE FROM member WHERE account = pg_temp.id('bogdan');

-- ---- figures ----

SELECT app_api.review_statistics(30)::jsonb AS told \gset
SELECT is((SELECT sum((w ->> 'count')::int) FROM jsonb_array_elements(:'told'::jsonb -> 'waiting') AS w), (SELECT count(*) FROM review_item WHERE state <> 'decided'), 'what waits');
SELECT is((SELECT sum((d ->> 'approved')::int + (d ->> 'refused')::int + (d ->> 'changes_requested')::int) FROM jsonb_array_elements(:'told'::jsonb -> 'days_decided') AS d), (SELECT count(*) FROM review_item WHERE state = 'decided'), 'what was decided');
SELECT is(:'told'::jsonb -> 'appeals', '{"waiting": 0, "approved": 0, "refused": 1}', 'appeals');
SELECT is(:'told'::jsonb -> 'reviewers', 'null', 'by reviewer: not for reviewers');
SELECT pg_temp.be('dan');
SELECT is((SELECT jsonb_agg(r ->> 'name') FROM jsonb_array_elements(app_api.review_statistics(30)::jsonb -> 'reviewers') AS r), '["corina", "bogdan"]', 'for administrators');

-- ---- the wall ----

SET LOCAL ROLE conect_app;
SELECT throws_ok('SELECT FROM conect.review_item', '42501', NULL, 'conect_app cannot read the queue');
SELECT throws_ok('SELECT FROM conect.ngo_merge', '42501', NULL, 'nor merges');
SELECT throws_ok('SELECT conect.review_decide(NULL, 1, ''approved'', NULL, NULL, NULL, NULL)', '42501', NULL, 'nor decide past the functions');
RESET ROLE;
SELECT is((SELECT array_agg(code) FROM review_reason WHERE label_ro ~ '[şţŞŢ]' OR note_ro ~ '[şţŞŢ]'), NULL, 'comma below');
SELECT is((SELECT count(*) FROM unnest('{refuse,request_changes,reject,suspend,reinstate,archive,merge,refuse_designation,refuse_register}'::text[]) AS a WHERE NOT EXISTS (SELECT FROM review_reason WHERE a = ANY (applies_to))), 0::bigint, 'each act has a reason');

SELECT * FROM finish();
ROLLBACK;
