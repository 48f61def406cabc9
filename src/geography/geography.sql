-- SPDX-License-Identifier: EUPL-1.2
--
-- Counties, localities and courts.

-- name: county_list
-- cache: commit
-- All counties by name, with how many organisations and authorities have
-- their seat there.
SELECT json_agg(json_build_object(
		'code', c.code,
		'iso', c.iso,
		'siruta', c.siruta,
		'name', json_build_object('ro', c.name_ro, 'hu', c.name_hu, 'en', c.name_en),
		'region', c.region,
		'nuts3', c.nuts3,
		'ngo_count', coalesce(n.count, 0),
		'authority_count', coalesce(a.count, 0))
		ORDER BY c.name_ro COLLATE "ro-x-icu") AS items,
	NULL::json AS next,
	NULL::json AS prev,
	NULL::bigint AS total,
	NULL::json AS extra
FROM public_api.county AS c
LEFT JOIN public_api.county_ngo_count() AS n ON n.county = c.code
LEFT JOIN (SELECT county, count(*) FROM public_api.authority GROUP BY county) AS a
	ON a.county = c.code;

-- name: county_localities
-- cache: commit
-- lane: slow
-- A page of a county's localities by name, or of those with the words, best
-- match first; see authority_list for how. An unknown county gives no row.
WITH given AS MATERIALIZED (
	SELECT (SELECT string_agg(w || ':*', ' & ')
			FROM unnest(string_to_array(:folded::text, ' ')) AS w)::tsquery AS words,
		coalesce(:cursor::jsonb ->> 'd' = 'p', false) AS back,
		:cursor::jsonb IS NULL AS first,
		coalesce((:cursor::jsonb ->> 'r')::int, -1) AS r,
		coalesce(:cursor::jsonb ->> 'n', '') AS name,
		coalesce((:cursor::jsonb ->> 'i')::int, 0) AS siruta
), found AS MATERIALIZED (
	SELECT l.siruta, l.name,
		CASE
		WHEN l.name_folded = :folded::text THEN 0
		WHEN starts_with(l.name_folded, :folded::text) THEN 1
		ELSE 2 END AS r
	FROM public_api.locality AS l
	WHERE :folded::text IS NOT NULL
	AND array_to_tsvector(string_to_array(l.name_folded, ' ')) @@ (SELECT g.words FROM given AS g)
	AND l.county = :code::text
), hit AS MATERIALIZED (
	SELECT f.siruta, f.name, f.r
	FROM found AS f
	UNION ALL
	(SELECT l.siruta, l.name,
		103 - (100 * extensions.word_similarity(:folded::text, l.name_folded))::int
	FROM public_api.locality AS l
	WHERE length(:folded::text) > 3 AND NOT EXISTS (SELECT FROM found)
	AND :folded::text OPERATOR(extensions.<%) l.name_folded
	AND l.county = :code::text
	LIMIT 300)
), page AS (
	(SELECT l.siruta, l.name, 0 AS r
	FROM public_api.locality AS l
	WHERE :folded::text IS NULL AND NOT (SELECT g.back FROM given AS g)
	AND l.county = :code::text
	AND (l.name COLLATE "ro-x-icu", l.siruta)
		> ((SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY l.name COLLATE "ro-x-icu", l.siruta
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT l.siruta, l.name, 0
	FROM public_api.locality AS l
	WHERE :folded::text IS NULL AND (SELECT g.back FROM given AS g)
	AND l.county = :code::text
	AND (l.name COLLATE "ro-x-icu", l.siruta)
		< ((SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY l.name COLLATE "ro-x-icu" DESC, l.siruta DESC
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT h.siruta, h.name, h.r
	FROM hit AS h
	WHERE NOT (SELECT g.back FROM given AS g)
	AND (h.r, h.name COLLATE "ro-x-icu", h.siruta)
		> ((SELECT g.r FROM given AS g), (SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY h.r, h.name COLLATE "ro-x-icu", h.siruta
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT h.siruta, h.name, h.r
	FROM hit AS h
	WHERE (SELECT g.back FROM given AS g)
	AND (h.r, h.name COLLATE "ro-x-icu", h.siruta)
		< ((SELECT g.r FROM given AS g), (SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY h.r DESC, h.name COLLATE "ro-x-icu" DESC, h.siruta DESC
	LIMIT :limit::int + 1)
), placed AS (
	SELECT p.siruta, p.name, p.r,
		row_number() OVER (ORDER BY p.r, p.name COLLATE "ro-x-icu", p.siruta) AS place,
		count(*) OVER () AS there
	FROM page AS p
), kept AS (
	SELECT p.siruta, p.name, p.r, p.place, p.there > :limit::int AS more
	FROM placed AS p, given AS g
	WHERE CASE WHEN g.back THEN p.place > p.there - :limit::int
		ELSE p.place <= :limit::int END
), ends AS (
	SELECT (array_agg(json_build_object('d', 'n', 'r', k.r, 'n', k.name, 'i', k.siruta) ORDER BY k.place DESC))[1] AS last,
		(array_agg(json_build_object('d', 'p', 'r', k.r, 'n', k.name, 'i', k.siruta) ORDER BY k.place))[1] AS first,
		coalesce(bool_or(k.more), false) AS more
	FROM kept AS k
), card AS (
	SELECT k.place, json_build_object(
		'siruta', l.siruta,
		'name', l.name,
		'county', l.county,
		'parent_siruta', coalesce(l.parent_siruta, c.siruta),
		'parent_name', coalesce((SELECT p.name FROM public_api.locality AS p
			WHERE p.siruta = l.parent_siruta), c.name_ro),
		'kind', l.kind,
		'urban', l.urban) AS body
	FROM kept AS k
	CROSS JOIN LATERAL (SELECT x.siruta, x.name, x.county, x.parent_siruta, x.kind, x.urban
		FROM public_api.locality AS x WHERE x.siruta = k.siruta OFFSET 0) AS l
	JOIN public_api.county AS c ON c.code = l.county
)
SELECT (SELECT coalesce(json_agg(c.body ORDER BY c.place), '[]') FROM card AS c) AS items,
	CASE WHEN g.back OR e.more THEN e.last END AS next,
	CASE WHEN CASE WHEN g.back THEN e.more ELSE NOT g.first END THEN e.first END AS prev,
	NULL::bigint AS total,
	NULL::json AS extra
FROM given AS g, ends AS e
WHERE EXISTS (SELECT FROM public_api.county AS c WHERE c.code = :code::text);

-- name: locality_list
-- cache: commit
-- lane: slow
-- The same over the country, or over some counties.
WITH given AS MATERIALIZED (
	SELECT (SELECT string_agg(w || ':*', ' & ')
			FROM unnest(string_to_array(:folded::text, ' ')) AS w)::tsquery AS words,
		coalesce(:cursor::jsonb ->> 'd' = 'p', false) AS back,
		:cursor::jsonb IS NULL AS first,
		coalesce((:cursor::jsonb ->> 'r')::int, -1) AS r,
		coalesce(:cursor::jsonb ->> 'n', '') AS name,
		coalesce((:cursor::jsonb ->> 'i')::int, 0) AS siruta
), found AS MATERIALIZED (
	SELECT l.siruta, l.name,
		CASE
		WHEN l.name_folded = :folded::text THEN 0
		WHEN starts_with(l.name_folded, :folded::text) THEN 1
		ELSE 2 END AS r
	FROM public_api.locality AS l
	WHERE :folded::text IS NOT NULL
	AND array_to_tsvector(string_to_array(l.name_folded, ' ')) @@ (SELECT g.words FROM given AS g)
	AND (:county::text[] IS NULL OR l.county = ANY (:county::text[]))
), hit AS MATERIALIZED (
	SELECT f.siruta, f.name, f.r
	FROM found AS f
	UNION ALL
	(SELECT l.siruta, l.name,
		103 - (100 * extensions.word_similarity(:folded::text, l.name_folded))::int
	FROM public_api.locality AS l
	WHERE length(:folded::text) > 3 AND NOT EXISTS (SELECT FROM found)
	AND :folded::text OPERATOR(extensions.<%) l.name_folded
	AND (:county::text[] IS NULL OR l.county = ANY (:county::text[]))
	LIMIT 300)
), page AS (
	(SELECT l.siruta, l.name, 0 AS r
	FROM public_api.locality AS l
	WHERE :folded::text IS NULL AND NOT (SELECT g.back FROM given AS g)
	AND (:county::text[] IS NULL OR l.county = ANY (:county::text[]))
	AND (l.name COLLATE "ro-x-icu", l.siruta)
		> ((SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY l.name COLLATE "ro-x-icu", l.siruta
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT l.siruta, l.name, 0
	FROM public_api.locality AS l
	WHERE :folded::text IS NULL AND (SELECT g.back FROM given AS g)
	AND (:county::text[] IS NULL OR l.county = ANY (:county::text[]))
	AND (l.name COLLATE "ro-x-icu", l.siruta)
		< ((SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY l.name COLLATE "ro-x-icu" DESC, l.siruta DESC
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT h.siruta, h.name, h.r
	FROM hit AS h
	WHERE NOT (SELECT g.back FROM given AS g)
	AND (h.r, h.name COLLATE "ro-x-icu", h.siruta)
		> ((SELECT g.r FROM given AS g), (SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY h.r, h.name COLLATE "ro-x-icu", h.siruta
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT h.siruta, h.name, h.r
	FROM hit AS h
	WHERE (SELECT g.back FROM given AS g)
	AND (h.r, h.name COLLATE "ro-x-icu", h.siruta)
		< ((SELECT g.r FROM given AS g), (SELECT g.name FROM given AS g), (SELECT g.siruta FROM given AS g))
	ORDER BY h.r DESC, h.name COLLATE "ro-x-icu" DESC, h.siruta DESC
	LIMIT :limit::int + 1)
), placed AS (
	SELECT p.siruta, p.name, p.r,
		row_number() OVER (ORDER BY p.r, p.name COLLATE "ro-x-icu", p.siruta) AS place,
		count(*) OVER () AS there
	FROM page AS p
), kept AS (
	SELECT p.siruta, p.name, p.r, p.place, p.there > :limit::int AS more
	FROM placed AS p, given AS g
	WHERE CASE WHEN g.back THEN p.place > p.there - :limit::int
		ELSE p.place <= :limit::int END
), ends AS (
	SELECT (array_agg(json_build_object('d', 'n', 'r', k.r, 'n', k.name, 'i', k.siruta) ORDER BY k.place DESC))[1] AS last,
		(array_agg(json_build_object('d', 'p', 'r', k.r, 'n', k.name, 'i', k.siruta) ORDER BY k.place))[1] AS first,
		coalesce(bool_or(k.more), false) AS more
	FROM kept AS k
), card AS (
	SELECT k.place, json_build_object(
		'siruta', l.siruta,
		'name', l.name,
		'county', l.county,
		'parent_siruta', coalesce(l.parent_siruta, c.siruta),
		'parent_name', coalesce((SELECT p.name FROM public_api.locality AS p
			WHERE p.siruta = l.parent_siruta), c.name_ro),
		'kind', l.kind,
		'urban', l.urban) AS body
	FROM kept AS k
	CROSS JOIN LATERAL (SELECT x.siruta, x.name, x.county, x.parent_siruta, x.kind, x.urban
		FROM public_api.locality AS x WHERE x.siruta = k.siruta OFFSET 0) AS l
	JOIN public_api.county AS c ON c.code = l.county
)
SELECT (SELECT coalesce(json_agg(c.body ORDER BY c.place), '[]') FROM card AS c) AS items,
	CASE WHEN g.back OR e.more THEN e.last END AS next,
	CASE WHEN CASE WHEN g.back THEN e.more ELSE NOT g.first END THEN e.first END AS prev,
	NULL::bigint AS total,
	NULL::json AS extra
FROM given AS g, ends AS e;

-- name: locality_get
-- cache: commit
SELECT json_build_object(
		'siruta', l.siruta,
		'name', l.name,
		'county', l.county,
		'parent_siruta', coalesce(l.parent_siruta, c.siruta),
		'parent_name', coalesce(p.name, c.name_ro),
		'kind', l.kind,
		'urban', l.urban) AS body
FROM public_api.locality AS l
JOIN public_api.county AS c ON c.code = l.county
LEFT JOIN public_api.locality AS p ON p.siruta = l.parent_siruta
WHERE l.siruta = :siruta::int;

-- name: court_list
-- cache: commit
-- All of them that are asked for: there are some 240.
SELECT coalesce(json_agg(json_build_object(
		'code', c.code,
		'name', c.name,
		'kind', c.kind,
		'county', c.county)
		ORDER BY c.name COLLATE "ro-x-icu"), '[]') AS items,
	NULL::json AS next,
	NULL::json AS prev,
	NULL::bigint AS total,
	NULL::json AS extra
FROM public_api.court AS c
WHERE (:county::text[] IS NULL OR c.county = ANY (:county::text[]))
AND (:kind::text[] IS NULL OR c.kind = ANY (:kind::text[]));
