-- SPDX-License-Identifier: EUPL-1.2
--
-- The calendar by which legal terms are counted.

-- name: holiday_list
-- cache: commit
SELECT json_agg(json_build_object(
		'on', h.on_day,
		'code', h.code,
		'name', json_build_object('ro', h.label_ro, 'hu', h.label_hu, 'en', h.label_en),
		'act', h.act)
		ORDER BY h.on_day, h.ord) AS items,
	NULL::json AS next,
	NULL::json AS prev,
	NULL::bigint AS total,
	NULL::json AS extra
FROM public_api.holidays(:year::int) AS h;
