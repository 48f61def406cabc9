-- SPDX-License-Identifier: EUPL-1.2
-- Matches the labelled entries and compares.
SET search_path = conect, extensions;
\pset footer off
BEGIN;
CREATE TEMPORARY TABLE given (key text, name text, former text, cif text, national_number text, court_number text, county text, locality text);
CREATE TEMPORARY TABLE labelled (kind text, expected text, name text, cif text, national_number text, court_number text, county text, locality text);
\set load '\\copy given FROM ' :here '/catalogue.csv CSV HEADER'
:load
\set load '\\copy labelled FROM ' :here '/entries.csv CSV HEADER'
:load
ALTER TABLE given ADD ngo uuid DEFAULT uuid_v7();
ALTER TABLE labelled ADD id uuid DEFAULT uuid_v7();
UPDATE labelled SET expected = '' WHERE expected IS NULL;
INSERT INTO ngo (id, name, former_names, legal_form, status, cif, national_number, court_number, county, locality)
SELECT g.ngo, g.name, array_remove(ARRAY[nullif(g.former, '')], NULL), 'asociatie', 'inregistrat', g.cif, g.national_number, g.court_number,
	(entry_value('county', g.county)).kept, nullif(g.locality, '')
FROM given AS g;
INSERT INTO register (id, authority, title_ro, form, state)
SELECT '01900000-0000-7000-8000-000000000001', a.id, 'Setul etichetat', 'hosted', 'published' FROM authority AS a ORDER BY a.id LIMIT 1;
INSERT INTO entry (id, register, local_ref, name, cif, national_number, court_number, county, locality)
SELECT l.id, '01900000-0000-7000-8000-000000000001', 'L' || row_number() OVER (), (entry_value('name', l.name)).kept, (entry_value('cif', l.cif)).kept,
	(entry_value('national_number', l.national_number)).kept, (entry_value('court_number', l.court_number)).kept,
	(entry_value('county', l.county)).kept, (entry_value('locality', l.locality)).kept
FROM labelled AS l;
SELECT entry_match(ARRAY(SELECT e.id FROM entry AS e), true, '1 day') AS entries_matched \gset
CREATE TEMPORARY TABLE verdict AS
SELECT l.kind, l.expected, coalesce(g.key, CASE WHEN e.ngo IS NOT NULL THEN 'other' ELSE '' END) AS found, e.match_state AS state, e.match_reasons AS reasons,
	l.name, l.county, l.locality, o.name AS found_name
FROM labelled AS l JOIN entry AS e ON e.id = l.id
LEFT JOIN given AS g ON g.ngo = e.ngo LEFT JOIN ngo AS o ON o.id = e.ngo;

\echo Automatic matches and proposals, by what was done to the entry:
SELECT kind, count(*) AS entries, count(*) FILTER (WHERE state = 'sure' AND found = expected) AS "sure, right",
	count(*) FILTER (WHERE state = 'sure' AND found <> expected) AS "sure, wrong",
	count(*) FILTER (WHERE state = 'proposed' AND found = expected) AS "proposed, right",
	count(*) FILTER (WHERE state = 'proposed' AND found <> expected) AS "proposed, wrong",
	count(*) FILTER (WHERE state = 'none') AS "nobody"
FROM verdict GROUP BY kind ORDER BY min(CASE WHEN kind LIKE 'no:%' THEN 1 ELSE 0 END), kind;

SELECT count(*) AS entries, count(*) FILTER (WHERE expected <> '') AS "in the catalogue",
	round(count(*) FILTER (WHERE state = 'sure' AND found = expected)::numeric / nullif(count(*) FILTER (WHERE state = 'sure'), 0), 4) AS precision,
	round(count(*) FILTER (WHERE state = 'sure' AND found = expected)::numeric / count(*) FILTER (WHERE expected <> ''), 4) AS recall,
	round(count(*) FILTER (WHERE state IN ('sure', 'proposed') AND found = expected AND expected <> '')::numeric / count(*) FILTER (WHERE expected <> ''), 4) AS "recall with proposals"
FROM verdict;

\echo Automatic matches that are wrong:
SELECT kind, name, county, locality, found_name, reasons FROM verdict WHERE state = 'sure' AND found <> expected ORDER BY kind, name LIMIT 40;
SELECT :'list' = 'doubtful' AS doubtful \gset
\if :doubtful
SELECT kind, state, name, county, locality, expected, found, reasons FROM verdict WHERE expected <> '' AND (state <> 'sure' OR found <> expected) ORDER BY kind, name;
\endif
SELECT count(*) FILTER (WHERE state = 'sure' AND found = expected)::numeric >= :bar * count(*) FILTER (WHERE state = 'sure')
	AND count(*) FILTER (WHERE state = 'sure' AND found = expected) > 0 AS good FROM verdict \gset
ROLLBACK;
\if :good
\else
DO $$ BEGIN RAISE EXCEPTION 'the precision of automatic matches is below the bar'; END $$;
\endif
