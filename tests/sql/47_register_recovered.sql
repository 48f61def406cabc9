-- SPDX-License-Identifier: EUPL-1.2
-- Who was told that an address is broken is told once that it works again.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(5);

INSERT INTO account (id, email, email_confirmed_at) VALUES ('01900000-0000-7000-8000-000000000001', 'om1@registru.example', now()), ('01900000-0000-7000-8000-000000000002', 'om2@registru.example', now());
INSERT INTO authority (id, name, kind, source) VALUES ('01900000-0000-7000-8000-000000000007', 'Autoritatea de probă', 'primarie', (SELECT min(code) FROM data_source));
INSERT INTO office (authority, account, role, since) VALUES ('01900000-0000-7000-8000-000000000007', '01900000-0000-7000-8000-000000000001', 'representative', now() - interval '1 year');
INSERT INTO register (authority, title_ro, url, form, state) VALUES ('01900000-0000-7000-8000-000000000007', 'Registrul', 'https://registru.example/', 'web_page', 'published');
CREATE FUNCTION pg_temp.follow(result text, told boolean DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	UPDATE register_health SET result = follow.result, failures = CASE follow.result WHEN 'ok' THEN 0 ELSE 3 END,
		failing_days = CASE follow.result WHEN 'ok' THEN 0 ELSE 3 END, failed_on = CASE follow.result WHEN 'ok' THEN NULL ELSE current_date END,
		failing_since = CASE follow.result WHEN 'ok' THEN NULL ELSE now() END;
	SELECT register_check_follow(r, h) FROM register AS r JOIN register_health AS h ON h.register = r.id;
	SELECT r.state || ' ' || (h.told_at IS NOT NULL)::text FROM register AS r JOIN register_health AS h ON h.register = r.id
$$;
CREATE FUNCTION pg_temp.told() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(o.template || ' ' || o.email, ', ' ORDER BY o.template, o.email) FROM outbox AS o
$$;

SELECT is(pg_temp.follow('no_answer'), 'broken true', 'it is broken, and told');
INSERT INTO office (authority, account, role, competences, since) VALUES ('01900000-0000-7000-8000-000000000007', '01900000-0000-7000-8000-000000000002', 'officer', '{registers}', now() + interval '1 second');
SELECT is(pg_temp.follow('ok'), 'published false', 'it works again');
SELECT is(pg_temp.told(), 'register_broken om1@registru.example, register_recovered om1@registru.example', 'which is told to who was told before');
SELECT pg_temp.follow('ok');
DELETE FROM office;
SELECT is(pg_temp.follow('no_answer'), 'broken false', 'broken, with nobody to be told');
SELECT pg_temp.follow('ok');
SELECT is(pg_temp.told(), 'register_broken om1@registru.example, register_recovered om1@registru.example', 'and nobody is told that it works');

SELECT * FROM finish();
ROLLBACK;
