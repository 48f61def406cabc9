-- SPDX-License-Identifier: EUPL-1.2
-- conect demo: where invented organisations are placed, and what a third of
-- them declare.

-- name: demo_is_refused
-- Invented organisations do not belong beside real ones.
SELECT EXISTS (SELECT FROM register_snapshot WHERE scope <> 'demo') AS refused;

-- name: demo_counties
SELECT code, name_ro AS name FROM county ORDER BY code;

-- name: demo_places
-- Municipalities and towns first: they are drawn more often.
SELECT l.name, l.kind NOT IN (1, 2, 4, 9) AS is_commune
FROM locality AS l
WHERE l.level = 2 AND l.county = :county::text
ORDER BY array_position(ARRAY[9, 1, 4, 2, 3], l.kind), l.siruta;

-- name: demo_courts
SELECT name FROM court
WHERE kind = 'judecatorie' AND county = :county::text
ORDER BY code;

-- name: demo_declare
-- As the organisations themselves would: the value, and that it is theirs.
-- Which third, and which domains, follows from number and name alone. Words
-- are compared by their first five letters.
WITH why AS (SELECT set_config('conect.why', 'edited', true) AS word)
UPDATE ngo AS n
SET domains = d.domains, declared = n.declared || 'domains'::text
FROM (SELECT g.id, coalesce(array_agg(DISTINCT w.code) FILTER (WHERE w.code IS NOT NULL), '{altele}') AS domains
	FROM (SELECT g.id, g.name
		FROM ngo AS g
		JOIN register_entry AS e ON e.ngo = g.id AND e.scope = 'demo'
		WHERE g.domains = '{}' AND NOT 'domains' = ANY (g.declared)
		AND get_byte(decode(md5(coalesce(g.national_number, '') || g.name), 'hex'), 0) < 86
		OFFSET 0) AS g
	CROSS JOIN LATERAL unnest(string_to_array(fold(g.name), ' ')) AS word
	LEFT JOIN (VALUES
		('sport', 'sport'), ('cicli', 'sport'), ('sahis', 'sport'), ('dansa', 'sport'),
		('drume', 'recreere'), ('vanat', 'recreere'), ('vadas', 'recreere'), ('radio', 'recreere'),
		('cultu', 'cultura'), ('kultu', 'cultura'), ('tradi', 'cultura'), ('teatr', 'cultura'), ('muzic', 'cultura'), ('coral', 'cultura'), ('korus', 'cultura'), ('nepta', 'cultura'), ('hagyo', 'cultura'), ('patri', 'cultura'),
		('educa', 'educatie'), ('scoli', 'educatie'), ('stude', 'educatie'), ('diak', 'educatie'), ('szulo', 'educatie'), ('parin', 'educatie'),
		('copii', 'copii_tineret'), ('tiner', 'copii_tineret'), ('ifjus', 'copii_tineret'),
		('sanat', 'sanatate'), ('viata', 'sanatate'),
		('pensi', 'social'), ('nyugd', 'social'), ('femei', 'social'), ('noi', 'social'), ('umani', 'social'), ('comun', 'social'), ('kozos', 'social'),
		('dizab', 'dizabilitati'),
		('pompi', 'urgente'), ('tuzol', 'urgente'),
		('ecolo', 'mediu'), ('natur', 'mediu'), ('korny', 'mediu'),
		('anima', 'animale'),
		('cresc', 'agricultura'), ('apicu', 'agricultura'), ('gazda', 'agricultura'), ('mehes', 'agricultura'),
		('civic', 'civic'), ('spera', 'civic'), ('viito', 'civic'),
		('drept', 'drepturi'),
		('minor', 'minoritati'),
		('filan', 'filantropie'), ('jotek', 'filantropie'),
		('relig', 'religie'),
		('profe', 'profesional'), ('antre', 'profesional'), ('meste', 'profesional'), ('propr', 'profesional'),
		('cerce', 'cercetare'), ('astro', 'cercetare'), ('helyt', 'cercetare'),
		('digit', 'digital')
	) AS w (stem, code) ON w.stem = left(word, 5)
	GROUP BY g.id) AS d, why AS w
WHERE d.id = n.id AND w.word <> '';
