-- SPDX-License-Identifier: EUPL-1.2
--
-- The feed of changes.

-- name: change_list
-- The next changes after a position, in the order in which they became
-- visible: what a position once passed stays passed. Without a cursor the
-- feed begins at its beginning, or with the first change made at `since` or
-- later. There is always a next position: after the last row told, or where
-- one was, or the end of the feed. Names are those of now, for people who read.
--
-- The order is not that of `at`, so the first change since an instant is
-- looked for among all that are later if these are few, else along the order.
WITH recent AS MATERIALIZED (
	SELECT c.era, c.xid, c.seq
	FROM public_api.change AS c
	WHERE :cursor::jsonb IS NULL AND c.at >= :since::timestamptz
	ORDER BY c.at DESC
	LIMIT 5000
), begins AS MATERIALIZED (
	(SELECT r.era, r.xid, r.seq
	FROM recent AS r
	WHERE (SELECT count(*) FROM recent) < 5000
	ORDER BY r.era, r.xid, r.seq
	LIMIT 1)
	UNION ALL
	(SELECT c.era, c.xid, c.seq
	FROM public_api.change AS c
	WHERE c.at >= :since::timestamptz AND (SELECT count(*) FROM recent) = 5000
	ORDER BY c.era, c.xid, c.seq
	LIMIT 1)
	UNION ALL
	(SELECT c.era, c.xid, c.seq + 1
	FROM public_api.change AS c
	WHERE :cursor::jsonb IS NULL AND :since::timestamptz IS NOT NULL
	AND NOT EXISTS (SELECT FROM recent)
	ORDER BY c.era DESC, c.xid DESC, c.seq DESC
	LIMIT 1)
	UNION ALL
	SELECT (:cursor::jsonb #>> '{k,0}')::int, (:cursor::jsonb #>> '{k,1}')::text::xid8,
		(:cursor::jsonb #>> '{k,2}')::bigint
	WHERE :cursor::jsonb IS NOT NULL
	UNION ALL
	SELECT 0, '0'::xid8, 0
	WHERE :cursor::jsonb IS NULL AND :since::timestamptz IS NULL
), page AS MATERIALIZED (
	SELECT c.era, c.xid, c.seq, c.at, c.type, c.id, c.version, c.operation
	FROM public_api.change AS c
	WHERE (c.era, c.xid, c.seq) >= ((SELECT b.era FROM begins AS b),
		(SELECT b.xid FROM begins AS b), (SELECT b.seq FROM begins AS b))
	AND (:type::text[] IS NULL OR c.type = ANY (:type::text[]))
	ORDER BY c.era, c.xid, c.seq
	LIMIT :limit::int
)
SELECT (SELECT coalesce(json_agg(json_build_object(
			'seq', p.seq,
			'at', public_api.instant(p.at),
			'type', p.type,
			'id', p.id,
			'version', p.version,
			'operation', p.operation,
			'name', CASE p.type
				WHEN 'ngo' THEN (SELECT n.name FROM public_api.ngo AS n WHERE n.id = p.id)
				WHEN 'authority' THEN (SELECT a.name FROM public_api.authority AS a WHERE a.id = p.id)
				WHEN 'register' THEN public_api.register_title(p.id)
				END,
			'replaced_by', CASE WHEN p.type = 'ngo' AND p.operation = 'delete' THEN
				(SELECT r.target FROM public_api.ngo_removal AS r WHERE r.id = p.id) END) ORDER BY p.era, p.xid, p.seq), '[]')
		FROM page AS p) AS items,
	coalesce(
		(SELECT json_build_object('k', json_build_array(p.era, p.xid::text, p.seq + 1))
			FROM page AS p ORDER BY p.era DESC, p.xid DESC, p.seq DESC LIMIT 1),
		(SELECT json_build_object('k', json_build_array(b.era, b.xid::text, b.seq))
			FROM begins AS b),
		json_build_object('k', json_build_array(0, '0', 0))) AS next,
	NULL::json AS prev,
	NULL::bigint AS total,
	NULL::json AS extra;
