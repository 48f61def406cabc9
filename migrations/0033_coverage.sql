-- SPDX-License-Identifier: EUPL-1.2
--
-- Coverage: which of the authorities that art. 51(1) of O.G. 26/2000 speaks of
-- have declared here a unit for relations with NGOs and a register of them.
-- It tells what was declared in this service and nothing else: an authority
-- without an entry may well have both elsewhere.

SET LOCAL search_path = conect, extensions;

-- Which kinds of authority count, and why. Reference data (coverage_kind.csv).
-- level: those of the whole country are counted in no county, wherever their
-- seat is.
CREATE TABLE coverage_kind (
	kind  text,
	ord   int NOT NULL,
	level text NOT NULL,
	basis text NOT NULL, -- the words of the law, or the practice
	CONSTRAINT coverage_kind_kind_pk PRIMARY KEY (kind),
	CONSTRAINT coverage_kind_kind_known FOREIGN KEY (kind) REFERENCES authority_kind,
	CONSTRAINT coverage_kind_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT coverage_kind_level_known CHECK (level IN ('central', 'county')),
	CONSTRAINT coverage_kind_basis_length CHECK (length(basis) BETWEEN 1 AND 500)
);
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON coverage_kind
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE coverage_kind ENABLE ALWAYS TRIGGER commit_mark;

-- Each authority that counts, with what the public sees of what it declared.
-- is_stale: it keeps a register, and the newest day of update that it gave is
-- more than twelve months past.
CREATE VIEW coverage AS
	SELECT a.id, a.name, a.kind, CASE k.level WHEN 'county' THEN a.county END AS county, l.name AS locality,
		u.name AS unit_name, u.email AS unit_email, u.phone AS unit_phone, u.address AS unit_address, u.url AS unit_url,
		u.updated_at AS unit_updated_at,
		coalesce(r.registers, 0) AS registers, coalesce(r.broken, 0) AS broken, coalesce(r.hosted, 0) AS hosted, r.last_update_on,
		coalesce(r.last_update_on < (now() AT TIME ZONE 'Europe/Bucharest')::date - interval '12 months', false) AS is_stale,
		CASE WHEN u.authority IS NULL AND r.authority IS NULL THEN 'both'
			WHEN u.authority IS NULL THEN 'unit' WHEN r.authority IS NULL THEN 'register' END AS missing
	FROM authority AS a
	JOIN coverage_kind AS k ON k.kind = a.kind
	LEFT JOIN locality AS l ON l.siruta = a.locality_siruta
	LEFT JOIN unit AS u ON u.authority = a.id
	LEFT JOIN (SELECT x.authority, count(*) AS registers, count(*) FILTER (WHERE x.state = 'broken') AS broken,
			count(*) FILTER (WHERE x.form = 'hosted') AS hosted, max(x.last_update_on) AS last_update_on
		FROM register AS x WHERE x.removed_at IS NULL GROUP BY x.authority) AS r ON r.authority = a.id
	WHERE a.removed_at IS NULL;

-- Is this what is looked for? unit, register: the one that is missing, whatever
-- else is; both: neither is there.
CREATE FUNCTION coverage_lacks(missing text, wanted text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT wanted IS NULL OR coalesce(missing = wanted OR missing = 'both', false)
$$;

-- Figures by county or by kind. A row without a county: the central
-- authorities (or all, by kind).
CREATE FUNCTION public_api.coverage_counts(group_by text, county text[] DEFAULT NULL, kind text[] DEFAULT NULL)
RETURNS TABLE (county text, kind text, basis text, authorities bigint, with_unit bigint, with_register bigint, broken bigint,
	stale bigint, without bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT g.county, g.kind, k.basis, g.authorities, g.with_unit, g.with_register, g.broken, g.stale, g.without
	FROM (SELECT CASE WHEN group_by = 'county' THEN c.county END AS county, CASE WHEN group_by = 'kind' THEN c.kind END AS kind,
			count(*) AS authorities,
			count(*) FILTER (WHERE c.unit_name IS NOT NULL) AS with_unit,
			count(*) FILTER (WHERE c.registers > 0) AS with_register,
			count(*) FILTER (WHERE c.broken > 0) AS broken,
			count(*) FILTER (WHERE c.is_stale) AS stale,
			count(*) FILTER (WHERE c.missing = 'both') AS without
		FROM coverage AS c
		WHERE (coverage_counts.county IS NULL OR c.county = ANY (coverage_counts.county))
		AND (coverage_counts.kind IS NULL OR c.kind = ANY (coverage_counts.kind))
		GROUP BY 1, 2) AS g
	LEFT JOIN coverage_kind AS k ON k.kind = g.kind
	LEFT JOIN county AS o ON o.code = g.county
	ORDER BY o.name_ro COLLATE "ro-x-icu" NULLS LAST, k.ord
$$;

CREATE FUNCTION coverage_json(c coverage) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'county', c.county, 'locality', c.locality,
		'missing', c.missing, 'unit_name', c.unit_name, 'unit_email', c.unit_email, 'unit_phone', c.unit_phone,
		'unit_address', c.unit_address, 'unit_url', c.unit_url, 'unit_updated_at', public_api.instant(c.unit_updated_at),
		'registers', c.registers, 'broken', c.broken, 'hosted', c.hosted, 'last_update_on', c.last_update_on, 'stale', c.is_stale)
$$;

-- A page by name, in both directions; people: with whether anybody of them is
-- here, never who.
CREATE FUNCTION coverage_page(county text[], kind text[], missing text, cursor jsonb, size int, counted boolean, people boolean,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	after text := coalesce(cursor ->> 'n', '');
	after_id uuid := coalesce((cursor ->> 'i')::uuid, '00000000-0000-0000-0000-000000000000');
	page coverage[];
	more boolean;
BEGIN
	page := CASE WHEN back THEN ARRAY(SELECT c FROM coverage AS c
		WHERE (coverage_page.county IS NULL OR c.county = ANY (coverage_page.county))
		AND (coverage_page.kind IS NULL OR c.kind = ANY (coverage_page.kind)) AND coverage_lacks(c.missing, coverage_page.missing)
		AND (c.name COLLATE "ro-x-icu", c.id) < (after, after_id)
		ORDER BY c.name COLLATE "ro-x-icu" DESC, c.id DESC LIMIT size + 1)
	ELSE ARRAY(SELECT c FROM coverage AS c
		WHERE (coverage_page.county IS NULL OR c.county = ANY (coverage_page.county))
		AND (coverage_page.kind IS NULL OR c.kind = ANY (coverage_page.kind)) AND coverage_lacks(c.missing, coverage_page.missing)
		AND (c.name COLLATE "ro-x-icu", c.id) > (after, after_id)
		ORDER BY c.name COLLATE "ro-x-icu", c.id LIMIT size + 1) END;
	more := cardinality(page) > size;
	page := ARRAY(SELECT p::coverage FROM unnest(page[:size]) AS p ORDER BY p.name COLLATE "ro-x-icu", p.id);
	items := coalesce((SELECT json_agg(CASE WHEN people THEN (coverage_json(p::coverage)::jsonb || jsonb_build_object(
				'has_representative', EXISTS (SELECT FROM office AS o WHERE o.authority = p.id AND o.role = 'representative'),
				'has_officers', EXISTS (SELECT FROM office AS o WHERE o.authority = p.id AND o.role = 'officer')))::json
			ELSE coverage_json(p::coverage) END ORDER BY p.name COLLATE "ro-x-icu", p.id)
		FROM unnest(page) AS p), '[]');
	IF cardinality(page) > 0 THEN
		next := CASE WHEN back OR more THEN json_build_object('d', 'n', 'n', (page[cardinality(page)]).name,
			'i', (page[cardinality(page)]).id) END;
		prev := CASE WHEN CASE WHEN back THEN more ELSE cursor IS NOT NULL END
			THEN json_build_object('d', 'p', 'n', (page[1]).name, 'i', (page[1]).id) END;
	END IF;
	IF counted THEN
		SELECT count(*) INTO total FROM coverage AS c
		WHERE (coverage_page.county IS NULL OR c.county = ANY (coverage_page.county))
		AND (coverage_page.kind IS NULL OR c.kind = ANY (coverage_page.kind)) AND coverage_lacks(c.missing, coverage_page.missing);
	END IF;
END $$;

CREATE FUNCTION public_api.coverage_authorities(county text[], kind text[], missing text, cursor jsonb, size int, counted boolean,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT p.items, p.next, p.prev, p.total, p.extra
	FROM coverage_page(coverage_authorities.county, coverage_authorities.kind, coverage_authorities.missing,
		coverage_authorities.cursor, size, counted, false) AS p
$$;

-- ---- the work plan ----

-- The counties of the prefectures in which who asks has an office.
CREATE FUNCTION my_counties(at_least text DEFAULT 'officer') RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT coalesce(array_agg(a.county ORDER BY a.county), '{}')
	FROM office AS o JOIN authority AS a ON a.id = o.authority
	WHERE o.account = me() AND a.kind = 'prefectura' AND a.removed_at IS NULL AND a.county IS NOT NULL
	AND has_office(a.id, NULL, at_least)
$$;

-- The same for staff; for people of a prefecture that of its county, for those
-- of another authority nothing.
CREATE FUNCTION app_api.coverage_plan(county text[], kind text[], missing text, cursor jsonb, size int, counted boolean,
	OUT items json, OUT next json, OUT prev json, OUT total bigint, OUT extra json)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
#variable_conflict use_column
DECLARE
	own text[] := my_counties();
BEGIN
	IF NOT is_staff() THEN
		coverage_plan.county := CASE WHEN coverage_plan.county IS NULL THEN own
			ELSE ARRAY(SELECT c FROM unnest(own) AS c WHERE c = ANY (coverage_plan.county)) END;
	END IF;
	SELECT p.items, p.next, p.prev, p.total, p.extra INTO items, next, prev, total, extra
	FROM coverage_page(coverage_plan.county, coverage_plan.kind, coverage_plan.missing, coverage_plan.cursor, size, counted, true) AS p;
END $$;
