-- SPDX-License-Identifier: EUPL-1.2
-- Coverage: entries of registers kept here, and the organisations they mean,
-- each once for an authority, a county, a kind.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(17);

CREATE FUNCTION pg_temp.id(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
INSERT INTO ngo (id, name, legal_form, status) SELECT pg_temp.id(n), 'ASOCIAȚIA NUMĂRATĂ ' || n, 'asociatie', 'inregistrat' FROM generate_series(50, 53) AS n;
-- 60, 61: town halls of Covasna; 62: a county council there; 63: a ministry;
-- 64: of a kind that does not count.
INSERT INTO authority (id, name, kind, county, source)
SELECT pg_temp.id(x.n), 'Autoritatea numărată ' || x.n, x.kind, 'CV', (SELECT min(code) FROM data_source)
FROM (VALUES (60, 'primarie'), (61, 'primarie'), (62, 'consiliu_judetean'), (63, 'minister'), (64, 'alta')) AS x (n, kind);
-- Registers 70 to 74 are theirs; 75 is only proposed.
INSERT INTO register (id, authority, title_ro, form, state)
SELECT pg_temp.id(n), pg_temp.id(CASE n WHEN 75 THEN 60 ELSE n - 10 END), 'Ținut aici', 'hosted', CASE n WHEN 75 THEN 'proposed' ELSE 'published' END
FROM generate_series(70, 75) AS n;
INSERT INTO entry (register, local_ref, name, ngo, match_state, is_decided)
SELECT pg_temp.id(x.g), x.n::text, 'POZIȚIA ' || x.n, pg_temp.id(x.ngo), x.state, false
FROM (VALUES (70, 1, 50, 'sure'), (70, 2, 50, 'sure'), (70, 3, 51, 'proposed'), (70, 4, NULL, 'none'), (71, 5, 50, 'sure'), (71, 6, 51, 'sure'),
	(72, 7, 51, 'sure'), (73, 8, 52, 'sure'), (74, 9, 53, 'sure'), (75, 10, 53, 'sure')) AS x (g, n, ngo, state);
INSERT INTO entry (register, local_ref, name, removed_at, removed_reason, ngo, match_state) VALUES (pg_temp.id(70), '11', 'RADIATĂ', now(), 'x', pg_temp.id(53), 'sure');

CREATE FUNCTION pg_temp.figures(by text, county text[] DEFAULT NULL, kind text[] DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', coalesce(c.county, c.kind, '-'), c.entries, coalesce(c.organisations::text, 'null')), ', ' ORDER BY coalesce(c.county, c.kind, '-'))
	FROM public_api.coverage_counts(by, figures.county, figures.kind) AS c WHERE c.entries > 0
$$;
SELECT is(pg_temp.figures('county'), NULL, 'nothing is known before it was counted');
SELECT ok(jobs_api.coverage_count() > 0, 'it is counted');
SELECT is(pg_temp.figures('county'), '- 1 1, CV 7 2', 'by county, each organisation once; the central authorities apart');
SELECT is(pg_temp.figures('kind'), 'consiliu_judetean 1 1, minister 1 1, primarie 6 2', 'by kind');
SELECT is(pg_temp.figures('kind', '{CV}'), 'consiliu_judetean 1 1, primarie 6 2', 'by kind in a county');
SELECT is(pg_temp.figures('county', NULL, '{consiliu_judetean}'), 'CV 1 1', 'by county of a kind');
SELECT is(pg_temp.figures('county', NULL, '{consiliu_judetean,primarie}'), 'CV 7 null', 'of several kinds together they are not counted');
SELECT is(pg_temp.figures('county', '{CV,HR}'), 'CV 7 2', 'several counties have each their own');
CREATE FUNCTION pg_temp.of(n int) RETURNS text LANGUAGE sql AS $$
	SELECT c.entries || ' ' || c.organisations FROM coverage AS c WHERE c.id = pg_temp.id(n)
$$;
SELECT is(pg_temp.of(60) || ', ' || pg_temp.of(61) || ', ' || pg_temp.of(63), '4 1, 2 2, 1 1', 'of each authority');
SELECT is((SELECT i ->> 'entries' || (i ->> 'organisations') FROM public_api.coverage_authorities('{CV}', '{consiliu_judetean}', NULL, NULL, 200, false) AS p,
	json_array_elements(p.items) AS i WHERE i ->> 'id' = pg_temp.id(62)::text), '11', 'and listed so');
SELECT count(*) AS marks FROM commit_mark \gset
SELECT is(jobs_api.coverage_count(), 0::bigint, 'what has not changed is left');
SELECT is((SELECT count(*) FROM commit_mark), :marks::bigint, 'and marked for nobody');
INSERT INTO ngo_removal (ngo, state, reason_code, target) VALUES (pg_temp.id(51), 'merged', 'duplicate', pg_temp.id(50));
UPDATE ngo SET removed_at = now(), removed_reason = 'x' WHERE id IN (pg_temp.id(51), pg_temp.id(52));
SELECT ok(jobs_api.coverage_count() > 0, 'organisations change');
SELECT is(pg_temp.figures('county'), '- 1 0, CV 7 1', 'what was merged is one; what is gone is none');
UPDATE register SET state = 'withdrawn' WHERE id IN (pg_temp.id(70), pg_temp.id(71), pg_temp.id(73));
SELECT ok(jobs_api.coverage_count() > 0, 'registers change');
SELECT is(pg_temp.figures('county'), 'CV 1 1', 'what was withdrawn counts no more');
SELECT is(pg_temp.of(60), '0 0', 'nor for its authority');

SELECT * FROM finish();
ROLLBACK;
