-- SPDX-License-Identifier: EUPL-1.2
--
-- What crawlers read: every public record once, in parts.

-- name: sitemap_index
-- lane: slow
-- Where each part of 2,000 organisations begins, and when it last changed.
SELECT json_build_object('parts', (SELECT coalesce(json_agg(json_build_object(
				'part', p.first, 'on', p.changed_on) ORDER BY p.first), '[]')
			FROM (SELECT min(o.id::text) AS first, max(o.updated_at)::date AS changed_on
				FROM (SELECT n.id, n.updated_at, row_number() OVER (ORDER BY n.id) - 1 AS place
					FROM public_api.ngo AS n) AS o
				GROUP BY o.place / 2000) AS p),
		'authorities_on', (SELECT max(a.updated_at)::date FROM public_api.authority AS a),
		'registers_on', (SELECT max(r.changed_on) FROM public_api.register_days() AS r)) AS body;

-- name: sitemap_ngos
-- lane: slow
-- A part: 2,000 organisations at most, from the one it is named after.
SELECT json_build_object('path', 'ngos', 'entries', coalesce(json_agg(json_build_object(
		'id', p.id, 'on', p.updated_at::date) ORDER BY p.id), '[]')) AS body
FROM (SELECT n.id, n.updated_at FROM public_api.ngo AS n
	WHERE n.id >= :part::uuid ORDER BY n.id LIMIT 2000) AS p;

-- name: sitemap_authorities
-- lane: slow
SELECT json_build_object('path', 'authorities', 'entries', coalesce(json_agg(json_build_object(
		'id', a.id, 'on', a.updated_at::date) ORDER BY a.id), '[]')) AS body
FROM public_api.authority AS a;

-- name: sitemap_registers
-- lane: slow
SELECT json_build_object('path', 'registers', 'entries', coalesce(json_agg(json_build_object(
		'id', r.id, 'on', r.changed_on) ORDER BY r.id), '[]')) AS body
FROM public_api.register_days() AS r;

-- name: sitemap_pages
-- The vocabularies; what else there is, the program knows.
SELECT json_build_object('vocabularies', (SELECT coalesce(json_agg(v.name ORDER BY v.ord), '[]')
	FROM public_api.vocabulary AS v)) AS body;
