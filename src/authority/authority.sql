-- SPDX-License-Identifier: EUPL-1.2
--
-- Reading authorities. Rows of a page are looked up one by one (LATERAL, OFFSET
-- 0): with a plan made for any limit the planner would rather hash whole tables.

-- name: authority_list
-- cache: commit
-- lane: slow
-- A page of authorities. Without words the index on names gives the order;
-- with words the index on words gives the few that are to be put in order:
-- best match first (r: 0 the very name, 1 begins with it, 2 has the words)
-- unless a sort is asked for. Every word may be the beginning of one; digits
-- may be a fiscal code. When nothing has the words, what is written nearly so
-- (r: 3 and the more the less alike; of 300 at most). Cursor: direction, r, name and id of the row to go on
-- from; at first a position before all (U+FFFF sorts behind every name). A page
-- is found in its direction of travel and told in that of the list.
WITH given AS MATERIALIZED (
	SELECT (SELECT string_agg(w || ':*', ' & ')
			FROM unnest(string_to_array(:folded::text, ' ')) AS w)::tsquery AS words,
		substring(:folded::text FROM '^(?:ro ?)?([0-9]{2,10})$') AS cif,
		:folded::text IS NOT NULL AND :sort::text IS NULL AS ranked,
		coalesce(:sort::text = '-name', false) AS falling,
		coalesce(:sort::text = '-name', false)
			<> coalesce(:cursor::jsonb ->> 'd' = 'p', false) AS down,
		coalesce(:cursor::jsonb ->> 'd' = 'p', false) AS back,
		:cursor::jsonb IS NULL AS first,
		CASE WHEN :cursor::jsonb IS NOT NULL THEN (:cursor::jsonb ->> 'r')::int
			WHEN :sort::text = '-name' THEN 999 ELSE -1 END AS r,
		CASE WHEN :cursor::jsonb IS NOT NULL THEN :cursor::jsonb ->> 'n'
			WHEN :sort::text = '-name' THEN U&'\FFFF' ELSE '' END AS name,
		CASE WHEN :cursor::jsonb IS NOT NULL THEN (:cursor::jsonb ->> 'i')::uuid
			ELSE '00000000-0000-0000-0000-000000000000' END AS id
), found AS MATERIALIZED (
	SELECT a.id, a.name,
		CASE
		WHEN NOT (SELECT g.ranked FROM given AS g) THEN 0
		WHEN a.name_folded = :folded::text OR a.cif = (SELECT g.cif FROM given AS g) THEN 0
		WHEN starts_with(a.name_folded, :folded::text) THEN 1
		ELSE 2 END AS r
	FROM public_api.authority AS a
	WHERE :folded::text IS NOT NULL
	AND (array_to_tsvector(string_to_array(a.name_folded || ' ' || replace(a.kind, '_', ' '), ' ')) @@ (SELECT g.words FROM given AS g)
		OR a.cif = (SELECT g.cif FROM given AS g))
	AND (:county::text[] IS NULL OR a.county = ANY (:county::text[]))
	AND (:kind::text[] IS NULL OR a.kind = ANY (:kind::text[]))
), hit AS MATERIALIZED (
	SELECT f.id, f.name, f.r
	FROM found AS f
	UNION ALL
	(SELECT a.id, a.name,
		CASE WHEN (SELECT g.ranked FROM given AS g) THEN
			103 - (100 * extensions.word_similarity(:folded::text, a.name_folded))::int
		ELSE 0 END
	FROM public_api.authority AS a
	WHERE length(:folded::text) > 3 AND NOT EXISTS (SELECT FROM found)
	AND :folded::text OPERATOR(extensions.<%) a.name_folded
	AND (:county::text[] IS NULL OR a.county = ANY (:county::text[]))
	AND (:kind::text[] IS NULL OR a.kind = ANY (:kind::text[]))
	LIMIT 300)
), page AS (
	(SELECT a.id, a.name, 0 AS r
	FROM public_api.authority AS a
	WHERE :folded::text IS NULL AND NOT (SELECT g.down FROM given AS g)
	AND (:county::text[] IS NULL OR a.county = ANY (:county::text[]))
	AND (:kind::text[] IS NULL OR a.kind = ANY (:kind::text[]))
	AND (a.name COLLATE "ro-x-icu", a.id)
		> ((SELECT g.name FROM given AS g), (SELECT g.id FROM given AS g))
	ORDER BY a.name COLLATE "ro-x-icu", a.id
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT a.id, a.name, 0
	FROM public_api.authority AS a
	WHERE :folded::text IS NULL AND (SELECT g.down FROM given AS g)
	AND (:county::text[] IS NULL OR a.county = ANY (:county::text[]))
	AND (:kind::text[] IS NULL OR a.kind = ANY (:kind::text[]))
	AND (a.name COLLATE "ro-x-icu", a.id)
		< ((SELECT g.name FROM given AS g), (SELECT g.id FROM given AS g))
	ORDER BY a.name COLLATE "ro-x-icu" DESC, a.id DESC
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT h.id, h.name, h.r
	FROM hit AS h
	WHERE NOT (SELECT g.down FROM given AS g)
	AND (h.r, h.name COLLATE "ro-x-icu", h.id)
		> ((SELECT g.r FROM given AS g), (SELECT g.name FROM given AS g), (SELECT g.id FROM given AS g))
	ORDER BY h.r, h.name COLLATE "ro-x-icu", h.id
	LIMIT :limit::int + 1)
	UNION ALL
	(SELECT h.id, h.name, h.r
	FROM hit AS h
	WHERE (SELECT g.down FROM given AS g)
	AND (h.r, h.name COLLATE "ro-x-icu", h.id)
		< ((SELECT g.r FROM given AS g), (SELECT g.name FROM given AS g), (SELECT g.id FROM given AS g))
	ORDER BY h.r DESC, h.name COLLATE "ro-x-icu" DESC, h.id DESC
	LIMIT :limit::int + 1)
), placed AS (
	SELECT p.id, p.name, p.r,
		row_number() OVER (ORDER BY p.r, p.name COLLATE "ro-x-icu", p.id) AS place,
		count(*) OVER () AS there
	FROM page AS p
), kept AS (
	SELECT p.id, p.name, p.r, p.there > :limit::int AS more,
		CASE WHEN g.falling THEN -p.place ELSE p.place END AS place
	FROM placed AS p, given AS g
	WHERE CASE WHEN g.down THEN p.place > p.there - :limit::int
		ELSE p.place <= :limit::int END
), ends AS (
	SELECT (array_agg(json_build_object('d', 'n', 'r', k.r, 'n', k.name, 'i', k.id) ORDER BY k.place DESC))[1] AS last,
		(array_agg(json_build_object('d', 'p', 'r', k.r, 'n', k.name, 'i', k.id) ORDER BY k.place))[1] AS first,
		coalesce(bool_or(k.more), false) AS more
	FROM kept AS k
), card AS (
	SELECT k.place, json_build_object(
		'id', a.id,
		'version', a.version,
		'updated_at', public_api.instant(a.updated_at),
		'name', a.name,
		'kind', a.kind,
		'cif', a.cif,
		'county', a.county,
		'locality_siruta', a.locality_siruta,
		'locality', (SELECT l.name FROM public_api.locality AS l
			WHERE l.siruta = a.locality_siruta),
		'parent', a.parent) AS body
	FROM kept AS k
	CROSS JOIN LATERAL (SELECT x.id, x.version, x.updated_at, x.name, x.kind, x.cif,
			x.county, x.locality_siruta, x.parent
		FROM public_api.authority AS x WHERE x.id = k.id OFFSET 0) AS a
)
SELECT (SELECT coalesce(json_agg(c.body ORDER BY c.place), '[]') FROM card AS c) AS items,
	CASE WHEN g.back OR e.more THEN e.last END AS next,
	CASE WHEN CASE WHEN g.back THEN e.more ELSE NOT g.first END THEN e.first END AS prev,
	CASE WHEN :count::text IN ('exact', 'estimate') THEN
		CASE WHEN :folded::text IS NULL THEN
			(SELECT count(*) FROM public_api.authority AS a
			WHERE (:county::text[] IS NULL OR a.county = ANY (:county::text[]))
			AND (:kind::text[] IS NULL OR a.kind = ANY (:kind::text[])))
		ELSE (SELECT count(*) FROM hit) END
	END AS total,
	NULL::json AS extra
FROM given AS g, ends AS e;

-- name: authority_get
-- cache: commit
-- Everything public about an authority; a removed one with the reason.
SELECT json_build_object(
		'id', a.id,
		'version', a.version,
		'updated_at', public_api.instant(a.updated_at),
		'name', a.name,
		'kind', a.kind,
		'cif', a.cif,
		'county', a.county,
		'locality_siruta', a.locality_siruta,
		'locality', l.name,
		'parent', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END,
		'address', a.address,
		'identifiers', CASE WHEN a.cif IS NULL THEN '[]'::json ELSE json_build_array(
			json_build_object('scheme', 'cif', 'value', a.cif),
			json_build_object('scheme', 'org_id', 'value', 'RO-CUI-' || a.cif)) END,
		'source', a.source,
		'source_list', CASE WHEN s.code IS NOT NULL THEN json_build_object(
			'title', s.title, 'publisher', s.publisher, 'captured_on', s.captured_on) END,
		'unit', CASE WHEN u.authority IS NOT NULL THEN json_build_object(
			'name', u.name, 'email', u.email, 'phone', u.phone, 'address', u.address, 'url', u.url,
			'updated_at', public_api.instant(u.updated_at)) END) AS body,
	'v' || a.version || coalesce('.' || p.version, '')
		|| coalesce('-' || to_char(s.captured_on, 'YYYYMMDD'), '') AS etag,
	NULL::int AS status,
	NULL::text AS reason
FROM public_api.authority AS a
LEFT JOIN public_api.locality AS l ON l.siruta = a.locality_siruta
LEFT JOIN public_api.authority AS p ON p.id = a.parent
LEFT JOIN public_api.data_source AS s ON s.code = a.source
LEFT JOIN public_api.unit AS u ON u.authority = a.id
WHERE a.id = :id::uuid
UNION ALL
SELECT NULL::json, NULL::text, 410, r.removed_reason
FROM public_api.authority_removed AS r
WHERE r.id = :id::uuid;
