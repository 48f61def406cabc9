-- SPDX-License-Identifier: EUPL-1.2
--
-- What pages show beside the answers of the operations they are pages of:
-- mostly the words of codes. What they show of records is in those answers.

-- name: home_page
-- cache: commit
-- How much there is, by county, and of which day.
SELECT json_build_object(
		'ngo_count', (SELECT coalesce(sum(n.count), 0)::bigint FROM public_api.county_ngo_count() AS n),
		'authority_count', (SELECT count(*) FROM public_api.authority),
		'copied_on', (SELECT max(r.captured_on) FROM public_api.register_copy AS r),
		'counties', (SELECT json_agg(json_build_object(
				'code', k.code,
				'name', k.name,
				'ngo_count', coalesce(n.count, 0),
				'authority_count', coalesce(a.count, 0))
				ORDER BY (CASE :lang::text WHEN 'hu' THEN k.name END) COLLATE "hu-x-icu",
					k.name COLLATE "ro-x-icu")
			FROM (SELECT c.code, CASE :lang::text WHEN 'hu' THEN c.name_hu
					WHEN 'en' THEN c.name_en ELSE c.name_ro END AS name
				FROM public_api.county AS c) AS k
			LEFT JOIN public_api.county_ngo_count() AS n ON n.county = k.code
			LEFT JOIN (SELECT county, count(*) FROM public_api.authority GROUP BY county) AS a
				ON a.county = k.code)) AS body;

-- name: ngo_list_page
-- cache: commit
-- lane: slow
-- How the search divides, and the words of its codes.
SELECT json_build_object(
		'facets', public_api.ngo_facets(:folded::text, :name_key::text, :scheme::text,
			:value::text, :county::text[], :locality::int, :domain::text[],
			:legal_form::text[], :status::text[], :public_utility::boolean,
			:registered_from::date, :registered_to::date, :updated_since::timestamptz)::json,
		'labels', public_api.page_labels(:lang::text,
			'{county,legal_form,register_status,domain}'),
		'locality_name', (SELECT l.name FROM public_api.locality AS l
			WHERE l.siruta = :locality::int)) AS body;

-- name: ngo_page
-- cache: commit
-- The words of the codes of a profile, what the organisation says of itself in
-- words, its documents, and the registers kept here that it is in.
WITH words AS (SELECT public_api.page_labels(:lang::text,
		'{county,legal_form,register_status,domain,data_flag,activity_area,beneficiary,work_language}') AS label),
said AS (SELECT f.ord, f.type, CASE :lang::text WHEN 'hu' THEN f.label_hu WHEN 'en' THEN f.label_en
			ELSE f.label_ro END AS label,
		(SELECT json_agg(coalesce(w.label -> coalesce(f.vocabulary, CASE f.type WHEN 'counties' THEN 'county' END)
				->> e.value, e.value) ORDER BY e.nth)
			FROM json_array_elements_text(CASE json_typeof(v.value) WHEN 'array' THEN v.value
				ELSE json_build_array(v.value) END) WITH ORDINALITY AS e (value, nth)) AS texts
	FROM words AS w, public_api.ngo_profile AS n, json_each(CASE json_typeof(n.body::json -> 'profile')
			WHEN 'object' THEN n.body::json -> 'profile' END) AS v
	JOIN public_api.profile_field AS f ON f.code = v.key
	WHERE n.id = :id::uuid AND v.value::text NOT IN ('null', 'false', '[]'))
SELECT json_build_object(
		'labels', w.label,
		'notes', public_api.page_notes(:lang::text,
			'{register_status,data_flag,legal_form}'),
		'has_said', EXISTS (SELECT FROM said),
		'said', (SELECT json_agg(json_build_object('label', s.label,
				'links', CASE WHEN s.type IN ('url', 'urls') THEN s.texts END,
				'day', CASE s.type WHEN 'date' THEN s.texts -> 0 END,
				'yes', s.type = 'boolean',
				'texts', CASE WHEN s.type NOT IN ('url', 'urls', 'date', 'boolean') THEN s.texts END)
				ORDER BY s.ord) FROM said AS s),
		'has_files', json_array_length(d.files) > 0,
		'files', d.files,
		'recorded', public_api.ngo_register_list(:id::uuid)::json -> 'items') AS body
FROM words AS w, (SELECT public_api.document_list(:id::uuid) AS files) AS d;

-- name: authority_list_page
-- cache: commit
SELECT json_build_object('labels', public_api.page_labels(:lang::text,
		'{county,authority_kind}')) AS body;

-- name: authority_page
-- cache: commit
-- The words of an authority's codes, and how much there is in its county.
SELECT json_build_object(
		'labels', public_api.page_labels(:lang::text, '{county,authority_kind}'),
		'notes', public_api.page_notes(:lang::text, '{authority_kind}'),
		'county_ngos', (SELECT n.count FROM public_api.county_ngo_count() AS n
			WHERE n.county = :of_county::text),
		'county_authorities', (SELECT count(*) FROM public_api.authority AS a
			WHERE a.county = :of_county::text),
		'registers', public_api.authority_registers(:id::uuid, :lang::text)) AS body;

-- name: register_list_page
-- cache: commit
-- lane: slow
-- The words of its codes, and how many there are in each county, with a shade
-- for the map by its quarter among those that have some.
WITH counted AS MATERIALIZED (
	SELECT k.code, k.name, coalesce(n.count, 0) AS count
	FROM (SELECT c.code, CASE :lang::text WHEN 'hu' THEN c.name_hu WHEN 'en' THEN c.name_en ELSE c.name_ro END AS name
		FROM public_api.county AS c) AS k
	LEFT JOIN json_to_recordset(public_api.register_facets(:folded::text, :county::text[], :kind::text[], :authority::uuid,
		:form::text[], :state::text[], :domain::text[]) -> 'facets' -> 'county') AS n (value text, count bigint)
		ON n.value = k.code
)
SELECT json_build_object('labels', public_api.page_labels(:lang::text, '{county,authority_kind,domain}'),
		'mapped', EXISTS (SELECT FROM counted AS c WHERE c.count > 0),
		'counties', (SELECT json_agg(json_build_object('code', s.code, 'name', s.name, 'count', s.count,
				'level', CASE WHEN s.count = 0 THEN 0 ELSE 1 + 4 * (s.place - 1) / s.some END)
				ORDER BY (CASE :lang::text WHEN 'hu' THEN s.name END) COLLATE "hu-x-icu", s.name COLLATE "ro-x-icu")
			FROM (SELECT c.code, c.name, c.count, rank() OVER (PARTITION BY c.count > 0 ORDER BY c.count) AS place,
					count(*) OVER (PARTITION BY c.count > 0) AS some
				FROM counted AS c) AS s)) AS body;

-- name: register_page
-- cache: commit
-- lane: slow
-- The words of its codes; of one that is kept here, a page of its entries.
SELECT json_build_object('labels', public_api.page_labels(:lang::text,
			'{county,authority_kind,domain}'),
		'entries', l.items::json, 'total', l.total, 'next', l.next, 'prev', l.prev) AS body
FROM (SELECT) AS one
LEFT JOIN public_api.entry_list(:id::uuid, :folded::text, :county::text[], :matched::boolean, :cursor::jsonb, :limit::int,
	'exact') AS l ON true;

-- name: register_print_page
-- lane: slow
-- A part of its entries, as of now: each is made anew, and is too large to keep.
SELECT json_build_object('labels', public_api.page_labels(:lang::text, '{county}'),
		'entries', p.items, 'next', p.next, 'before', p.before, 'total', p.total) AS body
FROM public_api.entry_part(:id::uuid, :cursor::jsonb, 2000) AS p;

-- name: vocabulary_page
-- cache: commit
SELECT json_build_object('labels', public_api.page_labels(:lang::text,
		'{icnpo_group}')) AS body;

-- name: coverage_authority_list_page
-- cache: commit
-- lane: slow
-- The figures of what is asked for: together, by county with a shade for the
-- map, by kind; and the words of the codes, of the kinds that count alone.
WITH by_kind AS MATERIALIZED (
	SELECT k.kind, k.basis, k.authorities, k.with_unit, k.with_register, k.broken, k.stale, k.without, k.entries, k.organisations, k.place
	FROM public_api.coverage_counts('kind', :county::text[], :kind::text[])
		WITH ORDINALITY AS k (county, kind, basis, authorities, with_unit, with_register, broken, stale, without, entries, organisations, place)
), by_county AS MATERIALIZED (
	SELECT c.county, c.authorities, c.with_unit, c.with_register, c.broken, c.stale, c.without, c.entries, c.organisations, k.name,
		c.authorities - c.without AS declared
	FROM public_api.coverage_counts('county', :county::text[], :kind::text[]) AS c
	LEFT JOIN (SELECT x.code, CASE :lang::text WHEN 'hu' THEN x.name_hu WHEN 'en' THEN x.name_en ELSE x.name_ro END AS name
		FROM public_api.county AS x) AS k ON k.code = c.county
), words AS MATERIALIZED (
	SELECT public_api.page_labels(:lang::text, '{county,authority_kind}') AS label
)
SELECT json_build_object(
		'labels', json_build_object('county', w.label -> 'county', 'authority_kind', (SELECT json_object_agg(k.kind,
			w.label -> 'authority_kind' -> k.kind) FROM public_api.coverage_counts('kind') AS k)),
		'all', (SELECT json_build_object('authorities', coalesce(sum(k.authorities), 0)::bigint,
				'with_unit', coalesce(sum(k.with_unit), 0)::bigint, 'with_register', coalesce(sum(k.with_register), 0)::bigint,
				'broken', coalesce(sum(k.broken), 0)::bigint, 'stale', coalesce(sum(k.stale), 0)::bigint,
				'without', coalesce(sum(k.without), 0)::bigint) FROM by_kind AS k),
		'counties', (SELECT json_agg(json_build_object('code', c.county, 'name', c.name, 'authorities', c.authorities,
				'with_unit', c.with_unit, 'with_register', c.with_register, 'broken', c.broken, 'stale', c.stale,
				'without', c.without, 'entries', c.entries, 'organisations', c.organisations, 'declared', c.declared,
				'level', CASE WHEN c.declared = 0 THEN 0 ELSE least(4, 1 + 4 * c.declared / c.authorities) END)
				ORDER BY (CASE :lang::text WHEN 'hu' THEN c.name END) COLLATE "hu-x-icu", c.name COLLATE "ro-x-icu")
			FROM by_county AS c WHERE c.county IS NOT NULL),
		'central', (SELECT json_build_object('authorities', c.authorities, 'with_unit', c.with_unit,
				'with_register', c.with_register, 'broken', c.broken, 'stale', c.stale, 'without', c.without,
				'entries', c.entries, 'organisations', c.organisations)
			FROM by_county AS c WHERE c.county IS NULL),
		'kinds', (SELECT json_agg(json_build_object('kind', k.kind, 'basis', k.basis, 'authorities', k.authorities,
				'with_unit', k.with_unit, 'with_register', k.with_register, 'broken', k.broken, 'stale', k.stale,
				'without', k.without, 'entries', k.entries, 'organisations', k.organisations) ORDER BY k.place) FROM by_kind AS k)) AS body
FROM words AS w;
