-- SPDX-License-Identifier: EUPL-1.2
-- conect demo --life: what stands in the register that is kept here.

-- name: demo_entries
-- Organisations of its county, as a clerk writes them down: most with a number
-- they are known by, some by name and place or by name alone, and two of whom
-- nobody else has heard.
WITH known AS (
	SELECT n.*, row_number() OVER (ORDER BY md5(coalesce(n.national_number, '') || n.name)) AS nth
	FROM ngo AS n
	WHERE n.removed_at IS NULL AND n.county = 'CV' AND 'name_missing' <> ALL (n.flags) AND length(n.name) <= 500
), written AS (
	SELECT k.nth, k.name, CASE WHEN k.nth % 4 <> 0 THEN k.cif END AS cif, CASE WHEN k.nth % 4 <> 0 THEN k.national_number END AS number,
		CASE WHEN k.nth % 8 <> 0 THEN left(k.locality, 200) END AS locality, CASE WHEN k.nth % 8 <> 0 THEN k.county END AS county,
		(ARRAY['cultură', 'educație', 'sport', 'mediu', 'asistență socială'])[1 + k.nth % 5] AS domain,
		CASE WHEN k.nth % 9 = 0 THEN 'suspendată la cerere' ELSE 'activă' END AS status
	FROM known AS k WHERE k.nth <= 28
	UNION ALL
	SELECT 28 + x.nth, x.name, NULL, NULL, x.locality, 'CV', x.domain, 'activă'
	FROM (VALUES (1, 'Asociația demonstrativă necunoscută altundeva', 'Aita Mare', 'tineret'),
		(2, 'Grupul demonstrativ de prieteni ai drumețiilor', 'Aita Medie', 'turism')) AS x (nth, name, locality, domain)
)
INSERT INTO entry (register, local_ref, recorded_on, name, cif, national_number, locality, county, domain, status)
SELECT g.id, w.nth || '/2026', current_date - 300 + 9 * w.nth::int, w.name, w.cif, w.number, w.locality, w.county, w.domain, w.status
FROM written AS w
JOIN register AS g ON g.form = 'hosted' AND g.state = 'published';

-- name: demo_entries_match
SELECT entry_match(ARRAY(SELECT e.id FROM entry AS e), true, interval '1 day');
