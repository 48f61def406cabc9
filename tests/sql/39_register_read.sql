-- SPDX-License-Identifier: EUPL-1.2
-- Registers in parts to be printed, and how they divide by county.
SET search_path = conect, extensions, tap;
BEGIN;
SELECT plan(15);

CREATE FUNCTION pg_temp.who(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('01900000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid $$;
INSERT INTO authority (id, name, kind, county, source)
SELECT pg_temp.who(n), 'Autoritatea de probă ' || n, 'primarie', (ARRAY['CV', 'HR', NULL])[n - 79], (SELECT min(code) FROM data_source) FROM generate_series(80, 82) AS n;
INSERT INTO register (id, authority, title_ro, form, state, url) VALUES
	(pg_temp.who(20), pg_temp.who(80), 'Zzgăzduit', 'hosted', 'published', NULL),
	(pg_temp.who(21), pg_temp.who(80), 'Zzpagină', 'web_page', 'published', 'https://primaria.example/registru'),
	(pg_temp.who(22), pg_temp.who(81), 'Zzalt registru', 'web_page', 'published', 'https://harghita.example/registru'),
	(pg_temp.who(23), pg_temp.who(82), 'Zzcentral', 'hosted', 'published', NULL),
	(pg_temp.who(24), pg_temp.who(81), 'Zzpropus', 'hosted', 'proposed', NULL);
INSERT INTO entry (register, local_ref, name, contact_email, seat)
SELECT pg_temp.who(20), n::text, 'Asociația ' || n, 'ascuns@organizatie.example', 'Strada Ascunsă' FROM generate_series(1, 12) AS n;
UPDATE entry SET removed_at = now(), removed_reason = 'Radiată' WHERE register = pg_temp.who(20) AND local_ref = '3';
INSERT INTO entry (register, local_ref, name) VALUES (pg_temp.who(21), '1', 'De pe site'), (pg_temp.who(24), '1', 'Nepublicată');

-- ---- parts to be printed ----

CREATE FUNCTION pg_temp.part(id uuid, cursor jsonb, most int) RETURNS text LANGUAGE sql AS $$
	SELECT (SELECT string_agg(i ->> 'local_ref', ' ' ORDER BY o) FROM json_array_elements(p.items) WITH ORDINALITY AS t (i, o))
		|| ' | ' || p.before || ' of ' || p.total || ' | ' || coalesce(p.next, '-')
	FROM public_api.entry_part(id, cursor, most) AS p
$$;
SELECT is(pg_temp.part(pg_temp.who(20), NULL, 5), '1 2 4 5 6 | 0 of 11 | {"r" : "6"}', 'the first of them, in the order of their numbers, without what was removed');
SELECT is(pg_temp.part(pg_temp.who(20), '{"r": "6"}', 5), '7 8 9 10 11 | 5 of 11 | {"r" : "11"}', 'the next');
SELECT is(pg_temp.part(pg_temp.who(20), '{"r": "11"}', 5), '12 | 10 of 11 | -', 'the last');
SELECT is(pg_temp.part(pg_temp.who(20), NULL, 11), '1 2 4 5 6 7 8 9 10 11 12 | 0 of 11 | -', 'as many as there are');
SELECT is((SELECT p.items::text FROM public_api.entry_part(pg_temp.who(23), NULL, 5) AS p), '[]', 'one without entries');
SELECT is((SELECT array_agg(k ORDER BY k COLLATE "C") FROM json_object_keys((SELECT p.items -> 0 FROM public_api.entry_part(pg_temp.who(20), NULL, 1) AS p)) AS k),
	'{cif,county,court_number,domain,local_ref,locality,name,national_number,recorded_on,status}', 'nothing of where to reach anybody');
SELECT is((SELECT count(*)::int FROM public_api.entry_part(pg_temp.who(21), NULL, 5)), 0, 'none of one that is elsewhere');
SELECT is((SELECT count(*)::int FROM public_api.entry_part(pg_temp.who(24), NULL, 5)), 0, 'none of one that is not published');
INSERT INTO entry (register, local_ref, name) SELECT pg_temp.who(23), n::text, repeat('ș', 500) FROM generate_series(1, 1300) AS n;
SELECT cmp_ok((SELECT json_array_length(p.items) FROM public_api.entry_part(pg_temp.who(23), NULL, 2000) AS p), '<', 1200, 'fewer when they are long');
SELECT isnt((SELECT p.next FROM public_api.entry_part(pg_temp.who(23), NULL, 2000) AS p), NULL, 'and the rest in another part');

-- ---- by county ----

CREATE FUNCTION pg_temp.divides(folded text, counties text[] DEFAULT NULL, forms text[] DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT (f ->> 'total') || ' ' || (f -> 'facets' ->> 'county') FROM public_api.register_facets(folded, counties, NULL, NULL, forms, NULL, NULL) AS f
$$;
SELECT is(pg_temp.divides('zz'), '4 [{"value" : "CV", "count" : 2}, {"value" : "HR", "count" : 1}]', 'those without a county count in all, those that are not public in nothing');
SELECT is(pg_temp.divides('zz', '{HR}'), '1 [{"value" : "CV", "count" : 2}, {"value" : "HR", "count" : 1}]', 'the county narrows the whole, not its own counts');
SELECT is(pg_temp.divides('zz', NULL, '{web_page}'), '2 [{"value" : "CV", "count" : 1}, {"value" : "HR", "count" : 1}]', 'other filters narrow both');
SELECT is(pg_temp.divides('zzqqxx'), '0 []', 'nothing');
SELECT is((public_api.register_facets(NULL, NULL, NULL, NULL, NULL, NULL, NULL) ->> 'total')::bigint,
	(SELECT count(*) FROM register AS r WHERE r.removed_at IS NULL), 'all of them');

SELECT * FROM finish();
ROLLBACK;
