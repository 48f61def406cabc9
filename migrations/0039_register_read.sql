-- SPDX-License-Identifier: EUPL-1.2
--
-- More of registers for everybody: one that is kept here in parts to be printed,
-- how an organisation's entry was told to be its own, and how registers divide
-- by county.

SET LOCAL search_path = conect, extensions;

-- Entries in the order of their numbers, as a sheet has them: no more than so
-- many, and no more of their text than a page can hold when every letter of it
-- has to be written out as markup. before: how many stand in earlier parts. No
-- row where there is no such register.
CREATE FUNCTION public_api.entry_part(of_register uuid, cursor jsonb, most int)
RETURNS TABLE (items json, next text, before bigint, total bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, extensions, pg_temp AS $$
	WITH part AS MATERIALIZED (
		SELECT e.local_ref, e.recorded_on, e.name, e.cif, e.national_number, e.court_number, e.county, e.locality, e.domain, e.status,
			row_number() OVER so_far AS nth,
			sum(octet_length(concat(e.local_ref, e.name, e.cif, e.national_number, e.court_number, e.locality, e.domain, e.status)))
				OVER so_far AS bytes
		FROM (SELECT x.* FROM entry AS x
			WHERE x.register = of_register AND x.removed_at IS NULL
			AND (cursor IS NULL OR x.local_ref COLLATE natural_order > (cursor ->> 'r') COLLATE natural_order)
			ORDER BY x.local_ref COLLATE natural_order LIMIT most + 1) AS e
		WINDOW so_far AS (ORDER BY e.local_ref COLLATE natural_order ROWS UNBOUNDED PRECEDING)
	), kept AS (
		SELECT p.* FROM part AS p WHERE p.nth <= most AND (p.nth = 1 OR p.bytes <= 1200000)
	)
	SELECT (SELECT coalesce(json_agg(json_build_object('local_ref', k.local_ref, 'recorded_on', k.recorded_on, 'name', k.name, 'cif', k.cif,
				'national_number', k.national_number, 'court_number', k.court_number, 'county', k.county, 'locality', k.locality,
				'domain', k.domain, 'status', k.status) ORDER BY k.nth), '[]') FROM kept AS k),
		(SELECT json_build_object('r', k.local_ref)::text FROM kept AS k
			WHERE (SELECT count(*) FROM kept) < (SELECT count(*) FROM part) ORDER BY k.nth DESC LIMIT 1),
		(SELECT count(*) FROM entry AS x WHERE x.register = of_register AND x.removed_at IS NULL
			AND x.local_ref COLLATE natural_order <= (cursor ->> 'r') COLLATE natural_order),
		(SELECT count(*) FROM entry AS x WHERE x.register = of_register AND x.removed_at IS NULL)
	WHERE entry_is_public(of_register)
$$;

-- As in 0031, with how it is known that the entry means this organisation.
CREATE OR REPLACE FUNCTION public_api.ngo_register_list(of_ngo uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT json_build_object('items', coalesce((
		SELECT json_agg(json_build_object('register', json_build_object('id', r.id, 'title_ro', r.title_ro, 'title_hu', r.title_hu,
				'title_en', r.title_en),
			'authority', json_build_object('id', a.id, 'name', a.name),
			'local_ref', e.local_ref, 'recorded_on', e.recorded_on, 'match_reasons', e.match_reasons, 'match_decided', e.is_decided)
			ORDER BY a.name COLLATE "ro-x-icu", r.title_ro COLLATE "ro-x-icu", e.local_ref COLLATE natural_order, e.id)
		FROM entry AS e
		JOIN register AS r ON r.id = e.register AND r.form = 'hosted' AND r.removed_at IS NULL
		JOIN authority AS a ON a.id = r.authority
		WHERE e.match_state = 'sure' AND e.removed_at IS NULL
		AND e.ngo IN (SELECT n.id UNION ALL SELECT x.ngo FROM ngo_removal AS x WHERE x.target = n.id)), '[]'))::text
	FROM ngo AS n WHERE n.id = of_ngo AND n.removed_at IS NULL
$$;

-- How what register_list gives divides by county: total with every filter, the
-- counts without that of the county, most first.
CREATE FUNCTION public_api.register_facets(folded text, counties text[], kinds text[], of uuid, forms text[], states text[],
	domains text[]) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	body json;
BEGIN
	WITH hit AS MATERIALIZED (
		SELECT a.county FROM register_found(folded, NULL, kinds, of, forms, states, domains, NULL, folded IS NOT NULL
			AND NOT EXISTS (SELECT FROM register_found(folded, counties, kinds, of, forms, states, domains, NULL, false))) AS f
		JOIN register AS r ON r.id = f.id
		JOIN authority AS a ON a.id = r.authority
	)
	SELECT json_build_object('total', (SELECT count(*) FROM hit AS h WHERE counties IS NULL OR h.county = ANY (counties)),
			'facets', json_build_object('county', coalesce((SELECT json_agg(json_build_object('value', c.county, 'count', c.n)
				ORDER BY c.n DESC, c.county)
				FROM (SELECT h.county, count(*) AS n FROM hit AS h WHERE h.county IS NOT NULL GROUP BY h.county) AS c), '[]')))
	INTO body;
	RETURN body;
END $$;
