-- SPDX-License-Identifier: EUPL-1.2
--
-- Coverage (migrations 0033, 0044).

-- name: coverage_list
-- cache: commit
-- lane: slow
-- By county or by kind.
SELECT coalesce(json_agg(json_build_object(
		'county', c.county,
		'kind', c.kind,
		'basis', c.basis,
		'authorities', c.authorities,
		'with_unit', c.with_unit,
		'with_register', c.with_register,
		'broken', c.broken,
		'stale', c.stale,
		'without', c.without,
		'entries', c.entries,
		'organisations', c.organisations) ORDER BY c.place), '[]') AS items,
	NULL::json AS next,
	NULL::json AS prev,
	NULL::bigint AS total,
	NULL::json AS extra
FROM public_api.coverage_counts(coalesce(:group_by::text, 'county'), :county::text[], :kind::text[])
	WITH ORDINALITY AS c (county, kind, basis, authorities, with_unit, with_register, broken, stale, without, entries, organisations, place);

-- name: coverage_authority_list
-- cache: commit
-- lane: slow
-- Each authority that counts, by name.
SELECT c.items, c.next, c.prev, c.total, c.extra
FROM public_api.coverage_authorities(:county::text[], :kind::text[], :missing::text, :cursor::jsonb, :limit::int,
	coalesce(:count::text IN ('exact', 'estimate'), false)) AS c;

-- name: coverage_plan_list
-- pool: app
-- lane: slow
-- The same, with whether it has people here.
SELECT c.items, c.next, c.prev, c.total, c.extra
FROM app_api.coverage_plan(:county::text[], :kind::text[], :missing::text, :cursor::jsonb, :limit::int,
	coalesce(:count::text IN ('exact', 'estimate'), false)) AS c;
