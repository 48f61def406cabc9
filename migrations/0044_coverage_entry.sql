-- SPDX-License-Identifier: EUPL-1.2
--
-- Coverage also says how many entries stand in the published registers that are
-- kept here, and how many organisations of the catalogue they surely mean: each
-- once for an authority, a county, a kind. They are what was recorded here, not
-- all there is.
--
-- Nobody who reads counts entries: coverage_tally has the figures, and a
-- periodic task goes through the entries and writes them when they differ.

SET LOCAL search_path = conect, extensions;

CREATE TABLE coverage_tally (
	place         text COLLATE "C", -- an authority, or coverage_place()
	entries       bigint NOT NULL,
	organisations bigint NOT NULL,
	CONSTRAINT coverage_tally_place_pk PRIMARY KEY (place)
);
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON coverage_tally
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE coverage_tally ENABLE ALWAYS TRIGGER commit_mark;

-- A county ('' is the central authorities), a kind, or a kind in a county.
CREATE FUNCTION coverage_place(county text, kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT concat_ws(' ', 'county:' || county, 'kind:' || kind)
$$;

CREATE FUNCTION coverage_count() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	counted coverage_tally[];
	done bigint;
BEGIN
	counted := ARRAY(
		SELECT (coalesce(x.authority, coverage_place(x.county, x.kind)), count(*), count(DISTINCT x.ngo))::coverage_tally
		FROM (SELECT a.id::text AS authority, CASE k.level WHEN 'county' THEN coalesce(a.county, '') ELSE '' END AS county, a.kind, n.id AS ngo
			FROM register AS g
			JOIN authority AS a ON a.id = g.authority AND a.removed_at IS NULL
			JOIN coverage_kind AS k ON k.kind = a.kind
			JOIN entry AS e ON e.register = g.id AND e.removed_at IS NULL
			LEFT JOIN ngo_removal AS m ON m.ngo = e.ngo
			LEFT JOIN ngo AS n ON n.id = coalesce(m.target, e.ngo) AND n.removed_at IS NULL AND e.match_state = 'sure'
			WHERE g.form = 'hosted' AND g.removed_at IS NULL) AS x
		GROUP BY GROUPING SETS ((x.authority), (x.county), (x.kind), (x.county, x.kind)));
	SELECT count(*) INTO done
	FROM unnest(counted) AS c
	FULL JOIN coverage_tally AS t ON t.place = c.place
	WHERE (c.entries, c.organisations) IS DISTINCT FROM (t.entries, t.organisations);
	IF done > 0 THEN
		DELETE FROM coverage_tally;
		INSERT INTO coverage_tally (place, entries, organisations) SELECT c.place, c.entries, c.organisations FROM unnest(counted) AS c;
	END IF;
	RETURN done;
END $$;
CREATE FUNCTION jobs_api.coverage_count() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = conect, pg_temp AS $$ SELECT coverage_count() $$;

-- As in 0033, and what its registers kept here hold.
CREATE OR REPLACE VIEW coverage AS
	SELECT a.id, a.name, a.kind, CASE k.level WHEN 'county' THEN a.county END AS county, l.name AS locality,
		u.name AS unit_name, u.email AS unit_email, u.phone AS unit_phone, u.address AS unit_address, u.url AS unit_url,
		u.updated_at AS unit_updated_at,
		coalesce(r.registers, 0) AS registers, coalesce(r.broken, 0) AS broken, coalesce(r.hosted, 0) AS hosted, r.last_update_on,
		coalesce(r.last_update_on < (now() AT TIME ZONE 'Europe/Bucharest')::date - interval '12 months', false) AS is_stale,
		CASE WHEN u.authority IS NULL AND r.authority IS NULL THEN 'both'
			WHEN u.authority IS NULL THEN 'unit' WHEN r.authority IS NULL THEN 'register' END AS missing,
		coalesce(t.entries, 0) AS entries, coalesce(t.organisations, 0) AS organisations
	FROM authority AS a
	JOIN coverage_kind AS k ON k.kind = a.kind
	LEFT JOIN locality AS l ON l.siruta = a.locality_siruta
	LEFT JOIN unit AS u ON u.authority = a.id
	LEFT JOIN (SELECT x.authority, count(*) AS registers, count(*) FILTER (WHERE x.state = 'broken') AS broken,
			count(*) FILTER (WHERE x.form = 'hosted') AS hosted, max(x.last_update_on) AS last_update_on
		FROM register AS x WHERE x.removed_at IS NULL GROUP BY x.authority) AS r ON r.authority = a.id
	LEFT JOIN coverage_tally AS t ON t.place = a.id::text
	WHERE a.removed_at IS NULL;

-- As in 0033, and entries; organisations of several kinds, or of several
-- counties, together are not counted: some are in more than one.
DROP FUNCTION public_api.coverage_counts(text, text[], text[]);
CREATE FUNCTION public_api.coverage_counts(group_by text, county text[] DEFAULT NULL, kind text[] DEFAULT NULL)
RETURNS TABLE (county text, kind text, basis text, authorities bigint, with_unit bigint, with_register bigint, broken bigint,
	stale bigint, without bigint, entries bigint, organisations bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
	SELECT g.county, g.kind, k.basis, g.authorities, g.with_unit, g.with_register, g.broken, g.stale, g.without, g.entries,
		CASE WHEN cardinality(CASE group_by WHEN 'county' THEN coverage_counts.kind ELSE coverage_counts.county END) > 1 THEN NULL
			ELSE coalesce(t.organisations, 0) END
	FROM (SELECT CASE WHEN group_by = 'county' THEN c.county END AS county, CASE WHEN group_by = 'kind' THEN c.kind END AS kind,
			count(*) AS authorities,
			count(*) FILTER (WHERE c.unit_name IS NOT NULL) AS with_unit,
			count(*) FILTER (WHERE c.registers > 0) AS with_register,
			count(*) FILTER (WHERE c.broken > 0) AS broken,
			count(*) FILTER (WHERE c.is_stale) AS stale,
			count(*) FILTER (WHERE c.missing = 'both') AS without,
			sum(c.entries)::bigint AS entries
		FROM coverage AS c
		WHERE (coverage_counts.county IS NULL OR c.county = ANY (coverage_counts.county))
		AND (coverage_counts.kind IS NULL OR c.kind = ANY (coverage_counts.kind))
		GROUP BY 1, 2) AS g
	LEFT JOIN coverage_kind AS k ON k.kind = g.kind
	LEFT JOIN county AS o ON o.code = g.county
	LEFT JOIN coverage_tally AS t ON t.place = CASE group_by
		WHEN 'county' THEN coverage_place(coalesce(g.county, ''), coverage_counts.kind[1])
		ELSE coverage_place(coverage_counts.county[1], g.kind) END
	ORDER BY o.name_ro COLLATE "ro-x-icu" NULLS LAST, k.ord
$$;

CREATE OR REPLACE FUNCTION coverage_json(c coverage) RETURNS json
LANGUAGE sql STABLE AS $$
	SELECT json_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'county', c.county, 'locality', c.locality,
		'missing', c.missing, 'unit_name', c.unit_name, 'unit_email', c.unit_email, 'unit_phone', c.unit_phone,
		'unit_address', c.unit_address, 'unit_url', c.unit_url, 'unit_updated_at', public_api.instant(c.unit_updated_at),
		'registers', c.registers, 'broken', c.broken, 'hosted', c.hosted, 'entries', c.entries, 'organisations', c.organisations,
		'last_update_on', c.last_update_on, 'stale', c.is_stale)
$$;
