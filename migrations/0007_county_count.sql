-- SPDX-License-Identifier: EUPL-1.2
--
-- How many organisations have their seat in each county, from the counts that
-- search keeps for its facets.

SET LOCAL search_path = conect, extensions;

-- The pinned search_path begins with the side of the search tables that is
-- read, so that search_turn() turns this function as well (see 0005).
CREATE FUNCTION public_api.county_ngo_count()
RETURNS TABLE (county text, count bigint)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 42
SET search_path = search_a, conect, extensions, pg_temp AS $$
BEGIN
	RETURN QUERY
	SELECT substr(f.mark, 3), f.n::bigint
	FROM ngo_facet AS f
	WHERE f.under = '' AND f.mark >= 'C_' AND f.mark < 'C`';
END $$;
DO $$
BEGIN
	PERFORM conect.search_turn(s.live) FROM conect.search_state AS s;
END $$;
