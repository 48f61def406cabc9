-- SPDX-License-Identifier: EUPL-1.2
--
-- Queries drawn from the names of the catalogue, by class, as the server would
-- bind them; and organisations to be read by id. Run as the owner.

CREATE SCHEMA bench;
GRANT USAGE ON SCHEMA bench TO conect_public;

CREATE TABLE bench.query (class text, i int, wanted uuid, folded text, name_key text,
	county text[], sort text, cursor jsonb, count text, PRIMARY KEY (class, i));
CREATE TABLE bench.sample AS
	SELECT (row_number() OVER (ORDER BY hashtext(id::text)))::int AS i, id, name, county,
		string_to_array(conect.key_of(conect.fold(name)), ' ') AS words
	FROM conect.ngo ORDER BY 1 LIMIT 20000;
ALTER TABLE bench.sample ADD PRIMARY KEY (i);

CREATE FUNCTION bench.add(class text, wanted uuid, i bigint, q text, county text[] DEFAULT NULL,
	sort text DEFAULT NULL, count text DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
	INSERT INTO bench.query (class, i, wanted, folded, name_key, county, sort, count)
	VALUES (class, i, wanted, conect.fold(q), conect.key_of(conect.fold(q)), county, sort, count)
$$;
-- A word with one slip: left out, doubled, exchanged or replaced.
CREATE FUNCTION bench.slip(word text, at int, how int) RETURNS text LANGUAGE sql AS $$
	SELECT CASE how % 4
		WHEN 0 THEN left(word, at - 1) || substr(word, at + 1)
		WHEN 1 THEN left(word, at) || substr(word, at)
		WHEN 2 THEN left(word, at - 1) || substr(word, at + 1, 1) || substr(word, at, 1) || substr(word, at + 2)
		ELSE left(word, at - 1) || chr(97 + how % 26) || substr(word, at + 1) END
$$;

SELECT bench.add('frag2', id, i, array_to_string(words[1:2], ' ')) FROM bench.sample
	WHERE cardinality(words) >= 2 AND i <= 2000 ORDER BY i LIMIT 50;
SELECT bench.add('frag3', id, i, array_to_string(words[cardinality(words) - 2:], ' ')) FROM bench.sample
	WHERE cardinality(words) >= 3 AND i BETWEEN 2000 AND 4000 ORDER BY i LIMIT 40;
SELECT bench.add('rare', s.id, s.i, w.word) FROM bench.sample AS s, LATERAL (
	SELECT x AS word FROM unnest(s.words) AS x WHERE length(x) > 5 ORDER BY hashtext(x) LIMIT 1) AS w
	WHERE s.i BETWEEN 4000 AND 8000 AND w.word !~ '^(asoci|gimnaz|parint|sporti|cresca|sindic|dezvol|profes)' ORDER BY s.i LIMIT 40;
SELECT bench.add(c, NULL, o, q, CASE c WHEN 'frequent' THEN NULL ELSE ARRAY['CV'] END)
	FROM unnest(ARRAY['frequent', 'freq+filter']) AS c, unnest(ARRAY['club', 'sportiv', 'club sportiv', 'asociatia', 'parinti',
		'scolii', 'parinti scolii', 'gimnaziale', 'sectorul 2', 'fundatia', 'de', 'pentru', 'cultura', 'dezvoltarea', 'crescatorilor',
		'parinti profesori', 'asociatia club sportiv', 'sos', 'mediu', 'nr 5']) WITH ORDINALITY AS u (q, o);
SELECT bench.add('diacritics', id, i, name) FROM bench.sample
	WHERE name ~ '[șțăîâ]' AND cardinality(words) BETWEEN 2 AND 3 AND i BETWEEN 8000 AND 10000 ORDER BY i LIMIT 20;
SELECT bench.add('typing error', s.id, s.i, array_to_string(s.words[1:w.at - 1] || bench.slip(s.words[w.at], 2 + s.i % 3, s.i) || s.words[w.at + 1:], ' '))
	FROM bench.sample AS s, LATERAL (SELECT o::int AS at FROM unnest(s.words) WITH ORDINALITY AS u (x, o)
		WHERE length(x) > 5 ORDER BY hashtext(x) LIMIT 1) AS w
	WHERE s.i BETWEEN 10000 AND 12000 AND cardinality(s.words) BETWEEN 1 AND 3 ORDER BY s.i LIMIT 60;
SELECT bench.add('prefix', id, i, left(array_to_string(words, ' '), 3 + i % 10)) FROM bench.sample
	WHERE i BETWEEN 12000 AND 13000 ORDER BY i LIMIT 50;
SELECT bench.add('browse', NULL, o, NULL, c, s) FROM (SELECT v.*, row_number() OVER () FROM (VALUES (NULL::text[], 'name'), ('{CV}', 'name'), ('{B}', '-name'), ('{CJ,HR}', 'name'),
	(NULL, '-registered_on'), (NULL, '-updated_at'), ('{IS}', '-registered_on'), ('{MS,CV}', '-updated_at')) AS v) AS u (c, s, o);
-- The whole mix of searches, in the proportions of its classes.
INSERT INTO bench.query (class, i, wanted, folded, name_key, county)
SELECT 'mix', row_number() OVER (ORDER BY class, i), wanted, folded, name_key, county FROM bench.query
WHERE class IN ('frag2', 'frag3', 'rare', 'frequent', 'freq+filter', 'diacritics', 'typing error');
INSERT INTO bench.query (class, i, wanted, folded, name_key, county, sort, count)
SELECT 'count exact', i, wanted, folded, name_key, county, sort, 'exact' FROM bench.query WHERE class = 'mix';
INSERT INTO bench.query (class, i, wanted, folded, name_key, county, sort, count)
SELECT 'count estimate', i, wanted, folded, name_key, county, sort, 'estimate' FROM bench.query WHERE class = 'mix';
-- Numbered from 1 within a class.
UPDATE bench.query AS q SET i = -n.i FROM (SELECT class, i AS was, row_number() OVER (PARTITION BY class ORDER BY i) AS i FROM bench.query) AS n
WHERE n.class = q.class AND n.was = q.i;
UPDATE bench.query SET i = -i;
GRANT SELECT ON ALL TABLES IN SCHEMA bench TO conect_public;
VACUUM ANALYZE bench.query, bench.sample;
