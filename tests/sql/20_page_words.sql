-- SPDX-License-Identifier: EUPL-1.2
-- The words of codes that pages show are those of the vocabularies, always.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(8);

-- Every vocabulary and county, gathered from where its words are.
CREATE VIEW pg_temp.gathered AS
	SELECT t.vocabulary, l.lang, t.code, l.label, l.note
	FROM public_api.vocabulary_term AS t
	CROSS JOIN LATERAL (VALUES ('ro', t.label_ro, t.note_ro), ('hu', t.label_hu, t.note_hu), ('en', t.label_en, t.note_en))
		AS l (lang, label, note)
	UNION ALL
	SELECT 'county', l.lang, c.code, l.name, NULL
	FROM public_api.county AS c
	CROSS JOIN LATERAL (VALUES ('ro', c.name_ro), ('hu', c.name_hu), ('en', c.name_en)) AS l (lang, name);
CREATE VIEW pg_temp.shown AS
	SELECT v.key AS vocabulary, l.lang, x.key AS code, x.value AS label,
		public_api.page_notes(l.lang, ARRAY[v.key]) -> v.key ->> x.key AS note
	FROM (VALUES ('ro'), ('hu'), ('en')) AS l (lang)
	CROSS JOIN LATERAL json_each(public_api.page_labels(l.lang, (SELECT array_agg(DISTINCT g.vocabulary) FROM pg_temp.gathered AS g))) AS v
	CROSS JOIN LATERAL json_each_text(v.value) AS x;

SELECT set_eq('TABLE pg_temp.shown', 'TABLE pg_temp.gathered', 'all words, in every language');
SELECT isnt((SELECT count(*) FROM pg_temp.shown WHERE note IS NOT NULL), 0::bigint, 'some with a note');
SELECT is(public_api.page_labels('ro', '{data_flag}') ->> 'county', NULL, 'only what is asked for');
SELECT results_eq($$SELECT x.key FROM json_each(public_api.page_labels('hu', '{domain}') -> 'domain') AS x$$,
	'SELECT code FROM domain ORDER BY ord', 'in the order of the vocabulary');

UPDATE domain SET label_hu = 'Más szó', note_ro = 'Alt înțeles', note_hu = 'Más jelentés', note_en = 'Another meaning' WHERE code = 'sport';
SELECT is(public_api.page_labels('hu', '{domain}') #>> '{domain,sport}', 'Más szó', 'a changed word is shown at once');
SET LOCAL session_replication_role = replica;
UPDATE county SET name_ro = 'Alt nume' WHERE code = 'CJ';
SET LOCAL session_replication_role = origin;
SELECT is(public_api.page_labels('ro', '{county}') #>> '{county,CJ}', 'Alt nume', 'whoever changes it, and however');
DELETE FROM work_language;
SELECT is(public_api.page_labels('en', '{work_language}') ->> 'work_language', NULL, 'what is gone is not shown');
SELECT set_eq('TABLE pg_temp.shown', 'TABLE pg_temp.gathered', 'and the rest is as it was');

SELECT * FROM finish();
ROLLBACK;
