-- SPDX-License-Identifier: EUPL-1.2
-- Registers as officers keep them: the number that comes next, what stands in
-- a register at a glance, entries by state.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(22);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid $$;
CREATE FUNCTION pg_temp.hash(n int) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex') $$;
INSERT INTO account (id, email, name, email_confirmed_at)
SELECT pg_temp.who(n), 'om' || n || '@institutie.example', 'Om ' || n, now() FROM generate_series(1, 3) AS n;
INSERT INTO session (account, token_hash, idle, expires_at, level)
SELECT pg_temp.who(n), pg_temp.hash(n), '1 hour', now() + interval '1 day', 2 FROM generate_series(1, 3) AS n;
INSERT INTO authority (id, name, kind, source) SELECT pg_temp.who(n), 'Autoritatea de probă ' || n, 'primarie', (SELECT min(code) FROM data_source)
FROM generate_series(8, 9) AS n;
INSERT INTO office (authority, account, role, competences) VALUES
	(pg_temp.who(8), pg_temp.who(1), 'officer', '{registers}'), (pg_temp.who(8), pg_temp.who(2), 'officer', '{information}'),
	(pg_temp.who(9), pg_temp.who(3), 'representative', '{}');
INSERT INTO register (id, authority, title_ro, title_hu, form, state) VALUES
	(pg_temp.who(20), pg_temp.who(8), 'Registrul găzduit', 'Itt vezetett nyilvántartás', 'hosted', 'published'),
	(pg_temp.who(21), pg_temp.who(8), 'Registrul numerelor', NULL, 'hosted', 'published');
CREATE FUNCTION pg_temp.session(n int) RETURNS void LANGUAGE sql AS $$
	SELECT set_config('conect.identity', '', true);
	SELECT app_api.act_as('session', pg_temp.hash(n), NULL, '{officer}', NULL, false, 'r1')
$$;

-- ---- the number that comes next ----

-- {this} and {last} are years; entries are made in this order.
CREATE FUNCTION pg_temp.next(VARIADIC refs text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	this int := to_char(now() AT TIME ZONE 'Europe/Bucharest', 'YYYY')::int;
BEGIN
	DELETE FROM entry WHERE register = pg_temp.who(21);
	INSERT INTO entry (register, local_ref, name, created_at)
	SELECT pg_temp.who(21), replace(replace(r, '{this}', this::text), '{last}', (this - 1)::text), 'Asociația ' || r, now() - interval '1 day' + i * interval '1 second'
	FROM unnest(refs) WITH ORDINALITY AS t (r, i);
	RETURN replace(entry_next_ref(pg_temp.who(21)), this::text, '{this}');
END $$;
SELECT is(entry_next_ref(pg_temp.who(21)), '1', 'the first of all');
SELECT is(pg_temp.next('1', '2', '10', '3'), '11', 'after the greatest, not after the newest');
SELECT is(pg_temp.next('007', '009'), '010', 'with as many figures');
SELECT is(pg_temp.next('A-9', 'B-20', 'A-10'), 'A-11', 'of those numbered so');
SELECT is(pg_temp.next('1/{last}', '2/{last}', '1/{this}', '2/{this}'), '3/{this}', 'of this year');
SELECT is(pg_temp.next('1/{last}', '40/{last}'), '1/{this}', 'a year begins anew');
SELECT is(pg_temp.next('1/2001', '2/2001', '3/{last}', '4/{last}'), '5/{this}', 'but where numbers have gone on');
SELECT is(pg_temp.next('Nr. 7/15.03.{this}'), 'Nr. 8/' || to_char(now() AT TIME ZONE 'Europe/Bucharest', 'DD.MM.') || '{this}', 'with the day, where numbers have one');
SELECT is(pg_temp.next('2', 'fără număr'), NULL, 'where nothing can be told, nothing is');
SELECT is(pg_temp.next('5', '1234567890123'), NULL, 'nor of what is no number of that kind');
SELECT is(pg_temp.next('{this}-017'), '{this}-018', 'the last figures count');
UPDATE entry SET removed_at = now(), removed_reason = 'Probă' WHERE register = pg_temp.who(21);
SELECT ok(entry_next_ref(pg_temp.who(21)) LIKE '%-018', 'the number of a removed entry is not given again');

-- ---- at a glance ----

INSERT INTO entry (register, local_ref, name, status, match_state, is_decided) VALUES
	(pg_temp.who(20), '1', 'Asociația Unu', 'activă', 'none', false), (pg_temp.who(20), '2', 'Asociația Doi', 'activă', 'rejected', true),
	(pg_temp.who(20), '3', 'Asociația Trei', 'în dizolvare', 'none', false), (pg_temp.who(20), '4', 'Asociația Patru', NULL, 'none', false);
INSERT INTO entry (register, local_ref, name, status, removed_at, removed_reason) VALUES (pg_temp.who(20), '5', 'Asociația Cinci', 'activă', now(), 'Probă');
SELECT pg_temp.session(1);
SELECT is(app_api.ledger_summary(pg_temp.who(20), 'hu')::jsonb, jsonb_build_object(
	'register', jsonb_build_object('id', pg_temp.who(20), 'title', 'Itt vezetett nyilvántartás', 'state', 'published',
		'authority', jsonb_build_object('id', pg_temp.who(8), 'name', 'Autoritatea de probă 8')),
	'entries', 4, 'removed', 1, 'matches', '{"sure": 0, "proposed": 0, "rejected": 1, "none": 3}'::jsonb,
	'statuses', '[{"status": "activă", "count": 2}, {"status": "în dizolvare", "count": 1}]'::jsonb, 'next_ref', '6'), 'what stands in it');
SELECT is(app_api.ledger_summary(pg_temp.who(21), 'en')::jsonb #>> '{register,title}', 'Registrul numerelor', 'in Romanian where it has no other title');

CREATE FUNCTION pg_temp.listed(folded text, state text[], status text, removed boolean, size int, cursor jsonb DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT (SELECT string_agg(e ->> 'local_ref', ' ') FROM json_array_elements(r.items::json) AS e) || ' of ' || r.total
	FROM app_api.ledger_list(pg_temp.who(20), folded, NULL, state, removed, cursor, size, 'exact', status) AS r
$$;
SELECT is(pg_temp.listed(NULL, NULL, 'activă', false, 10), '1 2 of 2', 'those of a state');
SELECT is(pg_temp.listed('asociatia', '{none}', 'activă', false, 10), '1 of 1', 'with words and a match');
SELECT is(pg_temp.listed(NULL, NULL, 'activă', true, 10), '5 of 1', 'of those that were removed');
SELECT is(pg_temp.listed(NULL, NULL, NULL, false, 2, '{"d": "n", "r": "2"}'), '3 4 of 4', 'page by page');
SELECT is(pg_temp.listed(NULL, NULL, NULL, false, 2, '{"d": "p", "r": "4"}'), '2 3 of 4', 'and back');
SELECT is((SELECT concat_ws(' ', r.next, r.prev) FROM app_api.ledger_list(pg_temp.who(20), NULL, NULL, NULL, false, '{"d": "n", "r": "1"}', 2, NULL) AS r),
	'{"d" : "n", "r" : "3"} {"d" : "p", "r" : "2"}', 'each page knows those beside it');
SELECT pg_temp.session(2);
SELECT throws_ok($$SELECT app_api.ledger_summary(pg_temp.who(20), 'ro')$$, 'CN000', 'forbidden', 'an officer for something else may not');
SELECT pg_temp.session(3);
SELECT throws_ok($$SELECT app_api.ledger_summary(pg_temp.who(20), 'ro')$$, 'CN000', 'not_found', 'to another authority there is nothing');

SELECT * FROM finish();
ROLLBACK;
