-- SPDX-License-Identifier: EUPL-1.2
--
-- What officers need to keep a register by hand: what stands in it at a glance,
-- the number that comes next, entries by the state that the authority gave them.

SET LOCAL search_path = conect, extensions;

-- The number that would come next, as the authority has numbered until now:
-- 7, A-10, 007, 12/2026 or 12/15.03.2026. Numbers with a year begin anew with
-- each year, but where they have gone on through the years. Numbers of removed
-- entries are not given again. It is proposed, no more: NULL where nothing can
-- be told.
CREATE FUNCTION entry_next_ref(of_register uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, extensions, pg_temp AS $$
DECLARE
	with_year CONSTANT text := '^(\D*)(\d{1,9})(\D+)((?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d\d)$';
	plain     CONSTANT text := '^(|.*\D)(\d{1,9})(\D*)$';
	today     CONSTANT text := to_char(now() AT TIME ZONE 'Europe/Bucharest', 'DD.MM.YYYY');
	newest text := (SELECT e.local_ref FROM entry AS e WHERE e.register = of_register
		ORDER BY e.created_at DESC, e.local_ref COLLATE natural_order DESC LIMIT 1);
	part text[] := coalesce(regexp_match(newest, with_year), regexp_match(newest, plain));
	n bigint;
BEGIN
	IF newest IS NULL THEN
		RETURN '1';
	ELSIF part IS NULL THEN
		RETURN NULL;
	ELSIF cardinality(part) = 4 THEN
		SELECT CASE WHEN bool_or(y.year = right(today, 4)) THEN max(y.most) FILTER (WHERE y.year = right(today, 4))
			WHEN count(*) > 1 AND (array_agg(y.least ORDER BY y.year DESC))[1] > 1 THEN max(y.most) ELSE 0 END + 1 INTO n
		FROM (SELECT right(x.m[4], 4) AS year, min(x.m[2]::bigint) AS least, max(x.m[2]::bigint) AS most
			FROM (SELECT regexp_match(e.local_ref, with_year) AS m FROM entry AS e WHERE e.register = of_register) AS x
			WHERE (x.m[1], x.m[3]) = (part[1], part[3])
			GROUP BY right(x.m[4], 4)) AS y;
		part[4] := CASE WHEN part[4] LIKE '%.%' THEN today ELSE right(today, 4) END;
	ELSE
		SELECT max(x.m[2]::bigint) + 1 INTO n
		FROM (SELECT regexp_match(e.local_ref, plain) AS m FROM entry AS e WHERE e.register = of_register) AS x
		WHERE (x.m[1], x.m[3]) = (part[1], part[3]);
	END IF;
	part[2] := CASE WHEN part[2] LIKE '0%' THEN lpad(n::text, greatest(length(part[2]), length(n::text)), '0') ELSE n::text END;
	RETURN left(array_to_string(part, ''), 60);
END $$;

CREATE FUNCTION app_api.ledger_summary(of_register uuid, lang text, OUT body text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	r register := entry_register(of_register);
BEGIN
	SELECT json_build_object(
		'register', json_build_object('id', r.id, 'title', coalesce(in_lang(lang, r.title_ro, r.title_hu, r.title_en), r.title_ro), 'state', r.state,
			'authority', (SELECT json_build_object('id', a.id, 'name', a.name) FROM authority AS a WHERE a.id = r.authority)),
		'entries', count(*) FILTER (WHERE e.removed_at IS NULL),
		'removed', count(*) FILTER (WHERE e.removed_at IS NOT NULL),
		'matches', json_build_object(
			'sure', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'sure'),
			'proposed', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'proposed'),
			'rejected', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'rejected'),
			'none', count(*) FILTER (WHERE e.removed_at IS NULL AND e.match_state = 'none')),
		'statuses', coalesce((SELECT json_agg(json_build_object('status', s.status, 'count', s.count) ORDER BY s.count DESC, s.status COLLATE "ro-x-icu")
			FROM (SELECT x.status, count(*) FROM entry AS x WHERE x.register = r.id AND x.removed_at IS NULL AND x.status IS NOT NULL
				GROUP BY x.status ORDER BY count(*) DESC, x.status COLLATE "ro-x-icu" LIMIT 20) AS s), '[]'),
		'next_ref', entry_next_ref(r.id)) INTO body
	FROM entry AS e WHERE e.register = r.id;
END $$;

-- A page of it, as its officers see it, in the order of its numbers.
CREATE FUNCTION entry_words(folded text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
	SELECT (SELECT string_agg(w || ':*', ' & ') FROM unnest(string_to_array(folded, ' ')) AS w WHERE w <> '')::tsquery
$$;
CREATE FUNCTION ledger_page(of_register uuid, query tsquery, in_county text[], in_state text[], in_status text, removed boolean, cursor jsonb, size int)
RETURNS entry[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, extensions, pg_temp AS $$
DECLARE
	at text := cursor ->> 'r';
BEGIN
	IF cursor ->> 'd' = 'p' THEN
		RETURN ARRAY(SELECT e FROM entry AS e
			WHERE e.register = of_register AND e.local_ref COLLATE natural_order < at COLLATE natural_order
			AND (query IS NULL OR e.words @@ query) AND (in_county IS NULL OR e.county = ANY (in_county))
			AND (in_state IS NULL OR e.match_state = ANY (in_state)) AND (in_status IS NULL OR e.status = in_status)
			AND (e.removed_at IS NOT NULL) = removed
			ORDER BY e.local_ref COLLATE natural_order DESC LIMIT size);
	END IF;
	RETURN ARRAY(SELECT e FROM entry AS e
		WHERE e.register = of_register AND (at IS NULL OR e.local_ref COLLATE natural_order > at COLLATE natural_order)
		AND (query IS NULL OR e.words @@ query) AND (in_county IS NULL OR e.county = ANY (in_county))
		AND (in_state IS NULL OR e.match_state = ANY (in_state)) AND (in_status IS NULL OR e.status = in_status)
		AND (e.removed_at IS NOT NULL) = removed
		ORDER BY e.local_ref COLLATE natural_order LIMIT size);
END $$;

DROP FUNCTION app_api.ledger_list(uuid, text, text[], text[], boolean, jsonb, int, text);
CREATE FUNCTION app_api.ledger_list(of_register uuid, folded text, county text[], state text[], removed boolean, cursor jsonb, size int, count text,
	status text DEFAULT NULL,
	OUT items text, OUT next text, OUT prev text, OUT total bigint, OUT extra text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = conect, pg_temp AS $$
DECLARE
	query tsquery := entry_words(folded);
	back boolean := coalesce(cursor ->> 'd' = 'p', false);
	page entry[];
	more boolean;
BEGIN
	PERFORM entry_register(of_register);
	page := ledger_page(of_register, query, county, state, status, removed, cursor, size + 1);
	more := cardinality(page) > size;
	page := page[:size];
	SELECT coalesce(json_agg(entry_full(p::entry) ORDER BY p.local_ref COLLATE natural_order), '[]') INTO items FROM unnest(page) AS p;
	IF cardinality(page) > 0 AND (more OR back) THEN
		next := json_build_object('d', 'n', 'r', (page[CASE WHEN back THEN 1 ELSE cardinality(page) END]).local_ref);
	END IF;
	IF cardinality(page) > 0 AND cursor IS NOT NULL AND (more OR NOT back) THEN
		prev := json_build_object('d', 'p', 'r', (page[CASE WHEN back THEN cardinality(page) ELSE 1 END]).local_ref);
	END IF;
	IF count IN ('exact', 'estimate') THEN
		total := (SELECT count(*) FROM entry AS e
			WHERE e.register = of_register
			AND (query IS NULL OR e.words @@ query) AND (ledger_list.county IS NULL OR e.county = ANY (ledger_list.county))
			AND (state IS NULL OR e.match_state = ANY (state)) AND (ledger_list.status IS NULL OR e.status = ledger_list.status)
			AND (e.removed_at IS NOT NULL) = removed);
	END IF;
END $$;
