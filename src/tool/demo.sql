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
-- Which third, and which domains, follows from the name alone.
UPDATE ngo AS n
SET domains = d.domains, declared = n.declared || 'domains'::text
FROM (SELECT n.id,
		array_agg(DISTINCT d.code ORDER BY d.code) AS domains
	FROM (SELECT g.id, fold(g.name) AS folded,
			get_byte(decode(md5(coalesce(g.national_number, '') || g.name), 'hex'), 0) AS roll,
			get_byte(decode(md5(coalesce(g.national_number, '') || g.name), 'hex'), 1) AS other
		FROM ngo AS g
		JOIN register_entry AS e ON e.ngo = g.id AND e.scope = 'demo'
		WHERE g.domains = '{}' AND NOT 'domains' = ANY (g.declared)) AS n
	JOIN (VALUES ('sport', '\m(sport\w*|cicli\w*|sahi\w*|dansa\w*)\M'),
		('recreere', '\m(drumet\w*|vanator\w*|vadasz|radioamator\w*)\M'),
		('cultura', '\m(cultur\w*|kultur\w*|traditi\w*|teatr\w*|muzic\w*|coral\w*|korus|neptanc|hagyomany\w*|patrimoniu)\M'),
		('educatie', '\m(educati\w*|scol\w*|student\w*|diak|szuloi|parinti\w*)\M'),
		('copii_tineret', '\m(copii\w*|tiner\w*|ifjusagi)\M'),
		('sanatate', '\m(sanatate|viata)\M'),
		('social', '\m(pensionar\w*|nyugdijas|femei\w*|noi|umanitar\w*|comunitar\w*|kozossegi)\M'),
		('dizabilitati', '\mdizabilitati\M'),
		('urgente', '\m(pompieri\w*|tuzolto)\M'),
		('mediu', '\m(ecologic\w*|natura|kornyezet\w*)\M'),
		('animale', '\m(animal\w*)\M'),
		('agricultura', '\m(crescator\w*|apicultor\w*|gazda|mehesz)\M'),
		('civic', '\m(civic\w*|speranta|viitorul)\M'),
		('drepturi', '\m(drepturile)\M'),
		('minoritati', '\m(minorit\w*)\M'),
		('filantropie', '\m(filantropic\w*|jotekonysagi)\M'),
		('religie', '\m(religioas\w*)\M'),
		('profesional', '\m(profesional\w*|antreprenor\w*|mestesugar\w*|proprietar\w*)\M'),
		('cercetare', '\m(cercetare|astronom\w*|helytorteneti)\M'),
		('digital', '\m(digital\w*)\M'),
		('altele', NULL)) AS w (code, words) ON n.folded ~ w.words
		OR (w.words IS NULL AND n.other < 40)
	JOIN domain AS d ON d.code = w.code
	WHERE n.roll < 100
	GROUP BY n.id) AS d
WHERE d.id = n.id;
