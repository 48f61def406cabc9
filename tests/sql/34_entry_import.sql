-- SPDX-License-Identifier: EUPL-1.2
-- Files of entries: how rows are read, compared, applied and undone.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(34);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid $$;
INSERT INTO account (id, email, name, email_confirmed_at) VALUES (pg_temp.who(1), 'om@institutie.example', 'Om', now());
INSERT INTO authority (id, name, kind, source) VALUES (pg_temp.who(8), 'Autoritatea de probă', 'primarie', (SELECT min(code) FROM data_source));
INSERT INTO office (authority, account, role, competences) VALUES (pg_temp.who(8), pg_temp.who(1), 'officer', '{registers}');
INSERT INTO register (id, authority, title_ro, form, state) VALUES (pg_temp.who(20), pg_temp.who(8), 'Registrul', 'hosted', 'published');
INSERT INTO ngo (id, name, legal_form, status, cif, county, locality) VALUES (pg_temp.who(40), 'ASOCIAȚIA PAJIȘTILE', 'asociatie', 'inregistrat', '9876500118', 'CV', 'Covasna');
INSERT INTO entry (register, local_ref, name, contact_email) VALUES (pg_temp.who(20), '1', 'Asociația Neschimbată', NULL),
	(pg_temp.who(20), '2', 'Asociația Veche', 'veche@organizatie.example'), (pg_temp.who(20), '3', 'Asociația Uitată', NULL);
SELECT search_rebuild();

-- A file of these rows, read as conect jobs does.
CREATE FUNCTION pg_temp.send(n int, rows jsonb, dry_run boolean DEFAULT true) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO conect.entry_import (id, register, n, created_by, name, size, sha256, content, dry_run, state)
	VALUES (pg_temp.who(50 + n), pg_temp.who(20), n, pg_temp.who(1), 'registru.csv', 1, sha256('x'), 'x', dry_run, 'reading');
	PERFORM pg_temp.read(n, rows);
END $$;
-- The cells are read by entry_value(), as C reads them (tests/data/entry_vectors.tsv).
CREATE FUNCTION pg_temp.read(n int, rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	h record;
BEGIN
	PERFORM jobs_api.entry_import_begin(pg_temp.who(50 + n));
	SELECT * INTO h FROM jobs_api.entry_import_head(pg_temp.who(50 + n), (SELECT jsonb_agg(jsonb_build_object('line', i, 'cells', r))
		FROM jsonb_array_elements(rows) WITH ORDINALITY AS x (r, i) WHERE i <= 10));
	INSERT INTO pg_temp.entry_stage (n, line, local_ref, name_key, after, problems)
	SELECT row_number() OVER (ORDER BY x.i), x.i, v.after ->> 'local_ref', coalesce(left(key_of(fold(v.after ->> 'name')), 120), ''), coalesce(v.after, '{}'), v.problems
	FROM jsonb_array_elements(rows) WITH ORDINALITY AS x (r, i)
	CROSS JOIN LATERAL (SELECT jsonb_object_agg(f.field, w.kept) FILTER (WHERE w.kept IS NOT NULL) AS after,
			jsonb_agg(jsonb_build_object('field', f.field, 'code', w.fault, 'given', x.r ->> (f.i::int - 1)) ORDER BY f.field) FILTER (WHERE w.fault IS NOT NULL) AS problems
		FROM string_to_table(h.fields, ',') WITH ORDINALITY AS f (field, i)
		CROSS JOIN LATERAL entry_value(f.field, x.r ->> (f.i::int - 1)) AS w WHERE f.field <> '') AS v
	WHERE x.i > h.heading;
	PERFORM jobs_api.entry_import_read(pg_temp.who(50 + n));
END $$;
CREATE FUNCTION pg_temp.state(n int) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', i.state, i.note, (SELECT string_agg(c.key || c.value, ' ' ORDER BY c.key) FROM jsonb_each_text(i.counts) AS c WHERE c.value <> '0'))
	FROM entry_import AS i WHERE i.id = pg_temp.who(50 + $1)
$$;

SELECT is((SELECT string_agg(coalesce(entry_title(t), '-'), ' ' ORDER BY i) FROM unnest('{Nr. crt.,DENUMIREA,C.U.I.,Judeţ,Județul,Adoszám,Megye,E-mail,Observații,Registration number}'::text[]) WITH ORDINALITY AS x (t, i)),
	'local_ref name cif county county cif county contact_email - local_ref', 'titles are understood in three languages');

SELECT pg_temp.send(1, '[["Registrul nostru", "", "", ""], ["Nr.", "Denumire", "CUI", "Județ", "Data", "E-mail", "Observații"],
	["1", "Asociația  Neschimbată", "", "", "", "", "x"], ["2", "Asociaţia Nouă", "", "Harghita", "2024-03-15", "noua@organizatie.example"],
	["4/2024", "Asociația Pajiștile", "RO 9876500118", "CV"], ["5", "Cu greșeli", "30339345", "Atlantida", "2024-02-31", "x"], ["6", "Una", "", ""], ["6", "Alta", "", ""], ["7", "CNP 1980101123456"]]');
SELECT is(pg_temp.state(1), 'ready changed1 new1 not_seen1 rows7 same1 unmatched2 wrong4', 'each row is compared');
SELECT is((SELECT jsonb_path_query_array(i.columns, '$[*].field') FROM entry_import AS i WHERE i.n = 1), '["local_ref", "name", "cif", "county", "recorded_on", "contact_email", null]', 'columns are known by their titles, which need not be the first line');
SELECT is((SELECT string_agg(r.line || ':' || (p ->> 'field') || ' ' || (p ->> 'code') || coalesce(' ' || (p ->> 'given'), ''), ', ' ORDER BY r.line, p ->> 'field')
	FROM entry_import_row AS r, jsonb_array_elements(r.problems) AS p),
	'6:cif check_digit 30339345, 6:contact_email format_email x, 6:county enum Atlantida, 6:recorded_on format_date 2024-02-31, 7:local_ref duplicate 6, 8:local_ref duplicate 6, 9:name personal_number CNP 1980101123456', 'what is wrong is said of each row');
SELECT is((SELECT r.match_state || right(r.ngo::text, 2) FROM entry_import_row AS r WHERE r.local_ref = '4/2024'), 'sure40', 'whom it will mean is known before');
SELECT is((SELECT count(*) FROM entry AS e WHERE e.register = pg_temp.who(20)), 3::bigint, 'and nothing is written');

UPDATE entry_import SET mapping = '{"CUI": null, "Observații": "status"}', state = 'reading' WHERE n = 1;
SELECT pg_temp.read(1, '[["Nr.", "Denumire", "CUI", "Observații"], ["1", "Asociația Neschimbată", "30339345", "activă"]]');
SELECT is(pg_temp.state(1), 'ready changed1 not_seen2 rows1 unmatched1', 'a person says which column is what');
SELECT is((SELECT r.after FROM entry_import_row AS r), '{"name": "Asociația Neschimbată", "status": "activă", "local_ref": "1"}', 'and it is read so');


-- What is said of columns that are not there, or are there otherwise written.
CREATE FUNCTION pg_temp.head(said jsonb) RETURNS text LANGUAGE sql AS $$
	UPDATE entry_import SET mapping = said WHERE n = 1;
	SELECT concat_ws(' ', h.heading, h.fields, h.problem, h.problem_column)
	FROM jobs_api.entry_import_head(pg_temp.who(51), '[{"line": 1, "cells": ["Registru"]}, {"line": 4, "cells": ["Nr.", " Cine\n e ", "Nume"]}]') AS h
$$;
SELECT is(pg_temp.head('{"Cine e": "name", "Nume": null}'), '4 local_ref,name,', 'a title is known by its words');
SELECT is(pg_temp.head('{" Cine  e": "name", "Lipsă": null}'), '4 local_ref,name,', 'however it is spaced; one that is not there and not wanted is nothing');
SELECT is(pg_temp.head('{"Cine e": "name", "Unde": "county"}'), '4 local_ref,name, unknown_column Unde', 'one that is wanted and not there is a problem');
UPDATE entry_import SET state = 'reading' WHERE n = 1;
SELECT jobs_api.entry_import_failed(pg_temp.who(51), 'unknown_column', 4, 'Unde');
SELECT is((SELECT (entry_import_json(i) -> 'problem_at')::text FROM entry_import AS i WHERE i.n = 1), '{"line" : 4, "column" : "Unde"}', 'which is told');
SELECT is((SELECT entry_import_can(i) FROM entry_import AS i WHERE i.n = 1), '{map}', 'and can be mended');

-- ---- applied, undone ----

CREATE TEMPORARY TABLE before AS SELECT to_jsonb(e) - 'version' - 'updated_at' - 'match_version' AS e FROM entry AS e WHERE e.register = pg_temp.who(20);
SELECT pg_temp.send(2, '[["Nr.", "Denumire", "CUI"], ["1", "Asociația Neschimbată", ""], ["2", "Asociația Nouă", ""], ["4/2024", "Asociația Pajiștile", "9876500118"]]');
UPDATE entry_import SET state = 'applying' WHERE n = 2;
SELECT is(jobs_api.entry_import_apply(pg_temp.who(52)), 'applied', 'it is applied');
SELECT is(jobs_api.entry_import_apply(pg_temp.who(52)), 'applied', 'once');
SELECT is((SELECT string_agg(e.local_ref || ' ' || e.name || coalesce(' ' || e.contact_email, '') || ' ' || e.match_state, ', ' ORDER BY e.local_ref) FROM entry AS e WHERE e.register = pg_temp.who(20)),
	'1 Asociația Neschimbată none, 2 Asociația Nouă none, 3 Asociația Uitată none, 4/2024 Asociația Pajiștile sure', 'what the file says whole, what it has not stays');
SELECT is((SELECT i.content IS NULL FROM entry_import AS i WHERE i.n = 2), true, 'and the file is not kept');
SELECT is((SELECT entry_import_can(i) FROM entry_import AS i WHERE i.n = 2), '{undo}', 'it can be undone');
UPDATE entry_import SET state = 'undoing' WHERE n = 2;
SELECT is(jobs_api.entry_import_undo(pg_temp.who(52)), 'undone', 'it is undone');
SELECT results_eq($$ SELECT to_jsonb(e) - 'version' - 'updated_at' - 'match_version' FROM entry AS e WHERE e.register = pg_temp.who(20) ORDER BY e.local_ref $$,
	$$ SELECT e FROM before ORDER BY e ->> 'local_ref' $$, 'all is as it was before');

-- ---- two at once, and by hand ----

SELECT pg_temp.send(3, '[["Nr.", "Denumire"], ["10", "Zece"]]'), pg_temp.send(4, '[["Nr.", "Denumire"], ["10", "Zece, altfel"], ["11", "Unsprezece"]]');
UPDATE entry_import SET state = 'applying' WHERE n IN (3, 4);
SELECT is(jobs_api.entry_import_apply(pg_temp.who(53)), 'applied', 'of two the first is applied');
SELECT is(jobs_api.entry_import_apply(pg_temp.who(54)), 'ready', 'the other waits');
SELECT is(pg_temp.state(4), 'ready register_changed changed1 new1 not_seen3 rows2 unmatched2', 'compared anew');
UPDATE entry_import SET state = 'applying' WHERE n = 4;
SELECT is(jobs_api.entry_import_apply(pg_temp.who(54)), 'applied', 'then it is applied');
SELECT is((SELECT entry_import_can(i) FROM entry_import AS i WHERE i.n = 3), '{}', 'only the last can be undone');
UPDATE entry SET name = 'De mână' WHERE local_ref = '11' AND register = pg_temp.who(20);
UPDATE entry_import SET state = 'undoing' WHERE n = 4;
SELECT jobs_api.entry_import_undo(pg_temp.who(54));
SELECT is((SELECT string_agg(e.name, ', ' ORDER BY e.local_ref COLLATE natural_order) FROM entry AS e WHERE e.register = pg_temp.who(20) AND e.local_ref >= '10' AND e.local_ref < '2'), 'Zece, De mână', 'what was changed by hand since is left');
SELECT is(pg_temp.state(4), 'undone changed1 kept1 new1 not_seen3 rows2 unmatched2', 'and told');

-- ---- conect jobs ----

SELECT pg_temp.send(5, '[["Nr.", "Denumire"], ["12", "Doisprezece"]]', false);
SELECT is(pg_temp.state(5), 'applying new1 not_seen5 rows1 unmatched1', 'without a fault it goes on by itself, if it may');
SELECT pg_temp.send(6, '[["Nr.", "Denumire", "CUI"], ["13", "Treisprezece", ""], ["14", "Paisprezece", "30339345"]]', false);
SELECT is((SELECT i.state FROM entry_import AS i WHERE i.n = 6), 'ready', 'not with one');
UPDATE entry_import SET next_at = NULL WHERE n <> 5;
SELECT is((SELECT t.act FROM jobs_api.entry_import_take('5 minutes') AS t), 'apply', 'a process takes it');
SELECT is((SELECT t.act FROM jobs_api.entry_import_take('5 minutes') AS t), NULL, 'and no other meanwhile');
UPDATE entry_import SET next_at = now(), tries = 5 WHERE n = 5;
SELECT is((SELECT t.act FROM jobs_api.entry_import_take('5 minutes') AS t), NULL, 'what five have died of is left');
SELECT is((SELECT i.state FROM entry_import AS i WHERE i.n = 5), 'ready', 'for a person to look at');
ALTER TABLE entry_import DISABLE TRIGGER entry_import_version;
UPDATE entry_import SET created_at = now() - interval '8 days' WHERE n = 6;
SELECT jobs_api.entry_import_sweep();
SELECT is((SELECT string_agg(i.n::text, ' ' ORDER BY i.n) FROM entry_import AS i WHERE i.content IS NOT NULL), '1 5', 'a file is kept for a week at most');

SELECT * FROM finish();
ROLLBACK;
