-- SPDX-License-Identifier: EUPL-1.2
--
-- Invented organisations for tests and measurements, within a transaction: `SELECT
-- pg_temp.invent(first, last)` inserts those numbered first to last, always the
-- same for the same numbers. The words are made of syllables; some of them, and
-- the words of the patterns, are frequent, as in real registers. Where the
-- reference data are not loaded, a little of them is made up.

SET LOCAL search_path = conect, public_api, extensions, tap;
INSERT INTO county (code, iso, siruta, jud, region, nuts3, name_ro, name_hu, name_en)
SELECT c, 'RO-' || c, i, i, 'Regiune', 'RO' || i, c, c, c
FROM unnest(ARRAY['AB', 'B', 'CJ', 'CV', 'HR', 'IS', 'MS']) WITH ORDINALITY AS u (c, i)
WHERE NOT EXISTS (SELECT FROM county);
INSERT INTO legal_form (code, ord, label_ro, label_hu, label_en)
SELECT c, i, c, c, c
FROM unnest(ARRAY['asociatie', 'fundatie', 'federatie', 'uniune']) WITH ORDINALITY AS u (c, i)
WHERE NOT EXISTS (SELECT FROM legal_form);
INSERT INTO register_status (code, ord, label_ro, label_hu, label_en)
SELECT c, i, c, c, c
FROM unnest(ARRAY['inregistrat', 'in_lichidare', 'dizolvata', 'radiata', 'necunoscut']) WITH ORDINALITY AS u (c, i)
WHERE NOT EXISTS (SELECT FROM register_status);
INSERT INTO icnpo_group (code, ord, label_ro, label_hu, label_en)
SELECT 'grup', 1, 'Grup', 'Csoport', 'Group' WHERE NOT EXISTS (SELECT FROM icnpo_group);
INSERT INTO domain (code, ord, icnpo, label_ro, label_hu, label_en)
SELECT c, i, 'grup', c, c, c
FROM unnest(ARRAY['cultura', 'mediu', 'sport', 'social']) WITH ORDINALITY AS u (c, i)
WHERE NOT EXISTS (SELECT FROM domain);

CREATE FUNCTION pg_temp.draw(i bigint, salt int, n int, skew float8) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
	SELECT floor(n * power((hashint8extended(i, salt) & 1073741823) / 1073741824.0::float8, skew))::int
$$;

-- The k-th of 64,000 words.
CREATE FUNCTION pg_temp.word(k int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT initcap((ARRAY['ba','ce','dro','fin','gă','lu','mar','nițo','păr','re','să','șo','te','țu','va','zim',
			'bra','cli','dul','fră','gor','hâr','jia','lim','mur','nea','ole','pro','ruș','sti',
			'tru','vlă','zor','ila','ene','cât','ghi','tăn','orb','ușa'])[1 + k % 40]
		|| (ARRAY['la','me','ni','ră','su','ti','vo','de','ga','lo','mi','na','pe','ru','să','te',
			'bi','co','du','fa','gi','le','mă','nu','po','ri','sta','tro','vi','za',
			'ba','cră','do','fi','glo','je','li','ma','nie','pa'])[1 + k / 40 % 40]
		|| (ARRAY['na','rea','ști','lor','men','tar','vin','ca','den','sia','ța','nul','ric','mon','bel',
			'dia','fel','gan','hor','lin','mir','nor','pol','ros','sec','tan','ura','vec','xin','zel',
			'ău','cea','dor','eni','fan','gru','lat','mița','net','ovan'])[1 + k / 1600 % 40])
$$;

CREATE FUNCTION pg_temp.name(i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT (ARRAY[
		'Asociația ' || a || ' ' || b,
		'Asociația ' || a || ' ' || b,
		'Asociația ' || a || ' ' || b || ' ' || place,
		'Asociația ' || a,
		'Asociația "' || a || ' ' || (1990 + k % 35) || '"',
		'ASOCIAȚIA CLUB SPORTIV ' || upper(a) || ' ' || upper(place),
		'Club Sportiv ' || a,
		'Asociația Club Sportiv ' || a || ' ' || (1950 + k % 75) || ' ' || place,
		'Asociaţia de Părinţi a Şcolii Gimnaziale nr. ' || (1 + k % 30) || ' ' || place,
		'Asociația de Părinți și Profesori ' || b || ' ' || place,
		'Asociația Crescătorilor de ' || topic || ' ' || place,
		'Asociația pentru ' || topic || ' ' || place,
		'Asociația pentru Dezvoltarea ' || topic || 'ului din ' || place,
		'Fundația ' || a,
		'Fundația „' || a || ' ' || b || '”',
		'Fundația pentru ' || topic || ' ' || a,
		'Asociația Sindicală ' || a || ' Sectorul ' || (1 + k % 6),
		'Filiala ' || place || ' a Asociației ' || a,
		'Asociația S.O.S. ' || topic || ' ' || place,
		'Uniunea ' || topic || ' ' || a])[1 + pg_temp.draw(i, 1, 20, 1)]
	FROM (SELECT pg_temp.word(pg_temp.draw(i, 2, 64000, 2)) AS a,
		pg_temp.word(pg_temp.draw(i, 3, 64000, 3)) AS b,
		pg_temp.word(11 + 17 * pg_temp.draw(i, 4, 3000, 3)) AS place,
		(ARRAY['Cultură', 'Tineret', 'Mediu', 'Sport', 'Educație', 'Sănătate', 'Drepturi', 'Oi',
			'Albine', 'Turism', 'Artă', 'Istorie', 'Copii', 'Vârstnici', 'Păduri', 'Muzică'])
			[1 + pg_temp.draw(i, 5, 16, 2)] AS topic,
		pg_temp.draw(i, 6, 1000, 1) AS k OFFSET 0) AS parts
$$;

CREATE FUNCTION pg_temp.cif(i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT d::text || (SELECT sum(substr(lpad(d::text, 9, '0'), p, 1)::int
		* substr('753217532', p, 1)::int) * 10 % 11 % 10 FROM generate_series(1, 9) AS p)
	FROM (SELECT 1000000 + i * 7 AS d) AS x
$$;

CREATE FUNCTION pg_temp.invent(first bigint, last bigint) RETURNS void LANGUAGE sql AS $$
	INSERT INTO conect.ngo (id, created_at, updated_at, name, former_names, legal_form, status, is_branch, public_utility,
		national_number, court_number, cif, registered_on, county, locality, purpose, domains)
	SELECT (lpad(to_hex(1700000000000 + i), 12, '0') || '7000' || '8000' || lpad(to_hex(i), 12, '0'))::uuid,
		now(), timestamptz '2024-01-01 UTC' + pg_temp.draw(i, 7, 900, 1) * interval '1 day', name,
		CASE WHEN i % 50 = 0 THEN ARRAY['Asociația ' || pg_temp.word(pg_temp.draw(i, 8, 64000, 1))] ELSE '{}' END,
		CASE WHEN name LIKE 'Fund%' THEN 'fundatie' WHEN name LIKE 'Uni%' THEN 'uniune'
			WHEN i % 97 = 0 THEN 'federatie' ELSE 'asociatie' END,
		(ARRAY['inregistrat', 'inregistrat', 'inregistrat', 'inregistrat', 'radiata', 'dizolvata', 'in_lichidare', 'necunoscut'])
			[1 + pg_temp.draw(i, 9, 8, 2)],
		name LIKE 'Filiala%', i % 200 = 0,
		i || '/A/' || (1990 + pg_temp.draw(i, 10, 36, 1)),
		(1 + pg_temp.draw(i, 11, 300, 1)) || '/' || (1990 + pg_temp.draw(i, 10, 36, 1)),
		CASE WHEN i % 2 = 0 THEN pg_temp.cif(i) END,
		CASE WHEN i % 20 <> 0 THEN date '1990-01-01' + pg_temp.draw(i, 12, 13000, 0.7) END,
		c.codes[1 + pg_temp.draw(i, 13, cardinality(c.codes), 1.6)],
		pg_temp.word(11 + 17 * pg_temp.draw(i, 4, 3000, 3)),
		'Scop inventat numărul ' || i,
		ARRAY(SELECT DISTINCT d.codes[1 + pg_temp.draw(i, 14 + j, cardinality(d.codes), 2)]
			FROM generate_series(1, pg_temp.draw(i, 20, 4, 1)) AS j)
	FROM (SELECT i, pg_temp.name(i) AS name FROM generate_series(first, last) AS i OFFSET 0) AS n,
		(SELECT array_agg(code ORDER BY code) AS codes FROM conect.county) AS c,
		(SELECT array_agg(code ORDER BY code) AS codes FROM conect.domain) AS d
$$;
